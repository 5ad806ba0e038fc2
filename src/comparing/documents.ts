/** What two runs printed, document by document: which belong together, and what became of each. */

import { type Change, type ComparedMention, compareMentions } from "./mentions.ts";

/** A document, or a line of a stream that gave none. */
export interface ComparedDocument {
  /** Equal for the same text in both. */
  readonly key: string;
  /** As a person knows it: the file, or the id of the record. */
  readonly name: string;
  readonly language: string;
  /** Where its text ends, in the unit of the output; undefined when it does not say. */
  readonly length: number | undefined;
  /** Why it is no document. */
  readonly error: string | undefined;
  readonly mentions: readonly ComparedMention[];
}

/** One text in both runs, or in one of them. */
export type DocumentPair =
  | { readonly old: ComparedDocument; readonly new: ComparedDocument }
  | { readonly old: ComparedDocument; readonly new?: undefined }
  | { readonly old?: undefined; readonly new: ComparedDocument };

/** Mentions of one kind: how many there were and are, and what became of them. */
export interface KindTally {
  old: number;
  new: number;
  lost: number;
  changed: number;
  moved: number;
  gained: number;
}

export interface DocumentDiff {
  readonly name: string;
  readonly only: "old" | "new" | undefined;
  /** Of what the document says of itself, what is not as it was. */
  readonly language: Differing | undefined;
  readonly error: Differing | undefined;
  /** The text has another length: mentions are paired by what they are and not by where. */
  readonly edited: boolean;
  /** Of a document in both; of one that only one has, all mentions are lost or gained. */
  readonly changes: readonly Change[];
  readonly kinds: ReadonlyMap<string, KindTally>;
}

export interface Differing {
  readonly old: string | null;
  readonly new: string | null;
}

export function compareDocuments(pair: DocumentPair): DocumentDiff {
  const { old, new: now } = pair;
  const edited =
    old?.length !== undefined && now?.length !== undefined && old.length !== now.length;
  const { changes } = compareMentions(old?.mentions ?? [], now?.mentions ?? [], !edited);
  const both = old !== undefined && now !== undefined;
  return {
    name: (now ?? old)?.name ?? "",
    only: both ? undefined : old ? "old" : "new",
    language:
      both && old.error === undefined && now.error === undefined
        ? differing(old.language, now.language)
        : undefined,
    error: both ? differing(old.error, now.error) : undefined,
    edited,
    changes,
    kinds: talliesOf(old?.mentions ?? [], now?.mentions ?? [], changes),
  };
}

/** Is anything not as it was? */
export function differs({ only, language, error, changes }: DocumentDiff): boolean {
  return only !== undefined || language !== undefined || error !== undefined || changes.length > 0;
}

function differing(old: string | undefined, now: string | undefined): Differing | undefined {
  return old === now ? undefined : { old: old ?? null, new: now ?? null };
}

function talliesOf(
  old: readonly ComparedMention[],
  now: readonly ComparedMention[],
  changes: readonly Change[],
): ReadonlyMap<string, KindTally> {
  const kinds = new Map<string, KindTally>();
  const tally = (kind: string) => {
    const known = kinds.get(kind) ?? { old: 0, new: 0, lost: 0, changed: 0, moved: 0, gained: 0 };
    kinds.set(kind, known);
    return known;
  };
  for (const { kind } of old) tally(kind).old++;
  for (const { kind } of now) tally(kind).new++;
  for (const change of changes)
    tally(change.change === "gained" ? change.new.kind : change.old.kind)[change.change]++;
  return kinds;
}
