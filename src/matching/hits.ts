/**
 * The phrases found in the tokens of one segment, as columns: for each token what begins and what
 * ends there, as bits by tag, and a row for each phrase.
 *
 * Nearly every question is answered by the bits, without an object: most tokens begin nothing, most
 * others an ordinary word that only ever says no. A readable `Hit` is made when someone asks for
 * it, once. The price: hits are good only until their arena is cleared, and there is room for 64
 * tags.
 */

import { type Pack, TAGS, type Tag } from "../lexicon/pack.ts";
import { conditionOf, needsExact, tagOf } from "../lexicon/senseFlags.ts";
import type { Tokens } from "../text/words.ts";
import {
  BEGINS_HIGH,
  BEGINS_LOW,
  CELL,
  ENDS_HIGH,
  ENDS_LOW,
  FIRST_ROW,
  type Hit,
  type HitArena,
  LAST_ENDING,
  WORD_AT,
} from "./hitArena.ts";

export type { Hit } from "./hitArena.ts";

/** Some tags, to be asked for at once. */
export interface TagSet {
  readonly low: number;
  readonly high: number;
}

const NUMBERS: ReadonlyMap<Tag, number> = new Map(TAGS.map((tag, number) => [tag, number]));

export function tagSet(...tags: readonly Tag[]): TagSet {
  let low = 0;
  let high = 0;
  for (const tag of tags) {
    const number = NUMBERS.get(tag) as number;
    if (number < 32) low |= 1 << number;
    else high |= 1 << (number - 32);
  }
  return { low, high };
}

const NONE: readonly Hit[] = [];

/** Asked for a token that is not there, it answers that nothing is there. */
export class Hits {
  readonly count: number;
  private readonly cells: Int32Array;

  /** `prefixes` are the texts of the prefixes that rows name by number. */
  constructor(
    readonly tokens: Tokens,
    readonly pack: Pack,
    private readonly prefixes: readonly string[],
    private readonly rows: HitArena,
  ) {
    this.count = tokens.count;
    this.cells = rows.room(tokens.count);
  }

  /**
   * All phrases that begin at token `i`: the longest first, of one length those with a condition.
   */
  at(i: number): readonly Hit[] {
    if (!this.any(i)) return NONE;
    const { rows } = this;
    const first = this.cells[i * CELL + FIRST_ROW] as number;
    return rows.lists[first] ?? this.list(first, this.cells[(i + 1) * CELL + FIRST_ROW] as number);
  }

  /** Does any phrase begin at token `i`? */
  any(i: number): boolean {
    if (i >>> 0 >= this.count) return false;
    const at = i * CELL;
    return (
      ((this.cells[at + BEGINS_LOW] as number) | (this.cells[at + BEGINS_HIGH] as number)) !== 0
    );
  }

  /** Does a phrase of one of these tags begin at token `i`? */
  hasAny(i: number, { low, high }: TagSet): boolean {
    if (i >>> 0 >= this.count) return false;
    const at = i * CELL;
    return (
      (((this.cells[at + BEGINS_LOW] as number) & low) |
        ((this.cells[at + BEGINS_HIGH] as number) & high)) !==
      0
    );
  }

  /** Do none but phrases of these tags begin at token `i`? */
  hasOnly(i: number, { low, high }: TagSet): boolean {
    if (i >>> 0 >= this.count) return true;
    const at = i * CELL;
    return (
      (((this.cells[at + BEGINS_LOW] as number) & ~low) |
        ((this.cells[at + BEGINS_HIGH] as number) & ~high)) ===
      0
    );
  }

  /** Does a phrase of one of these tags end before token `i`? */
  endsAny(i: number, { low, high }: TagSet): boolean {
    if (i >>> 0 > this.count) return false;
    const at = i * CELL;
    return (
      (((this.cells[at + ENDS_LOW] as number) & low) |
        ((this.cells[at + ENDS_HIGH] as number) & high)) !==
      0
    );
  }

  has(i: number, tag: Tag): boolean {
    return this.any(i) && this.begins(i, NUMBERS.get(tag) as number);
  }

  /** The longest hit of a tag that begins at token `i`. */
  find(i: number, tag: Tag): Hit | undefined {
    if (!this.any(i)) return undefined;
    const number = NUMBERS.get(tag) as number;
    if (!this.begins(i, number)) return undefined;
    const end = this.cells[(i + 1) * CELL + FIRST_ROW] as number;
    let best = -1;
    for (let row = this.cells[i * CELL + FIRST_ROW] as number; row < end; row++)
      if (this.tag(row) === number && (best < 0 || this.before(row, best))) best = row;
    return this.hit(best);
  }

