/**
 * Digits of any script to a value, with groups of three and a decimal mark. Which marks group is
 * handed in; words and what is counted are other people's business. The digits are kept as they are
 * written, not summed up, so that 8.25 is exactly 825 with two decimals.
 */

import {
  has,
  isMark,
  NEW_LINE,
  NUMBER,
  PUNCTUATION,
  SPACED,
  type Tokens,
  touches,
  WORD,
} from "./words.ts";

/**
 * A number found: tokens `from` to `to` (exclusive). `whole` is false for 2.5 and the like, and for
 * what cannot be read to its end as a count: then it is only known where the number ends, and
 * `value` is no more than an estimate.
 */
export interface ParsedNumber {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
  readonly digits: boolean;
  /** Digits written without grouping: what a year or a designation looks like. */
  readonly plain: boolean;
  /** The power of a thousand that closes it (`150 thousand`), or 1. */
  readonly scale: number;
  /**
   * The digits without the decimal mark, and how many of them stand behind it, zeros at the end not
   * counted: 25 and 1 for 2.50.
   */
  readonly units: number;
  readonly decimals: number;
  /**
   * The value if the decimal mark parts groups: 1.200 are 1,200 where only whole things are counted.
   */
  readonly grouped?: number;
}

export interface DigitRules {
  readonly decimal: string;
  readonly grouping: readonly string[];
}

/** Why digits that follow, parted by a mark that groups, are no more of the number. */
export type DigitsRefusal =
  /** `2015,300`, `0,300`: what is grouped begins with one to three digits that are not zero. */
  | "ungrouped-before"
  /** `1,09`: a group has three digits. */
  | "group-not-of-three"
  /** `1,093 200` where both group: one number is grouped in one manner. */
  | "mark-changes";

/** Is told the token at which something was read and refused, and why; nobody asks as a rule. */
export type Refused<Reason extends string> = (at: number, reason: Reason) => void;

/** Largest number of the grammar; more is no count of anything here. */
export const LARGEST = 999_999_999_999;
/**
 * Of a longer number only so many digits are kept, and one: it is too large, or too fine to be a
 * whole number of billions.
 */
const MOST_DIGITS = 15;
const GROUP = 3;
const ZERO = 48;

/** Digits at token `i`: `1,093`, `1 093`, `2.5`, ٢٦. */
export function parseDigits(
  tokens: Tokens,
  i: number,
  rules: DigitRules,
  refused?: Refused<DigitsRefusal>,
): ParsedNumber | undefined {
  if (!isDigits(tokens, i)) return undefined;
  const digits = new Digits();
  digits.add(tokens, i, false);
  const thousands = groupsByDecimalMark(tokens, i, rules);
  if (thousands > 1) return byDecimalMark(tokens, i, thousands, digits);
  const grouped = readGroups(tokens, i, rules, digits, refused);
  const to = readDecimals(tokens, grouped, rules, digits);
  const { units, decimals } = digits;
  const whole = decimals === 0 && units <= LARGEST;
  return {
    value: units / 10 ** decimals,
    from: i,
    to,
    whole,
    digits: true,
    plain: grouped === i + 1 && whole,
    scale: 1,
    units,
    decimals,
    ...(thousands === 1 && { grouped: Number(wholeOf(tokens, i) + wholeOf(tokens, i + 2)) }),
  };
}

/** How many groups of three the decimal mark parts from what stands at token `i`. */
function groupsByDecimalMark(tokens: Tokens, i: number, { decimal }: DigitRules): number {
  if (digitsOf(tokens, i) > GROUP || tokens.folded[tokens.from[i] as number] === ZERO) return 0;
  let groups = 0;
  for (let at = i + 1; isDecimalGroup(tokens, at, decimal); at += 2) groups++;
  return groups;
}

function isDecimalGroup(tokens: Tokens, at: number, decimal: string): boolean {
  return (
    isDigits(tokens, at + 1) &&
    isMark(tokens, at, decimal) &&
    touches(tokens, at) &&
    touches(tokens, at + 1) &&
    digitsOf(tokens, at + 1) === GROUP
  );
}

/** `1.200.000`: no number has two decimal marks, so they group. */
function byDecimalMark(tokens: Tokens, i: number, groups: number, digits: Digits): ParsedNumber {
  for (let k = 1; k <= groups; k++) digits.add(tokens, i + 2 * k, false);
  const { units } = digits;
  const to = i + 1 + 2 * groups;
  const whole = units <= LARGEST;
  return {
    ...{ value: units, from: i, to, whole, digits: true, plain: false, scale: 1 },
    ...{ units, decimals: 0 },
  };
}

function wholeOf(tokens: Tokens, i: number): string {
  return String.fromCharCode(
    ...tokens.folded.subarray(tokens.from[i] as number, tokens.to[i] as number),
  );
}

