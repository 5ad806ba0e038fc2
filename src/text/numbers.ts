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
import { has, isMark, NEW_LINE, SPACED, type Tokens } from "./words.ts";

export interface NumberRules extends DigitRules {
  /**
   * A conjunction between the parts: خمسة وعشرون must, `hundred and six` may, двадцать six never.
   */
  readonly joined: "required" | "optional" | "never";
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
  | "ascends"
  /** `half a half`: a half is said once. */
  | "half-of-nothing";

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
  const first = digits ? partAfter(tokens, end, sum, rules, words) : firstPart(i, words);
  const read = readParts(tokens, end, first, sum, rules, words);
  end = read.end;
  const { next, reason } = read;
  if (next && reason) {
    refused?.(next.at, reason);
    if (isStray(tokens, next, reason, sum, rules, words)) {
      sum.whole = false;
      end = endOfWords(next.to, words);
    }
  }
  if (end === i) return undefined;
  if (digits && !sum.words) return { ...digits, whole: digits.whole && sum.whole, to: end };
  return parsed(sum, i, end);
}

interface Reading {
  readonly end: number;
  /** The part at which it did not go on, and why. */
  readonly next: NextPart | undefined;
  readonly reason: NumberRefusal | undefined;
}

/** Takes parts into the sum, from `first` on, as long as they fit. */
function readParts(
  tokens: Tokens,
  from: number,
  first: NextPart | undefined,
  sum: Sum,
  rules: NumberRules,
  words: NumberWords,
): Reading {
  let end = from;
  let next = first;
  while (next) {
    const reason = take(sum, next, rules);
    if (reason) return { end, next, reason };
    sum.words = true;
    end = next.to;
    next = partAfter(tokens, end, sum, rules, words);
  }
  return { end, next: undefined, reason: undefined };
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
  /** It is written in digits (2 thousand 500). */
  readonly digits: boolean;
  readonly at: number;
  readonly to: number;
  /** With a conjunction before it, or written onto it. */
  readonly joined: boolean;
  /** Nothing stands between it and the part before. */
  readonly adjacent: boolean;
}

function firstPart(i: number, words: NumberWords): NextPart | undefined {
  const word = words.word(i);
  return (
    word && { value: word.value, digits: false, at: i, to: word.to, joined: false, adjacent: true }
  );
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
  if (word)
    return {
      ...{ value: word.value, digits: false, at, to: word.to },
      ...{ joined: word.conjoined, adjacent: true },
    };
  // A hyphen may stand between the words (twenty-six).
  if (sum.words && hyphenJoins(tokens, at)) return parted(words.word(at + 1), at + 1, false);
  return (
    digitsBehindScale(tokens, at, sum, rules, words) ??
    afterConjunction(tokens, at, rules, words) ??
    afterComma(tokens, at, sum, rules, words)
  );
}

/** `2 thousand 500`, `2 млн 300 тыс.`, ألف و500: digits that are smaller than the scale before them. */
function digitsBehindScale(
  tokens: Tokens,
  at: number,
  sum: Sum,
  rules: NumberRules,
  words: NumberWords,
): NextPart | undefined {
  if (sum.places !== 0 || !Number.isFinite(sum.scale)) return undefined;
  const conjunction = rules.joined === "required" ? words.conjunction(at) : -1;
  const from = conjunction > 0 ? conjunction : at;
  const digits = from < tokens.count ? parseDigits(tokens, from, rules) : undefined;
  if (!digits?.whole || digits.value < 1 || digits.value >= sum.scale) return undefined;
  if (isMark(tokens, digits.to, "%") || words.unit(digits.to)) return undefined;
  const apart = has(tokens, from, SPACED) && !has(tokens, from, NEW_LINE);
  if (!apart && conjunction < 0) return undefined;
  const { value, to } = digits;
  return { value, digits: true, at: from, to, joined: false, adjacent: false };
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
  return word && { value: word.value, digits: false, at, to: word.to, joined, adjacent: false };
}

/** Adds a part to the sum, or says why it is none. */
function take(sum: Sum, part: NextPart, rules: NumberRules): NumberRefusal | undefined {
  if (part.digits) return takeDigits(sum, part);
  if (!Number.isInteger(part.value)) return takeHalf(sum, part);
  if (isScale(part.value)) return takeScale(sum, part);
  if (isDualScale(sum, part.value)) return takeDualScale(sum, part.value);
  if (multipliesByHundred(sum, part)) return takeHundred(sum);
  return takePlaces(sum, part, rules);
}

function takeDigits(sum: Sum, { value }: NextPart): undefined {
  sum.part = value;
  sum.places = ALL_PLACES;
}

/**
 * `one and a half`, полтора, `half a million`; behind a scale it is half of that: `a million and a
 * half`.
 */
function takeHalf(sum: Sum, { value }: NextPart): NumberRefusal | undefined {
  if (!Number.isInteger(sum.part) || (value !== HALF && sum.places !== 0)) return "half-of-nothing";
  if (sum.places === 0 && Number.isFinite(sum.scale)) {
    if (value !== HALF) return "half-of-nothing";
    sum.total += sum.scale / 2;
  } else sum.part += value;
  sum.places = ALL_PLACES;
  return undefined;
}

const HALF = 0.5;

/**
 * `two million`: a scale counts what stands before it. With a conjunction it stands for itself
 * (مليون وألف).
 */
function takeScale(sum: Sum, { value, joined }: NextPart): NumberRefusal | undefined {
  if (value >= sum.scale) return "scale-not-descending";
  const alone = sum.places === 0 && sum.total > 0;
  if (joined !== alone) return joined ? "scale-conjoined" : "scale-uncounted";
  const product = sum.places === 0 ? value : times(countedBy(sum), value);
  if (product === undefined) sum.whole = false;
  sum.total += product ?? sum.part * value;
  sum.scale = value;
  sum.part = 0;
  sum.places = 0;
  return undefined;
}

function countedBy({ digits, words, part }: Sum): Pick<ParsedNumber, "units" | "decimals"> {
  if (digits && !words) return digits;
  return Number.isInteger(part) ? { units: part, decimals: 0 } : { units: part * 10, decimals: 1 };
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
 * `two thousand billion`, `twenty thirty`: the number goes on in a way that is not known, so no part
 * of it is a number. Where two number words side by side are a range, the larger one begins a number
 * of its own.
 */
function isStray(
  tokens: Tokens,
  next: NextPart,
  reason: NumberRefusal,
  sum: Sum,
  rules: NumberRules,
  words: NumberWords,
): boolean {
  if (!next.adjacent || next.joined) return false;
  if (reason === "scale-not-descending" || reason === "scale-uncounted") return true;
  if (!sum.words) return false;
  if (!rules.juxtaposed) return true;
  const second = startOf(undefined);
  readParts(tokens, next.at, firstPart(next.at, words), second, rules, words);
  return second.total + second.part <= sum.total + sum.part;
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
