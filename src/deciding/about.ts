/** What a document is about: the countries that it speaks of. */

import type { Candidate } from "../candidate.ts";
import type { Catalogue } from "../lexicon/pack.ts";

/**
 * ISO codes of the countries that a document speaks of: by its places, its ministries and its
 * adjectives.
 */
export function countriesOf(
  settled: readonly Candidate[],
  adjectives: ReadonlySet<string>,
  catalogue: Catalogue,
): ReadonlySet<string> {
  const countries = new Set(adjectives);
  for (const candidate of settled) {
    const country = countryOf(candidate, catalogue);
    if (country) countries.add(country);
  }
  return countries;
}

function countryOf(candidate: Candidate, catalogue: Catalogue): string | undefined {
  if (candidate.kind === "ministry") return candidate.country;
  if (candidate.kind !== "place" || !candidate.id) return undefined;
  return catalogue.get("place", candidate.id)?.country;
}
