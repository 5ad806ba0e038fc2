/**
 * Numbers in digits, in words or in both, to a value. Which words are numbers, and how a language
 * joins them, is handed in. One pass from left to right with a sum of three places and a scale, so
 * no word is taken back: what is refused ends the number.
 */

import { type ParsedNumber, parseDigits, type Refused } from "./digits.ts";
import { firstPart, partAfter } from "./numberParts.ts";
import type { NumberRules, NumberWords } from "./numberRules.ts";
import { type NextPart, type NumberRefusal, parsed, type Sum, startOf, take } from "./numberSum.ts";
import type { Tokens } from "./words.ts";

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
