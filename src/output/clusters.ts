/**
 * A text in what a terminal shows as one sign each, with the columns that it takes; nothing in them
 * harms a terminal.
 */

import { printable } from "../text/printable.ts";
import { widthOf } from "./styled.ts";

export interface Cluster {
  /** As it is shown. */
  readonly text: string;
  /** UTF-16 units of the text that it stands for. */
  readonly length: number;
  /** In columns. */
  readonly width: number;
}

const segmenter = new Intl.Segmenter();

const BLANK: Cluster = { text: " ", length: 1, width: 1 };
/** To part a word costs more than all else that is done with it, and most words come again. */
const KNOWN = new Map<string, readonly Cluster[]>();
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 64;

export function* clusters(text: string): Generator<Cluster> {
  for (const [word] of text.matchAll(/ |[^ ]+/g)) {
    if (word === " ") yield BLANK;
    else if (word.length > LONGEST_KNOWN) yield* clustersOf(word);
    else yield* known(word);
  }
}

function known(word: string): readonly Cluster[] {
  const before = KNOWN.get(word);
  if (before) return before;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const made = [...clustersOf(word)];
  KNOWN.set(word, made);
  return made;
}

function* clustersOf(word: string): Generator<Cluster> {
  for (const { segment } of segmenter.segment(word)) {
    const { length } = segment;
    const plain = length === 1 && segment > " " && segment <= "~";
    const shown = plain ? segment : onOneLine(segment);
    yield { text: shown, length, width: plain ? 1 : widthOf(shown) };
  }
}

/** Columns that a text takes which is safe already. */
export function columnsOf(text: string): number {
  let width = 0;
  for (const cluster of clusters(text)) width += cluster.width;
  return width;
}

/** Line ends and tabs are blanks, what else is harmful an escape. */
export function onOneLine(text: string): string {
  return printable(text.replace(/\r\n|[\t\n\v\f\r]/g, " "));
}

/** A text in pieces of at most so many columns, parted between signs; one sign may be wider. */
export function broken(text: string, columns: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let width = 0;
  for (const cluster of clusters(text)) {
    if (piece !== "" && width + cluster.width > columns) {
      pieces.push(piece);
      piece = "";
      width = 0;
    }
    piece += cluster.text;
    width += cluster.width;
  }
  return [...pieces, piece];
}
