/**
 * JSON Schema (2020-12) of what `extract check --format json` prints. A test validates reports
 * against it.
 */

import { closed, text, whole } from "../schema.ts";

const position = { type: "integer", minimum: 1 };
const yes = { const: true };

const fix = {
  oneOf: [
    { ...closed({ remove: yes }), description: "the item or pair that begins there goes" },
    {
      ...closed({ replaceWith: text }),
      description: "the item that begins there, or the pair's value, becomes this YAML",
    },
    {
      ...closed({ replaceListWith: text }),
      description: "the list whose first item stands there becomes this",
    },
    {
      ...closed({ rewrite: closed({ from: text, to: text }) }),
      description: "in the text each of one text becomes another",
    },
    { ...closed({ compose: yes }), description: "the text is composed as NFC has it" },
    {
      ...closed({ sort: { enum: ["items", "keys", "entries"] } }),
      description:
        "the items of the list, or the pairs of the map, are put in order; entries: of the map that holds it",
    },
    { ...closed({ fill: yes }), description: "the list is filled to the width of a line" },
  ],
  description: "how extract check --fix mends it, where that needs no judgement",
};

const finding = closed(
  {
    code: { type: "string", pattern: "^[EW][0-9]{3}$", description: "of the check; never reused" },
    severity: { enum: ["error", "warning"] },
    file: { ...text, description: "below the folder as it was named" },
    line: position,
    column: { ...position, description: "in UTF-16 units, as editors count" },
    entry: { ...text, description: "the keys that lead to it, with dots between" },
    problem: { ...text, description: "what is wrong" },
    repair: { ...text, description: "what to do" },
    fix,
  },
  ["line", "column", "entry", "fix"],
);

const ignored = {
  ...closed({ errors: whole, warnings: whole, untried: { type: "array", items: text } }),
  description:
    "with --ignore: how many findings were left out, and codes of checks for which examples or patterns would have been tried",
};

export const checkSchema: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "What extract check reports",
  ...closed({
    format: { const: "extract-check/1" },
    folders: { type: "array", items: text, minItems: 1, description: "as they were named" },
    onBuiltIn: {
      type: "boolean",
      description:
        "do the folders stand on the built-in lexicons, having no catalogue of their own?",
    },
    languages: { type: "array", items: text, description: "codes of the folders' packs" },
    forms: { ...whole, description: "spellings in the folders" },
    examples: { ...whole, description: "example sentences in the folders" },
    summary: closed({ errors: whole, warnings: whole, ignored }, ["ignored"]),
    findings: { type: "array", items: finding, description: "by file, line and column" },
  }),
};
