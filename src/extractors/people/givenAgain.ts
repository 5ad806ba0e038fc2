/**
 * Somebody named again by the given name alone, in a script without capitals: `زياد الرحباني … أن
 * زياد كان`. The word must be nothing but a given name, and nothing that goes on with a name may
 * stand beside it.
 */

import { tagSet } from "../../matching/hits.ts";
import { foldedWord, has, JOINED, NEW_LINE, PUNCTUATION, WORD } from "../../text/words.ts";
import type { NameReading } from "../names/nameParts.ts";
import { attached } from "../places/writtenOnto.ts";
import type { View } from "../view.ts";

/** Letters of a given name by which somebody is named again. */
const SHORTEST = 4;
/** What a given name may be beside that. */
const NAMES = tagSet("given", "family", "person-family");
/** What goes on behind a given name that stands alone. */
const GOES_ON = tagSet("common", "saying", "preposition", "conjunction", "title-after", "number");
/** With these before it the word is a part of another name, or of another thing's. */
const NAME_BEFORE = tagSet("given", "family", "person-family", "particle", "adjective");

/** The first word of a name, where it is nothing but a given name. */
export function givenPart({ tokens, hits }: View, { from, to }: NameReading): string[] {
  if (to - from < 2 || !hits.has(from, "given") || !hits.hasOnly(from, NAMES)) return [];
  const given = hits.find(from, "given");
  if (given?.prefix !== "" || given.to !== from + 1 || has(tokens, from + 1, JOINED)) return [];
  const word = foldedWord(tokens, from);
  return word.length < SHORTEST ? [] : [word];
}

/** Does the given name at token `i`, which ends before `to`, stand alone? */
export function isGivenAlone(view: View, i: number, to: number): boolean {
  const { tokens, hits } = view;
  if (!hits.has(i, "given") || !hits.hasOnly(i, NAMES)) return false;
  if (i > 0 && !has(tokens, i, NEW_LINE) && tokens.kind[i - 1] === WORD) {
    if (hits.endsAny(i, NAME_BEFORE)) return false;
  }
  if (to >= tokens.count || has(tokens, to, NEW_LINE)) return true;
  if (tokens.kind[to] === PUNCTUATION) return true;
  if (hits.hasAny(to, NAMES)) return false;
  return hits.hasAny(to, GOES_ON) || attached(view, to) > 0;
}
