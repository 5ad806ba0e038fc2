/** E129: an entry of the catalogue without a fact that it needs. */

import type { EntryKind } from "../../kinds.ts";
import type { WrittenFacts } from "../sources/source.ts";
import { catalogueBelow, keyOfEntry } from "./below.ts";
import type { Located, Problem, SourceCheck } from "./check.ts";

export const factMissing: SourceCheck = {
  code: "E129",
  severity: "error",
  at: "source",
  title: "an entry of the catalogue lacks a fact",
  reason:
    "The output calls an entity by the name of its entry, and half a pair of coordinates is no " +
    "place. An entry that the lexicons below have too needs to say only what is new: its other " +
    "facts stay as they are there.",
  bad: {
    "en/places.yaml": `places:
  zzyzx: [Zzyzx]
`,
    "mul/places.yaml": `places:
  zzyzx: { type: village, country: US }
`,
  },
  good: {
    "en/places.yaml": `places:
  zzyzx: [Zzyzx]
`,
    "mul/places.yaml": `places:
  aleppo: { type: city }
  zzyzx: { name: Zzyzx, type: village, country: US }
`,
  },
  *find(checked): Generator<Located> {
    const below = catalogueBelow(checked);
    for (const where of checked.packs.flatMap(({ pack }) => pack.catalogue)) {
      const facts = { ...below.get(keyOfEntry(where)), ...where.facts };
      for (const problem of lacking(facts)) yield { where, ...problem };
    }
  },
};

/** Called by their ids where nothing else is said. */
const NAMELESS: ReadonlySet<EntryKind> = new Set(["designator"]);

function* lacking({ kind, name, latitude, longitude }: WrittenFacts): Generator<Problem> {
  if (name === undefined && !NAMELESS.has(kind))
    yield { problem: "no name", repair: "add name: the English name" };
  if ((latitude === undefined) === (longitude === undefined)) return;
  const [has, lacks] = latitude === undefined ? COORDINATES : [...COORDINATES].reverse();
  yield { problem: `${has} without ${lacks}`, repair: `add ${lacks}, or take ${has} out` };
}

const COORDINATES = ["longitude", "latitude"] as const;
