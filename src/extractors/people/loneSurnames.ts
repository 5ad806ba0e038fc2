/**
 * Surnames that stand alone and that nobody introduces (`Голы: Кобелев (12)`, `Гаджиев прошёл по
 * флангу`), in a language whose capitals inside a sentence say names only. The capital says that it
 * is a name; that it is a person's says a list of surnames, the ending of one, or the verb behind
 * it, and each alone is too little.
 */

import { type TagSet, tagSet } from "../../matching/hits.ts";
import { beginsSentence, opensSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isCapital,
  isMark,
  NEW_LINE,
  NUMBER,
  type Tokens,
  tiedWord,
  touches,
  WORD,
  writtenWord,
} from "../../text/words.ts";
import { continuesList, saidAfterQuotation } from "../names/nameCues.ts";
import type { NameReading } from "../names/nameParts.ts";
import { endsAs, isKnownSurname, lettersOf } from "../names/nameWords.ts";
import { isBehindAbbreviation, isBehindCue } from "../places/placeEvidence.ts";
import type { View } from "../view.ts";
import { IN_ROSTER, isInLineUp, isInRoster, SHORTEST_IN_ROSTER, SURNAMES } from "./lineUps.ts";

/** Letters of a surname that nothing else says to be one. */
const SHORTEST = 4;
/** Letters of a verb that tells by its ending. */
const SHORTEST_VERB = 4;

/** What before a name makes it a thing's or a place's, or says that it is read elsewhere. */
const BEFORE = tagSet("cue-before", "named-before", "other-before", "preposition", "given");
const BEHIND = tagSet("cue-after", "named-after", "other-after");

/** The surname alone at word `i`; the last name before it ended at token `ended`. */
export function loneSurname(view: View, i: number, ended: number): NameReading | undefined {
  const { tokens, hits, pack } = view;
  if (!pack.facts.capitalsTell || !hits.hasOnly(i, IN_ROSTER)) return undefined;
  if (!has(tokens, i, CAPITAL) || has(tokens, i, ALL_CAPITALS)) return undefined;
  if (isAcronym(tokens, i) || tokens.kind[i - 1] === NUMBER) return undefined;
  const { to } = tiedWord(tokens, i);
  if (lettersOf(tokens, i) >= SHORTEST_IN_ROSTER && standsAlone(view, i, to) && isInRoster(view, i))
    return { how: "list", from: i, to, last: i, given: undefined };
  if (!hits.hasOnly(i, SURNAMES)) return undefined;
  if (lettersOf(tokens, i) < SHORTEST || !standsAlone(view, i, to)) return undefined;
  const listed = isKnownSurname(view, i);
  const ends = endsAs(view, i, pack.facts.surnameEndings);
  const sure = (listed && ends) || endsAs(view, i, pack.facts.loneEndings);
  if (listed || ends || sure) {
    const inside = sure && !opensSentence(tokens, i);
    const said = inside || continuesList(view, ended, i) || isSaidToAct(view, i, to);
    if (!said && !isInLineUp(view, i)) return undefined;
  } else if (!isInLineUp(view, i)) return undefined;
  if (isOfThing(view, i)) return undefined;
  return { how: "family-name", from: i, to, last: i, given: undefined };
}

/** КАБов: capitals with an ending. */
function isAcronym(tokens: Tokens, i: number): boolean {
  const second = writtenWord(tokens, i).charAt(1);
  return second !== second.toLowerCase();
}

/** No other capital, hyphen or quotation mark beside it, and nothing that names things or places. */
function standsAlone(view: View, i: number, to: number): boolean {
  const { tokens, hits } = view;
  if (isCapital(tokens, to) && !has(tokens, to, NEW_LINE)) return false;
  if (hits.hasAny(to, BEHIND) || (isMark(tokens, to, "-") && touches(tokens, to))) return false;
  if (isMark(tokens, to, '"') || isMark(tokens, i - 1, '"'))
    return isMark(tokens, to, '"') ? false : isWide(tokens, to);
  if (beginsSentence(tokens, i)) return true;
  const before = i - 1;
  if (isMark(tokens, before, "-") && touches(tokens, i)) return false;
  // An ordinary word at the head of the sentence has its capital from there.
  if (!isCapital(tokens, before) || beginsWithVerb(view, before)) return true;
  return hits.has(before, "common") && beginsSentence(tokens, before);
}

/** Tokens within which a quotation that is the name of a thing ends. */
const SHORT_QUOTATION = 4;

/** Behind an opening quotation mark: does somebody say more than a name? */
function isWide(tokens: Tokens, to: number): boolean {
  for (let i = to; i < to + SHORT_QUOTATION; i++) if (isMark(tokens, i, '"')) return false;
  return true;
}

/** A verb of saying on either side, one in the past behind it, or its score in brackets. */
function isSaidToAct(view: View, i: number, to: number): boolean {
  const { tokens, hits } = view;
  if (hits.has(to, "saying")) return true;
  // Аксёнов: жертв нет. Сладков — в Гончаровке.
  const dash = isMark(tokens, to, "-") && !touches(tokens, to);
  if ((isMark(tokens, to, ":") || dash) && beginsSentence(tokens, i)) return true;
  if (isMark(tokens, to, "(") && tokens.kind[to + 1] === NUMBER) return true;
  return saidAfterQuotation(view, i) || isVerb(view, to);
}

/** Is the word at `to`, on the line of the one before, a verb in the past by its ending? */
export function isVerb({ tokens, pack }: Pick<View, "tokens" | "pack">, to: number): boolean {
  if (to >= tokens.count || tokens.kind[to] !== WORD || has(tokens, to, NEW_LINE)) return false;
  return !has(tokens, to, CAPITAL) && endsAsVerb({ tokens, pack }, to);
}

/** `Победили Исмаилов и Скачков`: does a sentence begin with a verb at `i`, by its ending? */
export function beginsWithVerb({ tokens, pack }: View, i: number): boolean {
  return pack.facts.capitalsTell && beginsSentence(tokens, i) && endsAsVerb({ tokens, pack }, i);
}

function endsAsVerb({ tokens, pack }: Pick<View, "tokens" | "pack">, to: number): boolean {
  if (lettersOf(tokens, to) < SHORTEST_VERB) return false;
  const verb = foldedWord(tokens, to);
  return pack.facts.verbEndings.some((ending) => verb.endsWith(ending));
}

/** Words of a list that are looked at for the head before the first. */
const MOST_LISTED = 6;

/** `улица Гагарина`, `улицы Гагарина и Титова`, near Petrov: it is no person here. */
function isOfThing(view: View, i: number): boolean {
  if (isBehindAbbreviation(view, i)) return true;
  const { tokens, hits } = view;
  let at = i;
  for (let k = 0; k < MOST_LISTED; k++) {
    if (endsAny(view, at, BEFORE) || isBehindCue(view, at)) return true;
    const before = isMark(tokens, at - 1, ",")
      ? at - 1
      : (hits.endingAt(at, "conjunction")?.from ?? at);
    if (before === at || !isCapital(tokens, before - 1)) return false;
    at = before - 1;
  }
  return false;
}

function endsAny({ hits, tokens }: View, i: number, tags: TagSet): boolean {
  return !has(tokens, i, NEW_LINE) && hits.endsAny(i, tags);
}
