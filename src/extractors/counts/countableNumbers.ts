/**
 * Numbers that can be counts: whole, and not part of a designation, a date, a measure or a
 * percentage. What they count is the caller's business, and so are money and rank. Each rule looks
 * at what touches the digits, so an unknown unit behind a blank is not seen here.
 */

import type { NumberRange } from "../../lexicon/pack.ts";
import { NUMBERED } from "../../lexicon/tags.ts";
import type { Hits } from "../../matching/phrases.ts";
import type { ParsedNumber } from "../../text/digits.ts";
import { hyphenJoins, isClauseEnd, isClosing, isOpening } from "../../text/marks.ts";
import { parseNumber } from "../../text/numbers.ts";
import { endsSentence } from "../../text/sentences.ts";
import {
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  NUMBER,
  PUNCTUATION,
  type Tokens,
  touches,
  WORD,
} from "../../text/words.ts";
import type { View } from "../view.ts";
import { numberWords } from "./numberWords.ts";

/** Why a number that was read can be no count. */
export type QuantityRefusal =
  /** 2.5, 0, two thousand billion */
  | "not-whole"
  /** Su-34, No.7: it belongs to what it is written onto. */
  | "written-onto"
  /** `1 234` where blanks do not group, `1,⏎200`: the end of a longer number. */
  | "end-of-group"
  /** `2.5 to 3`: the end of a range that begins with no count. */
  | "end-of-fraction"
  | "percentage"
  /** 20km, 2nd */
  | "word-written-onto"
  | "year"
  /** نه, where it says no and not nine */
  | "negation"
  /** `No. 7`, `flight 12`: a name */
  | "numbered"
  /** `March 20` */
  | "date";

/**
 * The number at token `i`, if it can be a count; undefined where none begins. The first of a range
 * may be a fraction of the second one's scale (`2.5 to 3 million`).
 */
export function countableNumber(
  view: View,
  i: number,
  fraction = false,
): ParsedNumber | QuantityRefusal | undefined {
  const { tokens, hits } = view;
  if (i >= tokens.count || (tokens.kind[i] !== NUMBER && !hits.has(i, "number"))) return undefined;
  const number = numberAt(view, i);
  if (!number) return undefined;
  if (fraction ? number.value <= 0 : !number.whole || number.value < 1) return "not-whole";
  if (isYearOfDate(view, i, number)) return "year";
  if (hits.endingAt(i, "month")?.value === NUMBERED) return "numbered";
  if (!number.digits) return saysNo(view, i, number.to) ? "negation" : repeated(view, number);
  const to = afterSuffix(view, number.to);
  return (
    digitsRefused(view, i, to === number.to ? number : { ...number, to }) ??
    repeated(view, to === number.to ? number : { ...number, to })
  );
}

/** The number that was read last, and where: a range, a count and what passes over both ask for it. */
let last: { view: View; at: number; number: ParsedNumber | undefined } | undefined;

/**
 * The number at token `i` as far as it reaches, whether it counts or not. Where only whole things
 * are counted, three digits behind a decimal mark are a group.
 */
export function numberAt(view: View, i: number): ParsedNumber | undefined {
  if (last?.view !== view || last.at !== i) last = { view, at: i, number: readNumber(view, i) };
  return last.number;
}

function readNumber(view: View, i: number): ParsedNumber | undefined {
  const { tokens, pack } = view;
  const { numbers } = pack.facts;
  const words = numberWords(view);
  const blanks = !isDayBehindMonth(view, i);
  let number = parseNumber(tokens, i, blanks ? numbers : withoutBlanks(numbers), words);
  if (blanks && number && isGrouped(number) && isMeasure(view, number.to))
    number = parseNumber(tokens, i, withoutBlanks(numbers), words);
  if (!number || number.whole || number.grouped === undefined) return number;
  const { grouped } = number;
  return { ...number, value: grouped, units: grouped, decimals: 0, whole: true, plain: false };
}

function isGrouped({ digits, plain, from, to }: ParsedNumber): boolean {
  return digits && !plain && to > from + 1;
}

/** `36 122-mm rockets`: what a measure follows is no group of the number before it. */
function isMeasure({ tokens, hits }: View, to: number): boolean {
  if (!hyphenJoins(tokens, to)) return hits.has(to, "unit");
  return tokens.kind[to + 1] === WORD && !hits.has(to + 1, "suffix");
}

