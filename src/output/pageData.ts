/**
 * What the page of a report holds, document by document: written by `pageDocument.ts`, read in the
 * browser by `src/page`. Types only. Offsets are UTF-16 units, as the browser counts.
 */

import type { Detection, Entity, Provenance, Segment } from "../entity.ts";

export const PAGE_FORMAT = "extract-page/1";

/** Stands in the page once, before the documents. */
export interface PageHead extends Pick<Provenance, "lexicons"> {
  readonly format: typeof PAGE_FORMAT;
  /** What the page is called; without it, it is called after its documents. */
  readonly title?: string;
}

export interface PageDocument {
  readonly name: string;
  /** In ISO 8601. */
  readonly date?: string;
  readonly text: string;
  readonly language: string;
  readonly detection: Detection;
  readonly segments: readonly Segment[];
  readonly warnings: readonly string[];
  readonly entities: readonly PageEntity[];
  /**
   * Entities, and reasons of mentions, that no document before this one had. Each is named by its
   * number, counted through all documents.
   */
  readonly facts: readonly PageFacts[];
  readonly reasons: readonly Reason[];
}

/** An entity of the output with its mentions. */
export interface PageEntity {
  /** Number of its facts. */
  readonly facts: number;
  readonly mentions: readonly PageMention[];
}

/** An entity of the output without its mentions. */
export type PageFacts = Entity extends infer E
  ? E extends Entity
    ? Omit<E, "mentions">
    : never
  : never;

/** A mention: its ends, the number of its reason, and further fields: the number of aircraft. */
export type PageMention = readonly [
  start: number,
  end: number,
  reason: number,
  said?: Readonly<Record<string, string | number | null>>,
];

/** Why a mention is one. */
export interface Reason {
  readonly rule: string;
  /** The lexicon lines that it rests on: file, line and the form as written there. */
  readonly rests: readonly string[];
  /** What spoke for and against it, with its weight. */
  readonly signs: readonly string[];
  /** What else it might have been, and lost. */
  readonly lost: readonly string[];
}
