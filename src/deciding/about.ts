/** What a document is about: the countries that it speaks of. */

import type { Candidate } from "../candidate.ts";
import { KIND_TABLE } from "../kinds.ts";
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
  const { kind, id } = candidate;
  if (kind === "other" || !KIND_TABLE[kind].speaksOfCountry) return undefined;
  if ("country" in candidate && candidate.country !== undefined) return candidate.country;
  if (id === null) return undefined;
  for (const entryKind of KIND_TABLE[kind].catalogue) {
    const entry = catalogue.get(entryKind, id);
    if (entry) return entry.country;
  }
  return undefined;
}
