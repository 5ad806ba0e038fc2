/**
 * Web annotations as a processor of JSON-LD reads them, without a network: what it would drop or
 * guess is an error (its safe mode), and each term of W3C's vocabulary must be in the ontology that
 * W3C publishes (@vocabulary/oa). Throws for anything else.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import jsonld from "jsonld";

const OA = "http://www.w3.org/ns/oa#";
const AS = "http://www.w3.org/ns/activitystreams#";

const thing = (iri: string) => ({ "@id": iri, "@type": "@id" });
const word = (iri: string) => ({ "@id": iri, "@type": "@vocab" });
const count = (iri: string) => ({
  "@id": iri,
  "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger",
});
const own = (...names: string[]) => Object.fromEntries(names.map((name) => [name, OA + name]));

/** The terms that we use of http://www.w3.org/ns/anno.jsonld, as the Recommendation defines them. */
const CONTEXT = {
  "@context": {
    id: "@id",
    type: "@type",
    ...own("Annotation", "TextualBody", "SpecificResource"),
    ...own("TextQuoteSelector", "TextPositionSelector", "exact", "prefix", "suffix"),
    ...own("classifying", "describing", "identifying", "tagging"),
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    Software: `${AS}Application`,
    body: thing(`${OA}hasBody`),
    target: thing(`${OA}hasTarget`),
    source: thing(`${OA}hasSource`),
    selector: thing(`${OA}hasSelector`),
    motivation: word(`${OA}motivatedBy`),
    purpose: word(`${OA}hasPurpose`),
    start: count(`${OA}start`),
    end: count(`${OA}end`),
    generator: thing(`${AS}generator`),
    first: thing(`${AS}first`),
    items: { "@id": `${AS}items`, "@type": "@id", "@container": "@list" },
    total: count(`${AS}totalItems`),
    startIndex: count(`${AS}startIndex`),
    format: "http://purl.org/dc/elements/1.1/format",
    language: "http://purl.org/dc/elements/1.1/language",
    value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    name: "http://xmlns.com/foaf/0.1/name",
  },
};

const iri = { type: "string", pattern: '^[a-z][a-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };
const reference = { type: "string", pattern: '^[^\\s<>"{}|\\\\^`]*$' };
const object = (required: Record<string, unknown>, optional: Record<string, unknown> = {}) => ({
  type: "object",
  required: Object.keys(required),
  properties: { ...required, ...optional },
  patternProperties: { "^extract:[A-Za-z0-9]+$": {} },
  additionalProperties: false,
});
const whole = { type: "integer", minimum: 0 };
const text = { type: "string" };
const textual = object(
  { type: { const: "TextualBody" }, purpose: text, value: text },
  { format: text, language: text },
);
const specific = object({ type: { const: "SpecificResource" }, purpose: text, source: iri });
const target = object({
  type: { const: "SpecificResource" },
  source: reference,
  selector: {
    type: "array",
    items: {
      oneOf: [
        object({ type: { const: "TextPositionSelector" }, start: whole, end: whole }),
        object({ type: { const: "TextQuoteSelector" }, exact: text, prefix: text, suffix: text }),
      ],
    },
  },
});
const annotation = object({
  id: iri,
  type: { const: "Annotation" },
  motivation: { enum: ["identifying", "tagging", "describing"] },
  body: { oneOf: [textual, { type: "array", items: { oneOf: [textual, specific] } }] },
  target: { oneOf: [reference, target] },
});

/** What the Recommendation demands of what we use of it. */
const validate = new Ajv2020({ strict: false }).compile(
  object({
    "@context": { type: "array", prefixItems: [{ const: "http://www.w3.org/ns/anno.jsonld" }] },
    id: iri,
    type: { const: "AnnotationCollection" },
    total: whole,
    generator: object({ type: { const: "Software" }, name: text }),
    first: object({
      id: iri,
      type: { const: "AnnotationPage" },
      startIndex: { const: 0 },
      items: { type: "array", items: annotation },
    }),
  }),
);

export interface Annotation {
  readonly id: string;
  readonly motivation: string;
  // biome-ignore lint/suspicious/noExplicitAny: what is read is looked at field by field
  readonly body: any;
  // biome-ignore lint/suspicious/noExplicitAny: likewise
  readonly target: any;
}

/** Where the file stands; relative names are resolved against it. */
export const BASE = "https://base.example/folder/file.jsonld";

const ontology = readFileSync(
  createRequire(import.meta.url)
    .resolve("@vocabulary/oa/package.json")
    .replace("package.json", "oa.nq"),
  "utf8",
);

export async function readWebAnnotations(
  file: string,
): Promise<{ annotations: readonly Annotation[]; statements: readonly string[] }> {
  const read = JSON.parse(file) as { total: number; first: { items: Annotation[] } };
  if (!validate(read as unknown)) throw new Error(JSON.stringify(validate.errors));
  if (read.total !== read.first.items.length) throw new Error("another total");
  const nquads = (await jsonld.toRDF(
    read as never,
    {
      format: "application/n-quads",
      base: BASE,
      safe: true,
      documentLoader: async (url: string) => {
        if (url !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`it loads ${url}`);
        return { documentUrl: url, document: CONTEXT };
      },
    } as never,
  )) as unknown as string;
  const statements = nquads.split("\n").filter((line) => line !== "");
  for (const term of new Set(nquads.match(/<http:\/\/www\.w3\.org\/ns\/oa#\w+>/g)))
    if (!ontology.includes(`\n${term} `)) throw new Error(`not in the ontology: ${term}`);
  return { annotations: read.first.items, statements };
}
