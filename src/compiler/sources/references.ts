/** Which declarations and facts are ids of the catalogue, and of which kind of entry. */

import { CATALOGUE_KINDS, type CatalogueKind, type EntryKind } from "../../kinds.ts";
import { AIRCRAFT_NOUNS, TAG_TABLE, TAGS } from "../../lexicon/tags.ts";
import type { Declaration } from "./source.ts";

/** Tags whose value is an id, and the kind that it must be an id of. */
const REFERENCES = new Map(
  TAGS.flatMap((tag) => {
    const kind = CATALOGUE_KINDS.find((one) => one === TAG_TABLE[tag].value);
    return kind ? [[tag, kind] as const] : [];
  }),
);

/** Facts of the catalogue that are ids: of which kind of entry, which fact, an id of which kind. */
export const FACT_REFERENCES: readonly (readonly [EntryKind, string, CatalogueKind])[] = [
  ["aircraft", "family", "aircraft"],
  ["place", "of", "place"],
  ["ministry", "portfolio", "portfolio"],
  ["office", "portfolio", "portfolio"],
  ["office", "office", "office"],
  ["office", "region", "office"],
  ["role", "portfolio", "portfolio"],
  ["role", "office", "office"],
];

/** The kind of what a form means; a noun of aircraft may be a nickname of a type. */
export function kindMeant({ tag, value }: Pick<Declaration, "tag" | "value">) {
  const noun = AIRCRAFT_NOUNS.some((one) => one === value);
  return tag === "aircraft-noun" && !noun ? "aircraft" : REFERENCES.get(tag);
}
