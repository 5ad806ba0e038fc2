import { describe, expect, it } from "vitest";
import { allowance, inLatin, similarity, skeleton } from "../../src/text/similar.ts";

describe("how two spellings differ", () => {
  it.each([
    ["aleppo", "aleppo", 0, ""],
    ["al assad", "alassad", 0, "its words written as one"],
    ["latakia", "lat akia", 0, "a blank or a hyphen in it"],
    ["nova kakhovka", "novaka khovka", 0, "a blank or a hyphen in it"],
    ["sergei viktorovich lavrov", "sergei lavrov", 2, "no “viktorovich”"],
    ["foggy bottom", "foggy bottoms", 1, "the ending “s”, which the lexicon does not list"],
    ["москва", "москвою", 2, undefined],
    ["путин", "путиным", 1, "the ending “ым”, which the lexicon does not list"],
    ["путина", "путин", 1, "no ending “а”"],
    ["aleppo", "alepo", 1, "no “p”"],
    ["aleppo", "alleppo", 1, "“l” too many"],
    ["lavrov", "lavrow", 1, "“w” for “v”"],
    ["sergei lavrov", "sergey lavrov", 1, "“y” for “i”"],
  ])("%s as %s", (form, met, edits, differs) => {
    const found = similarity(form, met);
    if (differs === undefined) expect(found).toBeUndefined();
    else expect(found).toEqual({ edits, differs });
  });

  it.each([
    ["homs", "hama"],
    ["iran", "iraq"],
    ["us", "up"],
    ["sergei lavrov", "sergei"],
    ["moscow", "moskva"],
    ["new york", "old york"],
    ["aleppo", ""],
  ])("%s and %s are two names", (form, met) => {
    expect(similarity(form, met)).toBeUndefined();
  });

  it("allows more edits in longer names, and none in the shortest", () => {
    expect([4, 5, 7, 8, 11, 12].map(allowance)).toEqual([0, 1, 1, 2, 2, 3]);
  });
});

describe("Latin letters", () => {
  const latin = { ш: "sh", ь: "", м: "m" };
  it("are what the table says; what it does not have stays", () => {
    expect(inLatin("шьмx 1", latin)).toBe("shmx 1");
  });
  it("without vowels and doubled letters are a skeleton", () => {
    expect([skeleton("dimashq"), skeleton("dmshq"), skeleton("mohammed")]).toEqual([
      "dmshq",
      "dmshq",
      "mhmd",
    ]);
  });
});
