/**
 * A text in blocks that can be drawn one by one, so that a long one is there at once. A line that is
 * too long for a block goes on in the next.
 */

import { isRightToLeft } from "../text/direction.ts";
import type { Piece, TextLine } from "./pieces.ts";

export interface BlockLine extends TextLine {
  readonly rightToLeft: boolean;
}

export interface Block {
  readonly lines: readonly BlockLine[];
  /** Offsets in the text; the block goes on to where the next begins. */
  readonly start: number;
  readonly end: number;
}

/** Of one block, at most: pieces and UTF-16 units; lines, of which many may be empty. */
const PIECES = 300;
const UNITS = 20_000;
const LINES = 100;

export function blocksOf(text: string, lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  let open: BlockLine[] = [];
  let [pieces, units] = [0, 0];
  const close = (end: number) => {
    const [first] = open;
    if (first) blocks.push({ lines: open, start: first.start, end });
    open = [];
    [pieces, units] = [0, 0];
  };
  for (const line of lines.flatMap((one) => partsOf(one, text))) {
    const size = sizeOf(line.pieces);
    if (pieces + line.pieces.length > PIECES || units + size > UNITS || open.length >= LINES)
      close(line.start);
    open.push(line);
    pieces += line.pieces.length;
    units += size;
  }
  close(text.length + 1);
  return blocks;
}

/** A line, in parts that a block has room for; all have its direction. */
function partsOf({ start, pieces }: TextLine, text: string): BlockLine[] {
  const rightToLeft = isLineRightToLeft(text, start);
  if (pieces.length <= PIECES) return [{ start, pieces, rightToLeft }];
  const parts: BlockLine[] = [];
  let at = start;
  for (let i = 0; i < pieces.length; i += PIECES) {
    const own = pieces.slice(i, i + PIECES);
    parts.push({ start: at, pieces: own, rightToLeft });
    at += sizeOf(own);
  }
  return parts;
}

/** UTF-16 units of pieces. */
function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, piece) => sum + (typeof piece === "string" ? piece.length : sizeOf(piece.pieces)),
    0,
  );
}

/** By its first letter, as browsers decide it; they would ask again for each piece that is added. */
function isLineRightToLeft(text: string, start: number): boolean {
  const letter = /[\p{L}\n]/gu;
  letter.lastIndex = start;
  const at = letter.exec(text)?.index;
  return at !== undefined && isRightToLeft(text.charCodeAt(at));
}
