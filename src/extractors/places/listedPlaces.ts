/** Listed names of places, and what beside or inside such a name speaks against it. */

import { type CandidateOf, NONE, type Sign } from "../../candidate.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { hyphenJoins } from "../../text/marks.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  NEW_LINE,
  NUMBER,
  spelled,
} from "../../text/words.ts";
import { from, type View } from "../view.ts";
import { hidingName } from "./hidingNames.ts";
import { meantPlace } from "./meantPlaces.ts";
import { prepositionBefore, typedCue } from "./placeEvidence.ts";

/** `Karbala-5`, `Washington-Pierce`: a hyphen ties it to a number or an unknown name. */
export function isTied({ tokens, hits, pack }: View, { to }: Hit): boolean {
  if (!hyphenJoins(tokens, to)) return false;
  if (tokens.kind[to + 1] === NUMBER) return true;
  const name = has(tokens, to + 1, CAPITAL) && !has(tokens, to + 1, ALL_CAPITALS);
  return pack.facts.cased && name && !hits.any(to + 1);
}

/** `Hajja Zainab`: the name of a place is a title as well, and a given name follows. */
function isTitle({ hits, tokens }: View, { from, to }: Hit): boolean {
  return hits.hasAny(to, GIVEN) && hits.has(from, "title") && !has(tokens, to, NEW_LINE);
}

const GIVEN = tagSet("given");

export function listed(view: View, hit: Hit): CandidateOf<"place"> {
  const run = isTied(view, hit) || isTitle(view, hit);
  const against = hidingName(view, hit) ?? (run ? "in-run-of-capitals" : undefined);
  return {
    ...from(hit, view, "alias"),
    signs: against ? [against] : signsOfWord(view, hit),
    kind: "place",
    id: meantPlace(view, hit),
  };
}

/**
 * In a script without capitals a name that is an ordinary word, when it is not written otherwise
 * than the word is (آقدام, اقدام), needs a cue or a preposition.
 */
function signsOfWord(view: View, hit: Hit): readonly Sign[] {
  const { tokens, hits, pack } = view;
  if (pack.facts.cased || hit.conditional || hit.to > hit.from + 1) return NONE;
  if (!hits.at(hit.from).some(({ tag, to }) => tag === "common" && to === hit.to)) return NONE;
  const written = spelled(tokens, hit.start, hit.end);
  if (written !== foldedWord(tokens, hit.from).slice(-written.length)) return NONE;
  if (typedCue(hits.endingAt(hit.from, "cue-before"))) return ORDINARY_BEHIND_CUE;
  return prepositionBefore(view, hit.from) ? ORDINARY_BEHIND_PREPOSITION : ORDINARY_WORD;
}

const ORDINARY_WORD: readonly Sign[] = ["ordinary-word"];
const ORDINARY_BEHIND_CUE: readonly Sign[] = ["ordinary-word", "cue-beside"];
const ORDINARY_BEHIND_PREPOSITION: readonly Sign[] = ["ordinary-word", "behind-preposition"];
