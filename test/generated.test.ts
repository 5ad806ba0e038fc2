/** The committed gazetteers: sound in themselves, and in step with what is written by hand. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const LEXICONS = fileURLToPath(new URL("../lexicons", import.meta.url));
const GENERATED = join(LEXICONS, "generated");
const COLUMNS = [
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
] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

/** Damascus and others whose ids two packages confirm. */
const KNOWN: Readonly<Record<string, string>> = {
  damascus: "170654",
  aleppo: "170063",
  latakia: "173576",
  moscow: "524901",
  ankara: "323786",
  idlib: "169389",
  homs: "169577",
  "deir-ez-zor": "170794",
  kyiv: "703448",
  mosul: "99072",
  gaza: "281133",
  sanaa: "71137",
};

function cells(file: string): string[][] {
  return readFileSync(join(GENERATED, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

/** Facts of the places written by hand. */
function handWritten(): Map<string, { type: string; country?: string }> {
  const folder = join(LEXICONS, "mul/places");
  const entries = readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) =>
      Object.entries(
        parse(readFileSync(join(folder, file), "utf8")).places as Record<string, { type: string }>,
      ),
    );
  return new Map(entries);
}

const table = cells("places.tsv");
const places = table.map(
  (row) => Object.fromEntries(COLUMNS.map((column, i) => [column, row[i]])) as Row,
);
const byId = new Map(places.map((place) => [place.id, place]));
const hand = handWritten();
const languages = readdirSync(LEXICONS).filter(
  (name) =>
    !["mul", "generated", "schemas"].includes(name) && statSync(join(LEXICONS, name)).isDirectory(),
);

/** Values that occur more than once. */
function twice(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

describe("places.tsv", () => {
  test("has the columns that the reader expects, none of them padded", () => {
    expect(table.filter((row) => row.length !== COLUMNS.length)).toEqual([]);
    expect(table.filter((row) => row.some((cell) => cell !== cell.trim()))).toEqual([]);
  });

  test("has unique ids, all slugs, in order", () => {
    const ids = places.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  test("is large enough to be of use", () => {
    const count = (type: string) => places.filter((place) => place.type === type).length;
    expect(count("country")).toBeGreaterThan(190);
    expect(count("province")).toBeGreaterThan(900);
    expect(count("city")).toBeGreaterThan(8000);
  });

  test("gives a name, a source, a known type and a country to every record", () => {
    const types = new Set(["country", "territory", "province", "city"]);
    expect(places.filter(({ name, source }) => !name || !source)).toEqual([]);
    expect(places.filter(({ id, type }) => !types.has(type) && !hand.has(id))).toEqual([]);
    expect(
      places.filter(({ id, country }) => !/^[A-Z]{2}$/.test(country) && !hand.has(id)),
    ).toEqual([]);
  });

  test("has coordinates on the globe, both or neither", () => {
    const wrong = places.filter(({ latitude, longitude }) => {
      if (latitude === "" || longitude === "") return latitude !== longitude;
      return !(Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180);
    });
    expect(wrong).toEqual([]);
    expect(places.filter(({ type, latitude }) => type === "city" && latitude === "")).toEqual([]);
  });

  test("gives no outside id to two records", () => {
    for (const key of ["geonames", "wikidata", "iso"] as const)
      expect(twice(places.map((place) => place[key]).filter((value) => value !== ""))).toEqual([]);
    expect(places.filter(({ wikidata }) => !/^(Q\d+)?$/.test(wikidata))).toEqual([]);
    expect(
      places.filter(
        ({ geonames, population }) => !/^\d*$/.test(geonames) || !/^\d*$/.test(population),
      ),
    ).toEqual([]);
  });

  test("names a city in every `of`", () => {
    const wrong = places.filter(
      ({ of }) => of !== "" && (byId.get(of)?.type ?? hand.get(of)?.type) !== "city",
    );
    expect(wrong).toEqual([]);
  });

  test("agrees with what is written by hand", () => {
    const wrong = places.filter(({ id, type, country }) => {
      const written = hand.get(id);
      return written && (written.type !== type || (written.country ?? "") !== country);
    });
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(KNOWN))("links %s to GeoNames %s", (id, geonames) => {
    expect(byId.get(id)?.geonames).toBe(geonames);
  });

  // Of nothing but the thresholds in rules.mjs: Kurram, the front, the seat of an Iranian county.
  test.each(["parachinar", "spin-boldak", "mala-tokmachka", "trokhizbenka"])(
    "has the small town %s",
    (id) => {
      expect(byId.get(id)?.type).toBe("city");
    },
  );

  test("links countries and provinces", () => {
    expect(byId.get("syria")).toMatchObject({ wikidata: "Q858", iso: "SY", geonames: "163843" });
    expect(byId.get("russia")).toMatchObject({ wikidata: "Q159", iso: "RU", geonames: "2017370" });
    const unlinked = places.filter(
      ({ type, wikidata, geonames, iso }) => type === "country" && !(wikidata && geonames && iso),
    );
    // GeoNames has one of Kosovo, the package that we take them from has not.
    expect(unlinked.map(({ id }) => id)).toEqual(["kosovo"]);
    expect(byId.get("aleppo-governorate")).toMatchObject({
      wikidata: "Q214064",
      iso: "SY-HL",
      geonames: "170062",
      of: "aleppo",
    });
  });
});

describe("ministries.tsv", () => {
  const rows = cells("ministries.tsv");

  test("has an id, a Wikidata id and a source in each row, in order, each id once", () => {
    expect(rows.length).toBeGreaterThan(100);
    const odd = rows.filter(([id = "", wikidata = "", source]) => {
      return !/^[a-z]{2}-[a-z-]+$/.test(id) || !/^Q[1-9]\d*$/.test(wikidata) || !source;
    });
    expect(odd).toEqual([]);
    expect(twice(rows.map(([id = ""]) => id))).toEqual([]);
    expect(twice(rows.map(([, wikidata = ""]) => wikidata))).toEqual([]);
    expect(rows.map(([id]) => id)).toEqual(rows.map(([id]) => id).sort());
  });

  test("names countries and portfolios that there are", () => {
    const { portfolios } = parse(readFileSync(join(LEXICONS, "mul/ministries.yaml"), "utf8"));
    const countries = new Set(
      places.filter(({ type }) => type === "country").map(({ country }) => country.toLowerCase()),
    );
    const odd = rows.filter(
      ([id = ""]) => !countries.has(id.slice(0, 2)) || !portfolios[id.slice(3)],
    );
    expect(odd).toEqual([]);
  });
});

describe.each(languages)("%s.tsv", (code) => {
  const rows = existsSync(join(GENERATED, `${code}.tsv`)) ? cells(`${code}.tsv`) : [];
  const script = new RegExp(
    String.raw`^(?:\p{Script=${new Intl.Locale(code).maximize().script}}|\p{M}|[ .'’\u200c-])+$`,
    "u",
  );

  test("exists and has two columns, in order, no row twice", () => {
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter((row) => row.length !== 2)).toEqual([]);
    const lines = rows.map((row) => row.join("\t"));
    expect(new Set(lines).size).toBe(lines.length);
    expect(rows.map(([id]) => id)).toEqual(rows.map(([id]) => id).sort());
  });

  test("names only places of places.tsv that are not written by hand", () => {
    expect(rows.filter(([id]) => !byId.has(id as string))).toEqual([]);
    expect(rows.filter(([id]) => hand.has(id as string))).toEqual([]);
  });

  test("is in the language's script, with three letters at least", () => {
    expect(rows.filter(([, form]) => !script.test(form as string))).toEqual([]);
    expect(rows.filter(([, form]) => ((form as string).match(/\p{L}/gu) ?? []).length < 3)).toEqual(
      [],
    );
  });
});
