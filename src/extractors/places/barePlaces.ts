/**
 * Names in capitals with no cue beside them: which words are nothing but a name, and what says that
 * it is a place's: a preposition, a dateline, a list, a street or a country.
 */

import { type Hit, tagSet } from "../../matching/hits.ts";
import { hyphenJoins } from "../../text/marks.ts";
import { beginsSentence } from "../../text/sentences.ts";
import {
  CAPITAL,
  foldedWord,
  has,
  isCapital,
  isMark,
  NEW_LINE,
  NUMBER,
  SUFFIXED,
  touches,
  WORD,
} from "../../text/words.ts";
import { isForeign, isKnownSurname } from "../names/nameWords.ts";
import { titleBefore } from "../names/titles.ts";
import { fact, type View } from "../view.ts";
import { apposedCues } from "./apposedPlaces.ts";
import { isDateline } from "./datelines.ts";
import {
  AGED,
  BUILDING,
  beginsPlaceBehind,
  type Evidence,
  prepositionBefore,
  SETTLED,
} from "./placeEvidence.ts";
import { isOfDistrict } from "./placeNames.ts";

/** Types of cues that are tied to the name by a hyphen: Gao-based. */
export const TIED = "tied";

/** All that a name may be listed as that is a place only by what stands beside it. */
const OPEN_TAGS = ["place-gated", "particle", "place-part", "variant", "preposition"] as const;
const OPEN = tagSet(...OPEN_TAGS);
const OPEN_OR_SURNAME = tagSet(...OPEN_TAGS, "given", "family");
const PERSONAL = tagSet("given", "family", "person-family");

/** A later word of a name may be a person's: Hweijet Saqr. */
const INSIDE = tagSet(
  "place-gated",
  "particle",
  "place-part",
  "variant",
  "preposition",
  "given",
  "family",
);

/** Is the name the tail of a longer run of capitals? */
export function inRun(view: View, i: number): boolean {
  const { tokens, hits } = view;
  const before = i - 1;
  if (isOfDistrict(view, i)) return false;
  if (before >= 0 && hits.has(before, "common") && beginsSentence(tokens, before)) return false;
  // Kayseri'nin Pınarbaşı ilçesi: behind a suffix another name begins.
  if (before >= 0 && has(tokens, before, SUFFIXED)) return false;
  return (
    before >= 0 &&
    has(tokens, before, CAPITAL) &&
    tokens.kind[before] === WORD &&
    !has(tokens, i, NEW_LINE)
  );
}

/** Does the word before token `to` end as no name does: Ukranian? */
export function hasNoEnding({ tokens, pack }: View, to: number): boolean {
  const word = foldedWord(tokens, to - 1);
  return pack.facts.unlistedPlaces.notEndings.some((ending) => word.endsWith(ending));
}

/** Nothing but a name: no person's, not a part of a longer one, of no building, with no ending. */
export function isBare(view: View, i: number, to: number, shouted = false): boolean {
  const { tokens, hits } = view;
  const open = mayBeSurname(view, i, to) ? OPEN_OR_SURNAME : OPEN;
  if (open === OPEN && hits.hasAny(i, PERSONAL)) return false;
  for (let at = i; at < to; at++)
    if (
      tokens.kind[at] === WORD &&
      !hits.has(i, "place-part") &&
      !hits.hasOnly(at, at > i ? INSIDE : open)
    )
      return false;
  if (hasNoEnding(view, to)) return false;
  const tied = touches(tokens, to) && (isMark(tokens, to, "-") || isMark(tokens, to, "'"));
  if (tied) return hits.find(to + 1, "cue-after")?.value === TIED;
  if (has(tokens, to, NEW_LINE)) return true;
  const goesOn =
    tokens.kind[to] === NUMBER ||
    (!shouted &&
      !has(tokens, to - 1, SUFFIXED) &&
      has(tokens, to, CAPITAL) &&
      tokens.kind[to] === WORD &&
      !hits.has(to, "place") &&
      !isOfDistrict(view, to));
  return !goesOn && !hits.has(to, "other-after") && hits.find(to, "cue-after")?.value !== BUILDING;
}

