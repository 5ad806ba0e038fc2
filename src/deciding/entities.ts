/**
 * What was kept, as entities: mentions of one thing together, names and facts from the catalogue,
 * a fixed order.
 */

import {
  type AircraftClaim,
  type Candidate,
  type CandidateOf,
  type CountClaim,
  type MinistryClaim,
  NONE,
  type PersonClaim,
  type PlaceClaim,
  ruleOf,
} from "../candidate.ts";
import {
  type AircraftEntity,
  type Entity,
  KINDS,
  type Kind,
  type Links,
  type Mention,
  type MinistryEntity,
  type MissileCountEntity,
  type PersonEntity,
  type PlaceEntity,
} from "../entity.ts";
import type { Catalogue, CatalogueEntry } from "../lexicon/pack.ts";
import type { Position } from "../text/positions.ts";
import { precisionOf } from "./precision.ts";
import { officeOn } from "./terms.ts";

/** What is told of what was kept besides. */
export interface Telling {
  /** What a mention's rule says. */
  readonly rule?: (candidate: Candidate) => string;
  /** The text's date, in ISO 8601. */
  readonly date?: string | undefined;
}

/** An entity but for where it is mentioned. */
type Facts<E extends Entity> = E extends Entity ? Omit<E, "mentions" | "ambiguousWith"> : never;

/** What becomes a mention: the name of another thing does not. */
type Mentioned = Exclude<Candidate, { readonly kind: "other" }>;

/**
 * Entities by kind, then by first mention; mentions in order of the text. Offsets become those of
 * the output here.
 */
export function toEntities(
  kept: readonly Candidate[],
  text: string,
  at: (offset: number) => Position,
  catalogue: Catalogue,
  { rule = ruleOf, date }: Telling = {},
): Entity[] {
  const groups = new Map<string, Mentioned[]>();
  // Sorted before they become entities: there are many shapes of these, and one of candidates.
  const byKind: Mentioned[][][] = KINDS.map(() => []);
  for (const candidate of kept) {
    if (candidate.kind === "other") continue;
    const key = keyOf(candidate);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else {
      const fresh = [candidate];
      groups.set(key, fresh);
      byKind[KINDS.indexOf(candidate.kind)]?.push(fresh);
    }
  }
  const entities: Entity[] = [];
  for (const ofKind of byKind) {
    for (const group of ofKind) orderInText(group);
    ofKind.sort(byFirstMention);
    for (const group of ofKind) entities.push(entity(group, text, at, catalogue, rule, date));
  }
  return entities;
}

function keyOf(candidate: Mentioned): string {
  const { kind, id, start, end } = candidate;
  if (kind === "missile-count") return `count ${start} ${end}`;
  if (id !== null) return `${kind} ${id}`;
  if (kind === "ministry") return `${kind} ? ${candidate.portfolio || nameIn(candidate) || ""}`;
  return `${kind} ? ${nameIn(candidate) ?? `${start} ${end}`}`;
}

function nameIn(candidate: Mentioned): string | undefined {
  return "name" in candidate ? candidate.name : undefined;
}

function inText(a: Mentioned, b: Mentioned): number {
  return a.start - b.start || a.end - b.end;
}

function byFirstMention([a]: readonly Mentioned[], [b]: readonly Mentioned[]): number {
  return inText(a as Mentioned, b as Mentioned);
}

/**
 * In order of text and each span once: a coordination may name one thing twice (the defence and
 * defence ministries).
 */
function orderInText(group: Mentioned[]): void {
  if (group.length === 1) return;
  group.sort(inText);
  let count = 0;
  for (const one of group)
    if (count === 0 || inText(group[count - 1] as Mentioned, one) !== 0) group[count++] = one;
  group.length = count;
}

function entity(
  group: readonly Mentioned[],
  text: string,
  at: (offset: number) => Position,
  catalogue: Catalogue,
  rule: (candidate: Candidate) => string,
  date: string | undefined,
): Entity {
  const first = group[0] as Mentioned;
  const mentions: Mention[] = group.map((candidate) => {
    const start = at(candidate.start);
    return {
      start: start.offset,
      end: at(candidate.end).offset,
      line: start.line,
      column: start.column,
      text: text.slice(candidate.start, candidate.end),
      rule: rule(candidate),
      ...(candidate.kind === "aircraft" && candidate.quantity),
    };
  });
  const ambiguousWith = closeIds(group);
  const written = nameIn(first) ?? text.slice(first.start, first.end);
  // The compiler does not see that a kind's own function is given that kind's claim.
  const factsOf = FACTS[first.kind] as FactsOf<Kind>;
  // Filled in, not spread: a literal that adds to a spread is an object of no class (`proposed`).
  const entity: Fillable = factsOf(withRole(first, group, catalogue, date), written, catalogue);
  if (ambiguousWith.length > 0) entity.ambiguousWith = ambiguousWith;
  entity.mentions = mentions;
  return entity as Entity;
}

type Fillable = Facts<Entity> & { -readonly [K in "ambiguousWith" | "mentions"]?: Entity[K] };

/** What one thing of a kind is, by its first mention, which `written` calls by name. */
type FactsOf<K extends Kind> = (
  claim: CandidateOf<K>,
  written: string,
  catalogue: Catalogue,
) => Facts<Extract<Entity, { readonly kind: K }>>;

const FACTS: { readonly [K in Kind]: FactsOf<K> } = {
  person,
  ministry,
  aircraft,
  "missile-count": missileCount,
  place,
};

