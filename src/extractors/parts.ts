/**
 * The phrases inside a mention that a grammar has read on its way: what a candidate rests on beside
 * the one that names it. Reads a few tokens again for each candidate, so that the grammars need not
 * carry every phrase that they pass.
 */

import type { Span } from "../entity.ts";
import type { Tag } from "../lexicon/pack.ts";
import { tagSet } from "../matching/hits.ts";
import type { Hit } from "../matching/phrases.ts";
import type { View } from "./view.ts";

/** Finds the longest phrases of some tags inside a part of the text, in its order. */
export type PartsWithin = (view: View, span: Span) => number[];

/** The numbers of their senses. */
export function partsOf(...tags: readonly Tag[]): PartsWithin {
  const any = tagSet(...tags);
  const wanted: ReadonlySet<Tag> = new Set(tags);
  return ({ tokens, hits }, { start, end }) => {
    const senses: number[] = [];
    for (let i = tokenFrom(tokens.end, tokens.count, start); i < tokens.count; ) {
      if ((tokens.start[i] as number) >= end) break;
      const hit = hits.hasAny(i, any) ? hits.at(i).find(({ tag }) => wanted.has(tag)) : undefined;
      if (hit && hit.end <= end) senses.push(hit.sense);
      i = hit ? hit.to : i + 1;
    }
    return senses;
  };
}

/** The first token that ends behind an offset. */
function tokenFrom(ends: Uint32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The senses of phrases, each once, those that there are. */
export function sensesOf(...hits: readonly (Hit | undefined)[]): number[] {
  const senses = new Set<number>();
  for (const hit of hits) if (hit) senses.add(hit.sense);
  return [...senses];
}
