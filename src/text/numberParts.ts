/**
 * The part with which a number may go on: a word, or digits, behind what a language puts between.
 */

import { parseDigits } from "./digits.ts";
import { hyphenJoins } from "./marks.ts";
import type { NumberRules, NumberWord, NumberWords } from "./numberRules.ts";
import type { NextPart, Sum } from "./numberSum.ts";
import { has, isMark, NEW_LINE, SPACED, type Tokens } from "./words.ts";

export function firstPart(i: number, words: NumberWords): NextPart | undefined {
  const word = words.word(i);
  return (
    word && { value: word.value, digits: false, at: i, to: word.to, joined: false, adjacent: true }
  );
}

/** The part behind token `at`: right there, or behind a hyphen, a conjunction or a comma. */
export function partAfter(
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
  const conjunction = rules.joined.scales === "required" ? words.conjunction(at) : -1;
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
  if (!closed || rules.joined.scales !== "optional" || !isMark(tokens, at, ",")) return undefined;
  return parted(words.word(at + 1), at + 1, false);
}

function parted(word: NumberWord | undefined, at: number, joined: boolean): NextPart | undefined {
  return word && { value: word.value, digits: false, at, to: word.to, joined, adjacent: false };
}
