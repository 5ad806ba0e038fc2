import { describe, expect, it } from "vitest";
import { isCasedScript } from "../../src/compiler/compiling/casedScript.ts";
import { readToy, TOY, type ToyFiles, toyLexicons } from "../toyPack.ts";

const factsOf = async (changes: ToyFiles) => (await toyLexicons(changes)).pack(TOY).facts;
const language = (facts: Record<string, unknown>): ToyFiles => ({ "xx/language": facts });

describe("scripts with capitals", () => {
  it.each([
    ["Latin", true],
    ["Cyrillic", true],
    ["Greek", true],
    ["Armenian", true],
    ["Arabic", false],
    ["Hebrew", false],
    ["Han", false],
    ["Hangul", false],
    ["Devanagari", false],
    // It has large letters, and begins no word with one.
    ["Georgian", false],
    [undefined, false],
  ])("%s: %s", (script, cased) => {
    expect(isCasedScript(script)).toBe(cased);
  });
});

describe("facts of a language", () => {
  it("have defaults", async () => {
    const { cased, smallTails, numbers, plurals } = await factsOf({
      "xx/aircraft": { plurals: undefined },
    });
    expect({ cased, smallTails, years: numbers.years, plurals }).toEqual({
      cased: true,
      smallTails: [2, 5],
      years: [[1900, 2100]],
      plurals: [],
    });
    expect((await factsOf(language({ script: "Arabic" }))).cased).toBe(false);
  });

  it("are what the language says", async () => {
    const changes: ToyFiles = {
      "xx/language": { cased: false, "small-tails": "0-0" },
      "xx/numbers": { years: ["1300-1500", "1900-2100"] },
      "xx/aircraft": { plurals: ["s", "en"] },
    };
    const { cased, smallTails, numbers, plurals } = await factsOf(changes);
    expect({ cased, smallTails, years: numbers.years, plurals }).toEqual({
      cased: false,
      smallTails: [0, 0],
      years: [
        [1300, 1500],
        [1900, 2100],
      ],
      plurals: ["s", "en"],
    });
    expect((await factsOf(language({ script: "Arabic", cased: true }))).cased).toBe(true);
    expect((await factsOf({ "xx/numbers": { years: [] } })).numbers.years).toEqual([]);
  });

  it("take plural endings of designations from the shared pack too", async () => {
    const shared = { "mul/aircraft-forms": { plurals: ["z"] } };
    expect((await factsOf(shared)).plurals).toEqual(["s", "z"]);
  });

  it.each([
    ["xx/language", { cased: "no" }, "cased: expected true or false, found string no"],
    ["xx/language", { "small-tails": "5-2" }, 'small-tails: "5-2" is no range'],
    ["xx/language", { "small-tails": 5 }, 'small-tails: "5" is no range'],
    ["xx/numbers", { years: ["1900-2100", "soon"] }, 'years.1: "soon" is no range'],
  ])("that are wrong are told: %s %j", (file, facts, problem) => {
    const { findings } = readToy({ [file]: facts });
    expect(findings.map((one) => `${one.entry}: ${one.problem}`)).toEqual([problem]);
  });
});
