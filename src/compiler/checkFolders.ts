/**
 * Everything that is checked of lexicon folders, with what is remembered of earlier runs. The
 * program's own extractor is handed in.
 */

import { contentOf } from "../cache/folderContent.ts";
import { NO_STORE, type Store } from "../cache/store.ts";
import type { Finding } from "../errors.ts";
import type { Lexicons } from "../lexicon/load.ts";
import { checkExamples, checkPatterns, checkSource, inOrder } from "./check.ts";
import type { Check, ExtractIn } from "./checks/check.ts";
import { checkExamplesByLanguage } from "./languageExamples.ts";
import { builtInSource, compileOver, standsAlone, withPackages } from "./overlay.ts";
import { readerOver } from "./parsedFiles.ts";
import { type PatternRating, RATING_VERSION, ratedPattern } from "./patternTime.ts";
import { readLexicons } from "./read.ts";

export interface CheckedFolders {
  /** Do they stand on the built-in lexicons? */
  readonly onBuiltIn: boolean;
  readonly languages: readonly string[];
  readonly forms: number;
  readonly examples: number;
  /** Were the examples run? They are not while there are errors. */
  readonly tried: boolean;
  /** In order, each once; also those of reading that were not asked for. */
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  /** Those asked for. */
  readonly checks: readonly Check[];
  readonly extractorOver: (lexicons: Lexicons) => ExtractIn;
  readonly store?: Store;
}

/** Throws ExpectedError for a folder that is none, and what the system says of unreadable files. */
export async function checkFolders(
  folders: readonly string[],
  options: CheckOptions,
): Promise<CheckedFolders> {
  const { checks, store = NO_STORE } = options;
  const codes = checks.map(({ code }) => code);
  const content = store === NO_STORE ? undefined : contentOf(folders);
  const key = content && { kind: "check", of: [...codes, content] };
  const before = key && store.get(key);
  if (before) return JSON.parse(Buffer.from(before).toString("utf8")) as CheckedFolders;
  const kept: (() => void)[] = [];
  const later: Store = {
    get: (parts) => store.get(parts),
    put: (parts, bytes) => kept.push(() => store.put(parts, bytes)),
  };
  const checked = await checkAgain(folders, options, later);
  // A file that was changed meanwhile belongs to another key.
  if (key && contentOf(folders) === content) {
    store.put(key, Buffer.from(JSON.stringify(checked)));
    for (const keep of kept) keep();
  }
  return checked;
}

async function checkAgain(
  folders: readonly string[],
  { checks, extractorOver }: CheckOptions,
  store: Store,
): Promise<CheckedFolders> {
  const files = readerOver(store);
  const own = readLexicons(folders, files.read);
  files.keep();
  // Folders without a catalogue of their own stand on the built-in lexicons.
  const under = standsAlone(own) ? undefined : builtInSource();
  const findings = checkSource(own, under, checks);
  findings.push(...(await checkPatterns(own, checks, keptRating(store))));
  const packs = [...own.packs.values()];
  const examples = packs.reduce((sum, pack) => sum + pack.examples.length, 0);
  const tried = !findings.some((finding) => finding.severity === "error");
  if (tried && examples + packs.reduce((sum, pack) => sum + pack.patterns.length, 0) > 0) {
    findings.push(
      ...(under
        ? checkExamples(own, extractorOver(compileOver(await withPackages(own), under)), checks)
        : await checkExamplesByLanguage(folders, own, { checks, extractorOver, store })),
    );
  }
  return {
    onBuiltIn: under !== undefined,
    languages: packs.map((pack) => pack.code),
    forms: packs.reduce((sum, pack) => sum + pack.declarations.length, 0),
    examples,
    tried,
    findings: inOrder(findings),
  };
}

/** The rating of a pattern, worked out once for each text. */
function keptRating(store: Store): (match: string) => Promise<PatternRating> {
  return async (match) => {
    const key = { kind: "pattern", of: [`${RATING_VERSION}`, match] };
    const before = store.get(key);
    if (before) return JSON.parse(Buffer.from(before).toString("utf8")) as PatternRating;
    const rating = await ratedPattern(match);
    store.put(key, Buffer.from(JSON.stringify(rating)));
    return rating;
  };
}
