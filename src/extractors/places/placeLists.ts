/** Lists of places: what begins one, what it says of its items, and where it goes on. */

import type { Sign } from "../../candidate.ts";
import type { Tag } from "../../lexicon/tags.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { foldedEnds, has, isMark, NEW_LINE, WORD } from "../../text/words.ts";
import type { View } from "../view.ts";
import { isBare } from "./barePlaces.ts";
import { endsItem, isOrdinaryName } from "./ordinaryPlaces.ts";
import { BEFORE, SETTLED } from "./placeEvidence.ts";
import { afterPlaceName } from "./placeNames.ts";
import { attached } from "./writtenOnto.ts";

/** Does the cue before token `i` say that several places follow? */
export function isPlural({ tokens, hits, pack }: View, i: number): boolean {
  if (i === 0 || !hits.endsAny(i, BEFORE)) return false;
  // Техника у Зыбина, Рыбалкина: where an army is said to stand.
  if (pack.facts.capitalsTell && hits.endingAt(i, "preposition")?.value === SETTLED) return true;
  if (!hits.endingAt(i, "cue-before")) return false;
  return pack.facts.unlistedPlaces.plurals.some((plural) => foldedEnds(tokens, i - 1, plural));
}

/**
 * What a list that goes on says of its item `hit`: behind a cue of several (`plural`) and without
 * capitals what the cue does; of an ordinary word only where a conjunction is written onto it and
 * the sentence does not go on with it.
 */
export function signOfItem(
  { tokens, hits, pack }: View,
  hit: Hit | undefined,
  plural: boolean,
): Sign {
  if (!hit || !plural || pack.facts.cased) return "behind-preposition";
  const { from: i, to, prefix } = hit;
  if (!hits.has(i, "common")) return "cue-beside";
  const ends = to >= tokens.count || tokens.kind[to] !== WORD || hits.hasAny(to, BEHIND_ITEM);
  const goesOn = ends || attached({ tokens, pack }, to) > 0;
  return goesOn && pack.facts.conjunctions.includes(prefix) ? "cue-beside" : "behind-preposition";
}

const BEHIND_ITEM = tagSet("preposition", "conjunction", "cue-before");

/**
 * The token at which a list goes on behind a place that ends at token `end`: `Synkivka and …`; behind
 * a comma only where the next item is followed by another, so that it is no apposition.
 */
export function listGoesOn(view: View, end: number, plural: boolean): number {
  const { tokens, hits, pack } = view;
  if (!pack.facts.cased && plural) return enumerationGoesOn(view, end);
  const to = hits.find(end, "cue-after")?.to ?? end;
  const comma = isMark(tokens, to, ",") || (plural && isMark(tokens, to, ";"));
  const at = comma ? to + 1 : to;
  const joined = hits.find(at, "conjunction");
  if (joined && joined.prefix === "") return joined.to;
  if (!comma) return attached(view, to) > 0 ? to : -1;
  const next = itemEnd(view, at, plural);
  const goesOn = next > at && (isMark(tokens, next, ",") || hits.has(next, "conjunction"));
  if (plural && next > at && (goesOn || endsList(view, next))) return at;
  if (!goesOn) return -1;
  const another = hits.find(next, "conjunction")?.to ?? next + 1;
  return itemEnd(view, another, plural) > another ? at : -1;
}

/** The token at which an enumeration goes on behind token `to`, or -1. */
function enumerationGoesOn(view: View, to: number): number {
  const { tokens, hits } = view;
  if (to >= tokens.count || has(tokens, to, NEW_LINE)) return -1;
  const at = isMark(tokens, to, ",") || isMark(tokens, to, "،") ? to + 1 : to;
  const joined = hits.find(at, "conjunction");
  if (joined && joined.prefix === "") return joined.to;
  return at > to || attached(view, at) > 0 ? at : -1;
}

/** Does a mark end a list there, or the name of what its places are of stand there? */
function endsList({ tokens, hits }: View, to: number): boolean {
  if (to >= tokens.count || has(tokens, to, NEW_LINE) || hits.has(to, "place")) return true;
  return LIST_ENDS.some((mark) => isMark(tokens, to, mark));
}

const LIST_ENDS = [".", ";", "(", ")", "-"];

/** The token behind what may be an item of a list of places at `at`, or `at`. */
function itemEnd(view: View, at: number, plural: boolean): number {
  const { hits } = view;
  const place = ITEMS.map((tag) => hits.find(at, tag)).find((hit) => hit !== undefined);
  if (place) return place.to;
  const to = afterPlaceName(view, at);
  if (to > at && isBare(view, at, to)) return to;
  return plural && isOrdinaryName(view, at) && endsItem(view, at + 1) ? at + 1 : at;
}

const ITEMS: readonly Tag[] = ["place", "place-gated"];
