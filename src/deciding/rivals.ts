/**
 * Several places of one name, of which the document chooses: Jericho or Ariha of Idlib, the Tripoli
 * of Libya or of Lebanon. Their signs are weighed as everybody's are; what tells them apart is
 * whose country the rest of the document names, which of them lies near a place that it names, and,
 * where all that is equal, which of them is the larger.
 *
 * Costs nothing in a document without rivals; else each rival is compared with each place named.
 */

import type { Candidate, CandidateOf, Sign } from "../candidate.ts";
import type { Catalogue, CatalogueEntry, Pack } from "../lexicon/pack.ts";
import { isVast } from "./precision.ts";
import { scoreOf, weightsOf } from "./signs.ts";

/** A place of which others with the same span are proposed as well. */
export type Rival = CandidateOf<"place"> & { readonly rivals: true };

export function isRival(candidate: Candidate): candidate is Rival {
  return candidate.kind === "place" && candidate.rivals === true;
}

/** What the rest of the document says of where it is. */
export interface Whereabouts {
  /** ISO codes of the countries that it names. */
  readonly about: ReadonlySet<string>;
  /** The places that it names. */
  readonly places: readonly CatalogueEntry[];
}

export interface Choice {
  readonly number: number;
  /** With what the document says for it. */
  readonly signs: readonly Sign[];
  readonly score: number;
}

/**
 * What tells places of one name apart. The other signs say whether it is a name at all, and say so
 * of all of them.
 */
const TELLING: ReadonlySet<Sign> = new Set<Sign>(["cue-beside", "country-named", "country-beside"]);
/** News has named it before: somebody has written it down by hand. */
const LISTED = 0.5;
/** A town within so many kilometres of another in the text is the likelier one. */
const NEAR = 150;
/** A town ten times as large outweighs half of what any one sign says. */
const SIZE = 0.5;
/** Of a town whose size is not known. */
const UNKNOWN_SIZE = 10_000;
/** Countries and provinces are news wherever they are. */
const REGION_SIZE = 10_000_000;

/** The rivals for one span, numbers of `candidates`, the likeliest first. */
export function ranked(
  candidates: readonly Candidate[],
  numbers: readonly number[],
  where: Whereabouts,
  catalogue: Catalogue,
): Choice[] {
  const choices = numbers.map((number): Choice => {
    const { id, pack, signs } = candidates[number] as Rival;
    const entry = id === null ? undefined : catalogue.get("place", id);
    const named = entry?.country !== undefined && where.about.has(entry.country);
    const all: readonly Sign[] = named ? [...signs, "country-named"] : signs;
    const telling = all.filter((sign) => TELLING.has(sign));
    const listed = signs.includes("generated") ? 0 : LISTED;
    const score = scoreOf(telling, weightsOf(pack)) + nearness(entry, where, pack);
    return { number, signs: all, score: score + priorOf(entry) + listed };
  });
  const idOf = ({ number }: Choice) => (candidates[number] as Rival).id ?? "";
  return choices.sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1));
}

/**
 * What it weighs that the document names another place nearby. It tells places of one name apart
 * and makes none of them likelier to be a name at all, so it is no sign of the candidate.
 */
function nearness(entry: CatalogueEntry | undefined, { places }: Whereabouts, pack: Pack): number {
  const near = entry && places.some((place) => kilometres(entry, place) <= NEAR);
  return near ? weightsOf(pack)["near-another"] : 0;
}

/** Nothing for a place of unknown size, more for a larger one. */
function priorOf(entry: CatalogueEntry | undefined): number {
  const region = entry?.type === "country" || entry?.type === "province";
  const size = region ? REGION_SIZE : (entry?.population ?? UNKNOWN_SIZE);
  return SIZE * Math.log10(Math.max(1, size / UNKNOWN_SIZE));
}

const RADIANS = Math.PI / 180;
const KILOMETRES_A_DEGREE = 111.2;

/** The distance of two places; of places whose coordinates are not known, or say little, infinite. */
function kilometres(a: CatalogueEntry, b: CatalogueEntry): number {
  if (a.latitude === undefined || b.latitude === undefined) return Number.POSITIVE_INFINITY;
  if (isVast(a.type) || isVast(b.type)) return Number.POSITIVE_INFINITY;
  const north = a.latitude - b.latitude;
  const east = ((a.longitude ?? 0) - (b.longitude ?? 0)) * Math.cos(a.latitude * RADIANS);
  return KILOMETRES_A_DEGREE * Math.hypot(north, east);
}

/** A runner-up that is behind by less was close. */
const CLOSE = 1;

/** Ids of those that were close behind the first. */
export function closeBehind(
  choices: readonly Choice[],
  candidates: readonly Candidate[],
): string[] {
  const [first, ...others] = choices;
  const close = others.filter(({ score }) => first !== undefined && first.score - score < CLOSE);
  return close.flatMap(({ number }) => (candidates[number] as Rival).id ?? []);
}
