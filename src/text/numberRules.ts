/** What the number grammar is handed of a language: its words, and how it joins them. */

import type { DigitRules } from "./digits.ts";

/** Places behind which a number goes on: `twenty | six`, `hundred | six`, `thousand | six`. */
export const JOINTS = ["tens", "hundreds", "scales"] as const;
export type Joint = (typeof JOINTS)[number];

export const JOININGS = ["required", "optional", "never"] as const;
export type Joining = (typeof JOININGS)[number];

export interface NumberRules extends DigitRules {
  /**
   * A conjunction behind each place: خمسة وعشرون must, `hundred and six` may, двадцать шесть never.
   */
  readonly joined: Readonly<Record<Joint, Joining>>;
  /** Numbers that multiply what stands before them and descend: thousand, million; lakh, crore. */
  readonly scales: readonly number[];
  /** Scales that stand for one of them behind a larger one: milyon bin is 1,001,000. */
  readonly uncounted: readonly number[];
  /** May two number words without anything between them be a range (دو سه, пять шесть)? */
  readonly juxtaposed?: boolean;
}

/** A number phrase: its value, and the token after it. */
export interface NumberWord {
  readonly value: number;
  readonly to: number;
  /** Is a conjunction written onto it (وعشرون)? */
  readonly conjoined: boolean;
}

/** What the number grammar asks about a token. */
export interface NumberWords {
  /** The longest number phrase at `i`. */
  word(i: number): NumberWord | undefined;
  /** Is there a conjunction at `i`? Returns the token after it, or -1. */
  conjunction(i: number): number;
  /** Does a unit stand at `i`, behind a hyphen or without one? What it measures is no part. */
  unit(i: number): boolean;
}
