/**
 * An extractor over lexicons: what the library and the commands share. Internal; users see
 * `index.ts`.
 */

import { asset } from "./assets.ts";
import { detectorOver } from "./detection.ts";
import type { Detection, ExtractedDocument, OffsetUnit } from "./entity.ts";
import { ExpectedError } from "./errors.ts";
import type { Explanation } from "./explaining/explanation.ts";
import { folderSource, type LexiconIndex, type Lexicons, loadLexicons } from "./lexicon/load.ts";
import { lexiconsWith, type OpenStore } from "./overlays.ts";
import { createPipeline, type Found, type Inspection, LIMITS, type RuleOf } from "./pipeline.ts";
import { isoDate } from "./text/isoDate.ts";
import { languageCode } from "./text/languageCode.ts";

export interface ExtractorOptions {
  /**
   * Folders of lexicons that add to the built-in ones, or one file that `extract compile` has made
   * of them. Folders are compiled when the extractor is made; what comes of that is kept in the
   * user's cache folder (EXTRACT_CACHE_DIR), and is quick from then on.
   */
  readonly lexicons?: readonly string[] | undefined;
  /**
   * What offsets count; code points when it is not given. With "utf-16", `text.slice(start, end)`
   * is the mention's text.
   */
  readonly offsets?: OffsetUnit | undefined;
  /**
   * What `rule` says: "short", or "full" with the file and line of the lexicon behind it. Lines are
   * no part of the lexicons' fingerprint.
   */
  readonly rules?: RuleDetail | undefined;
  /**
   * With it each listed entity has `facts`: spellings in every language, dated roles and what else
   * the lexicons know of it. Costs some hundredths of a second once.
   */
  readonly facts?: boolean | undefined;
}

/** What `rule` says of a mention. */
export const RULE_DETAILS = ["short", "full"] as const;
export type RuleDetail = (typeof RULE_DETAILS)[number];

export interface ExtractOptions {
  /**
   * Code of a pack (`ar`): detection is skipped. Without it, or empty, the language is detected.
   */
  readonly language?: string | null | undefined;
  /**
   * Date of the text in ISO 8601, as exact as it is known (`2015`, `2015-10-07`): people of whom
   * the text says no office have the `role` that the lexicons know of on that date. Without it, or
   * empty, they have none.
   */
  readonly asOf?: string | null | undefined;
  /** Given back in the document. */
  readonly file?: string | null | undefined;
  /** Given back in the document. */
  readonly id?: string | number | null | undefined;
}

export interface ExplainOptions {
  /**
   * Code of a pack (`ar`): detection is skipped. Without it, or empty, the language is detected.
   */
  readonly language?: string | null | undefined;
  /** Given back in the explanation. */
  readonly file?: string | null | undefined;
  /** Only what stands there; the line and the column, in code points, count from 1. */
  readonly at?: { readonly line: number; readonly column: number } | null | undefined;
  /** An id of which the explanation also says why it is not in the output. */
  readonly whyNot?: string | null | undefined;
}

export interface DocumentExtractor {
  /**
   * Entities of one text. Throws TooLargeError for a text that does not fit into memory, and
   * ExpectedError for a language without a pack, an option that there is not, and anything that is
   * no text.
   */
  extract(text: string, options?: ExtractOptions): ExtractedDocument;
  /**
   * Why a text gives what it gives: every candidate with its lines in the lexicons, its signs and
   * its verdict. Rejects with what `extract` throws, and with ExpectedError for a place that the
   * text does not have.
   */
  explain(text: string, options?: ExplainOptions): Promise<Explanation>;
  /** Codes of the languages that have a pack. */
  readonly languages: readonly string[];
  /** What `start` and `end` count in its documents. */
  readonly offsets: OffsetUnit;
  /** Version and fingerprint of the lexicons, as the output gives them. */
  readonly lexicons: { readonly version: string; readonly sha256: string };
}

/** What the commands use besides. */
export interface OpenedExtractor extends DocumentExtractor {
  extract(
    text: string,
    options?: ExtractOptions,
    languageFrom?: Detection["source"],
  ): ExtractedDocument;
  /** The reading that `extract` makes, with all that came before the answer. */
  inspect(text: string, options?: ExtractOptions, languageFrom?: Detection["source"]): Inspection;
  /** Throws ExpectedError, naming the codes there are, for a language without a pack. */
  requireLanguage(code: string): void;
  /**
   * Code of the pack that a tag means in whatever manner it is written (`EN`, `en_GB`, `eng`), or
   * undefined.
   */
  languageOf(tag: string): string | undefined;
}

