/** E143: a person of whom only the given name is written. */

import type { PersonParts } from "../sources/people.ts";
import type { Located, SourceCheck } from "./check.ts";

export const givenWithoutFamily: SourceCheck = {
  code: "E143",
  severity: "error",
  at: "source",
  title: "a given name without a family name",
  reason:
    "Given names are read only before a family name, of which there is none here: the person is found " +
    "by no text. One who has a single name is written whole.",
  bad: {
    "en/people.yaml": `people:
  zed-nemo: { given: [Zed] }
`,
    "mul/people.yaml": `people:
  zed-nemo: { name: Zed Nemo, country: US }
`,
  },
  good: {
    "en/people.yaml": `people:
  zed-nemo: { given: [Zed], family: [Nemo] }
`,
    "mul/people.yaml": `people:
  zed-nemo: { name: Zed Nemo, country: US }
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { pack, below } of packs) {
      const found = new Set([...(below?.people ?? []), ...pack.people].filter(isFound).map(idOf));
      for (const where of pack.people)
        if (where.given.length > 0 && !found.has(where.id))
          yield {
            where,
            problem: "given: has no family: to stand before",
            repair: "add family: the surname, or full: a name that is written whole",
          };
    }
  },
};

/** Is there a name besides the given one? */
function isFound({ family, full, alone, patronymic }: PersonParts): boolean {
  return family.length + full.length + alone.length + patronymic.length > 0;
}

function idOf({ id }: PersonParts): string {
  return id;
}
