/**
 * Mends one text by the fixes of its findings. Ranges of the text change, the rest stays as it was
 * written, comments too; what the text means changes by the fixes and by nothing else, or the text
 * is left alone.
 */

import { isDeepStrictEqual } from "node:util";
import type { Fix } from "../../errors.ts";
import { partsOf } from "../reading/yaml.ts";
import { apart, type Change, type Edit, edited, lineStarts } from "./edits.ts";
import { filled, orderOf, removals, reordered } from "./listEdits.ts";
import { type Found, itemAt, partsAround, type SourcePart } from "./parts.ts";

/** A fix and the place of its finding; both count from 1, in UTF-16 units. */
export interface PlacedFix {
  readonly line: number;
  readonly column: number;
  readonly fix: Fix;
}

export interface FixedText {
  readonly text: string;
  /** How many of the fixes were made. */
  readonly made: number;
  /** They do not touch each other. */
  readonly edits: readonly Edit[];
}

/** The text as it was where nothing can be done for sure; what is left may be mended next time. */
export function fixText(text: string, fixes: readonly PlacedFix[]): FixedText {
  const before = partsOf(text);
  const changes = before ? apart(changesOf(text, before.part, fixes)) : [];
  const fixed = before && changed(text, before.data, changes);
  if (fixed) return fixed;
  const sure = before ? possible(text, before.data, changes) : [];
  const some = before && changed(text, before.data, sure);
  return some || { text, made: 0, edits: [] };
}

/**
 * Without those that cannot be made, which do not keep the others from it. They are few: by halves
 * they are found without reading the text once for each change.
 */
function possible(text: string, data: unknown, changes: readonly Meant[]): readonly Meant[] {
  if (changes.length === 0 || changed(text, data, changes)) return changes;
  if (changes.length === 1) return [];
  const half = changes.length >> 1;
  const [first, second] = [changes.slice(0, half), changes.slice(half)];
  return [...possible(text, data, first), ...possible(text, data, second)];
}

/** Undefined where nothing would change, or the text would mean something else than it should. */
function changed(text: string, data: unknown, changes: readonly Meant[]): FixedText | undefined {
  const edits = changes.flatMap((change) => change.edits);
  if (edits.length === 0) return undefined;
  const after = edited(text, edits);
  const read = partsOf(after);
  const expected = structuredClone(data);
  for (const change of inOrderOfData(changes)) change.apply(expected);
  if (!read || !isDeepStrictEqual(read.data, expected)) return undefined;
  const made = changes.reduce((sum, change) => sum + change.made, 0);
  return { text: after, made, edits };
}

/** What changes in the text, and what in its data. */
interface Meant extends Change {
  readonly made: number;
  /** Does it move what others count by? */
  readonly moves: boolean;
  apply(data: unknown): void;
}

/** What counts by numbers of items comes before what changes these. */
function inOrderOfData(changes: readonly Meant[]): Meant[] {
  const depth = ({ moves }: Meant) => (moves ? 1 : 0);
  return [...changes].sort((a, b) => depth(a) - depth(b));
}

function changesOf(text: string, root: SourcePart, fixes: readonly PlacedFix[]): Meant[] {
  const starts = lineStarts(text);
  const gone = new Map<SourcePart, { found: Found; items: Set<number> }>();
  const changes: Meant[] = [];
  for (const { line, column, fix } of fixes) {
    const start = starts[line - 1];
    if (start === undefined) continue;
    const offset = start + column - 1;
    const found = itemAt(root, offset);
    if ("fill" in fix) {
      const there = found ? changeOf(text, found, fix) : [];
      const edits = there.flatMap((change) => change.edits);
      changes.push(...(edits.length > 0 ? there : filledAround(text, root, offset)));
      continue;
    }
    if (!found) continue;
    if ("remove" in fix) {
      const list = gone.get(found.parent) ?? { found, items: new Set() };
      gone.set(found.parent, list);
      list.items.add(found.index);
    } else changes.push(...changeOf(text, found, fix));
  }
  // The innermost last: their lists stand in items of the others.
  const lists = [...gone.values()].sort((a, b) => b.found.path.length - a.found.path.length);
  for (const { found, items } of lists) changes.push(removalOf(text, found, items));
  return changes;
}

