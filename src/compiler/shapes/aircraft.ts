/** `aircraft.yaml`: designators, makers, variants and names of types. */

import { AIRCRAFT_NOUNS } from "../../lexicon/tags.ts";
import type { Reader } from "./builder.ts";
import { catalogueOf } from "./catalogue.ts";
import { declare, idForms, top, wordLists } from "./declare.ts";

const KEYS = [
  "designators",
  "makers",
  "variants",
  "names",
  "nicknames",
  "company",
  "plurals",
  "nouns",
];

export const aircraft: Reader = (fields, pack) => {
  const data = top(fields, KEYS);
  const room = "aircraft";
  for (const [id, value] of Object.entries(fields.map(data["designators"], ["designators"]))) {
    const path = ["designators", id];
    const list = Array.isArray(value) ? value : [value];
    list.forEach((item, i) => {
      const spaced =
        typeof item === "object" && item !== null
          ? (item as Record<string, unknown>)["spaced"]
          : undefined;
      if (spaced === false) pack.language.unspaced = [...(pack.language.unspaced ?? []), id];
      declare(fields, pack, [...path, i], [item], "designator", id, { room, how: "designation" });
    });
  }
  wordLists(fields, pack, data, ["plurals"]);
  const nouns = fields.map(data["nouns"], ["nouns"]);
  fields.knownKeys(nouns, ["nouns"], AIRCRAFT_NOUNS);
  for (const number of AIRCRAFT_NOUNS)
    declare(fields, pack, ["nouns", number], nouns[number], "aircraft-noun", number, {
      room,
      how: "alias",
    });
  idForms(fields, pack, "makers", "maker", { room, how: "maker" });
  idForms(fields, pack, "variants", "variant", { room, how: "variant" });
  idForms(fields, pack, "names", "aircraft", { room, how: "alias", inflectAs: "place" });
  idForms(fields, pack, "nicknames", "aircraft-noun", { room, how: "alias", inflectAs: "place" });
  const company = fields.map(data["company"], ["company"]);
  fields.knownKeys(company, ["company"], ["before", "words"]);
  const [before, words] = (["before", "words"] as const).map((key) =>
    fields.texts(company[key], ["company", key]),
  );
  if (before && words && before.length + words.length > 0)
    pack.language.company = { before, words };
};

const readType = catalogueOf("types", "aircraft", ["manufacturer", "role", "country", "family"]);

const readDesignator = catalogueOf("designators", "designator", [
  "manufacturer",
  "open",
  "country",
]);

/** The same file of the catalogue: ids, names and facts. */
export const aircraftCatalogue: Reader = (fields, pack) => {
  const data = top(fields, ["designators", "types"]);
  readDesignator(fields, pack, data);
  readType(fields, pack, data);
};
