/**
 * How far the name of an unlisted place reaches in a script without capitals. What says that the
 * words are one is the caller's business.
 */

import { tagSet } from "../../matching/hits.ts";
import {
  foldedWord,
  has,
  isMark,
  JOINED,
  joinedWord,
  NEW_LINE,
  PUNCTUATION,
  WORD,
} from "../../text/words.ts";
import { isUnknown } from "../names/unknownNames.ts";
import type { View } from "../view.ts";
import { attached, begins } from "./writtenOnto.ts";

/** Letters of an unknown word that may be a name behind a cue, and behind a preposition. */
export const SHORTEST_BEHIND_CUE = 3;
export const SHORTEST_BEHIND_PREPOSITION = 4;

/** What a word is not that follows the first of a name. */
const NO_TAIL = tagSet(
  "cue-before",
  "cue-after",
  "preposition",
  "conjunction",
  "title",
  "saying",
  "number",
  "unit",
  "month",
);

export function endsAsPlaces({ pack }: View, word: string): boolean {
  return pack.facts.unlistedPlaces.endings.some((ending) => word.endsWith(ending));
}

/**
 * Behind a cue that says it surely a noun with its article (the quarter of al-Manara) and a person's
 * name are the place's.
 */
export function afterKnownWord(view: View, i: number): number {
  const { tokens, hits, pack } = view;
  if (hits.any(i) && hits.hasOnly(i, PERSONAL)) return afterPersonal(view, i);
  const { articles } = pack.facts;
  if (!articles.some((article) => begins(tokens, i, article))) return i;
  return hits.hasAny(i, NO_TAIL) || hits.hasAny(i, OF_SOMETHING) ? i : i + 1;
}

/** The token behind a person's whole name: the district of Izz al-Din Salim. */
function afterPersonal({ tokens, hits }: View, i: number): number {
  let to = Math.max(joinedWord(tokens, i).to, hits.reach(i, GIVEN));
  for (let words = 1; words < MOST_PERSONAL; words++) {
    if (has(tokens, to, NEW_LINE) || !hits.hasAny(to, GIVEN) || !hits.hasOnly(to, PERSONAL)) break;
    const given = hits.find(to, "given");
    if (given?.prefix !== "") break;
    ({ to } = given);
  }
  return to;
}

/** Words of a person that a place is called after. */
const MOST_PERSONAL = 3;
const GIVEN = tagSet("given");
export const PERSONAL = tagSet("given", "family");
const OF_SOMETHING = tagSet("adjective", "place");

/**
 * گل‌دره, سنگ‌سفید: words that are ordinary ones, written as one, are a name behind a cue of a
 * village, unless they end as what a village is or has become does (سیل‌زده).
 */
export function afterJoinedWords(view: View, i: number): number {
  const { tokens, hits, pack } = view;
  const { word, to } = joinedWord(tokens, i);
  if (to === i + 1 || hits.has(i, "number")) return i;
  const { notEndings } = pack.facts.unlistedPlaces;
  return notEndings.some((ending) => word.endsWith(ending)) ? i : to;
}

/** The token behind the unlisted name at token `i`, which something says to be a place's, or `i`. */
export function afterUnknownName(view: View, i: number): number {
  return afterName(view, i, SHORTEST_BEHIND_CUE, true);
}

/** The token behind the name at token `i`, or `i`; `sure`: something says that it is a name. */
export function afterName(view: View, i: number, shortest: number, sure: boolean, cut = 0): number {
  const { hits } = view;
  const part = hits.find(i, "place-part");
  if (part && part.value !== BEHIND) {
    const to = afterParts(view, part.to, sure);
    if (to > part.to) return to;
  }
  const to = afterUnknown(view, i, shortest, cut);
  if (to === i || has(view.tokens, to, NEW_LINE)) return to;
  const behind = hits.find(to, "place-part");
  if (behind?.value === BEHIND) return behind.to;
  return sure ? afterSecond(view, to) : to;
}

/**
 * The token behind the second word of a name of which nothing is known (زيلينه بوليه، بیرنین گواری),
 * or `at`: one without article or ending, behind which a list goes on or a mark or a preposition
 * stands.
 */
function afterSecond(view: View, at: number): number {
  const { tokens, hits, pack } = view;
  const { articles, surnameFollowers } = pack.facts;
  if (articles.length === 0 && !isUnknown(view, at)) return at;
  if (attached(view, at) > 0 || articles.some((article) => begins(tokens, at, article))) return at;
  const to = afterUnknown(view, at, SHORTEST_BEHIND_PREPOSITION, 0);
  if (to === at || to >= tokens.count) return to;
  if (tokens.kind[to] === PUNCTUATION || hits.hasAny(to, BEHIND_NAME)) return to;
  return attached(view, to) > 0 || surnameFollowers.includes(foldedWord(tokens, to)) ? to : at;
}

const BEHIND_NAME = tagSet("preposition", "conjunction");

/** Words that end names. */
const BEHIND = "behind";

/** The token behind what follows the first part of a name at `at`, where a second may stand: وادي بني خالد. */
function afterParts(view: View, at: number, sure: boolean): number {
  const { tokens, hits } = view;
  const second = sure && !has(tokens, at, NEW_LINE) ? hits.find(at, "place-part") : undefined;
  if (second && second.value !== BEHIND) {
    const to = afterTail(view, second.to, sure);
    if (to > second.to) return to;
  }
  return afterTail(view, at, sure);
}

/** The token behind what follows كفر, بيت, قلعه in a name, or `at`. */
function afterTail(view: View, at: number, sure: boolean): number {
  const { tokens, hits, pack } = view;
  const begin = hits.find(at, "particle")?.to ?? at;
  if (begin >= tokens.count || tokens.kind[begin] !== WORD || has(tokens, begin, NEW_LINE))
    return at;
  const { to } = joinedWord(tokens, begin);
  if (!hits.any(begin)) return to;
  if (!sure || hits.hasAny(begin, NO_TAIL)) return at;
  const definite = pack.facts.articles.some((article) => begins(tokens, begin, article));
  const ends = hits.at(begin).some(({ tag, value }) => tag === "place-part" && value === BEHIND);
  return definite || ends || !hits.has(begin, "common") ? to : at;
}

/** The token behind a word of which, but for `cut` units, nothing is known, or `i`. */
function afterUnknown(view: View, i: number, shortest: number, cut: number): number {
  const { tokens, hits, pack } = view;
  if (tokens.kind[i] !== WORD || isMark(tokens, i + 1, "'")) return i;
  if (hits.any(i) && !has(tokens, i + 1, JOINED)) return i;
  const { word: whole, to } = joinedWord(tokens, i);
  const word = whole.slice(cut);
  if (word.length < shortest) return i;
  const { notEndings } = pack.facts.unlistedPlaces;
  if (notEndings.some((ending) => word.endsWith(ending))) return i;
  const ends = to > i + 1 && endsAsPlaces(view, word);
  for (let at = i; at < to && !ends; at++) if (hits.any(at)) return i;
  return isBehindHiddenArticle(view, word) ? i : to;
}

/** `للطوارق`: a preposition and the article are written onto it, so that it is no name alone. */
function isBehindHiddenArticle({ pack }: View, word: string): boolean {
  const { prefixes, articles } = pack.facts;
  return prefixes.some(
    ({ cut, put }) =>
      word.startsWith(cut) &&
      !articles.includes(cut) &&
      articles.some((article) => put === article || (put === "" && cut.endsWith(article))),
  );
}
