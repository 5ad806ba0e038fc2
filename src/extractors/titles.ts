/** Titles before names. Knows no names; a title behind one is a cue (`nameCues.ts`). */

import { type Hit, tagSet } from "../matching/hits.ts";
import type { View } from "./view.ts";

/** What may stand between a title and a name: the country, people or building that it is of. */
const BETWEEN = ["place", "adjective", "metonym"] as const;
const BEFORE_NAME = tagSet("title", ...BETWEEN);

/**
 * Does a title stand before token `i`, directly or with a country between (`министр обороны
 * Турции`, `وزیر دفاع ترکیه`)?
 */
export function titleBefore(view: Pick<View, "hits">, i: number): boolean {
  return titleOf(view, i) !== undefined;
}

/** That title. */
export function titleOf({ hits }: Pick<View, "hits">, i: number): Hit | undefined {
  if (!hits.endsAny(i, BEFORE_NAME)) return undefined;
  const title = hits.endingAt(i, "title");
  if (title) return title;
  for (const tag of BETWEEN) {
    const between = hits.endingAt(i, tag);
    const before = between?.prefix === "" ? hits.endingAt(between.from, "title") : undefined;
    if (before) return before;
  }
  return undefined;
}
