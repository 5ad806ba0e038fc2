/**
 * What in the lexicons can make an id: its own forms, and for what grammars compose the words they
 * compose it of. Knows the kinds, no text.
 */

import type { Kind } from "../entity.ts";
import { type CatalogueKind, KIND_TABLE, KINDS } from "../kinds.ts";
import type { Origins } from "../lexicon/origins.ts";
import type { Catalogue } from "../lexicon/pack.ts";
import { type Tag, tagsOf, tagsWhere } from "../lexicon/tags.ts";

/** An id, and what it is. */
export interface Aim {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** The portfolio and the country (ISO code) of a ministry. */
  readonly ministry?: { readonly portfolio: string; readonly country: string };
  /** The designator of an aircraft, and what must stand behind it. */
  readonly designation?: { readonly designator: string; readonly number: string };
  /** The city whose name a province bears. */
  readonly of?: string;
  /** Values of senses that name it by themselves, by the tags that they have. */
  readonly names: readonly { readonly value: string; readonly tags: ReadonlySet<Tag> }[];
}

/**
 * The entities that an id names, one for each kind that has it, or only that of a kind before it
 * (`place:jericho`); none when there is no such id.
 */
export function aimsOf(written: string, catalogue: Catalogue): Aim[] {
  const { id, kind: only } = partedId(written);
  const aims: Aim[] = [];
  for (const kind of KINDS) {
    if (only !== undefined && only !== kind) continue;
    for (const entryKind of KIND_TABLE[kind].catalogue) {
      const entry = catalogue.get(entryKind, id);
      if (!entry) continue;
      aims.push({
        ...partsOf(id, catalogue),
        id,
        kind,
        name: entry.name,
        names: namesOf(id, entryKind, catalogue),
        ...(entry.of && { of: entry.of }),
      });
      break;
    }
  }
  if (aims.length > 0) return aims;
  const composed = composedAim(id, catalogue);
  return composed && (only ?? composed.kind) === composed.kind ? [composed] : [];
}

/** An id, and the kind that may be written before it: as the output or as the catalogue has it. */
export function partedId(written: string): { readonly id: string; readonly kind?: Kind } {
  const [, before, id] = written.match(/^([^:]+):(.+)$/) ?? [];
  const kind = KINDS.find((one) => {
    const catalogue: readonly string[] = KIND_TABLE[one].catalogue;
    return before !== undefined && (one === before || catalogue.includes(before));
  });
  return id !== undefined && kind ? { id, kind } : { id: written };
}

/** What an id names that is no entity's: a portfolio, a designator. */
export function partNamed(id: string, catalogue: Catalogue): CatalogueKind | undefined {
  return KINDS.flatMap((kind) => KIND_TABLE[kind].parts).find(
    (part) => catalogue.get(part, id) !== undefined,
  );
}

function namesOf(id: string, kind: CatalogueKind, catalogue: Catalogue): Aim["names"] {
  const names: Aim["names"][number][] = [];
  names.push({ value: id, tags: tagsOf(kind) });
  const entry = catalogue.get(kind, id);
  // "province of Homs": the city's name, with a cue beside it.
  if (entry?.of) names.push({ value: entry.of, tags: names[0]?.tags as ReadonlySet<Tag> });
  if (kind === "missile-class" && entry?.class)
    names.push({ value: entry.class, tags: tagsWhere((row) => row.value === "class") });
  // The adjective of a country is no mention of it.
  return names.map(({ value, tags }) => ({
    value,
    tags: new Set([...tags].filter((tag) => tag !== "adjective")),
  }));
}

function partsOf(id: string, catalogue: Catalogue): Pick<Aim, "ministry" | "designation"> {
  const { portfolio, country } = catalogue.get("ministry", id) ?? {};
  if (portfolio && country) return { ministry: { portfolio, country } };
  const [, designator, number] = id.match(/^([a-z]+)-(\d.*)$/) ?? [];
  if (!designator || !number || !catalogue.get("designator", designator)) return {};
  return { designation: { designator, number } };
}

/** An id that grammars make of parts that are listed: `tr-defence`, `su-75`. */
function composedAim(id: string, catalogue: Catalogue): Aim | undefined {
  const [, iso = "", portfolio = ""] = id.match(/^([a-z]{2})-(.+)$/) ?? [];
  const country = iso.toUpperCase();
  const place = catalogue.countryPlace(country);
  const office = catalogue.get("portfolio", portfolio);
  if (place && office) {
    const name = `Ministry of ${office.name} (${catalogue.get("place", place)?.name ?? country})`;
    return { id, kind: "ministry", name, ministry: { portfolio, country }, names: [] };
  }
  const { designation } = partsOf(id, catalogue);
  return designation && { id, kind: "aircraft", name: id, designation, names: [] };
}

/** The senses of a pack that name an aim by themselves. */
export function namingSenses({ names }: Aim, origins: Origins): number[] {
  return names.flatMap(({ value, tags }) => origins.meaning(value, tags));
}

const PORTFOLIO = tagsOf("portfolio");
const DESIGNATOR = tagsOf("designator");

/** The senses of the word that an aim is composed around: a portfolio, a designator. */
export function composingSenses({ ministry, designation }: Aim, origins: Origins): number[] {
  if (ministry) return origins.meaning(ministry.portfolio, PORTFOLIO);
  return designation ? origins.meaning(designation.designator, DESIGNATOR) : [];
}
