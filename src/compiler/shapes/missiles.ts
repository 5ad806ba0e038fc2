/** `missiles.yaml`: nouns, modifiers and models of what is counted. */

import type { Reader } from "./builder.ts";
import { catalogueOf } from "./catalogue.ts";
import { declare, idForms, top } from "./declare.ts";

export const missiles: Reader = (fields, pack) => {
  const data = top(fields, ["nouns", "modifiers", "fillers", "counters", "links", "models"]);
  const room = "missiles";
  const how = "count";
  for (const [id, value] of Object.entries(fields.map(data["nouns"], ["nouns"]))) {
    const noun = fields.map(value, ["nouns", id]);
    fields.knownKeys(noun, ["nouns", id], ["singular", "plural", "dual", "construct"]);
    for (const number of ["singular", "plural", "dual", "construct"] as const) {
      declare(fields, pack, ["nouns", id, number], noun[number], `missile-${number}`, id, {
        room,
        how,
        inflectAs: "noun",
      });
    }
  }
  idForms(fields, pack, "modifiers", "missile-modifier", { room, how });
  idForms(fields, pack, "models", "missile-model", { room, how, inflectAs: "place" });
  declare(fields, pack, ["fillers"], data["fillers"], "missile-filler", "", { room, how });
  declare(fields, pack, ["counters"], data["counters"], "missile-counter", "", { room, how });
  declare(fields, pack, ["links"], data["links"], "missile-link", "", { room, how });
};

const readClass = catalogueOf("classes", "missile-class", ["class"]);

const readModel = catalogueOf("models", "missile-model", ["class", "country", "platforms", "noun"]);

/** The same file of the catalogue: ids, names and facts. */
export const missilesCatalogue: Reader = (fields, pack) => {
  const data = top(fields, ["classes", "models"]);
  readClass(fields, pack, data);
  readModel(fields, pack, data);
};
