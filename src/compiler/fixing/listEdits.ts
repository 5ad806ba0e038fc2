/** How items of lists and maps are taken out, put in order and laid out: what changes in the text. */

import type { Edit } from "./edits.ts";
import { endOf, type SourcePart, startOf } from "./parts.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where its items stand; undefined when some have no place of their own. */
function rangesOf({ items }: SourcePart): Range[] | undefined {
  const ranges: Range[] = [];
  for (const item of items) {
    const start = startOf(item);
    const end = endOf(item);
    if (start === undefined || end === undefined) return undefined;
    ranges.push({ start, end });
  }
  return ranges;
}

/**
 * Takes items out: the edit for each that can go. None goes when nothing would be left, and none
 * beside which a comment stands: what becomes of that a person must say.
 */
export function removals(
  text: string,
  list: SourcePart,
  gone: ReadonlySet<number>,
): ReadonlyMap<number, Edit> {
  const ranges = gone.size < list.items.length ? rangesOf(list) : undefined;
  const edits = new Map<number, Edit>();
  if (!ranges) return edits;
  let last = ranges.length - 1;
  while (gone.has(last)) last--;
  for (const index of gone) {
    const { start, end } = ranges[index] as Range;
    const isText = list.is === "list" && list.items[index]?.value?.is === "scalar";
    if (!isText && text.slice(start, end).includes("#")) continue; // Perhaps a comment.
    const edit = list.flow
      ? flowRemoval(text, ranges, index, index > last)
      : blockRemoval(text, ranges[index] as Range);
    if (edit) edits.set(index, edit);
  }
  return edits;
}

/** Behind the last that stays the comma before an item goes with it, elsewhere the one behind. */
function flowRemoval(
  text: string,
  ranges: readonly Range[],
  index: number,
  behindLast: boolean,
): Edit | undefined {
  const { start, end } = ranges[index] as Range;
  const neighbour = ranges[behindLast ? index - 1 : index + 1];
  if (!neighbour) return undefined;
  const gap = behindLast ? text.slice(neighbour.end, start) : text.slice(end, neighbour.start);
  if (!/^\s*,\s*$/.test(gap)) return undefined;
  return behindLast
    ? { start: neighbour.end, end, text: "" }
    : { start, end: neighbour.start, text: "" };
}

/** Whole lines, when nothing else stands in them. */
function blockRemoval(text: string, { start, end }: Range): Edit | undefined {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text[end - 1] === "\n" ? end : text.indexOf("\n", end) + 1 || text.length;
  const alone =
    /^ *(- +)?$/.test(text.slice(lineStart, start)) && /^\s*$/.test(text.slice(end, lineEnd));
  return alone ? { start: lineStart, end: lineEnd, text: "" } : undefined;
}

/** Is there nothing but blanks and commas beside its items: no comment, nothing that is not ours? */
function isPlain(text: string, list: SourcePart, ranges: readonly Range[]): boolean {
  if (!list.flow || text[list.end - 1] !== (list.is === "list" ? "]" : "}")) return false;
  const gaps = ranges.map(({ start }, i) =>
    text.slice(ranges[i - 1]?.end ?? list.start + 1, start),
  );
  const last = text.slice(ranges.at(-1)?.end ?? list.start + 1, list.end - 1);
  return [...gaps, last].every((gap) => /^[\s,]*$/.test(gap));
}

/** In which order items stand when they are sorted by what is written; equal ones keep theirs. */
export function orderOf(text: string, list: SourcePart): readonly number[] {
  const keys = list.items.map((item) => {
    const { start, end } = item.key ?? item.value ?? list;
    return text.slice(start, end).replace(/^(["'])(.*)\1$/s, "$2");
  });
  const compared = (a: number, b: number) => {
    const [one = "", other = ""] = [keys[a], keys[b]];
    return one < other ? -1 : one > other ? 1 : 0;
  };
  return keys.map((_, i) => i).sort(compared);
}

/** Puts each item where another stands; none where a comment would lose its place. */
export function reordered(text: string, list: SourcePart, order: readonly number[]): Edit[] {
  const ranges = rangesOf(list);
  if (!ranges) return [];
  if (list.is === "map" && !list.flow) return reorderedLines(text, ranges, order);
  if (!isPlain(text, list, ranges)) return [];
  const written = ranges.map(({ start, end }) => text.slice(start, end));
  return ranges.flatMap(({ start, end }, i) => {
    const wanted = written[order[i] ?? i] ?? "";
    return wanted === written[i] ? [] : [{ start, end, text: wanted }];
  });
}

/** Likewise of pairs that have whole lines. */
function reorderedLines(text: string, ranges: readonly Range[], order: readonly number[]): Edit[] {
  const starts = ranges.map(({ start }) => text.lastIndexOf("\n", start - 1) + 1);
  const last = ranges.at(-1)?.end ?? 0;
  const end = text[last - 1] === "\n" ? last : text.indexOf("\n", last) + 1 || text.length;
  const blocks = starts.map((start, i) => text.slice(start, starts[i + 1] ?? end));
  const own = ranges.every(({ start }, i) => /^ *$/.test(text.slice(starts[i], start)));
  if (!own || blocks.some((block) => !block.endsWith("\n") || /^\s*#/m.test(block))) return [];
  const sorted = order.map((i) => blocks[i] ?? "").join("");
  return sorted === blocks.join("") ? [] : [{ start: starts[0] ?? 0, end, text: sorted }];
}

/** The most that a line of a list takes, in UTF-16 units. */
export const LINE = 120;

/**
 * Lays a list in brackets out: its items fill the lines below the bracket; where one of them is a
 * list or a map of its own, each has a line.
 */
export function filled(text: string, list: SourcePart): Edit[] {
  const ranges = rangesOf(list);
  if (!ranges || ranges.length === 0 || !isPlain(text, list, ranges)) return [];
  const items = ranges.map(({ start, end }) => text.slice(start, end));
  if (items.some((item) => item.includes("\n"))) return [];
  const close = text[list.end - 1] as string;
  const lineStart = text.lastIndexOf("\n", list.start - 1) + 1;
  // Behind the dash of an item what belongs to it begins.
  const [outer = ""] = /^ *(?:- +)*/.exec(text.slice(lineStart)) ?? [];
  const indent = " ".repeat(outer.length + 2);
  const own = list.items.some(({ value }) => value && value.is !== "scalar");
  const lines: string[] = [];
  let line = "";
  for (const [i, item] of items.entries()) {
    const piece = i < items.length - 1 ? `${item},` : `${item} ${close}`;
    const longer = line === "" ? indent + piece : `${line} ${piece}`;
    if (line !== "" && (own || longer.length > LINE)) {
      lines.push(line);
      line = indent + piece;
    } else line = longer;
  }
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const laidOut = [text[list.start] as string, ...lines, line].join(eol);
  return laidOut === text.slice(list.start, list.end)
    ? []
    : [{ start: list.start, end: list.end, text: laidOut }];
}
