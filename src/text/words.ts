/**
 * Tokens, and what is asked of one: its kind, what stands before it, and the word that it is,
 * folded or as written. Makes no tokens: that is `tokenize.ts`.
 */

import { RIGHT_TO_LEFT } from "./direction.ts";
import { type Furniture, plainText } from "./furniture.ts";

export const WORD = 1;
export const NUMBER = 2;
export const PUNCTUATION = 3;

/**
 * Between two paragraphs stands a token that is no word, no number and no mark and at which no
 * phrase begins or ends, so that nothing that steps from token to token steps over an empty line.
 * It has no letters and no width, and its flags are those of its successor.
 */
export const BREAK = 4;

/** Flags of a token. */
export const CAPITAL = 1; // begins with a capital letter
export const ALL_CAPITALS = 2; // two or more letters, every one a capital
// something that is not a letter or digit of the same run stands before it: white space or a line
// end
export const SPACED = 4;
export const NEW_LINE = 8; // a line end stands before it
export const NEW_PARAGRAPH = 16; // an empty line stands before it
export const JOINED = 32; // parted from the token before by a zero-width non-joiner only
export const BROKEN = 64; // parted from a hyphen before it by a line end only
export const SUFFIXED = 128; // a suffix behind an apostrophe followed it, and is no token

/**
 * Tokens as columns, good until the arena that they were made in is cleared. `start` and `end` are
 * UTF-16 offsets in the whole text; `from`/`to` index `folded`.
 */
export interface Tokens {
  readonly text: string;
  readonly furniture: Furniture;
  readonly count: number;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** `hashUnits` of the folded form. */
  readonly hash: Int32Array;
  readonly folded: Uint16Array;
  /** Offset in `text` of each folded unit. */
  readonly origin: Uint32Array;
}

/**
 * Units that become a string in one call: each is an argument, and a call has room for some ten
 * thousand.
 */
const UNITS_AT_ONCE = 4096;

/**
 * The folded form of token `i` as a string; for the rare places that compare words, never in the
 * inner loop.
 */
export function foldedWord({ folded, from, to }: Tokens, i: number): string {
  const end = to[i] as number;
  let word = "";
  for (let at = from[i] as number; at < end; ) {
    // An array of numbers is copied into a call much faster than a part of a typed array.
    const units: number[] = [];
    for (const stop = Math.min(end, at + UNITS_AT_ONCE); at < stop; at++)
      units.push(folded[at] as number);
    word += String.fromCharCode.apply(null, units);
  }
  return word;
}

/** The token after words that stand at token `at`, or -1. */
export function afterWords(tokens: Tokens, at: number, words: readonly string[]): number {
  for (let k = 0; k < words.length; k++)
    if (!isFolded(tokens, at + k, words[k] as string)) return -1;
  return at + words.length;
}

/** Is `word` the folded form of token `i`? Makes no string of it. */
export function isFolded({ count, folded, from, to }: Tokens, i: number, word: string): boolean {
  if (i >= count) return false;
  const begin = from[i] as number;
  if ((to[i] as number) - begin !== word.length) return false;
  let k = 0;
  while (k < word.length && folded[begin + k] === word.charCodeAt(k)) k++;
  return k === word.length;
}

/** Does the folded form of token `i` begin with `beginning`? Makes no string of it. */
export function foldedBegins({ folded, from, to }: Tokens, i: number, beginning: string): boolean {
  const begin = from[i] as number;
  return hasUnits(folded, begin, to[i] as number, beginning);
}

/** Does the folded form of token `i` end with `ending`? Makes no string of it. */
export function foldedEnds({ folded, from, to }: Tokens, i: number, ending: string): boolean {
  const end = to[i] as number;
  const begin = end - ending.length;
  return begin >= (from[i] as number) && hasUnits(folded, begin, end, ending);
}

function hasUnits(folded: Uint16Array, begin: number, end: number, units: string): boolean {
  if (end - begin < units.length) return false;
  let k = 0;
  while (k < units.length && folded[begin + k] === units.charCodeAt(k)) k++;
  return k === units.length;
}

/** No word has more parts between non-joiners. */
const MOST_JOINED = 6;

/**
 * The folded word at `i` with what only a zero-width non-joiner parts from it, and the token after
 * it.
 */
export function joinedWord(
  tokens: Tokens,
  i: number,
): { readonly word: string; readonly to: number } {
  let word = foldedWord(tokens, i);
  let to = i + 1;
  while (
    to < tokens.count &&
    to - i < MOST_JOINED &&
    tokens.kind[to] === WORD &&
    has(tokens, to, JOINED)
  )
    word += foldedWord(tokens, to++);
  return { word, to };
}

/**
 * The folded word at `i` with the words in capitals that a hyphen or an apostrophe ties to it
 * (Braddock-Hayes, O'Brien), and the token after it. Where no such mark follows it is `joinedWord`.
 */
export function tiedWord(
  tokens: Tokens,
  i: number,
): { readonly word: string; readonly to: number } {
  const first = joinedWord(tokens, i);
  let { word, to } = first;
  while (to - i < 2 * MOST_JOINED && isTie(tokens, to)) {
    word += String.fromCharCode(tokens.folded[tokens.from[to] as number] as number);
    word += foldedWord(tokens, to + 1);
    to += 2;
  }
  return word === first.word ? first : { word, to };
}

/** A hyphen or an apostrophe at `i` between two words of which the second has a capital. */
function isTie(tokens: Tokens, i: number): boolean {
  if (!isMark(tokens, i, "-") && !isMark(tokens, i, "'")) return false;
  const next = i + 1;
  return (
    touches(tokens, i) &&
    touches(tokens, next) &&
    tokens.kind[next] === WORD &&
    has(tokens, next, CAPITAL)
  );
}

/** The text of token `i` as written, without what cannot be seen in it. */
export function writtenWord(tokens: Tokens, i: number): string {
  return spelled(tokens, tokens.start[i] as number, tokens.end[i] as number);
}

/** A non-joiner that does not stand between letters that join. */
const LONE_JOINER = new RegExp(
  `(?<![${RIGHT_TO_LEFT}])\\u200C|\\u200C(?![${RIGHT_TO_LEFT}])`,
  "gu",
);

/**
 * A part of the text as a name is given: furniture and invisible characters taken out, white space
 * as one blank.
 */
export function spelled({ text, furniture }: Tokens, start: number, end: number): string {
  const slice = text.slice(start, end);
  if (!/[^\p{L}\p{N} .'-]/u.test(slice)) return slice;
  return plainText(text, furniture, start, end)
    .replace(/(?!\u200C)\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(LONE_JOINER, "")
    .replace(/\s+/gu, " ");
}

export function has(tokens: Tokens, i: number, flag: number): boolean {
  return ((tokens.flags[i] ?? 0) & flag) !== 0;
}

/** Is token `i` a word with a capital? */
export function isCapital(tokens: Tokens, i: number): boolean {
  return i < tokens.count && tokens.kind[i] === WORD && has(tokens, i, CAPITAL);
}

/** Does token `i` follow the one before it with nothing between? */
export function touches(tokens: Tokens, i: number): boolean {
  return i > 0 && i < tokens.count && (tokens.flags[i]! & (SPACED | JOINED)) === 0;
}

/** Is token `i` the punctuation mark `mark` (one folded character)? */
export function isMark(tokens: Tokens, i: number, mark: string): boolean {
  return (
    i >= 0 &&
    i < tokens.count &&
    tokens.kind[i] === PUNCTUATION &&
    tokens.folded[tokens.from[i] as number] === mark.charCodeAt(0)
  );
}
