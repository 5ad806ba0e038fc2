/**
 * Suffixes that a language writes onto words, made ready for taking off: a trie of their letters
 * from the last, with hashes from which that of the stem follows without a look at its letters. One
 * step a letter for as long as letters are those of a suffix. Knows no word.
 */

import { findWord, type PhraseTable } from "../lexicon/phraseTable.ts";
import { type SuffixTable, TAKING } from "../lexicon/suffixTable.ts";
import { hashBefore, hashEndingIn, hashUnits, unitsOf } from "../text/hash.ts";
import type { Tokens } from "../text/words.ts";

/** Stems of one word, the longest first: numbers of words of a phrase table. */
export interface Stems {
  count: number;
  readonly words: Int32Array;
  /** What takes the suffix that was taken off, as `takes` asks. */
  readonly taking: Uint8Array;
  /** Units of that suffix. */
  readonly units: Uint8Array;
}

const MOST_STEMS = 16;
const NONE: Stems = {
  count: 0,
  words: new Int32Array(0),
  taking: new Uint8Array(0),
  units: new Uint8Array(0),
};

/** Of a word before a suffix at least so many units are left. */
const LEAST_STEM = 2;

/** A suffix that ends at a node of the trie. */
interface Row {
  readonly hash: number;
  readonly length: number;
  /** Does it begin with a vowel, before which stems change? */
  readonly changing: boolean;
  /** By what takes it, the ends of stems. */
  readonly ends: readonly (string | undefined)[];
}

const MADE = new WeakMap<SuffixTable, Suffixes>();

/** Made once for a table: several readers of a language ask for them. */
export function suffixesOf(table: SuffixTable): Suffixes {
  let suffixes = MADE.get(table);
  if (!suffixes) {
    suffixes = new Suffixes(table);
    MADE.set(table, suffixes);
  }
  return suffixes;
}

export class Suffixes {
  /** Node and unit to node. */
  private readonly edges = new Map<number, number>();
  private readonly rows: (Row | undefined)[] = [undefined];
  private readonly stems: Stems = {
    count: 0,
    words: new Int32Array(MOST_STEMS),
    taking: new Uint8Array(MOST_STEMS),
    units: new Uint8Array(MOST_STEMS),
  };
  private readonly changed = new Uint16Array(64);
  readonly none: boolean;

  constructor(private readonly table: SuffixTable) {
    this.none = table.rows.length === 0;
    for (const [text, taking, ends] of table.rows) {
      const node = this.nodeOf(text);
      const units = unitsOf(text);
      const row = this.rows[node] ?? {
        hash: hashUnits(units, 0, units.length),
        length: units.length,
        changing: table.vowels.includes(text.charAt(0)),
        ends: [],
      };
      const all = [...row.ends];
      all[taking] = table.ends[ends];
      this.rows[node] = { ...row, ends: all };
    }
  }

  private nodeOf(text: string): number {
    let node = 0;
    for (let k = text.length - 1; k >= 0; k--) {
      const edge = edgeOf(node, text.charCodeAt(k));
      let next = this.edges.get(edge);
      if (next === undefined) {
        next = this.rows.length;
        this.rows.push(undefined);
        this.edges.set(edge, next);
      }
      node = next;
    }
    return node;
  }

  /** Is the whole word a suffix, as behind an apostrophe? */
  isSuffix({ folded, from, to }: Tokens, i: number): boolean {
    let node = 0;
    const begin = from[i] as number;
    for (let at = (to[i] as number) - 1; at >= begin; at--) {
      const next = this.edges.get(edgeOf(node, folded[at] as number));
      if (next === undefined) return false;
      node = next;
    }
    return this.rows[node] !== undefined;
  }

  /** The known words that token `i` is with a suffix; good until it is asked again. */
  stemsOf(tokens: Tokens, i: number, phrases: PhraseTable): Stems {
    const { folded, from, to, hash } = tokens;
    const begin = from[i] as number;
    const { stems } = this;
    stems.count = 0;
    let node = 0;
    for (let at = (to[i] as number) - 1; at >= begin + LEAST_STEM; at--) {
      const next = this.edges.get(edgeOf(node, folded[at] as number));
      if (next === undefined) break;
      node = next;
      const row = this.rows[node];
      if (!row) continue;
      const stem = hashBefore(hash[i] as number, row.hash, row.length);
      const word = findWord(phrases, stem, folded, begin, at);
      if (word >= 0) this.keep(tokens, begin, at, word, row);
      if (row.changing) this.keepChanged(tokens, begin, at, stem, phrases, row);
    }
    return stems.count === 0 ? NONE : stems;
  }

  /**
   * The hash of the words that token `i` may be with a suffix, known or not, of `least` units and
   * more; ends at true.
   */
  anyStem(
    { folded, from, to, hash }: Tokens,
    i: number,
    is: (hash: number) => boolean,
    least = LEAST_STEM,
  ): boolean {
    let node = 0;
    const begin = from[i] as number;
    for (let at = (to[i] as number) - 1; at >= begin + least; at--) {
      const next = this.edges.get(edgeOf(node, folded[at] as number));
      if (next === undefined) return false;
      node = next;
      const row = this.rows[node];
      if (row && is(hashBefore(hash[i] as number, row.hash, row.length))) return true;
    }
    return false;
  }

  /** The stem whose last letter is another one in the lexicon: kitabı is kitap. */
  private keepChanged(
    tokens: Tokens,
    begin: number,
    end: number,
    stem: number,
    phrases: PhraseTable,
    row: Row,
  ): void {
    const written = tokens.folded[end - 1] as number;
    const listed = this.table.changes[String.fromCharCode(written)];
    const { changed } = this;
    const length = end - begin;
    if (listed === undefined || length > changed.length) return;
    changed.set(tokens.folded.subarray(begin, end));
    const last = listed.charCodeAt(0);
    changed[length - 1] = last;
    const word = findWord(phrases, hashEndingIn(stem, written, last), changed, 0, length);
    if (word >= 0) this.keep(tokens, begin, end, word, row);
  }

  /** Keeps the stem of the units from `begin` to `end` (exclusive), if it ends as what takes the suffix does. */
  private keep(
    tokens: Tokens,
    begin: number,
    end: number,
    word: number,
    { ends, length }: Row,
  ): void {
    const { stems } = this;
    if (stems.count === MOST_STEMS) return;
    let taking = 0;
    const pair = this.endOf(tokens, begin, end);
    for (let k = 0; k < TAKING.length; k++) if (ends[k]?.includes(pair)) taking |= 1 << k;
    if (taking === 0) return;
    stems.words[stems.count] = word;
    stems.taking[stems.count] = taking;
    stems.units[stems.count++] = length;
  }

  /**
   * The last vowel and the last letter of a stem, as written: folded letters do not tell ı from i.
   */
  private endOf({ text, origin }: Tokens, begin: number, end: number): string {
    const { vowels, consonants } = this.table;
    let last = "";
    for (let at = end - 1; at >= begin; at--) {
      // The small letter of İ is i and a dot.
      const letter = text
        .charAt(origin[at] as number)
        .toLowerCase()
        .charAt(0);
      const isVowel = vowels.includes(letter);
      if (last === "") last = isVowel || consonants.includes(letter) ? letter : "*";
      if (isVowel) return letter + last;
    }
    return last;
  }
}

function edgeOf(node: number, unit: number): number {
  return node * 65536 + unit;
}
