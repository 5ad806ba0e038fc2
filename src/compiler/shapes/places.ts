/** `places.yaml`: listed places, and the cues beside places. */

import type { Reader } from "./builder.ts";
import { catalogueOf } from "./catalogue.ts";
import { declare, idForms, top } from "./declare.ts";

export const places: Reader = (fields, pack) => {
  const data = top(fields, ["places", "cues", "unlisted", "locatives", "prepositions", "parts"]);
  if (data["unlisted"]) {
    const unlisted = fields.map(data["unlisted"], ["unlisted"]);
    const keys = ["types", "not-endings", "certain", "plurals", "endings"] as const;
    fields.knownKeys(unlisted, ["unlisted"], keys);
    const [types, notEndings, certain, plurals, endings] = keys.map((key) =>
      fields.texts(unlisted[key] ?? [], ["unlisted", key]),
    ) as [string[], string[], string[], string[], string[]];
    pack.language["unlisted-places"] = {
      types,
      "not-endings": notEndings,
      certain,
      plurals,
      endings,
    };
  }
  const locatives = fields.texts(data["locatives"], ["locatives"]);
  if (locatives.length > 0)
    pack.language.locatives = [...(pack.language.locatives ?? []), ...locatives];
  const options = { room: "places", how: "cue" } as const;
  for (const [key, tag, sorts] of [
    ["prepositions", "preposition", ["place", "settled", "aged", "gazetteer", "other"]],
    ["parts", "place-part", ["alone", "before", "behind"]],
  ] as const) {
    const map = fields.map(data[key], [key]);
    fields.knownKeys(map, [key], sorts);
    for (const sort of sorts) declare(fields, pack, [key, sort], map[sort], tag, sort, options);
  }
  idForms(fields, pack, "places", "place", { room: "places", how: "alias", inflectAs: "place" });
  for (const [type, value] of Object.entries(fields.map(data["cues"], ["cues"]))) {
    const cue = fields.map(value, ["cues", type]);
    fields.knownKeys(cue, ["cues", type], ["before", "after"]);
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
