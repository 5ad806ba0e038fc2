/**
 * Two unknown words with capitals of which the document goes on to say the last alone, as it does
 * of people only: `Zemfor Qorvath takes finance. … "On time," Qorvath told reporters`. Firms and
 * places are named again in full, or by their first word.
 */

import { tagSet } from "../../matching/hits.ts";
import { beginsSentence, opensSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  has,
  isMark,
  NEW_LINE,
  type Tokens,
  touches,
  WORD,
} from "../../text/words.ts";
import { cueBehind, saidAfterQuotation } from "../names/nameCues.ts";
import type { NameParts } from "../names/nameParts.ts";
import { lettersOf } from "../names/nameWords.ts";
import type { View } from "../view.ts";
import { isVerb } from "./loneSurnames.ts";

/** Tokens in which somebody is named again. */
const FARTHEST = 500;
/** Letters of a surname that is looked for. */
const SHORTEST = 3;
/** What an unknown surname may be listed as. */
const UNKNOWN = tagSet("place-gated", "family", "person-family", "given", "particle");

/** Is the last word of an unlisted name, alone, somebody who speaks or does something? */
export function isNamedAgain(view: View, { start, end, last, words }: NameParts): boolean {
  const { tokens, hits } = view;
  if (words < 2 || end !== last + 1 || lettersOf(tokens, last) < SHORTEST) return false;
  for (let at = start; at < end; at++) {
    if (tokens.kind[at] !== WORD || has(tokens, at, ALL_CAPITALS)) return false;
    if (!hits.hasOnly(at, UNKNOWN)) return false;
  }
  const to = Math.min(tokens.count, end + FARTHEST);
  for (let i = end; i < to; i++) {
    if (tokens.kind[i] !== WORD || !has(tokens, i, CAPITAL)) continue;
    if (isSameWord(tokens, last, i) && isLoneActor(view, i)) return true;
  }
  return false;
}

/** No other capital beside it, and a verb of saying, one in the past, or a possessive behind. */
function isLoneActor(view: View, i: number): boolean {
  const { tokens } = view;
  const to = i + 1;
  if (isMark(tokens, i - 1, "-") && touches(tokens, i)) return false;
  if (!beginsSentence(tokens, i) && has(tokens, i - 1, CAPITAL)) return false;
  if (cueBehind(view, to) || saidAfterQuotation(view, i)) return true;
  return isVerb(view, to) || (opensSentence(tokens, i) && isSmall(tokens, to));
}

/** A word in small letters follows on the line. */
function isSmall(tokens: Tokens, i: number): boolean {
  if (i >= tokens.count || tokens.kind[i] !== WORD || has(tokens, i, NEW_LINE)) return false;
  return !has(tokens, i, CAPITAL);
}

function isSameWord({ folded, from, to }: Tokens, a: number, b: number): boolean {
  const first = from[a] as number;
  const second = from[b] as number;
  const letters = (to[a] as number) - first;
  if ((to[b] as number) - second !== letters) return false;
  for (let k = 0; k < letters; k++) if (folded[first + k] !== folded[second + k]) return false;
  return true;
}
