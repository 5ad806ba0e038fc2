/** JSON Schema (2020-12) of what `extract summary` prints as JSON; a test validates outputs against it. */

import { MISSILE_EVENTS, QUALIFIERS } from "../entity.ts";
import { KINDS } from "../kinds.ts";
import { closed, nullable, provenance, text, whole } from "./schema.ts";

const some = { type: "integer", minimum: 1 };
const sums = { type: "object", additionalProperties: some };
const listOf = (items: object) => ({ type: "array", items });

const place = {
  document: text,
  date: { ...text, description: "ISO 8601, as exact as it is known" },
  line: some,
  column: some,
  text,
};
const known = { kind: { enum: KINDS }, id: nullable("string"), name: text };
const statement = {
  name: text,
  count: nullable("integer"),
  min: nullable("integer"),
  max: nullable("integer"),
  qualifier: { enum: QUALIFIERS },
  event: { enum: MISSILE_EVENTS },
  by: text,
};

/** Beside these an entity has what the catalogue says of it, as in the documents. */
const entity = {
  type: "object",
  properties: {
    ...known,
    roles: listOf(
      closed({ office: text, portfolio: text, country: text, documents: some }, [
        "portfolio",
        "country",
      ]),
    ),
    documents: some,
    mentions: some,
    languages: { ...sums, description: "mentions by language" },
    spellings: listOf(closed({ language: text, text, mentions: some })),
    first: closed(place, ["date"]),
    last: closed(place, ["date"]),
    together: {
      ...listOf(closed({ ...known, documents: some })),
      description: "those named in most of the same documents",
    },
    statements: {
      ...listOf(closed({ ...statement, ...place }, ["date", "event", "by"])),
      description: "numbers of missiles, each as stated; several may be of one event",
    },
  },
  required: [
    ...["kind", "id", "name", "documents", "mentions", "languages"],
    ...["spellings", "first", "last", "together"],
  ],
};

export const summarySchema: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "extract-summary/1",
  description: "What `extract summary --format json` prints: an entity of many documents once.",
  ...closed({
    format: { const: "extract-summary/1" },
    lexicons: provenance.lexicons,
    documents: closed(
      { count: whole, languages: sums, mentions: whole, from: text, to: text, withoutDate: whole },
      ["from", "to"],
    ),
    entities: listOf(entity),
  }),
};
