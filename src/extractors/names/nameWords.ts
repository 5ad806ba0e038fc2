/**
 * The words that names are made of, with capitals or without: given names, surnames and what ties
 * them to longer ones. What a script says beside the lexicon is handed in. An unknown word may be a
 * surname, so a name is only as sure as what its grammar finds around it.
 */

import { tagsWhere } from "../../lexicon/tags.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { beginsSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isCapital,
  isMark,
  JOINED,
  NEW_LINE,
  type Tokens,
  tiedWord,
  touches,
  WORD,
  writtenWord,
} from "../../text/words.ts";
import { plain, type View } from "../view.ts";
import { afterOrdinarySurname, isLetterOfSurname } from "./ordinarySurnames.ts";

/** What a script says about a word: the rules in which the grammars differ. */
export interface Writing {
  /** Is a listed given name one where it stands? */
  isGiven(view: View, given: Hit): boolean;
  /** Is word `i` written as a surname? */
  isSurname(tokens: Tokens, i: number): boolean;
  /** Is word `i`, behind a hyphen or an apostrophe, a part of the name before it? */
  isTail(view: View, i: number): boolean;
}

/** What can never be a name on its own, beside words that are listed as common. */
const NO_NAME = tagsWhere(({ inPerson }) => inPerson === "never");
const NEVER = tagSet(...NO_NAME);
const SAYS_NO = tagSet("person", ...NO_NAME);

const SMALL_PLACE = tagSet("place-gated");

/** What a word may be and still be part of an unknown name. */
const PERSONAL = tagSet(...tagsWhere(({ inPerson }) => inPerson === "part"));

/** What a word may be that is no name on its own, and begin a name all the same. */
const BEGINS = tagSet(
  "person",
  "person-alone",
  "place",
  ...tagsWhere(({ inPerson }) => inPerson === "part"),
);

/** Can the word at `i` begin no name, by what it is listed as? Most words, told by their bits. */
export function isOnlyOrdinary({ hits, tokens }: View, i: number): boolean {
  return hits.hasAny(i, NEVER) && !hits.hasAny(i, BEGINS) && !has(tokens, i + 1, JOINED);
}

/** Letters of a word that can be a name. */
export const SHORTEST_NAME = 2;
/** Pieces that hyphens, apostrophes or non-joiners tie to one word of a name. */
const MOST_PIECES = 4;

/**
 * The given name at `i`; not behind an article, where the word is an adjective or a noun
 * (الجورجي, العماد).
 */
export function givenAt(view: View, writing: Writing, i: number): Hit | undefined {
  const given = view.hits.find(i, "given");
  if (!given || !writing.isGiven(view, given)) return undefined;
  const { articles } = view.pack.facts;
  return articles.some((article) => given.prefix.endsWith(article)) ? undefined : given;
}

/** Is the word at `i` a surname that is listed, as somebody's or as a common one? */
export function isKnownSurname({ hits }: View, i: number): boolean {
  return hits.hasAny(i, SURNAMES);
}

const SURNAMES = tagSet("family", "person-family", "person-alone");

function isSurname({ tag }: Hit): boolean {
  return tag === "family" || tag === "person-family" || tag === "person-alone";
}

/** Is the word at `i` listed as what is no name, whatever else it is: Smith Hill, Berlin Wall? */
export function isOrdinary({ hits }: View, i: number): boolean {
  return hits.hasAny(i, NEVER);
}

/** Does the unlisted word at `i` end as surnames do? */
export function endsAsSurname({ tokens, pack }: View, i: number): boolean {
  const word = foldedWord(tokens, i);
  return pack.facts.surnameEndings.some((ending) => word.endsWith(ending));
}

/** Does the word at `i`, with all that a hyphen ties to it, end so? */
export function endsAs({ tokens }: View, i: number, endings: readonly string[]): boolean {
  if (endings.length === 0) return false;
  const { word } = tiedWord(tokens, i);
  return endings.some((ending) => word.endsWith(ending));
}

/** Does the word at `i` end as adjectives do, or nouns of peoples? */
export function endsAsAdjective({ tokens, pack }: View, i: number): boolean {
  const word = foldedWord(tokens, i);
  return pack.facts.adjectiveEndings.some((ending) => word.endsWith(ending));
}

/** Does it end as those do that begin the names of things and places: Степовая Новосёловка? */
export function describes({ tokens, pack }: View, i: number): boolean {
  const { describingEndings } = pack.facts;
  if (describingEndings.length === 0) return false;
  const word = foldedWord(tokens, i);
  return describingEndings.some((ending) => word.endsWith(ending));
}

