/**
 * Everything that is checked of lexicon folders, with what is remembered of earlier runs. The
 * program's own extractor is handed in.
 */

import { isDeepStrictEqual } from "node:util";
import { contentOf } from "../../cache/folderContent.ts";
import { PendingStore } from "../../cache/pendingStore.ts";
import { NO_STORE, type Parts, type Store } from "../../cache/store.ts";
import type { Finding } from "../../errors.ts";
import type { Lexicons } from "../../lexicon/load.ts";
import { SHARED } from "../../lexicon/pack.ts";
import type { Check, ExtractIn } from "../checks/check.ts";
import { builtInSource, compileAlone, compileOver, withPackages } from "../overlay.ts";
import type { LexiconSource } from "../sources/source.ts";
import { type ChangedPacks, readChangedPacks } from "./changedPacks.ts";
import { checkExamples, checkPacks, checkPatterns, checkSource, inOrder } from "./check.ts";
import { findingsByPack } from "./keptFindings.ts";
import { findingsOfPack } from "./packContents.ts";
import { type PatternRating, RATING_VERSION, ratedPattern } from "./patternTime.ts";

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
  /** How patterns are rated of which nothing is kept. */
  readonly rate?: (match: string) => Promise<PatternRating>;
  /** What `examplesOf` the same folders gives, where that is worked out elsewhere meanwhile. */
  readonly examples?: Promise<readonly Kept[]>;
}

/** What a store is to keep, under which parts. */
export type Kept = readonly [parts: Parts, bytes: Uint8Array];

/** Throws ExpectedError for a folder that is none, and what the system says of unreadable files. */
export async function checkFolders(
  folders: readonly string[],
  options: CheckOptions,
): Promise<CheckedFolders> {
  const { checks, store = NO_STORE } = options;
  const key = keyOf(folders, checks, store);
  const before = keptCheck(key, store);
  if (before) return before;
  const later = new PendingStore(store);
  const checked = await checkAgain(folders, options, later);
  // A file that was changed meanwhile belongs to another key.
  if (key && isDeepStrictEqual(keyOf(folders, checks, store), key)) {
    store.put(key, Buffer.from(JSON.stringify(checked)));
    for (const [parts, bytes] of later.kept()) store.put(parts, bytes);
  }
  return checked;
}

/**
 * What the examples give of those packs of which nothing is kept, as `checkFolders` would keep it:
 * nothing of folders that stand on the built-in lexicons, or with errors in what is read. The store
 * is only asked.
 */
export async function examplesOf(
  folders: readonly string[],
  options: Pick<CheckOptions, "checks" | "extractorOver" | "store">,
): Promise<readonly Kept[]> {
  const { store = NO_STORE } = options;
  const read = storeOfPacks(options, new PendingStore(store));
  if (read === NO_STORE) return [];
  const packs = readChangedPacks(folders, codesOf(options.checks), read);
  const alone = packs.summaries.get(SHARED)?.standsAlone === true;
  if (!alone || hasErrors(packs.source.findings)) return [];
  const examples = new PendingStore(store);
  await exampleFindings(packs, options, examples);
  return examples.kept();
}

/** What `checkFolders` would give, where nothing has changed since it last did. */
export function checkedBefore(
  folders: readonly string[],
  { checks, store = NO_STORE }: Pick<CheckOptions, "checks" | "store">,
): CheckedFolders | undefined {
  return keptCheck(keyOf(folders, checks, store), store);
}

function keptCheck(key: Parts | undefined, store: Store): CheckedFolders | undefined {
  const before = key && store.get(key);
  return before && (JSON.parse(Buffer.from(before).toString("utf8")) as CheckedFolders);
}

function keyOf(
  folders: readonly string[],
  checks: readonly Check[],
  store: Store,
): Parts | undefined {
  const content = store === NO_STORE ? undefined : contentOf(folders);
  return content === undefined ? undefined : { kind: "check", of: [...codesOf(checks), content] };
}

