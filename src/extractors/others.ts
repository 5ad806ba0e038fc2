/** Names of other things: no entities of ours, but they hide what is inside them. */

import type { Match } from "../entity.ts";
import type { ExtractorOf } from "./view.ts";

export const others: ExtractorOf = () => (view) => {
  const matches: Match[] = [];
  for (let i = 0; i < view.tokens.count; i++) {
    const hit = view.hits.find(i, "other");
    if (hit)
      matches.push({ kind: "other", id: null, start: hit.start, end: hit.end, rule: hit.rule });
  }
  return matches;
};
