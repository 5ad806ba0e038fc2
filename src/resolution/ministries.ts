/** The country of a bare "Defence Ministry", where the document makes it clear. */

import type { Match } from "../entity.ts";
import type { Catalogue } from "../lexicon/pack.ts";

/**
 * A bare ministry is the one of its portfolio that the document names in full, if that is one
 * country's (metonyms do not count: a text on the Pentagon may well speak of another's Defence
 * Ministry); with none named it is that of the only country whose ministries are named, of the
 * capital beside it (the Defence Ministry in Moscow), of the only country the document speaks of
 * (`about`, ISO codes), or of the city in the dateline; else it stays open (`id: null`). `matches`
 * stand in order of text.
 */
export function resolveMinistries(
  matches: readonly Match[],
  text: string,
  about: ReadonlySet<string>,
  catalogue: Catalogue,
): Match[] {
  const everyCountry = new Set<string>();
  const byPortfolio = new Map<string, Set<string>>();
  for (const { kind, country, rule, portfolio = "" } of matches) {
    if (kind !== "ministry" || !country || rule.endsWith("#metonym")) continue;
    everyCountry.add(country);
    const countries = byPortfolio.get(portfolio);
    if (countries) countries.add(country);
    else byPortfolio.set(portfolio, new Set([country]));
  }
  const dateline = datelineCountry(matches, catalogue);
  return matches.map((match) => {
    if (match.kind !== "ministry" || match.country || !match.portfolio) return match;
    const country =
      cityBeside(match, matches, text, catalogue) ??
      only(byPortfolio.get(match.portfolio) ?? everyCountry) ??
      (everyCountry.size === 0 ? (only(about) ?? dateline) : undefined);
    if (!country) return match;
    return {
      ...match,
      country,
      id: catalogue.ministryId(country, match.portfolio),
      rule: `${match.rule}-in-context`,
    };
  });
}

function only(countries: ReadonlySet<string>): string | undefined {
  return countries.size === 1 ? [...countries][0] : undefined;
}

/**
 * The country of a city that follows with one short word between: `the Defence Ministry in Moscow`.
 */
function cityBeside(
  match: Match,
  matches: readonly Match[],
  text: string,
  catalogue: Catalogue,
): string | undefined {
  const next = matches[firstFrom(matches, match.end)];
  if (
    next?.kind !== "place" ||
    !next.id ||
    !/^\s\p{L}{1,3}\s$/u.test(text.slice(match.end, next.start))
  )
    return undefined;
  const entry = catalogue.get("place", next.id);
  return entry?.type === "city" ? entry.country : undefined;
}

/** The number of the first match that begins at `at` or behind it. */
function firstFrom(matches: readonly Match[], at: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle] as Match).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A dateline stands at the head of a report: the first place within so many UTF-16 units. */
const DATELINE = 400;

function datelineCountry(matches: readonly Match[], catalogue: Catalogue): string | undefined {
  const first = matches.find((match) => match.kind === "place");
  if (!first?.id || first.start > DATELINE) return undefined;
  const entry = catalogue.get("place", first.id);
  return entry?.type === "city" ? entry.country : undefined;
}
