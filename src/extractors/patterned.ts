/** What the packs' own patterns find: each is tried at its trigger words only, anchored there. */

import { KINDS, type Kind, type Match } from "../entity.ts";
import { plainWindow } from "../text/furniture.ts";
import { paragraphEnd } from "../text/paragraphs.ts";
import { spelled } from "../text/words.ts";
import type { ExtractorOf } from "./view.ts";

/**
 * A pattern sees this many UTF-16 units of the paragraph from its trigger, so that no input can
 * make it slow.
 */
const WINDOW = 200;
/** And no more than this many of the text. */
const FARTHEST = 4000;

export const patterned: ExtractorOf = (pack) => {
  const patterns = pack.facts.patterns.map((pattern) => ({
    ...pattern,
    regexp: new RegExp(pattern.source, `${pattern.flags}d`),
  }));
  return (view) => {
    const matches: Match[] = [];
    if (patterns.length === 0) return matches;
    for (let i = 0; i < view.tokens.count; i++) {
      for (const hit of view.hits.at(i)) {
        if (hit.tag !== "trigger") continue;
        const pattern = patterns[Number(hit.value)];
        if (!pattern) continue;
        const begin = view.tokens.start[i] as number;
        pattern.regexp.lastIndex = 0;
        // Furniture is longer in the text than a reader sees it.
        const limit = paragraphEnd(view.tokens, i, begin + FARTHEST);
        const seen = plainWindow(view.tokens.text, view.tokens.furniture, begin, limit, WINDOW);
        const found = pattern.regexp.exec(seen.text);
        const span = found?.indices?.groups?.["mention"] ?? found?.indices?.[0];
        if (!span || span[0] === span[1]) continue;
        const start = seen.starts[span[0]] as number;
        const end = seen.ends[span[1] - 1] as number;
        const kind =
          pattern.kind === "other" ? "other" : KINDS.find((known) => known === pattern.kind);
        if (!kind) continue;
        matches.push({
          kind: kind as Kind | "other",
          id: pattern.id,
          start,
          end,
          rule: pattern.rule,
          ...(pattern.id === null && { name: spelled(view.tokens, start, end) }),
        });
      }
    }
    return matches;
  };
};