/** `October 7 200 missiles`: the day begins no group. */
function withoutBlanks<Rules extends { readonly grouping: readonly string[] }>(
  rules: Rules,
): Rules {
  return { ...rules, grouping: rules.grouping.filter((mark) => mark !== " ") };
}

/** What makes a number in digits another thing than a count. */
function digitsRefused(view: View, i: number, number: ParsedNumber): QuantityRefusal | undefined {
  const { tokens, pack } = view;
  const { to } = number;
  if (touches(tokens, i) && !mayTouch(view, i)) return "written-onto";
  if (isEndOfGroup(view, i)) return "end-of-group";
  if (isMark(tokens, to, "%")) return "percentage";
  if (to < tokens.count && tokens.kind[to] === WORD && touches(tokens, to))
    return "word-written-onto";
  if (isYear(number, pack.facts.numbers.years)) return "year";
  return isDayBehindMonth(view, i) ? "date" : undefined;
}

const LAST_DAY = 31;

/** `March 20`, where the day stands behind the month: not `7 March 20 missiles`. */
function isDayBehindMonth(view: View, i: number): boolean {
  const { tokens, hits, pack } = view;
  if (!pack.facts.numbers.monthFirst) return false;
  const month = hits.endingAt(i, "month");
  return month?.value === "" && tokens.kind[i] === NUMBER && !isDayBefore(view, month.from);
}

/** A day before the month that begins at token `at`: `7 March`, `7th of March`. */
function isDayBefore({ tokens }: View, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - MOST_BEFORE_MONTH; i--) {
    if (tokens.kind[i] === NUMBER)
      return digitsAt(tokens, i) <= 2 && Number(foldedWord(tokens, i)) <= LAST_DAY;
    if (tokens.kind[i] !== WORD) return false;
  }
  return false;
}

/** An ending and a word may stand between the day and the month: 7th of March. */
const MOST_BEFORE_MONTH = 3;

/** Years, of whatever calendar, where a month or a word for a year stands before them. */
const YEARS: NumberRange = [1000, 2100];

/** `7 مهر ۱۳۹۴ موشک`, `سال ۱۳۹۴ موشک`. */
function isYearOfDate({ hits }: View, i: number, { value, plain, digits }: ParsedNumber): boolean {
  if (value < YEARS[0] || value > YEARS[1] || (digits && !plain)) return false;
  const before = hits.endingAt(i, "month");
  return before !== undefined && before.value !== NUMBERED;
}

/** `نه موشک … و نه پهپاد`: a number word that says no, where its clause answers it. */
function saysNo({ tokens, hits }: View, i: number, to: number): boolean {
  const negation = hits.find(i, "negation");
  if (negation?.to !== to || hits.has(to, "missile-counter")) return false;
  for (let at = to; at < tokens.count && !endsSentence(tokens, at); at++)
    if (hits.has(at, "negation")) return true;
  for (let at = i - 1; at >= 0 && !endsSentence(tokens, at); at--)
    if (hits.find(at, "negation")?.value === "words") return true;
  return false;
}

/** `seven (7)`, `7 [seven]`: the same number again in brackets belongs to it. */
function repeated(view: View, number: ParsedNumber): ParsedNumber {
  const { tokens, hits } = view;
  const { to } = number;
  const at = to + 1;
  if (at >= tokens.count || (!isMark(tokens, to, "(") && !isMark(tokens, to, "["))) return number;
  if (tokens.kind[at] !== NUMBER && !hits.has(at, "number")) return number;
  const again = numberAt(view, at);
  const closed = again && (isMark(tokens, again.to, ")") || isMark(tokens, again.to, "]"));
  return closed && again.value === number.value ? { ...number, to: again.to + 1 } : number;
}

/** An ending written onto the digits (26-ю) belongs to them, and a sign of so many pieces (3x). */
function afterSuffix({ tokens, hits }: View, to: number): number {
  if (hyphenJoins(tokens, to) && hits.has(to + 1, "suffix")) return to + 2;
  // `4 Х-59`: the letter belongs to what a hyphen or a number ties to it.
  const tied =
    hyphenJoins(tokens, to + 1) || (touches(tokens, to + 1) && tokens.kind[to + 1] === NUMBER);
  return hasTimes(hits, to, "after") && !tied ? to + 1 : to;
}

