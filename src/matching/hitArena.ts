/**
 * Phrases found, as they are written: for each token a cell of what begins and what ends there, as
 * bits by tag, and a row for each phrase. Asks nothing of them: that is `hits.ts`.
 */

import type { Tag } from "../lexicon/pack.ts";

/** A phrase found. Tokens `from` to `to` (exclusive); `start` skips a prefix that was taken off. */
export interface Hit {
  readonly tag: Tag;
  readonly value: string;
  readonly rule: string;
  /** The number of its sense in the pack. */
  readonly sense: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** The prefix that was taken off, folded; "" when none. */
  readonly prefix: string;
  /**
   * A form with a condition that holds, or of which the very letters stand there, says more than
   * the same form without one.
   */
  readonly conditional: boolean;
}

// Each token has a cell of eight numbers, so that what is asked together is fetched together. One
// cell more than tokens: a phrase may end behind the last.
export const CELL = 8;

/** Number of the token's word, or -1. */
export const WORD_AT = 0;

/** Tags of the phrases that begin at the token: numbers 0 to 31, and 32 to 63. */
export const BEGINS_LOW = 1;
export const BEGINS_HIGH = 2;

/** Likewise of those that end before it. */
export const ENDS_LOW = 3;
export const ENDS_HIGH = 4;

/** The row that was the last to end before it, + 1. */
export const LAST_ENDING = 5;

/** The first of its rows; the next token's first is the end of them. */
export const FIRST_ROW = 6;

/** Where hits are written: cells and rows that grow to the largest text and are used again. */
export class HitArena {
  cells = new Int32Array(0);
  private used = 0;
  /** Rows of all hits that were made since the arena was cleared; their columns: */
  rows = 0;
  sense = new Uint32Array(64);
  from = new Uint32Array(64);
  to = new Uint32Array(64);
  /** Folded units that were taken off the first word, and the number of the prefix + 1. */
  cut = new Uint16Array(64);
  prefix = new Uint16Array(64);
  /** The row before that ends at the same token, + 1. */
  ending = new Uint32Array(64);
  readonly made: (Hit | undefined)[] = [];
  readonly lists: (readonly Hit[] | undefined)[] = [];

  clear(): void {
    this.made.fill(undefined, 0, this.rows);
    this.lists.fill(undefined, 0, this.rows);
    this.used = 0;
    this.rows = 0;
  }

  /** Empty cells for so many tokens. */
  room(tokens: number): Int32Array {
    const size = (tokens + 1) * CELL;
    if (this.used + size > this.cells.length) {
      this.cells = new Int32Array(size + Math.max(size, this.cells.length));
      this.used = 0;
    }
    const cells = this.cells.subarray(this.used, this.used + size);
    cells.fill(0);
    this.used += size;
    return cells;
  }

  row(): number {
    if (this.rows === this.sense.length) this.grow();
    return this.rows++;
  }

  private grow(): void {
    const wider = <Column extends Uint32Array | Uint16Array>(column: Column, to: Column) => {
      to.set(column);
      return to;
    };
    const size = this.rows * 2;
    this.sense = wider(this.sense, new Uint32Array(size));
    this.from = wider(this.from, new Uint32Array(size));
    this.to = wider(this.to, new Uint32Array(size));
    this.cut = wider(this.cut, new Uint16Array(size));
    this.prefix = wider(this.prefix, new Uint16Array(size));
    this.ending = wider(this.ending, new Uint32Array(size));
  }
}
