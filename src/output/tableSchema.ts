/**
 * The columns of `--format csv` and `tsv` as a Table Schema of the Frictionless standards; a test
 * validates outputs against it.
 */

import { MISSILE_EVENTS, PRECISIONS, QUALIFIERS } from "../entity.ts";
import { KINDS } from "../kinds.ts";
import { MENTION_COLUMNS } from "./mentionTable.ts";

interface Field {
  readonly type: "string" | "integer" | "number";
  readonly description: string;
  readonly constraints?: {
    readonly required?: true;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

const says = (description: string): Field => ({ type: "string", description });
const oneOf = (values: readonly string[], description: string): Field => ({
  ...says(description),
  constraints: { enum: values },
});
const whole = (description: string, minimum = 0): Field => ({
  type: "integer",
  description,
  constraints: { minimum },
});
const degrees = (description: string, most: number): Field => ({
  type: "number",
  description,
  constraints: { minimum: -most, maximum: most },
});
const always = (field: Field): Field => ({
  ...field,
  constraints: { required: true, ...field.constraints },
});

const FIELDS: Readonly<Record<(typeof MENTION_COLUMNS)[number], Field>> = {
  document: says("the file, the id of the record, or `line 3` of one without"),
  language: always(says("of the part of the document that the mention stands in")),
  kind: always(oneOf(KINDS, "what sort of entity it is")),
  id: says("the same in every language; empty: found but not listed"),
  name: always(says("of the entity")),
  text: always(says("the mention, as it stands in the text")),
  start: always(whole("where it begins, in the unit that was asked for (--offsets)")),
  end: always(whole("where it ends, exclusive")),
  line: always(whole("from 1", 1)),
  column: always(whole("in code points, from 1", 1)),
  count: whole("the number as stated"),
  min: whole("the least that it implies"),
  max: whole("the most that it implies"),
  qualifier: oneOf(QUALIFIERS, "how the number is stated"),
  class: says("of missiles"),
  model: says("id of the model of missiles"),
  event: oneOf(MISSILE_EVENTS, "what became of the missiles"),
  by: says("ISO 3166 code of the country that did it"),
  country: says("ISO 3166 code of the entity's country"),
  portfolio: says("of a ministry, or of a person's office"),
  office: says("id of a person's office"),
  officeCountry: says("ISO 3166 code of the office's country"),
  family: says("id of the family of an aircraft"),
  manufacturer: says("of an aircraft"),
  role: says("what an aircraft is for"),
  type: says("what sort of place it is"),
  latitude: degrees("of a place, north of the equator", 90),
  longitude: degrees("of a place, east of Greenwich", 180),
  precision: oneOf(PRECISIONS, "what the coordinates stand for"),
  twin: says("id of the province or city of the same name"),
  ambiguousWith: says("ids of others that were nearly as likely, with blanks between"),
  rule: always(says("what matched")),
  iso3166: says("ISO 3166 code of a place"),
  geonames: whole("GeoNames id"),
  wikidata: says("Wikidata id"),
};

export const tableSchema = {
  title: "Mentions",
  description:
    "What `extract --format csv` and `tsv` print: a mention a row. A text that a spreadsheet would " +
    "take for a formula begins with an apostrophe.",
  fields: MENTION_COLUMNS.map((name) => ({ name, ...FIELDS[name] })),
  missingValues: [""],
} as const;
