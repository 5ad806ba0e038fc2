/**
 * What a phrase of the lexicon can be: one row a tag. Every list of tags in the program derives
 * from a column here, so that a new tag answers every question when it is added, or does not
 * compile. Knows no matching: how a tag is used stands where it is used.
 */

import type { CatalogueKind } from "../kinds.ts";
import type { Taking } from "./suffixTable.ts";

/** What fills a place in a template of ministries or offices, by the name that templates use. */
export const SLOTS = [
  "head",
  "heads",
  "attributive",
  "complement",
  "names",
  "short",
  "adjective",
  "place",
  "country",
  "region",
  "cue",
  "ministry",
  "office",
] as const;
export type Slot = (typeof SLOTS)[number];

/** The value of a `month` that is no month but says that a year follows (سال, عام). */
export const YEAR = "year";
/** …and of one that says that the number is a name (No. 7, flight 12). */
export const NUMBERED = "numbered";
/** The value of a `particle` with which no name begins. */
export const INSIDE = "inside";

/** The values of an `aircraft-noun` that means no type: of however many, and of two. */
export const AIRCRAFT_NOUNS = ["any", "dual"] as const;

interface Row {
  /** What the value of a sense is: the id of an entry of this kind of the catalogue, or… */
  readonly value:
    | CatalogueKind
    | "none"
    | "honorific, address, byname, head or none"
    | "person or none"
    | "inside or none"
    | "gender" // m or f
    | "type of place"
    | "sort" // of other things
    | "class" // of missiles
    | "manufacturer"
    | "letters" // of an id
    | "integer"
    | "qualifier"
    | "pattern"; // its number
  /** Is it met in any case, however the lexicon writes it ("Defence Ministry", "defence…")? */
  readonly case: "any" | "written";
  /** May one form mean one id only? */
  readonly one: boolean;
  /** Does coverage count the ids that have it, or its forms? */
  readonly counted: "ids" | "words" | "no";
  /** The slots of a ministry template that it can fill. */
  readonly slots: readonly Slot[];
  /** What it says of a word in the name of an unlisted person: that it is never part of one… */
  readonly inPerson: "never" | "part" | "open";
  /** …and in the name of an unlisted place. */
  readonly inPlace: "never" | "open";
  /** For detection: names are written alike in many languages of a script. */
  readonly detection: "name" | "word" | "nothing";
  /** The suffixes that are taken off a word that is one: those of names, of words, or none. */
  readonly suffixes: Taking | "nothing";
}

