/**
 * What a phrase may ask of its own capitals and of the words beside it. Compares hashes and flags
 * only; the limit is what `lexicon/contexts.ts` says of hashes.
 */

import {
  AFTER,
  BEFORE,
  CONTEXT_WORDS,
  type ContextColumns,
  contextWith,
  listHas,
  listOf,
  NOT_AFTER,
  NOT_BEFORE,
} from "../lexicon/contexts.ts";
import type { Pack } from "../lexicon/pack.ts";
import {
  capitalOf,
  conditionOf,
  NO_CAPITAL,
  needsAllCapitals,
  needsExact,
} from "../lexicon/senseFlags.ts";
import { hashUnits, unitsOf } from "../text/hash.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isCapital,
  NEW_PARAGRAPH,
  PUNCTUATION,
  type Tokens,
  touches,
  WORD,
  writtenWord,
} from "../text/words.ts";
import { beginsWith, compilePrefixes, type Prefixes, prefixesOf, stemHash } from "./prefixes.ts";
import { Suffixes } from "./suffixes.ts";

const COMMA = 0x2c;
const HASH = 0x23;
const POINT = 0x2e;
const HYPHEN = 0x2d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

function markAt({ kind, folded, from }: Tokens, i: number): number {
  return i >= 0 && kind[i] === PUNCTUATION ? (folded[from[i] as number] as number) : 0;
}

export function isHyphen(tokens: Tokens, i: number): boolean {
  return markAt(tokens, i) === HYPHEN;
}

/** Are the tokens `first` to `last` written in the capitals, or letters, that a sense needs? */
export function capitalsFit(tokens: Tokens, first: number, last: number, flags: number): boolean {
  const capital = capitalOf(flags);
  if (capital === NO_CAPITAL) return !needsExact(flags) || isUnfolded(tokens, first, last);
  let at = first;
  let skip = capital;
  // The index counts words of the phrase; hyphens of the text are not counted.
  while (skip > 0 && at < last) {
    at++;
    if (!isHyphen(tokens, at)) skip--;
  }
  if (!needsAllCapitals(flags)) return has(tokens, at, CAPITAL) || isHashtag(tokens, first);
  const single = (tokens.to[at] as number) - (tokens.from[at] as number) === 1;
  return has(tokens, at, ALL_CAPITALS) || (single && has(tokens, at, CAPITAL));
}

/** Are the tokens `first` to `last` written in the letters that folding leaves? */
function isUnfolded(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++)
    if (writtenWord(tokens, i) !== foldedWord(tokens, i)) return false;
  return true;
}

/** #kharkiv: names in hashtags are written without capitals. */
function isHashtag(tokens: Tokens, first: number): boolean {
  return markAt(tokens, first - 1) === HASH && touches(tokens, first);
}

/** What the words beside a phrase are read with. */
export interface Beside {
  readonly prefixes: Prefixes;
  readonly suffixes: Suffixes;
  /** Hashes of the words between those that share a noun; none where none do. */
  readonly joints: ReadonlySet<number>;
  /** Hashes of the nouns that names share; undefined where adjectives share any. */
  readonly shared: ReadonlySet<number> | undefined;
}

/** How a pack's phrases are to be read with the words beside them. */
export function besideIn(pack: Pack): Beside {
  const { facts } = pack;
  const { adjectiveEndings, conjunctions, locatives, sharedHeads } = facts;
  const adjectives = adjectiveEndings.length > 0;
  const names = sharedHeads.length > 0 ? conjunctions : [];
  return {
    prefixes: compilePrefixes(facts.prefixes),
    suffixes: new Suffixes(pack),
    joints: hashesOf(adjectives ? [...conjunctions, ...locatives] : names),
    shared: adjectives ? undefined : hashesOf(sharedHeads),
  };
}

function hashesOf(words: readonly string[]): ReadonlySet<number> {
  return new Set(words.map((word) => hashUnits(unitsOf(word), 0, word.length)));
}

