/**
 * The parts of a YAML text by the ranges at which they stand, and what of it is data. Knows no YAML
 * but that.
 */

/** `start` and `end` (exclusive) are offsets in UTF-16 units. */
export interface SourcePart {
  readonly is: "scalar" | "list" | "map";
  readonly start: number;
  readonly end: number;
  /** Is it written in brackets? Scalars are, so to speak. */
  readonly flow: boolean;
  readonly items: readonly SourceItem[];
}

/** An item of a list, or a pair of a map; a part that nobody should touch is undefined. */
export interface SourceItem {
  /** Of a pair: its key as data. */
  readonly name?: string;
  readonly key?: SourcePart | undefined;
  readonly value?: SourcePart | undefined;
}

/** A collection and the number of the item in it that begins at an offset. */
export interface Found {
  readonly parent: SourcePart;
  readonly index: number;
  /** Keys and numbers that lead to the collection's data. */
  readonly path: readonly (string | number)[];
}

export function startOf({ key, value }: SourceItem): number | undefined {
  return key?.start ?? value?.start;
}

export function endOf({ key, value }: SourceItem): number | undefined {
  return value?.end ?? key?.end;
}

/** The innermost item of a list, or pair of a map, that begins there; of a map that begins so the list's item. */
export function itemAt(root: SourcePart, offset: number): Found | undefined {
  return within(root, offset, []);
}

function within(parent: SourcePart, offset: number, path: Found["path"]): Found | undefined {
  for (const [index, item] of parent.items.entries()) {
    const start = startOf(item);
    const end = endOf(item);
    if (start === undefined || end === undefined || offset < start || offset > end) continue;
    if (offset === start) return { parent, index, path };
    const inside = item.value && within(item.value, offset, [...path, item.name ?? index]);
    if (inside) return inside;
  }
  return undefined;
}

/** The parts around an offset, the outermost first. */
export function* partsAround(part: SourcePart, offset: number): Generator<SourcePart> {
  if (offset < part.start || offset >= part.end) return;
  yield part;
  for (const { value } of part.items) if (value) yield* partsAround(value, offset);
}
