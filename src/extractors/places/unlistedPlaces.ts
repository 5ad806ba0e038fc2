/**
 * Places that nobody listed: a name, and beside it what only a place has: `the town of`, `near`,
 * `province`, another place in a list, the country behind a comma.
 */

import { beginsLine } from "../../text/sentences.ts";
import { ALL_CAPITALS, CAPITAL, has, isCapital, isMark, WORD } from "../../text/words.ts";
import { endsOtherName } from "../names/nameParts.ts";
import type { View } from "../view.ts";
import { bareEvidence, hasNoEnding, inRun, isBare, TIED } from "./barePlaces.ts";
import {
  adjectiveBeforeHead,
  afterOrdinaryName,
  ordinaryBehindCue,
  ordinaryInList,
} from "./ordinaryPlaces.ts";
import {
  BUILDING,
  candidate,
  cueBefore,
  type Evidence,
  INSTITUTION,
  isBehindAbbreviation,
  type UnlistedPlace,
} from "./placeEvidence.ts";
import { afterPlaceName } from "./placeNames.ts";
import { sharedHead } from "./sharedHeads.ts";
import { unlistedWord } from "./unlistedWords.ts";

/** A head of these types with a capital behind a name belongs to it: Shire Highlands. */
const HEAD_INSIDE: ReadonlySet<string> = new Set(["sea", "strait", "mountain", "region"]);

/**
 * The unlisted place whose name begins at token `i`; `listed`: a list of places goes on there,
 * `plural`: behind a cue of several.
 */
export function unlistedPlace(
  view: View,
  i: number,
  listed: boolean,
  plural: boolean,
): UnlistedPlace | undefined {
  const { tokens, hits, pack } = view;
  if (tokens.kind[i] !== WORD) return undefined;
  const { cased } = pack.facts;
  if (has(tokens, i, CAPITAL) || (cased && hits.has(i, "particle")))
    return placeInCapitals(view, i, listed, plural);
  return cased ? undefined : unlistedWord(view, i, listed, plural);
}

function placeInCapitals(
  view: View,
  i: number,
  listed: boolean,
  plural: boolean,
): UnlistedPlace | undefined {
  const shouted = isShouted(view, i);
  const to = afterPlaceName(view, i, shouted);
  if (isBehindAbbreviation(view, i))
    return candidate(view, i, {
      how: "cue",
      cues: [],
      to: to > i ? to : afterOrdinaryName(view, i),
    });
  const goesOn = listed && plural;
  if (to === i)
    return (
      ordinaryBehindCue(view, i, plural) ??
      adjectiveBeforeHead(view, i) ??
      (goesOn ? ordinaryInList(view, i) : undefined)
    );
  const evidence =
    cueEvidence(view, i, to) ??
    (isBare(view, i, to, shouted) ? bareEvidence(view, i, to, listed) : undefined);
  if (evidence) return candidate(view, i, evidence);
  return goesOn ? ordinaryInList(view, i) : undefined;
}

/** Is a word all in capitals as the words before it are, or as the place of a dateline is? */
function isShouted({ tokens }: View, i: number): boolean {
  if (!has(tokens, i, ALL_CAPITALS)) return false;
  return beginsLine(tokens, i) || (tokens.kind[i - 1] === WORD && has(tokens, i - 1, ALL_CAPITALS));
}

/** `the town of X`, `X province`: a cue says it whatever else the words may be. */
function cueEvidence(view: View, i: number, to: number): Evidence | undefined {
  const { tokens, hits } = view;
  const before = cueBefore(view, i);
  if (before) return { how: "cue", cues: [before], to };
  // "Al-Manara" settlement
  const quoted = isMark(tokens, to, '"') && isMark(tokens, i - 1, '"');
  const after = hits.find(quoted ? to + 1 : to, "cue-after") ?? sharedHead(view, to);
  if (
    !after ||
    after.value === BUILDING ||
    after.value === INSTITUTION ||
    hasNoEnding(view, to) ||
    after.value === TIED ||
    inRun(view, i)
  )
    return undefined;
  // West Lindsey District Council: the head is another thing's.
  if (
    has(tokens, after.from, CAPITAL) &&
    isCapital(tokens, after.to) &&
    endsOtherName(view, after.to)
  )
    return undefined;
  const inside = has(tokens, to, CAPITAL) && HEAD_INSIDE.has(after.value);
  return { how: "cue", cues: [after], to: inside ? after.to : to };
}
