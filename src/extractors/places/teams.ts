/**
 * Towns that stand for their teams in a report of a game: `Zorkham beat Belkton 3-2`. They are no
 * places there, nor where the report names them again, but behind what only a place stands behind.
 * Countries stay what they are.
 */

import { beginsLine, endsSentence } from "../../text/sentences.ts";
import { wordSet } from "../../text/wordSet.ts";
import { BREAK, foldedWord, isCapital, isMark, NUMBER, touches, WORD } from "../../text/words.ts";
import { fact, type View } from "../view.ts";
import { prepositionBefore } from "./placeEvidence.ts";

/** Folded words that name teams in a text; undefined in a language whose verbs of games are not listed. */
export function teamsIn(view: View): ReadonlySet<string> | undefined {
  const { tokens, pack } = view;
  const { teamVerbs } = pack.facts;
  if (teamVerbs.length === 0) return undefined;
  const isVerb = wordSet(teamVerbs);
  const teams = new Set<string>();
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || isCapital(tokens, i) || !isVerb(tokens, i)) continue;
    if (!mayBeTeam(view, i + 1) || !hasScore(view, i)) continue;
    teams.add(foldedWord(tokens, i + 1));
    const subject = mayBeTeam(view, i - 1) ? i - 1 : beginOfSentence(view, i);
    if (mayBeTeam(view, subject)) teams.add(foldedWord(tokens, subject));
  }
  return teams.size > 0 ? teams : undefined;
}

/** Is the word at token `i` one of the teams, and not where somebody is? */
export function isTeam(view: View, i: number, teams: ReadonlySet<string>): boolean {
  const { tokens } = view;
  if (tokens.kind[i] !== WORD || !teams.has(foldedWord(tokens, i))) return false;
  return prepositionBefore(view, i) === undefined;
}

/** `Zorkham held on to beat …`: the token with which the sentence of token `i` begins. */
function beginOfSentence({ tokens }: View, i: number): number {
  let at = i;
  while (i - at < REACH && !beginsLine(tokens, at) && !endsSentence(tokens, at - 1)) at--;
  return tokens.kind[at + 1] === WORD && !isCapital(tokens, at + 1) ? at : i;
}

/** One word with a capital that is no country and nobody's name beside another capital. */
function mayBeTeam({ tokens, hits, pack }: View, i: number): boolean {
  if (tokens.kind[i] !== WORD || !isCapital(tokens, i)) return false;
  const place = hits.find(i, "place") ?? hits.find(i, "place-gated");
  if (place?.to !== i + 1) return false;
  const type = fact(pack, "place", place.value)?.type;
  return type !== "country" && type !== "territory";
}

/** Tokens of a sentence on each side of a verb in which a score is looked for. */
const REACH = 12;

/** Does a score stand in the sentence of token `i`: 3-2? */
function hasScore({ tokens }: View, i: number): boolean {
  for (let at = i + 1; at < tokens.count - 2 && at <= i + REACH; at++) {
    if (tokens.kind[at] === BREAK || endsSentence(tokens, at)) return false;
    if (tokens.kind[at] !== NUMBER || !isMark(tokens, at + 1, "-")) continue;
    if (touches(tokens, at + 1) && tokens.kind[at + 2] === NUMBER) return true;
  }
  return false;
}
