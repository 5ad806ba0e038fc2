/**
 * The kinds of entities, one row each, in the order of the output: what the text output calls them,
 * which kinds of the catalogue describe them, and the fields that only they have. A further kind is
 * a further row; what misses it does not compile. Does not know how a kind is found.
 */

import type { Entity, Kind } from "./entity.ts";

/** What may stand in a field of the output. */
export type FieldShape =
  | "text"
  | "text or null"
  | "number or null"
  | "integer or null"
  | "qualifier"
  | "links";

interface Row<OwnFields> {
  /** Above the entities of the kind in the text output, in this colour. */
  readonly heading: string;
  readonly colour: "cyan" | "magenta" | "yellow" | "red" | "green";
  /** Of two matches with the same span the kind with the smaller number stays. */
  readonly tie: number;
  /** Is every entity of the kind listed, so that its id is never null? */
  readonly listed: boolean;
  /** The kinds of catalogue entries it is made of, its own first. */
  readonly catalogue: readonly string[];
  /** The fields between `name` and `mentions`. */
  readonly fields: Readonly<Record<keyof OwnFields, FieldShape>>;
}
type EntityOf<K extends Kind> = Extract<Entity, { readonly kind: K }>;
type OwnFields<K extends Kind> = Omit<
  EntityOf<K>,
  "kind" | "id" | "name" | "ambiguousWith" | "mentions"
>;

export const KIND_TABLE = {
  person: {
    heading: "People",
    colour: "cyan",
    tie: 1,
    listed: false,
    catalogue: ["person"],
    fields: { country: "text or null" },
  },
  ministry: {
    heading: "Ministries",
    colour: "magenta",
    tie: 2,
    listed: false,
    catalogue: ["ministry", "portfolio"],
    fields: { country: "text or null", portfolio: "text" },
  },
  aircraft: {
    heading: "Aircraft",
    colour: "yellow",
    tie: 3,
    listed: true,
    catalogue: ["aircraft", "designator"],
    fields: { family: "text or null", manufacturer: "text or null", role: "text or null" },
  },
  "missile-count": {
    heading: "Missile counts",
    colour: "red",
    tie: 4,
    listed: true,
    catalogue: ["missile-class", "missile-model"],
    fields: {
      class: "text or null",
      model: "text or null",
      count: "integer or null",
      min: "integer or null",
      max: "integer or null",
      qualifier: "qualifier",
    },
  },
  place: {
    heading: "Places",
    colour: "green",
    tie: 5,
    listed: false,
    catalogue: ["place"],
    fields: {
      type: "text or null",
      country: "text or null",
      latitude: "number or null",
      longitude: "number or null",
      links: "links",
    },
  },
} as const satisfies { readonly [K in Kind]: Row<OwnFields<K>> };

export type CatalogueKind = (typeof KIND_TABLE)[Kind]["catalogue"][number];

/** In the order of the output. */
export const KINDS = Object.keys(KIND_TABLE) as readonly Kind[];

/** Of two matches with the same span the kind that stands first stays. */
export const KIND_ORDER: readonly (Kind | "other")[] = [
  "other",
  ...[...KINDS].sort((a, b) => KIND_TABLE[a].tie - KIND_TABLE[b].tie),
];

export const CATALOGUE_KINDS = KINDS.flatMap(
  (kind): readonly CatalogueKind[] => KIND_TABLE[kind].catalogue,
);
