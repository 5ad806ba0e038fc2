/** A city, or the province that bears its name: what the cues beside the name say. */

import type { Hit } from "../../matching/hits.ts";
import { isMark } from "../../text/words.ts";
import type { View } from "../view.ts";

/**
 * "province of Homs" is the province where a province bears the city's name; behind the name the
 * head says it whatever stands before: "the villages of Homs province".
 */
export function meantPlace(view: View, hit: Hit): string {
  const after = view.hits.find(hit.to, "cue-after")?.value;
  const type = after === "province" ? after : (typeBefore(view, hit.from) ?? after);
  if (type !== "province") return hit.value;
  return view.pack.catalogue.provinceOf(hit.value) ?? hit.value;
}

/**
 * The type that a cue before token `i` names; a list (`provinces of Aleppo, Idlib and Homs`)
 * carries it on.
 */
function typeBefore(view: View, i: number): string | undefined {
  const { tokens, hits } = view;
  for (let at = i, steps = 0; at > 0 && steps < 6; steps++) {
    const cue = hits.endingAt(at, "cue-before");
    if (cue) return cue.value;
    let before = at;
    const joined = hits.endingAt(before, "conjunction");
    if (joined) before = joined.from;
    if (isMark(tokens, before - 1, ",")) before--;
    if (before === at) return undefined;
    const neighbour = hits.endingAt(before, "place") ?? hits.endingAt(before, "place-gated");
    if (!neighbour) return undefined;
    at = neighbour.from;
  }
  return undefined;
}
