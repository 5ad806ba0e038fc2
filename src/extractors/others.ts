/** Names of other things: no entities of ours, but they hide what is inside them. */

import type { Candidate } from "../candidate.ts";
import { type ExtractorOf, from } from "./view.ts";

export const others: ExtractorOf = () => (view) => {
  const candidates: Candidate[] = [];
  for (let i = 0; i < view.tokens.count; i++) {
    const hit = view.hits.find(i, "other");
    if (hit) candidates.push({ ...from(hit, view, "other-name"), kind: "other", id: null });
  }
  return candidates;
};