  /** The longest hit of a tag that ends before token `i`. */
  endingAt(i: number, tag: Tag): Hit | undefined {
    if (i >>> 0 > this.count) return undefined;
    const at = i * CELL;
    const low = this.cells[at + ENDS_LOW] as number;
    const high = this.cells[at + ENDS_HIGH] as number;
    if ((low | high) === 0) return undefined;
    const number = NUMBERS.get(tag) as number;
    if (((number < 32 ? low : high) & (1 << (number & 31))) === 0) return undefined;
    const { ending, from } = this.rows;
    let best = -1;
    for (let row = this.cells[at + LAST_ENDING] as number; row > 0; row = ending[row - 1] as number)
      if (
        this.tag(row - 1) === number &&
        (best < 0 || (from[row - 1] as number) <= (from[best] as number))
      )
        best = row - 1;
    return this.hit(best);
  }

  /** The token behind the longest phrase of one of these tags that begins at token `i`, or `i`. */
  reach(i: number, tags: TagSet): number {
    if (!this.hasAny(i, tags)) return i;
    const end = this.cells[(i + 1) * CELL + FIRST_ROW] as number;
    let reach = i;
    for (let row = this.cells[i * CELL + FIRST_ROW] as number; row < end; row++) {
      const number = this.tag(row);
      const bits = number < 32 ? tags.low : tags.high;
      if ((bits & (1 << (number & 31))) !== 0) reach = Math.max(reach, this.rows.to[row] as number);
    }
    return reach;
  }

  /** Every sense that was met, as often as it was. */
  eachSense(visit: (sense: number) => void): void {
    const { cells, rows } = this;
    const end = cells[this.count * CELL + FIRST_ROW] as number;
    for (let row = cells[FIRST_ROW] as number; row < end; row++) visit(rows.sense[row] as number);
  }

  // What the matcher writes, token by token.

  word(i: number): number {
    return this.cells[i * CELL + WORD_AT] as number;
  }

  setWord(i: number, word: number): void {
    this.cells[i * CELL + WORD_AT] = word;
  }

  /** The rows that follow are those of token `i`, or behind the last, nobody's. */
  open(i: number): void {
    this.cells[i * CELL + FIRST_ROW] = this.rows.rows;
  }

  add(sense: number, tag: number, from: number, to: number, cut: number, prefix: number): void {
    const { rows, cells } = this;
    const row = rows.row();
    const begin = from * CELL;
    const end = to * CELL;
    rows.sense[row] = sense;
    rows.from[row] = from;
    rows.to[row] = to;
    rows.cut[row] = cut;
    rows.prefix[row] = prefix;
    rows.ending[row] = cells[end + LAST_ENDING] as number;
    cells[end + LAST_ENDING] = row + 1;
    const bit = 1 << (tag & 31);
    if (tag < 32) {
      cells[begin + BEGINS_LOW]! |= bit;
      cells[end + ENDS_LOW]! |= bit;
    } else {
      cells[begin + BEGINS_HIGH]! |= bit;
      cells[end + ENDS_HIGH]! |= bit;
    }
  }

  private begins(i: number, number: number): boolean {
    const bits = this.cells[i * CELL + (number < 32 ? BEGINS_LOW : BEGINS_HIGH)] as number;
    return (bits & (1 << (number & 31))) !== 0;
  }

  private tag(row: number): number {
    return tagOf(this.pack.phrases.senseFlags[this.rows.sense[row] as number] as number);
  }

  /** Longer hits stand first; of one length those whose condition held. */
  private before(row: number, other: number): boolean {
    const { to } = this.rows;
    if (to[row] !== to[other]) return (to[row] as number) > (to[other] as number);
    return this.conditional(row) && !this.conditional(other);
  }

  private conditional(row: number): boolean {
    const flags = this.pack.phrases.senseFlags[this.rows.sense[row] as number] as number;
    return conditionOf(flags) !== 0 || needsExact(flags);
  }

  private list(first: number, end: number): readonly Hit[] {
    const order: number[] = [];
    for (let row = first; row < end; row++) {
      let k = order.length;
      while (k > 0 && this.before(row, order[k - 1] as number)) {
        order[k] = order[k - 1] as number;
        k--;
      }
      order[k] = row;
    }
    const list = order.map((row) => this.hit(row));
    this.rows.lists[first] = list;
    return list;
  }

  private hit(row: number): Hit {
    const { rows } = this;
    const known = rows.made[row];
    if (known) return known;
    const { pack, tokens } = this;
    const sense = rows.sense[row] as number;
    const from = rows.from[row] as number;
    const to = rows.to[row] as number;
    const cut = rows.cut[row] as number;
    const prefix = rows.prefix[row] as number;
    const begin = tokens.from[from] as number;
    const hit: Hit = {
      tag: TAGS[this.tag(row)] as Tag,
      value: pack.string(pack.phrases.senseValue[sense] as number),
      rule: pack.rules[pack.phrases.senseRule[sense] as number] as string,
      sense,
      from,
      to,
      start: (cut === 0 ? tokens.start[from] : tokens.origin[begin + cut]) as number,
      end: tokens.end[to - 1] as number,
      prefix: prefix === 0 ? "" : (this.prefixes[prefix - 1] as string),
      conditional: this.conditional(row),
    };
    rows.made[row] = hit;
    return hit;
  }
}
