/**
 * Is a surname alone one of a line-up, or of a list of such (`Голы: Кобелев, Силантьев (дважды)`),
 * in a language whose capitals inside a sentence say names only? What stands in the list says of
 * each other that they are people. `rosters.ts` reads whole lists where capitals say less.
 */

import { tagSet } from "../../matching/hits.ts";
import { opensSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isCapital,
  isMark,
  NEW_LINE,
  NUMBER,
  tiedWord,
  touches,
  WORD,
} from "../../text/words.ts";
import { describes, endsAs, isKnownSurname, lettersOf } from "../names/nameWords.ts";
import { isCountry, type View } from "../view.ts";

/** What a word may be listed as and still be a surname that stands alone. */
export const SURNAMES = tagSet("family", "person-family");

/** Names of a list that says of each other that they are people. */
const LEAST_LISTED = 3;
/** Names of a list that are looked at on either side. */
const MOST_BESIDE = 4;

/**
 * `Удаления: Алалыкин, Силантьев, Шавин (дважды)`: one of some single words in capitals, of which
 * most end as surnames do or are listed as such.
 */
export function isInLineUp(view: View, i: number): boolean {
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
  return isKnownSurname(view, i) || endsAs(view, i, view.pack.facts.surnameEndings);
}

/** Letters of who is named in a line-up. */
export const SHORTEST_IN_ROSTER = 3;
/** Letters of a word in small letters between the names of a line-up. */
const LONGEST_SMALL = 3;
/** Tokens of a line-up before a name that are looked at. */
const LONGEST_ROSTER = 90;
/** What a word of a line-up may be listed as. */
export const IN_ROSTER = tagSet("family", "person-family", "given", "place-gated");

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
        isBehindCountry(view, at)
      );
    const word = tokens.kind[at] === WORD && !isMark(tokens, at + 1, ")");
    if (word && !has(tokens, at, CAPITAL) && lettersOf(tokens, at) > LONGEST_SMALL) return false;
  }
  return false;
}

/** Does the name of a country end before token `to`: `Россия: Сафонов, …`? */
function isBehindCountry(view: View, to: number): boolean {
  const place = view.hits.endingAt(to, "place");
  return place !== undefined && isCountry(view, place);
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
