/**
 * Numbers that can be counts: whole, and not part of a designation, a date, a measure or a
 * percentage. What they count is the caller's business, and so are money and rank. Each rule looks
 * at what touches the digits, so an unknown unit behind a blank is not seen here.
 */

import type { NumberRange } from "../lexicon/pack.ts";
import type { ParsedNumber } from "../text/digits.ts";
import { hyphenJoins, isClauseEnd, isClosing, isOpening } from "../text/marks.ts";
import { parseNumber } from "../text/numbers.ts";
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
} from "../text/words.ts";
import { numberWords } from "./numberWords.ts";
import type { View } from "./view.ts";

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
  const { tokens, hits, pack } = view;
  if (i >= tokens.count || (tokens.kind[i] !== NUMBER && !hits.has(i, "number"))) return undefined;
  const number = parseNumber(tokens, i, pack.facts.numbers, numberWords(view));
  if (!number) return undefined;
  if (fraction ? number.value <= 0 : !number.whole || number.value < 1) return "not-whole";
  if (!number.digits) return number;
  const to = afterSuffix(view, number.to);
  return digitsRefused(view, i, number) ?? (to === number.to ? number : { ...number, to });
}

/** What makes a number in digits another thing than a count. */
function digitsRefused(view: View, i: number, number: ParsedNumber): QuantityRefusal | undefined {
  const { tokens, hits, pack } = view;
  const { to } = number;
  if (touches(tokens, i) && !mayTouch(view, i)) return "written-onto";
  if (isEndOfGroup(tokens, i)) return "end-of-group";
  if (isMark(tokens, to, "%")) return "percentage";
  if (to < tokens.count && tokens.kind[to] === WORD && touches(tokens, to))
    return "word-written-onto";
  if (isYear(number, pack.facts.numbers.years)) return "year";
  return hits.endingAt(i, "month") ? "date" : undefined;
}

/** An ending written onto the digits (26-ю) belongs to them. */
function afterSuffix({ tokens, hits }: View, to: number): number {
  return hyphenJoins(tokens, to) && hits.has(to + 1, "suffix") ? to + 2 : to;
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
function isEndOfGroup(tokens: Tokens, i: number): boolean {
  if (digitsAt(tokens, i) !== GROUP) return false;
  // `1,⏎200`: a group that a line end has cut off.
  if (isMark(tokens, i - 1, ",") && touches(tokens, i - 1)) return beginsGroups(tokens, i - 2);
  return beginsGroups(tokens, i - 1) && !touches(tokens, i - 1) && !has(tokens, i, NEW_LINE);
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
    afterClause(tokens, i)
  );
}

/** The second number of `20-30` touches the hyphen, and the hyphen the first number. */
function afterRangeHyphen(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i - 1, "-") && i >= 2 && tokens.kind[i - 2] === NUMBER;
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
