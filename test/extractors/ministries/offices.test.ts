import { describe, expect, it } from "vitest";
import { TOY_FILES, toyDocument } from "../../toyPack.ts";

/** `name = office portfolio country` of everybody named, `-` for who has none. */
async function held(text: string, changes: typeof TOY_FILES = {}): Promise<string[]> {
  const { entities } = (await toyDocument(text, changes)).document;
  return entities.flatMap((entity) => {
    if (entity.kind !== "person") return [];
    const { office, portfolio, country, from } = entity.role ?? {};
    const said = [office, portfolio, country, from !== "text" && from].filter(Boolean).join(" ");
    return [`${entity.name} = ${said || "-"}`];
  });
}

describe("the office that a text gives somebody", () => {
  it.each<[name: string, text: string, expected: string[]]>([
    ["before the name", "chief Tom Stone said", ["Tom Stone = chief"]],
    ["of a country", "Alish chief Tom Stone said", ["Tom Stone = chief AD"]],
    ["with a portfolio", "Alish War chief Tom Stone said", ["Tom Stone = chief war AD"]],
    ["the longest reading", "chief of Aland Tom Stone said", ["Tom Stone = chief AD"]],
    ["of a part of a country", "reeve of Cetown Tom Stone said", ["Tom Stone = town-reeve AD"]],
    ["which is no country", "reeve of Aland Tom Stone said", ["Tom Stone = -"]],
    ["of a part, of no country", "chief of Cetown Tom Stone said", ["Tom Stone = chief"]],
    ["of a ministry", "chief Guild Tom Stone said", ["Tom Stone = chief sea AD"]],
    ["titles between", "War chief Captain Tom Stone said", ["Tom Stone = chief war"]],
    ["two that are one", "Alish deputy chief Tom Stone said", ["Tom Stone = deputy-chief AD"]],
    ["two that are none", "chief warden Tom Stone said", ["Tom Stone = -"]],
    ["one of its own", "warden Tom Stone said", ["Tom Stone = chief sea BB"]],
    ["none without a portfolio", "deputy Tom Stone said", ["Tom Stone = -"]],
    ["which may be said", "War deputy Tom Stone said", ["Tom Stone = deputy war"]],
    ["over: the word before it", "former chief Tom Stone said", ["Tom Stone = -"]],
    ["over: a word before its country", "former Alish chief Tom Stone said", ["Tom Stone = -"]],
    ["over: the word behind it", "Alish chief former Tom Stone said", ["Tom Stone = -"]],
    ["over: with a hyphen", "ex-chief Tom Stone said", ["Tom Stone = -"]],
    ["between commas", "the Alish chief, Tom Stone, said", ["Tom Stone = chief AD"]],
    ["not of the next clause", "of the Alish chief, Tom Stone said", ["Tom Stone = -"]],
    ["behind the name", "Tom Stone, the Alish chief, said", ["Tom Stone = chief AD"]],
    ["behind it without an article", "Tom Stone, chief of Aland, said", ["Tom Stone = chief AD"]],
    ["in brackets", "Tom Stone (Alish chief) said", ["Tom Stone = chief AD"]],
    ["not without a comma", "Tom Stone the Alish chief", ["Tom Stone = -"]],
    [
      "the next name's before it is this one's",
      "Tom Stone, Alish chief Lia Stone and others said",
      ["Tom Stone = -", "Lia Stone = chief AD"],
    ],
    ["not of another paragraph", "The chief\n\nTom Stone said", ["Tom Stone = -"]],
    ["of a listed person", "Alish chief Ana Bel said", ["Ana Bel = chief AD"]],
    ["not of another country's", "Belish chief Ana Bel said", ["Ana Bel = -"]],
    ["at any mention, the first", "Ana Bel said. chief Ana Bel, warden, said", ["Ana Bel = chief"]],
    ["not whose it is", "the Alish chief's Tom Stone said", ["Tom Stone = -"]],
    ["nor behind a title", "captain chief Tom Stone said", ["Tom Stone = -"]],
    ["but behind Mister", "Mister chief Tom Stone said", ["Tom Stone = chief"]],
    ["nor behind of", "Lia Bel of the chief, Tom Stone, said", ["Lia Bel = -", "Tom Stone = -"]],
    ["nor behind of and an article", "house of the chief Tom Stone said", ["Tom Stone = -"]],
    ["but behind of alone", "house of chief Tom Stone said", ["Tom Stone = chief"]],
    ["not of another thing's", "the Zork chief Tom Stone said", ["Tom Stone = -"]],
    ["of a country all the same", "the Zork Alish chief Tom Stone said", ["Tom Stone = chief AD"]],
    [
      "of the country that stands there",
      "Alish warden Tom Stone said",
      ["Tom Stone = chief sea AD"],
    ],
    ["of who is no person", "the Alish chief of the house said", []],
  ])("%s", async (_, text, expected) => {
    expect(await held(text)).toEqual(expected);
  });
});

describe("an office of a part of a country", () => {
  const towns = {
    "mul/places": {
      places: {
        lia: { name: "Lia", type: "city", country: "AD" },
        cetown: { name: "Cetown", type: "city", country: "AD" },
        deep: { name: "Deep", type: "mountain", country: "AD" },
      },
    },
    "xx/places": { places: { lia: ["Lia"], cetown: ["Cetown"], deep: ["Deep"] } },
    "xx/demonyms": { demonyms: {} },
    "xx/offices": {
      ...TOY_FILES["xx/offices"],
      templates: ["office", "office region", "office region cue"],
    },
  };
  it.each<[name: string, text: string, expected: string[]]>([
    ["beside the name", "reeve Cetown Tom Stone said", ["Tom Stone = town-reeve AD"]],
    ["not of what is no part", "reeve Deep Tom Stone said", ["Tom Stone = -"]],
    ["not of a town called as who is named", "chief Lia Stone said", ["Lia Stone = chief"]],
  ])("%s", async (_, text, expected) => {
    expect(await held(text, towns)).toEqual(expected);
  });
});
