/**
 * A name read part by part: given names, particles and surnames in the order of the text. Which
 * part may come next is the grammar's business; what each does to the name is said here. A name has
 * few surnames and eight parts at most, so a longer one is cut.
 */

import type { How } from "../../candidate.ts";
import { INSIDE } from "../../lexicon/tags.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  JOINED,
  NEW_LINE,
  SUFFIXED,
  type Tokens,
  touches,
  WORD,
} from "../../text/words.ts";
import { plain, type View } from "../view.ts";
import {
  afterSurname,
  afterTies,
  givenAt,
  isCutShort,
  isKnownSurname,
  lettersOf,
  SHORTEST_NAME,
  type Writing,
} from "./nameWords.ts";
import { isOfAnother, isRegnal } from "./regnal.ts";
import { isInsideOther } from "./titles.ts";

/** How a name was known to be one. */
export type NameHow = Extract<
  How,
  "title" | "given-name" | "initials" | "cue" | "family-name" | "surname-ending" | "list"
>;

/** The name of an unlisted person: tokens `from` to `to` (exclusive). */
export interface NameReading {
  readonly how: NameHow;
  readonly from: number;
  readonly to: number;
  /** The token with which the last word begins, by which the person may be named again. */
  readonly last: number;
  /** The listed given name that it begins with. */
  readonly given: Hit | undefined;
}

/** Why words that were read as a name are none. */
export type NameRefusal =
  /** A listed person begins there. */
  | "listed"
  /** `Max Planck Institute`, `University of John Smith` */
  | "part-of-other-name"
  /** Abu Dhabi */
  | "place"
  /** One word that no title introduces. */
  | "alone"
  /** `командующий Седьмым флотом` */
  | "adjective-of-next"
  /** A title and a listed surname: that person is found without the grammar. */
  | "listed-surname"
  /** Nothing beside it says that it is a person. */
  | "no-cue"
  /** Nothing does, and the last word does not end as surnames do. */
  | "not-a-surname-ending";

/** The most words that a name has behind the given names. */
export const MOST_SURNAMES = 2;
const MOST_PARTS = 8;

/** What was read of a name so far. */
export interface NameParts {
  /** Token with which reading began. */
  readonly start: number;
  /** Token with which the name begins; behind `start` where a place stood before it. */
  from: number;
  /** Token of the next part. */
  at: number;
  /** Token after the last word, particles not counted; -1 while there is none. */
  end: number;
  last: number;
  words: number;
  surnames: number;
  hasGiven: boolean;
  /** Is the last word a listed surname or given name? */
  listed: boolean;
  /** Was the last part a particle? */
  particle: boolean;
  /** Did the surname stand first, so that `last` is there? */
  reversed: boolean;
  /** Are its last part initials? */
  initials: boolean;
  /** Does nothing follow that could belong to it? */
  complete: boolean;
}

function begin(start: number): NameParts {
  return {
    start,
    from: start,
    at: start,
    end: -1,
    last: start,
    words: 0,
    surnames: 0,
    hasGiven: false,
    listed: false,
    particle: false,
    reversed: false,
    initials: false,
    complete: false,
  };
}

/** The name as far as it was read. */
export function readingOf(
  view: View,
  writing: Writing,
  { from, end, last }: NameParts,
  how: NameHow,
): NameReading {
  return { how, from, to: end, last, given: givenAt(view, writing, from) };
}

/** May a given name be read as a part: without a prefix, except on the first, and whole? */
export function isWhole({ tokens }: View, { at, start }: NameParts, given: Hit): boolean {
  return (at === start || given.prefix === "") && !has(tokens, given.to, JOINED);
}

export function takeGiven(
  view: View,
  writing: Writing,
  name: NameParts,
  given: Hit,
  titled: boolean,
): void {
  // Behind a title an unlisted place may stand before the name: мэр Джермука Арсен Арутюнян. Where
  // it never does the word is a first name that nobody listed: mathematician Xaolin Wang.
  const placeAhead = view.pack.facts.ordinaryEndings.length === 0;
  if (titled && placeAhead && !name.hasGiven && name.words > 0) {
    name.from = name.at;
    name.words = 0;
    name.surnames = 0;
  }
  name.hasGiven = true;
  takeWord(name, afterTies(view, writing, given.to), true);
}

/** `van`, `bin`, `al-`: between words, or the first behind a title. */
export function takeParticle(view: View, name: NameParts, titled: boolean): boolean {
  const { hits, tokens, pack } = view;
  const small = hits.find(name.at, "particle");
  if (!small) return false;
  const leads = (titled && small.value !== INSIDE) || beginsWithParticle(view, small);
  if (name.words === 0 && !leads) return false;
  if (name.at !== name.start && !plain(small, pack)) return false;
  name.at = isMark(tokens, small.to, "-") ? small.to + 1 : small.to;
  name.particle = true;
  // Nurmurod ugli: this particle ends a name.
  if (name.words > 0 && pack.facts.nameTails.includes(foldedWord(tokens, small.from))) {
    name.end = small.to;
    name.complete = true;
  }
  return true;
}

