/**
 * Runs of words that may together be a person's name in a script without capitals: given names,
 * listed surnames, particles and words that the pack does not know. A run alone says nothing; what
 * stands beside it does (`cuedNames.ts`).
 */

import { type Hit, tagSet } from "../../matching/hits.ts";
import {
  foldedBegins,
  foldedWord,
  has,
  JOINED,
  joinedWord,
  NEW_LINE,
  WORD,
} from "../../text/words.ts";
import { plain, type View } from "../view.ts";
import {
  afterSurname,
  afterTies,
  givenAt,
  isBeforeNaming,
  isForeign,
  isKnownSurname,
  type Writing,
} from "./nameWords.ts";
import { afterOrdinarySurname, isLetterOfSurname, isOrdinaryNamed } from "./ordinarySurnames.ts";

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
  /** Is its last word a surname, and no given name? */
  readonly surname: boolean;
  /** Is that word written as nothing but a surname is? */
  readonly sure: boolean;
  /** Does a particle that makes a name of it follow its first word, which is no ordinary one? */
  readonly tied: boolean;
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
  const naming = isBeforeNaming(view, i);
  const begins = givenName(view, writing, i, expected || naming);
  // The adjective of what stands before it: the retired X.
  const definite = beginsWithArticle(view, i);
  if (!begins && definite && !isSurname(view, i)) return undefined;
  if (isTitle(view, i) && !begins) return undefined;
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
  let isGiven = false;
  let surnamed = false;
  let sure = false;
  while (at < tokens.count && !(at > i && has(tokens, at, NEW_LINE))) {
    const given = at === i ? begins : givenName(view, writing, at, particle);
    const small = view.hits.find(at, "particle");
    if (small && !(given && given.to > small.to) && isParticle(view, small, at > i)) {
      at = small.to;
      particle = true;
      continue;
    }
    const behindGiven = at > i ? unknown === 0 && isGiven && !particle : isOrdinaryNamed(view, i);
    const next = afterWord(view, writing, at, given, { started: at > i && !particle, behindGiven });
    if (next < 0 || goesOnBehindFamily(view, i, at, given)) break;
    if (surnamed && given && !particle) break;
    if (words === MOST_WORDS) return undefined;
    words++;
    last = at;
    const named = given !== undefined || view.hits.has(at, "given-expected");
    if (named && unknown === words - 1 && words > 1) late = true;
    isGiven = given !== undefined;
    surnamed = !isGiven && begins !== undefined && endsBeforeGiven(view, at);
    sure = hasSureTail(view, at);
    known =
      isGiven ||
      sure ||
      isSurnameByList(view, at) ||
      (behindGiven && (afterOrdinarySurname(view, at) >= 0 || isLetterOfSurname(view, at)));
    if (!known && !particle) unknown++;
    to = at = next;
    particle = false;
    if (sure) break;
  }
  if (words === 0 || (words > 1 && definite && !begins)) return undefined;
  const surname = known && !isGiven;
  known ||= begins !== undefined;
  const tied = naming && words > 1 && (begins !== undefined || !view.hits.has(i, "common"));
  return { from: i, to, last, words, unknown, given: begins, late, known, surname, sure, tied };
}

/** A name with the article is the family's, so that an unknown word behind it is the sentence's. */
function goesOnBehindFamily(view: View, i: number, at: number, given: Hit | undefined): boolean {
  if (at === i || given || isSurname(view, at)) return false;
  return beginsWithArticle(view, at - 1);
}

/**
 * `بلیندا بنچیچ میرا آندریوا`: in a language without an article a listed surname ends a name, so that
 * a given name behind it begins the next.
 */
