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

export function* clusters(text: string): Generator<Cluster> {
  for (const { segment } of segmenter.segment(text)) {
    const { length } = segment;
    const plain = length === 1 && segment >= " " && segment <= "~";
    const shown = plain ? segment : onOneLine(segment);
    yield { text: shown, length, width: plain ? 1 : widthOf(shown) };
  }
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
