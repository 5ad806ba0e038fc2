/** The country of a bare "Defence Ministry", where the document makes it clear. */

import type { Match } from "../entity.ts";
import type { Catalogue } from "../lexicon/pack.ts";

/**
 * A bare ministry is the one of its portfolio that the document names in full, if that is one country's (metonyms do not
 * count: a text on the Pentagon may well speak of another's Defence Ministry); with none named it is that of the only
 * country whose ministries are named, of the capital beside it (the Defence Ministry in Moscow), of the only country the
 * document speaks of (`about`, ISO codes), or of the city in the dateline; else it stays open (`id: null`).
 */
export function resolveMinistries(matches: readonly Match[], text: string, about: ReadonlySet<string>, catalogue: Catalogue): Match[] {
  const named = matches.filter((match) => match.kind === "ministry" && match.country && !match.rule.endsWith("#metonym"));
  const dateline = datelineCountry(matches, catalogue);
  return matches.map((match) => {
    if (match.kind !== "ministry" || match.country || !match.portfolio) return match;
    const same = named.filter((other) => other.portfolio === match.portfolio);
    const country =
      cityBeside(match, matches, text, catalogue) ??
      onlyCountry(same.length > 0 ? same : named) ??
      (named.length === 0 ? (about.size === 1 ? [...about][0] : dateline) : undefined);
    if (!country) return match;
    return { ...match, country, id: catalogue.ministryId(country, match.portfolio), rule: `${match.rule}-in-context` };
  });
}

function onlyCountry(matches: readonly Match[]): string | undefined {
  const countries = new Set(matches.map((match) => match.country));
  return countries.size === 1 ? [...countries][0] : undefined;
}

/** The country of a city that follows with one short word between: `the Defence Ministry in Moscow`. */
function cityBeside(match: Match, matches: readonly Match[], text: string, catalogue: Catalogue): string | undefined {
  const next = matches.find((other) => other.start >= match.end);
  if (next?.kind !== "place" || !next.id || !/^\s\p{L}{1,3}\s$/u.test(text.slice(match.end, next.start))) return undefined;
  const entry = catalogue.get("place", next.id);
  return entry?.type === "city" ? entry.country : undefined;
}

/** A dateline stands at the head of a report: the first place within so many UTF-16 units. */
const DATELINE = 400;

function datelineCountry(matches: readonly Match[], catalogue: Catalogue): string | undefined {
  const first = matches.find((match) => match.kind === "place");
  if (!first?.id || first.start > DATELINE) return undefined;
  const entry = catalogue.get("place", first.id);
  return entry?.type === "city" ? entry.country : undefined;
}
