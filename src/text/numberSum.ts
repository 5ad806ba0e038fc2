/**
 * The value of a number while it is read: a sum of three places and a scale, and which part it
 * takes or refuses. Knows no tokens.
 */

import { type DigitsRefusal, LARGEST, type ParsedNumber, times } from "./digits.ts";
import type { Joint, NumberRules } from "./numberRules.ts";

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
  /** двадцать и шесть, `two and twenty`: the language has none there. */
  | "takes-no-conjunction"
  /** `six twenty`: the larger stands first. */
  | "ascends"
  /** `half a half`: a half is said once. */
  | "half-of-nothing";

/** What was read of a number so far. */
export interface Sum {
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

export function startOf(digits: ParsedNumber | undefined): Sum {
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

export function parsed(sum: Sum, from: number, to: number): ParsedNumber {
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
export interface NextPart {
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

/** Adds a part to the sum, or says why it is none. */
export function take(sum: Sum, part: NextPart, rules: NumberRules): NumberRefusal | undefined {
  if (part.digits) return takeDigits(sum, part);
  if (!Number.isInteger(part.value)) return takeHalf(sum, part);
  if (rules.scales.includes(part.value)) return takeScale(sum, part, rules);
  if (isDualScale(sum, part.value, rules)) return takeDualScale(sum, part.value);
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
function takeScale(
  sum: Sum,
  { value, joined }: NextPart,
  { uncounted }: NumberRules,
): NumberRefusal | undefined {
  if (value >= sum.scale) return "scale-not-descending";
  const alone = sum.places === 0 && sum.total > 0;
  if (joined !== alone && !(alone && uncounted.includes(value)))
    return joined ? "scale-conjoined" : "scale-uncounted";
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
function isDualScale(sum: Sum, value: number, { scales }: NumberRules): boolean {
  return scales.includes(value / 2) && sum.places === 0 && value / 2 < sum.scale;
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
  rules: NumberRules["joined"],
): NumberRefusal | undefined {
  const rule = rules[jointOf(sum)];
  if (rule === "required" && !joined) return "needs-conjunction";
  if (rule === "never" && joined) return "takes-no-conjunction";
  const ascends = sum.places !== 0 && filled > sum.places;
  return ascends && rule !== "required" ? "ascends" : undefined;
}

/** Behind what the number goes on. */
function jointOf({ places }: Sum): Joint {
  if (places === 0) return "scales";
  return places === HUNDREDS ? "hundreds" : "tens";
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
