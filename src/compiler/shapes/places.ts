/** `places.yaml`: listed places, and the cues beside places. */

import type { Reader } from "./builder.ts";
import { catalogueOf } from "./catalogue.ts";
import { declare, idForms, top } from "./declare.ts";

export const places: Reader = (fields, pack) => {
  const data = top(fields, ["places", "cues", "unlisted", "locatives"]);
  if (data["unlisted"]) {
    const unlisted = fields.map(data["unlisted"], ["unlisted"]);
    fields.knownKeys(unlisted, ["unlisted"], ["types", "not-endings"]);
    pack.language["unlisted-places"] = {
      types: fields.texts(unlisted["types"], ["unlisted", "types"]),
      "not-endings": fields.texts(unlisted["not-endings"], ["unlisted", "not-endings"]),
    };
  }
  const locatives = fields.texts(data["locatives"], ["locatives"]);
  if (locatives.length > 0)
    pack.language.locatives = [...(pack.language.locatives ?? []), ...locatives];
  idForms(fields, pack, "places", "place", { room: "places", how: "alias", inflectAs: "place" });
  for (const [type, value] of Object.entries(fields.map(data["cues"], ["cues"]))) {
    const cue = fields.map(value, ["cues", type]);
    fields.knownKeys(cue, ["cues", type], ["before", "after"]);
    const options = { room: "places", how: "cue" } as const;
    declare(fields, pack, ["cues", type, "before"], cue["before"], "cue-before", type, options);
    declare(fields, pack, ["cues", type, "after"], cue["after"], "cue-after", type, options);
  }
};

const readPlace = catalogueOf("places", "place", [
  "type",
  "country",
  "of",
  "latitude",
  "longitude",
  "links",
]);

/** The same file of the catalogue: ids, names and facts. */
export const placesCatalogue: Reader = (fields, pack) =>
  readPlace(fields, pack, top(fields, ["places"]));
