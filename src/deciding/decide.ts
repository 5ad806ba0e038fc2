/**
 * The one place that decides. Extractors propose and drop nothing; here each candidate gets its
 * verdict, from what speaks against it, from what stands in its way, and from what the document
 * says elsewhere. Order is the meaning, so each step has a name.
 *
 * A candidate stands when its signs weigh enough (`signs.ts`) and no other reaches over its place
 * (`overlaps.ts`); surnames wait until it is known who was introduced. The same candidates give the
 * same decision. Costs a sort of the candidates, and a second one where surnames were introduced or
 * somebody is named again.
 */

import type { Candidate, Office, Sign, Verdict } from "../candidate.ts";
import type { Catalogue, CatalogueEntry } from "../lexicon/pack.ts";
import { countriesOf } from "./about.ts";
import { Bearers } from "./bearers.ts";
import { introductions, isOpen, type OpenSurname } from "./introductions.ts";
import { resolveMinistries } from "./ministries.ts";
import { NamedPlaces, namedElsewhere } from "./namedPlaces.ts";
import { mergeUnlisted } from "./nameForms.ts";
import { resolveNamesakes } from "./namesakes.ts";
import { KEPT, settle } from "./overlaps.ts";
import {
  type Choice,
  closeBehind,
  isRival,
  type Rival,
  ranked,
  type Whereabouts,
} from "./rivals.ts";
import { withRoles } from "./roles.ts";
import { scoreOf, vetoIn, weightsOf } from "./signs.ts";

/** What reading has found, before anything is decided. */
export interface Found {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly segments: readonly FoundSegment[];
  /** ISO codes of the countries whose adjectives the document uses. */
  readonly adjectives: ReadonlySet<string>;
  readonly offices: readonly Office[];
}

/** Candidates `from` to `to` (exclusive) were read in one segment. */
export interface FoundSegment {
  readonly from: number;
  readonly to: number;
  /** ISO codes of the countries that it names in any way. */
  readonly countries: ReadonlySet<string>;
}

/** The verdicts stand as the candidates, and so do the claims. */
export interface Decision {
  /** As proposed; whom the decision found named again stand at the end. */
  readonly candidates: readonly Candidate[];
  /** What each has become: with the id, the country, the name that the document gives it. */
  readonly claims: readonly Candidate[];
  readonly verdicts: readonly Verdict[];
  /** What speaks for and against each, the signs that the document gives among them. */
  readonly signs: readonly (readonly Sign[])[];
  /** Numbers of those that were kept, in order of the text. */
  readonly kept: readonly number[];
  /** ISO codes of the countries that the document speaks of. */
  readonly about: ReadonlySet<string>;
}

/** Finds who and what is named again, once it is known who and what is named. */
export type ProposeAgain = (
  people: Bearers | undefined,
  places: NamedPlaces | undefined,
) => readonly Candidate[];

export function decide(found: Found, again: ProposeAgain, catalogue: Catalogue): Decision {
  const candidates = [...found.candidates];
  const claims = [...candidates];
  const signs = signsOf(found);
  const verdicts: Verdict[] = [];
  const unrivalled: number[] = [];
  const open: number[] = [];
  const rivals: number[] = [];
  candidates.forEach((candidate, number) => {
    const verdict = firstVerdict(candidate, signs[number] as readonly Sign[]);
    verdicts.push(verdict);
    if (verdict.kept) unrivalled.push(number);
    else if (verdict === PENDING) open.push(number);
    else if (verdict === RIVALS) rivals.push(number);
  });
  const chosen =
    rivals.length === 0
      ? []
      : choose(claims, verdicts, signs, unrivalled, rivals, found, catalogue);
  const told = chosen.length === 0 ? unrivalled : [...unrivalled, ...chosen].sort((a, b) => a - b);
  const first = settle(claims, told, verdicts);
  const elsewhere = namedElsewhere(claims, verdicts, signs, first).filter((number) => {
    verdicts[number] = weighed(claims[number] as Candidate, signs[number] as readonly Sign[]);
    return verdicts[number] === KEPT;
  });
  const firm = elsewhere.length === 0 ? told : [...told, ...elsewhere];
  const withoutSurnames = elsewhere.length === 0 ? first : settle(claims, firm, verdicts);
  // Which of several places is meant follows from the countries, and says nothing of them.
  const clear = pick(claims, withoutSurnames).filter((claim) => !isRival(claim));
  const about = countriesOf(clear, found.adjectives, catalogue);
  introduce(claims, signs, pick(claims, withoutSurnames), open, about, catalogue);
  const surnames = open.filter((number) => {
    verdicts[number] = weighed(claims[number] as Candidate, signs[number] as readonly Sign[]);
    return verdicts[number] === KEPT;
  });
  const settled =
    surnames.length === 0 ? withoutSurnames : settle(claims, [...firm, ...surnames], verdicts);

  const bearers = new Bearers(pick(claims, settled));
  const places = new NamedPlaces(pick(claims, settled));
  const nothing = bearers.empty && places.empty;
  const repeats = nothing
    ? []
    : again(bearers.empty ? undefined : bearers, places.empty ? undefined : places);
  const repeated = repeats.map((repeat) => {
    candidates.push(repeat);
    verdicts.push(KEPT);
    signs.push(repeat.signs);
    return claims.push(repeat) - 1;
  });
  const kept =
    repeated.length === 0 ? settled : settle(claims, [...firm, ...surnames, ...repeated], verdicts);

  const named = pick(claims, kept).map((claim) => bearers.inFull(claim));
  const people = mergeUnlisted(resolveNamesakes(named));
  const resolved = resolveMinistries(people, found.text, about, catalogue);
  withRoles(resolved, found.offices, found.text, catalogue).forEach((claim, k) => {
    claims[kept[k] as number] = claim;
  });
  return { candidates, claims, verdicts, signs, kept, about };
}

