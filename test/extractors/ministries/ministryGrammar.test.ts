import { describe, expect, it } from "vitest";
import { compose, ministries } from "../../../src/extractors/ministries/ministries.ts";
import {
  Lists,
  longestReading,
  templatesOf,
} from "../../../src/extractors/ministries/templates.ts";
import { type ToyFiles, toyView } from "../../toyPack.ts";

/** `text = id or portfolio how`, with marks, one a ministry. */
async function found(text: string, changes: ToyFiles = {}): Promise<string[]> {
  const view = await toyView(text, changes);
  return ministries(view.pack)(view).flatMap((one) => {
    if (one.kind !== "ministry") return [];
    const { id, portfolio, how, marks, country = "-" } = one;
    const said = [id ?? portfolio, country, how, ...marks].join(" ");
    return [`${text.slice(one.start, one.end)} = ${said}`];
  });
}

const templates = (...list: string[]): ToyFiles => ({ "xx/ministries": { templates: list } });
/** Lists on both sides of the head. */
const LISTS = templates(
  'heads "of" complement+ "of" place',
  'heads "of" complement "of" place+',
  'heads "of" complement+ "of" place+',
  "adjective+ attributive head",
  "adjective attributive+ head",
  "adjective+ attributive+ head",
  'head "of" complement',
);
const ALL: ToyFiles = {
  ...LISTS,
  "xx/language": { prefixes: ["al", "w", "wal", "b", "wb"], article: ["al"] },
};

