/**
 * Names in which the surname stands first: before a given name and a patronymic (`Петрова Анна
 * Ивановна`), before initials (`Петрова А. И.`), before the syllables of a name of the East of Asia
 * (`Ким Мин Сок`); and where one name ends because another begins. A court, a list and a form put
 * names so. Says nothing in a language whose pack knows no patronymics and no such surnames.
 */

import { type Hit, tagSet } from "../../matching/hits.ts";
import { beginsSentence, endsSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  PUNCTUATION,
  type Tokens,
  WORD,
} from "../../text/words.ts";
import type { View } from "../view.ts";
import { afterInitials, isInitial } from "./initials.ts";
import type { NameParts } from "./nameParts.ts";
import { endsAsSurname, isKnownSurname, lettersOf } from "./nameWords.ts";

/** Letters of a word that its ending makes a patronymic. */
const SHORTEST_PATRONYMIC = 6;
/** Letters of the syllables of a name; the last may have an ending. */
const LONGEST_SYLLABLE = 5;
const LONGEST_LAST_SYLLABLE = 7;
const SYLLABLES = 2;

/** Is the word at `i` made of the father's name (Ivanovich)? */
export function isPatronymic({ tokens, pack }: View, i: number): boolean {
  const { patronymics } = pack.facts;
  if (patronymics.length === 0 || !isNameWord(tokens, i)) return false;
  if (lettersOf(tokens, i) < SHORTEST_PATRONYMIC) return false;
  const word = foldedWord(tokens, i);
  return patronymics.some((ending) => word.endsWith(ending));
}

/** A capital of several letters that goes on the line. */
function isNameWord(tokens: Tokens, i: number): boolean {
  return (
    i < tokens.count &&
    tokens.kind[i] === WORD &&
    has(tokens, i, CAPITAL) &&
    !has(tokens, i, NEW_LINE) &&
    lettersOf(tokens, i) > 1
  );
}

/** Is the word at `i` a surname by the lexicon, or does it end as surnames do? */
function looksLikeSurname(view: View, i: number): boolean {
  return isKnownSurname(view, i) || endsAsSurname(view, i);
}

/** Takes the given name behind the surname, where it is one. */
export function takeGivenBehind(view: View, name: NameParts, given: Hit, titled: boolean): boolean {
  if (!isSurnameBefore(view, name, given, titled)) return false;
  name.reversed = true;
  name.hasGiven = true;
  name.words++;
  name.at = given.to;
  name.end = given.to;
  return true;
}

/** Takes the patronymic with which a name ends whose surname stood first. */
export function takePatronymic(view: View, name: NameParts): boolean {
  if (!isPatronymic(view, name.at)) return false;
  name.at++;
  name.end = name.at;
  name.complete = true;
  return true;
}

/**
 * Is the one word read so far the surname of whom `given` names: a patronymic follows, or nothing
 * of the sentence does? Behind a title the word may be a place (мэр Джермука Арсен Арутюнян), and at
 * the head of a sentence an adjective, so there it must look like a surname.
 */
function isSurnameBefore(view: View, name: NameParts, given: Hit, titled: boolean): boolean {
  const { tokens, pack } = view;
  const { adjectiveEndings, patronymics } = pack.facts;
  if (patronymics.length === 0 || name.words !== 1 || name.hasGiven) return false;
  const sure = looksLikeSurname(view, name.last);
  const word = foldedWord(tokens, name.end - 1);
  if (!sure && (titled || adjectiveEndings.some((ending) => word.endsWith(ending)))) return false;
  if (isPatronymic(view, given.to)) return !isNameWord(tokens, given.to + 1);
  return sure && !titled && endsClause(tokens, given.to);
}

function endsClause(tokens: Tokens, i: number): boolean {
  return (
    i >= tokens.count ||
    has(tokens, i, NEW_LINE) ||
    endsSentence(tokens, i) ||
    (tokens.kind[i] === PUNCTUATION && !isMark(tokens, i, "-") && !isMark(tokens, i, '"'))
  );
}

/**
 * `наградил Ивана Петрова Сергей Сидоров`: does the given name at `at` begin another name, since
 * the surname of this one has been read and another surname follows?
 */
export function beginsNextName(view: View, name: NameParts, given: Hit): boolean {
  const { tokens, hits, pack } = view;
  if (pack.facts.patronymics.length === 0 || name.particle) return false;
  if (!name.hasGiven || name.surnames === 0 || hits.has(name.last, "given")) return false;
  if (isPatronymic(view, name.last) || !looksLikeSurname(view, name.last)) return false;
  return isNameWord(tokens, given.to) && !isKnownSurname(view, name.at);
}

/** Takes the initials behind a surname, where they are its own: nothing of the name follows. */
export function takeInitialsBehind(view: View, name: NameParts, titled: boolean): boolean {
  const to = afterInitialsBehind(view, name, titled);
  if (to < 0) return false;
  name.reversed = true;
  name.initials = true;
  name.complete = true;
  name.words++;
  name.at = to;
  name.end = to;
  return true;
}

/**
 * `Гособвинитель Е. В. Чвирова`: do two initials at the next word belong to the surname behind them,
 * and not to the word before?
 */
