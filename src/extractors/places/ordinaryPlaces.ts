/**
 * Ordinary words that are the name of a place, where nothing but names has capitals inside a
 * sentence: behind a cue, in a list, before a head.
 */

import { tagSet } from "../../matching/hits.ts";
import { opensSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  touches,
  WORD,
} from "../../text/words.ts";
import type { View } from "../view.ts";
import {
  BUILDING,
  candidate,
  cueBefore,
  INSTITUTION,
  type UnlistedPlace,
} from "./placeEvidence.ts";
import { sharedHead } from "./sharedHeads.ts";

/** The token behind an ordinary word that is a name, with what it describes (Новый Мирный). */
export function afterOrdinaryName({ tokens, hits }: View, i: number): number {
  const next = i + 1;
  const goesOn = hits.has(i, "place-part") && tokens.kind[next] === WORD;
  return goesOn && has(tokens, next, CAPITAL) && !has(tokens, next, NEW_LINE) ? next + 1 : next;
}

/** Types of cues that name settlements, behind which an ordinary word with a capital is a name. */
const SETTLEMENTS: ReadonlySet<string> = new Set(["village", "station", "island", "lake", "river"]);

/** `в посёлке Мирный`, `село Званное`, where nothing but names has a capital. */
export function ordinaryBehindCue(
  view: View,
  i: number,
  plural: boolean,
): UnlistedPlace | undefined {
  if (!isOrdinaryName(view, i)) return undefined;
  const before = cueBefore(view, i);
  if (!before || (!plural && !SETTLEMENTS.has(before.value))) return undefined;
  if (plural && !endsItem(view, i + 1)) return undefined;
  return candidate(view, i, { how: "cue", cues: [before], to: i + 1 });
}

/** `в районах Ивановки, Гришина и Удачного`: an item of a list behind a cue of several. */
export function ordinaryInList(view: View, i: number): UnlistedPlace | undefined {
  if (!isOrdinaryName(view, i) || !endsItem(view, i + 1)) return undefined;
  return candidate(view, i, { how: "list", cues: [], to: i + 1 });
}

/** A word with a capital that may be anything else, where nothing but names has one. */
export function isOrdinaryName({ tokens, hits, pack }: View, i: number): boolean {
  if (!pack.facts.capitalsTell || !hits.hasOnly(i, NAMING) || tokens.kind[i] !== WORD) return false;
  return has(tokens, i, CAPITAL) && !has(tokens, i, ALL_CAPITALS);
}

/** Does no further word with a capital stand at `to` but a place's, and no hyphen? */
export function endsItem({ tokens, hits }: View, to: number): boolean {
  if (to >= tokens.count || has(tokens, to, NEW_LINE)) return true;
  if (isMark(tokens, to, "-") && touches(tokens, to)) return false;
  return tokens.kind[to] !== WORD || !has(tokens, to, CAPITAL) || hits.has(to, "place");
}

const NAMING = tagSet("common", "place-gated", "place-part", "title", "given", "family");

/**
 * В Шебекинском округе: an adjective that is an ordinary word as well is a name where it has a
 * capital inside a sentence, before a head.
 */
export function adjectiveBeforeHead(view: View, i: number): UnlistedPlace | undefined {
  const { tokens, hits, pack } = view;
  const { adjectiveEndings } = pack.facts;
  if (adjectiveEndings.length === 0 || !hits.hasOnly(i, ADJECTIVE)) return undefined;
  if (has(tokens, i, ALL_CAPITALS) || opensSentence(tokens, i)) return undefined;
  const word = foldedWord(tokens, i);
  if (!adjectiveEndings.some((ending) => word.endsWith(ending))) return undefined;
  const head = hits.find(i + 1, "cue-after") ?? sharedHead(view, i + 1);
  if (!head || head.value === BUILDING || head.value === INSTITUTION) return undefined;
  if (has(tokens, head.from, CAPITAL)) return undefined;
  return candidate(view, i, { how: "cue", cues: [head], to: i + 1 });
}

const ADJECTIVE = tagSet("common", "place-gated", "place-part");
