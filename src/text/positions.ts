/** UTF-16 offsets to what the output counts: offsets in the unit asked for, lines and columns. */

import type { OffsetUnit } from "../entity.ts";

export interface Position {
  /** Units of the kind asked for before the offset. */
  readonly offset: number;
  /** 1-based. */
  readonly line: number;
  /** 1-based, always in code points. */
  readonly column: number;
}

/** UTF-16 units between two byte counts that are kept: a lookup counts at most so many, and a long text costs 2 % more memory. */
const STEP = 256;

/** Answers for offsets of one text in any order. Costs one pass over the text, two for bytes. */
export function positions(text: string, unit: OffsetUnit = "code-points"): (offset: number) => Position {
  const lineStarts = [0];
  const pairs: number[] = []; // offsets of low surrogates that close a pair
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lineStarts.push(i + 1);
    else if (code >= 0xdc00 && code <= 0xdfff && i > 0) {
      const before = text.charCodeAt(i - 1);
      if (before >= 0xd800 && before <= 0xdbff) pairs.push(i);
    }
  }
  const codePoints = (offset: number) => offset - below(pairs, offset);
  const units: Readonly<Record<OffsetUnit, () => (offset: number) => number>> = {
    "code-points": () => codePoints,
    "utf-16": () => (offset) => offset,
    bytes: () => utf8Bytes(text, pairs),
  };
  const count = units[unit]();
  return (offset) => {
    const line = below(lineStarts, offset + 1);
    const lineStart = lineStarts[line - 1] ?? 0;
    return { offset: count(offset), line, column: codePoints(offset) - codePoints(lineStart) + 1 };
  };
}

/** Bytes of the text as UTF-8 before an offset. A surrogate without its other half is three bytes, as U+FFFD and WTF-8 are. */
function utf8Bytes(text: string, pairs: readonly number[]): (offset: number) => number {
  // Every unit alone, surrogates as three bytes each; a pair is then two bytes too many.
  const width = (from: number, to: number) => {
    let bytes = 0;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    }
    return bytes;
  };
  const kept = [0];
  for (let start = 0; start + STEP <= text.length; start += STEP) kept.push((kept.at(-1) as number) + width(start, start + STEP));
  return (offset) => {
    const step = Math.floor(offset / STEP);
    return (kept[step] as number) + width(step * STEP, offset) - 2 * below(pairs, offset);
  };
}

/** How many of the sorted numbers are smaller than `limit`. */
function below(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