// biome-ignore format: a table
const TABLE = {
  // a listed person's complete name
  person: { value: "person", case: "written", one: true, counted: "ids",
    inPerson: "open", inPlace: "never", detection: "name", suffixes: "names", slots: [] },
  // a surname or byname that needs no introduction
  "person-alone": { value: "person", case: "written", one: true, counted: "ids",
    inPerson: "open", inPlace: "never", detection: "name", suffixes: "names", slots: [] },
  // a surname that needs introduction
  "person-family": { value: "person", case: "written", one: false, counted: "ids",
    inPerson: "part", inPlace: "open", detection: "name", suffixes: "names", slots: [] },
  // a given name
  given: { value: "gender", case: "written", one: false, counted: "words",
    inPerson: "part", inPlace: "open", detection: "name", suffixes: "names", slots: [] },
  // a common surname
  family: { value: "none", case: "written", one: false, counted: "words",
    inPerson: "part", inPlace: "open", detection: "name", suffixes: "names", slots: [] },
  // "honorific", where nothing but a name follows it; "address", where that may be anybody's;
  // "byname", where it stands in quotation marks; "head", where what it is of stands between
  title: { value: "honorific, address, byname, head or none", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "words", slots: [] },
  "title-after": { value: "none", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "words", slots: [] },
  // "inside", where no name begins with it
  particle: { value: "inside or none", case: "any", one: false, counted: "words",
    inPerson: "part", inPlace: "open", detection: "name", suffixes: "nothing", slots: [] },
  // "person" where nothing but a person speaks so: told reporters
  saying: { value: "person or none", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "nothing", slots: [] },
  // never part of a name
  common: { value: "none", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "words", slots: [] },
  place: { value: "place", case: "written", one: true, counted: "ids",
    inPerson: "never", inPlace: "never", detection: "name", suffixes: "names", slots: ["place", "country", "region"] },
  // a generated name that needs importance or a cue
  "place-gated": { value: "place", case: "written", one: false, counted: "ids",
    inPerson: "part", inPlace: "open", detection: "name", suffixes: "names", slots: [] },
  // "town of"
  "cue-before": { value: "type of place", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "words", slots: [] },
  // "province"
  "cue-after": { value: "type of place", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "words", slots: ["cue"] },
  adjective: { value: "place", case: "written", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "words", slots: ["adjective", "country"] },
  // the name of another thing
  other: { value: "sort", case: "written", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "name", suffixes: "names", slots: [] },
  // "University of": what follows is part of another thing's name
  "other-before": { value: "none", case: "written", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "nothing", slots: [] },
  // "Times", "University"
  "other-after": { value: "none", case: "written", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "words", slots: [] },
  // "улица", "ferry": a name that follows is a street's, a ship's, and no person
  "named-before": { value: "none", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "nothing", slots: [] },
  // "Hospital", "street": a name before it is a hospital's, and no person
  "named-after": { value: "none", case: "any", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "words", slots: [] },
  // Ministry
  head: { value: "none", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "words", slots: ["head"] },
  // ministries
  heads: { value: "none", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "words", slots: ["heads"] },
  attributive: { value: "portfolio", case: "any", one: true, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "words", slots: ["attributive"] },
  complement: { value: "portfolio", case: "any", one: true, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "words", slots: ["complement"] },
  names: { value: "portfolio", case: "written", one: true, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "names", slots: ["names"] },
  short: { value: "portfolio", case: "written", one: true, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "names", slots: ["short"] },
  // proper name
  ministry: { value: "ministry", case: "written", one: true, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "names", slots: ["ministry"] },
  metonym: { value: "ministry", case: "written", one: true, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "name", suffixes: "names", slots: [] },
  aircraft: { value: "aircraft", case: "written", one: true, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "name", suffixes: "names", slots: [] },
  designator: { value: "designator", case: "written", one: false, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "name", suffixes: "names", slots: [] },
  maker: { value: "manufacturer", case: "written", one: false, counted: "words",
    inPerson: "never", inPlace: "open", detection: "name", suffixes: "names", slots: [] },
  variant: { value: "letters", case: "written", one: false, counted: "words",
    inPerson: "part", inPlace: "open", detection: "name", suffixes: "nothing", slots: [] },
  "missile-singular": { value: "missile-class", case: "any", one: true, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "words", slots: [] },
  "missile-plural": { value: "missile-class", case: "any", one: true, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "words", slots: [] },
  "missile-dual": { value: "missile-class", case: "any", one: true, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "words", slots: [] },
  "missile-modifier": { value: "class", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "words", slots: [] },
  "missile-filler": { value: "none", case: "any", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "nothing", slots: [] },
  "missile-counter": { value: "none", case: "any", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "words", slots: [] },
  "missile-link": { value: "none", case: "any", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "nothing", slots: [] },
  "missile-model": { value: "missile-model", case: "any", one: true, counted: "ids",
    inPerson: "open", inPlace: "open", detection: "name", suffixes: "names", slots: [] },
  number: { value: "integer", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "nothing", slots: [] },
  conjunction: { value: "none", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "nothing", slots: [] },
  "bound-before": { value: "qualifier", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "nothing", slots: [] },
  "bound-after": { value: "qualifier", case: "any", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "nothing", slots: [] },
  "range-open": { value: "none", case: "any", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "nothing", slots: [] },
  "range-link": { value: "none", case: "any", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "nothing", slots: [] },
  vague: { value: "qualifier", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "words", slots: [] },
  exact: { value: "integer", case: "any", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "nothing", slots: [] },
  unit: { value: "none", case: "any", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "words", slots: [] },
  month: { value: "none", case: "written", one: false, counted: "words",
    inPerson: "never", inPlace: "never", detection: "word", suffixes: "words", slots: [] },
  trigger: { value: "pattern", case: "written", one: false, counted: "no",
    inPerson: "open", inPlace: "open", detection: "nothing", suffixes: "nothing", slots: [] },
  // an ending written onto digits (26-ю)
  suffix: { value: "none", case: "any", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "nothing", slots: [] },
  // a sign of so many pieces written onto a number (3x, ×3); its value says on which side
  times: { value: "none", case: "written", one: false, counted: "no",
    inPerson: "open", inPlace: "open", detection: "nothing", suffixes: "nothing", slots: [] },
  // what an aircraft is (jets, طائرات), between a number and a type; its value says of a dual that it
  // is one, and of a nickname (Lynx, Hercules), which counts in company only, which type it means
  "aircraft-noun": { value: "none", case: "any", one: false, counted: "no",
    inPerson: "open", inPlace: "open", detection: "nothing", suffixes: "words", slots: [] },
  // a verb or a noun that says what becomes of missiles, before their count and behind it; its value
  // is the event
  "event-before": { value: "none", case: "any", one: false, counted: "no",
    inPerson: "open", inPlace: "open", detection: "nothing", suffixes: "nothing", slots: [] },
  "event-behind": { value: "none", case: "any", one: false, counted: "no",
    inPerson: "open", inPlace: "open", detection: "nothing", suffixes: "nothing", slots: [] },
  // by, من قبل: the one who did it follows
  agent: { value: "none", case: "any", one: false, counted: "no",
    inPerson: "open", inPlace: "open", detection: "nothing", suffixes: "nothing", slots: [] },
  // a number word that says no as well, and what answers it (نه … نه, نه … بلکه)
  negation: { value: "none", case: "any", one: false, counted: "no",
    inPerson: "open", inPlace: "open", detection: "nothing", suffixes: "nothing", slots: [] },
  // a dual that counts only before its class or model
  "missile-construct": { value: "missile-class", case: "any", one: true, counted: "ids",
    inPerson: "never", inPlace: "open", detection: "word", suffixes: "words", slots: [] },
  // "near", "residents of": a name behind it is a place
  preposition: { value: "sort", case: "any", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "word", suffixes: "nothing", slots: [] },
  // "Lower", "San", "كفر": what else it may be, it begins names of places
  "place-part": { value: "sort", case: "written", one: false, counted: "words",
    inPerson: "open", inPlace: "open", detection: "nothing", suffixes: "nothing", slots: [] },
  // a given name that is one elsewhere than its condition says, where a name is expected
  "given-expected": { value: "gender", case: "written", one: false, counted: "no",
    inPerson: "part", inPlace: "open", detection: "nothing", suffixes: "nothing", slots: [] },
  // "President", "minister": what office the person beside it holds
  office: { value: "office", case: "any", one: true, counted: "ids",
    inPerson: "open", inPlace: "open", detection: "nothing", suffixes: "words", slots: ["office"] },
  // an ordinary word that behind a given name is a surname, where the name ends with it
  "family-expected": { value: "none", case: "written", one: false, counted: "no",
    inPerson: "part", inPlace: "open", detection: "nothing", suffixes: "nothing", slots: [] },
} as const satisfies Readonly<Record<string, Row>>;

export type Tag = keyof typeof TABLE;

/** In the order of their numbers, which compiled files hold. */
export const TAGS = Object.keys(TABLE) as readonly Tag[];

/** One row a tag. */
export const TAG_TABLE: Readonly<Record<Tag, Row>> = TABLE;

/** The tags whose row says so, in the order of the table. */
export function tagsWhere(says: (row: Row) => boolean): ReadonlySet<Tag> {
  return new Set(TAGS.filter((tag) => says(TAG_TABLE[tag])));
}

/** The tags that name an entry of a kind of the catalogue, or rest on one. */
export function tagsOf(kind: CatalogueKind): ReadonlySet<Tag> {
  // A kind that no tag means does not compile: no form could name its entries.
  const meant: (typeof TABLE)[Tag]["value"] = kind;
  return tagsWhere(({ value }) => value === meant);
}

/** The tags that can fill each slot of a template. */
export const TAGS_OF_SLOT = Object.fromEntries(
  SLOTS.map((slot) => [slot, [...tagsWhere(({ slots }) => slots.includes(slot))]]),
) as unknown as Readonly<Record<Slot, readonly Tag[]>>;