/**
 * A number times a power of a thousand, as one counts: 8.2 million are exactly 8,200,000; undefined
 * when that is not whole.
 */
export function times(
  { units, decimals }: Pick<ParsedNumber, "units" | "decimals">,
  scale: number,
): number | undefined {
  const factor = scale / 10 ** decimals;
  return Number.isInteger(factor) ? units * factor : undefined;
}

/** Adds the groups behind the digits of token `i`; the token after the last. */
function readGroups(
  tokens: Tokens,
  i: number,
  rules: DigitRules,
  digits: Digits,
  refused: Refused<DigitsRefusal> | undefined,
): number {
  const blanks = rules.grouping.includes(" ") && !isWrittenOnto(tokens, i);
  let to = i + 1;
  let mark = "";
  for (
    let next = groupAt(tokens, to, rules, blanks);
    next >= 0;
    next = groupAt(tokens, to, rules, blanks)
  ) {
    const used = next === to ? " " : String.fromCharCode(tokens.folded[tokens.from[to]!]!);
    const reason = groupRefused(tokens, i, next, mark, used);
    if (reason) {
      refused?.(next, reason);
      break;
    }
    mark = used;
    digits.add(tokens, next, false);
    to = next + 1;
  }
  return to;
}

/**
 * The token of digits that a grouping mark, or a blank, parts from what ends before `at`, or -1.
 */
function groupAt(tokens: Tokens, at: number, { grouping }: DigitRules, blanks: boolean): number {
  if (isDigits(tokens, at))
    return blanks && has(tokens, at, SPACED) && !has(tokens, at, NEW_LINE) ? at : -1;
  const marked =
    isDigits(tokens, at + 1) &&
    touches(tokens, at) &&
    touches(tokens, at + 1) &&
    grouping.some((group) => group !== " " && isMark(tokens, at, group));
  return marked ? at + 1 : -1;
}

/**
 * Su-24 300, 10:30 200: digits that end a longer word begin no groups by blanks. Behind a sign or a
 * prefix of one letter (~1 200, بـ1 200) and in a range (1 000-1 200) they may.
 */
function isWrittenOnto(tokens: Tokens, i: number): boolean {
  if (!touches(tokens, i)) return false;
  if (tokens.kind[i - 1] === WORD) return touches(tokens, i - 1) || digitsOf(tokens, i - 1) > 1;
  if (tokens.kind[i - 1] !== PUNCTUATION || !touches(tokens, i - 1)) return false;
  return !(isMark(tokens, i - 1, "-") && isDigits(tokens, i - 2));
}

function groupRefused(
  tokens: Tokens,
  first: number,
  group: number,
  mark: string,
  used: string,
): DigitsRefusal | undefined {
  if (digitsOf(tokens, first) > GROUP || isZero(tokens, first)) return "ungrouped-before";
  if (mark !== "" && used !== mark) return "mark-changes";
  return digitsOf(tokens, group) === GROUP ? undefined : "group-not-of-three";
}

/** Adds the digits behind a decimal mark at token `at`; the token after what was read. */
function readDecimals(tokens: Tokens, at: number, { decimal }: DigitRules, digits: Digits): number {
  const behind =
    isDigits(tokens, at + 1) &&
    isMark(tokens, at, decimal) &&
    touches(tokens, at) &&
    touches(tokens, at + 1);
  if (!behind) return at;
  digits.add(tokens, at + 1, true);
  return at + 2;
}

function isDigits(tokens: Tokens, i: number): boolean {
  return i < tokens.count && tokens.kind[i] === NUMBER;
}

function digitsOf(tokens: Tokens, i: number): number {
  return (tokens.to[i] as number) - (tokens.from[i] as number);
}

function isZero(tokens: Tokens, i: number): boolean {
  return digitsOf(tokens, i) === 1 && tokens.folded[tokens.from[i] as number] === ZERO;
}

/**
 * The value of digits before and behind a decimal mark, read as one whole number: 8.25 is 825 with
 * two decimals.
 */
class Digits {
  private written = "";
  private behind = 0;
  private zeros = 0;

  /** Digits of token `i`; behind the mark, zeros count only when others follow. */
  add(tokens: Tokens, i: number, decimal: boolean): void {
    for (
      let k = tokens.from[i] as number;
      k < (tokens.to[i] as number) && this.written.length <= MOST_DIGITS;
      k++
    ) {
      const digit = String.fromCharCode(tokens.folded[k] as number);
      if (decimal && digit === "0") this.zeros++;
      else if (decimal) {
        this.behind += this.zeros + 1;
        this.written += "0".repeat(Math.min(this.zeros, MOST_DIGITS)) + digit;
        this.zeros = 0;
      } else if (this.written !== "" || digit !== "0") this.written += digit;
    }
  }

  get units(): number {
    return Number(this.written);
  }
  get decimals(): number {
    return this.behind;
  }
}
