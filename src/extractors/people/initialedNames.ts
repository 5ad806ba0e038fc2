/** Names of nobody listed that begin with initials: `H. Zain`, `J. ter Haar`, `В. В. Иванов`. */

import { tagSet } from "../../matching/hits.ts";
import { has, isCapital, isMark, NEW_LINE, touches } from "../../text/words.ts";
import { afterBareInitials, afterInitials, isInitial } from "../names/initials.ts";
import { endsOtherName, type NameReading } from "../names/nameParts.ts";
import { afterSurname, givenAt, type Writing } from "../names/nameWords.ts";
import type { View } from "../view.ts";

/** `H. Zain`, `В. В. Иванов`: initials and a surname of nobody listed. */
export function nameWithInitials(view: View, writing: Writing, i: number): NameReading | undefined {
  const { tokens, hits } = view;
  if (!isInitial(tokens, i) || isInitialOfOther(view, i)) return undefined;
  const initials = afterInitials(tokens, i);
  const at = afterParticles(view, initials);
  if (hits.has(at, "person-alone")) return undefined;
  const to = afterSurname(view, writing, at, { started: true, expected: at > initials });
  if (to < 0 || has(tokens, initials, NEW_LINE) || has(tokens, at, NEW_LINE)) return undefined;
  return { how: "initials", from: i, to, last: to - 1, given: givenAt(view, writing, i) };
}

/**
 * `R K Zorkei`, `Chief Minister N Zork Belk`: capitals without points, of which one is enough behind
 * a title.
 */
export function nameWithBareInitials(
  view: View,
  writing: Writing,
  i: number,
  titled: boolean,
): NameReading | undefined {
  const { tokens, hits, pack } = view;
  const initials = afterBareInitials(tokens, i);
  if (initials - i < (titled ? 1 : 2) || isInitialOfOther(view, i)) return undefined;
  if (pack.facts.ordinaryEndings.length === 0 || hits.endsAny(i, NUMBER_WORDS)) return undefined;
  let to = initials;
  for (let words = 0; words < MOST_BEHIND_INITIALS && !has(tokens, to, NEW_LINE); words++) {
    const place = { started: true, expected: false };
    const next = givenAt(view, writing, to)?.to ?? afterSurname(view, writing, to, place);
    if (next < 0 || !isCapital(tokens, to)) break;
    to = next;
  }
  if (to === initials || endsOtherName(view, to)) return undefined;
  return { how: "initials", from: i, to, last: to - 1, given: undefined };
}

/** Words behind initials without points. */
const MOST_BEHIND_INITIALS = 3;
const NUMBER_WORDS = tagSet("number", "unit", "other-before");

/** `J. ter Haar`, `M. de la Tour`: the token behind particles that a word in capitals follows. */
function afterParticles({ tokens, hits }: View, i: number): number {
  let at = i;
  for (let k = 0; k < MOST_PARTICLES; k++) {
    const particle = hits.find(at, "particle");
    if (particle?.prefix !== "" || has(tokens, particle.to, NEW_LINE)) break;
    at = particle.to;
  }
  return isCapital(tokens, at) ? at : i;
}

const MOST_PARTICLES = 2;

/** `U.S.`, `No.F. Smith`: an initial that is listed, or written onto something. */
function isInitialOfOther({ tokens, hits }: View, i: number): boolean {
  if (hits.has(i, "place") || hits.has(i, "other") || hits.has(i, "adjective")) return true;
  const opened = ["/", '"', "("].some((mark) => isMark(tokens, i - 1, mark));
  return touches(tokens, i) && !opened;
}
