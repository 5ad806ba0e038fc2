/**
 * Settled matches to entities: mentions of one thing together, names and facts from the catalogue,
 * a fixed order.
 */

import {
  type AircraftEntity,
  type Entity,
  KINDS,
  type Match,
  type Mention,
  type MinistryEntity,
  type MissileCountEntity,
  type PersonEntity,
  type PlaceEntity,
} from "../entity.ts";
import type { Catalogue, CatalogueEntry } from "../lexicon/pack.ts";
import type { Position } from "../text/positions.ts";

/**
 * Entities by kind, then by first mention; mentions in order of the text. Offsets become those of
 * the output here.
 */
export function toEntities(
  matches: readonly Match[],
  text: string,
  at: (offset: number) => Position,
  catalogue: Catalogue,
): Entity[] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    if (match.kind === "other") continue;
    const key = keyOf(match);
    const group = groups.get(key);
    if (group) group.push(match);
    else groups.set(key, [match]);
  }
  const entities = [...groups.values()].map((group) => entity(group, text, at, catalogue));
  return entities.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      firstStart(a) - firstStart(b) ||
      firstEnd(a) - firstEnd(b),
  );
}

function keyOf(match: Match): string {
  if (match.kind === "missile-count") return `count ${match.start} ${match.end}`;
  if (match.id !== null) return `${match.kind} ${match.id}`;
  return `${match.kind} ? ${match.kind === "ministry" ? match.portfolio : match.name}`;
}

function firstStart(entity: Entity): number {
  return entity.mentions[0]?.start ?? 0;
}

function firstEnd(entity: Entity): number {
  return entity.mentions[0]?.end ?? 0;
}

/**
 * In order of text and each span once: a coordination may name one thing twice (the defence and
 * defence ministries).
 */
function inTextOrder(group: readonly Match[]): Match[] {
  const sorted = [...group].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(
    (match, i) => match.start !== sorted[i - 1]?.start || match.end !== sorted[i - 1]?.end,
  );
}

function entity(
  found: readonly Match[],
  text: string,
  at: (offset: number) => Position,
  catalogue: Catalogue,
): Entity {
  const group = inTextOrder(found);
  const first = group[0] as Match;
  const mentions: Mention[] = group.map((match) => {
    const start = at(match.start);
    return {
      start: start.offset,
      end: at(match.end).offset,
      line: start.line,
      column: start.column,
      text: text.slice(match.start, match.end),
      rule: match.rule,
    };
  });
  const written = first.name ?? text.slice(first.start, first.end);
  switch (first.kind) {
    case "person": {
      const entry = first.id === null ? undefined : catalogue.get("person", first.id);
      return {
        kind: "person",
        id: first.id,
        name: entry?.name ?? written,
        country: entry?.country ?? null,
        mentions,
      } satisfies PersonEntity;
    }
    case "ministry":
      return ministry(first, mentions, written, catalogue);
    case "aircraft":
      return aircraft(first, mentions, written, catalogue);
    case "missile-count":
      return missileCount(first, mentions, catalogue);
    default:
      return place(first, mentions, written, catalogue);
  }
}

function ministry(
  match: Match,
  mentions: readonly Mention[],
  written: string,
  catalogue: Catalogue,
): MinistryEntity {
  const entry = match.id === null ? undefined : catalogue.get("ministry", match.id);
  const portfolio = match.portfolio ?? "";
  const portfolioName = catalogue.get("portfolio", portfolio)?.name;
  const country = match.country ?? null;
  const placeId = country && catalogue.countryPlace(country);
  const countryName = placeId ? catalogue.get("place", placeId)?.name : undefined;
  const composed =
    portfolioName && `Ministry of ${portfolioName}${countryName ? ` (${countryName})` : ""}`;
  return {
    kind: "ministry",
    id: match.id,
    name: entry?.name ?? composed ?? written,
    country,
    portfolio,
    mentions,
  };
}

function aircraft(
  match: Match,
  mentions: readonly Mention[],
  written: string,
  catalogue: Catalogue,
): AircraftEntity {
  const id = match.id as string;
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
    mentions,
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
  match: Match,
  mentions: readonly Mention[],
  catalogue: Catalogue,
): MissileCountEntity {
  const id = match.id as string;
  const entry: CatalogueEntry | undefined =
    catalogue.get("missile-model", id) ?? catalogue.get("missile-class", id);
  const quantity = match.quantity ?? {
    count: null,
    min: null,
    max: null,
    qualifier: "exact" as const,
  };
  return {
    kind: "missile-count",
    id,
    name: entry?.name ?? id,
    class: match.missile?.class ?? null,
    model: match.missile?.model ?? null,
    count: quantity.count,
    min: quantity.min,
    max: quantity.max,
    qualifier: quantity.qualifier,
    mentions,
  };
}

function place(
  match: Match,
  mentions: readonly Mention[],
  written: string,
  catalogue: Catalogue,
): PlaceEntity {
  const entry = match.id === null ? undefined : catalogue.get("place", match.id);
  return {
    kind: "place",
    id: match.id,
    name: entry?.name ?? written,
    type: entry?.type ?? null,
    country: entry?.country ?? null,
    latitude: entry?.latitude ?? null,
    longitude: entry?.longitude ?? null,
    links: entry?.links ?? {},
    mentions,
  };
}
