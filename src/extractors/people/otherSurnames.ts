/**
 * Words that are a place or an ordinary word, and the surname of whom a given name or a title
 * begins to name.
 */

import { type Hit, tagSet } from "../../matching/hits.ts";
import { ALL_CAPITALS, CAPITAL, has, isCapital, isMark, NEW_LINE, WORD } from "../../text/words.ts";
import { cueBehind } from "../names/nameCues.ts";
import type { NameParts } from "../names/nameParts.ts";
import { afterTies, isOrdinary, lettersOf, type Writing } from "../names/nameWords.ts";
import { namesPeople } from "../names/titles.ts";
import { fact, type View } from "../view.ts";

/**
 * The token behind a word that is another thing and the surname of whom a given name or a title
 * begins to name, or -1.
 */
export function afterOtherAsSurname(
  view: View,
  writing: Writing,
  name: NameParts,
  titled: boolean,
): number {
  if (!name.hasGiven && !titled) return -1;
  const place = afterPlaceAsSurname(view, writing, name);
  if (place >= 0) return place;
  const ordinary = afterOrdinary(view, writing, name.at);
  return ordinary < 0 && name.hasGiven ? afterIntroduced(view, writing, name) : ordinary;
}

/**
 * `Zorka Carry, a diver`: where a capital alone says nothing, an ordinary word is a surname behind
 * a given name that is no other thing, before a comma and what somebody is or how old.
 */
function afterIntroduced(view: View, writing: Writing, { at, start, words }: NameParts): number {
  const { tokens, hits } = view;
  const to = at + 1;
  if (words !== 1 || !isMark(tokens, to, ",") || isOrdinary(view, start)) return -1;
  if (!writing.isSurname(tokens, at) || !hits.hasOnly(at, ORDINARY)) return -1;
  if (lettersOf(tokens, at) < SHORTEST_ORDINARY || hits.has(to + 1, "title")) return -1;
  return cueBehind(view, to) ? to : -1;
}

/**
 * `Jack London said`: a place is a surname where a cue follows that only a person has, or a tie;
 * that of a town also without one (Edward Witten was there).
 */
function afterPlaceAsSurname(view: View, writing: Writing, name: NameParts): number {
  const { at, hasGiven } = name;
  const place = view.hits.find(at, "place");
  if (!place || place.to !== at + 1) return -1;
  const tied = isMark(view.tokens, place.to, "-") && has(view.tokens, place.to + 1, CAPITAL);
  if (tied) return afterTies(view, writing, place.to);
  if (!hasGiven) return -1;
  const isSurname =
    cueBehind(view, place.to) || isBeforeSurname(view, place.to) || isTownBehind(view, name, place);
  return isSurname ? place.to : -1;
}

/** Types of places that people are called after. */
const TOWNS: readonly string[] = ["city", "district", "river", "village"];

/**
 * Is it a town right behind a given name that is no place and no ordinary word (Sydney Australia, To
 * London), where a capital alone says nothing? With cases or suffixes a place may stand there as one.
 */
function isTownBehind(view: View, name: NameParts, place: Hit): boolean {
  const { tokens, hits, pack } = view;
  const { ordinaryEndings, suffixes } = pack.facts;
  if (ordinaryEndings.length === 0 || suffixes.longest > 0 || name.words !== 1) return false;
  if (has(tokens, place.from, ALL_CAPITALS) || isCapital(tokens, place.to)) return false;
  if (hits.endsAny(place.from, PLACES) || isOrdinary(view, name.start)) return false;
  return TOWNS.includes(fact(pack, "place", place.value)?.type ?? "");
}

const PLACES = tagSet("place", "place-gated");

/** `Xiomara Lagos Belk`: does a word follow that is a surname or nothing else that is known? */
function isBeforeSurname({ tokens, hits, pack }: View, at: number): boolean {
  if (pack.facts.ordinaryEndings.length === 0 || !isCapital(tokens, at)) return false;
  if (has(tokens, at, NEW_LINE) || has(tokens, at, ALL_CAPITALS)) return false;
  return hits.hasOnly(at, FAMILIES) && !isCapital(tokens, at + 1);
}

const FAMILIES = tagSet("family", "person-family");

/** What a word may be that is also a surname. */
const ORDINARY = tagSet("common", "title", "cue-before", "family", "person-family");

/** Letters of an ordinary word that is a surname as well. */
const SHORTEST_ORDINARY = 3;

/** `Кристи Вон`, `волонтёр Танюша Бегун`: where a capital says a name, an ordinary word is one. */
function afterOrdinary(view: View, writing: Writing, at: number): number {
  const { tokens, hits, pack } = view;
  if (!pack.facts.capitalsTell || at >= tokens.count || tokens.kind[at] !== WORD) return -1;
  if (!writing.isSurname(tokens, at) || !hits.hasOnly(at, ORDINARY)) return -1;
  return lettersOf(tokens, at) < SHORTEST_ORDINARY ? -1 : afterTies(view, writing, at + 1);
}

/** `Mr Washington`, `Judge London Breed`: what nothing but a name follows stands before a place. */
export function afterHonoured(view: View, at: number): number {
  const place = isHonoured(view, at) ? view.hits.find(at, "place") : undefined;
  return place && place.to === at + 1 ? place.to : -1;
}

/** Does a title that nothing but a name follows stand before token `i`? */
export function isHonoured({ hits }: View, i: number): boolean {
  const title = hits.endingAt(i, "title");
  return title !== undefined && namesPeople(title);
}
