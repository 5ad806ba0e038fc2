/**
 * Which words can be the name of a place that nobody listed, in a script with capitals. Says
 * nothing of whether they are one: that is what stands beside them (`unlistedPlaces.ts`).
 */

import { tagsWhere } from "../../lexicon/tags.ts";
import { tagSet } from "../../matching/hits.ts";
import { hyphenJoins } from "../../text/marks.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  has,
  isCapital,
  isMark,
  JOINED,
  NEW_LINE,
  SUFFIXED,
  touches,
  WORD,
} from "../../text/words.ts";
import { describes, endsAsAdjective, lettersOf } from "../names/nameWords.ts";
import type { View } from "../view.ts";

/** Words of an unlisted place's name. */
const MOST_WORDS = 3;
/** Pieces that hyphens and apostrophes tie to one word of a name. */
const MOST_TIES = 3;
/** Letters of what an apostrophe ties to a name; one is the possessive. */
const SHORTEST_TAIL = 2;
/** What an unlisted place's name is not: anything the lexicon knows as something else. */
const KNOWN = tagSet(...tagsWhere(({ inPlace }) => inPlace === "never"));

/**
 * The token behind the name that may begin at token `i`, or `i`. A word all in capitals is an
 * acronym, but where all around it is `shouted`.
 */
export function afterPlaceName(view: View, i: number, shouted = false): number {
  let to = i;
  for (let words = 0; words < MOST_WORDS; words++) {
    if (words > 0 && has(view.tokens, to - 1, SUFFIXED)) break;
    if (words > 0 && isHeadInside(view, to)) return to + 1;
    const next = afterNextWord(view, to, to > i, shouted);
    if (next === to) break;
    if (words > 0 && (beginsPerson(view, to) || isOfDistrict(view, to))) break;
    to = next;
  }
  return to;
}

/** `аула Агуй-Шапсуг Саида Нагучева`: behind the name a given name and a capital begin another. */
function beginsPerson({ tokens, hits, pack }: View, at: number): boolean {
  if (!pack.facts.capitalsTell || has(tokens, at, JOINED)) return false;
  const given = hits.find(at, "given");
  return given !== undefined && tokens.kind[given.to] === WORD && has(tokens, given.to, CAPITAL);
}

/** `Волчанские Хутора`: a head with a capital behind an adjective is the name's. */
function isHeadInside(view: View, at: number): boolean {
  const { tokens, hits, pack } = view;
  if (!pack.facts.capitalsTell || at >= tokens.count || !has(tokens, at, CAPITAL)) return false;
  if (has(tokens, at, NEW_LINE) || !hits.hasAny(at, HEAD_BEFORE)) return false;
  return hits.find(at, "cue-before")?.value === "village" && describes(view, at - 1);
}

const HEAD_BEFORE = tagSet("cue-before");

/** `хутор Жанаталап Беляевского района`: behind the name an adjective is that of another's head. */
export function isOfDistrict(view: View, at: number): boolean {
  const { tokens, hits, pack } = view;
  if (!pack.facts.capitalsTell || at === 0 || !hits.hasAny(at + 1, HEAD_BEHIND)) return false;
  if (has(tokens, at, NEW_LINE) || has(tokens, at + 1, CAPITAL)) return false;
  return endsAsAdjective(view, at) && !describes(view, at - 1) && !endsAsAdjective(view, at - 1);
}

const HEAD_BEHIND = tagSet("cue-after");

/** `Kurram`, `al-Shoula`, `Lower Kurram`; `inside` a name also `del Fuego`. */
function afterNextWord(view: View, at: number, inside: boolean, shouted: boolean): number {
  const { tokens, hits } = view;
  if (at >= tokens.count || tokens.kind[at] !== WORD || (inside && has(tokens, at, NEW_LINE)))
    return at;
  const begin = afterArticles(view, at, inside);
  const part = has(tokens, begin, CAPITAL) ? hits.find(begin, "place-part") : undefined;
  if (part) {
    const tied = hyphenJoins(tokens, part.to) ? part.to + 1 : part.to;
    const next = afterNextWord(view, tied, true, shouted);
    if (next > tied) return next;
    // San Pedro, Port Elizabeth
    if (isCapital(tokens, tied) && hits.hasOnly(begin, PART) && hits.hasOnly(tied, PERSONAL))
      return afterTies(view, tied + 1, shouted);
  }
  return isUnknown(view, begin, shouted) ? afterTies(view, begin + 1, shouted) : at;
}

const PART = tagSet("place-part", "place-gated");
const PERSONAL = tagSet("given", "family", "person-family", "place-gated");

/** The token behind `al-`, and inside a name behind `de la`, where a capital follows. */
function afterArticles({ tokens, hits }: View, at: number, inside: boolean): number {
  let to = at;
  for (let k = 0; k < 2; k++) {
    const article = hits.find(to, "particle");
    if (!article) break;
    const hyphen = hyphenJoins(tokens, article.to);
    if (!hyphen && !inside) break;
    to = hyphen ? article.to + 1 : article.to;
  }
  return has(tokens, to, CAPITAL) && tokens.kind[to] === WORD ? to : at;
}

/** A word in capitals, no acronym, that is listed as nothing that a place is not called. */
function isUnknown({ tokens, hits }: View, at: number, shouted: boolean): boolean {
  return (
    tokens.kind[at] === WORD &&
    has(tokens, at, CAPITAL) &&
    has(tokens, at, ALL_CAPITALS) === shouted &&
    !(lettersOf(tokens, at) === 1 && isMark(tokens, at + 1, ".")) &&
    !hits.hasAny(at, KNOWN)
  );
}

/** The token behind what hyphens and apostrophes tie to the word before token `to`. */
function afterTies(view: View, to: number, shouted: boolean): number {
  let at = to;
  for (let ties = 0; ties < MOST_TIES; ties++) {
    const next = afterTie(view, at, shouted);
    if (next === at) break;
    at = next;
  }
  return at;
}

/** Rostov-on-Don, Achkhoy-Martan, Kam'yanka; not Aleppo's. */
function afterTie(view: View, at: number, shouted: boolean): number {
  const { tokens, hits } = view;
  const tail = at + 1;
  if (hyphenJoins(tokens, at)) {
    if (isUnknown(view, tail, shouted)) return tail + 1;
    const small = tokens.kind[tail] === WORD && !has(tokens, tail, CAPITAL);
    if (small && hyphenJoins(tokens, tail + 1) && isUnknown(view, tail + 2, shouted))
      return tail + 2 + 1;
    return small && !hits.hasAny(tail, KNOWN) ? tail + 1 : at;
  }
  const tied = isMark(tokens, at, "'") && touches(tokens, at) && touches(tokens, tail);
  return tied && tokens.kind[tail] === WORD && lettersOf(tokens, tail) >= SHORTEST_TAIL
    ? tail + 1
    : at;
}
