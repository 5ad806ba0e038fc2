/** Names of other things: no entities of ours, but they hide what is inside them. */

import type { Candidate } from "../candidate.ts";
import { tagSet } from "../matching/hits.ts";
import { type ExtractorOf, from } from "./view.ts";

const OTHER = tagSet("other");

export const others: ExtractorOf = () => (view) => {
  const candidates: Candidate[] = [];
  for (let i = 0; i < view.tokens.count; i++) {
    const hit = view.hits.hasAny(i, OTHER) ? view.hits.find(i, "other") : undefined;
    if (hit) candidates.push({ ...from(hit, view, "other-name"), kind: "other", id: null });
  }
  return candidates;
};
