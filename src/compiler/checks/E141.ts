/** E141: a province that is said to be named after a city of another country. */

import { catalogueBelow, keyOfEntry } from "./below.ts";
import type { Located, SourceCheck } from "./check.ts";

export const ofAnotherCountry: SourceCheck = {
  code: "E141",
  severity: "error",
  at: "source",
  title: "a place is of a place in another country",
  reason:
    "`of` ties a province to the city that it is named after, so that one name means the one or the " +
    "other. An id in another country is that of a namesake.",
  bad: {
    "en/places.yaml": `places:
  zzyzx-province: [Zzyzx Province]
`,
    "mul/places.yaml": `places:
  zzyzx-province: { name: Zzyzx Province, type: province, country: US, of: damascus }
`,
  },
  good: {
    "en/places.yaml": `places:
  zzyzx-province: [Zzyzx Province]
`,
    "mul/places.yaml": `places:
  zzyzx-province: { name: Zzyzx Province, type: province, country: SY, of: damascus }
`,
  },
  *find(checked): Generator<Located> {
    const all = new Map(catalogueBelow(checked));
    const own = checked.packs.flatMap(({ pack }) => pack.catalogue);
    const factsOf = (id: string) => all.get(keyOfEntry({ id, facts: { kind: "place" } }));
    for (const entry of own) {
      const key = keyOfEntry(entry);
      all.set(key, { ...all.get(key), ...entry.facts });
    }
    for (const where of own) {
      if (where.facts.kind !== "place" || !where.facts.of) continue;
      const { of } = where.facts;
      const country = factsOf(where.id)?.country;
      const other = factsOf(of)?.country;
      if (!country || !other || country === other) continue;
      yield {
        where,
        problem: `of: "${of}" is in ${other}, and the place in ${country}`,
        repair: "correct the id, or the country",
      };
    }
  },
};
