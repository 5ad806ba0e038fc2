/**
 * A name that is written again in another script, in brackets behind it: `Йонас Велькер (Jonas
 * Welker)`. Says where that stands; whose name it is the words before the bracket say.
 */

import { soundAlike } from "../../text/sounds.ts";
import {
  CAPITAL,
  foldedWord,
  has,
  isMark,
  type Tokens,
  touches,
  WORD,
  writtenWord,
} from "../../text/words.ts";
import type { View } from "../view.ts";

/** Tokens `from` to `to` (exclusive) in the brackets. */
export interface Gloss {
  readonly from: number;
  readonly to: number;
  /** The token with which the last word begins. */
  readonly last: number;
}

/** Tokens of a name, hyphens and points among them. */
const MOST_TOKENS = 10;
/** Letters of a word that may be written small inside a name (van, bin). */
const LONGEST_PARTICLE = 3;
/** Letters of a language's name before a dot (англ. Jonas Welker). */
const LONGEST_LEAD = 5;

/** The name in another script in brackets behind the name that ends before token `to`. */
function glossBehind({ tokens, hits }: View, to: number): Gloss | undefined {
  if (!isMark(tokens, to, "(") || tokens.kind[to - 1] !== WORD) return undefined;
  const own = scriptOf(tokens, to - 1);
  const from = behindLead(tokens, to + 1, own);
  const script = scriptOf(tokens, from);
  if (!script || !own || script === own || hits.has(from, "other")) return undefined;
  let at = from;
  let last = from;
  for (; isPart(tokens, at, script) && at < from + MOST_TOKENS; at++)
    if (tokens.kind[at] === WORD && (at === from || !touches(tokens, at))) last = at;
  const closed = isMark(tokens, at, ")") || isMark(tokens, at, ",") || isMark(tokens, at, ";");
  const named = at > from && isNameLike(tokens, from) && isNameLike(tokens, last);
  return closed && named ? { from, to: at, last } : undefined;
}

/** The fewest words of a name that its other writing is told by: Тойота (Toyota) is no person. */
const FEWEST_WORDS = 2;

/**
 * What stands in brackets behind a name from token `from` to `to`, if it is that name in another
 * script: as many words, each of which begins with a like sound. (Москва), (Real Madrid) and
 * somebody else's name are none.
 */
export function glossOf(view: View, from: number, to: number): Gloss | undefined {
  const gloss = glossBehind(view, to);
  if (!gloss) return undefined;
  const { latin } = view.pack.facts;
  const own = wordsOf(view.tokens, from, to);
  const other = wordsOf(view.tokens, gloss.from, gloss.to);
  if (own.length < FEWEST_WORDS || own.length !== other.length) return undefined;
  return own.every((word, k) => soundAlike(word, other[k] as string, latin)) ? gloss : undefined;
}

/** The folded words of a name, without what a hyphen or an apostrophe ties to them. */
function wordsOf(tokens: Tokens, from: number, to: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i++)
    if (tokens.kind[i] === WORD && (i === from || !touches(tokens, i)))
      words.push(foldedWord(tokens, i));
  return words;
}

/** Behind `англ.` and `Russian:`, which say what language follows. */
function behindLead(tokens: Tokens, i: number, own: string | undefined): number {
  if (scriptOf(tokens, i) !== own) return i;
  const short = isMark(tokens, i + 1, ".") && lengthOf(tokens, i) <= LONGEST_LEAD;
  return short || isMark(tokens, i + 1, ":") ? i + 2 : i;
}

function isPart(tokens: Tokens, i: number, script: string): boolean {
  if (i >= tokens.count) return false;
  if (tokens.kind[i] === WORD)
    return (
      scriptOf(tokens, i) === script &&
      (isNameLike(tokens, i) || lengthOf(tokens, i) <= LONGEST_PARTICLE || touches(tokens, i))
    );
  return isMark(tokens, i, "-") || isMark(tokens, i, "'") || isMark(tokens, i, ".");
}

/** Begins with a capital, in a script that has them. */
function isNameLike(tokens: Tokens, i: number): boolean {
  if (has(tokens, i, CAPITAL)) return true;
  const [letter = ""] = writtenWord(tokens, i);
  return letter.toUpperCase() === letter;
}

function lengthOf({ from, to }: Tokens, i: number): number {
  return (to[i] as number) - (from[i] as number);
}

const SCRIPTS = ["Latin", "Cyrillic", "Arabic", "Hebrew", "Greek", "Han", "Hangul"].map(
  (name) => [name, new RegExp(`^\\p{Script=${name}}`, "u")] as const,
);

function scriptOf(tokens: Tokens, i: number): string | undefined {
  if (tokens.kind[i] !== WORD) return undefined;
  const word = writtenWord(tokens, i);
  return SCRIPTS.find(([, letters]) => letters.test(word))?.[0];
}