/** A sign of so many pieces at token `i` that may stand on that side of the number. */
export function hasTimes(hits: Hits, i: number, side: "before" | "after"): boolean {
  return (
    hits.has(i, "times") && hits.at(i).some((hit) => hit.tag === "times" && hit.value === side)
  );
}

/** 2015; round ones such as 2000 are counts as often. */
function isYear({ plain, value }: ParsedNumber, years: readonly NumberRange[]): boolean {
  if (!plain || value % 100 === 0) return false;
  return years.some(([first, last]) => value >= first && value <= last);
}

/** `2.5 to 3 missiles`: the end of a range of which the beginning counts nothing. */
export function endsFraction({ tokens, hits, pack }: View, i: number): boolean {
  const link = hits.endingAt(i, "range-link")?.from ?? (isMark(tokens, i - 1, "-") ? i - 1 : i);
  const mark = link - 2;
  if (link === i || !isMark(tokens, mark, pack.facts.numbers.decimal)) return false;
  return (
    tokens.kind[mark - 1] === NUMBER &&
    touches(tokens, mark) &&
    tokens.kind[mark + 1] === NUMBER &&
    touches(tokens, mark + 1)
  );
}

const GROUP = 3;

/**
 * `1 234` where the language does not group by blanks: 234 is not the number. Behind a designation
 * it may be (Su-24 300 missiles): there the digits before touch a hyphen.
 */
function isEndOfGroup(view: View, i: number): boolean {
  const { tokens } = view;
  if (digitsAt(tokens, i) !== GROUP) return false;
  // `1,⏎200`: a group that a line end has cut off.
  if (isMark(tokens, i - 1, ",") && touches(tokens, i - 1)) return beginsGroups(tokens, i - 2);
  if (!beginsGroups(tokens, i - 1) || touches(tokens, i - 1) || has(tokens, i, NEW_LINE))
    return false;
  return !isDayBehindMonth(view, i - 1);
}

function beginsGroups(tokens: Tokens, i: number): boolean {
  const digits = digitsAt(tokens, i);
  return digits > 0 && digits <= GROUP;
}

function digitsAt(tokens: Tokens, i: number): number {
  return tokens.kind[i] === NUMBER ? (tokens.to[i] as number) - (tokens.from[i] as number) : 0;
}

/** May a number be written right onto what stands before it and still be a number of its own? */
function mayTouch(view: View, i: number): boolean {
  const { tokens } = view;
  return (
    isOpening(tokens, i - 1) ||
    afterRangeHyphen(tokens, i) ||
    afterPrefix(view, i) ||
    afterSign(view, i) ||
    afterClause(tokens, i)
  );
}

/** The second number of `20-30` touches the hyphen, and the hyphen the first number. */
function afterRangeHyphen(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i - 1, "-") && i >= 2 && tokens.kind[i - 2] === NUMBER;
}

/** `~30`, `>20`, `x3`: a sign that bounds the number or says how many pieces. */
function afterSign({ tokens, hits }: View, i: number): boolean {
  if (hits.endingAt(i, "bound-before")) return true;
  return hasTimes(hits, i - 1, "before") && !touches(tokens, i - 1);
}

/** A prefix may be written onto digits: بـ33، و25. */
function afterPrefix({ tokens, pack }: View, i: number): boolean {
  if (tokens.kind[i - 1] !== WORD || (touches(tokens, i - 1) && tokens.kind[i - 2] !== PUNCTUATION))
    return false;
  const word = foldedWord(tokens, i - 1);
  return pack.facts.prefixes.some((prefix) => prefix.cut === word);
}

/**
 * Letters of a word that can close a clause: shorter ones before a point are abbreviations (No.7).
 */
const SHORTEST_LAST_WORD = 3;

/**
 * `captured.7 missiles`, `(captured).7 missiles`: the blank behind the end of a clause is missing.
 */
function afterClause(tokens: Tokens, i: number): boolean {
  if (!touches(tokens, i - 1) || !isClauseEnd(tokens, i - 1)) return false;
  if (isClosing(tokens, i - 2)) return true;
  const letters = (tokens.to[i - 2] as number) - (tokens.from[i - 2] as number);
  return tokens.kind[i - 2] === WORD && letters >= SHORTEST_LAST_WORD;
}
