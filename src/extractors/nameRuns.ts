/**
 * Runs of words that may together be a person's name in a script without capitals: given names,
 * listed surnames, particles and words that the pack does not know. A run alone says nothing; what
 * stands beside it does (`cuedNames.ts`).
 */

import { type Hit, tagSet } from "../matching/hits.ts";
import { foldedWord, has, JOINED, joinedWord, NEW_LINE, WORD } from "../text/words.ts";
import { afterSurname, afterTies, givenAt, isKnownSurname, type Writing } from "./nameWords.ts";
import { plain, type View } from "./view.ts";

/** Words that follow each other, tokens `from` to `to` (exclusive). */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** The token with which the last word begins. */
  readonly last: number;
  /** Particles are not counted. */
  readonly words: number;
  /** Those that are no known names and stand behind no particle. */
  readonly unknown: number;
  /** The given name that it begins with. */
  readonly given: Hit | undefined;
  /** Does an unknown word stand before the first given name: a place, it may be? */
  readonly late: boolean;
  /**
   * Is its first word a listed given name, or its last one a name: listed, or written as only
   * surnames are?
   */
  readonly known: boolean;
}

/** The most words of a name: one's own, the father's, the grandfather's, the family's. */
const MOST_WORDS = 4;
/** Letters of a word that its ending makes a surname. */
const SHORTEST_WITH_TAIL = 5;

/**
 * The run that begins with token `i`; undefined where no word does, or where it is too long. Where
 * a name is `expected`, the first word may be an ordinary word that is a given name as well.
 */
export function nameRun(
  view: View,
  writing: Writing,
  i: number,
  expected: boolean,
): NameRun | undefined {
  const { tokens } = view;
  if (tokens.kind[i] !== WORD || has(tokens, i, JOINED)) return undefined;
  const begins = givenName(view, writing, i, expected);
  // The adjective of what stands before it: the retired X.
  const definite = beginsWithArticle(view, i);
  if (!begins && definite && !isSurname(view, i)) return undefined;
  if (view.hits.has(i, "title") && !begins) return undefined;
  // A listed surname behind a prefix is found without a run, and the prefix is none of its letters.
  if (!begins && isKnownSurname(view, i) && !isPlainSurname(view, i)) return undefined;
  let at = i;
  let to = -1;
  let last = i;
  let words = 0;
  let unknown = 0;
  let known = false;
  let late = false;
  let particle = false;
  while (at < tokens.count && !(at > i && has(tokens, at, NEW_LINE))) {
    const given = at === i ? begins : givenName(view, writing, at, particle);
    const small = view.hits.find(at, "particle");
    if (small && !(given && given.to > small.to) && isParticle(view, small, at > i)) {
      at = small.to;
      particle = true;
      continue;
    }
    const next = afterWord(view, writing, at, given, at > i && !particle);
    if (next < 0 || goesOnBehindFamily(view, i, at, given)) break;
    if (words === MOST_WORDS) return undefined;
    words++;
    last = at;
    if (given && unknown === words - 1 && words > 1) late = true;
    known = given !== undefined || isSurname(view, at);
    if (!known && !particle) unknown++;
    to = at = next;
    particle = false;
  }
  if (words === 0 || (words > 1 && definite && !begins)) return undefined;
  return { from: i, to, last, words, unknown, given: begins, late, known: known || !!begins };
}

/** A name with the article is the family's, so that an unknown word behind it is the sentence's. */
function goesOnBehindFamily(view: View, i: number, at: number, given: Hit | undefined): boolean {
  if (at === i || given || isSurname(view, at)) return false;
  return beginsWithArticle(view, at - 1);
}

function isParticle({ pack, tokens }: View, small: Hit, started: boolean): boolean {
  return (!started || plain(small, pack)) && !has(tokens, small.to, JOINED);
}

/** The token after the word of a name at `at`, or -1. */
function afterWord(
  view: View,
  writing: Writing,
  at: number,
  given: Hit | undefined,
  started: boolean,
): number {
  const { tokens } = view;
  if (isForeign(view, at)) return -1;
  if (given && (!started || given.prefix === "") && !has(tokens, given.to, JOINED))
    return afterTies(view, writing, given.to);
  const to = afterSurname(view, writing, at, { started, expected: false });
  return to >= 0 && started && isWrittenOnto(view, at) ? -1 : to;
}

/** Latin letters inside another script are no part of a name. */
function isForeign({ pack, tokens }: View, at: number): boolean {
  const { folded, from } = tokens;
  return (folded[from[at] as number] as number) < BEHIND_LATIN && pack.facts.script !== "Latin";
}
const BEHIND_LATIN = 0x250;

/**
 * Is a conjunction written onto the unknown word at `at`, or a preposition and the article, so that
 * the sentence goes on with it?
 */
export function isWrittenOnto({ hits, pack, tokens }: View, at: number): boolean {
  const { conjunctions, prefixes, articles } = pack.facts;
  if (prefixes.length === 0 || isPlainSurname({ hits, pack, tokens }, at)) return false;
  const word = foldedWord(tokens, at);
  return prefixes.some(
    ({ cut }) =>
      word.startsWith(cut) &&
      word.length > cut.length + 1 &&
      (conjunctions.includes(cut) ||
        (!articles.includes(cut) && articles.some((article) => cut.endsWith(article)))),
  );
}

function isPlainSurname({ hits, pack }: View, at: number): boolean {
  return (
    hits.hasAny(at, SURNAMES) && hits.at(at).some((hit) => isSurnameHit(hit) && plain(hit, pack))
  );
}
const SURNAMES = tagSet("family", "person-family", "person-alone");

function isSurnameHit({ tag }: Hit): boolean {
  return tag === "family" || tag === "person-family" || tag === "person-alone";
}

/** Is the word at `at` written with the article, and longer than it? */
export function beginsWithArticle({ tokens, pack }: View, at: number): boolean {
  const { articles } = pack.facts;
  if (articles.length === 0) return false;
  const word = foldedWord(tokens, at);
  return articles.some((article) => word.startsWith(article) && word.length > article.length + 1);
}

/**
 * The given name at `at`; where one is expected, also one that elsewhere is an ordinary word or
 * wants a condition.
 */
export function givenName(
  view: View,
  writing: Writing,
  at: number,
  expected: boolean,
): Hit | undefined {
  if (!expected) return givenAt(view, writing, at);
  const given = givenAt(view, EXPECTED, at);
  if (given) return given;
  if (!view.hits.has(at, "given-expected")) return undefined;
  const { articles } = view.pack.facts;
  return view.hits
    .at(at)
    .find(
      ({ tag, prefix }) =>
        tag === "given-expected" && !articles.some((article) => prefix.endsWith(article)),
    );
}
const EXPECTED: Writing = { isGiven: () => true, isSurname: () => true, isTail: () => true };

/** Is the word at `at` a surname: listed, or ending as only surnames do? */
function isSurname(view: View, at: number): boolean {
  return isKnownSurname(view, at) || hasTail(view, at);
}

function hasTail({ tokens, pack }: View, at: number): boolean {
  const { surnameTails } = pack.facts;
  if (surnameTails.length === 0) return false;
  const { word } = joinedWord(tokens, at);
  return word.length >= SHORTEST_WITH_TAIL && surnameTails.some((tail) => word.endsWith(tail));
}
