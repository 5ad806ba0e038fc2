/**
 * Where a rule ends: what is just inside a bound, and what is just beyond it. A bound that is moved
 * fails one of the two rows.
 */

import { describe, expect, it } from "vitest";
import { createExtractor } from "../src/index.ts";
import { knownWords } from "../src/matching/known.ts";
import { TOY, type ToyFiles, toyDocument, toyLexicons, toyView } from "./toyPack.ts";

const extractor = await createExtractor();
const found = (text: string, language: string) =>
  extractor.extract(text, { language }).entities.map(({ kind, id }) => `${kind} ${id}`);

describe("words between a number and its noun", () => {
  const text = (words: number) => `They fired 26 ${"sea-launched ".repeat(words)}missiles.`;
  it.each([
    [6, ["missile-count missile"]],
    [7, []],
  ])("%s", (words, expected) => {
    expect(found(text(words), "en")).toEqual(expected);
  });
});

describe("the ends of a range", () => {
  it.each([
    ["are apart", "They fired 20–21 cruise missiles.", "20–21 cruise missiles"],
    ["not equal", "They fired 20–20 cruise missiles.", "20 cruise missiles"],
  ])("%s", (_, text, expected) => {
    const [entity] = extractor.extract(text, { language: "en" }).entities;
    expect(entity?.mentions[0]?.text).toBe(expected);
  });
});

describe("the digits of a designation", () => {
  it.each([
    ["are four at most", "A Su-2400 flew.", ["aircraft su-2400"]],
    ["not five", "A Su-24000 flew.", []],
  ])("%s", (_, text, expected) => {
    expect(found(text, "en")).toEqual(expected);
  });
});

describe("a bare ministry where several countries are spoken of takes that of a city in the dateline", () => {
  const text = (start: number) =>
    `${"x".repeat(start - 1)} Damascus was calm, Iran and Iraq said. The Defence Ministry agreed.`;
  it.each([
    [400, "ministry sy-defence"],
    [401, "ministry null"],
  ])("which begins at %s at most", (start, expected) => {
    expect(found(text(start), "en")[0]).toBe(expected);
  });
});

describe("a generated city without a cue, its country spoken of", () => {
  it.each([
    ["a hundred thousand people", "In Serbia officials praised Subotica on Monday.", "subotica"],
    ["a few less", "In Algeria officials praised Messaad on Monday.", undefined],
  ])("%s", (_, text, expected) => {
    expect(found(text, "en").slice(1)).toEqual(expected ? [`place ${expected}`] : []);
  });
  it.each([
    ["four letters behind a prefix", "قالت مصر إن الوفد زار بملوي يوم الاثنين.", "mallawi"],
    ["three letters", "قالت المغرب إن الوفد زار فاس يوم الاثنين.", "fes"],
    ["three letters behind a prefix", "قالت المغرب إن الوفد زار بفاس يوم الاثنين.", undefined],
  ])("%s", (_, text, expected) => {
    expect(found(text, "ar").slice(1)).toEqual(expected ? [`place ${expected}`] : []);
  });
});

describe("a word behind a prefix", () => {
  const changes: ToyFiles = {
    "xx/language": { prefixes: ["w"] },
    "xx/common": { words: ["q", "qu"] },
    "xx/vocabulary": { words: ["x", "xu"] },
  };
  it.each([
    ["q", true],
    ["wq", false],
    ["wqu", true],
  ])("has two letters at least: %s", async (text, expected) => {
    const { hits } = await toyView(text, changes);
    expect(hits.has(0, "common")).toBe(expected);
  });
  it("has two letters at least in the vocabulary too", async () => {
    const knows = knownWords(await toyLexicons(changes));
    expect([knows(TOY, "x xu wxu").plain, knows(TOY, "wx").plain]).toEqual([3, 0]);
  });
});

describe("a surname that several people bear", () => {
  const changes: ToyFiles = {
    "mul/people": {
      people: {
        "ana-bel": { name: "Ana Bel", country: "AD" },
        "ida-bel": { name: "Ida Bel", country: "BB" },
      },
    },
    "xx/people": {
      people: {
        "ana-bel": { given: ["Ana"], family: ["Bel"] },
        "ida-bel": { given: ["Ida"], family: ["Bel"] },
      },
    },
  };
  const whom = async (text: string) => {
    const { document } = await toyDocument(text, changes);
    return document.entities.flatMap(({ id, mentions }) =>
      mentions.filter((mention) => mention.text === "Bel").map(() => id),
    );
  };
  it.each([
    ["the one named last before", "Ana Bel met Ida Bel. Bel left.", ["ida-bel"]],
    ["in either order of ids", "Ida Bel met Ana Bel. Bel left.", ["ana-bel"]],
    ["again", "Ana Bel met Ida Bel. Ana Bel sat. Bel left.", ["ana-bel"]],
    ["not the one named behind", "Ana Bel sat. Bel left. Ida Bel came.", ["ana-bel"]],
    ["the first of those behind", "Bel left. Ida Bel met Ana Bel.", ["ida-bel"]],
    ["the first of those behind, in either order", "Bel left. Ana Bel met Ida Bel.", ["ana-bel"]],
    ["nobody", "Bel left.", []],
  ])("means %s", async (_, text, expected) => {
    expect(await whom(text)).toEqual(expected);
  });
});

describe("the place of a country", () => {
  const placeOf = async (places: Readonly<Record<string, string>>) => {
    const entries = Object.entries(places).map(([id, type]) => [
      id,
      { name: id, type, country: "CC" },
    ]);
    const lexicons = await toyLexicons({
      "mul/places": { places: Object.fromEntries(entries) },
      "xx/places": { places: {} },
      "xx/demonyms": { demonyms: {} },
    });
    return lexicons.catalogue.countryPlace("CC");
  };
  it.each([
    ["itself, a territory before it", { "a-isle": "territory", land: "country" }, "land"],
    ["itself, a territory behind it", { land: "country", "z-isle": "territory" }, "land"],
    [
      "the first territory, where it is none",
      { "a-isle": "territory", "z-isle": "territory" },
      "a-isle",
    ],
    ["no city", { city: "city" }, undefined],
  ])("is %s", async (_, places, expected) => {
    expect(await placeOf(places)).toBe(expected);
  });
});
