/** What the packs' own patterns find: each is tried at its trigger words only, anchored there. */

import { type Candidate, type Claim, NONE } from "../candidate.ts";
import { KIND_ORDER, type Kind } from "../kinds.ts";
import { plainWindow } from "../text/furniture.ts";
import { paragraphEnd } from "../text/paragraphs.ts";
import { spelled } from "../text/words.ts";
import { type ExtractorOf, fact, type View } from "./view.ts";

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
    kind: KIND_ORDER.find((kind) => kind === pattern.kind),
    regexp: new RegExp(pattern.source, `${pattern.flags}d`),
  }));
  return (view) => {
    const candidates: Candidate[] = [];
    if (patterns.length === 0) return candidates;
    for (let i = 0; i < view.tokens.count; i++) {
      if (!view.hits.has(i, "trigger")) continue;
      for (const hit of view.hits.at(i)) {
        const pattern = hit.tag === "trigger" ? patterns[Number(hit.value)] : undefined;
        // Of a kind that there is not, nothing is proposed.
        if (!pattern?.kind) continue;
        const span = mentionAt(view, i, pattern.regexp);
        if (!span) continue;
        const written = spelled(view.tokens, span.start, span.end);
        candidates.push({
          pack,
          how: "pattern",
          rule: pattern.rule,
          marks: NONE,
          senses: [hit.sense],
          signs: NONE,
          ...span,
          ...claimOf(pattern.kind, pattern.id, view, written),
        });
      }
    }
    return candidates;
  };
};

/** What the expression finds at token `i`: its group `mention`, or all of it. */
function mentionAt({ tokens }: View, i: number, regexp: RegExp) {
  const begin = tokens.start[i] as number;
  // Furniture is longer in the text than a reader sees it.
  const limit = paragraphEnd(tokens, i, begin + FARTHEST);
  const seen = plainWindow(tokens.text, tokens.furniture, begin, limit, WINDOW);
  regexp.lastIndex = 0;
  const found = regexp.exec(seen.text);
  const span = found?.indices?.groups?.["mention"] ?? found?.indices?.[0];
  if (!span || span[0] === span[1]) return undefined;
  return { start: seen.starts[span[0]] as number, end: seen.ends[span[1] - 1] as number };
}

/** What a pattern says that it finds. */
function claimOf(kind: Kind | "other", id: string | null, { pack }: View, written: string): Claim {
  const named = id === null ? { name: written } : {};
  switch (kind) {
    case "person":
    case "place":
      return { kind, id, ...named };
    case "ministry": {
      const entry = id === null ? undefined : fact(pack, "ministry", id);
      const { portfolio = "", country } = entry ?? {};
      return { kind, id, portfolio, ...(country && { country }) };
    }
    case "aircraft":
      // Nothing else says which type it is.
      return { kind, id: id ?? written, ...named };
    case "missile-count":
      return {
        kind,
        id: id ?? "missile",
        quantity: { count: null, min: null, max: null, qualifier: "exact" },
        missile: { class: null, model: null },
      };
    case "other":
      return { kind, id: null };
    default:
      return kind satisfies never;
  }
}
