/**
 * Suffixes behind an apostrophe (`Erdoğan'ın`, `TB2'lerin`): the word before, or the number of a
 * designation, is read without them, and its token is flagged. Behind a number alone they say what
 * it is (`20'den fazla`, `9'u`), and stay.
 */

import type { Pack } from "../lexicon/pack.ts";
import { firstTokens } from "../text/tokenArena.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  has,
  isMark,
  NUMBER,
  SUFFIXED,
  type Tokens,
  touches,
  WORD,
} from "../text/words.ts";
import { Suffixes } from "./suffixes.ts";

/** Tokens of a word, an apostrophe and a suffix. */
const TIED = 3;

/** The folded suffix behind the apostrophe that followed token `i`; empty at the end of a text. */
export function tiedSuffix({ count, folded, from, to }: Tokens, i: number): string {
  if (i + 1 >= count) return "";
  // Its letters stay where they were read, behind those of the word and its mark.
  return String.fromCharCode(...folded.subarray((to[i] as number) + 1, from[i + 1]));
}

/** Changes the columns of the tokens it is given; they are the tokens it returns, or fewer. */
export function suffixUntier(pack: Pack): (tokens: Tokens) => Tokens {
  const suffixes = new Suffixes(pack);
  return (tokens) => {
    if (suffixes.none) return tokens;
    for (let i = 1; i < tokens.count; i++)
      if (isTied(tokens, i, suffixes)) return untiedFrom(tokens, i - 1, suffixes);
    return tokens;
  };
}

function untiedFrom(tokens: Tokens, first: number, suffixes: Suffixes): Tokens {
  const { kind, flags, start, end, from, to, hash } = tokens;
  let count = first;
  for (let i = first; i < tokens.count; count++) {
    const tied = isTied(tokens, i + 1, suffixes);
    kind[count] = kind[i] as number;
    flags[count] = (flags[i] as number) | (tied ? SUFFIXED : 0);
    start[count] = start[i] as number;
    end[count] = end[i] as number;
    from[count] = from[i] as number;
    to[count] = to[i] as number;
    hash[count] = hash[i] as number;
    i += tied ? TIED : 1;
  }
  return firstTokens(tokens.text, tokens.furniture, tokens, count);
}

/**
 * Does an apostrophe at `i` tie a suffix to the word or number before it: in small letters, or in
 * capitals throughout, and with no letter or digit behind?
 */
function isTied(tokens: Tokens, i: number, suffixes: Suffixes): boolean {
  const { kind } = tokens;
  if (!isMark(tokens, i, "'") || !touches(tokens, i)) return false;
  if (!isNamed(tokens, i - 1)) return false;
  const ending = i + 1;
  if (kind[ending] !== WORD || !touches(tokens, ending)) return false;
  if (has(tokens, ending, CAPITAL) && !(has(tokens, i - 1, ALL_CAPITALS) || isAlone(tokens, i - 1)))
    return false;
  const behind = kind[ending + 1];
  if (touches(tokens, ending + 1) && (behind === WORD || behind === NUMBER)) return false;
  return suffixes.isSuffix(tokens, ending);
}

/** Is token `i` a word, or a number that a word ends in (`F-16`, not `3.000`, `20-30`)? */
function isNamed(tokens: Tokens, i: number): boolean {
  const { kind } = tokens;
  if (kind[i] !== NUMBER) return kind[i] === WORD;
  let at = i;
  while (kind[at] !== WORD && touches(tokens, at)) at--;
  return kind[at] === WORD;
}

/** A single letter, or a number, in which no small letter stands. */
function isAlone({ from, to, kind }: Tokens, i: number): boolean {
  return kind[i] === NUMBER || (to[i] as number) - (from[i] as number) === 1;
}