function endsBeforeGiven(view: View, at: number): boolean {
  return view.pack.facts.articles.length === 0 && isKnownSurname(view, at);
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
  { started, behindGiven }: { readonly started: boolean; readonly behindGiven: boolean },
): number {
  const { tokens } = view;
  if (isForeign(view, at)) return -1;
  if (given && (!started || given.prefix === "") && !has(tokens, given.to, JOINED))
    return afterTies(view, writing, given.to);
  const to = afterSurname(view, writing, at, { started, expected: false, behindGiven });
  return to >= 0 && started && isWrittenOnto(view, at) ? -1 : to;
}

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

/**
 * Is a preposition written onto a given name, so that it is not whom a title before it means: the
 * director for X?
 */
export function isApart({ pack }: Pick<View, "pack">, { prefix }: Hit): boolean {
  return prefix !== "" && !pack.facts.conjunctions.includes(prefix);
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
export function beginsWithArticle(
  { tokens, pack }: Pick<View, "tokens" | "pack">,
  at: number,
): boolean {
  const { articles } = pack.facts;
  const letters = (tokens.to[at] as number) - (tokens.from[at] as number);
  return articles.some(
    (article) => letters > article.length + 1 && foldedBegins(tokens, at, article),
  );
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
  const given = givenAt(view, expected ? EXPECTED : writing, at);
  // The first piece of a word says nothing of the whole (ملک‌زادگان).
  if (given && has(view.tokens, given.to, JOINED)) return undefined;
  if (given || !expected) return given;
  if (!view.hits.has(at, "given-expected")) return undefined;
  const { articles } = view.pack.facts;
  return view.hits
    .at(at)
    .find(
      ({ tag, prefix, to }) =>
        tag === "given-expected" &&
        !has(view.tokens, to, JOINED) &&
        !articles.some((article) => prefix.endsWith(article)),
    );
}
const EXPECTED: Writing = { isGiven: () => true, isSurname: () => true, isTail: () => true };

/** Is a whole word at token `i` a title? */
export function isTitle({ hits, tokens }: View, i: number): boolean {
  const title = hits.find(i, "title");
  return title !== undefined && !has(tokens, title.to, JOINED);
}

/** Letters of a tail that also without a non-joiner before it is no end of another word. */
const LONG_TAIL = 4;
/** Letters before a tail. */
const SHORTEST_BEFORE_TAIL = 2;

/**
 * Is the word at `at`, of which nothing is known, written as nothing but a surname is: with a
 * piece of its own that only surnames have (کاوه‌پور), or a long one?
 */
export function hasSureTail(view: View, at: number): boolean {
  const { tokens, pack, hits } = view;
  const { sureTails } = pack.facts;
  if (sureTails.length === 0) return false;
  const joined = has(tokens, at + 1, JOINED);
  if (!joined && hits.any(at) && !isKnownSurname(view, at)) return false;
  if (joined && hits.has(at, "adjective")) return false;
  const { word, to } = joinedWord(tokens, at);
  // A cousin (دایی‌زاده) is nobody's name.
  if (joined && hits.find(at, "common")?.to === to) return false;
  const piece = joined ? foldedWord(tokens, to - 1) : "";
  return (
    sureTails.some(
      (tail) =>
        word.length >= tail.length + SHORTEST_BEFORE_TAIL &&
        (piece === tail || (tail.length >= LONG_TAIL && word.endsWith(tail))),
    ) && afterSurname(view, EXPECTED, at, { started: true, expected: false }) > at
  );
}

/** Is the word at `at` a surname: listed, or ending as only surnames do? */
function isSurname(view: View, at: number): boolean {
  return isSurnameByList(view, at) || hasSureTail(view, at);
}

function isSurnameByList(view: View, at: number): boolean {
  return isKnownSurname(view, at) || hasTail(view, at);
}

function hasTail({ tokens, pack }: View, at: number): boolean {
  const { surnameTails } = pack.facts;
  // A surname that ends so is of another language, and has no article.
  if (surnameTails.length === 0 || beginsWithArticle({ tokens, pack }, at)) return false;
  const { word } = joinedWord(tokens, at);
  return word.length >= SHORTEST_WITH_TAIL && surnameTails.some((tail) => word.endsWith(tail));
}
