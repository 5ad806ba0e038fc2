/** Where a mention stands, and the words around it. */

import type { Mention } from "../entity.ts";

export interface Context {
  /** As the document is named. */
  readonly document: string;
  /** 1-based; the column in code points. */
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** The whole sentence, or as much of it as is shown. */
  readonly sentence: string;
}

/** Units before and behind a mention. */
const AROUND = 48;
const LONGEST_SENTENCE = 240;

/** A mark that ends sentences and a blank, or an empty line. */
const ENDS = /[.!?؟。…]["'»”)\]]*\s+|\n\s*\n/gu;

/** `start` and `end` of the mention are UTF-16 units. */
export function contextOf(text: string, document: string, mention: Mention): Context {
  const { start, end, line, column } = mention;
  return {
    document,
    line,
    column,
    before: onOneLine(wholeWords(text.slice(Math.max(0, start - AROUND), start), "end")),
    text: onOneLine(text.slice(start, end)),
    after: onOneLine(wholeWords(text.slice(end, end + AROUND), "start")),
    sentence: onOneLine(sentenceAround(text, start, end)).trim(),
  };
}

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - LONGEST_SENTENCE);
  const before = text.slice(from, start);
  const starts = [...before.matchAll(ENDS)].at(-1);
  const cut = from > 0 ? (/^\S*\s+/.exec(before)?.[0].length ?? 0) : 0;
  const first = from + (starts ? starts.index + starts[0].length : cut);
  const behind = text.slice(end, end + LONGEST_SENTENCE);
  const ends = behind.search(ENDS);
  const mark = ends < 0 ? "" : (/^[^\s]+/.exec(behind.slice(ends))?.[0] ?? "");
  const whole = behind.length < LONGEST_SENTENCE ? behind : behind.replace(/\s+\S*$/, "");
  const last = end + (ends < 0 ? whole.length : ends + mark.length);
  return text.slice(first, last);
}

/** Without the piece of a word, or of a pair of units, at the edge that was cut. */
function wholeWords(piece: string, near: "start" | "end"): string {
  if (piece.length < AROUND) return piece;
  return near === "end" ? piece.replace(/^\S+(?=\s)/u, "") : piece.replace(/(?<=\s)\S+$/u, "");
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
