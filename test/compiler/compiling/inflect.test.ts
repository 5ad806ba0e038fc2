import { describe, expect, it } from "vitest";
import { headWords, Inflector } from "../../../src/compiler/compiling/inflect.ts";
import { type ToyFiles, toyDocument } from "../../toyPack.ts";

const inflector = new Inflector([
  { of: ["place"], ends: "ое", forms: ["ое", "ого", "ому"] },
  { of: ["place"], ends: "море", forms: ["море", "моря", "морю"] },
  { of: ["family"], gender: "m", ends: "ов", forms: ["ов", "ова", "ову"] },
  { of: ["adjective"], ends: "ский", forms: ["ский/ского/ская"] },
  { of: ["title"], ends: "р", forms: ["р", "ра", "ру"] },
]);

describe("paradigms", () => {
  it("moves the words of a phrase together", () => {
    const forms = inflector.forms([
      { text: "Каспийское", as: "place" },
      { text: "море", as: "place" },
    ]);
    expect(forms).toEqual(["Каспийское море", "Каспийского моря", "Каспийскому морю"]);
  });
  it("leaves a word without a paradigm alone", () => {
    expect(inflector.forms([{ text: "Алеппо", as: "place" }])).toEqual(["Алеппо"]);
  });
  it("keeps paradigms of one gender to that gender", () => {
    expect(inflector.forms([{ text: "Иванов", as: "family", gender: "f" }])).toEqual(["Иванов"]);
    expect(inflector.forms([{ text: "Иванов", as: "family", gender: "m" }])).toContain("Иванову");
  });
  it("inflects the head of a title and freezes the rest", () => {
    const forms = inflector.forms(headWords(["министр", "обороны"], "title", inflector, true));
    expect(forms).toEqual(["министр обороны", "министра обороны", "министру обороны"]);
  });
  it("takes alternatives in one slot", () => {
    expect(inflector.forms([{ text: "сирийский", as: "adjective" }])).toEqual([
      "сирийский",
      "сирийского",
      "сирийская",
    ]);
  });
});

describe("a list of a file", () => {
  const files = (as: Readonly<Record<string, string>>): ToyFiles => ({
    "xx/language": { paradigms: [{ of: ["verb"], ends: "aid", forms: ["aid", "aidna"] }] },
    "xx/names": { as },
  });
  const people = async (text: string, as: Readonly<Record<string, string>>) =>
    (await toyDocument(text, files(as))).document.entities.map(({ name }) => name);

  it("takes the endings of the class that the file says", async () => {
    expect(await people("Zork van Qorvath said so.", {})).toEqual(["Zork van Qorvath"]);
    expect(await people("Zork van Qorvath saidna so.", {})).toEqual([]);
    expect(await people("Zork van Qorvath saidna so.", { sayings: "verb" })).toEqual([
      "Zork van Qorvath",
    ]);
  });
});