/** `in Thornton`: a surname or a given name is a place's name where nobody would be named. */
function mayBeSurname(view: View, i: number, to: number): boolean {
  const before = prepositionBefore(view, i);
  if (beginsPlaceBehind(view, i, before)) return true;
  // In Abbey Wood: behind a given name that is no surname.
  if (to > i + 1)
    return (
      before?.value === SETTLED &&
      !!view.pack.facts.ordinaryEndings.length &&
      !isKnownSurname(view, to - 1)
    );
  // Worse than in Selma: nothing but a place stands there.
  if (!view.hits.has(i, "family"))
    return before?.value === SETTLED && !!view.pack.facts.ordinaryEndings.length;
  // Who comes from there is named by an occupation: a pilot from Thornton.
  return before !== undefined && (before.value === SETTLED || titleBefore(view, before.from));
}

/** Words that nothing but places is called with need nothing beside the name: Deir Kiyfa. */
const ALONE = "alone";

/** What says of a bare name that it is a place. */
export function bareEvidence(
  view: View,
  i: number,
  to: number,
  listed: boolean,
): Evidence | undefined {
  const { tokens, hits } = view;
  const before = prepositionBefore(view, i);
  // из Samsung: Latin letters in another script are a firm's.
  if (before && !isForeign(view, i)) return { how: "preposition", cues: [before], to };
  const home = homeOf(view, i, to);
  if (home) return { how: "preposition", cues: [home], to };
  if (isDateline(view, i, to)) return { how: "dateline", cues: [], to };
  if (inRun(view, i)) return undefined;
  const tied = hyphenJoins(tokens, to) ? hits.find(to + 1, "cue-after") : undefined;
  if (tied) return { how: "cue", cues: [tied], to };
  if (listed && !hits.has(to, "saying")) return { how: "list", cues: [], to };
  const street = streetBefore(view, i);
  if (street) return { how: "cue", cues: [street], to };
  const region = regionBehind(view, to);
  if (region) return { how: "region", cues: [region], to };
  const apposed = apposedCues(view, i, to);
  if (apposed) return { how: "cue", cues: apposed, to };
  if (endsAsVillage(view, i, to)) return { how: "cue", cues: [], to };
  const part = hits.find(i, "place-part");
  return part?.value === ALONE && part.to < to ? { how: "cue", cues: [part], to } : undefined;
}

/** `между Белково и рекой`: where capitals tell names, a word inside a sentence that ends so. */
function endsAsVillage({ tokens, pack }: View, i: number, to: number): boolean {
  if (!pack.facts.capitalsTell || to !== i + 1 || beginsSentence(tokens, i)) return false;
  const word = foldedWord(tokens, i);
  return pack.facts.unlistedPlaces.endings.some((ending) => word.endsWith(ending));
}

/** `Tom Zork of Belkham`: behind somebody's name a word that ends as the names of places do. */
function homeOf({ tokens, hits, pack }: View, i: number, to: number): Hit | undefined {
  const before = to === i + 1 ? hits.endingAt(i, "preposition") : undefined;
  if (before?.value !== AGED) return undefined;
  const word = foldedWord(tokens, i);
  if (!pack.facts.unlistedPlaces.endings.some((ending) => word.endsWith(ending))) return undefined;
  const last = before.from - 1;
  if (!isCapital(tokens, last) || !isCapital(tokens, last - 1)) return undefined;
  return hits.has(last - 1, "given") || hits.has(last - 2, "given") ? before : undefined;
}

/** `of Wombwell Lane, Stairfoot,`: a street with its name stands before the comma. */
function streetBefore({ tokens, hits }: View, i: number): Hit | undefined {
  const comma = i - 1;
  if (!isMark(tokens, comma, ",") || has(tokens, i, NEW_LINE)) return undefined;
  const head = hits.endingAt(comma, "cue-after");
  if (head?.value !== BUILDING || !has(tokens, head.from, CAPITAL)) return undefined;
  return isCapital(tokens, head.from - 1) ? head : undefined;
}

/** `X, Lincolnshire.`: a country or a province behind a comma, and an end behind that. */
function regionBehind({ tokens, hits, pack }: View, to: number): Hit | undefined {
  if (!isMark(tokens, to, ",")) return undefined;
  const region = hits.find(to + 1, "place");
  const type = region && fact(pack, "place", region.value)?.type;
  if (type !== "country" && type !== "province") return undefined;
  const { to: end } = region as Hit;
  return end >= tokens.count || ENDS.some((mark) => isMark(tokens, end, mark)) ? region : undefined;
}

const ENDS = [",", ".", ";", ":", ")", "(", "-", "!", "?", '"'];
