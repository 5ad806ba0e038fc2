/**
 * Surnames that stand alone and that nobody introduces (`Голы: Кобелев (12)`, `Гаджиев прошёл по
 * флангу`), in a language whose capitals inside a sentence say names only. The capital says that it
 * is a name; that it is a person's says a list of surnames, the ending of one, or the verb behind
 * it, and each alone is too little.
 */

import { type TagSet, tagSet } from "../matching/hits.ts";
import { beginsSentence, opensSentence } from "../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  NUMBER,
  type Tokens,
  tiedWord,
  touches,
  WORD,
} from "../text/words.ts";
import { continuesList, saidAfterQuotation } from "./nameCues.ts";
import type { NameReading } from "./nameParts.ts";
import { describes, isKnownSurname, lettersOf } from "./nameWords.ts";
import { isBehindAbbreviation, isBehindCue } from "./placeEvidence.ts";
import { fact, type View } from "./view.ts";

/** Letters of a surname that nothing else says to be one. */
const SHORTEST = 4;
/** Letters of a verb that tells by its ending. */
const SHORTEST_VERB = 4;

/** What a word may be listed as and still be a surname that stands alone. */
const SURNAMES = tagSet("family", "person-family");
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
  const ends = endsWith(view, i, pack.facts.surnameEndings);
  const sure = (listed && ends) || endsWith(view, i, pack.facts.loneEndings);
  if (listed || ends || sure) {
    const inside = sure && !opensSentence(tokens, i);
    const said = inside || continuesList(view, ended, i) || isSaidToAct(view, i, to);
    if (!said && !isInLineUp(view, i)) return undefined;
  } else if (!isInLineUp(view, i)) return undefined;
  if (isOfThing(view, i)) return undefined;
  return { how: "family-name", from: i, to, last: i, given: undefined };
}

