/** E146: entries that lead to each other in a circle. */

import { FACT_REFERENCES } from "../sources/references.ts";
import type { WrittenFacts } from "../sources/source.ts";
import { allEntries, keyOfEntry } from "./below.ts";
import type { CheckedSource, Located, SourceCheck } from "./check.ts";

export const factCircle: SourceCheck = {
  code: "E146",
  severity: "error",
  at: "source",
  title: "entries name each other in a circle",
  reason:
    "A type has the facts of its family, a province is told by the city that it is of, an office " +
    "is one of a more general office. Where that leads back to the entry, none of them is the " +
    "first: no facts are there to be taken over.",
  bad: {
    "mul/aircraft.yaml": `types:
  zz-1: { name: ZZ-1, family: zz-1m }
  zz-1m: { name: ZZ-1M, family: zz-1 }
`,
  },
  good: {
    "mul/aircraft.yaml": `types:
  zz-1: { name: ZZ-1, role: bomber }
  zz-1m: { name: ZZ-1M, family: zz-1 }
`,
  },
  *find(checked): Generator<Located> {
    const facts = new Map<string, WrittenFacts>();
    // An entry that is below too says only what is new.
    for (const entry of allEntries(checked))
      facts.set(keyOfEntry(entry), { ...facts.get(keyOfEntry(entry)), ...entry.facts });
    for (const where of entriesOf(checked))
      for (const [kind, field, of] of FACT_REFERENCES) {
        if (kind !== of || where.facts.kind !== kind) continue;
        const circle = circleFrom(where.id, (id) => facts.get(`${kind}/${id}`)?.[field]);
        // Of an entry that names itself E107 tells.
        if (circle.length > 1)
          yield {
            where,
            problem: `${field}: ${[where.id, ...circle].join(" → ")}`,
            repair: `take ${field} out of the one that the others come from`,
          };
      }
  },
};

function entriesOf({ packs }: CheckedSource) {
  return packs.flatMap(({ pack }) => pack.catalogue);
}

/** The ids on the way from one back to it, which is the last; empty where it leads elsewhere. */
function circleFrom(id: string, next: (id: string) => unknown): string[] {
  const way: string[] = [];
  for (let at = next(id); typeof at === "string"; at = next(at)) {
    if (way.includes(at)) return [];
    way.push(at);
    if (at === id) return way;
  }
  return [];
}
