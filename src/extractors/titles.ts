/** Titles before names. Knows no names; a title behind one is a cue (`nameCues.ts`). */

import { tagSet } from "../matching/hits.ts";
import type { View } from "./view.ts";

/** What may stand between a title and a name: the country, people or building that it is of. */
const BETWEEN = ["place", "adjective", "metonym"] as const;
const BEFORE_NAME = tagSet("title", ...BETWEEN);

/**
 * Does a title stand before token `i`, directly or with a country between (`министр обороны
 * Турции`, `وزیر دفاع ترکیه`)?
 */
export function titleBefore({ hits }: Pick<View, "hits">, i: number): boolean {
  if (!hits.endsAny(i, BEFORE_NAME)) return false;
  if (hits.endingAt(i, "title")) return true;
  return BETWEEN.some((tag) => {
    const between = hits.endingAt(i, tag);
    return between?.prefix === "" && hits.endingAt(between.from, "title") !== undefined;
  });
}
