/**
 * The suffixes of a language as the compiled pack holds them. Knows no grammar: that is
 * `compiler/compiling/suffixes.ts`, which writes them; `matching/suffixes.ts` takes them off.
 */

/** What takes suffixes: names and numbers, which take few, and other words. */
export const TAKING = ["names", "words"] as const;
export type Taking = (typeof TAKING)[number];

export interface SuffixTable {
  /**
   * Folded text, the index in `TAKING`, and the index of the ends of the stems that take it; sorted.
   */
  readonly rows: readonly (readonly [text: string, taking: number, ends: number])[];
  /**
   * Ends of stems: pairs of the last vowel and the last letter as written in small letters, with
   * blanks between them; `*` is a consonant that is not among `consonants`.
   */
  readonly ends: readonly string[];
  readonly vowels: string;
  readonly consonants: string;
  /** Before a suffix that begins with a vowel: folded last letter of a stem → that of the listed form. */
  readonly changes: Readonly<Record<string, string>>;
}

export const NO_SUFFIXES: SuffixTable = {
  rows: [],
  ends: [],
  vowels: "",
  consonants: "",
  changes: {},
};
