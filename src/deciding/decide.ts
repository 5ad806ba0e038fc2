/**
 * The one place that decides. Extractors propose and drop nothing; here each candidate gets its
 * verdict, from what speaks against it, from what stands in its way, and from what the document
 * says elsewhere. Order is the meaning, so each step has a name.
 *
 * The same candidates in the same order give the same decision. Costs a sort of the candidates, and
 * a second one where surnames were introduced or somebody is named again.
 */

import type { Candidate, Verdict } from "../candidate.ts";
import type { Catalogue, Pack } from "../lexicon/pack.ts";
import { countriesOf } from "./about.ts";
import { Bearers } from "./bearers.ts";
import { introductions, isOpen, type OpenSurname } from "./introductions.ts";
import { resolveMinistries } from "./ministries.ts";
import { mergeUnlisted } from "./nameForms.ts";
import { resolveNamesakes } from "./namesakes.ts";
import { KEPT, settle } from "./overlaps.ts";
import { vetoOf } from "./signs.ts";

/** What reading has found, before anything is decided. */
export interface Found {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly segments: readonly FoundSegment[];
  /** ISO codes of the countries whose adjectives the document uses. */
  readonly adjectives: ReadonlySet<string>;
  /** The packs that read it. */
  readonly packs: ReadonlySet<Pack>;
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
  /** Numbers of those that were kept, in order of the text. */
  readonly kept: readonly number[];
  /** ISO codes of the countries that the document speaks of. */
  readonly about: ReadonlySet<string>;
}

/** Finds the people named again, once it is known who is named in full. */
export type ProposeAgain = (bearers: Bearers) => readonly Candidate[];

export function decide(found: Found, again: ProposeAgain, catalogue: Catalogue): Decision {
  const candidates = [...found.candidates];
  const claims = [...candidates];
  const verdicts = vetoes(found);
  const standing = numbersOf(verdicts, ({ kept }) => kept);
  const firm = standing.filter((number) => !isOpen(candidates[number] as Candidate));
  const open = standing.filter((number) => isOpen(candidates[number] as Candidate));

  const withoutSurnames = settle(claims, firm, verdicts);
  const about = countriesOf(pick(claims, withoutSurnames), found.adjectives, catalogue);
  const surnames = introduce(claims, verdicts, withoutSurnames, open, about, catalogue);
  const settled =
    surnames.length === 0 ? withoutSurnames : settle(claims, [...firm, ...surnames], verdicts);

  const bearers = new Bearers(pick(claims, settled));
  const repeats = bearers.empty ? [] : again(bearers);
  const repeated = repeats.map((repeat) => {
    candidates.push(repeat);
    verdicts.push(KEPT);
    return claims.push(repeat) - 1;
  });
  const kept =
    repeated.length === 0 ? settled : settle(claims, [...firm, ...surnames, ...repeated], verdicts);

  const endings = [...new Set([...found.packs].flatMap((pack) => pack.facts.nameEndings))];
  const people = mergeUnlisted(resolveNamesakes(pick(claims, kept)), endings);
  const resolved = resolveMinistries(people, found.text, about, catalogue);
  resolved.forEach((claim, k) => {
    claims[kept[k] as number] = claim;
  });
  return { candidates, claims, verdicts, kept, about };
}

/** What is decided of each candidate by itself and by the countries of its segment. */
function vetoes({ candidates, segments }: Found): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const { from, to, countries } of segments) {
    for (let number = from; number < to; number++) {
      const candidate = candidates[number] as Candidate;
      verdicts[number] = vetoOf(candidate, countries) ?? KEPT;
    }
  }
  return verdicts;
}

/** Gives the surnames that somebody was introduced by that person's id; the numbers of these. */
function introduce(
  claims: Candidate[],
  verdicts: Verdict[],
  settled: readonly number[],
  open: readonly number[],
  about: ReadonlySet<string>,
  catalogue: Catalogue,
): number[] {
  const questions = pick(claims, open) as OpenSurname[];
  const answers = introductions(pick(claims, settled), questions, about, catalogue);
  return open.filter((number, k) => {
    const id = answers[k];
    if (id === undefined) verdicts[number] = NOT_INTRODUCED;
    else claims[number] = { ...(questions[k] as OpenSurname), id };
    return id !== undefined;
  });
}

const NOT_INTRODUCED: Verdict = { kept: false, why: "not-introduced" };

function numbersOf<Item>(list: readonly Item[], wanted: (item: Item) => boolean): number[] {
  const numbers: number[] = [];
  list.forEach((item, number) => {
    if (wanted(item)) numbers.push(number);
  });
  return numbers;
}

function pick<Item>(list: readonly Item[], numbers: readonly number[]): Item[] {
  return numbers.map((number) => list[number] as Item);
}
