/** The country of a bare "Defence Ministry", where the document makes it clear. */

import type { Candidate, CandidateOf } from "../candidate.ts";
import type { Catalogue } from "../lexicon/pack.ts";

/**
 * A bare ministry is that of the city beside it (the Defence Ministry in Moscow), of the country
 * whose other ministry its sentence has named before (India's Foreign Ministry, and the Home
 * Ministry), of the city that its sentence begins with (In Paris the Interior Ministry), or the one
 * of its portfolio that the document names in full, if that is one country's (metonyms do not
 * count: a text on the Pentagon may well speak of another's Defence Ministry); but before it is
 * named, that of the city in the dateline, where its country was spoken of last. With none named it
 * is that of the country that its sentence begins with (In Egypt the Defence Ministry), or of the
 * only country whose ministries are named, unless another country was named since. With no ministry
 * named in full at all it is that of the only country that the document speaks of (`about`, ISO
 * codes), of the city in the dateline, or of the only country that has such a ministry. Of a country
 * that has none it is never, and one of a province is no country's. Else it stays open (`id: null`).
 * `candidates` stand in order of text, and so do the answers.
 */
export function resolveMinistries(
  candidates: readonly Candidate[],
  text: string,
  about: ReadonlySet<string>,
  catalogue: Catalogue,
): Candidate[] {
  const everyCountry = new Set<string>();
  const byPortfolio = new Map<string, Set<string>>();
  for (const candidate of candidates) {
    if (candidate.kind !== "ministry" || candidate.how === "metonym") continue;
    const { country, portfolio } = candidate;
    if (!country) continue;
    everyCountry.add(country);
    const countries = byPortfolio.get(portfolio);
    if (countries) countries.add(country);
    else byPortfolio.set(portfolio, new Set([country]));
  }
  const dateline = datelineCountry(candidates, catalogue);
  const met = new Set<string>();
  let spokenOf: string | undefined;
  let last: CandidateOf<"ministry"> | undefined;
  return candidates.map((candidate) => {
    spokenOf = countryOf(candidate, catalogue) || spokenOf;
    if (candidate.kind !== "ministry" || candidate.country || !candidate.portfolio) {
      if (candidate.kind === "ministry" && candidate.how !== "metonym") {
        met.add(candidate.portfolio);
        if (candidate.country) last = candidate;
      }
      return candidate;
    }
    const { portfolio, marks, ahead, regional } = candidate;
    if (regional) return candidate;
    const havers = catalogue.get("portfolio", portfolio)?.countries;
    const having = (iso: string | undefined) =>
      iso !== undefined && (havers?.includes(iso) ?? true) ? iso : undefined;
    const named = byPortfolio.get(portfolio);
    const another = named ? undefined : only(everyCountry);
    const begins = ahead ? catalogue.get("place", ahead) : undefined;
    const spokenOfHome = spokenOf === dateline ? dateline : undefined;
    const country =
      having(cityBeside(candidate, candidates, text, catalogue)) ??
      having(last && isOneSentence(text, last.end, candidate.start) ? last.country : undefined) ??
      having(begins?.type === "city" ? begins.country : undefined) ??
      having(named && !met.has(portfolio) ? spokenOfHome : undefined) ??
      having(named && only(named)) ??
      having(begins?.country) ??
      having(spokenOf === undefined || spokenOf === another ? another : undefined) ??
      (everyCountry.size === 0 ? (having(only(about)) ?? having(dateline)) : undefined) ??
      (havers?.length === 1 ? havers[0] : undefined);
    if (!country) return candidate;
    // From here on the document speaks of both.
    named?.add(country);
    const id = catalogue.ministryId(country, portfolio);
    return { ...candidate, country, id, marks: [...marks, "in-context" as const] };
  });
}

/** Does no sentence end between two offsets? */
function isOneSentence(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_SENTENCE && !SENTENCE_END.test(text.slice(from, to));
}

const SENTENCE_END = /[.!?؟۔…]["'”’»)]*\s|\n/u;
/** UTF-16 units; beyond it nobody refers back. */
const LONGEST_SENTENCE = 300;

function only(countries: ReadonlySet<string>): string | undefined {
  return countries.size === 1 ? [...countries][0] : undefined;
}

/** The country that a candidate speaks of, whatever it is. */
function countryOf(candidate: Candidate, catalogue: Catalogue): string | undefined {
  if (candidate.kind === "ministry") return candidate.country;
  if (candidate.kind !== "place" && candidate.kind !== "person") return undefined;
  return candidate.id === null ? undefined : catalogue.get(candidate.kind, candidate.id)?.country;
}

/**
 * The country of a city that is said to be the ministry's place: `the Defence Ministry in Moscow`.
 */
function cityBeside(
  { pack, end }: CandidateOf<"ministry">,
  candidates: readonly Candidate[],
  text: string,
  catalogue: Catalogue,
): string | undefined {
  const next = candidates[firstFrom(candidates, end)];
  if (next?.kind !== "place" || !next.id || next.start - end > LONGEST_LOCATIVE) return undefined;
  const between = /^\s(\p{L}+)\s$/u.exec(text.slice(end, next.start))?.[1];
  if (!between || !pack.facts.locatives.includes(between.toLowerCase())) return undefined;
  const entry = catalogue.get("place", next.id);
  return entry?.type === "city" ? entry.country : undefined;
}

/** UTF-16 units of a word and the blanks around it; none of them is longer in any language. */
const LONGEST_LOCATIVE = 20;

/** The number of the first candidate that begins at `at` or behind it. */
function firstFrom(candidates: readonly Candidate[], at: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle] as Candidate).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A dateline stands at the head of a report: the first place within so many UTF-16 units. */
const DATELINE = 400;

function datelineCountry(
  candidates: readonly Candidate[],
  catalogue: Catalogue,
): string | undefined {
  const first = candidates.find(
    (candidate): candidate is CandidateOf<"place"> => candidate.kind === "place",
  );
  if (!first?.id || first.start > DATELINE) return undefined;
  const entry = catalogue.get("place", first.id);
  return entry?.type === "city" ? entry.country : undefined;
}
