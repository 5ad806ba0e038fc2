/**
 * Unlisted places in a script without capitals: a word of which the lexicon knows nothing, or one
 * that begins names of places, behind a cue or a preposition that nothing but places follows.
 */

import { type Hit, tagSet } from "../../matching/hits.ts";
import {
  foldedWord,
  has,
  isMark,
  JOINED,
  joinedWord,
  NEW_LINE,
  PUNCTUATION,
  type Tokens,
  WORD,
} from "../../text/words.ts";
import {
  beginsOtherwise,
  endsAsOrdinary,
  isBehindLocative,
  isUnknown,
} from "../names/unknownNames.ts";
import type { View } from "../view.ts";
import {
  BEFORE,
  candidate,
  cueBefore,
  PLACES,
  prepositionBefore,
  SETTLED,
  STRONG,
  type UnlistedPlace,
} from "./placeEvidence.ts";

/** Letters of an unknown word that may be a name behind a cue, and behind a preposition. */
const SHORTEST_BEHIND_CUE = 3;
const SHORTEST_BEHIND_PREPOSITION = 4;

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

/**
 * The unlisted place at token `i`; `listed`: a list of places goes on there, `plural`: behind a cue
 * of several.
 */
export function unlistedWord(
  view: View,
  i: number,
  listed: boolean,
  plural: boolean,
): UnlistedPlace | undefined {
  const { hits, pack } = view;
  if (listed && (plural || endsAsPlaces(view, joinedWord(view.tokens, i).word)))
    return enumerated(view, i);
  if (!hits.endsAny(i, BEFORE) || has(view.tokens, i, JOINED)) return undefined;
  const { types, certain } = pack.facts.unlistedPlaces;
  const cue = cueBefore(view, i);
  if (cue && types.includes(cue.value)) {
    if (isDefinite(view, cue)) return undefined;
    const known = certain.includes(cue.value) ? afterKnownWord(view, i) : i;
    const joined = cue.value === VILLAGE ? afterJoinedWords(view, i) : i;
    const item = plural && certain.includes(cue.value) ? afterItem(view, i, 0) : i;
    const to = Math.max(known, joined, item, afterName(view, i, SHORTEST_BEHIND_CUE, true));
    return to > i ? candidate(view, i, { how: "cue", cues: [cue], to }) : undefined;
  }
  const before = prepositionBefore(view, i);
  if (!before || !types.includes("preposition")) return undefined;
  const to = afterName(view, i, SHORTEST_BEHIND_PREPOSITION, false);
  if (to === i) return undefined;
  return before.value === STRONG || hasSecondSign(view, to) || isWhere(view, i, to)
    ? candidate(view, i, { how: "preposition", cues: [before], to })
    : undefined;
}

/**
 * `در پانچوو به`: behind the locative a word of which nothing is known, where what goes on behind it
 * is not of it (در اولویت دولت).
 */
function isWhere(view: View, i: number, to: number): boolean {
  const { tokens, hits, pack } = view;
  if (!isBehindLocative(view, i) || !isUnknown(view, i)) return false;
  if (beginsOtherwise(view, i)) return true;
  if (endsAsOrdinary(view, i)) return false;
  if (to >= tokens.count || has(tokens, to, NEW_LINE) || tokens.kind[to] !== WORD) return true;
  return (
    hits.has(to, "conjunction") || pack.facts.surnameFollowers.includes(foldedWord(tokens, to))
  );
}

/** المنطقة الممتدة: behind a cue with its article stands what says which. */
function isDefinite(view: View, cue: Hit): boolean {
  const { articles } = view.pack.facts;
  const { from, prefix } = cue;
  return articles.some((article) => prefix.endsWith(article) || begins(view.tokens, from, article));
}

/** Types of cues of which a name in a region is followed: X in the province of Y. */
const REGIONS: ReadonlySet<string> = new Set(["province", "district", "territory", "country"]);

/** Does the name that ends at token `to` end as places do, or is it said where it lies? */
function hasSecondSign(view: View, to: number): boolean {
  const { tokens, hits, pack } = view;
  if (endsAsPlaces(view, foldedWord(tokens, to - 1))) return true;
  const cue = has(tokens, to, NEW_LINE) ? undefined : hits.find(to, "cue-before");
  if (!cue || !REGIONS.has(cue.value)) return false;
  const tied = pack.facts.prefixes.length === 0 || cue.prefix !== "";
  return tied && hits.hasAny(cue.to, PLACES);
}

function endsAsPlaces({ pack }: View, word: string): boolean {
  return pack.facts.unlistedPlaces.endings.some((ending) => word.endsWith(ending));
}

/** An item of `the villages of X, Y and Z`; the conjunction may be written onto it. */
function enumerated(view: View, i: number): UnlistedPlace | undefined {
  const { tokens } = view;
  const conjunction = attached(view, i);
  const joined = conjunction === 0 ? afterJoinedWords(view, i) : i;
  const item = conjunction === 0 ? i : afterItem(view, i, conjunction);
  const to = Math.max(joined, item, afterName(view, i, SHORTEST_BEHIND_CUE, true, conjunction));
  if (to === i || (isMark(tokens, i - 1, ",") && !isFollowed(view, to))) return undefined;
  const start = tokens.origin[(tokens.from[i] as number) + conjunction] as number;
  return candidate(view, i, { how: "list", cues: [], to }, start);
}

