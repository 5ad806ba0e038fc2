/** What the packs' own patterns find: each is tried at its trigger words only, anchored there. */

import { type Candidate, type Claim, NONE } from "../candidate.ts";
import { KIND_ORDER, type Kind } from "../kinds.ts";
import { tagSet } from "../matching/hits.ts";
import { evenWindow, type PlainWindow, plainWindow } from "../text/furniture.ts";
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

const TRIGGER = tagSet("trigger");

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
      if (!view.hits.hasAny(i, TRIGGER)) continue;
      let seen: PlainWindow | undefined;
      for (const hit of view.hits.at(i)) {
        const pattern = hit.tag === "trigger" ? patterns[Number(hit.value)] : undefined;
        // Of a kind that there is not, nothing is proposed.
        if (!pattern?.kind) continue;
        seen ??= windowAt(view, i);
        const span = mentionIn(seen, pattern.regexp);
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

/** What a pattern sees from token `i` on. */
function windowAt({ tokens }: View, i: number): PlainWindow {
  const { text, furniture } = tokens;
  const begin = tokens.start[i] as number;
  const near = evenWindow(text, furniture, begin, paragraphEnd(tokens, i, begin + WINDOW));
  // Furniture is longer in the text than a reader sees it.
  return (
    near ?? plainWindow(text, furniture, begin, paragraphEnd(tokens, i, begin + FARTHEST), WINDOW)
  );
}

/** What the expression finds at the beginning: its group `mention`, or all of it. */
function mentionIn(seen: PlainWindow, regexp: RegExp) {
  regexp.lastIndex = 0;
  const found = regexp.exec(seen.text);
  const span = found?.indices?.groups?.["mention"] ?? found?.indices?.[0];
  if (!span || span[0] === span[1]) return undefined;
  return { start: seen.startOf(span[0]), end: seen.endOf(span[1] - 1) };
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
