/** A quantity and a noun as a candidate: which missiles were counted. Reads nothing. */

import type { CandidateOf } from "../../candidate.ts";
import type { Quantity } from "../../entity.ts";
import { partsOf } from "../parts.ts";
import { fact, from, type View } from "../view.ts";
import type { Noun } from "./nouns.ts";

/** What was counted, and the token at which the reader goes on. */
export interface Counted {
  readonly counts: readonly CandidateOf<"missile-count">[];
  readonly to: number;
  /** They are parts of a whole. */
  readonly shares?: boolean;
}

/** Numbers in words, and what says how many of which missiles. */
const countPartsIn = partsOf(
  "number",
  "bound-before",
  "range-open",
  "vague",
  "exact",
  "missile-model",
  "missile-modifier",
);

/** The one place where a count becomes a candidate, from `start` to the end of its noun. */
export function claim(
  view: View,
  quantity: Quantity,
  noun: Noun,
  start: number,
): CandidateOf<"missile-count"> {
  const { pack } = view;
  const { classId, modifier, model, end, hit, name } = noun;
  const ofModel = model ? fact(pack, "missile-model", model)?.class : undefined;
  const ofNoun = classId ? fact(pack, "missile-class", classId)?.class : undefined;
  const missileClass = ofModel ?? modifier ?? ofNoun ?? null;
  const derived = missileClass && pack.catalogue.missileClassId(missileClass);
  return {
    ...from(hit, view, "count"),
    senses: [...new Set([hit.sense, ...countPartsIn(view, { start, end })])],
    start,
    end,
    kind: "missile-count",
    id: model ?? (derived || classId || "missile"),
    quantity,
    missile: { class: missileClass, model },
    ...(name !== null && model === null && { name }),
  };
}
