import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSource } from "../../../src/compiler/checking/check.ts";
import { isInCountry } from "../../../src/compiler/checking/countryBoxes.ts";
import type { Sample } from "../../../src/compiler/checks/check.ts";
import { builtInSource } from "../../../src/compiler/overlay.ts";
import { readLexicons } from "../../../src/compiler/reading/read.ts";
import { temporaryFolder } from "../../program.ts";

const under = builtInSource();

/** What is said of a small folder that stands on the built-in lexicons. */
function said(sample: Sample): string[] {
  const folder = join(temporaryFolder(), "lexicons");
  for (const [name, text] of Object.entries(sample)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return checkSource(readLexicons([folder]), under).map(
    ({ code, line, repair }) => `${code}:${line} ${repair}`,
  );
}

describe("the box of a country", () => {
  it.each([
    ["Damascus", "SY", 33.51, 36.29, true],
    ["Damascus in Ukraine", "UA", 33.51, 36.29, false],
    ["a town just across the border", "SY", 38, 39, true],
    ["a town well north of it", "SY", 38.2, 39, false],
    ["one well south of it", "SY", 31.4, 37, false],
    ["one well west of it", "SY", 35, 34.5, false],
    ["one well east of it", "SY", 35, 43.3, false],
    ["Simferopol", "UA", 44.96, 34.11, true],
    ["Gaspra", "UA", 44.43, 34.1, true],
    ["the Pratas Islands", "TW", 20.7, 116.8, true],
    ["Uelen, east of the antimeridian", "RU", 66.16, -169.81, true],
    ["Kaliningrad", "RU", 54.71, 20.51, true],
    ["Honolulu", "US", 21.31, -157.86, true],
    ["Jamestown, whose country has no box", "SH", -15.9, -5.7, undefined],
  ])("holds %s: %s %d %d", (_, code, latitude, longitude, inside) => {
    expect(isInCountry(code, latitude, longitude)).toBe(inside);
  });
});

describe("coordinates", () => {
  const place = (facts: string) => ({
    "mul/places.yaml": `places:\n  zzyzx: { name: Zzyzx, type: village, ${facts} }\n`,
  });

  it.each([
    ["country: SY, latitude: 38.9, longitude: 34.6", ["E140:2 are they swapped?"]],
    [
      "country: US, latitude: 35.1, longitude: 116.1",
      ["E140:2 did you mean latitude: 35.1, longitude: -116.1?"],
    ],
    [
      "country: AR, latitude: 34.6, longitude: -58.4",
      ["E140:2 did you mean latitude: -34.6, longitude: -58.4?"],
    ],
    [
      "country: AR, latitude: 34.6, longitude: 58.4",
      ["E140:2 did you mean latitude: -34.6, longitude: -58.4?"],
    ],
    ["country: SY, latitude: 50.45, longitude: 30.52", ["E140:2 correct them, or the country"]],
    ["country: SY, latitude: 34.6, longitude: 38.9", []],
    ["country: SH, latitude: 34.6, longitude: 38.9", []],
    ["latitude: 34.6, longitude: 38.9", []],
    ["country: GB, latitude: 0, longitude: 0", ["E140:2 correct them, or the country"]],
  ])("that say %s", (facts, findings) => {
    expect(said(place(facts))).toEqual(findings);
  });

  it("are held against the country of the lexicons below", () => {
    const moved = (facts: string) => ({
      "mul/places.yaml": `places:\n  damascus: { name: Damascus, ${facts} }\n`,
    });
    expect(said(moved("latitude: 50.4, longitude: 30.5"))).toHaveLength(1);
    expect(said(moved("latitude: 33.6, longitude: 36.2"))).toEqual([]);
  });
});

describe("what a place is of", () => {
  const province = (facts: string, more = "") => ({
    "mul/places.yaml": `places:\n  zz: { name: Zz, type: province, ${facts} }\n${more}`,
  });

  it("is in its country", () => {
    const repair = "E141:2 correct the id, or the country";
    expect(said(province("country: US, of: damascus"))).toEqual([repair]);
    expect(said(province("country: SY, of: damascus"))).toEqual([]);
    expect(said(province("of: damascus"))).toEqual([]);
    expect(said(province("country: US"))).toEqual([]);
    const city = "  zzyzx: { name: Zzyzx, type: city, country: SY }\n";
    expect(said(province("country: US, of: zzyzx", city))).toEqual([repair]);
    expect(said(province("country: SY, of: zzyzx", city))).toEqual([]);
  });
});

describe("a person", () => {
  const catalogue = "people:\n  zed-nemo: { name: Zed Nemo, country: US }\n";
  const forms = (parts: string) => `people:\n  zed-nemo: { ${parts} }\n`;
  const family = "E143:2 add family: the surname, or full: a name that is written whole";

  it.each([
    ["given: [Zed]", [family]],
    ["given: [Zed], family: [Nemo]", []],
    ["given: [Zed], full: [Zed Nemo]", []],
    ["given: [Zed], alone: [Nemo]", []],
    ["given: [Zed], patronymic: [Zedovich]", []],
    ["family: [Nemo]", []],
  ])("with %s", (parts, findings) => {
    expect(said({ "mul/people.yaml": catalogue, "en/people.yaml": forms(parts) })).toEqual(
      findings,
    );
  });

  it("has a form in some language, here or below", () => {
    const lost = /^E142:2 /;
    expect(said({ "mul/people.yaml": catalogue })).toEqual([expect.stringMatching(lost)]);
    const known = "people:\n  sergei-shoigu: { name: Sergei Shoigu, country: RU }\n";
    expect(said({ "mul/people.yaml": known })).toEqual([]);
  });

  it("may have the family name in the lexicons below, or in another entry", () => {
    const known = "people:\n  sergei-shoigu: { given: [Sergy] }\n";
    expect(said({ "en/people.yaml": known })).toEqual([]);
    const apart = {
      "en/people/one.yaml": forms("given: [Zed]"),
      "en/people/two.yaml": forms("family: [Nemo]"),
    };
    expect(said({ "mul/people.yaml": catalogue, ...apart })).toEqual([]);
  });
});

describe("an example", () => {
  const example = (text: string, finds: string) =>
    `  - text: ${text}\n    finds: [${finds}]\n    why: it says so\n`;
  const file = (...examples: string[]) => ({
    "en/examples.yaml": `examples:\n${examples.join("")}`,
  });

  it("stands once in a language", () => {
    const one = example("Syria said so.", "[place, Syria, syria]");
    const other = example("Syria says so.", "[place, Syria, syria]");
    expect(said(file(one, other))).toEqual([]);
    expect(said(file(one, other, one))).toEqual(["E144:8 take one of them out"]);
    expect(said({ ...file(one), "ru/examples.yaml": `examples:\n${one}` })).toEqual([]);
  });

  it.each([
    ["[place, Syria, syria]", []],
    ["[place, Syria]", []],
    ["[place, Syria, null]", []],
    ["[place, Siria, syria]", ['E145:2 did you mean "Syria"?']],
    ["[place, Great Brittain]", ["E145:2 write it as it stands there"]],
    ["[place, Syria, siria]", ['E145:2 did you mean "syria"?']],
    ["[place, Syria, zzyzx-by-the-sea]", ["E145:2 correct the id, or add it to the catalogue"]],
    ["[place, Syria, sergei-shoigu]", ["E145:2 correct the id, or add it to the catalogue"]],
    ["[ministry, Syria, sy-defence]", []],
    ["[ministry, Syria, sy-defense]", ['E145:2 did you mean "sy-defence"?']],
    ["[ministry, Syria, sx-defence]", []],
    ["[missile-count, Syria, missile]", []],
    ["[missile-count, Syria, misile]", ['E145:2 did you mean "missile"?']],
  ])("that finds %s", (finds, findings) => {
    expect(said(file(example("Syria (again) said so.", finds)))).toEqual(findings);
  });
});