/** What another thread needs to make the same extractor; can be posted to it. */
export interface ExtractorRecipe {
  readonly index: LexiconIndex;
  /** What was compiled for this run, in memory that threads share; all else is built files. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly offsets: OffsetUnit;
  readonly rules: RuleDetail;
  readonly facts: boolean;
}

/** An extractor of which other threads can have the like. */
export interface SharedExtractor extends OpenedExtractor {
  /** Costs a copy of what was compiled for this run. */
  recipe(): ExtractorRecipe;
}

/**
 * An extractor over the built-in lexicons and the folders named; what is compiled of them is kept
 * in the store. Throws LexiconError for a bad folder.
 */
export async function openExtractor(
  options: ExtractorOptions = {},
  store?: OpenStore,
): Promise<SharedExtractor> {
  const lexicons = await lexiconsWith(options.lexicons ?? [], store);
  const { offsets = "code-points", rules = "short" } = options;
  const facts = options.facts === true;
  return {
    ...extractorOver(lexicons, offsets, await told(lexicons, { rules, facts })),
    recipe() {
      const { needed, origins } = lexicons.own;
      const names = rules === "full" || facts ? [...needed, ...origins] : needed;
      const files = new Map(names.map((name) => [name, inSharedMemory(lexicons.file(name))]));
      return { index: lexicons.index, files, offsets, rules, facts };
    },
  };
}

/** The extractor that a recipe was made of. */
export async function extractorFrom(recipe: ExtractorRecipe): Promise<OpenedExtractor> {
  const { index, files, offsets, rules, facts } = recipe;
  const built = folderSource(asset("lexicons"));
  const lexicons = loadLexicons(index, (name) => files.get(name) ?? built(name));
  return extractorOver(lexicons, offsets, await told(lexicons, { rules, facts }));
}

function inSharedMemory(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** What is told besides, where it was asked for: it is loaded then only. */
interface Told {
  readonly rule?: RuleOf;
  readonly addFacts?: (document: Found, date: string | undefined) => Found;
}

async function told(
  lexicons: Lexicons,
  { rules, facts }: Pick<ExtractorRecipe, "rules" | "facts">,
): Promise<Told> {
  const full = rules === "full" ? await import("./explaining/fullRules.ts") : undefined;
  const known = facts ? await import("./facts/factsOf.ts") : undefined;
  const factsOf = known?.factsOver(lexicons);
  return {
    ...(full && { rule: full.fullRules(lexicons) }),
    ...(known &&
      factsOf && { addFacts: (document, date) => known.withFacts(document, factsOf, date) }),
  };
}

function requireDate(text: string): string {
  const date = isoDate(text);
  if (date === undefined)
    throw new ExpectedError(
      `${JSON.stringify(text)} is no date of ISO 8601; write 2015-10-07, 2015-10 or 2015`,
    );
  return date;
}

export function extractorOver(
  lexicons: Lexicons,
  offsets: OffsetUnit = "code-points",
  { rule, addFacts }: Told = {},
): OpenedExtractor {
  const pipeline = createPipeline(lexicons, detectorOver(lexicons), LIMITS, offsets, rule);
  const requireLanguage = (code: string) => {
    if (lexicons.languages.includes(code)) return;
    throw new ExpectedError(
      `no lexicon for the language "${code}"; there are: ${lexicons.languages.join(", ")}`,
    );
  };
  return {
    requireLanguage,
    languages: lexicons.languages,
    offsets,
    lexicons: { version: lexicons.index.version, sha256: lexicons.index.sha256 },
    languageOf: (tag) => languageCode(tag, lexicons.languages),
    extract(text, { language, asOf, file, id } = {}, languageFrom = "option") {
      const given = {
        ...(typeof file === "string" && { file }),
        ...(id !== undefined && id !== null && { id }),
      };
      if (language) requireLanguage(language);
      const date = asOf ? requireDate(asOf) : undefined;
      const document = pipeline.extract(
        text,
        language ? { language, source: languageFrom } : undefined,
        date,
      );
      return { ...given, ...(addFacts ? addFacts(document, date) : document) };
    },
    inspect(text, { language } = {}, source = "option") {
      if (language) requireLanguage(language);
      return pipeline.inspect(text, language ? { language, source } : undefined);
    },
    async explain(text, { language, file, at, whyNot } = {}) {
      if (language) requireLanguage(language);
      const { explain } = await import("./explaining/explain.ts");
      const given = language ? { language, source: "option" as const } : undefined;
      const inspection = pipeline.inspect(text, given);
      return explain(inspection, lexicons, offsets, {
        ...(typeof file === "string" && { file }),
        ...(at && { at }),
        ...(whyNot && { whyNot }),
      });
    },
  };
}