function removalOf(text: string, { parent, path }: Found, items: ReadonlySet<number>): Meant {
  const edits = removals(text, parent, items);
  return {
    edits: [...edits.values()],
    made: edits.size,
    moves: true,
    apply(data) {
      const collection = dataAt(data, path);
      for (const index of [...edits.keys()].sort((a, b) => b - a))
        if (Array.isArray(collection)) collection.splice(index, 1);
        else delete collection[parent.items[index]?.name ?? ""];
    },
  };
}

function changeOf(text: string, found: Found, fix: Exclude<Fix, { remove: true }>): Meant[] {
  const { parent, index, path } = found;
  const item = parent.items[index];
  const value = item?.value;
  const key = item?.name ?? index;
  if ("replaceListWith" in fix) {
    const last = path.at(-1);
    if (index !== 0 || parent.is !== "list" || !parent.flow || last === undefined) return [];
    if (mayHoldComment(text, parent)) return [];
    return [replaced(parent, fix.replaceListWith, path.slice(0, -1), last)];
  }
  if ("replaceWith" in fix)
    return value?.flow && !mayHoldComment(text, value)
      ? [replaced(value, fix.replaceWith, path, key)]
      : [];
  if ("rewrite" in fix || "compose" in fix) {
    if (value?.is !== "scalar") return [];
    const written = text.slice(value.start, value.end);
    const anew = rewritten(written, fix);
    // What is written by its number ("\u200B") stays.
    return anew === written ? [] : [replaced(value, anew, path, key)];
  }
  if ("sort" in fix && fix.sort === "entries")
    return parent.is === "map" ? [sortedChange(text, parent, path)] : [];
  // Of a list it is said at its key, or at its first item.
  const list = value && value.is !== "scalar" ? value : index === 0 ? parent : undefined;
  if (!list) return [];
  const listPath = list === parent ? path : [...path, key];
  return "sort" in fix ? [sortedChange(text, list, listPath)] : [layout(filled(text, list))];
}

/** Of the lists around a place the outermost that is not laid out yet. */
function filledAround(text: string, root: SourcePart, offset: number): Meant[] {
  for (const part of partsAround(root, offset)) {
    if (part.is !== "list" || !part.flow) continue;
    const edits = filled(text, part);
    if (edits.length > 0) return [layout(edits)];
  }
  return [];
}

function mayHoldComment(text: string, { is, start, end }: SourcePart): boolean {
  return is !== "scalar" && text.slice(start, end).includes("#");
}

function rewritten(text: string, fix: Extract<Fix, { rewrite: unknown } | { compose: true }>) {
  return "compose" in fix
    ? text.normalize("NFC")
    : text.replaceAll(fix.rewrite.from, () => fix.rewrite.to);
}

function replaced(
  { start, end }: Pick<SourcePart, "start" | "end">,
  text: string,
  path: Found["path"],
  key: string | number,
): Meant {
  const data = partsOf(text);
  return {
    edits: data ? [{ start, end, text }] : [],
    made: 1,
    moves: false,
    apply(all) {
      dataAt(all, path)[key] = data?.data;
    },
  };
}

function sortedChange(text: string, list: SourcePart, path: Found["path"]): Meant {
  const order = orderOf(text, list);
  return {
    edits: reordered(text, list, order),
    made: 1,
    moves: true,
    apply(all) {
      const items = dataAt(all, path);
      if (Array.isArray(items)) items.splice(0, items.length, ...order.map((i) => items[i]));
    },
  };
}

function layout(edits: readonly Edit[]): Meant {
  return { edits, made: 1, moves: false, apply() {} };
}

type Collection = Record<string | number, unknown>;

function dataAt(data: unknown, path: Found["path"]): Collection {
  return path.reduce((at, key) => (at as Collection)[key], data) as Collection;
}
