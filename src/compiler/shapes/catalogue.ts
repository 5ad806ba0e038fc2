/** Entries of the catalogue (`mul/`): ids, names and facts, read alike for every kind. */

import type { CatalogueEntry } from "../../lexicon/pack.ts";
import type { Fields } from "../fields.ts";
import type { PackBuilder } from "./builder.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads `key: { id: facts }` of one kind. */
export function catalogueOf(key: string, kind: CatalogueEntry["kind"], known: readonly string[]) {
  return (fields: Fields, pack: PackBuilder, data: Record<string, unknown>) => {
    for (const [id, value] of Object.entries(fields.map(data[key], [key]))) {
      const path = [key, id];
      const facts = fields.map(value, path);
      fields.knownKeys(facts, path, ["name", "note", "source", ...known]);
      if (!SLUG.test(id))
        fields.report(
          path,
          `"${id}" is not a slug`,
          "use lower-case ASCII letters, digits and single hyphens",
        );
      const name = fields.text(facts["name"], [...path, "name"]);
      if (!name && kind !== "designator")
        fields.report(path, "no name", "add name: the English name");
      pack.catalogue.push({
        id,
        facts: { ...facts, kind, name: name ?? id } as CatalogueEntry,
        file: fields.file,
        line: fields.line(path),
        entry: id,
      });
    }
  };
}
