/** E140: coordinates that are in another country. */

import { isInCountry } from "../checking/countryBoxes.ts";
import type { WrittenFacts } from "../sources/source.ts";
import { catalogueBelow, keyOfEntry } from "./below.ts";
import type { Located, Problem, SourceCheck } from "./check.ts";

export const outOfTheCountry: SourceCheck = {
  code: "E140",
  severity: "error",
  at: "source",
  title: "coordinates are not in the country",
  reason:
    "A place is drawn on maps where its coordinates say. Most that are far from their country are " +
    "swapped (latitude comes first), lack a sign, or are those of a namesake.",
  bad: {
    "en/places.yaml": `places:
  zzyzx: [Zzyzx]
`,
    "mul/places.yaml": `places:
  zzyzx: { name: Zzyzx, type: village, country: SY, latitude: 38.9, longitude: 34.6 }
`,
  },
  good: {
    "en/places.yaml": `places:
  zzyzx: [Zzyzx]
`,
    "mul/places.yaml": `places:
  zzyzx: { name: Zzyzx, type: village, country: SY, latitude: 34.6, longitude: 38.9 }
`,
  },
  *find(checked): Generator<Located> {
    const below = catalogueBelow(checked);
    for (const entry of checked.packs.flatMap(({ pack }) => pack.catalogue)) {
      const found = misplaced({ ...below.get(keyOfEntry(entry)), ...entry.facts });
      if (found) yield { where: entry, ...found };
    }
  },
};

function misplaced(facts: WrittenFacts): Problem | undefined {
  if (facts.kind !== "place") return undefined;
  const { country, latitude, longitude } = facts;
  if (!country || latitude === undefined || longitude === undefined) return undefined;
  if (isInCountry(country, latitude, longitude) !== false) return undefined;
  return {
    problem: `latitude ${latitude}, longitude ${longitude} is not in the country (${country})`,
    repair: repairOf(country, latitude, longitude),
  };
}

/** What would bring it into the country: the most common slips are tried. */
function repairOf(country: string, latitude: number, longitude: number): string {
  if (isInCountry(country, longitude, latitude)) return "are they swapped?";
  const signs: readonly (readonly [number, number])[] = [
    [latitude, -longitude],
    [-latitude, longitude],
    [-latitude, -longitude],
  ];
  const meant = signs.find(([north, east]) => isInCountry(country, north, east));
  return meant
    ? `did you mean latitude: ${meant[0]}, longitude: ${meant[1]}?`
    : "correct them, or the country";
}
