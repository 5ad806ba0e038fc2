/**
 * The generated gazetteers: tab-separated columns, since a package of YAML this size would take
 * seconds to read.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Finding } from "../errors.ts";
import { SHARED } from "../lexicon/pack.ts";
import { toFinding } from "./checks/check.ts";
import { damagedTable } from "./checks/E125.ts";
import type { PackBuilder } from "./shapes/index.ts";

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

/**
 * Adds `generated/places.tsv` to the catalogue and `generated/<code>.tsv` (id, form) to each pack
 * that has a folder. A hand-written entry of the same id wins: only the links and coordinates it
 * lacks are added.
 */
export function readGenerated(
  folder: string,
  builders: ReadonlyMap<string, PackBuilder>,
  findings: Finding[],
): void {
  const shared = builders.get(SHARED);
  const catalogue = join(folder, "places.tsv");
  if (!shared || !existsSync(catalogue)) return;
  const hand = new Map(
    shared.catalogue
      .filter((entry) => entry.facts.kind === "place")
      .map((entry) => [entry.id, entry]),
  );
  const types = new Map<string, string>();
  const provinces = new Map<string, string>();
  const shown = (file: string) => `${basename(dirname(folder))}/${basename(folder)}/${file}`;
  for (const { cells, line } of rows(catalogue)) {
    const damage = damagedTable.find(cells.length, PLACE_COLUMNS.length);
    if (damage) {
      findings.push(toFinding(damagedTable, { file: shown("places.tsv"), line }, damage));
      continue;
    }
    const [id, name, type, country, of, latitude, longitude, population, geonames, wikidata, iso] =
      cells as [string, ...string[]];
    const links = {
      ...(iso && { iso3166: iso }),
      ...(geonames && { geonames: Number(geonames) }),
      ...(wikidata && { wikidata }),
    };
    const facts = {
      kind: "place" as const,
      name: name as string,
      type: type as string,
      country: country as string,
      ...(of && { of }),
      ...(latitude && { latitude: Number(latitude), longitude: Number(longitude) }),
      ...(population && { population: Number(population) }),
      links,
    };
    types.set(id, type as string);
    if (of) provinces.set(of, id);
    const written = hand.get(id);
    if (written) {
      const at = shared.catalogue.indexOf(written);
      shared.catalogue[at] = { ...written, facts: { ...facts, ...written.facts, links } };
    } else shared.catalogue.push({ id, facts, file: shown("places.tsv"), line, entry: id });
  }
  for (const file of readdirSync(folder).sort()) {
    const code = file.replace(/\.tsv$/, "");
    const builder = builders.get(code);
    if (!builder || !file.endsWith(".tsv")) continue;
    const named = rows(join(folder, file));
    const owners = new Map<string, Set<string>>();
    for (const { cells } of named) {
      const [id = "", form = ""] = cells;
      owners.set(form, (owners.get(form) ?? new Set()).add(id));
    }
    for (const { cells, line } of named) {
      const [id, form] = cells;
      if (!id || !form) continue;
      // Of a city and the province that bears its name, a bare name is the province here: what
      // people mean by it they have written by hand.
      const province = provinces.get(id);
      if (province !== undefined && owners.get(form)?.has(province)) continue;
      const gated = GATED.has(types.get(id) ?? "");
      builder.declarations.push({
        tag: gated ? "place-gated" : "place",
        value: id,
        form,
        origin: { pack: code, room: "places", how: "gazetteer" },
        inflectAs: "place",
        file: shown(file),
        line,
        entry: id,
      });
    }
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
