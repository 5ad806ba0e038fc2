/** A text in lines, and each line in pieces: words, and marks that may have marks in them. */

import type { MarkedMention } from "./corpus.ts";

export type Piece = string | Mark;

export interface Mark {
  /** Those with this very span; several for a name that says two things. */
  readonly mentions: readonly MarkedMention[];
  readonly pieces: readonly Piece[];
}

export interface TextLine {
  /** Offset in the text. */
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/**
 * Mentions come in the order of the text, of two that begin together the longer first. One that
 * crosses the end of another, or of its line, is shown in parts.
 */
export function linesOf(text: string, mentions: readonly MarkedMention[]): TextLine[] {
  const lines: TextLine[] = [];
  let open: MarkedMention[] = [];
  let next = 0;
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    open = open.filter((mention) => mention.end > start);
    while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < end)
      open.push(mentions[next++] as MarkedMention);
    lines.push({ start, pieces: piecesOf(text, start, end, open) });
    start = end + 1;
  }
  return lines;
}

/** The pieces between two offsets; mentions may stand out on both sides. */
function piecesOf(
  text: string,
  start: number,
  end: number,
  mentions: readonly MarkedMention[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (let i = 0; i < mentions.length; ) {
    const first = mentions[i] as MarkedMention;
    const from = Math.max(first.start, at);
    const to = Math.min(first.end, end);
    if (from >= to) {
      i++;
      continue;
    }
    // Behind it stand those of the same span, and those that begin in it.
    let last = i + 1;
    while ((mentions[last]?.start ?? Number.POSITIVE_INFINITY) < to) last++;
    const within = mentions.slice(i, last);
    i = last;
    if (from > at) pieces.push(text.slice(at, from));
    const same = within.filter((one) => one.start === first.start && one.end === first.end);
    const inner = within.filter((one) => !same.includes(one));
    pieces.push({ mentions: same, pieces: piecesOf(text, from, to, inner) });
    at = to;
    // What crosses the end of this one goes on behind it.
    const crossing = inner.filter((one) => one.end > to);
    if (crossing.length > 0)
      return [...pieces, ...piecesOf(text, at, end, [...crossing, ...mentions.slice(i)])];
  }
  if (at < end) pieces.push(text.slice(at, end));
  return pieces;
}
