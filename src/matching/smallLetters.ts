/**
 * Names that nobody writes with capitals: in texts without any, and designations of types. Reads
 * tokens and flags of senses; finds no phrase itself.
 */

import { type Pack, TAGS, type Tag } from "../lexicon/pack.ts";
import { firstSense } from "../lexicon/phraseTable.ts";
import { needsAllCapitals, tagOf } from "../lexicon/senseFlags.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  NUMBER,
  type Tokens,
  touches,
  WORD,
} from "../text/words.ts";
import { isHyphen } from "./conditions.ts";

const DESIGNATIONS = numbersOf("aircraft", "designator", "maker");
/** Names that need no other sign than their letters. */
const SMALL_NAMES = numbersOf("person", "person-alone", "place", "ministry", "metonym");
const ORDINARY = numbersOf("common", "title", "saying", "preposition", "number", "unit", "month");

function numbersOf(...tags: readonly Tag[]): ReadonlySet<number> {
  return new Set(tags.map((tag) => TAGS.indexOf(tag)));
}

/**
 * In a text without any capital: `kyiv`, `putin`. A single word must be nothing else, as far as
 * the pack knows.
 */
export function isSmallName(
  pack: Pack,
  tokens: Tokens,
  node: number,
  i: number,
  last: number,
  flags: number,
): boolean {
  if (!SMALL_NAMES.has(tagOf(flags)) || needsAllCapitals(flags)) return false;
  if (last > i) return true;
  const { phrases, facts } = pack;
  const end = firstSense(phrases, node + 1);
  for (let sense = firstSense(phrases, node); sense < end; sense++)
    if (ORDINARY.has(tagOf(phrases.senseFlags[sense] as number))) return false;
  return !facts.capitalsOnly.includes(foldedWord(tokens, i));
}

/** Words of a text in which capitals would be seen. */
const LEAST_WORDS = 4;

/** Words in small letters for each acronym of such a text. */
const SMALL_PER_ACRONYM = 4;

/**
 * Is a text of a language that writes names with capitals in small letters throughout, but for
 * acronyms (`at least six ATACMS into dzhankoi`)?
 */
export function isSmall({ facts }: Pack, tokens: Tokens): boolean {
  if (!facts.cased) return false;
  const { count, kind } = tokens;
  let words = 0;
  let acronyms = 0;
  for (let i = 0; i < count; i++) {
    if (has(tokens, i, CAPITAL)) {
      if (!has(tokens, i, ALL_CAPITALS)) return false;
      acronyms++;
    } else if (kind[i] === WORD) words++;
  }
  return words >= LEAST_WORDS && words >= acronyms * SMALL_PER_ACRONYM;
}

const DESIGNATOR = TAGS.indexOf("designator");
const VARIANT = TAGS.indexOf("variant");

/**
 * In a script without capitals nobody heeds those of a Latin designation: su-24. In one with them,
 * careless people do not, where the number is tied to the letters.
 */
export function isSmallDesignation(
  { facts }: Pack,
  flags: number,
  tokens: Tokens,
  first: number,
  last: number,
): boolean {
  const tag = tagOf(flags);
  if (!facts.cased) return DESIGNATIONS.has(tag);
  if (tag === VARIANT) return touches(tokens, first) && tokens.kind[first - 1] === NUMBER;
  return tag === DESIGNATOR && numberTied(tokens, last + 1);
}

function numberTied(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count || !touches(tokens, at)) return false;
  if (tokens.kind[at] === NUMBER) return true;
  return isHyphen(tokens, at) && touches(tokens, at + 1) && tokens.kind[at + 1] === NUMBER;
}