async function checkAgain(
  folders: readonly string[],
  options: CheckOptions,
  store: Store,
): Promise<CheckedFolders> {
  const packs = readChangedPacks(folders, codesOf(options.checks), storeOfPacks(options, store));
  const { source, summaries } = packs;
  // Folders without a catalogue of their own stand on the built-in lexicons.
  const alone = summaries.get(SHARED)?.standsAlone === true;
  const checked = alone
    ? await checkAlone(folders, packs, options, storeOfPacks(options, store), store)
    : await checkOnBuiltIn(source, options, store);
  const sum = (count: "forms" | "examples") =>
    [...summaries.values()].reduce((total, summary) => total + summary[count], 0);
  return {
    onBuiltIn: !alone,
    languages: [...source.packs.keys()],
    forms: sum("forms"),
    examples: sum("examples"),
    ...checked,
    findings: inOrder(checked.findings),
  };
}

/** Nothing is kept of one pack where a check asks what stands in others. */
function storeOfPacks({ checks }: Pick<CheckOptions, "checks">, store: Store): Store {
  return checks.some(({ across }) => across) ? NO_STORE : store;
}

type Checked = Pick<CheckedFolders, "tried" | "findings">;

async function checkOnBuiltIn(
  own: LexiconSource,
  { checks, extractorOver, rate = ratedPattern }: CheckOptions,
  store: Store,
): Promise<Checked> {
  const inPatterns = checkPatterns(own, checks, keptRating(rate, store));
  const under = builtInSource();
  const findings = checkSource(own, under, checks);
  findings.push(...(await inPatterns));
  const tried = !hasErrors(findings);
  const packs = [...own.packs.values()];
  if (tried && packs.some(({ examples, patterns }) => examples.length + patterns.length > 0)) {
    const extract = extractorOver(compileOver(await withPackages(own), under));
    findings.push(...checkExamples(own, extract, checks));
  }
  return { tried, findings };
}

/** A pack at a time: what `packs` keeps of one is not worked out again. */
async function checkAlone(
  folders: readonly string[],
  changed: ChangedPacks,
  options: CheckOptions,
  packs: Store,
  store: Store,
): Promise<Checked> {
  const { checks, rate = ratedPattern, examples } = options;
  const { source, filesKey } = changed;
  const inFiles = await findingsByPack(source.packs.keys(), filesKey, packs, async (missing) => {
    const rated = keptRating(rate, store);
    // They may be rated elsewhere, while all else is looked at here.
    const inPatterns = missing.map((code) => checkPatterns(only(source, [code]), checks, rated));
    const found = new Map(checkPacks(source, missing, checks));
    for (const [i, code] of missing.entries()) {
      const read = findingsOfPack(source.findings, folders, code);
      const patterns = (await inPatterns[i]) ?? [];
      found.set(code, [...read, ...(found.get(code) ?? []), ...patterns]);
    }
    return found;
  });
  const findings = [...source.findings, ...inFiles];
  const tried = !hasErrors(findings);
  if (!tried) return { tried, findings };
  for (const [parts, bytes] of (await examples) ?? []) packs.put(parts, bytes);
  return { tried, findings: [...findings, ...(await exampleFindings(changed, options, packs))] };
}

async function exampleFindings(
  { source, examplesKey }: ChangedPacks,
  { checks, extractorOver }: Pick<CheckOptions, "checks" | "extractorOver">,
  store: Store,
): Promise<readonly Finding[]> {
  const languages = [...source.packs.keys()].filter((code) => code !== SHARED);
  return findingsByPack(languages, examplesKey, store, async (missing) => {
    const extract = extractorOver(await compileAlone(source, missing));
    return new Map(
      missing.map((code) => [code, checkExamples(only(source, [code, SHARED]), extract, checks)]),
    );
  });
}

function only(source: LexiconSource, codes: readonly string[]): LexiconSource {
  const packs = new Map([...source.packs].filter(([code]) => codes.includes(code)));
  return { ...source, packs };
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

function codesOf(checks: readonly Check[]): readonly string[] {
  return checks.map(({ code }) => code);
}

/** The rating of a pattern, worked out once for each text. */
function keptRating(
  rate: (match: string) => Promise<PatternRating>,
  store: Store,
): (match: string) => Promise<PatternRating> {
  return async (match) => {
    const key = { kind: "pattern", of: [`${RATING_VERSION}`, match] };
    const before = store.get(key);
    if (before) return JSON.parse(Buffer.from(before).toString("utf8")) as PatternRating;
    const rating = await rate(match);
    store.put(key, Buffer.from(JSON.stringify(rating)));
    return rating;
  };
}