/** The verdict on a candidate by itself, or what it waits for. */
function firstVerdict(candidate: Candidate, signs: readonly Sign[]): Verdict {
  if (isOpen(candidate)) return PENDING;
  return isRival(candidate) ? RIVALS : weighed(candidate, signs);
}

/** Not decided before it is known who was introduced. */
const PENDING: Verdict = { kept: false, why: "not-introduced" };

/** What speaks for and against each candidate, its country being named beside its own signs. */
function signsOf({ candidates, segments }: Found): (readonly Sign[])[] {
  const signs: (readonly Sign[])[] = [];
  for (const { from, to, countries } of segments) {
    for (let number = from; number < to; number++) {
      const candidate = candidates[number] as Candidate;
      const gate = candidate.kind === "place" ? candidate.gate : undefined;
      const named = gate !== undefined && countries.has(gate);
      signs.push(named ? [...candidate.signs, "country-named"] : candidate.signs);
    }
  }
  return signs;
}

/** Not decided before it is known what the rest of the document speaks of. */
const RIVALS: Verdict = { kept: false, why: "outweighed" };

/** Of the places that bear one name the one that the document means; the numbers of these. */
function choose(
  claims: Candidate[],
  verdicts: Verdict[],
  signs: (readonly Sign[])[],
  unrivalled: readonly number[],
  rivals: readonly number[],
  { adjectives }: Found,
  catalogue: Catalogue,
): number[] {
  const named = pick(claims, settle(claims, unrivalled, verdicts));
  const where: Whereabouts = {
    about: countriesOf(named, adjectives, catalogue),
    places: placesOf(named, catalogue),
  };
  const bySpan = new Map<string, number[]>();
  for (const number of rivals) {
    const { start, end } = claims[number] as Candidate;
    const span = `${start} ${end}`;
    bySpan.set(span, [...(bySpan.get(span) ?? []), number]);
  }
  return [...bySpan.values()].flatMap((numbers) => {
    const choices = ranked(claims, numbers, where, catalogue);
    const [first, ...others] = choices as [Choice, ...Choice[]];
    for (const { number, signs: all } of choices) signs[number] = all;
    for (const { number } of others)
      verdicts[number] = { kept: false, why: "less-likely", by: first.number };
    const claim = claims[first.number] as Rival;
    // Where one of them is a name at all, the name is: whose it is was told.
    const stands = choices.some((one) => weighed(claim, one.signs) === KEPT);
    verdicts[first.number] = stands ? KEPT : weighed(claim, first.signs);
    if (!stands) return [];
    const close = closeBehind(choices, claims);
    if (close.length > 0) claims[first.number] = { ...claim, ambiguousWith: close };
    return [first.number];
  });
}

/** The places named, each once: they are compared with every other that is in doubt. */
function placesOf(named: readonly Candidate[], catalogue: Catalogue): readonly CatalogueEntry[] {
  const ids = new Set(named.flatMap(({ kind, id }) => (kind === "place" && id ? [id] : [])));
  return [...ids].flatMap((id) => catalogue.get("place", id) ?? []);
}

/** The verdict on a candidate by its signs alone. */
function weighed(candidate: Candidate, signs: readonly Sign[]): Verdict {
  if (signs.length === 0) return KEPT;
  const weights = weightsOf(candidate.pack);
  const veto = vetoIn(signs, weights);
  if (veto) return { kept: false, why: "vetoed", sign: veto };
  const score = scoreOf(signs, weights);
  if (score >= 0) return KEPT;
  if (isOpen(candidate)) return PENDING;
  const country = candidate.kind === "place" ? candidate.gate : undefined;
  if (country === undefined || signs.includes("country-named")) return OUTWEIGHED;
  const lacksIt = score + weights["country-named"] >= 0;
  return lacksIt ? { kept: false, why: "country-not-named", country } : OUTWEIGHED;
}

const OUTWEIGHED: Verdict = { kept: false, why: "outweighed" };

/** Gives the surnames that somebody was introduced by that person's id, and what speaks for it. */
function introduce(
  claims: Candidate[],
  signs: (readonly Sign[])[],
  settled: readonly Candidate[],
  open: readonly number[],
  about: ReadonlySet<string>,
  catalogue: Catalogue,
): void {
  if (open.length === 0) return;
  const questions = pick(claims, open) as OpenSurname[];
  introductions(settled, questions, about, catalogue).forEach((answer, k) => {
    if (!answer) return;
    const number = open[k] as number;
    const { signs: more, ...claim } = answer;
    claims[number] = { ...(questions[k] as OpenSurname), ...claim };
    signs[number] = [...(signs[number] as readonly Sign[]), ...more];
  });
}

function pick<Item>(list: readonly Item[], numbers: readonly number[]): Item[] {
  return numbers.map((number) => list[number] as Item);
}
