/** `places.yaml`: listed places, and the cues beside places. */

import type { Reader } from "./builder.ts";
import { catalogueOf } from "./catalogue.ts";
import { declare, idForms, top } from "./declare.ts";

/** What may be said of places that nobody lists. */
const UNLISTED = [
  "types",
  "not-endings",
  "certain",
  "plurals",
  "endings",
  "abbreviated",
  "ways",
] as const;

export const places: Reader = (fields, pack) => {
  const data = top(fields, ["places", "cues", "unlisted", "locatives", "prepositions", "parts"]);
  if (data["unlisted"]) {
    const unlisted = fields.map(data["unlisted"], ["unlisted"]);
    fields.knownKeys(unlisted, ["unlisted"], UNLISTED);
    const textsOf = (key: (typeof UNLISTED)[number]) =>
      fields.texts(unlisted[key] ?? [], ["unlisted", key]);
    pack.language["unlisted-places"] = {
      types: textsOf("types"),
      "not-endings": textsOf("not-endings"),
      certain: textsOf("certain"),
      plurals: textsOf("plurals"),
      endings: textsOf("endings"),
      abbreviated: textsOf("abbreviated"),
      ways: textsOf("ways"),
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
