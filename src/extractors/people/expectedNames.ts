/**
 * Given names that are ordinary words (Will, Grace, Hope), in a script with capitals: where a
 * surname follows. A sentence that asks begins with the word (Will Smith resign?).
 */

import type { Hit } from "../../matching/hits.ts";
import { beginsSentence, endsSentence } from "../../text/sentences.ts";
import { ALL_CAPITALS, CAPITAL, has, isMark, NEW_LINE, tiedWord, WORD } from "../../text/words.ts";
import { cueBehind } from "../names/nameCues.ts";
import { isKnownSurname, isPersonal, lettersOf } from "../names/nameWords.ts";
import type { View } from "../view.ts";

/** Tokens of a sentence that may be a question. */
const LONGEST_QUESTION = 40;

/** The ordinary word at `at`, where it is the given name of whom the next word names. */
export function expectedGiven(view: View, at: number, titled: boolean): Hit | undefined {
  const { tokens, hits } = view;
  const given = hits.find(at, "given-expected");
  if (!given || isShouted(view, at) || !isSurname(view, given.to)) return undefined;
  const { to } = tiedWord(tokens, given.to);
  if (titled || isMark(tokens, to, ",") || cueBehind(view, to)) return given;
  const begins = beginsSentence(tokens, at) && !has(tokens, at, ALL_CAPITALS);
  if (begins && isAsked(view, at)) return undefined;
  if (isKnownSurname(view, given.to)) return given;
  // Faith Jepkosgei Rotich ran …: two words of nothing but names follow.
  if (begins && isSurname(view, to)) return given;
  const plainBefore = !has(tokens, at - 1, CAPITAL) && !hits.has(at, "month");
  return !begins && plainBefore && !hits.any(given.to) ? given : undefined;
}

/** All in capitals, where the lexicon is not: it is no initials (AJ Zork). */
function isShouted({ tokens }: View, at: number): boolean {
  return has(tokens, at, ALL_CAPITALS) && lettersOf(tokens, at) > MOST_INITIALS;
}

const MOST_INITIALS = 3;

function isSurname(view: View, at: number): boolean {
  const { tokens } = view;
  if (at >= tokens.count || tokens.kind[at] !== WORD || has(tokens, at, NEW_LINE)) return false;
  return has(tokens, at, CAPITAL) && !has(tokens, at, ALL_CAPITALS) && isPersonal(view, at);
}

function isAsked({ tokens }: View, from: number): boolean {
  for (let at = from; at < tokens.count && at < from + LONGEST_QUESTION; at++)
    if (endsSentence(tokens, at)) return isMark(tokens, at, "?");
  return false;
}