/** What is no item of a list of towns, though it may be called as one is. */
const NO_ITEM = tagSet(
  "cue-before",
  "cue-after",
  "preposition",
  "saying",
  "number",
  "month",
  "adjective",
);

/**
 * The token behind a known word that is an item of a list of towns, or `i`: a noun with its article
 * or a person's name where the list goes on or ends behind it, and any word between a cue or an
 * item and a listed place (قرى رامية وعيتا الشعب). The first `cut` units are the conjunction.
 */
function afterItem(view: View, i: number, cut: number): number {
  const { tokens, hits, pack } = view;
  if (tokens.kind[i] !== WORD || hits.hasAny(i, NO_ITEM)) return i;
  const { word, to } = joinedWord(tokens, i);
  if (word.length - cut < SHORTEST_BEHIND_CUE || to >= tokens.count) return i;
  if (attached(view, to) > 0 && hits.hasAny(to, PLACES)) return to;
  const rest = word.slice(cut);
  const definite = pack.facts.articles.some(
    (article) => rest.startsWith(article) && rest.length > article.length + 1,
  );
  const called = definite || (hits.any(i) && hits.hasOnly(i, PERSONAL));
  const ends = tokens.kind[to] === PUNCTUATION || hits.has(to, "preposition");
  return called && (ends || isFollowed(view, to)) ? to : i;
}

/** Does a list go on at token `to`: behind a comma, or with a conjunction written onto it? */
function isFollowed(view: View, to: number): boolean {
  const { tokens, hits } = view;
  if (has(tokens, to, NEW_LINE)) return false;
  return isMark(tokens, to, ",") || hits.has(to, "conjunction") || attached(view, to) > 0;
}

/** Folded units of a conjunction that is written onto token `i`. */
export function attached({ tokens, pack }: Pick<View, "tokens" | "pack">, i: number): number {
  if (tokens.kind[i] !== WORD) return 0;
  const { conjunctions, prefixes } = pack.facts;
  for (const conjunction of conjunctions) {
    if (!prefixes.some(({ cut }) => cut === conjunction)) continue;
    if (begins(tokens, i, conjunction)) return conjunction.length;
  }
  return 0;
}

function begins({ folded, from, to }: Tokens, i: number, text: string): boolean {
  const start = from[i] as number;
  if ((to[i] as number) - start <= text.length) return false;
  for (let k = 0; k < text.length; k++) if (folded[start + k] !== text.charCodeAt(k)) return false;
  return true;
}

/**
 * Behind a cue that says it surely a noun with its article (the quarter of al-Manara) and a person's
 * name are the place's.
 */
function afterKnownWord(view: View, i: number): number {
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
const PERSONAL = tagSet("given", "family");
const OF_SOMETHING = tagSet("adjective", "place");

/** A cue of this type names nothing but settlements. */
const VILLAGE = "village";

/**
 * گل‌دره, سنگ‌سفید: words that are ordinary ones, written as one, are a name behind a cue of a
 * village, unless they end as what a village is or has become does (سیل‌زده).
 */
function afterJoinedWords(view: View, i: number): number {
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

/** The unlisted place at token `i`, where a way begins or ends: no noun, as a way may have any. */
export function unlistedEndOfWay(view: View, i: number): UnlistedPlace | undefined {
  const to = afterUnknownName(view, i);
  return to > i ? candidate(view, i, { how: "list", cues: [], to }) : undefined;
}

/** The token behind the name at token `i`, or `i`; `sure`: something says that it is a name. */
function afterName(view: View, i: number, shortest: number, sure: boolean, cut = 0): number {
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
 * The token behind the second word of a name of which nothing is known (زيلينه بوليه), or `at`: one
 * without article or ending, behind which a list goes on or a mark or a preposition stands.
 */
function afterSecond(view: View, at: number): number {
  const { tokens, hits, pack } = view;
  const { articles } = pack.facts;
  if (articles.length === 0 || attached(view, at) > 0) return at;
  if (articles.some((article) => begins(tokens, at, article))) return at;
  const to = afterUnknown(view, at, SHORTEST_BEHIND_PREPOSITION, 0);
  if (to === at || to >= tokens.count) return to;
  const closed = tokens.kind[to] === PUNCTUATION || hits.hasAny(to, BEHIND_NAME);
  return closed || attached(view, to) > 0 ? to : at;
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

/** Does the cue before token `i` say that several places follow? */
export function isPlural({ tokens, hits, pack }: View, i: number): boolean {
  if (i === 0 || !hits.endsAny(i, BEFORE)) return false;
  // Техника у Зыбина, Рыбалкина: where an army is said to stand.
  if (pack.facts.capitalsTell && hits.endingAt(i, "preposition")?.value === SETTLED) return true;
  if (!hits.endingAt(i, "cue-before")) return false;
  const word = foldedWord(tokens, i - 1);
  return pack.facts.unlistedPlaces.plurals.some((plural) => word.endsWith(plural));
}

/** The token at which an enumeration goes on behind token `to`, or -1. */
export function enumerationGoesOn(view: View, to: number): number {
  const { tokens, hits } = view;
  if (to >= tokens.count || has(tokens, to, NEW_LINE)) return -1;
  const at = isMark(tokens, to, ",") || isMark(tokens, to, "،") ? to + 1 : to;
  const joined = hits.find(at, "conjunction");
  if (joined && joined.prefix === "") return joined.to;
  return at > to || attached(view, at) > 0 ? at : -1;
}
