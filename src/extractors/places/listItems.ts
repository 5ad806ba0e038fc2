/** Unlisted items of lists of places, in a script without capitals. */

import { tagSet } from "../../matching/hits.ts";
import { has, isMark, joinedWord, NEW_LINE, PUNCTUATION, WORD } from "../../text/words.ts";
import type { View } from "../view.ts";
import { candidate, PLACES, type UnlistedPlace } from "./placeEvidence.ts";
import { afterJoinedWords, afterName, PERSONAL, SHORTEST_BEHIND_CUE } from "./placeWords.ts";
import { attached } from "./writtenOnto.ts";

/** An item of `the villages of X, Y and Z`; the conjunction may be written onto it. */
export function enumerated(view: View, i: number): UnlistedPlace | undefined {
  const { tokens, pack } = view;
  const conjunction = attached(view, i);
  const joined = conjunction === 0 ? afterJoinedWords(view, i) : i;
  // Behind a comma a noun with its article is another clause's; where none is written, no conjunction
  // is either: روستاهای نژمار، سلین و بلبر
  const called = conjunction > 0 || pack.facts.articles.length === 0;
  const item = called ? afterItem(view, i, conjunction) : i;
  const to = Math.max(joined, item, afterName(view, i, SHORTEST_BEHIND_CUE, true, conjunction));
  if (to === i || (isMark(tokens, i - 1, ",") && !isFollowed(view, to))) return undefined;
  const start = tokens.origin[(tokens.from[i] as number) + conjunction] as number;
  return candidate(view, i, { how: "list", cues: [], to }, start);
}

/** What is no item of a list of towns, though it may be called as one is. */
const NO_ITEM = tagSet(
  "cue-before",
  "cue-after",
  "preposition",
  "saying",
  "number",
  "month",
  "adjective",
);

/**
 * The token behind a known word that is an item of a list of towns, or `i`: a noun with its article
 * or a person's name where the list goes on or ends behind it, and any word between a cue or an
 * item and a listed place (قرى رامية وعيتا الشعب). The first `cut` units are the conjunction.
 */
export function afterItem(view: View, i: number, cut: number): number {
  const { tokens, hits, pack } = view;
  if (tokens.kind[i] !== WORD || hits.hasAny(i, NO_ITEM)) return i;
  const { word, to } = joinedWord(tokens, i);
  if (word.length - cut < SHORTEST_BEHIND_CUE || to >= tokens.count) return i;
  if (attached(view, to) > 0 && hits.hasAny(to, PLACES)) return to;
  const rest = word.slice(cut);
  const definite = pack.facts.articles.some(
    (article) => rest.startsWith(article) && rest.length > article.length + 1,
  );
  const called = definite || (hits.any(i) && hits.hasOnly(i, PERSONAL));
  const ends = tokens.kind[to] === PUNCTUATION || hits.has(to, "preposition");
  return called && (ends || isFollowed(view, to)) ? to : i;
}

/** Does a list go on at token `to`: behind a comma, or with a conjunction written onto it? */
function isFollowed(view: View, to: number): boolean {
  const { tokens, hits } = view;
  if (has(tokens, to, NEW_LINE)) return false;
  return isMark(tokens, to, ",") || hits.has(to, "conjunction") || attached(view, to) > 0;
}
