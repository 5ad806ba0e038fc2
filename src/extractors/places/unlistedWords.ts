/**
 * Unlisted places in a script without capitals: a word of which the lexicon knows nothing, or one
 * that begins names of places, behind a cue or a preposition that nothing but places follows.
 */

import type { Hit } from "../../matching/hits.ts";
import { foldedWord, has, JOINED, joinedWord, NEW_LINE, WORD } from "../../text/words.ts";
import {
  beginsOtherwise,
  endsAsOrdinary,
  isBehindLocative,
  isUnknown,
} from "../names/unknownNames.ts";
import type { View } from "../view.ts";
import { afterItem, enumerated } from "./listItems.ts";
import {
  BEFORE,
  candidate,
  cueBefore,
  PLACES,
  prepositionBefore,
  STRONG,
  type UnlistedPlace,
} from "./placeEvidence.ts";
import {
  afterJoinedWords,
  afterKnownWord,
  afterName,
  afterUnknownName,
  endsAsPlaces,
  SHORTEST_BEHIND_CUE,
  SHORTEST_BEHIND_PREPOSITION,
} from "./placeWords.ts";
import { begins } from "./writtenOnto.ts";

/**
 * The unlisted place at token `i`; `listed`: a list of places goes on there, `plural`: behind a cue
 * of several.
 */
export function unlistedWord(
  view: View,
  i: number,
  listed: boolean,
  plural: boolean,
): UnlistedPlace | undefined {
  const { hits, pack } = view;
  if (listed && (plural || endsAsPlaces(view, joinedWord(view.tokens, i).word)))
    return enumerated(view, i);
  if (!hits.endsAny(i, BEFORE) || has(view.tokens, i, JOINED)) return undefined;
  const { types, certain } = pack.facts.unlistedPlaces;
  const cue = cueBefore(view, i);
  if (cue && types.includes(cue.value)) {
    if (isDefinite(view, cue)) return undefined;
    const known = certain.includes(cue.value) ? afterKnownWord(view, i) : i;
    const joined = cue.value === VILLAGE ? afterJoinedWords(view, i) : i;
    const item = plural && certain.includes(cue.value) ? afterItem(view, i, 0) : i;
    const to = Math.max(known, joined, item, afterName(view, i, SHORTEST_BEHIND_CUE, true));
    return to > i ? candidate(view, i, { how: "cue", cues: [cue], to }) : undefined;
  }
  const before = prepositionBefore(view, i);
  if (!before || !types.includes("preposition")) return undefined;
  const to = afterName(view, i, SHORTEST_BEHIND_PREPOSITION, false);
  if (to === i) return undefined;
  return before.value === STRONG || hasSecondSign(view, to) || isWhere(view, i, to)
    ? candidate(view, i, { how: "preposition", cues: [before], to })
    : undefined;
}

/**
 * `در پانچوو به`: behind the locative a word of which nothing is known, where what goes on behind it
 * is not of it (در اولویت دولت).
 */
function isWhere(view: View, i: number, to: number): boolean {
  const { tokens, hits, pack } = view;
  if (!isBehindLocative(view, i) || !isUnknown(view, i)) return false;
  if (beginsOtherwise(view, i)) return true;
  if (endsAsOrdinary(view, i)) return false;
  if (to >= tokens.count || has(tokens, to, NEW_LINE) || tokens.kind[to] !== WORD) return true;
  return (
    hits.has(to, "conjunction") || pack.facts.surnameFollowers.includes(foldedWord(tokens, to))
  );
}

/** المنطقة الممتدة: behind a cue with its article stands what says which. */
function isDefinite(view: View, cue: Hit): boolean {
  const { articles } = view.pack.facts;
  const { from, prefix } = cue;
  return articles.some((article) => prefix.endsWith(article) || begins(view.tokens, from, article));
}

/** Types of cues of which a name in a region is followed: X in the province of Y. */
const REGIONS: ReadonlySet<string> = new Set(["province", "district", "territory", "country"]);

/** Does the name that ends at token `to` end as places do, or is it said where it lies? */
function hasSecondSign(view: View, to: number): boolean {
  const { tokens, hits, pack } = view;
  if (endsAsPlaces(view, foldedWord(tokens, to - 1))) return true;
  const cue = has(tokens, to, NEW_LINE) ? undefined : hits.find(to, "cue-before");
  if (!cue || !REGIONS.has(cue.value)) return false;
  const tied = pack.facts.prefixes.length === 0 || cue.prefix !== "";
  return tied && hits.hasAny(cue.to, PLACES);
}

/** A cue of this type names nothing but settlements. */
const VILLAGE = "village";

/** The unlisted place at token `i`, where a way begins or ends: no noun, as a way may have any. */
export function unlistedEndOfWay(view: View, i: number): UnlistedPlace | undefined {
  const to = afterUnknownName(view, i);
  return to > i ? candidate(view, i, { how: "list", cues: [], to }) : undefined;
}
