/**
 * Suffixes that a language writes onto words, taken off: their hashes, and that of the stem before
 * them, follow from those that are known, so that no letter is looked at twice. Knows no word.
 */

import type { Pack } from "../lexicon/pack.ts";
import { findWord, type PhraseTable } from "../lexicon/phraseTable.ts";
import { type SuffixColumns, type SuffixFacts, suffixRow, TAKING } from "../lexicon/suffixTable.ts";
import { plainText } from "../text/furniture.ts";
import { hashBefore, hashEndingIn, hashTogether } from "../text/hash.ts";
import type { Tokens } from "../text/words.ts";

/** Stems of one word, the longest first. */
export interface Stems {
  count: number;
  /** Numbers of words of a phrase table. */
  readonly words: Int32Array;
  /** Bits of `TAKING`: what takes the suffix that was taken off. */
  readonly taking: Uint8Array;
}

const MOST_STEMS = 16;

/** Of a word before a suffix at least so many units are left. */
const LEAST_STEM = 2;

export class Suffixes {
  readonly none: boolean;
  private readonly facts: SuffixFacts;
  private readonly columns: SuffixColumns;
  /** Of the word that was read last, the rows of its suffixes and where each begins. */
  private readonly rows: Int32Array;
  private readonly begins: Int32Array;
  private readonly stems: Stems = {
    count: 0,
    words: new Int32Array(MOST_STEMS),
    taking: new Uint8Array(MOST_STEMS),
  };
  private readonly changed = new Uint16Array(64);

  constructor({ facts, suffixes }: Pick<Pack, "facts" | "suffixes">) {
    this.facts = facts.suffixes;
    this.columns = suffixes;
    this.none = this.facts.longest === 0;
    this.rows = new Int32Array(this.facts.longest);
    this.begins = new Int32Array(this.facts.longest);
  }

  /** Is the whole word a suffix, as behind an apostrophe? */
  isSuffix({ from, to, hash }: Tokens, i: number): boolean {
    const length = (to[i] as number) - (from[i] as number);
    return suffixRow(this.columns, hash[i] as number, length) >= 0;
  }

  /** The known words that token `i` is with a suffix; good until it is asked again. */
  stemsOf(tokens: Tokens, i: number, phrases: PhraseTable): Stems {
    const { columns, rows, begins, stems } = this;
    const from = tokens.from[i] as number;
    stems.count = 0;
    const count = this.read(tokens, i, LEAST_STEM);
    for (let k = 0; k < count; k++) {
      const row = rows[k] as number;
      const end = begins[k] as number;
      const stem = this.stemHash(tokens, i, row);
      const word = findWord(phrases, stem, tokens.folded, from, end);
      if (word >= 0) this.keep(tokens, from, end, word, row);
      if (columns.suffixChanging[row] === 1)
        this.keepChanged(tokens, from, end, stem, phrases, row);
    }
    return stems;
  }

  /**
   * Is the hash of a word that token `i` may be with a suffix, known or not, of `least` units and
   * more, one that is asked for?
   */
  anyStem(tokens: Tokens, i: number, is: (hash: number) => boolean, least = LEAST_STEM): boolean {
    const count = this.read(tokens, i, least);
    for (let k = 0; k < count; k++)
      if (is(this.stemHash(tokens, i, this.rows[k] as number))) return true;
    return false;
  }

  /** Reads the suffixes of token `i` that leave so many units, the shortest first; how many. */
  private read({ folded, from, to }: Tokens, i: number, least: number): number {
    const end = to[i] as number;
    const first = Math.max((from[i] as number) + least, end - this.facts.longest);
    let count = 0;
    let hash = 0;
    for (let at = end - 1; at >= first; at--) {
      hash = hashTogether(folded[at] as number, hash, end - 1 - at);
      const row = suffixRow(this.columns, hash, end - at);
      if (row < 0) continue;
      this.rows[count] = row;
      this.begins[count++] = at;
    }
    return count;
  }

  private stemHash({ hash }: Tokens, i: number, row: number): number {
    const { suffixHash, suffixLength } = this.columns;
    return hashBefore(hash[i] as number, suffixHash[row] as number, suffixLength[row] as number);
  }

  /** The stem whose last letter is another one in the lexicon: kitabı is kitap. */
  private keepChanged(
    tokens: Tokens,
    begin: number,
    end: number,
    stem: number,
    phrases: PhraseTable,
    row: number,
  ): void {
    const written = tokens.folded[end - 1] as number;
    const listed = this.facts.changes[String.fromCharCode(written)];
    const { changed } = this;
    const length = end - begin;
    if (listed === undefined || length > changed.length) return;
    changed.set(tokens.folded.subarray(begin, end));
    const last = listed.charCodeAt(0);
    changed[length - 1] = last;
    const word = findWord(phrases, hashEndingIn(stem, written, last), changed, 0, length);
    if (word >= 0) this.keep(tokens, begin, end, word, row);
  }

  /**
   * Keeps the stem of the units from `begin` to `end` (exclusive), if it ends as what takes the
   * suffix does.
   */
  private keep(tokens: Tokens, begin: number, end: number, word: number, row: number): void {
    const { stems, facts, columns } = this;
    if (stems.count === MOST_STEMS) return;
    let taking = 0;
    const pair = this.endOf(tokens, begin, end);
    for (let k = 0; k < TAKING.length; k++) {
      const ends = columns.suffixEnds[row * TAKING.length + k] as number;
      if (ends > 0 && facts.ends[ends - 1]?.includes(pair)) taking |= 1 << k;
    }
    if (taking === 0) return;
    stems.words[stems.count] = word;
    stems.taking[stems.count++] = taking;
  }

  /**
   * The last vowel and the last letter of a stem, as written: folded letters do not tell ı from i.
   */
  private endOf(tokens: Tokens, begin: number, end: number): string {
    const { vowels, consonants } = this.facts;
    let last = "";
    for (let at = end - 1; at >= begin; at--) {
      // The small letter of İ is i and a dot.
      const small = letterAt(tokens, at).toLowerCase();
      const letter = small.charAt(0);
      const isVowel = vowels.includes(letter);
      if (last === "") last = isVowel || consonants.includes(letter) ? letter : "*";
      if (isVowel) return letter + last;
    }
    return last;
  }
}

/** The letter of a folded unit as it is read; it may be written as an entity (`&#305;`). */
function letterAt({ text, furniture, origin }: Tokens, unit: number): string {
  const at = origin[unit] as number;
  const written = text.charAt(at);
  return written === "&" ? plainText(text, furniture, at, at + 1) : written;
}
