/** E101: an id that the catalogue lists twice. */

import type { Located, SourceCheck } from "./check.ts";

export const idTwice: SourceCheck = {
  code: "E101",
  severity: "error",
  at: "source",
  title: "an id is listed twice",
  reason:
    "An id means one thing in every language. Of two entries with one id only the later " +
    "counts, and the facts of the other are lost without a word.",
  bad: {
    "mul/places/one.yaml": `places:
  zzyzx: { name: Zzyzx, type: village, country: US }
`,
    "mul/places/two.yaml": `places:
  zzyzx: { name: Zzyzx, type: village, country: US }
`,
  },
  good: {
    "mul/places/one.yaml": `places:
  zzyzx: { name: Zzyzx, type: village, country: US }
`,
  },
  /** An entry of the same id on top of another source's is meant to replace it. */
  *find({ packs }): Generator<Located> {
    const seen = new Set<string>();
    for (const entry of packs.flatMap(({ pack }) => pack.catalogue)) {
      const key = `${entry.facts.kind} ${entry.id}`;
      if (seen.has(key))
        yield {
          where: entry,
          problem: `the id "${entry.id}" is listed twice`,
          repair: "remove one, or give the other thing an id of its own",
        };
      seen.add(key);
    }
  },
};