/**
 * A person's first mention, with the first office that stands beside any of them; with a date and
 * none of these, with the one held on it.
 */
function withRole(
  first: Mentioned,
  group: readonly Mentioned[],
  catalogue: Catalogue,
  date: string | undefined,
): Mentioned {
  if (first.kind !== "person" || first.role) return first;
  for (const one of group)
    if (one.kind === "person" && one.role) return { ...first, role: one.role };
  const entry = date !== undefined && first.id !== null && catalogue.get("person", first.id);
  const role = entry ? officeOn(entry, date) : undefined;
  return role ? { ...first, role } : first;
}

/** Ids that were close at any of the mentions, sorted. */
function closeIds(group: readonly Mentioned[]): readonly string[] {
  let ids: Set<string> | undefined;
  for (const one of group) {
    if (!("ambiguousWith" in one) || !one.ambiguousWith) continue;
    ids ??= new Set();
    for (const id of one.ambiguousWith) ids.add(id);
  }
  return ids ? [...ids].sort() : NONE;
}

function person(
  { id, role }: PersonClaim,
  written: string,
  catalogue: Catalogue,
): Facts<PersonEntity> {
  const entry = id === null ? undefined : catalogue.get("person", id);
  return {
    kind: "person",
    id,
    name: entry?.name ?? written,
    country: entry?.country ?? null,
    ...(role && { role }),
    ...linksOf(entry),
  };
}

function ministry(
  { id, portfolio, country }: MinistryClaim,
  written: string,
  catalogue: Catalogue,
): Facts<MinistryEntity> {
  const entry = id === null ? undefined : catalogue.get("ministry", id);
  const portfolioName = catalogue.get("portfolio", portfolio)?.name;
  const placeId = country && catalogue.countryPlace(country);
  const countryName = placeId ? catalogue.get("place", placeId)?.name : undefined;
  const composed = portfolioName && catalogue.ministryName(portfolioName, countryName);
  return {
    kind: "ministry",
    id,
    name: entry?.name ?? composed ?? written,
    country: country ?? null,
    portfolio: portfolio || null,
    ...linksOf(entry ?? (id === null ? undefined : { links: catalogue.ministryLinks(id) })),
  };
}

function aircraft(
  { id }: AircraftClaim,
  written: string,
  catalogue: Catalogue,
): Facts<AircraftEntity> {
  const entry = catalogue.get("aircraft", id);
  const family = entry?.family ? catalogue.get("aircraft", entry.family) : undefined;
  const derived = entry ? undefined : derivedFrom(id, catalogue);
  return {
    kind: "aircraft",
    id,
    name: entry?.name ?? derived?.name ?? written,
    family: entry?.family ?? (entry ? id : (id.match(/^[a-z]+-\d+/)?.[0] ?? null)),
    manufacturer: entry?.manufacturer ?? family?.manufacturer ?? derived?.manufacturer ?? null,
    role: entry?.role ?? family?.role ?? null,
    ...linksOf(entry),
  };
}

/** The name of an unlisted designation is its id in the maker's way of writing: su-75 → Su-75. */
function derivedFrom(
  id: string,
  catalogue: Catalogue,
): { name: string; manufacturer: string | undefined } {
  const [letters = "", ...rest] = id.split("-");
  const designator = catalogue.get("designator", letters);
  const head =
    designator && designator.name !== letters
      ? designator.name
      : letters.charAt(0).toUpperCase() + letters.slice(1);
  return {
    name: `${head}-${rest.join("-").toUpperCase()}`,
    manufacturer: designator?.manufacturer,
  };
}

function missileCount(
  { id, quantity, missile, name, event, by }: CountClaim,
  _written: string,
  catalogue: Catalogue,
): Facts<MissileCountEntity> {
  const entry: CatalogueEntry | undefined =
    catalogue.get("missile-model", id) ?? catalogue.get("missile-class", id);
  return {
    kind: "missile-count",
    id,
    name: name ?? entry?.name ?? id,
    class: missile.class,
    model: missile.model,
    count: quantity.count,
    min: quantity.min,
    max: quantity.max,
    qualifier: quantity.qualifier,
    ...(event && { event }),
    ...(by && { by }),
    ...linksOf(entry),
  };
}

function place({ id }: PlaceClaim, written: string, catalogue: Catalogue): Facts<PlaceEntity> {
  const entry = id === null ? undefined : catalogue.get("place", id);
  const precision = entry?.latitude === undefined ? undefined : precisionOf(entry.type);
  return {
    kind: "place",
    id,
    name: entry?.name ?? written,
    type: entry?.type ?? null,
    country: entry?.country ?? null,
    latitude: entry?.latitude ?? null,
    longitude: entry?.longitude ?? null,
    links: entry?.links ?? {},
    ...(precision && { precision }),
    ...twinOf(id, entry, catalogue),
  };
}

/** Of kinds of which few are linked, a field for none would say nothing. */
function linksOf(entry: { readonly links?: Links | undefined } | undefined) {
  return entry?.links && { links: entry.links };
}

/** The province that a city shares its name with, and the other way round. */
function twinOf(
  id: string | null,
  entry: CatalogueEntry | undefined,
  catalogue: Catalogue,
): { readonly twin?: string } {
  if (id === null) return {};
  const twin = entry?.of ?? catalogue.provinceOf(id);
  return twin === undefined ? {} : { twin };
}
