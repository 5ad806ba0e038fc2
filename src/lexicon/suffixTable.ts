/**
 * The suffixes of a language as the compiled pack holds them: facts, and a row for each suffix as
 * columns, found by its hash, so that a run lays nothing out. Two suffixes of one hash would be one;
 * the letters of the word before are compared. Knows no grammar: that is
 * `compiler/compiling/suffixes.ts`, which writes them; `matching/suffixes.ts` takes them off.
 */

import { scattered } from "../text/hash.ts";

/** What takes suffixes: names, which take few, and other words. */
export const TAKING = ["names", "words"] as const;
export type Taking = (typeof TAKING)[number];

export interface SuffixFacts {
  /** Folded units of the longest; 0 where there is none. */
  readonly longest: number;
  /**
   * Ends of stems: pairs of the last vowel and the last letter as written in small letters, with
   * blanks between them; `*` is a consonant that is not among `consonants`.
   */
  readonly ends: readonly string[];
  readonly vowels: string;
  readonly consonants: string;
  /** Before a suffix that begins with a vowel: folded last letter of a stem → that of the listed form. */
  readonly changes: Readonly<Record<string, string>>;
  /** Folded: those with which a name may still be who acts. */
  readonly subjects: readonly string[];
}

export interface SuffixColumns {
  /** Open-addressed by the scattered hash: the number of a row + 1, 0 for an empty slot. */
  readonly suffixSlots: Int32Array;
  /** `hashUnits` of the folded suffix. */
  readonly suffixHash: Int32Array;
  readonly suffixLength: Uint8Array;
  /** For each row and each of `TAKING` the index in `ends` + 1; 0 where it does not take the suffix. */
  readonly suffixEnds: Uint8Array;
  /** 1 where it begins with a vowel, before which stems change. */
  readonly suffixChanging: Uint8Array;
}

export const NO_SUFFIXES: SuffixFacts = {
  longest: 0,
  ends: [],
  vowels: "",
  consonants: "",
  changes: {},
  subjects: [],
};

/** The row of a suffix of that hash and so many units, or -1. */
export function suffixRow(columns: SuffixColumns, hash: number, length: number): number {
  const { suffixSlots, suffixHash, suffixLength } = columns;
  const mask = suffixSlots.length - 1;
  for (let slot = scattered(hash) & mask; ; slot = (slot + 1) & mask) {
    const row = (suffixSlots[slot] as number) - 1;
    if (row < 0) return -1;
    if (suffixHash[row] === hash && suffixLength[row] === length) return row;
  }
}