export function initialsBeginNext(view: View, { at, last, words, hasGiven }: NameParts): boolean {
  const { tokens, pack } = view;
  if (pack.facts.patronymics.length === 0 || words !== 1 || hasGiven) return false;
  const to = afterInitials(tokens, at);
  if (to - at <= 2 || !isNameWord(tokens, to)) return false;
  return looksLikeSurname(view, to) && !isKnownSurname(view, last);
}

/**
 * The token behind the initials that follow the one word read: of a surname that looks like one, or
 * where there are two, of any word inside a sentence (`Тлехас К. Б.`). -1 where they are not its.
 */
function afterInitialsBehind(view: View, name: NameParts, titled: boolean): number {
  const { tokens, hits, pack } = view;
  if (pack.facts.patronymics.length === 0 || name.words !== 1 || name.hasGiven) return -1;
  if (hits.has(name.last, "person-alone")) return -1;
  const to = afterInitials(tokens, name.at);
  if (titled || looksLikeSurname(view, name.last)) return to;
  const several = to - name.at > 2;
  return several && !beginsSentence(tokens, name.start) && !isNameWord(tokens, to) ? to : -1;
}

/** `Егор К.`, `Егор Ильич К. признал вину`: of a surname a court says the first letter. */
export function endWithInitial(view: View, name: NameParts): void {
  const { tokens, pack } = view;
  if (pack.facts.patronymics.length === 0 || !name.hasGiven) return;
  if (name.words !== 1 && !(name.words === 2 && isPatronymic(view, name.end - 1))) return;
  if (name.at !== name.end + 2 || !isInitial(tokens, name.end)) return;
  name.end = name.at;
  name.words++;
}

/** Takes a whole name of syllables, whose surname is its first word. */
export function takeSyllables(view: View, name: NameParts): boolean {
  const to = afterSyllables(view, name.at);
  if (to < 0) return false;
  name.last = name.at;
  name.reversed = true;
  name.complete = true;
  name.listed = true;
  name.surnames++;
  name.words += 1 + SYLLABLES;
  name.at = to;
  name.end = to;
  return true;
}

/** The token behind a name of syllables whose surname stands at `at`, or -1. */
function afterSyllables(view: View, at: number): number {
  const { tokens, pack } = view;
  const { syllabicFamilies } = pack.facts;
  if (syllabicFamilies.length === 0 || !has(tokens, at + 1, CAPITAL)) return -1;
  const tied = afterTiedSyllables(tokens, at + 1);
  if (tied < 0 && !areSyllables(tokens, at + 1)) return -1;
  if (!syllabicFamilies.includes(foldedWord(tokens, at)) || isOfOther(view, at)) return -1;
  if (tied > 0) return tied;
  const to = at + 1 + SYLLABLES;
  return isFurtherSyllable(view, to) ? to + 1 : to;
}

/** `Son Jae-il`: the token behind two syllables that a hyphen ties, the second small; or -1. */
function afterTiedSyllables(tokens: Tokens, at: number): number {
  const tail = at + 2;
  if (!isSyllable(tokens, at, LONGEST_SYLLABLE) || !isMark(tokens, at + 1, "-")) return -1;
  const small = tail < tokens.count && tokens.kind[tail] === WORD && !has(tokens, tail, CAPITAL);
  return small && lettersOf(tokens, tail) <= LONGEST_SYLLABLE ? tail + 1 : -1;
}

function areSyllables(tokens: Tokens, at: number): boolean {
  return (
    isSyllable(tokens, at, LONGEST_SYLLABLE) && isSyllable(tokens, at + 1, LONGEST_LAST_SYLLABLE)
  );
}

function isSyllable(tokens: Tokens, i: number, longest: number): boolean {
  if (i >= tokens.count || tokens.kind[i] !== WORD || lettersOf(tokens, i) > longest) return false;
  return has(tokens, i, CAPITAL) && !has(tokens, i, NEW_LINE) && !has(tokens, i, ALL_CAPITALS);
}

/** `Huynh Thi Be Ba`, in a language that has no endings: a short word that is nothing else. */
function isFurtherSyllable({ tokens, hits, pack }: View, i: number): boolean {
  if (pack.facts.capitalsTell || !isSyllable(tokens, i, LONGEST_SYLLABLE)) return false;
  return hits.hasOnly(i, PERSONAL) && !has(tokens, i + 1, CAPITAL);
}

const PERSONAL = tagSet("given", "family", "person-family", "place-gated");

/** `Han River Ferry`, in a language that puts what a thing is behind its name. */
function isOfOther({ hits, pack }: View, at: number): boolean {
  if (pack.facts.capitalsTell) return false;
  for (let i = at + 1; i <= at + SYLLABLES; i++) if (hits.hasAny(i, OF_OTHERS)) return true;
  return hits.hasAny(at + 1 + SYLLABLES, OTHERS_BEHIND);
}

const OTHERS_BEHIND = tagSet("other-after", "named-after", "cue-after");
const OF_OTHERS = tagSet(
  "other-after",
  "named-after",
  "cue-after",
  "title",
  "month",
  "adjective",
  "head",
  "other",
);
