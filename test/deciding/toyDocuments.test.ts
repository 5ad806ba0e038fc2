import { describe, expect, it } from "vitest";
import { readToy, type ToyFiles, toyDocument } from "../toyPack.ts";

/** Mentions as `text id`, in order of the text; what was close behind in brackets. */
async function mentions(text: string, changes: ToyFiles = {}): Promise<string[]> {
  const { document } = await toyDocument(text, changes);
  return document.entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => a.mention.start - b.mention.start)
    .map(({ entity: { id, ambiguousWith }, mention }) =>
      [mention.text, id, ...(ambiguousWith ? [`(${ambiguousWith})`] : [])].join(" "),
    );
}

const TWO_PORTS: ToyFiles = {
  "mul/places": {
    places: {
      aland: { name: "Aland", type: "country", country: "AD" },
      beland: { name: "Beland", type: "country", country: "BB" },
      "a-port": { name: "Port of A", type: "city", country: "AD" },
      "b-port": { name: "Port of B", type: "city", country: "BB" },
      cetown: { name: "Cetown", type: "city", country: "AD" },
    },
  },
  "xx/places": {
    places: {
      aland: ["Aland"],
      beland: ["Beland"],
      "a-port": [{ form: "Porton", shared: true }],
      "b-port": [{ form: "Porton", shared: true }],
    },
    locatives: ["in"],
  },
};

describe("a form that two entries share", () => {
  it.each([
    ["nothing tells them apart", "Porton burns.", ["Porton a-port (b-port)"]],
    ["a country elsewhere", "Beland fell. Porton burns.", ["Beland beland", "Porton b-port"]],
    ["an adjective elsewhere", "The Belish left. Porton burns.", ["Porton b-port"]],
    [
      "a country beside it, the other's elsewhere",
      "Aland, Aland. Porton, Beland, burns.",
      ["Aland aland", "Aland aland", "Porton b-port", "Beland beland"],
    ],
    ["an adjective before it", "Belish Porton, not Aland", ["Porton b-port", "Aland aland"]],
  ])("%s", async (_, text, expected) => {
    expect(await mentions(text, TWO_PORTS)).toEqual(expected);
  });
});

describe("a bare ministry", () => {
  it.each([
    ["is that of the city behind a locative", "Ministry of War in Porton", "bb-war"],
    ["not behind another word", "Ministry of War of Porton", null],
  ])("%s", async (_, text, id) => {
    const changes = {
      ...TWO_PORTS,
      "xx/places": {
        ...TWO_PORTS["xx/places"],
        places: { "b-port": ["Porton"], aland: ["Aland"] },
      },
    };
    const { document } = await toyDocument(`Aland. ${text}`, changes);
    const ministry = document.entities.find(({ kind }) => kind === "ministry");
    expect(ministry?.id).toBe(id);
  });

  it.each([
    ["the only other ministry's country", "Ministry of Peace of Aland. Ministry of War", "ad-war"],
    [
      "not where another country was named since",
      "Ministry of Peace of Aland. Beland burns. Ministry of War",
      null,
    ],
    [
      "that of its portfolio, whatever was named since",
      "Ministry of War of Aland. Beland burns. Ministry of War",
      "ad-war",
    ],
    ["the place that its sentence begins with", "Aland. In Beland the Ministry of War", "bb-war"],
    ["not one further on", "Aland. They saw in Beland a Ministry of War", null],
    ["not one of the sentence before", "Aland. In Beland it rains. Ministry of War", null],
    ["the place before a colon", "Aland. Beland: the Ministry of War", "bb-war"],
    ["not the place before anything else", "Aland. Beland, the Ministry of War", null],
    ["the only country that has one", "Ministry of Peace", "bb-peace"],
    ["never a country that has none", "Aland burns. Ministry of Peace", "bb-peace"],
    ["none of two that have one", "Aland burns. Ministry of Grain", null],
    ["one that has one", "Beland burns. Ministry of Grain", "bb-grain"],
  ])("takes %s", async (_, text, id) => {
    const complement = (word: string) => ({ complement: [word] });
    const changes = {
      ...TWO_PORTS,
      "mul/ministries": {
        portfolios: {
          war: { name: "War" },
          peace: { name: "Peace", countries: ["BB"] },
          grain: { name: "Grain", countries: ["BB", "CC"] },
        },
        ministries: {},
      },
      "xx/ministries": {
        portfolios: {
          war: complement("War"),
          peace: complement("Peace"),
          grain: complement("Grain"),
        },
        ministries: {},
      },
    };
    const { document } = await toyDocument(text, changes);
    const ids = document.entities.filter(({ kind }) => kind === "ministry").map((one) => one.id);
    expect(ids.at(-1)).toBe(id);
  });

  it.each([
    ["a head behind it", "Ministry of War region", null],
    ["a province", "Ministry of War Northia", null],
    ["a name with such a head", "Ministry of War Porton region", null],
    ["a city", "Ministry of War Porton", "ad-war"],
    ["on another line", "Ministry of War\nNorthia", "ad-war"],
    ["one that has branches", "Ministry of Fire Northia", "ad-fire"],
  ])("of a province is no country's: %s", async (_, text, id) => {
    const changes = {
      "mul/places": {
        places: {
          aland: { name: "Aland", type: "country", country: "AD" },
          northia: { name: "Northia", type: "province", country: "AD" },
          porton: { name: "Porton", type: "city", country: "AD" },
        },
      },
      "xx/places": {
        places: { aland: ["Aland"], northia: ["Northia"], porton: ["Porton"] },
        cues: { province: { after: ["region"] } },
      },
      "mul/ministries": {
        portfolios: { war: { name: "War" }, fire: { name: "Fire", branches: true } },
        ministries: {},
      },
      "xx/ministries": {
        portfolios: { war: { complement: ["War"] }, fire: { complement: ["Fire"] } },
        ministries: {},
        templates: ['head "of" complement'],
      },
    };
    const { document } = await toyDocument(`Aland. ${text}`, changes);
    const ministry = document.entities.find(({ kind }) => kind === "ministry");
    expect(ministry?.id).toBe(id);
  });

  it("is named by the catalogue's own words", async () => {
    const names = { name: "{portfolio} House", "of-country": "{portfolio} House of {country}" };
    const changes = {
      "mul/ministries": {
        portfolios: { war: { name: "War" } },
        ministries: {},
        "composed-names": names,
      },
    };
    const more = {
      "xx/ministries": { portfolios: { war: { complement: ["War"] } }, ministries: {} },
    };
    const of = async (text: string) =>
      (await toyDocument(text, { ...changes, ...more })).document.entities[0]?.name;
    expect(await of("Ministry of War of Aland")).toBe("War House of Aland");
    expect(await of("Ministry of War")).toBe("War House");
  });
});

describe("weights of a language", () => {
  it("veto what the table does not, and the other way round", async () => {
    const school = "School of Cetown";
    expect(await mentions(school)).toEqual([]);
    const weights = { "inside-other-name": 0 };
    const changes = { "xx/language": { weights } };
    expect(await mentions(school, changes)).toEqual(["Cetown cetown"]);
  });

  it("are refused where they are no sign or no number", () => {
    const { findings } = readToy({
      "xx/language": { weights: { "inside-other-nam": 1, generated: "much" } },
    });
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ problem, repair }) => `${problem}; ${repair}`)).toEqual([
      'unknown key "inside-other-nam"; did you mean "inside-other-name"?',
      "expected a number, found string much; write a number",
    ]);
  });
});
