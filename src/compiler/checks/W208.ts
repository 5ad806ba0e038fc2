/** W208: surnames that are written again as forms that stand alone. */

import type { NamePart } from "../sources/people.ts";
import type { Located, SourceCheck } from "./check.ts";

export const aloneRepeatsFamily: SourceCheck = {
  code: "W208",
  severity: "warning",
  at: "source",
  title: "alone repeats family",
  reason:
    "That every surname of a person needs no introduction is said by alone: true. Written out, " +
    "a spelling that is added to one list is forgotten in the other.",
  bad: {
    "en/people.yaml": `people:
  vladimir-putin: { family: [Zzyzx, Zzyzyx], alone: [Zzyzx, Zzyzyx] }
`,
  },
  good: {
    "en/people.yaml": `people:
  vladimir-putin: { family: [Zzyzx, Zzyzyx], alone: true }
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { family, alone, id } of packs.flatMap(({ pack }) => pack.people)) {
      const first = alone[0];
      if (!first || isSamePlace(first, family[0]) || spelt(alone) !== spelt(family)) continue;
      yield {
        where: first,
        problem: `every surname of ${id} is written again under alone`,
        repair: "write alone: true",
        fix: { replaceListWith: "true" },
      };
    }
  },
};

/** `alone: true` gives the surnames themselves. */
function isSamePlace(one: NamePart, other: NamePart | undefined): boolean {
  return one.line === other?.line && one.column === other.column;
}

/** What a list says, in whichever order. */
function spelt(parts: readonly NamePart[]): string {
  return parts
    .map(({ file: _, line: __, column: ___, entry: ____, ...form }) => JSON.stringify(form))
    .sort()
    .join();
}
