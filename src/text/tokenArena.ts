/**
 * Where tokens are written: columns that an arena lends and takes back, so that there is no object
 * for a token and nothing to collect behind a document. The price is that tokens are good only
 * until their arena is cleared.
 */

import type { Furniture } from "./furniture.ts";
import type { Tokens } from "./words.ts";

type Columns = Omit<Tokens, "text" | "furniture" | "count">;

/**
 * Where tokens are written: columns that grow to the largest text and are used again. Some 28 bytes
 * a unit are reserved, of which the few are touched that tokens take.
 */
export class TokenArena {
  private columns = columnsOf(0);
  private tokens = 0;
  private letters = 0;

  /** From now on the columns of all tokens made in it are written over. */
  clear(): void {
    this.tokens = 0;
    this.letters = 0;
  }

  /** Columns for the tokens of so many units, behind those that were kept. */
  room(units: number): Columns {
    const { kind, folded } = this.columns;
    if (this.tokens + units > kind.length || this.letters + units + SPARE > folded.length) {
      this.columns = columnsOf(units + Math.max(kind.length, units));
      this.clear();
    }
    return slice(this.columns, this.tokens, undefined, this.letters);
  }

  /** What was written into the room stays as it is until the arena is cleared. */
  keep(tokens: number, letters: number): void {
    this.tokens += tokens;
    this.letters += letters;
  }
}

/** Folded units that one letter may have. */
export const SPARE = 32;

function columnsOf(units: number): Columns {
  return {
    kind: new Uint8Array(units),
    flags: new Uint8Array(units),
    start: new Uint32Array(units),
    end: new Uint32Array(units),
    from: new Uint32Array(units),
    to: new Uint32Array(units),
    hash: new Int32Array(units),
    folded: new Uint16Array(units + SPARE),
    origin: new Uint32Array(units + SPARE),
  };
}

export function slice(
  columns: Columns,
  from: number,
  to: number | undefined,
  letters: number,
): Columns {
  return {
    kind: columns.kind.subarray(from, to),
    flags: columns.flags.subarray(from, to),
    start: columns.start.subarray(from, to),
    end: columns.end.subarray(from, to),
    from: columns.from.subarray(from, to),
    to: columns.to.subarray(from, to),
    hash: columns.hash.subarray(from, to),
    folded: columns.folded.subarray(letters),
    origin: columns.origin.subarray(letters),
  };
}

/** The first tokens of some columns; all tokens are made here, so that they have one shape. */
export function firstTokens(
  text: string,
  furniture: Furniture,
  columns: Columns,
  count: number,
): Tokens {
  return {
    text,
    furniture,
    count,
    kind: columns.kind.subarray(0, count),
    flags: columns.flags.subarray(0, count),
    start: columns.start.subarray(0, count),
    end: columns.end.subarray(0, count),
    from: columns.from.subarray(0, count),
    to: columns.to.subarray(0, count),
    hash: columns.hash.subarray(0, count),
    folded: columns.folded,
    origin: columns.origin,
  };
}
