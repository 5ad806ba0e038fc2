import { describe, expect, it } from "vitest";
import { type ToyFiles, toyDocument } from "../toyPack.ts";

const PARADIGM: ToyFiles = {
  "xx/language": { paradigms: [{ of: ["place"], ends: "", forms: ["", "um"] }] },
  "xx/places": { places: { aland: ["Aland"] } },
  "mul/places-forms": { places: { beland: ["Beland"] } },
};

async function found(text: string): Promise<string[]> {
  const { document } = await toyDocument(text, PARADIGM);
  return document.entities.flatMap(({ mentions }) => mentions.map((mention) => mention.text));
}

describe("a pack", () => {
  it("inflects its own forms", async () => {
    expect(await found("the house of Alandum")).toEqual(["Alandum"]);
  });

  it("leaves the shared forms as they are, which belong to no language", async () => {
    expect(await found("the house of Beland")).toEqual(["Beland"]);
    expect(await found("the house of Belandum")).toEqual([]);
  });
});
