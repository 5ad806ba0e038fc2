/**
 * Where each part of a file's data begins: a tree beside the data, plain enough to be stored with
 * it. Knows no YAML.
 */

/** `line` and `column` (in UTF-16 units) are 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly (string | number)[];

/**
 * An offset in UTF-16 units: of an item in a list where the item begins, of an entry of a map where
 * its key does. What was written elsewhere (an alias) has no parts.
 */
export type Positions = number | ListPositions | MapPositions;

export interface ListPositions {
  readonly at: number;
  readonly items: Positions[];
}

export interface MapPositions {
  readonly at: number;
  readonly entries: Record<string, Positions>;
}

/** Where the value at a path begins, or the nearest thing above it that there is. */
export function offsetAt(positions: Positions, path: Path): number {
  let here = positions;
  for (const key of path) {
    const inside = partOf(here, key);
    if (inside === undefined) break;
    here = inside;
  }
  return offsetOf(here);
}

export function offsetOf(positions: Positions): number {
  return typeof positions === "number" ? positions : positions.at;
}

/** The positions of an item or entry; undefined where there is none. */
export function partOf(positions: Positions, key: string | number): Positions | undefined {
  if (typeof positions === "number") return undefined;
  if ("items" in positions) return positions.items[Number(key)];
  return Object.hasOwn(positions.entries, key) ? positions.entries[key] : undefined;
}

/** `lineStarts` are the offsets at which lines begin, in order. */
export function placeAt(lineStarts: readonly number[], offset: number): Place {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
