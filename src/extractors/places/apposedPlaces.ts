/**
 * Places of which the text says beside the name what or where they are: `Zork, a town of 12,000,`,
 * `Zork is a village in`, `the capital, Zork,`, `Zork, some 40 km north of Ochat`.
 */

import { type Hit, tagSet } from "../../matching/hits.ts";
import { endsSentence } from "../../text/sentences.ts";
import { CAPITAL, foldedWord, has, isMark, NEW_LINE, NUMBER, WORD } from "../../text/words.ts";
import type { View } from "../view.ts";
import { prepositionBefore, typedCue } from "./placeEvidence.ts";

/** Words between an article and what the place is: a small market town. */
const MOST_BETWEEN = 3;
/** Words between a comma and a distance: some, roughly. */
const MOST_BEFORE_DISTANCE = 2;

/** The cues that say of the name from token `i` to `to` what or where it is; none say it alone. */
export function apposedCues(view: View, i: number, to: number): readonly Hit[] | undefined {
  const cue = whatItIs(view, to) ?? whereItIs(view, to);
  if (cue) return [cue];
  return isApposed(view, i, to) ? [] : undefined;
}

/** `, a town of`, `is a village in` */
function whatItIs(view: View, to: number): Hit | undefined {
  const { tokens, hits, pack } = view;
  const { apposed, being } = pack.facts.unlistedPlaces;
  if (apposed.length === 0 || has(tokens, to, NEW_LINE)) return undefined;
  const follows =
    isMark(tokens, to, ",") || (tokens.kind[to] === WORD && being.includes(foldedWord(tokens, to)));
  if (!follows || tokens.kind[to + 1] !== WORD) return undefined;
  if (!apposed.includes(foldedWord(tokens, to + 1))) return undefined;
  for (let at = to + 2; at <= to + 2 + MOST_BETWEEN; at++) {
    if (tokens.kind[at] !== WORD || has(tokens, at, NEW_LINE)) return undefined;
    const cue = typedCue(hits.find(at, "cue-after"));
    if (cue) return endsPhrase(view, cue.to) ? cue : undefined;
    if (hits.hasAny(at, OF_OTHERS)) return undefined;
  }
  return undefined;
}

/** A person's office, or what belongs to something else. */
const OF_OTHERS = tagSet("title", "preposition", "particle");
const PREPOSITION = tagSet("preposition");

/** Does a mark or a preposition follow, so that the noun belongs to no other (a town clerk)? */
function endsPhrase({ tokens, hits, pack }: View, to: number): boolean {
  if (to >= tokens.count || tokens.kind[to] !== WORD) return true;
  return (
    hits.hasAny(to, PREPOSITION) ||
    pack.facts.unlistedPlaces.goingOn.includes(foldedWord(tokens, to))
  );
}

/** `, some 40 km north of Ochat`: the preposition behind a distance. */
function whereItIs({ tokens, hits, pack }: View, to: number): Hit | undefined {
  if (pack.facts.unlistedPlaces.apposed.length === 0 || !isMark(tokens, to, ",")) return undefined;
  let at = to + 1;
  while (at <= to + MOST_BEFORE_DISTANCE && isSmall(tokens, at) && !hits.has(at, "number")) at++;
  if (tokens.kind[at] !== NUMBER && !hits.has(at, "number")) return undefined;
  const unit = at + 1;
  if (!isSmall(tokens, unit)) return undefined;
  for (const begin of [unit, unit + 1]) {
    const where = hits.find(begin, "preposition");
    if (
      where &&
      prepositionBefore({ tokens, hits, pack }, where.to) &&
      has(tokens, where.to, CAPITAL)
    )
      return where;
  }
  return undefined;
}

function isSmall(tokens: View["tokens"], at: number): boolean {
  return tokens.kind[at] === WORD && !has(tokens, at, CAPITAL) && !has(tokens, at, NEW_LINE);
}

/** `the capital, Zork, was`, `two villages, Zork and Ochat`: a word before the comma says what it is. */
function isApposed({ tokens, hits, pack }: View, i: number, to: number): boolean {
  const { apposing } = pack.facts.unlistedPlaces;
  if (apposing.length === 0 || i < 2 || !isMark(tokens, i - 1, ",") || has(tokens, i, NEW_LINE))
    return false;
  if (!isSmall(tokens, i - 2) || !apposing.includes(foldedWord(tokens, i - 2))) return false;
  return isMark(tokens, to, ",") || hits.has(to, "conjunction") || endsSentence(tokens, to);
}
