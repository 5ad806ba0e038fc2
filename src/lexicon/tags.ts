/** What a phrase of the lexicon can be: the tags of its senses. */

/** What a phrase of the lexicon can be. The number is what the compiled file holds; append only. */
export const TAGS = [
  "person", // a listed person's complete name; value: id
  "person-alone", // a surname or byname that needs no introduction; value: id
  "person-family", // a surname that needs introduction; value: id
  "given", // a given name; value: m or f
  "family", // a common surname
  "title",
  "title-after",
  "particle",
  "saying",
  "common", // never part of a name
  "place", // value: id
  "place-gated", // a generated name that needs importance or a cue; value: id
  "cue-before", // "town of"; value: type of place
  "cue-after", // "province"; value: type of place
  "adjective", // value: id of the country
  "other", // the name of another thing; value: its sort
  "other-before", // "University of": what follows is part of another thing's name
  "other-after", // "Times", "University"
  "head", // Ministry
  "heads", // ministries
  "attributive", // value: portfolio
  "complement",
  "names",
  "short",
  "ministry", // proper name; value: id
  "metonym", // value: id
  "aircraft", // value: id of the type
  "designator", // value: id of the designator
  "maker",
  "variant", // value: letters of the id
  "missile-singular", // value: class id
  "missile-plural",
  "missile-dual",
  "missile-modifier", // value: class
  "missile-filler",
  "missile-counter",
  "missile-link",
  "missile-model", // value: id
  "number", // value: the integer
  "conjunction",
  "bound-before", // value: qualifier
  "bound-after",
  "range-open",
  "range-link",
  "vague", // value: qualifier and least number, "dozens 24"
  "exact", // value: the integer
  "unit",
  "month",
  "trigger", // value: index of a pattern
  "suffix", // an ending written onto digits (26-ю)
  "missile-construct", // a dual that counts only before its class or model
] as const;
export type Tag = (typeof TAGS)[number];
