/**
 * Who speaks in a transcript: `SHAPIRO: And now? FADEL: Hello.` A word all in capitals before a
 * colon at the head of a sentence heads many things (UPDATE:); it is a name where another such word
 * stands near, and one of them is listed as one.
 */

import { tagSet } from "../../matching/hits.ts";
import { hyphenJoins } from "../../text/marks.ts";
import { beginsSentence } from "../../text/sentences.ts";
import { ALL_CAPITALS, has, isMark, WORD } from "../../text/words.ts";
import type { NameReading } from "../names/nameParts.ts";
import { lettersOf } from "../names/nameWords.ts";
import type { View } from "../view.ts";

/** Tokens on each side in which another speaker is looked for. */
const REACH = 150;
/** Letters of a name that is no acronym. */
const SHORTEST = 4;
const PERSONAL_NAMES = tagSet("given", "family", "person-family", "person-alone");

/** The name of who speaks at token `i`, if it is one that nothing else finds. */
export function speakerAt(view: View, i: number): NameReading | undefined {
  const { tokens, pack } = view;
  if (!pack.facts.cased) return undefined;
  const to = afterLabel(view, i);
  if (to === i) return undefined;
  let known = isListed(view, i, to);
  let others = 0;
  const last = Math.min(tokens.count, i + REACH);
  for (let at = Math.max(0, i - REACH); at < last && (others === 0 || !known); at++) {
    const end = at === i ? at : afterLabel(view, at);
    if (end === at) continue;
    others++;
    if (isListed(view, at, end)) known = true;
  }
  if (!known || others === 0) return undefined;
  return { how: "cue", from: i, to, last: i, given: undefined };
}

/** The token behind a word, or two that a hyphen ties, before a colon: AL-HUMAIDI. Or `i`. */
function afterLabel(view: View, i: number): number {
  const { tokens } = view;
  if (tokens.kind[i] !== WORD || !has(tokens, i, ALL_CAPITALS) || !beginsSentence(tokens, i))
    return i;
  const tied = hyphenJoins(tokens, i + 1) && has(tokens, i + 2, ALL_CAPITALS);
  const word = tied ? i + 2 : i;
  if (!isMark(tokens, word + 1, ":") || lettersOf(tokens, word) < SHORTEST) return i;
  return view.hits.any(word) && !view.hits.hasOnly(word, PERSONAL_NAMES) ? i : word + 1;
}

function isListed({ hits }: View, i: number, to: number): boolean {
  return hits.hasAny(i, PERSONAL_NAMES) || hits.hasAny(to - 1, PERSONAL_NAMES);
}
