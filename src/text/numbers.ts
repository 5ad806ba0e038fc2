/**
 * Digits of any script with grouping, and number words, to a value. Which words are numbers is
 * handed in.
 */

import { has, isMark, NUMBER, SPACED, type Tokens, touches } from "./words.ts";

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
}

export interface NumberRules {
  readonly joined: "required" | "optional" | "never";
  readonly decimal: string;
  readonly grouping: readonly string[];
}

/** What the number grammar asks about a token. */
export interface NumberWords {
  /**
   * The value of the longest number phrase at `i`, and whether a conjunction is written onto it
   * (وعشرون).
   */
  word(
    i: number,
  ): { readonly value: number; readonly to: number; readonly conjoined: boolean } | undefined;
  /** Is there a conjunction at `i`? Returns the token after it, or -1. */
  conjunction(i: number): number;
}

/** Largest number of the grammar; more is no count of anything here. */
const LARGEST = 999_999_999_999;
/**
 * Of a longer number only so many digits are kept, and one: it is too large, or too fine to be a
 * whole number of billions.
 */
const MOST_DIGITS = 15;

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

/** Digits at token `i`: `1,093`, `1 093`, `2.5`, ٢٦. */
export function parseDigits(
  tokens: Tokens,
  i: number,
  rules: NumberRules,
): ParsedNumber | undefined {
  if (tokens.kind[i] !== NUMBER) return undefined;
  const lengthOf = (at: number) => (tokens.to[at] as number) - (tokens.from[at] as number);
  const digits = new Digits();
  digits.add(tokens, i, false);
  let to = i + 1;
  let groups = 0;
  let mark = "";
  if (
    lengthOf(i) <= 3 &&
    !(lengthOf(i) === 1 && tokens.folded[tokens.from[i] as number] === ZERO)
  ) {
    for (;;) {
      let next = to;
      let used = "";
      if (
        rules.grouping.includes(" ") &&
        next < tokens.count &&
        tokens.kind[next] === NUMBER &&
        has(tokens, next, SPACED)
      )
        used = " ";
      else {
        const found = rules.grouping.find(
          (group) => group !== " " && isMark(tokens, next, group) && touches(tokens, next),
        );
        if (found !== undefined && touches(tokens, next + 1)) {
          used = found;
          next++;
        }
      }
      if (!used || (mark && used !== mark) || next >= tokens.count || tokens.kind[next] !== NUMBER)
        break;
      if (lengthOf(next) !== 3) break;
      mark = used;
      digits.add(tokens, next, false);
      groups++;
      to = next + 1;
    }
  }
  if (
    isMark(tokens, to, rules.decimal) &&
    touches(tokens, to) &&
    touches(tokens, to + 1) &&
    to + 1 < tokens.count &&
    tokens.kind[to + 1] === NUMBER
  ) {
    digits.add(tokens, to + 1, true);
    to += 2;
  }
  const { units, decimals } = digits;
  const whole = decimals === 0 && units <= LARGEST;
  return {
    value: units / 10 ** decimals,
    from: i,
    to,
    whole,
    digits: true,
    plain: groups === 0 && whole,
    scale: 1,
    units,
    decimals,
  };
}

const ZERO = 48;

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

/**
 * A number at token `i`, digits or words or both (`5 тыс.`, `двадцать шесть`, `خمسة وعشرون`). Parts
 * below a thousand must fill different decimal places; powers of a thousand multiply and descend.
 */
export function parseNumber(
  tokens: Tokens,
  i: number,
  rules: NumberRules,
  words: NumberWords,
): ParsedNumber | undefined {
  const digits = parseDigits(tokens, i, rules);
  let total = 0;
  let part = 0;
  let places = 0; // bit 0 ones, bit 1 tens, bit 2 hundreds
  let scale = Number.POSITIVE_INFINITY;
  let at = i;
  let end = i;
  let anyWord = false;
  let whole = true;
  if (digits) {
    part = digits.value;
    places = 7;
    at = digits.to;
    end = at;
  }
  for (;;) {
    let word = words.word(at);
    const adjacent = word !== undefined;
    let joined = false;
    if (word && end > i) joined = word.conjoined;
    if (!word && end > i) {
      // A hyphen may stand between the parts (twenty-six).
      if (isMark(tokens, at, "-") && touches(tokens, at) && touches(tokens, at + 1) && anyWord)
        word = words.word(at + 1);
      else {
        // A comma may follow a scale (two million, three hundred thousand).
        const comma =
          part === 0 &&
          total > 0 &&
          !digits &&
          rules.joined === "optional" &&
          isMark(tokens, at, ",") &&
          words.word(at + 1);
        if (comma) word = comma;
        const after = words.conjunction(at);
        if (after > 0) {
          const next = parseDigits(tokens, after, rules) ? undefined : words.word(after);
          if (next && !next.conjoined) {
            word = next;
            joined = true;
          }
        }
      }
    }
    if (!word) break;
    const { value } = word;
    const power = value >= 1000 && isPowerOfThousand(value);
    if (power) {
      // Scales descend; with a conjunction before it a scale stands for itself (مليون وألف).
      if (value >= scale || joined !== (places === 0 && total > 0)) {
        // `two thousand billion`: the number goes on in a way that is not known, so no part of it
        // is a number.
        if (adjacent && !joined) {
          whole = false;
          for (let rest: typeof word | undefined = word; rest; rest = words.word(end))
            end = rest.to;
        }
        break;
      }
      const counted = digits && !anyWord ? digits : { units: part, decimals: 0 };
      const product = places === 0 ? value : times(counted, value);
      if (product === undefined) whole = false;
      total += product ?? part * value;
      scale = value;
      part = 0;
      places = 0;
    } else if (value >= 1000 && isPowerOfThousand(value / 2) && places === 0 && value / 2 < scale) {
      total += value; // a dual: ألفان
      scale = value / 2;
    } else if (
      value === 100 &&
      part >= 1 &&
      part <= 99 &&
      places !== 0 &&
      (places & 4) === 0 &&
      !joined
    ) {
      part *= 100;
      places = 4;
    } else {
      const filled = placesOf(value);
      if (filled === 0 || (places & filled) !== 0) break;
      const first = places === 0 && total === 0;
      if (!first) {
        if (rules.joined === "required" && !joined) break;
        if (rules.joined === "never" && joined) break;
        if (rules.joined === "optional" && joined && total === 0 && part < 100) break;
        const ascends = places !== 0 && filled > places;
        if (ascends && !(joined && rules.joined === "required")) break;
      }
      part += value;
      places |= filled;
    }
    anyWord = true;
    at = word.to;
    end = at;
  }
  if (end === i) return undefined;
  if (digits && !anyWord) return { ...digits, whole: digits.whole && whole, to: end };
  const value = total + part;
  return {
    value,
    from: i,
    to: end,
    whole: whole && Number.isInteger(value) && value <= LARGEST,
    digits: digits !== undefined,
    plain: false,
    scale: part === 0 && Number.isFinite(scale) ? scale : 1,
    units: value,
    decimals: 0,
  };
}

function isPowerOfThousand(value: number): boolean {
  return value === 1000 || value === 1_000_000 || value === 1_000_000_000;
}

function placesOf(value: number): number {
  if (value <= 0 || value > 999) return 0;
  const tens = value % 100;
  let places = value >= 100 ? 4 : 0;
  if (tens >= 10) places |= 2;
  if (tens % 10 !== 0 || (tens > 10 && tens < 20)) places |= 1;
  if (tens >= 10 && tens < 20) places |= 3;
  return places;
}
