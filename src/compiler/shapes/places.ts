/** `places.yaml`: listed places, and the cues beside places. */

import { fileKind } from "./builder.ts";
import { facts, readCatalogue } from "./catalogue.ts";
import { declare, idForms, wordLists, wordsAt } from "./declare.ts";
import { fileOfForms, forms } from "./forms.ts";
import { byKey, fields, may, named, oneOf, oneOrMore, text, texts } from "./terms.ts";
import { country, id, numberFrom } from "./values.ts";

const PLACE_TYPES = [
  "country",
  "territory",
  "province",
  "city",
  "village",
  "region",
  "continent",
  "sea",
  "river",
  "lake",
  "strait",
  "island",
  "mountain",
  "base",
  "airport",
  "border-crossing",
  "camp",
  "district",
] as const;

/** Of the last: the place is not of the type, it only stands beside such a thing. */
const CUE_TYPES = [...PLACE_TYPES, "building", "institution", "station", "tied"] as const;

/** What cues an unknown word may stand behind. */
const CUES_OF_UNLISTED = [...PLACE_TYPES, "preposition"] as const;

/** What may be said of places that nobody lists. */
const UNLISTED = {
  types: may(
    oneOrMore(oneOf("type", CUES_OF_UNLISTED)),
    "without capitals: behind these cues an unknown word is a place",
  ),
  certain: may(
    oneOrMore(oneOf("type", CUES_OF_UNLISTED)),
    "behind these also a noun with its article, and a person's name",
  ),
  "not-endings": may(texts, "unless the word ends so"),
  endings: may(texts, "words that end so are places behind any preposition"),
  plurals: may(texts, "cues that several places follow"),
  ways: may(texts, "beginnings of words behind which places stand on both sides of a dash"),
  abbreviated: may(texts, "heads cut short, with a point behind them"),
  apposed: may(texts, "with these begins what a place is (Ochat, a town of 900)"),
  being: may(texts, "verbs between a place and what it is (Ochat is a village in)"),
  "going-on": may(texts, "what goes on behind that, beside prepositions (a town where)"),
  apposing: may(texts, "what a place is, before a comma and its name (the capital, Ochat,)"),
  behind: may(texts, "without capitals: behind these alone an unknown word is a place"),
};

const PREPOSITIONS = {
  place: may(forms, "behind these a name is a place; without capitals, an unknown word too"),
  settled: may(forms, "as `place`, where people live or stay"),
  aged: may(forms, "between the name of a person and a number of years"),
  gazetteer: may(forms, "behind these a name of the gazetteer is a place"),
  other: may(forms, "behind these a name says nothing of what it is"),
};

const PARTS = {
  alone: may(forms, "nothing else's names begin so"),
  before: may(forms, "names of places begin so, whatever else the word is"),
  behind: may(forms, "names of places end so"),
};

const CUE = fields({
  before: may(forms, "stands before the name"),
  after: may(forms, "stands behind the name"),
});

const shape = fileOfForms({
  places: may(named(forms), "id → spellings"),
  cues: may(
    byKey(oneOf("type", CUE_TYPES), CUE),
    "type of place → words beside names of such places",
  ),
  locatives: may(texts, "what stands before such a word is in the place behind it"),
  prepositions: may(fields(PREPOSITIONS), "what a word says of the name behind it"),
  "team-verbs": may(texts, "one beats another so: beside such a verb and a score towns are teams"),
  parts: may(fields(PARTS), "words that begin or end names of places"),
  unlisted: may(fields(UNLISTED), "how places that nobody lists are told"),
});

export const places = fileKind(shape, (file, pack) => {
  const { data } = file;
  if (data.unlisted) {
    const { unlisted } = data;
    const before = pack.language["unlisted-places"];
    const textsOf = (key: keyof typeof UNLISTED) => [
      ...(before?.[key] ?? []),
      ...wordsAt(file, pack, ["unlisted", key], unlisted[key]),
    ];
    pack.language["unlisted-places"] = {
      types: textsOf("types"),
      "not-endings": textsOf("not-endings"),
      certain: textsOf("certain"),
      plurals: textsOf("plurals"),
      endings: textsOf("endings"),
      abbreviated: textsOf("abbreviated"),
      ways: textsOf("ways"),
      behind: textsOf("behind"),
      apposed: textsOf("apposed"),
      being: textsOf("being"),
      "going-on": textsOf("going-on"),
      apposing: textsOf("apposing"),
    };
  }
  wordLists(file, pack, ["locatives", "team-verbs"]);
  const options = { room: "places", how: "cue" } as const;
  for (const [sort, list] of Object.entries(data.prepositions ?? {}))
    declare(file, pack, ["prepositions", sort], list, "preposition", sort, options);
  for (const [sort, list] of Object.entries(data.parts ?? {}))
    declare(file, pack, ["parts", sort], list, "place-part", sort, options);
  idForms(file, pack, "places", "place", { room: "places", how: "alias", inflectAs: "place" });
  for (const [type, { before, after }] of Object.entries(data.cues ?? {})) {
    declare(file, pack, ["cues", type, "before"], before, "cue-before", type, options);
    declare(file, pack, ["cues", type, "after"], after, "cue-after", type, options);
  }
});

const catalogueShape = fields({
  places: may(
    byKey(
      id,
      facts({
        type: may(oneOf("type", PLACE_TYPES), "what sort of place it is"),
        country: may(country, "ISO 3166 code of the country it is in; of a country its own"),
        of: may(text, "id of the city after which a province is named"),
        latitude: may(numberFrom(-90, 90), "in degrees, north of the equator"),
        longitude: may(numberFrom(-180, 180), "in degrees, east of Greenwich"),
      }),
    ),
    "id → name and facts",
  ),
});

/** The same file of the catalogue: ids, names and facts. */
export const placesCatalogue = fileKind(catalogueShape, (file, pack) => {
  for (const [id, place] of Object.entries(file.data.places ?? {})) {
    const { latitude, longitude } = place ?? {};
    if ((latitude === undefined) === (longitude === undefined)) continue;
    const [has, lacks] =
      latitude === undefined
        ? (["longitude", "latitude"] as const)
        : (["latitude", "longitude"] as const);
    // Of a pair of which one was told and left out the other says nothing.
    if (place && file.leftOut(["places", id, lacks])) delete place[has];
  }
  readCatalogue(file, pack, "places", "place");
});
