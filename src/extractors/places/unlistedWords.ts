/**
 * Unlisted places in a script without capitals: a word of which the lexicon knows nothing, or one
 * that begins names of places, behind a cue or a preposition that nothing but places follows.
 */

import { type Hit, tagSet } from "../../matching/hits.ts";
import { foldedWord, has, JOINED, joinedWord, NEW_LINE, WORD } from "../../text/words.ts";
import { beginsWithArticle } from "../names/nameRuns.ts";
import {
  beginsOtherwise,
  endsAsOrdinary,
  isBehindLocative,
  isOutlandish,
  isUnknown,
} from "../names/unknownNames.ts";
import type { View } from "../view.ts";
import { afterItem, enumerated } from "./listItems.ts";
import {
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
import { attached, begins } from "./writtenOnto.ts";

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
  const { pack } = view;
  if (listed && (plural || endsAsPlaces(view, joinedWord(view.tokens, i).word)))
    return enumerated(view, i);
  const item = listed ? strangeItem(view, i) : undefined;
  if (item) return item;
  if (has(view.tokens, i, JOINED)) return undefined;
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
  if (!before && types.includes("preposition") && isStrange(view, i, 0)) {
    const { to } = joinedWord(view.tokens, i);
    if (liesInRegion(view, to)) return candidate(view, i, { how: "region", cues: [], to });
  }
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
  if (isAloneBehind(view, i, to)) return true;
  if (!isBehindLocative(view, i) || !isUnknown(view, i)) return false;
  if (beginsOtherwise(view, i)) return true;
  if (endsAsOrdinary(view, i)) return false;
  if (to >= tokens.count || has(tokens, to, NEW_LINE) || tokens.kind[to] !== WORD) return true;
  return (
    hits.has(to, "conjunction") || pack.facts.surnameFollowers.includes(foldedWord(tokens, to))
  );
}

/**
 * `في تاونزفيل شمال`: behind a word that the language names for it, one of which nothing is known
 * and that is not written as its ordinary words are, where another clause or phrase begins behind.
 */
function isAloneBehind(view: View, i: number, to: number): boolean {
  const { tokens, pack } = view;
  const { behind } = pack.facts.unlistedPlaces;
  if (behind.length === 0 || i === 0 || !behind.includes(foldedWord(tokens, i - 1))) return false;
  return isStrange(view, i, 0) && isClosed(view, to);
}

/**
 * Is nothing known of the word at token `i`, and is it not written as ordinary words of the language
 * are? The first `cut` units are what is written onto it.
 */
function isStrange(view: View, i: number, cut: number): boolean {
  return view.pack.facts.ownEndings.length > 0
    ? isOutlandish(view, i, SHORTEST_BEHIND_PREPOSITION, cut)
    : isUnknown(view, i) && !endsAsOrdinary(view, i);
}

/**
 * Does the name end before token `to`: with its clause, before a word that is known and does not
 * describe it, or what says of what country it is? Where verbs do not lead, what a verb of saying
 * follows is who was told.
 */
function isClosed(view: View, to: number): boolean {
  const { tokens, hits, pack } = view;
  if (to >= tokens.count || has(tokens, to, NEW_LINE) || tokens.kind[to] !== WORD) return true;
  if (attached(view, to) > 0 || isNationality(view, to)) return true;
  if (hits.has(to, "saying")) return pack.facts.sayingsLead;
  if (pack.facts.surnameFollowers.includes(foldedWord(tokens, to))) return true;
  if (!hits.any(to) || beginsWithArticle(view, to)) return false;
  return !hits.hasAny(to, DESCRIBING) || isBehindParticle(view, to);
}

/** `قليدين بسهل الغاب`: is a preposition written onto the place that follows? */
function isBehindParticle({ hits, pack }: View, to: number): boolean {
  const { articles } = pack.facts;
  const place = hits.find(to, "place") ?? hits.find(to, "place-gated");
  return !!place?.prefix && !articles.some((article) => place.prefix.endsWith(article));
}

const DESCRIBING = tagSet("adjective", "person", "place", "place-gated", "given", "family");

/** `في تاونزفيل الأسترالية`: does the adjective with its article say of what country the place is? */
function isNationality({ hits, pack }: View, to: number): boolean {
  const adjective = hits.find(to, "adjective");
  return adjective !== undefined && pack.facts.articles.includes(adjective.prefix);
}

/**
 * `إلى سواكن وطوكر`, `به ماسال و شفت`: between a place and what closes the list, a word that no list
 * has and that is not written as ordinary ones are.
 */
function strangeItem(view: View, i: number): UnlistedPlace | undefined {
  const { tokens } = view;
  const cut = attached(view, i);
  const { to } = joinedWord(tokens, i);
  if (!isStrange(view, i, cut) || !isClosed(view, to)) return undefined;
  const start = tokens.origin[(tokens.from[i] as number) + cut] as number;
  return candidate(view, i, { how: "list", cues: [], to }, start);
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
  return endsAsPlaces(view, foldedWord(view.tokens, to - 1)) || liesInRegion(view, to);
}

/** `زميف في مقاطعة خاركيف`: is it said in which region the name that ends at token `to` lies? */
function liesInRegion(view: View, to: number): boolean {
  const { tokens, hits, pack } = view;
  if (has(tokens, to, NEW_LINE)) return false;
  // زميف في مقاطعة خاركيف: the locative stands apart
  const apart = to < tokens.count && pack.facts.locatives.includes(foldedWord(tokens, to));
  const at = apart ? to + 1 : to;
  if (!hits.has(at, "cue-before")) return false;
  const tied = apart || pack.facts.prefixes.length === 0;
  return hits
    .at(at)
    .some(
      (cue) =>
        cue.tag === "cue-before" &&
        REGIONS.has(cue.value) &&
        (tied || cue.prefix !== "") &&
        hits.hasAny(cue.to, PLACES),
    );
}

/** A cue of this type names nothing but settlements. */
const VILLAGE = "village";

/** The unlisted place at token `i`, where a way begins or ends: no noun, as a way may have any. */
export function unlistedEndOfWay(view: View, i: number): UnlistedPlace | undefined {
  const to = afterUnknownName(view, i);
  return to > i ? candidate(view, i, { how: "list", cues: [], to }) : undefined;
}
