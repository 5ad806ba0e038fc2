/**
 * Numbers in digits, in words or in both, to a value. Which words are numbers, and how a language
 * joins them, is handed in. One pass from left to right with a sum of three places and a scale, so
 * no word is taken back: what is refused ends the number.
 */

import {
  type DigitRules,
  type DigitsRefusal,
  LARGEST,
  type ParsedNumber,
  parseDigits,
  type Refused,
  times,
} from "./digits.ts";
import { hyphenJoins } from "./marks.ts";
import { isMark, type Tokens } from "./words.ts";

export interface NumberRules extends DigitRules {
  /**
   * A conjunction between the parts: خمسة وعشرون must, `hundred and six` may, двадцать six never.
   */
  readonly joined: "required" | "optional" | "never";
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
}

/** Why a number word that stands where a number might go on is no part of it. */
export type NumberRefusal =
  | DigitsRefusal
  /** `million billion`, `thousand thousand`: powers of a thousand descend. */
  | "scale-not-descending"
  /** `million thousand`: a scale counts something, or a conjunction stands before it. */
  | "scale-uncounted"
  /** `two and thousand`: what is counted stands right before its scale. */
  | "scale-conjoined"
  /** 0, 1200: such a number is no part of another. */
  | "fills-no-place"
  /** `twenty thirty`: ones, tens and hundreds are given once. */
  | "place-filled"
  /** خمسة عشرون: the language wants a conjunction between the parts. */
  | "needs-conjunction"
  /** двадцать и шесть: the language has none. */
  | "takes-no-conjunction"
  /** `two and twenty`: where one may stand, it stands behind hundreds only. */
  | "conjunction-below-hundred"
  /** `six twenty`: the larger stands first. */
  | "ascends";

/**
 * A number at token `i`, digits or words or both (`5 тыс.`, `двадцать шесть`, `خمسة وعشرون`). Parts
 * below a thousand must fill different decimal places; powers of a thousand multiply and descend.
 * `refused` is told the words at which it did not go on.
 */
export function parseNumber(
  tokens: Tokens,
  i: number,
  rules: NumberRules,
  words: NumberWords,
  refused?: Refused<NumberRefusal>,
): ParsedNumber | undefined {
  const digits = parseDigits(tokens, i, rules, refused);
  const sum = startOf(digits);
  let end = digits ? digits.to : i;
  let next = digits ? partAfter(tokens, end, sum, rules, words) : firstPart(i, words);
  while (next) {
    const reason = take(sum, next, rules);
    if (reason) {
      refused?.(next.at, reason);
      if (isStray(next, reason)) {
        sum.whole = false;
        end = endOfWords(next.to, words);
      }
      break;
    }
    sum.words = true;
    end = next.to;
    next = partAfter(tokens, end, sum, rules, words);
  }
  if (end === i) return undefined;
  if (digits && !sum.words) return { ...digits, whole: digits.whole && sum.whole, to: end };
  return parsed(sum, i, end);
}

/** What was read of a number so far. */
interface Sum {
  /** What the scales have closed: 1,200,000 of `one million two hundred thousand and five`. */
  total: number;
  /** What stands behind the last scale, below a thousand unless it was digits. */
  part: number;
  /** The places that `part` fills: ONES, TENS, HUNDREDS. */
  places: number;
  /** The last scale: the next is smaller. */
  scale: number;
  /** Was any word taken? */
  words: boolean;
  /** Was all of it read, and is it a whole number? */
  whole: boolean;
  /** The digits that it begins with. */
  readonly digits: ParsedNumber | undefined;
}

const ONES = 1;
const TENS = 2;
const HUNDREDS = 4;
const ALL_PLACES = ONES | TENS | HUNDREDS;

function startOf(digits: ParsedNumber | undefined): Sum {
  return {
    total: 0,
    part: digits ? digits.value : 0,
    places: digits ? ALL_PLACES : 0,
    scale: Number.POSITIVE_INFINITY,
    words: false,
    whole: true,
    digits,
  };
}

function parsed(sum: Sum, from: number, to: number): ParsedNumber {
  const value = sum.total + sum.part;
  return {
    value,
    from,
    to,
    whole: sum.whole && Number.isInteger(value) && value <= LARGEST,
    digits: sum.digits !== undefined,
    plain: false,
    scale: sum.part === 0 && Number.isFinite(sum.scale) ? sum.scale : 1,
    units: value,
    decimals: 0,
  };
}

/** The word with which a number goes on. */
interface NextPart {
  readonly value: number;
  readonly at: number;
  readonly to: number;
  /** With a conjunction before it, or written onto it. */
  readonly joined: boolean;
  /** Nothing stands between it and the part before. */
  readonly adjacent: boolean;
}

function firstPart(i: number, words: NumberWords): NextPart | undefined {
  const word = words.word(i);
  return word && { value: word.value, at: i, to: word.to, joined: false, adjacent: true };
}

/** The part behind token `at`: right there, or behind a hyphen, a conjunction or a comma. */
function partAfter(
  tokens: Tokens,
  at: number,
  sum: Sum,
  rules: NumberRules,
  words: NumberWords,
): NextPart | undefined {
  const word = words.word(at);
  if (word) return { value: word.value, at, to: word.to, joined: word.conjoined, adjacent: true };
  // A hyphen may stand between the words (twenty-six).
  if (sum.words && hyphenJoins(tokens, at)) return parted(words.word(at + 1), at + 1, false);
  return afterConjunction(tokens, at, rules, words) ?? afterComma(tokens, at, sum, rules, words);
}

