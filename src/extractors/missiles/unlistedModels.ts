/**
 * Names of missiles that no list has, before their noun (`12 Sahand-7 cruise missiles`) and behind
 * it («Гром-3», من طراز …): they cost the count nothing, and the name is kept as written. What a
 * name is, capitals, digits and quotes tell; a word alone is stepped over and named by nobody.
 */

import { tagSet } from "../../matching/hits.ts";
import { hyphenJoins, isQuote } from "../../text/marks.ts";
import {
  BREAK,
  CAPITAL,
  has,
  isMark,
  NUMBER,
  SPACED,
  type Tokens,
  touches,
  WORD,
} from "../../text/words.ts";
import type { View } from "../view.ts";

/** What no such name begins with. */
const OTHERS = tagSet(
  "number",
  "month",
  "unit",
  "title",
  "common",
  "missile-filler",
  "missile-modifier",
  "adjective",
  "missile-singular",
  "missile-plural",
  "aircraft",
  "designator",
);

/** A name before the noun that begins at token `at`, in a script with capitals. */
export function unlistedAt(view: View, at: number): { to: number; name?: string } | undefined {
  const { tokens, hits, pack } = view;
  if (!pack.facts.cased || !beginsName(tokens, at)) return undefined;
  const to = afterPieces(tokens, at);
  const numbered = to > at + 1;
  if (!numbered && hits.hasAny(at, OTHERS)) return undefined;
  // A team or a street has capitals as well: of the noun itself small letters are asked.
  if (to < tokens.count && has(tokens, to, CAPITAL) && hits.hasAny(to, NOUN)) return undefined;
  return numbered ? { to, name: written(tokens, at, to) } : { to };
}

/** A capital, or digits before one (9M727). */
function beginsName(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] === WORD) return has(tokens, at, CAPITAL);
  return (
    tokens.kind[at] === NUMBER &&
    tokens.kind[at + 1] === WORD &&
    touches(tokens, at + 1) &&
    has(tokens, at + 1, CAPITAL) &&
    tokens.kind[at + 2] === NUMBER &&
    touches(tokens, at + 2)
  );
}

const NOUN = tagSet("missile-singular", "missile-plural");

/** The token after a word and the digits and letters that are tied to it: `Sahand-7B`, `V-2`. */
function afterPieces(tokens: Tokens, at: number): number {
  let to = at + 1;
  while (to < tokens.count && touches(tokens, to)) {
    const next = hyphenJoins(tokens, to) ? to + 1 : to;
    if (tokens.kind[next] !== WORD && tokens.kind[next] !== NUMBER) break;
    to = next + 1;
  }
  return to;
}

/** No name has more words. */
const MOST_WORDS = 3;

/**
 * A name behind the noun, which ends before token `at`: in quotes, or behind words that say that a
 * type follows.
 */
export function unlistedBehind(
  view: View,
  at: number,
): { name: string; end: number; to: number } | undefined {
  const { tokens, hits } = view;
  const link = hits.find(at, "missile-link");
  const typed = link?.prefix === "" && link.value === "type";
  const from = typed ? link.to : at;
  if (from >= tokens.count || tokens.kind[from] === BREAK) return undefined;
  if (isQuote(tokens, from) && has(tokens, from, SPACED)) return quoted(view, from, typed);
  if (!typed || tokens.kind[from] !== WORD || hits.hasAny(from, OTHERS)) return undefined;
  if (view.pack.facts.cased && !has(tokens, from, CAPITAL)) return undefined;
  const pieces = afterPieces(tokens, from);
  const to = tokens.kind[pieces] === NUMBER && !hits.has(pieces + 1, "unit") ? pieces + 1 : pieces;
  return { name: written(tokens, from, to), end: tokens.end[to - 1] as number, to };
}

/** «Гром-3»: a few words in quotes, of which one has a capital or digits, or behind such words. */
function quoted(
  { tokens, pack }: View,
  open: number,
  typed: boolean,
): { name: string; end: number; to: number } | undefined {
  const from = open + 1;
  let at = from;
  let digits = false;
  for (let words = 0; words <= MOST_WORDS && at < tokens.count; at++) {
    if (isQuote(tokens, at)) break;
    if (tokens.kind[at] === NUMBER) digits = true;
    else if (tokens.kind[at] === WORD) words++;
    else if (!isMark(tokens, at, "-")) return undefined;
  }
  if (at === from || at >= tokens.count || !isQuote(tokens, at)) return undefined;
  const named = digits || (pack.facts.cased ? has(tokens, from, CAPITAL) : typed);
  if (!named || touches(tokens, from) === false) return undefined;
  return { name: written(tokens, from, at), end: tokens.end[at] as number, to: at + 1 };
}

function written(tokens: Tokens, from: number, to: number): string {
  return tokens.text.slice(tokens.start[from] as number, tokens.end[to - 1] as number);
}
