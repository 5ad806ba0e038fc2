/**
 * Which part of a name in capitals comes next, and where one name ends because another begins. What
 * a part does to the name says `nameParts.ts`.
 */

import { type Hit, tagSet } from "../../matching/hits.ts";
import { beginsSentence, opensSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  WORD,
} from "../../text/words.ts";
import { isInitial } from "../names/initials.ts";
import { afterNickname, isGeneration } from "../names/nameAffixes.ts";
import {
  beginsNextName,
  initialsBeginNext,
  takeGivenBehind,
  takeInitialsBehind,
  takePatronymic,
  takeSyllables,
} from "../names/nameOrder.ts";
import {
  afterNextSurname,
  endsOtherName,
  isWhole,
  type NameParts,
  takeGiven,
  takeParticle,
  takeRegnal,
  takeSurname,
} from "../names/nameParts.ts";
import {
  afterTies,
  endsAsSurname,
  givenAt,
  isKnownSurname,
  lettersOf,
  type Writing,
} from "../names/nameWords.ts";
import { isOfAnother } from "../names/regnal.ts";
import { prepositionBefore } from "../places/placeEvidence.ts";
import type { View } from "../view.ts";
import { expectedGiven } from "./expectedNames.ts";
import { afterHonoured, afterOtherAsSurname } from "./otherSurnames.ts";

/** Capitals show how far a name reaches: Prosper Narteh Ogum behind a title. */
const MOST_SURNAMES = 3;

/** Takes the next part of a name: an initial, a given name, a particle, a surname. */
export function takePart(view: View, writing: Writing, name: NameParts, titled: boolean): boolean {
  const { tokens } = view;
  const { at } = name;
  if (name.complete || (at > name.start && has(tokens, at, NEW_LINE))) return false;
  if (name.words > 0) {
    if (isGeneration(view, at) || isWholeBefore(view, name)) return false;
    const to = afterNickname(view, at);
    if (to > at) {
      name.at = to;
      return true;
    }
  }
  // In another script than the name's a letter is a number: Бодуэна I. Вечером…
  if (name.words > 0 && isInitial(tokens, at) && !isOfAnother(view, at)) {
    if (initialsBeginNext(view, name)) return false;
    if (!takeInitialsBehind(view, name, titled)) name.at += 2; // John F. Kennedy
    return true;
  }
  if (name.words === 0 && !isInPlace(view, at, titled) && takeSyllables(view, name)) return true;
  if (name.reversed) return takePatronymic(view, name);
  const given =
    (isCode(view, name) ? undefined : givenAt(view, writing, at)) ??
    ((name.words === 0 || name.hasGiven) && view.hits.hasAny(at, EXPECTED)
      ? expectedGiven(view, at, titled)
      : undefined);
  if (given) {
    if (takeGivenBehind(view, name, given, titled)) return true;
    if (isGivenAsSurname(view, name, given, titled)) {
      takeSurname(view, name, given.to);
      return true;
    }
    if (isOfNextName(view, name, titled) || beginsNextName(view, name, given)) return false;
    if (isWhole(view, name, given)) {
      takeGiven(view, writing, name, given, titled);
      return true;
    }
  }
  if (takeRegnal(view, name, titled) || takeParticle(view, name, titled)) return true;
  return takeFamily(view, writing, name, titled);
}

const EXPECTED = tagSet("given-expected");

/**
 * `Erdoğan Putin'le görüştü`, `Erdoğan Ankara'da`: who is listed by one word is named by it where
 * another who is, or a place, stands behind it.
 */
function isWholeBefore({ hits }: View, { start, at, words }: NameParts): boolean {
  return words === 1 && hits.has(start, "person-alone") && hits.hasAny(at, LISTED);
}

const LISTED = tagSet("person", "person-alone", "place");

/**
 * `Faith Cherotich KEN`: a word all in capitals behind one that is not is a country's letters, and
 * behind one that is an ordinary word is one (PRESIDENT ZORK TO SPEAK).
 */
function isCode({ tokens, hits }: View, { at, words }: NameParts): boolean {
  if (words === 0 || !has(tokens, at, ALL_CAPITALS)) return false;
  if (hits.has(at, "common")) return true;
  return !has(tokens, at - 1, ALL_CAPITALS) && lettersOf(tokens, at) > 1;
}

/** `from Khanh Binh Tay`: places are named in syllables as well. */
function isInPlace(view: View, at: number, titled: boolean): boolean {
  return !titled && !view.pack.facts.capitalsTell && prepositionBefore(view, at) !== undefined;
}

/** `сказал Хаби Алонсо`: a given name behind an unknown word, inside a sentence, is a surname too. */
function isGivenAsSurname(view: View, name: NameParts, given: Hit, titled: boolean): boolean {
  const { tokens, pack } = view;
  if (!pack.facts.capitalsTell || titled || name.hasGiven || name.words !== 1) return false;
  if (given.to !== name.at + 1 || opensSentence(tokens, name.start)) return false;
  const goesOn = tokens.kind[given.to] === WORD && has(tokens, given.to, CAPITAL);
  return !goesOn && !isKnownSurname(view, name.start) && !endsAsSurname(view, name.start);
}

function takeFamily(view: View, writing: Writing, name: NameParts, titled: boolean): boolean {
  const { at } = name;
  // A name has no third word that ends another thing's: Zork Stone Club.
  if (name.surnames > 1 && endsOtherName(view, at)) return false;
  let to = afterNextSurname(view, writing, name, titled);
  if (to < 0 && titled && name.words === 0) to = afterHonoured(view, at);
  // Behind an article that a hyphen ties to it any word is the name's: ат-Турки.
  if (
    to < 0 &&
    name.particle &&
    isMark(view.tokens, at - 1, "-") &&
    writing.isSurname(view.tokens, at)
  )
    to = afterTies(view, writing, at + 1);
  if (to < 0 && (name.hasGiven ? 0 : 1) === name.surnames && name.words > 0)
    to = afterOtherAsSurname(view, writing, name, titled);
  if (to < 0 || name.surnames >= MOST_SURNAMES) return false;
  takeSurname(view, name, to);
  return true;
}

/**
 * `Then Ahmed …`: a known given name behind an unknown word begins a name of its own, unless a
 * title stands before both, or the word can be a first name that nobody listed.
 */
function isOfNextName(view: View, name: NameParts, titled: boolean): boolean {
  return name.surnames > 0 && !name.hasGiven && !titled && !isUnlistedGiven(view, name);
}

/**
 * `Pushpa Kamal Dahal`: one word with a capital that is listed as nothing, or as a surname, before
 * a given name. A sentence may begin with an ordinary word, so there it must not end as such do.
 */
function isUnlistedGiven(view: View, { start, at, words }: NameParts): boolean {
  const { tokens, hits, pack } = view;
  if (has(tokens, start, ALL_CAPITALS) || has(tokens, at, NEW_LINE)) return false;
  if (words !== 1 && (words !== 2 || beginsSentence(tokens, start))) return false;
  if (!hits.hasOnly(start, SURNAMES) || hits.has(at, "person-alone")) return false;
  const { ordinaryEndings } = pack.facts;
  if (ordinaryEndings.length === 0 || prepositionBefore(view, start)) return false;
  if (!beginsSentence(tokens, start)) return true;
  const word = foldedWord(tokens, start);
  return !ordinaryEndings.some((ending) => word.endsWith(ending));
}

const SURNAMES = tagSet("family", "person-family", "place-gated");
