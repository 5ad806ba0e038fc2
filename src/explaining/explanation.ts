/**
 * What an explanation says: the shape that the library returns and `--format json` prints. Plain
 * data; offsets in the unit asked for. Kept stable: a key may be added, none changes its meaning.
 */

import type { Sign } from "../candidate.ts";
import type { Precedence } from "../deciding/overlaps.ts";
import type { Detection, Entity, Kind, OffsetUnit, Segment } from "../entity.ts";
import type { Making, Needs } from "../lexicon/origins.ts";
import type { Tag } from "../lexicon/tags.ts";
import type { Rejection } from "../matching/phrases.ts";

/** A part of the text, as mentions have it. */
export interface ExplainedSpan {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** A line of a lexicon, and what it says. */
export interface LexiconLine {
  /** What the phrase is: `place`, `title`, `person-family`… */
  readonly tag: Tag;
  /** An id, a number, a class; empty where the tag says it all. */
  readonly value: string;
  /** Code of the pack that holds it. */
  readonly language: string;
  readonly file: string;
  /** 1-based; 0 in a file without lines. */
  readonly line: number;
  /** The keys that lead to it, with dots between. */
  readonly entry: string;
  /** The form as written there. */
  readonly form: string;
  /** How the phrase came about from the form: `as-written`, `inflected`… */
  readonly made: Making;
  /** Which letters the text must have: `none`, `capital`, `all-capitals`, `exact`. */
  readonly needs: Needs;
  /** Words of which one must, or must not, stand beside it. */
  readonly condition?: {
    readonly after?: readonly string[];
    readonly before?: readonly string[];
    readonly notAfter?: readonly string[];
    readonly notBefore?: readonly string[];
  };
}

export interface ExplainedToken extends ExplainedSpan {
  readonly kind: "word" | "number" | "mark";
  /** As it is looked up. */
  readonly folded: string;
}

/** A phrase of the lexicon that stands here. */
export interface ExplainedPhrase extends ExplainedSpan {
  readonly lexicon: LexiconLine;
  /** What was taken off the word before it was found, folded; empty when nothing was. */
  readonly prefix: string;
}

/** Words of the text beside a phrase, and the list of its condition that forbids them there. */
export interface ForbiddenWords {
  readonly list: "notAfter" | "notBefore";
  readonly text: string;
}

/** A phrase whose words stand here, and why it was not taken. */
export interface RejectedPhrase extends ExplainedSpan {
  readonly lexicon: LexiconLine;
  readonly because: Rejection;
  /** What stands beside it and must not; absent when something is missing instead. */
  readonly forbidden?: ForbiddenWords;
}

export interface ExplainedSign {
  readonly sign: Sign;
  /** Above zero: for it. "veto": nothing outweighs it. */
  readonly weight: number | "veto";
}

export type ExplainedVerdict =
  | { readonly kept: true }
  | { readonly kept: false; readonly why: "vetoed"; readonly sign: Sign }
  | { readonly kept: false; readonly why: "outweighed" }
  | { readonly kept: false; readonly why: "country-not-named"; readonly country: string }
  | { readonly kept: false; readonly why: "not-introduced"; readonly bearers: readonly string[] }
  | { readonly kept: false; readonly why: "less-likely"; readonly by: number }
  | {
      readonly kept: false;
      readonly why: "overlapped";
      readonly by: number;
      readonly since: Precedence;
    };

export interface ExplainedCandidate extends ExplainedSpan {
  /** By which `by` names it. */
  readonly number: number;
  readonly kind: Kind | "other";
  /** As proposed; null when not listed, or not decided yet. */
  readonly id: string | null;
  readonly how: string;
  readonly rule: string;
  readonly signs: readonly ExplainedSign[];
  /** The lines of the lexicon that it rests on, the one that names it first. */
  readonly rests: readonly LexiconLine[];
  readonly verdict: ExplainedVerdict;
  /** What it became in the output; only where it was kept, and not for names of other things. */
  readonly entity?: ExplainedEntity;
}

/** An entity of the output without its mentions. */
export type ExplainedEntity = Entity extends infer E
  ? E extends Entity
    ? Omit<E, "mentions">
    : never
  : never;

/** A part of the text in which something may stand, and all that was thought of it. */
export interface Passage extends ExplainedSpan {
  /** Code of the pack that read it. */
  readonly language: string;
  readonly tokens: readonly ExplainedToken[];
  readonly phrases: readonly ExplainedPhrase[];
  readonly rejected: readonly RejectedPhrase[];
  readonly candidates: readonly ExplainedCandidate[];
}

/** The steps that an id passes from the lexicon to the output, in order. */
export const STEPS = [
  "id", // is there such an id?
  "removed", // has no folder taken it away, or the form of it that stands in the text?
  "language", // has the lexicon of a language that was read any form of it?
  "form", // does a form of it stand in the text?
  "capital", // with the capitals that it needs?
  "condition", // beside the words that it needs?
  "suffix", // with none but a suffix that it takes?
  "prefix", // and read as far as the word is read otherwise?
  "proposed", // did a grammar take it up?
  "signs", // do its signs weigh enough?
  "country", // is its country named?
  "introduced", // does the document say whose surname it is?
  "overlap", // does nothing stand in its place?
  "identity", // and is it this one and no other?
  "found",
] as const;
export type WhyNotStep = (typeof STEPS)[number];

/** A written form that is nearly what the text has. */
export interface NearForm {
  readonly lexicon: LexiconLine;
  /** What stands in the text. */
  readonly met: ExplainedSpan;
  /** What the text has otherwise, for people. */
  readonly differs: string;
}

/** The first step at which an id failed, at the place of the text where it came farthest. */
export interface WhyNot {
  readonly id: string;
  /** What the id names in the catalogue; null when there is no such id. */
  readonly kind: string | null;
  readonly name: string | null;
  readonly step: WhyNotStep;
  /** One or two sentences. */
  readonly says: string;
  /** What can be done, if anything can. */
  readonly advice: string | null;
  /** Where it came so far, if that is a place in the text. */
  readonly at: ExplainedSpan | null;
  /** The lines of lexicons that this is about. */
  readonly lines: readonly LexiconLine[];
  readonly near: readonly NearForm[];
}

export interface Explanation {
  readonly format: "explain/1";
  readonly lexicons: { readonly version: string; readonly sha256: string };
  readonly offsets: OffsetUnit;
  readonly file?: string;
  readonly language: string;
  readonly detection: Detection;
  readonly segments: readonly Segment[];
  /** ISO codes of the countries that the document speaks of. */
  readonly countries: readonly string[];
  readonly passages: readonly Passage[];
  readonly warnings: readonly string[];
  readonly whyNot?: WhyNot;
  /** Where things of several kinds have the id: of the others, which came less far. */
  readonly whyNotAs?: readonly WhyNot[];
}
