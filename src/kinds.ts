/**
 * The kinds of entities, one row each, in the order of the output: what people call them, where the
 * lexicon has them, which kinds of the catalogue describe them, and the fields that only they have.
 * A further kind is a further row; what misses it does not compile (`CONTRIBUTING.md`). Does not
 * know how a kind is found.
 */

import type { Entities, EntityBase, Links, Qualifier } from "./entity.ts";

/** What may stand in a field of the output. */
interface FieldTypes {
  readonly text: string;
  readonly "text or null": string | null;
  readonly "number or null": number | null;
  readonly "integer or null": number | null;
  readonly qualifier: Qualifier;
  readonly links: Links;
}
/** What may stand in a field that is not always there. */
export type OptionalShape = "event" | "precision" | "role" | "text";
export type FieldShape = keyof FieldTypes;

interface Row {
  /** Above the entities of the kind in the text output. */
  readonly heading: string;
  /** A letter for it beside its colour, which nobody should need to see. */
  readonly badge: string;
  readonly colour: "cyan" | "magenta" | "yellow" | "red" | "green" | "blue";
  /** What a sentence calls several of them. */
  readonly plural: string;
  /** Of two matches with the same span the kind with the smaller number stays. */
  readonly tie: number;
  /** Is every entity of the kind listed, so that its id is never null? */
  readonly listed: boolean;
  /** Does a text that names one speak of its country? */
  readonly speaksOfCountry: boolean;
  /** The YAML file, or folder, of its forms and of its entries; its rules are named after it. */
  readonly room: string;
  /** The kinds of catalogue entries that are entities of the kind. */
  readonly catalogue: readonly string[];
  /** The kinds of catalogue entries of which only its names are composed. */
  readonly parts: readonly string[];
  /** The fields between `name` and `mentions`. */
  readonly fields: Readonly<Record<string, FieldShape>>;
  /** Fields behind them that are there only where the text says so. */
  readonly optional?: Readonly<Record<string, OptionalShape>>;
}

const TABLE = {
  person: {
    heading: "People",
    badge: "P",
    colour: "cyan",
    plural: "people",
    tie: 1,
    listed: false,
    speaksOfCountry: false,
    room: "people",
    catalogue: ["person"],
    parts: ["office"],
    fields: { country: "text or null" },
    optional: { role: "role" },
  },
  ministry: {
    heading: "Ministries",
    badge: "M",
    colour: "magenta",
    plural: "ministries",
    tie: 2,
    listed: false,
    speaksOfCountry: true,
    room: "ministries",
    catalogue: ["ministry"],
    parts: ["portfolio"],
    fields: { country: "text or null", portfolio: "text or null" },
  },
  aircraft: {
    heading: "Aircraft",
    badge: "A",
    colour: "yellow",
    plural: "aircraft types",
    tie: 3,
    listed: true,
    speaksOfCountry: false,
    room: "aircraft",
    catalogue: ["aircraft"],
    parts: ["designator"],
    fields: { family: "text or null", manufacturer: "text or null", role: "text or null" },
  },
  "missile-count": {
    heading: "Missile counts",
    badge: "#",
    colour: "red",
    plural: "missile counts",
    tie: 4,
    listed: true,
    speaksOfCountry: false,
    room: "missiles",
    catalogue: ["missile-class", "missile-model"],
    parts: [],
    fields: {
      class: "text or null",
      model: "text or null",
      count: "integer or null",
      min: "integer or null",
      max: "integer or null",
      qualifier: "qualifier",
    },
    optional: { event: "event", by: "text" },
  },
  place: {
    heading: "Places",
    badge: "L",
    colour: "green",
    plural: "places",
    tie: 5,
    listed: false,
    speaksOfCountry: true,
    room: "places",
    catalogue: ["place"],
    parts: [],
    fields: {
      type: "text or null",
      country: "text or null",
      latitude: "number or null",
      longitude: "number or null",
      links: "links",
    },
    optional: { precision: "precision", twin: "text" },
  },
} as const satisfies Readonly<Record<string, Row>>;

type Table = typeof TABLE;
export type Kind = keyof Table;
export type CatalogueKind = Table[Kind]["catalogue" | "parts"][number];
/** Of entries, those included that no form names: they say what a fact of other entries means. */
export type EntryKind = CatalogueKind | "role";
/** Where the lexicon has the kinds. */
export type KindRoom = Table[Kind]["room"];

/** What is said of one kind or another, in a list that has every kind. */
export type EveryKind<ByKind extends Readonly<Record<Kind, unknown>>> = ByKind[keyof ByKind];

/** How the table may call a field of a type: the two are the same, not one a part of the other. */
type ShapeOf<Type> = {
  [Shape in FieldShape]: [FieldTypes[Shape], Type] extends [Type, FieldTypes[Shape]]
    ? Shape
    : never;
}[FieldShape];
/** The fields that are always there. */
type AlwaysOf<E> = {
  [Field in keyof E]-?: object extends Pick<E, Field> ? never : Field;
}[keyof E];
/** The fields that only one kind's entities always have: those in its row, and no others. */
type FieldsOf<E, InRow> = {
  readonly [Field in
    | Exclude<AlwaysOf<E>, "kind" | keyof EntityBase>
    | keyof InRow]: Field extends keyof E ? ShapeOf<E[Field]> : never;
};

/** One row a kind. */
export const KIND_TABLE: {
  readonly [K in Kind]: Row & {
    readonly catalogue: readonly CatalogueKind[];
    readonly parts: readonly CatalogueKind[];
    readonly fields: K extends keyof Entities ? FieldsOf<Entities[K], Table[K]["fields"]> : object;
  };
} = TABLE;

/** In the order of the output. */
export const KINDS = Object.keys(KIND_TABLE) as readonly Kind[];

/** Of two matches with the same span the kind that stands first stays. */
export const KIND_ORDER: readonly (Kind | "other")[] = [
  "other",
  ...[...KINDS].sort((a, b) => KIND_TABLE[a].tie - KIND_TABLE[b].tie),
];

export const CATALOGUE_KINDS = KINDS.flatMap((kind): readonly CatalogueKind[] => [
  ...KIND_TABLE[kind].catalogue,
  ...KIND_TABLE[kind].parts,
]);
