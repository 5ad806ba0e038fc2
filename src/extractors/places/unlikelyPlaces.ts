/** What speaks against a generated name without a cue, and how large a place it must name. */

import type { Sign } from "../../candidate.ts";
import type { Pack } from "../../lexicon/pack.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { hyphenJoins } from "../../text/marks.ts";
import { isCareless, opensSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  has,
  isCapital,
  NEW_LINE,
  SPACED,
  SUFFIXED,
  touches,
  WORD,
} from "../../text/words.ts";
import { isInitial } from "../names/initials.ts";
import { isTitleOfSeveral } from "../names/titles.ts";
import { fact, type View } from "../view.ts";
import { prepositionBefore, SETTLED, STRONG } from "./placeEvidence.ts";

/**
 * A generated province, or a city of at least this many people, needs no cue where its country is
 * spoken of.
 */
const LARGE = 100_000;

/** Words of these tags are no towns, though towns may be called so. */
const ORDINARY = ["common", "adjective", "cue-before", "cue-after", "title"];
const PERSONAL_NAMES = ["given", "family", "person", "person-alone", "person-family"];

/**
 * What speaks against a generated name without a cue: it is a common word, a person's name, small,
 * or in a language with capitals inside a run of other capitals.
 */
export function unlikely(view: View, hit: Hit): Sign | undefined {
  const { hits, tokens, pack } = view;
  const same = hits.at(hit.from).filter((other) => other.to === hit.to);
  if (same.some(({ tag }) => ORDINARY.includes(tag)) && !isNamedAsPlace(view, hit))
    return "ordinary-word";
  // Near Salma, the outskirts of Salma: nobody is meant behind what only places follow.
  const settled = !pack.facts.cased && prepositionBefore(view, hit.from)?.value === STRONG;
  if (!settled && same.some(({ tag }) => PERSONAL_NAMES.includes(tag))) return "name-of-a-person";
  const titled = hits.endingAt(hit.from, "title") && !isTitleOfSeveral(view, hit.from);
  if (titled || hits.endingAt(hit.from, "given")) return "behind-given-name-or-title";
  const short = hit.end - hit.start < SHORTEST_BEHIND_PREFIX;
  if (hit.prefix !== "" && short && tokens.text.charCodeAt(hit.start - 1) !== TATWEEL)
    return "short-behind-prefix";
  const cased = has(tokens, hit.from, CAPITAL);
  if (cased && has(tokens, hit.to, CAPITAL) && touchesByASpace(view, hit.to)) {
    if (!beginsPersonBehind(view, hit)) return "in-run-of-capitals";
  }
  return isLarge(pack, hit) ? undefined : "small-place";
}

export function isLarge(pack: Pack, { value }: Hit): boolean {
  const entry = fact(pack, "place", value);
  const large = entry?.type === "province" || (entry?.population ?? 0) >= LARGE;
  return entry?.country !== undefined && large;
}

/**
 * `lives in Split`: an ordinary word with a capital inside a sentence, and no further name behind it,
 * is a place there.
 */
function isNamedAsPlace(view: View, { from, to }: Hit): boolean {
  const { tokens, pack } = view;
  if (!pack.facts.cased || !has(tokens, from, CAPITAL) || isCareless(tokens, from)) return false;
  if (has(tokens, from, ALL_CAPITALS) || opensSentence(tokens, from - 1)) return false;
  const goesOn = isCapital(tokens, to) && !has(tokens, to, NEW_LINE);
  return !goesOn && !hyphenJoins(tokens, to) && prepositionBefore(view, from)?.value === SETTLED;
}

/** `уроженец Беломорска Н. Кемппи`: behind a preposition and the place somebody's name begins. */
function beginsPersonBehind(view: View, { from, to }: Hit): boolean {
  if (!view.pack.facts.capitalsTell || !prepositionBefore(view, from)) return false;
  return isInitial(view.tokens, to) || view.hits.hasAny(to, PERSONAL);
}

const PERSONAL = tagSet("given", "family");

/** The stroke that sets a prefix off from a name. */
export const TATWEEL = 0x640;

/** UTF-16 units: a shorter rest behind a prefix is too often another word. */
const SHORTEST_BEHIND_PREFIX = 4;

function touchesByASpace({ tokens }: View, i: number): boolean {
  return (
    i < tokens.count &&
    !has(tokens, i - 1, SUFFIXED) &&
    (has(tokens, i, SPACED) || touches(tokens, i)) &&
    tokens.kind[i] === WORD
  );
}
