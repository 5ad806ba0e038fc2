/**
 * JSON Schema (2020-12) of an explanation, as the library gives it and `extract explain --format
 * json` prints it. A test validates explanations against it.
 */

import { STEPS } from "../explaining/explanation.ts";
import { PRECEDENCES, REJECTIONS, SIGNS } from "../explaining/words.ts";
import { KINDS } from "../kinds.ts";
import { MAKINGS, NEEDS } from "../lexicon/origins.ts";
import { TAGS } from "../lexicon/tags.ts";
import { closed, documentFields, entity, nullable, provenance, text, whole } from "./schema.ts";

const texts = { type: "array", items: text };
const list = (items: unknown) => ({ type: "array", items });
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const number = { ...whole, description: "by which `by` names it, in this explanation" };

const span = {
  start: { ...whole, description: "in the unit that `offsets` names" },
  end: { ...whole, description: "exclusive" },
  line: { type: "integer", minimum: 1 },
  column: { type: "integer", minimum: 1, description: "in code points, whatever `offsets` says" },
  text: { ...text, description: "exactly the slice from start to end" },
};

const line = {
  tag: { enum: TAGS, description: "what the phrase is" },
  value: { ...text, description: "an id, a number, a class; empty where the tag says it all" },
  language: { ...text, description: "code of the pack that holds it" },
  file: text,
  line: { ...whole, description: "from 1; 0 in a file without lines" },
  entry: { ...text, description: "the keys that lead to it, with dots between" },
  form: { ...text, description: "as written there" },
  made: { enum: MAKINGS, description: "how the phrase came about from the form" },
  needs: { enum: NEEDS, description: "which capitals the text must have" },
  condition: {
    ...closed({ after: texts, before: texts, notAfter: texts, notBefore: texts }, [
      "after",
      "before",
      "notAfter",
      "notBefore",
    ]),
    description: "words of which one must, or must not, stand beside it",
  },
};
const refused = (why: string, more: Record<string, unknown> = {}) =>
  closed({ kept: { const: false }, why: { const: why }, ...more });

const sign = { enum: Object.keys(SIGNS) };
const verdict = {
  oneOf: [
    closed({ kept: { const: true } }),
    refused("vetoed", { sign }),
    refused("outweighed"),
    refused("country-not-named", { country: text }),
    refused("not-introduced", { bearers: texts }),
    refused("less-likely", { by: number }),
    refused("overlapped", { by: number, since: { enum: Object.keys(PRECEDENCES) } }),
  ],
};

const candidate = closed(
  {
    number,
    ...span,
    kind: { enum: [...KINDS, "other"] },
    id: { ...nullable("string"), description: "as proposed; null when not listed or still open" },
    how: text,
    rule: text,
    signs: list(closed({ sign, weight: { oneOf: [{ type: "number" }, { const: "veto" }] } })),
    rests: { ...list(ref("line")), description: "what it rests on, what names it first" },
    verdict: ref("verdict"),
    entity: { oneOf: KINDS.map((kind) => entity(kind, false)) },
  },
  ["entity"],
);

const passage = closed({
  ...span,
  language: text,
  tokens: list(closed({ ...span, kind: { enum: ["word", "number", "mark"] }, folded: text })),
  phrases: list(closed({ ...span, lexicon: ref("line"), prefix: text })),
  rejected: list(
    closed(
      {
        ...span,
        lexicon: ref("line"),
        because: { enum: Object.keys(REJECTIONS) },
        forbidden: closed({ list: { enum: ["notAfter", "notBefore"] }, text }),
      },
      ["forbidden"],
    ),
  ),
  candidates: list(candidate),
});

const whyNot = closed({
  id: text,
  kind: { enum: [...KINDS, null], description: "null when there is no such id" },
  name: nullable("string"),
  step: { enum: STEPS, description: "the first one that it failed at, in this order" },
  says: text,
  advice: nullable("string"),
  at: { oneOf: [closed(span), { type: "null" }] },
  lines: list(ref("line")),
  near: list(closed({ lexicon: ref("line"), met: closed(span), differs: text })),
});

const { file, language, detection, segments, warnings } = documentFields;

export const explainSchema: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "explain/1",
  description: "What `extract explain --format json` prints.",
  ...closed(
    {
      ...provenance,
      format: { const: "explain/1" },
      file,
      language,
      detection,
      segments,
      countries: { ...texts, description: "ISO codes of those that the document speaks of" },
      passages: list(ref("passage")),
      warnings,
      whyNot,
      whyNotAs: { ...list(whyNot), description: "of other kinds that have the id, less far" },
    },
    ["file", "whyNot", "whyNotAs"],
  ),
  $defs: { line: closed(line, ["condition"]), verdict, passage },
};
