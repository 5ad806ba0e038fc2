/**
 * A long text in pieces that are read one after the other, so that only one of them is held as
 * tokens.
 */

import { type CharacterTables, NEWLINE, SPACE } from "./characters.ts";

export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The pieces of `text` from `start` to `end`, in UTF-16 offsets, each of at most `size` units and
 * as long as may be. They end behind an empty line: paragraphs are read apart, so nothing is lost
 * there. A paragraph that is longer than a piece is cut behind a line end, else behind white space,
 * else anywhere but inside a pair of surrogates; what stands on both sides of such a cut, and what
 * needs the words beyond it, is not found.
 */
export function pieces(
  text: string,
  { classes }: CharacterTables,
  start: number,
  end: number,
  size: number,
): Piece[] {
  const out: Piece[] = [];
  let from = start;
  while (end - from > size) {
    const to = cut(text, classes, from, from + size);
    out.push({ start: from, end: to });
    from = to;
  }
  if (from < end || out.length === 0) out.push({ start: from, end });
  return out;
}

/** The best place for a cut behind `from` and not behind `limit`. */
function cut(text: string, classes: Uint8Array, from: number, limit: number): number {
  let line = -1;
  let blank = -1;
  let behind = -1; // where the white space ends that is being read backwards, -1 outside
  let lines = 0;
  for (let i = limit - 1; i > from; i--) {
    const type = classes[text.charCodeAt(i)];
    if (type !== SPACE && type !== NEWLINE) {
      behind = -1;
      lines = 0;
      continue;
    }
    if (behind < 0) behind = i + 1;
    if (blank < 0) blank = behind;
    if (type === SPACE) continue;
    if (line < 0) line = behind;
    if (!(text.charCodeAt(i) === 10 && text.charCodeAt(i - 1) === 13)) lines++;
    if (lines > 1) return behind;
  }
  if (line > 0) return line;
  if (blank > 0) return blank;
  const inPair = isHigh(text.charCodeAt(limit - 1)) && isLow(text.charCodeAt(limit));
  return inPair && limit - 1 > from ? limit - 1 : limit;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
