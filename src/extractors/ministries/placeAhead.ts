/** The place that a sentence begins with, of which what it goes on to name may be. */

import { type Hit, tagSet } from "../../matching/hits.ts";
import { endsSentence } from "../../text/sentences.ts";
import { foldedWord, isMark, WORD } from "../../text/words.ts";
import type { View } from "../view.ts";

/** Tokens between the place and what is of it. */
const FARTHEST = 20;
/** The locative, and a word before it (as in Egypt). */
const MOST_WORDS_AHEAD = 2;

const PLACE = tagSet("place");

/**
 * The place with which the sentence of token `i` begins, behind a locative (`In Egypt the Defence
 * Ministry`) or before a colon (`Cairo: the Defence Ministry`).
 */
export function placeAhead(view: View, i: number): Hit | undefined {
  const { tokens, hits } = view;
  let start = i;
  while (start > 0 && i - start < FARTHEST && !endsSentence(tokens, start - 1)) start--;
  for (let at = start; at < i && at <= start + MOST_WORDS_AHEAD; at++) {
    const place = hits.hasAny(at, PLACE) ? hits.find(at, "place") : undefined;
    if (!place) {
      if (tokens.kind[at] !== WORD) return undefined;
      continue;
    }
    if (at === start) return isMark(tokens, place.to, ":") ? place : undefined;
    return isLocative(view, at - 1) ? place : undefined;
  }
  return undefined;
}

/** Is a word one, or one with a conjunction written onto it (وفي)? */
function isLocative({ tokens, pack }: View, i: number): boolean {
  const { locatives, conjunctions } = pack.facts;
  const word = foldedWord(tokens, i);
  return locatives.some(
    (one) => word === one || conjunctions.some((before) => word === before + one),
  );
}
