/**
 * Places: listed names; generated names only behind a gate; names that nobody listed. Walks the
 * text and keeps what carries from one place to the next: lists, and both ends of a way.
 */

import type { Candidate } from "../../candidate.ts";
import { tagSet } from "../../matching/hits.ts";
import type { ExtractorOf, View } from "../view.ts";
import { isTied } from "./listedPlaces.ts";
import { isBehindCue, PLACES, prepositionBefore, STRONG } from "./placeEvidence.ts";
import { isPlural, listGoesOn, signOfItem } from "./placeLists.ts";
import { ofOneName } from "./placesOfName.ts";
import { isTeam, teamsIn } from "./teams.ts";
import { unlistedPlace } from "./unlistedPlaces.ts";
import { unlistedEndOfWay } from "./unlistedWords.ts";
import { otherEndOfWay } from "./ways.ts";

export const places: ExtractorOf = () => (view) => {
  const candidates: Candidate[] = [];
  const teams = teamsIn(view);
  let item = -1; // the token at which a list of places goes on
  let plural = false; // … behind a cue of several
  let ended = -1; // the token behind the last item of such a list
  let wayEnd = -1; // the token at which the other end of a way stands
  for (let i = 0; i < view.tokens.count; i++) {
    if (teams && isTeam(view, i, teams)) continue;
    const hit = view.hits.hasAny(i, PLACES)
      ? (view.hits.find(i, "place") ?? view.hits.find(i, "place-gated"))
      : undefined;
    const way = otherEndOfWay(view, i, hit?.to ?? i);
    const listed = item === i || way !== undefined;
    if (i > item && i !== ended) plural = isPlural(view, i);
    const endsWay = !view.pack.facts.cased && (way !== undefined || wayEnd === i);
    const inList = endsWay ? "cue-beside" : listed ? signOfItem(view, hit, plural) : undefined;
    if (hit) for (const one of ofOneName(view, hit, inList)) candidates.push(one);
    const whole = hit?.tag === "place" && !isTied(view, hit);
    const unlisted = whole ? undefined : unlistedAt(view, i, { listed, plural, endsWay });
    if (way !== undefined) wayEnd = way;
    if (unlisted) candidates.push(unlisted.candidate);
    const to = Math.max(hit?.to ?? i, unlisted?.to ?? i);
    if (to > i && isRangeOpen(view, i)) item = endOfRange(view, i, to) ?? item;
    const begins =
      unlisted !== undefined || isBehindCue(view, i) || (whole && !view.pack.facts.cased);
    if (to > i && (listed || ended === i || begins)) {
      item = way ?? endOfRange(view, i, to) ?? listGoesOn(view, to, plural);
      ended = plural ? to : -1;
    }
  }
  return candidates;
};

/** What is known of the token before an unlisted place is looked for there. */
interface Standing {
  readonly listed: boolean;
  readonly plural: boolean;
  readonly endsWay: boolean;
}

function unlistedAt(view: View, i: number, { listed, plural, endsWay }: Standing) {
  return (
    (endsWay ? unlistedEndOfWay(view, i) : undefined) ?? unlistedPlace(view, i, listed, plural)
  );
}

/** The token at which the other end of a way begins: from Ochat to …, through Ochat to … */
function endOfRange(view: View, i: number, to: number): number | undefined {
  if (!isRangeOpen(view, i) && !isPassed(view, i)) return undefined;
  return view.hits.find(to, "range-link")?.to;
}

/** Does a preposition stand before token `i` behind which nothing but places are? */
function isPassed(view: View, i: number): boolean {
  return view.pack.facts.cased && prepositionBefore(view, i)?.value === STRONG;
}

/** `between Ochat and …`, `from Ochat to …` */
function isRangeOpen({ hits, pack }: Pick<View, "hits" | "pack">, i: number): boolean {
  return pack.facts.cased && hits.endsAny(i, RANGE_OPEN);
}

const RANGE_OPEN = tagSet("range-open");
