/** E107: an id that names nothing. */

import { type CatalogueKind, KIND_TABLE, KINDS } from "../../kinds.ts";
import { SHARED } from "../../lexicon/pack.ts";
import { nearest } from "../../text/nearest.ts";
import { FACT_REFERENCES, kindMeant } from "../references.ts";
import type { CheckedSource, Located, SourceCheck } from "./check.ts";

export const danglingId: SourceCheck = {
  code: "E107",
  severity: "error",
  at: "source",
  title: "an id names nothing",
  reason:
    "Names, countries and classes come from the catalogue by id. A form under an id that is " +
    "not there would be printed without any of them, and is most often a slip of the pen.",
  bad: {
    "en/places.yaml": `places:
  untied-states: [the States]
`,
  },
  good: {
    "en/places.yaml": `places:
  united-states: [the States]
`,
  },
  *find(checked): Generator<Located> {
    yield* danglingFacts(checked);
    yield* danglingPatterns(checked);
    for (const { declaration } of checked.packs.flatMap(({ forms }) => forms)) {
      const kind = kindMeant(declaration);
      if (!kind || checked.ids(kind).has(declaration.value)) continue;
      const near = nearest(declaration.value, [...checked.ids(kind)]);
      yield {
        where: declaration,
        problem: `"${declaration.value}" is no ${kind} of the catalogue`,
        repair: near ? `did you mean "${near}"?` : `add it to ${SHARED}/, or correct the id`,
      };
    }
  },
};

/** Patterns that find one thing, which must be there. */
function* danglingPatterns({ packs, ids }: CheckedSource): Generator<Located> {
  for (const where of packs.flatMap(({ pack }) => pack.patterns)) {
    const kind = KINDS.find((one) => one === where.kind);
    if (where.id === null || !kind) continue;
    const known = KIND_TABLE[kind].catalogue.flatMap((one: CatalogueKind) => [...ids(one)]);
    if (known.includes(where.id)) continue;
    const near = nearest(where.id, known);
    yield {
      where,
      problem: `"${where.id}" is no ${kind} of the catalogue`,
      repair: near ? `did you mean "${near}"?` : `add it to ${SHARED}/, or correct the id`,
    };
  }
}

function* danglingFacts({ packs, ids }: CheckedSource): Generator<Located> {
  for (const entry of packs.flatMap(({ pack }) => pack.catalogue)) {
    for (const [of, field, kind] of FACT_REFERENCES) {
      const value = entry.facts[field];
      if (entry.facts.kind !== of || typeof value !== "string") continue;
      if (value === entry.id && kind === of)
        yield {
          where: entry,
          problem: `${field}: "${value}" is the entry itself`,
          repair: "name another, or leave it out",
        };
      if (ids(kind).has(value)) continue;
      const near = nearest(
        value,
        [...ids(kind)].filter((id) => id !== entry.id),
      );
      yield {
        where: entry,
        problem: `${field}: "${value}" is no ${kind} of the catalogue`,
        repair: near ? `did you mean "${near}"?` : "list it, or correct the id",
      };
    }
  }
}