/** Do the words beside the tokens `first` to `next` (exclusive) hold a condition? */
export function conditionHolds(
  contexts: ContextColumns,
  condition: number,
  tokens: Tokens,
  first: number,
  next: number,
  beside: Beside,
): boolean {
  const { joints, shared } = beside;
  const after = listOf(contexts, condition, AFTER);
  if (after !== 0 && standsBefore(contexts, after, tokens, first, beside) < 0) return false;
  const notAfter = listOf(contexts, condition, NOT_AFTER);
  if (notAfter !== 0 && standsBefore(contexts, notAfter, tokens, first, beside) >= 0) return false;
  const before = listOf(contexts, condition, BEFORE);
  if (
    before !== 0 &&
    standsBehind(contexts, before, tokens, next, beside) < 0 &&
    !(
      joints.size > 0 &&
      (standsBehindLast(contexts, before, tokens, next, beside) ||
        (shared === undefined && stoodBefore(contexts, before, tokens, first, next, joints)))
    )
  )
    return false;
  const notBefore = listOf(contexts, condition, NOT_BEFORE);
  return notBefore === 0 || standsBehind(contexts, notBefore, tokens, next, beside) < 0;
}

/** Tokens `from` to `to` (exclusive) beside a phrase that its condition forbids there. */
export interface Forbidden {
  readonly list: "notAfter" | "notBefore";
  readonly from: number;
  readonly to: number;
}

/** What breaks a condition that does not hold; undefined when it is something that is missing. */
export function forbiddenBeside(
  pack: Pack,
  sense: number,
  tokens: Tokens,
  first: number,
  next: number,
): Forbidden | undefined {
  const { contexts, phrases } = pack;
  const condition = conditionOf(phrases.senseFlags[sense] as number);
  if (condition === 0) return undefined;
  const beside = besideIn(pack);
  const notAfter = listOf(contexts, condition, NOT_AFTER);
  const from = notAfter ? standsBefore(contexts, notAfter, tokens, first, beside) : -1;
  if (from >= 0)
    return { list: "notAfter", from, to: isTransparent(tokens, first - 1) ? first - 1 : first };
  const notBefore = listOf(contexts, condition, NOT_BEFORE);
  const last = notBefore ? standsBehind(contexts, notBefore, tokens, next, beside) : -1;
  if (last < 0) return undefined;
  return { list: "notBefore", from: isTransparent(tokens, next) ? next + 1 : next, to: last + 1 };
}

/** A context is seen through a hyphen or a quote: крейсер «Москва». */
function isTransparent(tokens: Tokens, i: number): boolean {
  const mark = markAt(tokens, i);
  return mark === HYPHEN || mark === QUOTE || mark === APOSTROPHE;
}

/**
 * The token at which a phrase of the list begins that stands before token `first`, its first word
 * behind a prefix perhaps, or one word with a suffix; or -1.
 */
function standsBefore(
  contexts: ContextColumns,
  list: number,
  tokens: Tokens,
  first: number,
  { prefixes, suffixes }: Beside,
): number {
  let context = 0;
  let at = first;
  for (let words = 0; words < CONTEXT_WORDS && at > 0; words++) {
    if (has(tokens, at, NEW_PARAGRAPH)) return -1;
    at--;
    if (isTransparent(tokens, at)) at--;
    if (at < 0) return -1;
    const tail = context;
    const word = tokens.hash[at] as number;
    context = words === 0 ? word : contextWith(tail, word);
    if (listHas(contexts, list, context)) return at;
    const begin = tokens.from[at] as number;
    const length = (tokens.to[at] as number) - begin;
    for (const prefix of prefixesOf(prefixes, tokens.folded[begin] as number)) {
      if (!beginsWith(prefix, tokens.folded, begin, length, 0)) continue;
      const stem = stemHash(prefix, word, length);
      if (listHas(contexts, list, words === 0 ? stem : contextWith(tail, stem))) return at;
    }
    if (words === 0 && !suffixes.none && isListedStem(contexts, list, tokens, at, suffixes))
      return at;
  }
  return -1;
}

/** Is the word at `at` one of the list when a suffix is taken off? */
function isListedStem(
  contexts: ContextColumns,
  list: number,
  tokens: Tokens,
  at: number,
  suffixes: Suffixes,
): boolean {
  return suffixes.anyStem(tokens, at, (stem) => listHas(contexts, list, stem));
}

/** Adjectives that share one noun. */
const MOST_SHARING = 6;

