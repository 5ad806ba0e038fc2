/**
 * Which places a name may mean: all that bear it, where nothing beside it says which, and behind a
 * province abroad those that lie there.
 */

import type { Candidate, CandidateOf, Sign } from "../../candidate.ts";
import type { Hit } from "../../matching/hits.ts";
import { isMark } from "../../text/words.ts";
import { fact, type View } from "../view.ts";
import { generated } from "./generatedPlaces.ts";
import { hidingName } from "./hidingNames.ts";
import { listed } from "./listedPlaces.ts";
import { namesakesIn, provinceAbroad, unlistedTown } from "./placesAbroad.ts";

/** The places that a name may mean: more than one only where none has a condition that holds. */
export function ofOneName(view: View, hit: Hit, inList: Sign | undefined): Candidate[] {
  const province = provinceAbroad(view, hit);
  if (province && !hidingName(view, hit)) return ofProvince(view, hit, province);
  const found = [proposed(view, hit, inList)];
  if (hit.conditional) return found;
  for (const other of view.hits.at(hit.from)) {
    if (other.value !== hit.value && isRivalOf(other, hit) && !areTwins(view, other, hit))
      found.push(proposed(view, other, inList));
  }
  if (found.length === 1) return found;
  const beside = countriesBeside(view, hit);
  return found.map((one) => {
    const country = one.id === null ? undefined : fact(view.pack, "place", one.id)?.country;
    const named = country !== undefined && beside.has(country);
    return { ...one, rivals: true, signs: named ? [...one.signs, "country-beside"] : one.signs };
  });
}

/** `Athens, Georgia`: of the places of one name those that the province behind it leaves. */
function ofProvince(view: View, hit: Hit, province: Hit): Candidate[] {
  const namesakes = namesakesIn(view, hit, province);
  if (namesakes.length === 0) return [unlistedTown(view, hit, province)];
  return namesakes.map((one) => {
    const candidate = proposed(view, one, undefined);
    const signs: Sign[] = [...candidate.signs, "country-beside"];
    return { ...candidate, signs, ...(namesakes.length > 1 && { rivals: true }) };
  });
}

/** ISO codes of the countries named right beside: `Tripoli, Lebanon`, `طرابلس اللبنانية`. */
function countriesBeside({ hits, tokens, pack }: View, hit: Hit): ReadonlySet<string> {
  const after = isMark(tokens, hit.to, ",") ? hit.to + 1 : hit.to;
  const countries = new Set<string>();
  for (const tag of ["place", "adjective"] as const) {
    for (const one of [
      hits.endingAt(hit.from, tag),
      hits.find(hit.to, tag),
      hits.find(after, tag),
    ]) {
      const entry = one && fact(pack, "place", one.value);
      if (entry?.country) countries.add(entry.country);
    }
  }
  return countries;
}

function proposed(view: View, hit: Hit, inList: Sign | undefined): CandidateOf<"place"> {
  return hit.tag === "place" ? listed(view, hit) : generated(view, hit, inList);
}

/** A city and the province that bears its name are told apart by cues, not by the document. */
function areTwins({ pack: { catalogue } }: View, one: Hit, other: Hit): boolean {
  return (
    catalogue.provinceOf(one.value) === other.value ||
    catalogue.provinceOf(other.value) === one.value
  );
}

function isRivalOf(other: Hit, hit: Hit): boolean {
  const { tag, from, to, start, conditional } = other;
  return (
    (tag === "place" || tag === "place-gated") &&
    from === hit.from &&
    to === hit.to &&
    start === hit.start &&
    !conditional
  );
}
