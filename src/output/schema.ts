/**
 * JSON Schema (2020-12) of the output: the one object, and the lines of a stream. A test validates
 * outputs of every mode against it.
 */

import {
  type Kind,
  MISSILE_EVENTS,
  OFFSET_UNITS,
  PRECISIONS,
  QUALIFIERS,
  RECORD_ERRORS,
  ROLE_SOURCES,
} from "../entity.ts";
import { type FieldShape, KIND_TABLE, KINDS, type OptionalShape } from "../kinds.ts";

export const nullable = (type: string) => ({ type: [type, "null"] });
export const text = { type: "string" };
export const whole = { type: "integer", minimum: 0 };

const mentionFields = {
  start: {
    ...whole,
    description:
      "units of the kind that `offsets` names before the mention, in the text as decoded",
  },
  end: { ...whole, description: "exclusive" },
  line: { type: "integer", minimum: 1 },
  column: { type: "integer", minimum: 1, description: "in code points, whatever `offsets` says" },
  text: { ...text, description: "exactly the slice from start to end" },
  rule: {
    ...text,
    description: "what matched: pack/file#rule; with --rules full its file:line, too",
  },
};
const mention = closed(mentionFields);

export function closed(properties: Record<string, unknown>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: "object", properties, required, additionalProperties: false };
}

const ambiguousWith = {
  type: "array",
  items: text,
  minItems: 1,
  description: "ids of other things of that name that were nearly as likely",
};

export const links = closed({ iso3166: text, geonames: whole, wikidata: text }, [
  "iso3166",
  "geonames",
  "wikidata",
]);

export const texts = { type: "array", items: text, minItems: 1 };
const date = { ...text, description: "ISO 8601, as exact as it is known" };
const role = { office: text, portfolio: text, country: text };

const ofRole = {
  ...role,
  from: date,
  to: date,
  held: { const: true, description: "surely held on the date of the text (--as-of)" },
};

const facts = {
  description: "what the catalogue knows of a listed thing; only with --facts",
  ...closed(
    {
      aliases: {
        type: "object",
        additionalProperties: texts,
        description: "code of a language: spellings, what the language calls it first",
      },
      roles: {
        type: "array",
        minItems: 1,
        items: closed(
          { role: { ...text, description: "in the words of the catalogue" }, ...ofRole },
          Object.keys(ofRole),
        ),
      },
      gender: { enum: ["m", "f"] },
      country: { ...text, description: "ISO code of the country of origin" },
      platforms: { ...texts, description: "from what a missile is fired" },
      population: whole,
      source: { ...text, description: "what confirms its ids" },
    },
    ["aliases", "roles", "gender", "country", "platforms", "population", "source"],
  ),
};

const FIELDS: Readonly<Record<FieldShape, unknown>> = {
  text,
  "text or null": nullable("string"),
  "number or null": nullable("number"),
  "integer or null": nullable("integer"),
  qualifier: { enum: QUALIFIERS },
  links,
};

const OPTIONAL_FIELDS: Readonly<Record<OptionalShape, unknown>> = {
  event: { enum: MISSILE_EVENTS },
  precision: { enum: PRECISIONS },
  role: closed({ ...role, from: { enum: ROLE_SOURCES } }, ["portfolio", "country"]),
  text,
};

/** Where a number stands before a type of aircraft, its mention says how many there are. */
const counted = {
  count: nullable("integer"),
  min: nullable("integer"),
  max: nullable("integer"),
  qualifier: { enum: QUALIFIERS },
};
const countedMention = closed({ ...mentionFields, ...counted }, Object.keys(counted));

export function entity(kind: Kind, mentioned = true) {
  const { listed, fields, optional = {} } = KIND_TABLE[kind];
  const more = Object.entries(optional).map(([name, shape]: [string, OptionalShape]) => [
    name,
    OPTIONAL_FIELDS[shape],
  ]);
  const own = Object.entries(fields).map(([name, shape]: [string, FieldShape]) => [
    name,
    FIELDS[shape],
  ]);
  return closed(
    {
      kind: { const: kind },
      id: listed ? text : nullable("string"),
      name: text,
      links,
      ...Object.fromEntries([...own, ...more]),
      facts,
      ambiguousWith,
      ...(mentioned && {
        mentions: {
          type: "array",
          items: kind === "aircraft" ? countedMention : mention,
          minItems: 1,
        },
      }),
    },
    ["ambiguousWith", "facts", ...("links" in fields ? [] : ["links"]), ...Object.keys(optional)],
  );
}

const record = {
  type: "object",
  description: "fields of the record that --keep carries over, as they were written",
};
const line = {
  type: "integer",
  minimum: 1,
  description:
    "line of the input that the record stood in, counted from 1; not there with --line-numbers none",
};

export const documentFields = {
  file: text,
  id: { description: "as the record has it, in its type; null when it has none" },
  line,
  record,
  language: { ...text, description: 'code of the pack that read most of it, or "und"' },
  detection: closed({
    source: { enum: ["auto", "option", "record"] },
    detected: { ...text, description: "ISO 639-3 code, or the code given" },
    margin: { type: ["number", "null"], minimum: 0, maximum: 1 },
    evidence: { enum: ["letters", "words", "known", "franc", "none", "given"] },
  }),
  segments: {
    type: "array",
    items: closed({ start: whole, end: whole, language: text }),
    minItems: 1,
  },
  entities: {
    type: "array",
    items: { oneOf: KINDS.map((kind) => entity(kind)) },
  },
  warnings: { type: "array", items: text },
};
const OPTIONAL = ["file", "id", "line", "record"];

export const provenance = {
  format: { const: "extract/1" },
  lexicons: closed({ version: text, sha256: { type: "string", pattern: "^[0-9a-f]{64}$" } }),
  offsets: { enum: OFFSET_UNITS, description: "what start and end count" },
};

const failure = closed(
  {
    id: { description: "null when there is none or it could not be read" },
    line,
    record,
    error: { enum: RECORD_ERRORS },
  },
  ["line", "record"],
);

export const schema: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "extract/1",
  description: "What `extract` prints. With --format ndjson each line is a $defs/line.",
  ...closed({ ...provenance, documents: { type: "array", items: { $ref: "#/$defs/document" } } }),
  $defs: {
    document: closed(documentFields, OPTIONAL),
    line: {
      description: "one line of --format ndjson",
      oneOf: [
        { $ref: "#/$defs/documentWithProvenance" },
        { $ref: "#/$defs/document" },
        { $ref: "#/$defs/failure" },
        { $ref: "#/$defs/provenance" },
      ],
    },
    documentWithProvenance: closed({ ...documentFields, ...provenance }, OPTIONAL),
    failure: { description: "a record that gave no document", ...failure },
    provenance: { description: "the first line with --provenance header", ...closed(provenance) },
  },
};