/** Does nothing that is listed speak against word `i` as part of an unknown name? */
export function isPersonal({ hits }: View, i: number): boolean {
  return hits.hasOnly(i, PERSONAL);
}

/**
 * `Strongman Assad said`: is word `i` one that nobody listed, whose capital the beginning of a
 * sentence explains, before a surname that stands alone? Then it says how he is and not who.
 */
export function isEpithet({ hits, tokens }: View, i: number): boolean {
  if (i < 0 || !hits.has(i + 1, "person-alone")) return false;
  if (tokens.kind[i] !== WORD || has(tokens, i, ALL_CAPITALS) || hits.any(i)) return false;
  return has(tokens, i, CAPITAL) && !has(tokens, i + 1, NEW_LINE) && beginsSentence(tokens, i);
}

/** Where a surname stands in a name. */
export interface SurnamePlace {
  /** Behind another word of the name, where no prefix may stand: وتمام is the next name. */
  readonly started: boolean;
  /** Behind a title or a particle, where a listed person's name may be part of a longer one. */
  readonly expected: boolean;
  /** Directly behind a given name, where an ordinary word may be one. */
  readonly behindGiven?: boolean;
}

/** The token after the surname at `at`, or -1. */
export function afterSurname(
  view: View,
  writing: Writing,
  at: number,
  place: SurnamePlace,
): number {
  const { tokens } = view;
  if (at >= tokens.count || tokens.kind[at] !== WORD || !writing.isSurname(tokens, at)) return -1;
  if (isMarkedLetter(tokens, at))
    return afterSurname(view, writing, at + 1, { started: true, expected: true });
  if (lettersOf(tokens, at) < SHORTEST_NAME && !isElided(tokens, at))
    return place.behindGiven && isLetterOfSurname(view, at) ? at + 1 : -1;
  const listed = isOtherwise(view, at, place) ? undefined : listedSurname(view, at, place);
  if (listed) return afterTies(view, writing, listed.to);
  const ordinary = place.behindGiven ? afterOrdinarySurname(view, at) : -1;
  if (ordinary >= 0) return ordinary;
  if (isBesideNaming(view, at, place)) return at + 1;
  if (isNoName(view, at, place)) return -1;
  const to = afterTies(view, writing, at + 1);
  return isDerived(view, at, to) ? -1 : to;
}

/** `هیجان‌زده`: does a piece behind a non-joiner make an ordinary word of the one at `at`? */
function isDerived({ tokens, pack }: View, at: number, to: number): boolean {
  const { wordEndings } = pack.facts;
  if (wordEndings.length === 0 || to === at + 1 || !has(tokens, to - 1, JOINED)) return false;
  return wordEndings.includes(foldedWord(tokens, to - 1));
}

/** What no name is, though a particle that names stands beside it. */
const NO_NAMED = tagSet("saying", "number", "preposition", "conjunction", "head");

/**
 * محمد أبو حطب: is the ordinary word at `at` a name by the particle before it; or, where one is
 * `expected`, by the one behind it (المصورة بيان أبو سلطان)?
 */
function isBesideNaming(view: View, at: number, { started }: SurnamePlace): boolean {
  const { hits, tokens } = view;
  if (view.pack.facts.namingParticles.length === 0 || !hits.has(at, "common")) return false;
  if (hits.hasAny(at, NO_NAMED) || has(tokens, at, NEW_LINE)) return false;
  if (isNaming(view, at - 1)) return true;
  return !started && isBeforeNaming(view, at) && hits.endsAny(at, TITLE);
}
const TITLE = tagSet("title");

/** Is the word at `at` a particle behind which an ordinary word is a name? */
function isNaming({ hits, tokens, pack }: View, at: number): boolean {
  return hits.has(at, "particle") && pack.facts.namingParticles.includes(foldedWord(tokens, at));
}

/** Does such a particle follow the word at `at`, and a word that particle? */
export function isBeforeNaming(view: View, at: number): boolean {
  const { hits, tokens } = view;
  if (!hits.has(at + 1, "particle") || !isNaming(view, at + 1)) return false;
  return (
    tokens.kind[at + 2] === WORD && !has(tokens, at + 1, NEW_LINE) && !has(tokens, at + 2, NEW_LINE)
  );
}

