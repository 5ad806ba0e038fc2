/**
 * Lexicon folders, of which only those packs are read that have changed since they were checked; of
 * the others is known what these ask of them.
 */

import type { Parts, Store } from "../../cache/store.ts";
import { SHARED } from "../../lexicon/pack.ts";
import { readerOver } from "../reading/keptFiles.ts";
import { readLexicons } from "../reading/read.ts";
import type { LexiconSource } from "../sources/source.ts";
import { type KeyOf, withoutFindings } from "./keptFindings.ts";
import { packContents } from "./packContents.ts";
import { besides, type PackSummary, seenPack, summaryOf } from "./packSummary.ts";

export interface ChangedPacks {
  /** All packs; those that were not read hold nothing that could be checked. */
  readonly source: LexiconSource;
  readonly summaries: ReadonlyMap<string, PackSummary>;
  /** Under what is kept what was found in the files of a pack, and what by its examples. */
  readonly filesKey: KeyOf;
  readonly examplesKey: KeyOf;
}

/** `checks` are the codes of those that are asked. Throws what `readLexicons` does. */
export function readChangedPacks(
  folders: readonly string[],
  checks: readonly string[],
  store: Store,
): ChangedPacks {
  const contents = packContents(folders);
  const kept = keptSummaries(contents, store);
  const files = readerOver(store);
  const read = (codes?: readonly string[]): ChangedPacks => {
    const source = readLexicons(folders, { add: files.add, codes });
    const summaries = new Map(kept);
    for (const [code, pack] of source.packs) summaries.set(code, summaryOf(pack, source));
    const packs = [...summaries].map(
      ([code, summary]) => [code, source.packs.get(code) ?? seenPack(summary)] as const,
    );
    packs.sort(([a], [b]) => (a < b ? -1 : 1));
    const keys = keysOver(contents, summaries, checks);
    return { source: { ...source, packs: new Map(packs) }, summaries, ...keys };
  };
  const few = readFew(contents, kept, read, store);
  const chosen = few ?? read();
  for (const [code, summary] of chosen.summaries) {
    const key = kept.has(code) ? undefined : summaryKey(code, contents.get(code));
    if (key) store.put(key, Buffer.from(JSON.stringify(summary)));
  }
  files.keep();
  return chosen;
}

/** Undefined where a pack must be read although it is what it was. */
function readFew(
  contents: Contents,
  kept: ReadonlyMap<string, PackSummary>,
  read: (codes: readonly string[]) => ChangedPacks,
  store: Store,
): ChangedPacks | undefined {
  // Only packs that stand on nothing below them are checked one by one.
  if (kept.get(SHARED)?.standsAlone !== true) return undefined;
  const changed = [...contents.keys()].filter((code) => !kept.has(code));
  const codes = changed.length > 0 ? [SHARED, ...changed] : [];
  const few = read(codes);
  const unread = [...contents.keys()].filter((code) => !codes.includes(code));
  const lacking = [
    ...withoutFindings(unread, few.filesKey, store),
    ...withoutFindings(
      unread.filter((code) => code !== SHARED),
      few.examplesKey,
      store,
    ),
  ];
  return lacking.length === 0 ? few : undefined;
}

type Contents = ReadonlyMap<string, string | undefined>;

function keptSummaries(contents: Contents, store: Store): ReadonlyMap<string, PackSummary> {
  const kept = new Map<string, PackSummary>();
  for (const [code, content] of contents) {
    const key = summaryKey(code, content);
    const before = key && store.get(key);
    if (before) kept.set(code, JSON.parse(Buffer.from(before).toString("utf8")) as PackSummary);
  }
  return kept;
}

function summaryKey(code: string, content: string | undefined): Parts | undefined {
  return content === undefined ? undefined : { kind: "pack", of: [code, content] };
}

/** A pack's findings depend on its files, on the pack that all share, and a little on the others. */
function keysOver(
  contents: Contents,
  summaries: ReadonlyMap<string, PackSummary>,
  checks: readonly string[],
): Pick<ChangedPacks, "filesKey" | "examplesKey"> {
  const shared = contents.get(SHARED);
  const keyOf =
    (kind: string): KeyOf =>
    (code) => {
      const own = contents.get(code);
      if (own === undefined || shared === undefined) return undefined;
      return { kind, of: [code, own, shared, besides(code, summaries.values()), ...checks] };
    };
  return { filesKey: keyOf("findings"), examplesKey: keyOf("examples") };
}
