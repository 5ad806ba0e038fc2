/** E107: an id that names nothing. */

import { CATALOGUE_KINDS, type CatalogueKind, type EntryKind } from "../../kinds.ts";
import { SHARED } from "../../lexicon/pack.ts";
import { AIRCRAFT_NOUNS, TAG_TABLE, TAGS } from "../../lexicon/tags.ts";
import { nearest } from "../../text/nearest.ts";
import type { Declaration } from "../source.ts";
import type { CheckedSource, Located, SourceCheck } from "./check.ts";

/** Tags whose value is an id, and the kind that it must be an id of. */
const REFERENCES = new Map(
  TAGS.flatMap((tag) => {
    const kind = CATALOGUE_KINDS.find((one) => one === TAG_TABLE[tag].value);
    return kind ? [[tag, kind] as const] : [];
  }),
);

/** Facts of the catalogue that are ids: of which kind of entry, which fact, an id of which kind. */
const FACTS: readonly (readonly [EntryKind, string, CatalogueKind])[] = [
  ["aircraft", "family", "aircraft"],
  ["place", "of", "place"],
  ["ministry", "portfolio", "portfolio"],
  ["office", "portfolio", "portfolio"],
  ["office", "office", "office"],
  ["role", "portfolio", "portfolio"],
  ["role", "office", "office"],
];

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
    for (const { declaration } of checked.packs.flatMap(({ forms }) => forms)) {
      const kind = kindOf(declaration);
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

/** The kind of what a form means; a noun of aircraft may be a nickname of a type. */
function kindOf({ tag, value }: Declaration): CatalogueKind | undefined {
  const noun = AIRCRAFT_NOUNS.some((one) => one === value);
  return tag === "aircraft-noun" && !noun ? "aircraft" : REFERENCES.get(tag);
}

function* danglingFacts({ packs, ids }: CheckedSource): Generator<Located> {
  for (const entry of packs.flatMap(({ pack }) => pack.catalogue)) {
    for (const [of, field, kind] of FACTS) {
      const value = entry.facts[field];
      if (entry.facts.kind !== of || typeof value !== "string" || ids(kind).has(value)) continue;
      const near = nearest(value, [...ids(kind)]);
      yield {
        where: entry,
        problem: `${field}: "${value}" is no ${kind} of the catalogue`,
        repair: near ? `did you mean "${near}"?` : "list it, or correct the id",
      };
    }
  }
}