/** Ó Belkaigh: one letter with a mark on it before a longer word with a capital. */
function isMarkedLetter(tokens: Tokens, at: number): boolean {
  if (
    lettersOf(tokens, at) !== 1 ||
    writtenWord(tokens, at).toLowerCase() === foldedWord(tokens, at)
  )
    return false;
  // Of letters alone without end none leads to the next.
  if (!isCapital(tokens, at + 1) || lettersOf(tokens, at + 1) === 1) return false;
  return !touches(tokens, at + 1) && !has(tokens, at + 1, NEW_LINE);
}

/** O'Rourke: one letter, an apostrophe and a capital. */
function isElided(tokens: Tokens, at: number): boolean {
  return isMark(tokens, at + 1, "'") && touches(tokens, at + 1) && has(tokens, at + 2, CAPITAL);
}

/** The place خان يونس begins with a surname, and after a title السوداني is the adjective. */
function isOtherwise({ hits }: View, at: number, { started }: SurnamePlace): boolean {
  const place = hits.find(at, "place");
  return (place !== undefined && place.to > at + 1) || (!started && hits.has(at, "adjective"));
}

function listedSurname(view: View, at: number, { started }: SurnamePlace): Hit | undefined {
  if (!view.hits.hasAny(at, SURNAMES)) return undefined;
  return view.hits.at(at).find((hit) => isSurname(hit) && (!started || plain(hit, view.pack)));
}

/** Is the word at `at` listed as what is no name: an ordinary word, a title, a place, …? */
function isNoName(
  { hits, tokens }: View,
  at: number,
  { expected, behindGiven }: SurnamePlace,
): boolean {
  if (!hits.hasAny(at, SAYS_NO)) return false;
  // Behind a given name a small place that is nothing else is a surname (یوآخیم تریر).
  if (behindGiven && hits.hasOnly(at, SMALL_PLACE)) return false;
  // Most words, told without a look at what they are.
  if (hits.hasAny(at, NEVER) && !has(tokens, at + 1, JOINED)) return true;
  return hits.at(at).some((hit) => {
    // The first part of a word tied by a non-joiner says nothing of the whole (قلعه‌نویی).
    if (hit.to === at + 1 && has(tokens, hit.to, JOINED)) return false;
    return NO_NAME.has(hit.tag) || (hit.tag === "person" && !expected);
  });
}

/**
 * The token after what a non-joiner, a hyphen or an apostrophe ties to the word before token `to`:
 * رسول‌اف, Le-Drian, O'Brien, but no possessive.
 */
export function afterTies(view: View, writing: Writing, to: number): number {
  const { tokens } = view;
  let at = to;
  for (let pieces = 0; pieces < MOST_PIECES; pieces++) {
    if (at < tokens.count && tokens.kind[at] === WORD && has(tokens, at, JOINED)) at++;
    else if (tiesWord(tokens, at) && writing.isTail(view, at + 1)) at += 2;
    else return at;
  }
  return at;
}

function tiesWord(tokens: Tokens, at: number): boolean {
  const tie = isMark(tokens, at, "-") || isMark(tokens, at, "'");
  return tie && touches(tokens, at) && touches(tokens, at + 1) && tokens.kind[at + 1] === WORD;
}

/** Letters of a piece behind a non-joiner that is more than an ending of the language. */
const SHORTEST_PIECE = 3;

/**
 * Is what ends before token `to` the beginning of a longer word (عباس ابراهیم‌زاده is not عباس
 * ابراهیم)? Endings that a non-joiner parts (پوتین‌ها) make no other name of it.
 */
export function isCutShort({ tokens, pack }: Pick<View, "tokens" | "pack">, to: number): boolean {
  if (to >= tokens.count || tokens.kind[to] !== WORD || !has(tokens, to, JOINED)) return false;
  if (lettersOf(tokens, to) >= SHORTEST_PIECE) return true;
  const { sureTails } = pack.facts;
  return sureTails.length > 0 && sureTails.includes(foldedWord(tokens, to));
}

export function lettersOf(tokens: Tokens, i: number): number {
  return (tokens.to[i] as number) - (tokens.from[i] as number);
}

/** Latin letters inside another script, which are no part of a name. */
export function isForeign({ pack, tokens }: View, at: number): boolean {
  const { folded, from } = tokens;
  return (folded[from[at] as number] as number) < BEHIND_LATIN && pack.facts.script !== "Latin";
}
const BEHIND_LATIN = 0x250;
