/** An extractor over lexicons: what the library and the commands share. Internal; users see `index.ts`. */

import { asset } from "./assets.ts";
import type { ExtractedDocument } from "./entity.ts";
import { ExpectedError } from "./errors.ts";
import { folderSource, type LexiconIndex, type Lexicons, loadLexicons } from "./lexicon/load.ts";
import { createPipeline } from "./pipeline.ts";
import { createDetector } from "./text/detect.ts";
import { francDetector } from "./text/franc.ts";

export interface ExtractorOptions {
  /** Folders of lexicons that add to the built-in ones; compiled when the extractor is made. */
  readonly lexicons?: readonly string[];
}

export interface ExtractOptions {
  /** Code of a pack (`ar`); detection is skipped. */
  readonly language?: string;
  readonly file?: string;
  readonly id?: string;
}

export interface DocumentExtractor {
  /** Entities of one text. Never throws for any text; throws ExpectedError for a language without a pack. */
  extract(text: string, options?: ExtractOptions): ExtractedDocument;
  /** Throws ExpectedError, naming the codes there are, for a language without a pack. */
  requireLanguage(code: string): void;
  /** Codes of the languages that have a pack. */
  readonly languages: readonly string[];
  /** Version and fingerprint of the lexicons, as the output gives them. */
  readonly lexicons: { readonly version: string; readonly sha256: string };
}

/** An extractor over the built-in lexicons and the folders named. Throws LexiconError for a bad folder. */
export async function openExtractor(options: ExtractorOptions = {}): Promise<DocumentExtractor> {
  const folders = options.lexicons ?? [];
  const lexicons = folders.length === 0 ? builtInLexicons() : await (await import("./lexicon/overlay.ts")).compileWith(folders);
  return extractorOver(lexicons);
}

/** The compiled lexicons that ship with the program. */
export function builtInLexicons(): Lexicons {
  const files = folderSource(asset("lexicons"));
  const index = JSON.parse(new TextDecoder().decode(files("index.json"))) as LexiconIndex;
  return loadLexicons(index, files);
}

export function extractorOver(lexicons: Lexicons): DocumentExtractor {
  const languages = lexicons.index.languages.filter((language) => language.code !== "mul");
  const detector = createDetector(languages, lexicons.tables, francDetector(asset("franc.cjs")));
  const pipeline = createPipeline(lexicons, detector);
  const requireLanguage = (code: string) => {
    if (lexicons.languages.includes(code)) return;
    throw new ExpectedError(`no lexicon for the language "${code}"; there are: ${lexicons.languages.join(", ")}`);
  };
  return {
    requireLanguage,
    languages: lexicons.languages,
    lexicons: { version: lexicons.index.version, sha256: lexicons.index.sha256 },
    extract(text, { language, file, id } = {}) {
      if (language !== undefined) requireLanguage(language);
      const document = pipeline(text, language === undefined ? undefined : { language, source: id === undefined ? "option" : "record" });
      return { ...(file !== undefined && { file }), ...(id !== undefined && { id }), ...document };
    },
  };
}
