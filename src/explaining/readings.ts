/**
 * A document as explaining reads it: the views of its inspection with what the matcher rejected in
 * them, found by the matcher itself, and the lines of the lexicons behind its senses.
 */

import type { View } from "../extractors/view.ts";
import type { Origins } from "../lexicon/origins.ts";
import { forbiddenBeside } from "../matching/conditions.ts";
import { type Hit, phraseMatcher, type Rejection } from "../matching/phrases.ts";
import type { Inspection } from "../pipeline.ts";
import type { ForbiddenWords, LexiconLine } from "./explanation.ts";
import type { OriginsOf } from "./origins.ts";

export interface RejectedSense {
  readonly sense: number;
  readonly from: number;
  readonly to: number;
  readonly because: Rejection;
}

/** The words beside a phrase that its condition forbids; undefined when it lacks something. */
export function forbiddenWords(
  { view }: Reading,
  { sense, from, to, because }: RejectedSense,
): ForbiddenWords | undefined {
  if (because !== "condition") return undefined;
  const { tokens, pack } = view;
  const met = forbiddenBeside(pack, sense, tokens, from, to);
  if (!met) return undefined;
  const [start, end] = [tokens.start[met.from] as number, tokens.end[met.to - 1] as number];
  return { list: met.list, text: tokens.text.slice(start, end) };
}

/** One view of the document. */
export interface Reading {
  readonly view: View;
  readonly language: string;
  readonly origins: Origins;
  /** What the matcher met and did not take, in order of the text. */
  readonly rejected: readonly RejectedSense[];
}

export function readingsOf({ views }: Inspection, originsOf: OriginsOf): Reading[] {
  return views.map(({ view }) => {
    const language = view.pack.facts.code;
    return { view, language, origins: originsOf(language), rejected: rejectedIn(view) };
  });
}

function rejectedIn({ pack, tokens }: View): RejectedSense[] {
  const rejected: RejectedSense[] = [];
  phraseMatcher(pack, (sense, from, to, because) => {
    rejected.push({ sense, from, to, because });
  })(tokens);
  return rejected;
}

/** No phrase of a lexicon has more tokens. */
const LONGEST_PHRASE = 16;

/** The phrases that reach over any token from `first` to `last` (exclusive). */
export function hitsOver({ tokens, hits }: View, first: number, last: number): Hit[] {
  const over: Hit[] = [];
  for (let i = Math.max(0, first - LONGEST_PHRASE); i < Math.min(last, tokens.count); i++)
    for (const hit of hits.at(i)) if (hit.to > first) over.push(hit);
  return over;
}

/** The tokens that a part of the text touches, `first` to `last` (exclusive). */
export function tokensOver(
  { tokens }: View,
  start: number,
  end: number,
): { readonly first: number; readonly last: number } {
  const { count, start: starts, end: ends } = tokens;
  const first = firstWhere(count, (i) => (ends[i] as number) > start);
  const last = firstWhere(count, (i) => (starts[i] as number) >= end);
  return { first, last: Math.max(first, last) };
}

/** The first number below `count` of which something holds, that holds of all behind it. */
function firstWhere(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What the lexicon says of a sense, and where. */
export function lineOf(
  { origins, language }: Pick<Reading, "origins" | "language">,
  sense: number,
) {
  const { tag, value, file, line, entry, form, made, needs, condition } = origins.of(sense);
  const said: LexiconLine = { tag, value, language, file, line, entry, form, made, needs };
  return condition ? { ...said, condition } : said;
}