/** `hundred and six`, and not a second number: `six and وعشرون`, `six and 20`. */
function afterConjunction(
  tokens: Tokens,
  at: number,
  rules: NumberRules,
  words: NumberWords,
): NextPart | undefined {
  const after = words.conjunction(at);
  if (after <= 0 || parseDigits(tokens, after, rules)) return undefined;
  const word = words.word(after);
  return word?.conjoined ? undefined : parted(word, after, true);
}

/** A comma may follow a scale (two million, three hundred thousand). */
function afterComma(
  tokens: Tokens,
  at: number,
  sum: Sum,
  rules: NumberRules,
  words: NumberWords,
): NextPart | undefined {
  const closed = sum.part === 0 && sum.total > 0 && !sum.digits;
  if (!closed || rules.joined !== "optional" || !isMark(tokens, at, ",")) return undefined;
  return parted(words.word(at + 1), at + 1, false);
}

function parted(word: NumberWord | undefined, at: number, joined: boolean): NextPart | undefined {
  return word && { value: word.value, at, to: word.to, joined, adjacent: false };
}

/** Adds a part to the sum, or says why it is none. */
function take(sum: Sum, part: NextPart, rules: NumberRules): NumberRefusal | undefined {
  if (isScale(part.value)) return takeScale(sum, part);
  if (isDualScale(sum, part.value)) return takeDualScale(sum, part.value);
  if (multipliesByHundred(sum, part)) return takeHundred(sum);
  return takePlaces(sum, part, rules);
}

/**
 * `two million`: a scale counts what stands before it. With a conjunction it stands for itself
 * (مليون وألف).
 */
function takeScale(sum: Sum, { value, joined }: NextPart): NumberRefusal | undefined {
  if (value >= sum.scale) return "scale-not-descending";
  const alone = sum.places === 0 && sum.total > 0;
  if (joined !== alone) return joined ? "scale-conjoined" : "scale-uncounted";
  const counted = sum.digits && !sum.words ? sum.digits : { units: sum.part, decimals: 0 };
  const product = sum.places === 0 ? value : times(counted, value);
  if (product === undefined) sum.whole = false;
  sum.total += product ?? sum.part * value;
  sum.scale = value;
  sum.part = 0;
  sum.places = 0;
  return undefined;
}

/** Two of a scale in one word: ألفان. */
function isDualScale(sum: Sum, value: number): boolean {
  return isScale(value / 2) && sum.places === 0 && value / 2 < sum.scale;
}

function takeDualScale(sum: Sum, value: number): undefined {
  sum.total += value;
  sum.scale = value / 2;
}

/** `two hundred`: behind one to ninety-nine, hundred multiplies. */
function multipliesByHundred({ part, places }: Sum, { value, joined }: NextPart): boolean {
  const counts = part >= 1 && part <= 99 && (places & HUNDREDS) === 0;
  return value === 100 && counts && !joined;
}

function takeHundred(sum: Sum): undefined {
  sum.part *= 100;
  sum.places = HUNDREDS;
}

/** `twenty six`, `hundred and six`, خمسة وعشرون: parts below a thousand fill different places. */
function takePlaces(
  sum: Sum,
  { value, joined }: NextPart,
  rules: NumberRules,
): NumberRefusal | undefined {
  const filled = placesOf(value);
  if (filled === 0) return "fills-no-place";
  if ((sum.places & filled) !== 0) return "place-filled";
  const first = sum.places === 0 && sum.total === 0;
  const reason = first ? undefined : joinRefused(sum, filled, joined, rules.joined);
  if (reason) return reason;
  sum.part += value;
  sum.places |= filled;
  return undefined;
}

/** May a part that fills `filled` follow, with a conjunction or without one? */
function joinRefused(
  sum: Sum,
  filled: number,
  joined: boolean,
  rule: NumberRules["joined"],
): NumberRefusal | undefined {
  if (rule === "required" && !joined) return "needs-conjunction";
  if (rule === "never" && joined) return "takes-no-conjunction";
  if (rule === "optional" && joined && sum.total === 0 && sum.part < 100)
    return "conjunction-below-hundred";
  const ascends = sum.places !== 0 && filled > sum.places;
  return ascends && rule !== "required" ? "ascends" : undefined;
}

/**
 * `two thousand billion`: the number goes on in a way that is not known, so no part of it is a
 * number.
 */
function isStray({ adjacent, joined }: NextPart, reason: NumberRefusal): boolean {
  return adjacent && !joined && (reason === "scale-not-descending" || reason === "scale-uncounted");
}

/** The token after the number words that go on at `at`. */
function endOfWords(at: number, words: NumberWords): number {
  let end = at;
  for (let word = words.word(end); word; word = words.word(end)) end = word.to;
  return end;
}

function isScale(value: number): boolean {
  return value === 1000 || value === 1_000_000 || value === 1_000_000_000;
}

function placesOf(value: number): number {
  if (value <= 0 || value > 999) return 0;
  const tens = value % 100;
  let places = value >= 100 ? HUNDREDS : 0;
  if (tens >= 10) places |= TENS;
  if (tens % 10 !== 0 || (tens > 10 && tens < 20)) places |= ONES;
  if (tens >= 10 && tens < 20) places |= ONES | TENS;
  return places;
}
