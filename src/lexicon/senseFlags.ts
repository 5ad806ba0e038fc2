/**
 * What a sense is, in the 32 bits that a compiled file holds of it: written by the compiler, read
 * at every phrase of a text, and nowhere else taken apart. Values and rules stand in columns of
 * their own, since few readers ask for them.
 *
 *     bits 0–2    index of the word of the phrase that needs a capital, 7 for none
 *     bit  3      that word needs capitals only; where none needs a capital: the text has the very
 *                 letters of the form, and not those that fold to them (علي, not على)
 *     bits 4–11   number of the tag
 *     bits 12–31  number of the condition, from 1; 0 for none
 */

/** Where no word needs a capital, and the most words before the one that does, plus one. */
export const NO_CAPITAL = 7;

/** The most conditions of a pack. */
export const MOST_CONDITIONS = 0xfffff;

export interface SenseFlags {
  /** Number of the tag, as `TAGS` counts. */
  readonly tag: number;
  readonly capital: number;
  readonly allCapitals: boolean;
  readonly condition: number;
}

export function senseFlags({ tag, capital, allCapitals, condition }: SenseFlags): number {
  return (capital | (allCapitals ? 8 : 0) | (tag << 4) | (condition << 12)) >>> 0;
}

export function tagOf(flags: number): number {
  return (flags >>> 4) & 0xff;
}

/** Index of the word that needs a capital, or `NO_CAPITAL`. */
export function capitalOf(flags: number): number {
  return flags & 7;
}

export function needsAllCapitals(flags: number): boolean {
  return (flags & 8) !== 0;
}

/** Does a sense ask for the very letters of its form? */
export function needsExact(flags: number): boolean {
  return (flags & 15) === (NO_CAPITAL | 8);
}

/** Number of the condition, 0 for none. */
export function conditionOf(flags: number): number {
  return flags >>> 12;
}

/** Are two senses of one tag met in the same capitals? */
export function sameCapitals(flags: number, others: number): boolean {
  return ((flags ^ others) & 15) === 0;
}
