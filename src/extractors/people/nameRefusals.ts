/** What says of words in capitals that were read as a name that they name nobody. */

import { tagSet } from "../../matching/hits.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  has,
  isMark,
  NEW_LINE,
  type Tokens,
  touches,
  WORD,
} from "../../text/words.ts";
import { cueBehind } from "../names/nameCues.ts";
import { type NameParts, type NameRefusal, wordsRefused } from "../names/nameParts.ts";
import { endsAsAdjective, isKnownSurname } from "../names/nameWords.ts";
import { isTitleOfSeveral, titleOf } from "../names/titles.ts";
import {
  beginsPlaceBehind,
  cueBefore,
  prepositionBefore,
  SETTLED,
} from "../places/placeEvidence.ts";
import type { View } from "../view.ts";
import { isVerb } from "./loneSurnames.ts";

/** A place's name, or another thing's; a place's only where no title stands before the words. */
export function nameRefused(view: View, name: NameParts, titled: boolean): NameRefusal | undefined {
  const { start } = name;
  const ofPlace = () =>
    isNamedAsPlace(view, name) || isBehindPlaceCue(view, start) || isBehindPlacePart(view, start);
  return (
    wordsRefused(view, name) ??
    (!titled && ofPlace() ? "place" : undefined) ??
    (isTitleOfThing(view, name, titled) ? "part-of-other-name" : undefined)
  );
}

const SMALL_PLACE = tagSet("place-gated");

/** Behind a title one word is enough, if it can be a name. */
export function loneRefused(view: View, name: NameParts, titled: boolean): NameRefusal | undefined {
  if (!titled) return "alone";
  if (name.hasGiven) return undefined;
  if (isAdjectiveOfNext(view, name)) return "adjective-of-next";
  const { hits } = view;
  if (hits.hasOnly(name.start, SMALL_PLACE) && hits.any(name.start)) {
    if (isTitleOfSeveral(view, name.start)) return "place";
  }
  return hits.has(name.start, "person-alone") ? "listed-surname" : undefined;
}

/**
 * `командующий Седьмым флотом`: the word has an adjective's ending and a small word of no saying
 * follows, or a hyphen.
 */
function isAdjectiveOfNext(view: View, { end, last }: NameParts): boolean {
  const { hits, tokens, pack } = view;
  if (isMark(tokens, end, "-") && touches(tokens, end)) return true;
  if (!isSmallWord(tokens, end) || hits.has(end, "saying")) return false;
  if (pack.facts.capitalsTell && (hits.has(end, "conjunction") || isVerb({ tokens, pack }, end)))
    return false;
  return endsAsAdjective(view, last);
}

/** A word in small letters, or an acronym. */
function isSmallWord(tokens: Tokens, i: number): boolean {
  if (i >= tokens.count || tokens.kind[i] !== WORD) return false;
  return !has(tokens, i, CAPITAL) || has(tokens, i, ALL_CAPITALS);
}

/** `the village of Mohammed Agha`: a cue of several words, that is nobody's office. */
function isBehindPlaceCue(view: View, i: number): boolean {
  const cue = cueBefore(view, i);
  return cue !== undefined && cue.to > cue.from + 1;
}

/**
 * `Santa María Xadani`, `Port Elizabeth`: behind a word that nothing but names of places begins with
 * stands no person.
 */
function isBehindPlacePart({ tokens, hits }: View, i: number): boolean {
  const before = i - 1;
  if (before < 0 || has(tokens, i, NEW_LINE) || !has(tokens, before, CAPITAL)) return false;
  return hits.has(before, "place-part") && hits.hasOnly(before, PLACES_ONLY);
}

const PLACES_ONLY = tagSet("place-part", "place-gated");

/**
 * `in Abbey Wood`: words of which the last is no known surname, behind what nobody but a place stands
 * behind, and nothing that a person does where the first is a given name (in Merthyr Tydfil told a
 * jury).
 */
function isNamedAsPlace(view: View, name: NameParts): boolean {
  const { start, last, end, words, hasGiven } = name;
  const { tokens, pack } = view;
  if (pack.facts.ordinaryEndings.length === 0 || words < 2) return false;
  const before = prepositionBefore(view, start);
  const begun = beginsPlaceBehind(view, start, before);
  if (!begun && (isKnownSurname(view, last) || before?.value !== SETTLED)) return false;
  if (isMark(tokens, end, "'")) return false;
  return !hasGiven || (!cueBehind(view, end) && !isVerb(view, end));
}

/** «Дядя Ваня», «Иван Сусанин»: a name that fills quotation marks is a thing's. */
function isTitleOfThing(view: View, { start, end }: NameParts, titled: boolean): boolean {
  const { tokens, pack } = view;
  if (!pack.facts.quotedNames || !isMark(tokens, end, '"')) return false;
  return isMark(tokens, ((titled && titleOf(view, start)?.from) || start) - 1, '"');
}

/** Nothing beside the words says that they name a person. */
export function withoutCue({ pack }: View): NameRefusal {
  return pack.facts.surnameEndings.length > 0 ? "not-a-surname-ending" : "no-cue";
}
