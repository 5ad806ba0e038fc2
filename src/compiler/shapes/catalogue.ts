/** Entries of the catalogue (`mul/`): ids, names and facts, read alike for every kind. */

import type { CatalogueEntry } from "../../lexicon/pack.ts";
import { partMissing } from "../checks/E117.ts";
import { notASlug } from "../checks/E119.ts";
import type { Fields } from "../fields.ts";
import type { PackBuilder } from "./builder.ts";

/** Reads `key: { id: facts }` of one kind. */
export function catalogueOf(key: string, kind: CatalogueEntry["kind"], known: readonly string[]) {
  return (fields: Fields, pack: PackBuilder, data: Record<string, unknown>) => {
    for (const [id, value] of Object.entries(fields.map(data[key], [key]))) {
      const path = [key, id];
      const facts = fields.map(value, path);
      fields.knownKeys(facts, path, ["name", "note", "source", ...known]);
      fields.report(path, notASlug, id);
      const name = fields.text(facts["name"], [...path, "name"]);
      if (!name && kind !== "designator")
        fields.report(path, partMissing, "no name", "add name: the English name");
      pack.catalogue.push({
        id,
        facts: { ...facts, kind, name: name ?? id } as CatalogueEntry,
        ...fields.at(path),
        entry: id,
      });
    }
  };
}