describe("ministries by template", () => {
  it.each<[name: string, text: string, expected: string[], changes?: ToyFiles]>([
    [
      "head, words, portfolio, country",
      "the Ministry of War of Aland met",
      ["Ministry of War of Aland = ad-war AD composed"],
    ],
    ["no country", "the Ministry of War met", ["Ministry of War = war - composed"]],
    ["a name", "the Alish Warry met", ["Alish Warry = ad-war AD composed"]],
    ["in any case, as heads are", "the ministry of war met", ["ministry of war = war - composed"]],
    ["of several countries by name", "Belish Warry", ["Belish Warry = bb-war BB composed"]],
    ["no country of a town", "Ministry of War of Cetown", ["Ministry of War = war - composed"]],
    [
      "a proper name",
      "the Guild met",
      ["Guild = ad-guild AD alias"],
      templates("ministry", "adjective ministry"),
    ],
    [
      "and its own country",
      "the Alish Guild met",
      ["Alish Guild = ad-guild AD alias"],
      templates("ministry", "adjective ministry"),
    ],
    [
      "not another's",
      "the Belish Guild met",
      ["Guild = ad-guild AD alias"],
      templates("ministry", "adjective ministry"),
    ],
    ["a metonym", "Tall Gate said", ["Tall Gate = ad-guild AD metonym"]],
    [
      "two, one behind the other",
      "Ministry of War Ministry of Peace",
      ["Ministry of War = war - composed", "Ministry of Peace = peace - composed"],
    ],
    [
      "an ending that the word has",
      "Ministry War",
      ["Ministry War = war - composed"],
      templates("head attributive~war"),
    ],
    ["an ending that it has not", "Ministry War", [], templates("head attributive~wars")],
    [
      "of two of one length the earlier",
      "War Ministry",
      ["War Ministry = war - composed"],
      templates("attributive head", "complement head"),
    ],
    ["a template without portfolio", "Ministry Aland", [], templates("head place")],
    [
      "two words between",
      "Ministry of the War",
      ["Ministry of the War = war - composed"],
      templates('head "of the" complement'),
    ],
    ["not the first alone", "Ministry of a War", [], templates('head "of the" complement')],
    ["no longer word", "Ministry off War", []],
    ["no shorter word", "Ministry o War", []],
    ["no other word", "Ministry on War", []],
    ["a template that begins with a word", "of Warry", [], templates('"of" names', "head names")],
    [
      "no list where one is wanted",
      "Ministry of War of Aland, Beland",
      ["Ministry of War of Aland = ad-war AD composed"],
    ],
    [
      "a country slot by adjective or name",
      "Alish Warry and Aland Warry",
      ["Alish Warry = ad-war AD composed", "Aland Warry = ad-war AD composed"],
      templates("country names"),
    ],
  ])("%s: %s", async (_, text, expected, changes) => {
    expect(await found(text, changes)).toEqual(expected);
  });

  it.each<[name: string, text: string, expected: string[]]>([
    [
      "portfolios behind the head",
      "Ministries of War and Peace of Aland",
      [
        "Ministries of War and Peace of Aland = ad-war AD composed coordination",
        "Ministries of War and Peace of Aland = ad-peace AD composed coordination",
      ],
    ],
    [
      "countries behind the head",
      "Ministries of War of Aland and Beland",
      [
        "Ministries of War of Aland = ad-war AD composed coordination",
        "Ministries of War of Aland and Beland = bb-war BB composed coordination",
      ],
    ],
    [
      "both",
      "Ministries of War and Peace of Aland, Beland",
      [
        "Ministries of War and Peace of Aland = ad-war AD composed coordination",
        "Ministries of War and Peace of Aland, Beland = bb-war BB composed coordination",
        "Ministries of War and Peace of Aland = ad-peace AD composed coordination",
        "Ministries of War and Peace of Aland, Beland = bb-peace BB composed coordination",
      ],
    ],
    [
      "countries before the head",
      "Alish and Belish War Ministry",
      [
        "Alish and Belish War Ministry = ad-war AD composed coordination",
        "Belish War Ministry = bb-war BB composed coordination",
      ],
    ],
    [
      "portfolios before the head",
      "Alish War and Peace Ministry",
      [
        "War and Peace Ministry = ad-war AD composed coordination",
        "Peace Ministry = ad-peace AD composed coordination",
      ],
    ],
    [
      "a comma and a conjunction",
      "Alish, and Belish War Ministry",
      [
        "Alish, and Belish War Ministry = ad-war AD composed coordination",
        "Belish War Ministry = bb-war BB composed coordination",
      ],
    ],
    [
      "a conjunction that is written on",
      "Alish wbelish War Ministry",
      [
        "Alish wbelish War Ministry = ad-war AD composed coordination",
        "belish War Ministry = bb-war BB composed coordination",
      ],
    ],
    [
      "with an article",
      "Alish walbelish War Ministry",
      [
        "Alish walbelish War Ministry = ad-war AD composed coordination",
        "belish War Ministry = bb-war BB composed coordination",
      ],
    ],
    ["no other prefix behind a conjunction", "Alish and bbelish War Ministry", []],
    ["no conjunction and another prefix", "Alish wbbelish War Ministry", []],
    ["no article alone", "Alish albelish War Ministry", []],
    [
      "an article behind a conjunction",
      "Alish and albelish War Ministry",
      [
        "Alish and albelish War Ministry = ad-war AD composed coordination",
        "belish War Ministry = bb-war BB composed coordination",
      ],
    ],
    ["no prefix inside", "Ministry of wWar", []],
    ["an article inside", "Ministry of alWar", ["Ministry of alWar = war - composed"]],
    ["a prefix outside", "wMinistry of War", ["Ministry of War = war - composed"]],
    [
      "three in a list",
      "Alish, Belish, Alish War Ministry",
      [
        "Alish, Belish, Alish War Ministry = ad-war AD composed coordination",
        "Belish, Alish War Ministry = bb-war BB composed coordination",
        "Alish War Ministry = ad-war AD composed coordination",
      ],
    ],
  ])("lists: %s: %s", async (_, text, expected) => {
    const words: ToyFiles = {
      "xx/numbers": { conjunctions: ["and", "w"] },
      "xx/demonyms": { demonyms: { aland: ["Alish"], beland: ["belish"] } },
    };
    expect(await found(text, { ...ALL, ...words })).toEqual(expected);
  });

  it.each<[text: string, reason: string | undefined, changes?: ToyFiles]>([
    ["the house", undefined],
    ["Ministry for War", "word-missing"],
    ["Ministry", "word-missing"],
    ["Ministry of houses", "slot-unfilled"],
    ["Alish house", "slot-unfilled"],
    ["Ministries of War of Aland", "list-of-one", templates('heads "of" complement "of" place+')],
    ["Ministries of War of Aland", "list-of-one", templates('heads "of" complement+ "of" place')],
  ])("say why: %s: %s", async (text, reason, changes) => {
    const view = await toyView(text, changes);
    expect(longestReading(new Lists(view), templatesOf(view.pack.facts.templates), 0)).toBe(reason);
  });

  it("read each kind of list to its own end", async () => {
    const text = "Alish, Belish, Aland Warry";
    expect(await found(text, templates("adjective+ names", "country+ names"))).toEqual([
      "Alish, Belish, Aland Warry = ad-war AD composed coordination",
      "Belish, Aland Warry = bb-war BB composed coordination",
      "Aland Warry = ad-war AD composed coordination",
    ]);
  });

  it.each([
    [["complement head", "attributive head"], "peace"],
    [["attributive head", "complement head"], "war"],
  ])("of one length are read by the earlier template: %j", async (list, portfolio) => {
    const portfolios = { war: { attributive: ["War"] }, peace: { complement: ["War"] } };
    const changes = { "xx/ministries": { templates: list, portfolios } };
    expect(await found("War Ministry", changes)).toEqual([
      `War Ministry = ${portfolio} - composed`,
    ]);
  });

  it("say why a reading is no ministry", async () => {
    const view = await toyView("Ministry Aland", templates("head place"));
    const lists = new Lists(view);
    const reading = longestReading(lists, templatesOf(view.pack.facts.templates), 0);
    expect(typeof reading === "object" && compose(lists, reading, 1)).toBe("no-portfolio");
  });

  it("have a group for each coordination, and none alone", async () => {
    const text = "Alish and Belish War Ministry. Ministry of War. Alish War and Peace Ministry";
    const view = await toyView(text, LISTS);
    expect(ministries(view.pack)(view).map(({ group }) => group)).toEqual([1, 1, undefined, 3, 3]);
  });

  it("rest on the senses of portfolio and country", async () => {
    const view = await toyView("Alish Warry");
    const [adjective] = view.hits.at(0);
    const [name] = view.hits.at(1);
    expect(ministries(view.pack)(view).map(({ senses }) => senses)).toEqual([
      [name?.sense, adjective?.sense],
    ]);
  });

  it("name a thousand at most", async () => {
    const list = (member: string) => Array.from({ length: 40 }, () => member).join(", ");
    const text = `Ministries of ${list("War")} of ${list("Aland")}`;
    const view = await toyView(text, LISTS);
    expect(ministries(view.pack)(view)).toHaveLength(1000);
  });
});
