/** E107: an id that names nothing. */

import { type CatalogueKind, KIND_TABLE, KINDS } from "../../kinds.ts";
import { SHARED } from "../../lexicon/pack.ts";
import { nearest } from "../../text/nearest.ts";
import { FACT_REFERENCES, kindMeant } from "../sources/references.ts";
import type { Where } from "../sources/source.ts";
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
    yield* danglingClasses(checked);
    yield* danglingPatterns(checked);
    const told = new Set<string>();
    for (const { declaration } of checked.packs.flatMap(({ forms }) => forms)) {
      const kind = kindMeant(declaration);
      if (!kind || checked.ids(kind).has(declaration.value)) continue;
      // An id is mistyped once, whatever stands under it.
      const key = JSON.stringify([declaration.file, kind, declaration.value]);
      if (told.has(key)) continue;
      told.add(key);
      yield {
        where: declaration,
        problem: `"${declaration.value}" is no ${kind} of the catalogue`,
        repair: repairOf(declaration.value, [...checked.ids(kind)]),
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
    yield {
      where,
      problem: `"${where.id}" is no ${kind} of the catalogue`,
      repair: repairOf(where.id, known),
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
      const others = [...ids(kind)].filter((id) => id !== entry.id);
      yield {
        where: entry,
        problem: `${field}: "${value}" is no ${kind} of the catalogue`,
        repair: repairOf(value, others),
      };
    }
  }
}

/** Classes of models and of modifiers are those that the classes of missiles have, and not their ids. */
function* danglingClasses({ packs, all }: CheckedSource): Generator<Located> {
  const classes = new Map<string, string>();
  for (const { id, facts } of all.flatMap(({ catalogue }) => catalogue))
    if (facts.kind === "missile-class" && facts.class) classes.set(facts.class, id);
  const told = (where: Where, named: string, problem: string): Located[] => {
    if (classes.has(named)) return [];
    const ofId = [...classes].find(([, id]) => id === named)?.[0];
    const repair = ofId ? `did you mean "${ofId}"?` : repairOf(named, [...classes.keys()]);
    return [{ where, problem, repair }];
  };
  for (const { pack } of packs) {
    for (const entry of pack.catalogue) {
      const { kind, class: named } = entry.facts;
      if (kind === "missile-model" && named !== undefined)
        yield* told(entry, named, `class: "${named}" is no class of missiles`);
    }
    for (const one of pack.declarations)
      if (one.tag === "missile-modifier")
        yield* told(one, one.value, `"${one.value}" is no class of missiles`);
  }
}

/** Of ids of two or three letters every one is a slip away from others. */
const SHORT = 3;

/** So many ids are named one by one. */
const FEW = 40;

function repairOf(id: string, known: readonly string[]): string {
  const near = nearest(id, known) ?? known.find((one) => one.startsWith(`${id}-`));
  const few =
    known.length > 0 && known.length <= FEW ? ` (there are ${[...known].sort().join(", ")})` : "";
  const anew = `add it to ${SHARED}/, or correct the id`;
  if (near === undefined) return `${anew}${few}`;
  return id.length > SHORT ? `did you mean "${near}"?` : `${anew}: did you mean "${near}"?`;
}
