/**
 * What beside a name says that it is a place, and the candidate that is made of it: for both kinds
 * of script.
 */

import type { Candidate, How } from "../../candidate.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { beginsSentence } from "../../text/sentences.ts";
import {
  CAPITAL,
  foldedWord,
  has,
  isCapital,
  isMark,
  JOINED,
  NEW_LINE,
  NUMBER,
  spelled,
  touches,
  WORD,
} from "../../text/words.ts";
import { isAge } from "../names/nameCues.ts";
import { lettersOf } from "../names/nameWords.ts";
import { by, type View } from "../view.ts";

/** A place found, and the token behind it. */
export interface UnlistedPlace {
  readonly candidate: Candidate;
  readonly to: number;
}

/** What beside a name says that it is a place, and where the name ends that it says it of. */
export interface Evidence {
  readonly how: How;
  readonly cues: readonly Hit[];
  readonly to: number;
}

/** Types of cues that say nothing of what a name alone is: streets, hospitals, squares. */
export const BUILDING = "building";
/** Types of cues beside which even a listed place is none: universities, newspapers, ships. */
export const INSTITUTION = "institution";
/** A cue of a type of place: a building says nothing of what its name alone is. */
export function typedCue(cue: Hit | undefined): Hit | undefined {
  return cue?.value === BUILDING || cue?.value === INSTITUTION ? undefined : cue;
}

export const BEFORE = tagSet("cue-before", "preposition");

/**
 * The cue before token `i`, on its line. With a capital it belongs to a name, but where it begins
 * a sentence.
 */
export function cueBefore({ tokens, hits, pack }: View, i: number): Hit | undefined {
  const before = hits.endsAny(i, BEFORE) ? hits.endingAt(i, "cue-before") : undefined;
  if (
    !before ||
    before.value === BUILDING ||
    before.value === INSTITUTION ||
    has(tokens, i, NEW_LINE)
  )
    return undefined;
  if (has(tokens, before.from, JOINED)) return undefined; // the end of a longer word: نبی‌بخش
  if (isOfPlaceBefore({ tokens, hits, pack }, before)) return undefined;
  return has(tokens, before.from, CAPITAL) && !beginsSentence(tokens, before.from)
    ? undefined
    : before;
}

/** What names a listed place. */
export const PLACES = tagSet("place", "place-gated");

/** Types of cues that say what an office is of. */
const OF_OFFICES: ReadonlySet<string> = new Set(["district", "province"]);
const TITLE = tagSet("title");

/** `аким района Ерлан Белкост`: two capitals behind it are the name of who has the office. */
function isOfOffice({ tokens, hits, pack }: View, { from, to, value }: Hit): boolean {
  if (!pack.facts.capitalsTell || !OF_OFFICES.has(value) || !hits.endsAny(from, TITLE))
    return false;
  return isCapital(tokens, to) && isCapital(tokens, to + 1) && !has(tokens, to + 1, NEW_LINE);
}

/** `глава Мышкинского района Чвиров`: the cue is that of the name before it. */
function isOfPlaceBefore({ tokens, hits, pack }: View, before: Hit): boolean {
  if (isOfOffice({ tokens, hits, pack }, before)) return true;
  const { from } = before;
  if (!pack.facts.cased || from === 0 || !hits.has(from, "cue-after")) return false;
  if (hits.endsAny(from, PLACES)) return true;
  if (!has(tokens, from - 1, CAPITAL)) return false;
  const word = foldedWord(tokens, from - 1);
  return pack.facts.adjectiveEndings.some((ending) => word.endsWith(ending));
}

export function candidate(
  view: View,
  i: number,
  { how, cues, to }: Evidence,
  start?: number,
): UnlistedPlace {
  const { tokens } = view;
  const span = { start: start ?? (tokens.start[i] as number), end: tokens.end[to - 1] as number };
  const senses = cues.map(({ sense }) => sense);
  const name = spelled(tokens, span.start, span.end);
  const words: string[] = [];
  if (start === undefined || start === tokens.start[i])
    for (let at = i; at < to; at++)
      if (tokens.kind[at] === WORD) words.push(foldedWord(tokens, at));
  const claim = { kind: "place", id: null, name, ...(words.length > 0 && { words }) } as const;
  return { candidate: { ...by(how, "places", view, span, senses), ...claim }, to };
}

/** Does a preposition or a cue stand before token `i`, on its line? */
export function isBehindCue(view: View, i: number): boolean {
  if (!view.hits.endsAny(i, BEFORE) || has(view.tokens, i, NEW_LINE)) return false;
  return cueBefore(view, i) !== undefined || prepositionBefore(view, i) !== undefined;
}

/** Behind it an unknown word is a place in a script without capitals as well. */
export const STRONG = "place";
/** Behind it even a word that is a surname elsewhere is a place. */
export const SETTLED = "settled";
/** Behind it a name is a place where an age stands before it: Tom Zork, 44, of Ochat. */
export const AGED = "aged";
/** Behind it a name may be anything. */
const OTHER = "other";

/**
 * The preposition before token `i` behind which a name is a place; with the article written onto it
 * the word is a noun or an adjective (الأهالي صامدون).
 */
export function prepositionBefore({ tokens, hits, pack }: View, i: number): Hit | undefined {
  if (has(tokens, i, NEW_LINE)) return undefined;
  const before = hits.endingAt(i, "preposition");
  if (before && before.prefix !== "" && pack.facts.articles.includes(before.prefix))
    return undefined;
  if (before?.value === AGED) return isAge(tokens, before.from - 2) ? before : undefined;
  return before?.value === OTHER ? undefined : before;
}

/** Letters of a name behind a head that is cut short: a letter there numbers a thing (п. Б). */
const SHORTEST_ABBREVIATED = 3;

/**
 * `с. Глотово`, `х. Весёлый`: behind a head cut short. Not behind a number or a further point, where
 * it is cut short for something else (5 с., и т. д.).
 */
export function isBehindAbbreviation({ tokens, pack }: View, i: number): boolean {
  const { abbreviated } = pack.facts.unlistedPlaces;
  if (abbreviated.length === 0 || !isMark(tokens, i - 1, ".") || has(tokens, i, NEW_LINE))
    return false;
  if (lettersOf(tokens, i) < SHORTEST_ABBREVIATED) return false;
  const head = i - 2;
  if (head < 0 || tokens.kind[head] !== WORD || has(tokens, head, CAPITAL)) return false;
  if (!touches(tokens, i - 1) || (touches(tokens, head) && !isMark(tokens, head - 1, "(")))
    return false;
  if (isMark(tokens, head - 1, ".") || tokens.kind[head - 1] === NUMBER) return false;
  return abbreviated.includes(foldedWord(tokens, head));
}

/**
 * `Shells hit Abu Zork`: a word that names of places begin with, whatever else it is, behind words
 * of which none is enough alone.
 */
export function beginsPlaceBehind({ hits }: View, i: number, before: Hit | undefined): boolean {
  return before !== undefined && before.to > before.from + 1 && hits.has(i, "place-part");
}
