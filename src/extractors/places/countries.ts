/** The countries that a text names: its places and its adjectives. */

import { tagSet } from "../../matching/hits.ts";
import { fact, type View } from "../view.ts";

const OF_COUNTRIES = tagSet("place", "adjective");

/**
 * Adds the ISO codes of the countries whose adjectives stand in the view, and of those that it
 * names in any way.
 */
export function countriesNamed(
  { tokens, hits, pack }: View,
  byAdjective: Set<string>,
  inAnyWay: Set<string>,
): void {
  for (let i = 0; i < tokens.count; i++) {
    if (!hits.hasAny(i, OF_COUNTRIES)) continue;
    let longest = true;
    for (const { tag, value } of hits.at(i)) {
      if (tag !== "place" && tag !== "adjective") continue;
      const country = fact(pack, "place", value)?.country;
      if (country) inAnyWay.add(country);
      if (tag !== "adjective") continue;
      if (country && longest) byAdjective.add(country);
      longest = false;
    }
  }
}
