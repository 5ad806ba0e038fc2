/** What says of words in capitals that they are a person's name. */

import { tagSet } from "../../matching/hits.ts";
import { opensSentence } from "../../text/sentences.ts";
import { CAPITAL, foldedWord, has, isMark, touches, WORD } from "../../text/words.ts";
import { cueBehind, saidAfterQuotation } from "../names/nameCues.ts";
import type { NameHow, NameParts } from "../names/nameParts.ts";
import {
  describes,
  endsAsAdjective,
  endsAsSurname,
  isKnownSurname,
  isOrdinary,
  lettersOf,
} from "../names/nameWords.ts";
import { glossOf } from "../names/otherScript.ts";
import { cueBefore, isBehindCue } from "../places/placeEvidence.ts";
import type { View } from "../view.ts";
import { isInRoster } from "./lineUps.ts";
import { isApposed } from "./loneNames.ts";
import { beginsWithVerb } from "./loneSurnames.ts";
import { isNamedAgain } from "./namedAgain.ts";

/** What says that the words are a person's name: the first that does. */
export function howFound(view: View, name: NameParts, titled: boolean): NameHow | undefined {
  if (titled) return "title";
  if (name.initials) return "initials";
  if (name.hasGiven && !isAfterArticle(view, name)) return "given-name";
  if (cueBehind(view, name.end) || saidAfterQuotation(view, name.start)) return "cue";
  if (glossOf(view, name.from, name.end)) return "cue";
  if (name.words > 1 && isApposed(view, name.from, name.end)) return "title";
  if (isAfterArticle(view, name)) return undefined;
  // Two capitals of which the last is a known surname: Amrita Sen.
  if (beginsPlace(view, name.start) || beginsWithVerb(view, name.start)) return undefined;
  if (name.listed && !isOrdinary(view, name.last)) return "family-name";
  if (isBeforeDistrict(view, name)) return undefined;
  if (endsAsSurname(view, name.end - 1) || isUnknownPair(view, name)) return "surname-ending";
  if (hasSmallTail(view, name)) return "surname-ending";
  return isNamedAgain(view, name) ? "cue" : undefined;
}

/** `Жанаталап Беляевского района`: the last word is what the head behind it is called. */
function isBeforeDistrict(view: View, { end }: NameParts): boolean {
  return view.hits.hasAny(end, CUE_BEHIND) && endsAsAdjective(view, end - 1);
}

const CUE_BEHIND = tagSet("cue-after");

/** `the Jia Bharali`: what an article stands before is a river or a firm where nothing else speaks. */
function isAfterArticle(view: View, { start, from }: NameParts): boolean {
  const { officeLeads, ordinaryEndings } = view.pack.facts;
  if (start === 0 || ordinaryEndings.length === 0 || view.hits.has(from, "given")) return false;
  return officeLeads.includes(foldedWord(view.tokens, start - 1));
}

/** `Wi Sung-lac`, `Ji-yeon Hwang`: syllables of which the second is written small. */
function hasSmallTail({ tokens }: View, { start, end, words }: NameParts): boolean {
  if (words !== 2) return false;
  for (let i = start + 1; i + 1 < end; i++) {
    const ties = isMark(tokens, i, "-") && !has(tokens, i + 1, CAPITAL);
    if (ties && lettersOf(tokens, i - 1) <= LONGEST_SYLLABLE) return true;
  }
  return false;
}

/** Letters of the first of two syllables that a hyphen ties. */
const LONGEST_SYLLABLE = 5;

/** Letters of each word of a name of which nothing but the capitals is known. */
const SHORTEST_UNKNOWN = 3;

/**
 * `обыграл Хольгера Руне`: two words that nobody listed, with capitals inside a sentence where
 * nothing but names has them, and nothing beside them that things or places have.
 */
function isUnknownPair(view: View, { start, from, end, words }: NameParts): boolean {
  const { tokens, hits, pack } = view;
  if (!pack.facts.capitalsTell || words < 2 || from !== start || end - from !== words) return false;
  if (isBehindCue(view, from) || (opensSentence(tokens, from) && !isInRoster(view, from)))
    return false;
  if (!isKnownSurname(view, from) && describes(view, from)) return false;
  if (hits.endsAny(from, OF_THINGS_BEFORE) || hits.hasAny(end, OF_THINGS_BEHIND)) return false;
  if (isMark(tokens, end, '"') || (isMark(tokens, end, "-") && touches(tokens, end))) return false;
  for (let i = from; i < end; i++)
    if (!hits.hasOnly(i, PERSONAL_NAMES) || lettersOf(tokens, i) < SHORTEST_UNKNOWN) return false;
  return tokens.kind[from - 1] !== WORD || !has(tokens, from - 1, CAPITAL);
}

const PERSONAL_NAMES = tagSet("given", "family", "person-family");
const OF_THINGS_BEFORE = tagSet("cue-before", "named-before", "other-before");
const OF_THINGS_BEHIND = tagSet("cue-after", "named-after", "other-after", "place", "aircraft");

/** San Martin, the village of Amrita Sen: the words are as like a place's as a person's. */
function beginsPlace(view: View, i: number): boolean {
  const { hits } = view;
  return hits.hasAny(i, OF_PLACES) || cueBefore(view, i) !== undefined;
}

const OF_PLACES = tagSet("place", "place-part");