/**
 * `в Курской, Брянской и в Белгородской областях`, `Sumy and Poltava oblasts`: does a phrase of the
 * list stand behind the last?
 */
function standsBehindLast(
  contexts: ContextColumns,
  list: number,
  tokens: Tokens,
  next: number,
  beside: Beside,
): boolean {
  const { joints, shared } = beside;
  let at = next;
  for (let k = 1; k < MOST_SHARING; k++) {
    at = afterJoined(tokens, at, joints);
    if (at < 0) return false;
    if (standsBehind(contexts, list, tokens, at, beside) >= 0)
      return shared === undefined || shared.has(tokens.hash[at] as number);
  }
  return false;
}

/** Tokens of a sentence in which a noun is looked for that is left out later. */
const FARTHEST_NOUN = 60;

/**
 * `Юнаковки Сумской области, Меловского — Харьковской;`: is the adjective before a mark one of the
 * noun that the sentence has named before? A dash, a comma or such words as join stand before it.
 */
function stoodBefore(
  contexts: ContextColumns,
  list: number,
  tokens: Tokens,
  first: number,
  next: number,
  joints: ReadonlySet<number>,
): boolean {
  if (next < tokens.count && tokens.kind[next] !== PUNCTUATION) return false;
  if (first === 0 || has(tokens, first, NEW_PARAGRAPH)) return false;
  if (isHyphen(tokens, next) && touches(tokens, next)) return false;
  const joined = joints.has(tokens.hash[first - 1] as number);
  if (!joined && !goesOnBehind(tokens, first - 1)) return false;
  if (!isCapital(tokens, first)) return false;
  for (let at = first - 1; at > 0 && first - at < FARTHEST_NOUN; at--) {
    // 12 — над Курской обл., 9 — над Брянской: the point belongs to a noun cut short.
    if (markAt(tokens, at) === POINT && !isMarked(tokens, at + 1)) return false;
    if (listHas(contexts, list, tokens.hash[at] as number)) return true;
  }
  return false;
}

/** Letters of a preposition that is no joint: над, под, при. */
const LONGEST_PREPOSITION = 3;

/** A comma or a dash at token `at`, or one and a short word behind it (`9 — над Брянской`). */
function goesOnBehind(tokens: Tokens, at: number): boolean {
  if (isMarked(tokens, at)) return true;
  const letters = (tokens.to[at] as number) - (tokens.from[at] as number);
  return tokens.kind[at] === WORD && letters <= LONGEST_PREPOSITION && isMarked(tokens, at - 1);
}

function isMarked(tokens: Tokens, at: number): boolean {
  const mark = markAt(tokens, at);
  return mark === COMMA || mark === HYPHEN;
}

/** Conjunction and preposition between two adjectives. */
const MOST_JOINTS = 2;

/** The token behind the capital that a comma or such words join to what ends at `next`, or -1. */
function afterJoined(tokens: Tokens, next: number, joints: ReadonlySet<number>): number {
  let at = markAt(tokens, next) === COMMA ? next + 1 : next;
  for (let k = 0; k < MOST_JOINTS && joints.has(tokens.hash[at] as number); k++) at++;
  if (at === next || !isCapital(tokens, at)) return -1;
  return isHyphen(tokens, at + 1) && isCapital(tokens, at + 2) ? at + 2 + 1 : at + 1;
}

/**
 * The last token of a phrase of the list that stands at token `next`, or of one word of it with a
 * suffix; or -1.
 */
function standsBehind(
  contexts: ContextColumns,
  list: number,
  tokens: Tokens,
  next: number,
  { suffixes }: Beside,
): number {
  let context = 0;
  for (let words = 0, at = next; words < CONTEXT_WORDS && at < tokens.count; words++, at++) {
    if (has(tokens, at, NEW_PARAGRAPH)) return -1;
    if (isTransparent(tokens, at)) at++;
    if (at >= tokens.count) return -1;
    const word = tokens.hash[at] as number;
    context = words === 0 ? word : contextWith(context, word);
    if (listHas(contexts, list, context)) return at;
    if (words === 0 && !suffixes.none && isListedStem(contexts, list, tokens, at, suffixes))
      return at;
  }
  return -1;
}
