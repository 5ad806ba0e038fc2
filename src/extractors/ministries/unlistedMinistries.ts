/**
 * Ministries whose portfolio nobody listed, in a script with capitals: `the Ministry of Zorkery and
 * Belk`. The head must be one that nothing but a ministry has, and both must have capitals.
 */

import type { CandidateOf } from "../../candidate.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { afterWords, has, isCapital, NEW_LINE, spelled } from "../../text/words.ts";
import { fact, from, type View } from "../view.ts";
import type { Templates } from "./templates.ts";

/** What no portfolio is called. */
const OTHERS = tagSet("place", "given", "person", "person-alone", "month", "number", "other");

/** The ministry whose head begins at token `i`, and the token behind it. */
export function unlistedMinistry(
  view: View,
  templates: Templates,
  i: number,
): { readonly found: CandidateOf<"ministry">; readonly to: number } | undefined {
  const { tokens, hits, pack } = view;
  if (!pack.facts.cased || !isCapital(tokens, i) || hits.has(i, "other")) return undefined;
  const head = hits.find(i, "head");
  if (!head || head.conditional) return undefined;
  const to = afterPortfolio(view, templates, head);
  if (to < 0) return undefined;
  const adjective = hits.endingAt(i, "adjective");
  const country = adjective && fact(pack, "place", adjective.value)?.country;
  const start = country ? adjective.start : head.start;
  const end = tokens.end[to - 1] as number;
  const found = {
    ...from(head, view, "composed"),
    start,
    end,
    kind: "ministry",
    id: null,
    portfolio: "",
    name: spelled(tokens, start, end),
    ...(country && { country }),
  } as const;
  return { found, to };
}

/** The token behind the words in capitals that a template's words tie to the head, or -1. */
function afterPortfolio(view: View, templates: Templates, head: Hit): number {
  for (const { steps } of templates.get("head") ?? []) {
    const [, words, portfolio] = steps;
    if (words?.kind !== "words" || portfolio?.kind !== "slot") continue;
    if (portfolio.name !== "complement") continue;
    const at = afterWords(view.tokens, head.to, words.words);
    const to = at < 0 ? -1 : afterCapitals(view, at);
    if (to > at) return to;
  }
  return -1;
}

/** Words of a portfolio. */
const MOST_WORDS = 6;

/** The token behind words in capitals, conjunctions between them among these, from token `at`. */
function afterCapitals(view: View, at: number): number {
  const { tokens, hits } = view;
  let to = at;
  for (let words = 0; words < MOST_WORDS; words++) {
    const next = to > at ? (hits.find(to, "conjunction")?.to ?? to) : to;
    if (!isCapital(tokens, next) || hits.hasAny(next, OTHERS)) break;
    if (has(tokens, to, NEW_LINE) || has(tokens, next, NEW_LINE)) break;
    to = next + 1;
  }
  return to;
}