/** `Umm Khaled`: a particle with a capital, and a given name. */
function beginsWithParticle({ tokens, hits }: View, { from, to }: Hit): boolean {
  if (!has(tokens, from, CAPITAL) || !has(tokens, to, CAPITAL)) return false;
  return hits.has(to, "given") && !hits.has(from, "place");
}

/**
 * Takes the number behind a given name, or behind the name of a king whose title stands before it.
 * In Latin script one word and a number may as well be a type (Mark IV), and one letter a pronoun.
 */
export function takeRegnal({ tokens, pack }: View, name: NameParts, titled: boolean): boolean {
  const { at, words, hasGiven, particle } = name;
  if (words === 0 || particle || !(hasGiven || titled) || !isRegnal(tokens, at)) return false;
  if (pack.facts.script === "Latin" && ((words < 2 && !titled) || lettersOf(tokens, at) < 2))
    return false;
  name.words++;
  name.at = at + 1;
  name.end = at + 1;
  return true;
}

/** The token after a surname that may be the next part, or -1. */
export function afterNextSurname(
  view: View,
  writing: Writing,
  { at, words, particle, surnames, hasGiven }: NameParts,
  titled: boolean,
): number {
  const started = words > 0;
  return afterSurname(view, writing, at, {
    started,
    expected: particle || (titled && !started),
    behindGiven: hasGiven && surnames === 0 && !particle,
  });
}

export function takeSurname(view: View, name: NameParts, to: number): void {
  name.surnames++;
  takeWord(name, to, isKnownSurname(view, name.at));
}

function takeWord(name: NameParts, to: number, listed: boolean): void {
  name.words++;
  if (!name.reversed) name.last = name.at;
  name.at = to;
  name.end = to;
  name.listed = listed;
  name.particle = false;
}

/** Reads parts from token `i` as long as `take` takes one; undefined where there is no word. */
export function readParts(
  { tokens }: View,
  i: number,
  take: (name: NameParts) => boolean,
): NameParts | undefined {
  const name = begin(i);
  let parts = 0;
  while (parts < MOST_PARTS && name.at < tokens.count && goesOn(tokens, name) && take(name))
    parts++;
  return name.end < 0 ? undefined : name;
}

/** A name ends with a suffix: Putin'in Ankara … */
function goesOn(tokens: Tokens, { at, start }: NameParts): boolean {
  return at === start || !has(tokens, at - 1, SUFFIXED);
}

/** What at token `i` makes it the beginning of no unlisted person. */
export function beginRefused(view: View, i: number): NameRefusal | undefined {
  // A listed person is read no further: what follows is the next word of the sentence.
  const listed = view.hits.find(i, "person");
  const goesOn =
    listed &&
    (isOfAnother(view, listed.to) || isCutShort(view, listed.to) || goesOnAsName(view, listed));
  if (listed && !goesOn) return "listed";
  return isInsideOther(view, i) ? "part-of-other-name" : undefined;
}

/**
 * `David Cameron Smith`: a common surname behind a listed person's name makes it somebody else's, as
 * does an unknown word that no further capital follows, which in a headline would.
 */
export function goesOnAsName({ hits, tokens }: View, { from, to }: Hit): boolean {
  if (!hits.has(from, "given")) return false;
  if (!has(tokens, to, CAPITAL) || has(tokens, to, NEW_LINE) || touches(tokens, to)) return false;
  if (hits.hasAny(to, FAMILY)) return hits.hasOnly(to, NAMES);
  if (hits.any(to) || has(tokens, to, ALL_CAPITALS) || tokens.kind[to] !== WORD) return false;
  return lettersOf(tokens, to) > SHORTEST_NAME && !has(tokens, to + 1, CAPITAL);
}

const FAMILY = tagSet("family");
const NAMES = tagSet("family", "person-family", "given", "place-gated");

const OTHER_AFTER = tagSet("other-after", "named-after");

/** Does a word at token `i` make the words before it another thing's name: Club, Institute? */
export function endsOtherName({ hits, tokens }: View, i: number): boolean {
  return hits.hasAny(i, OTHER_AFTER) && !has(tokens, i, NEW_LINE);
}

/** What the lexicon knows of the words that were read as a name, and of the next. */
export function wordsRefused(
  view: View,
  name: Pick<NameParts, "start" | "end">,
): NameRefusal | undefined {
  // A listed place is no person, though its words may be names (Abu Dhabi).
  const place = view.hits.find(name.start, "place");
  if (place && place.to >= name.end) return "place";
  // Max Planck Institute: the name is part of another thing's.
  return endsOtherName(view, name.end) ? "part-of-other-name" : undefined;
}
