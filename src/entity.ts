/**
 * The nouns of the program: what is read, what is found, what is printed. Types; the table of kinds
 * is `kinds.ts`.
 */

import type { EveryKind } from "./kinds.ts";

export { KINDS, type Kind } from "./kinds.ts";

/** What `start` and `end` of mentions and segments count. Lines and columns do not depend on it. */
export const OFFSET_UNITS = ["code-points", "utf-16", "bytes"] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/**
 * A half-open range. In the engine offsets are UTF-16 units of the text as decoded; in the output
 * they are in the unit asked for.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What becomes of missiles that are counted. */
export const MISSILE_EVENTS = ["launched", "intercepted", "destroyed", "delivered"] as const;
export type MissileEvent = (typeof MISSILE_EVENTS)[number];

/** How a count was stated. */
export const QUALIFIERS = [
  "exact",
  "about",
  "at-least",
  "more-than",
  "at-most",
  "less-than",
  "range",
  "dozens",
  "tens",
  "hundreds",
  "thousands",
  "several",
  "dual",
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/**
 * A stated quantity: `count` is the number as stated or null, `min` and `max` the bounds it implies
 * or null.
 */
export interface Quantity {
  readonly count: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier;
}

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly rule: string;
}

/** A mention of an aircraft, with the number of them where the text says it. */
export interface AircraftMention extends Mention, Partial<Quantity> {}

/** Ids of the same thing elsewhere: `iso3166`, `geonames`, `wikidata`. */
export type Links = Readonly<Record<string, string | number>>;

/** A role that the catalogue knows of; the dates are ISO 8601, as exact as they are known. */
export interface DatedRole {
  /** In the words of the catalogue: defence minister, FSB director. */
  readonly role: string;
  /** The same as `Role` has it, where it is an office. */
  readonly office?: string;
  readonly portfolio?: string;
  readonly country?: string;
  readonly from?: string;
  readonly to?: string;
  /** Surely held on the date of the text; not there where that is not known, or there is no date. */
  readonly held?: true;
}

/** What the catalogue knows of a listed thing beside what its entity says. */
export interface Facts {
  /** Code of a language → spellings, what the language calls it first. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** Of people. */
  readonly roles?: readonly DatedRole[];
  readonly gender?: string;
  /** ISO code of the country of origin of aircraft and missiles. */
  readonly country?: string;
  /** From what a missile is fired. */
  readonly platforms?: readonly string[];
  readonly population?: number;
  /** Where the catalogue has its ids and facts from. */
  readonly source?: string;
}

export interface EntityBase {
  readonly id: string | null;
  readonly name: string;
  /** Not there where none is known, but of places always. */
  readonly links?: Links;
  /** Only where they are asked for, of what is listed. */
  readonly facts?: Facts;
  /** Ids of other things of that name that were nearly as likely; not there when there are none. */
  readonly ambiguousWith?: readonly string[];
  readonly mentions: readonly Mention[];
}
export const ROLE_SOURCES = ["text", "catalogue"] as const;
export type RoleSource = (typeof ROLE_SOURCES)[number];
/** An office that the text gives somebody, or the catalogue on the date of the text. */
export interface Role {
  /** Id of the office: president, minister, deputy-minister. */
  readonly office: string;
  /** Id of a portfolio of ministries. */
  readonly portfolio?: string;
  /** ISO code. */
  readonly country?: string;
  readonly from: RoleSource;
}
export interface PersonEntity extends EntityBase {
  readonly kind: "person";
  readonly country: string | null;
  /**
   * The first office that the text gives, or where it gives none and its date is known the one of
   * the catalogue; not there when there is none.
   */
  readonly role?: Role;
}
export interface MinistryEntity extends EntityBase {
  readonly kind: "ministry";
  readonly country: string | null;
  /** Null for one that no lexicon knows. */
  readonly portfolio: string | null;
}
export interface AircraftEntity extends EntityBase {
  readonly kind: "aircraft";
  readonly mentions: readonly AircraftMention[];
  readonly family: string | null;
  readonly manufacturer: string | null;
  readonly role: string | null;
}
export interface MissileCountEntity extends EntityBase, Quantity {
  readonly kind: "missile-count";
  readonly class: string | null;
  readonly model: string | null;
  /** What became of them, where the clause says it. */
  readonly event?: MissileEvent;
  /** ISO code of the country that did it. */
  readonly by?: string;
}
/** What the coordinates of a place stand for: for one point, or for somewhere in it. */
export const PRECISIONS = ["point", "town", "province", "country", "sea"] as const;
export type Precision = (typeof PRECISIONS)[number];

export interface PlaceEntity extends EntityBase {
  readonly kind: "place";
  readonly type: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly links: Links;
  /** Of the coordinates; not there without them. */
  readonly precision?: Precision;
  /** Id of the province that a city shares its name with, or of the city; not there when none. */
  readonly twin?: string;
}
/** The output fields of each kind. */
export interface Entities {
  readonly person: PersonEntity;
  readonly ministry: MinistryEntity;
  readonly aircraft: AircraftEntity;
  readonly "missile-count": MissileCountEntity;
  readonly place: PlaceEntity;
}
export type Entity = EveryKind<Entities>;

export interface Segment extends Span {
  readonly language: string;
}

export interface Detection {
  readonly source: "auto" | "option" | "record";
  /** ISO 639-3 code of the detector, or "und". */
  readonly detected: string;
  /** How far the best candidate is ahead of the next, 0 to 1; null when the language was given. */
  readonly margin: number | null;
  readonly evidence: "letters" | "words" | "known" | "franc" | "none" | "given";
}

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json };

export interface ExtractedDocument {
  readonly file?: string;
  /** As it was given, in its type; null for a record without one. */
  readonly id?: Json;
  /** Of a record: the line of the input that it came from, counted from 1. */
  readonly line?: number;
  /** Of a record: the fields that were to be kept, as they were given. */
  readonly record?: { readonly [name: string]: Json };
  readonly language: string;
  readonly detection: Detection;
  readonly segments: readonly Segment[];
  readonly entities: readonly Entity[];
  readonly warnings: readonly string[];
}

/**
 * Why a line of a stream gave no document. The words are part of the contract: they are not
 * changed, only added to.
 */
export const RECORD_ERRORS = [
  "not UTF-8",
  "not decodable",
  "not JSON",
  "not an object",
  "no text",
  "text is not a string",
  "too long",
  "internal error",
] as const;
export type RecordError = (typeof RECORD_ERRORS)[number];

/** What stands in a stream in the place of a document. */
export interface FailedRecord extends Pick<ExtractedDocument, "record"> {
  /** null when it has none, or when it could not be read. */
  readonly id: Json;
  /** Not there with --line-numbers none. */
  readonly line?: number;
  readonly error: RecordError;
}

/** Where results come from: what a reader of stored results must know. */
export interface Provenance {
  readonly format: "extract/1";
  readonly lexicons: { readonly version: string; readonly sha256: string };
  readonly offsets: OffsetUnit;
}

export interface Extraction extends Provenance {
  readonly documents: readonly ExtractedDocument[];
}
