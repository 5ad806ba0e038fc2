/**
 * The library: the same extraction as the command, as one function. Everything that is exported
 * here is kept stable.
 */

import { OFFSET_UNITS } from "./entity.ts";
import { ExpectedError } from "./errors.ts";
import {
  type DocumentExtractor,
  type ExplainOptions,
  type ExtractorOptions,
  openExtractor,
  RULE_DETAILS,
} from "./extractor.ts";
import { nameOf, type Rule, requireOptions } from "./options.ts";

/** Every noun of the output. */
export type * from "./entity.ts";
export { KINDS } from "./entity.ts";
export { ExpectedError, type Finding, InputError, LexiconError, TooLargeError } from "./errors.ts";
export type {
  ExplainedCandidate,
  ExplainedEntity,
  ExplainedPhrase,
  ExplainedSign,
  ExplainedSpan,
  ExplainedToken,
  ExplainedVerdict,
  Explanation,
  LexiconLine,
  NearForm,
  Passage,
  RejectedPhrase,
  WhyNot,
  WhyNotStep,
} from "./explaining/explanation.ts";
export type {
  DocumentExtractor,
  ExplainOptions,
  ExtractOptions,
  ExtractorOptions,
  RuleDetail,
} from "./extractor.ts";
export { schema } from "./output/schema.ts";

const STRING: Rule = { holds: (value) => typeof value === "string", wanted: "a string" };

const EXTRACTOR_OPTIONS: Readonly<Record<keyof ExtractorOptions, Rule>> = {
  lexicons: {
    holds: (value) => Array.isArray(value) && value.every((folder) => typeof folder === "string"),
    wanted: "an array of folder names",
  },
  offsets: {
    holds: (value) => (OFFSET_UNITS as readonly unknown[]).includes(value),
    wanted: `one of ${OFFSET_UNITS.join(", ")}`,
  },
  rules: {
    holds: (value) => (RULE_DETAILS as readonly unknown[]).includes(value),
    wanted: `one of ${RULE_DETAILS.join(", ")}`,
  },
  facts: { holds: (value) => typeof value === "boolean", wanted: "true or false" },
};

const EXTRACT_OPTIONS: Readonly<Record<"language" | "asOf" | "file" | "id", Rule>> = {
  language: STRING,
  asOf: STRING,
  file: STRING,
  id: {
    holds: (value) => typeof value === "string" || Number.isFinite(value),
    wanted: "a string or a finite number",
  },
};

const NUMBER: Rule["holds"] = (value) => Number.isSafeInteger(value) && Number(value) > 0;

const EXPLAIN_OPTIONS: Readonly<Record<keyof ExplainOptions, Rule>> = {
  language: STRING,
  file: STRING,
  at: {
    holds: (value) => {
      const { line, column } = Object(value) as Record<string, unknown>;
      return NUMBER(line) && NUMBER(column);
    },
    wanted: "{ line, column }, whole numbers from 1",
  },
  whyNot: STRING,
};

function requireText(call: string, text: unknown): void {
  if (typeof text === "string") return;
  const bytes = text instanceof Uint8Array;
  throw new ExpectedError(
    `${call}: the text must be a string, not ${nameOf(text)}${bytes ? '; decode it, for example with toString("utf8")' : ""}`,
  );
}

/**
 * Makes an extractor; do it once and use it for every document. Rejects with LexiconError for a bad
 * lexicon folder and with ExpectedError for an option that there is not.
 */
export async function createExtractor(options: ExtractorOptions = {}): Promise<DocumentExtractor> {
  requireOptions("createExtractor", options, EXTRACTOR_OPTIONS);
  const extractor = await openExtractor(options, async () =>
    (await import("./cache/userStore.ts")).userStore(process.env),
  );
  return {
    languages: extractor.languages,
    lexicons: extractor.lexicons,
    offsets: extractor.offsets,
    extract(text, given = {}) {
      requireText("extract", text);
      requireOptions("extract", given, EXTRACT_OPTIONS);
      return extractor.extract(text, given);
    },
    async explain(text, given = {}) {
      requireText("explain", text);
      requireOptions("explain", given, EXPLAIN_OPTIONS);
      return extractor.explain(text, given);
    },
  };
}
