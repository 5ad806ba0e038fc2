/**
 * The readers of the catalogue (`mul/`): ids, names and facts. The shapes are described in
 * lexicons/README.md.
 */

import type { Fields } from "./fields.ts";
import type { CatalogueEntry } from "./pack.ts";
import { type PackBuilder, type Reader, top } from "./readers.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads `key: { id: facts }` of one kind. */
function catalogueOf(key: string, kind: CatalogueEntry["kind"], known: readonly string[]) {
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

const readPerson = catalogueOf("people", "person", ["country", "gender", "roles"]);
const readPlace = catalogueOf("places", "place", [
  "type",
  "country",
  "of",
  "latitude",
  "longitude",
  "links",
]);
const readType = catalogueOf("types", "aircraft", ["manufacturer", "role", "country", "family"]);
const readDesignator = catalogueOf("designators", "designator", [
  "manufacturer",
  "open",
  "country",
]);
const readPortfolio = catalogueOf("portfolios", "portfolio", []);
const readMinistry = catalogueOf("ministries", "ministry", ["country", "portfolio"]);
const readClass = catalogueOf("classes", "missile-class", ["class"]);
const readModel = catalogueOf("models", "missile-model", ["class", "country", "platforms", "noun"]);

function isScript(name: string): boolean {
  try {
    return new RegExp(`\\p{Script=${name}}`, "u").source !== "";
  } catch {
    return false;
  }
}

const neighbours: Reader = (fields, pack) => {
  const data = top(fields, ["neighbours"]);
  for (const [code, value] of Object.entries(fields.map(data["neighbours"], ["neighbours"]))) {
    const path = ["neighbours", code];
    const neighbour = fields.map(value, path);
    fields.knownKeys(neighbour, path, ["script", "letters", "likely", "words", "note"]);
    const script = fields.text(neighbour["script"], [...path, "script"]) ?? "";
    const words = fields.texts(neighbour["words"], [...path, "words"]);
    if (!isScript(script))
      fields.report(
        [...path, "script"],
        `"${script}" is no script`,
        "write the name of a Unicode script (Latin, Arabic, Cyrillic)",
      );
    if (words.length === 0) fields.report(path, "no words", "add words: [its frequent words]");
    const letters = fields.text(neighbour["letters"], [...path, "letters"]) ?? "";
    const likely = fields.text(neighbour["likely"], [...path, "likely"]) ?? "";
    pack.language.neighbours = {
      ...pack.language.neighbours,
      [code]: { script, letters, likely, words },
    };
  }
};

export const CATALOGUE_READERS: Readonly<Record<string, Reader>> = {
  people: (fields, pack) => readPerson(fields, pack, top(fields, ["people"])),
  places: (fields, pack) => readPlace(fields, pack, top(fields, ["places"])),
  aircraft: (fields, pack) => {
    const data = top(fields, ["designators", "types"]);
    readDesignator(fields, pack, data);
    readType(fields, pack, data);
  },
  ministries: (fields, pack) => {
    const data = top(fields, ["portfolios", "ministries"]);
    readPortfolio(fields, pack, data);
    readMinistry(fields, pack, data);
  },
  missiles: (fields, pack) => {
    const data = top(fields, ["classes", "models"]);
    readClass(fields, pack, data);
    readModel(fields, pack, data);
  },
  neighbours,
};