function endsWith({ tokens }: View, i: number, endings: readonly string[]): boolean {
  if (endings.length === 0) return false;
  const { word } = tiedWord(tokens, i);
  return endings.some((ending) => word.endsWith(ending));
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

function isCapital(tokens: Tokens, i: number): boolean {
  return i < tokens.count && tokens.kind[i] === WORD && has(tokens, i, CAPITAL);
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

/** Names of a list that says of each other that they are people. */
const LEAST_LISTED = 3;
/** Names of a list that are looked at on either side. */
const MOST_BESIDE = 4;

/**
 * `Удаления: Алалыкин, Силантьев, Шавин (дважды)`: one of some single words in capitals, of which
 * most end as surnames do or are listed as such.
 */
function isInLineUp(view: View, i: number): boolean {
  const { tokens } = view;
  if (!isListed(view, i - 1, -1) && !isListed(view, tiedWord(tokens, i).to, 1)) return false;
  let names = 0;
  let told = 0;
  for (const step of [-1, 1]) {
    let at = i;
    for (let k = 0; k < MOST_BESIDE; k++) {
      at = step < 0 ? itemBefore(view, at) : itemBehind(view, at);
      if (at < 0) break;
      names++;
      if (isToldSurname(view, at)) told++;
    }
  }
  if (isToldSurname(view, i)) told++;
  names++;
  if (names < LEAST_LISTED) return names === 2 && told === 2 && isPair(view, i);
  return told * 3 >= names * 2;
}

/** `поблагодарили Чвирова и Ревякина`: inside a sentence, and no adjectives before one noun. */
function isPair(view: View, i: number): boolean {
  return !opensSentence(view.tokens, i) && (isKnownSurname(view, i) || !describes(view, i));
}

function isToldSurname(view: View, i: number): boolean {
  return isKnownSurname(view, i) || endsWith(view, i, view.pack.facts.surnameEndings);
}

/** КАБов: capitals with an ending. */
function isAcronym({ text, start }: Tokens, i: number): boolean {
  const second = text.charAt((start[i] as number) + 1);
  return second !== second.toLowerCase();
}

/** Letters of who is named in a line-up. */
const SHORTEST_IN_ROSTER = 3;
/** Letters of a word in small letters between the names of a line-up. */
const LONGEST_SMALL = 3;
/** Tokens of a line-up before a name that are looked at. */
const LONGEST_ROSTER = 90;
/** What a word of a line-up may be listed as. */
const IN_ROSTER = tagSet("family", "person-family", "given", "place-gated");

/**
 * `«Реал»: Куртуа, Асенсио, Камавинга (Себальос, 71)`: in a list behind a colon, before which a name
 * in quotation marks or a word stands that says who is named there.
 */
export function isInRoster(view: View, i: number): boolean {
  const { tokens, pack } = view;
  const { rosters } = pack.facts;
  if (rosters.length === 0 || !ROSTER_MARKS.some((mark) => isMark(tokens, i - 1, mark)))
    return false;
  for (let at = i - 1; at > 0 && i - at < LONGEST_ROSTER; at--) {
    if (has(tokens, at + 1, NEW_LINE) || isMark(tokens, at, ".")) return false;
    if (isMark(tokens, at, ":"))
      return (
        isMark(tokens, at - 1, '"') ||
        rosters.includes(foldedWord(tokens, at - 1)) ||
        isCountry(view, at)
      );
    const word = tokens.kind[at] === WORD && !isMark(tokens, at + 1, ")");
    if (word && !has(tokens, at, CAPITAL) && lettersOf(tokens, at) > LONGEST_SMALL) return false;
  }
  return false;
}

/** Does the name of a country end before token `to`: `Россия: Сафонов, …`? */
function isCountry({ hits, pack }: View, to: number): boolean {
  const place = hits.endingAt(to, "place");
  return place !== undefined && fact(pack, "place", place.value)?.type === "country";
}

const ROSTER_MARKS = [":", ",", ";", "(", "-"];

/** Does a comma or a conjunction stand there, or a bracket before such a mark? */
function isListed({ tokens, hits }: View, at: number, step: -1 | 1): boolean {
  return (
    isMark(tokens, at, ",") ||
    isMark(tokens, at, step < 0 ? ")" : "(") ||
    tokens.kind[at] === NUMBER ||
    hits.has(at, "conjunction")
  );
}

/** Tokens of what stands in brackets, or as a number, behind a name of a list. */
const MOST_GLOSSED = 6;

/** The single word in capitals that is the next item behind the one at `i`, or -1. */
function itemBehind(view: View, i: number): number {
  const { tokens, hits } = view;
  let at = tiedWord(tokens, i).to;
  if (isMark(tokens, at, "(")) {
    const open = at;
    while (at < open + MOST_GLOSSED && !isMark(tokens, at, ")")) at++;
    at++;
  } else if (tokens.kind[at] === NUMBER) at++;
  const comma = isMark(tokens, at, ",") ? at + 1 : at;
  const next = hits.find(comma, "conjunction")?.to ?? comma;
  return next > at && isItem(view, next) ? next : -1;
}

/** The single word in capitals that is the item before the one at `i`, or -1. */
function itemBefore(view: View, i: number): number {
  const { tokens, hits } = view;
  const joined = hits.endingAt(i, "conjunction")?.from ?? i;
  let at = isMark(tokens, joined - 1, ",") ? joined - 1 : joined;
  if (at === i) return -1;
  if (isMark(tokens, at - 1, ")")) {
    const close = at - 1;
    at = close;
    while (at > close - MOST_GLOSSED && !isMark(tokens, at, "(")) at--;
  } else if (tokens.kind[at - 1] === NUMBER) at--;
  const tied = isMark(tokens, at - 2, "-") && touches(tokens, at - 1) ? at - 3 : at - 1;
  return tied >= 0 && isItem(view, tied) ? tied : -1;
}

/** One word with a capital that is a surname or unknown, and beside no other capital. */
function isItem(view: View, i: number): boolean {
  const { tokens, hits } = view;
  if (!isCapital(tokens, i) || has(tokens, i, ALL_CAPITALS) || !hits.hasOnly(i, SURNAMES))
    return false;
  const { to } = tiedWord(tokens, i);
  return !isCapital(tokens, to) && !(isCapital(tokens, i - 1) && !has(tokens, i, NEW_LINE));
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
