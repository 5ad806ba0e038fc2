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

/** UTF-16 units between two places whose position is kept; an answer counts at most so many. */
const APART = 64;

/**
 * Answers for offsets of one text in any order. Costs one pass over the text and holds four numbers
 * for every 64 units, however many lines or surrogates there are.
 */
export function positions(
  text: string,
  unit: OffsetUnit = "code-points",
): (offset: number) => Position {
  const places = Math.floor(text.length / APART) + 1;
  const points = new Uint32Array(places); // code points before the place
  const sizes = new Uint32Array(places); // bytes before it
  const lines = new Uint32Array(places); // line ends before it
  const begins = new Uint32Array(places); // code points before the line it stands in
  let point = 0;
  let size = 0;
  let line = 0;
  let begin = 0;
  const count = (from: number, to: number) => {
    // What a closure shares is written to memory each time; these are not.
    let closing = 0; // low surrogates of pairs
    let wide = 0; // bytes beyond the first of each unit
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x80) {
        // A surrogate without its other half is three bytes, as U+FFFD and WTF-8 are; a pair is four.
        if (code >= 0xdc00 && code <= 0xdfff && closesPair(text, i)) closing++;
        else wide += code < 0x800 ? 1 : 2;
      } else if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) {
        line++;
        begin = point + (i + 1 - from) - closing;
      }
    }
    point += to - from - closing;
    size += to - from + wide;
  };
  for (let place = 1; place < places; place++) {
    count((place - 1) * APART, place * APART);
    points[place] = point;
    sizes[place] = size;
    lines[place] = line;
    begins[place] = begin;
  }
  const counted = {
    "code-points": () => point,
    "utf-16": (offset: number) => offset,
    bytes: () => size,
  }[unit];
  return (offset) => {
    const place = Math.floor(offset / APART);
    point = points[place] as number;
    size = sizes[place] as number;
    line = lines[place] as number;
    begin = begins[place] as number;
    count(place * APART, offset);
    return { offset: counted(offset), line: line + 1, column: point - begin + 1 };
  };
}

/** Is the low surrogate at `i` the second half of a pair? */
function closesPair(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
