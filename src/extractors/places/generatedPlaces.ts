/**
 * Generated names of places, with all that speaks for them: a name of the gazetteer alone is a
 * place only behind a gate.
 */

import type { CandidateOf, Sign } from "../../candidate.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { hyphenJoins } from "../../text/marks.ts";
import { beginsSentence, opensSentence } from "../../text/sentences.ts";
import { ALL_CAPITALS, CAPITAL, has, isCapital, isMark, NEW_LINE } from "../../text/words.ts";
import { isTitleOfSeveral } from "../names/titles.ts";
import { fact, from, type View } from "../view.ts";
import { isDateline } from "./datelines.ts";
import { hidingName } from "./hidingNames.ts";
import { meantPlace } from "./meantPlaces.ts";
import { PLACES, prepositionBefore, typedCue } from "./placeEvidence.ts";
import { isLarge, TATWEEL, unlikely } from "./unlikelyPlaces.ts";

/**
 * A generated name needs a cue (`town of`) beside it, or a country that the text must name, by its
 * ISO code, when it is a large place there.
 */
export function generated(view: View, hit: Hit, inList: Sign | undefined): CandidateOf<"place"> {
  const { hits, pack } = view;
  const cue =
    typedCue(hits.endingAt(hit.from, "cue-before")) ?? typedCue(hits.find(hit.to, "cue-after"));
  const country = fact(pack, "place", hit.value)?.country;
  const signs: Sign[] = ["generated"];
  if (cue) signs.push("cue-beside");
  else if (inList) signs.push(inList);
  else if (
    prepositionBefore(view, hit.from) ||
    isTitleOfSeveral(view, hit.from) ||
    isDateline(view, hit.from, hit.to) ||
    isBehindAttached(view, hit)
  )
    signs.push("behind-preposition");
  else if (view.pack.facts.cased && isAmongPlaces(view, hit)) signs.push("among-places");
  const clear = signs.length === 1 && isUnmistakable(view, hit);
  if (clear) signs.push("unmistakable");
  if (!view.pack.facts.cased && !cue && isTiedToPlace(view, hit)) signs.push("among-places");
  for (const against of [unlikely(view, hit), hidingName(view, hit)])
    if (against) signs.push(against);
  return {
    ...from(hit, view, "gazetteer"),
    senses: cue ? [hit.sense, cue.sense] : [hit.sense],
    signs,
    kind: "place",
    id: meantPlace(view, hit),
    ...(country && !clear && { gate: country }),
  };
}

/**
 * `Sinaloa has logged`, `queues reached El Alto`: a large place with a capital inside a sentence,
 * whose name no other thing that is listed has.
 */
function isUnmistakable({ tokens, hits, pack }: View, hit: Hit): boolean {
  const { from, to } = hit;
  if (!pack.facts.cased || hit.prefix !== "" || !has(tokens, from, CAPITAL)) return false;
  if (has(tokens, from, ALL_CAPITALS) || !isLarge(pack, hit)) return false;
  if (opensSentence(tokens, from) && to === from + 1) return false;
  for (let i = from; i < to; i++) if (!hits.hasOnly(i, GATED)) return false;
  if (hits.at(from).some(({ value, to: end }) => end === to && value !== hit.value)) return false;
  const runs =
    (isCapital(tokens, from - 1) && !beginsSentence(tokens, from - 1)) ||
    (isCapital(tokens, to) && !has(tokens, to, NEW_LINE));
  return !runs && !hyphenJoins(tokens, to) && !hyphenJoins(tokens, from - 1);
}

const GATED = tagSet("place-gated", "place-part");

/** `Tsafe and Maru`, `Wulgo, Damboa and Rann`: another name of the gazetteer stands beside it. */
function isAmongPlaces({ tokens, hits }: View, hit: Hit): boolean {
  const comma = isMark(tokens, hit.to, ",") ? hit.to + 1 : hit.to;
  const next = hits.find(comma, "conjunction")?.to ?? comma;
  if (next > hit.to && hits.hasAny(next, PLACES) && !hits.hasAny(next, PERSONS)) return true;
  const joined = hits.endingAt(hit.from, "conjunction")?.from ?? hit.from;
  const before = isMark(tokens, joined - 1, ",") ? joined - 1 : joined;
  return before < hit.from && hits.endsAny(before, PLACES) && !hits.endsAny(before, PERSONS);
}

const PERSONS = tagSet("given", "family", "person", "person-alone", "person-family");

/**
 * `مصراتة والزاوية`, without capitals: does a listed place that is nothing else stand right before
 * the name or behind it, with a conjunction written onto the second?
 */
function isTiedToPlace({ tokens, hits, pack }: View, hit: Hit): boolean {
  const { conjunctions } = pack.facts;
  const before = conjunctions.includes(hit.prefix) && !has(tokens, hit.from, NEW_LINE);
  if (before && hits.endingAt(hit.from, "place") && !hits.endsAny(hit.from, PERSONS)) return true;
  const next = has(tokens, hit.to, NEW_LINE) ? undefined : hits.find(hit.to, "place");
  return next !== undefined && conjunctions.includes(next.prefix) && !hits.hasAny(hit.to, PERSONS);
}

/** بـفاس: is a preposition written onto the name and set off from it? */
function isBehindAttached({ tokens, pack }: View, { prefix, start }: Hit): boolean {
  if (prefix === "" || tokens.text.charCodeAt(start - 1) !== TATWEEL) return false;
  const { articles, conjunctions } = pack.facts;
  return !conjunctions.includes(prefix) && !articles.some((article) => prefix.endsWith(article));
}
