/**
 * The generated gazetteers: tab-separated columns, since a package of YAML this size would take
 * seconds to read.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Links } from "../../entity.ts";
import type { Finding } from "../../errors.ts";
import { SHARED } from "../../lexicon/pack.ts";
import { toFinding } from "../checks/check.ts";
import { damagedTable } from "../checks/E125.ts";
import type { PackBuilder } from "../shapes/index.ts";
import type { CatalogueSource } from "../sources/source.ts";

/**
 * Types whose generated names are never matched bare: too many of them are words or people's names.
 */
const GATED = new Set(["city", "province"]);

/** Columns of places.tsv. */
const PLACE_COLUMNS = [
  "id",
  "name",
  "type",
  "country",
  "of",
  "latitude",
  "longitude",
  "population",
  "geonames",
  "wikidata",
  "iso",
  "source",
];

/** Columns of ministries.tsv. */
const MINISTRY_COLUMNS = ["id", "wikidata", "source"];

/**
 * Adds `generated/places.tsv` to the catalogue, the links of `generated/ministries.tsv` to it, and
 * `generated/<code>.tsv` (id, form) to each pack that has a folder. `shownAs` is what findings call
 * the folder. A hand-written entry of the same id wins: only the links and coordinates it lacks are
 * added.
 */
export function readGenerated(
  folder: string,
  shownAs: string,
  builders: ReadonlyMap<string, PackBuilder>,
  findings: Finding[],
): void {
  const shared = builders.get(SHARED);
  const catalogue = join(folder, "places.tsv");
  if (!shared || !existsSync(catalogue)) return;
  const shown = (file: string) => `${shownAs}/${file}`;
  const places = addPlaces(shared, shown("places.tsv"), rows(catalogue), findings);
  const ministries = join(folder, "ministries.tsv");
  if (existsSync(ministries))
    linkMinistries(shared, shown("ministries.tsv"), rows(ministries), findings);
  for (const file of readdirSync(folder).sort()) {
    const builder = builders.get(file.replace(/\.tsv$/, ""));
    if (builder && file.endsWith(".tsv"))
      addNames(builder, shown(file), rows(join(folder, file)), places);
  }
}

/** What the names ask of the places. */
interface Places {
  readonly types: ReadonlyMap<string, string>;
  /** City → the province that bears its name. */
  readonly provinces: ReadonlyMap<string, string>;
}

function addPlaces(
  { catalogue }: PackBuilder,
  file: string,
  table: readonly Row[],
  findings: Finding[],
): Places {
  const hand = new Map(
    catalogue.flatMap(({ id, facts }, at) => (facts.kind === "place" ? [[id, at] as const] : [])),
  );
  const types = new Map<string, string>();
  const provinces = new Map<string, string>();
  for (const { cells, line } of wholeRows(table, PLACE_COLUMNS, file, findings)) {
    const [id = ""] = cells;
    const facts = placeOf(cells);
    types.set(id, facts.type);
    if (facts.of) provinces.set(facts.of, id);
    const at = hand.get(id);
    const written = at === undefined ? undefined : catalogue[at];
    if (at !== undefined && written)
      catalogue[at] = withLinks({ ...written, facts: { ...facts, ...written.facts } }, facts.links);
    else catalogue.push({ id, facts, file, line, column: 1, entry: id });
  }
  return { types, provinces };
}

/** What is written by hand wins here, too. */
function withLinks(entry: CatalogueSource, links: Links): CatalogueSource {
  return { ...entry, facts: { ...entry.facts, links: { ...links, ...entry.facts.links } } };
}

/** Ministries are composed of a country and a portfolio: few have an entry. */
function linkMinistries(
  { catalogue, language }: PackBuilder,
  file: string,
  table: readonly Row[],
  findings: Finding[],
): void {
  const entries = new Map(
    catalogue.flatMap(({ id, facts }, at) =>
      facts.kind === "ministry" ? [[id, at] as const] : [],
    ),
  );
  const links: Record<string, Links> = {};
  for (const { cells } of wholeRows(table, MINISTRY_COLUMNS, file, findings)) {
    const [id = "", wikidata = ""] = cells;
    const at = entries.get(id);
    const entry = at === undefined ? undefined : catalogue[at];
    if (at !== undefined && entry) catalogue[at] = withLinks(entry, { wikidata });
    else links[id] = { wikidata };
  }
  language["ministry-links"] = links;
}

function* wholeRows(
  table: readonly Row[],
  columns: readonly string[],
  file: string,
  findings: Finding[],
): Generator<Row> {
  for (const row of table) {
    const damage = damagedTable.find(row.cells.length, columns.length);
    if (damage) findings.push(toFinding(damagedTable, { file, line: row.line, column: 1 }, damage));
    else yield row;
  }
}

function placeOf(cells: readonly string[]) {
  const [, name = "", type = "", country = "", of, latitude, longitude, population, ...ids] = cells;
  const [geonames, wikidata, iso] = ids;
  return {
    kind: "place" as const,
    name,
    type,
    country,
    ...(of && { of }),
    ...(latitude && { latitude: Number(latitude), longitude: Number(longitude) }),
    ...(population && { population: Number(population) }),
    links: {
      ...(iso && { iso3166: iso }),
      ...(geonames && { geonames: Number(geonames) }),
      ...(wikidata && { wikidata }),
    },
  };
}

function addNames(
  { code, declarations }: PackBuilder,
  file: string,
  table: readonly Row[],
  { types, provinces }: Places,
): void {
  const owners = new Map<string, Set<string>>();
  for (const { cells } of table) {
    const [id = "", form = ""] = cells;
    owners.set(form, (owners.get(form) ?? new Set()).add(id));
  }
  for (const { cells, line } of table) {
    const [id, form] = cells;
    if (!id || !form) continue;
    // Of a city and the province that bears its name, a bare name is the province here: what
    // people mean by it they have written by hand.
    const province = provinces.get(id);
    if (province !== undefined && owners.get(form)?.has(province)) continue;
    const gated = GATED.has(types.get(id) ?? "");
    declarations.push({
      tag: gated ? "place-gated" : "place",
      value: id,
      form,
      origin: { pack: code, room: "places", how: "gazetteer" },
      inflectAs: "place",
      file,
      line,
      column: id.length + 2,
      entry: id,
    });
  }
}

interface Row {
  readonly cells: readonly string[];
  /** 1-based, in the file. */
  readonly line: number;
}

/** Lines that begin with # are the head of the file. */
function rows(path: string): Row[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .map((text, i) => ({ text, line: i + 1 }))
    .filter(({ text }) => text !== "" && !text.startsWith("#"))
    .map(({ text, line }) => ({ cells: text.split("\t"), line }));
}
