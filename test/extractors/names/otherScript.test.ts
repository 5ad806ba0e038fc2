import { describe, expect, it } from "vitest";
import { toyDocument } from "../../toyPack.ts";

/** `name: its mentions` of everybody found. */
async function people(text: string): Promise<string[]> {
  const { entities } = (await toyDocument(text)).document;
  return entities.flatMap(({ kind, name, mentions }) =>
    kind === "person" ? [`${name}: ${mentions.map((mention) => mention.text).join(", ")}`] : [],
  );
}

describe("a name in another script in brackets behind it", () => {
  it.each<[name: string, text: string, expected: string[]]>([
    ["is the same person", "Tom Stone (Том Стоун) met", ["Tom Stone: Tom Stone, Том Стоун"]],
    ["of a listed one, too", "Ana Bel (Ана Бел) met", ["Ana Bel: Ana Bel, Ана Бел"]],
    [
      "makes two unknown words a name",
      "Zork Blarn (Зорк Бларн) met",
      ["Zork Blarn: Zork Blarn, Зорк Бларн"],
    ],
    ["not one", "Zork (Зорк) met", []],
    ["not with fewer words", "Zork Blarn (Зорк) met", []],
    [
      "of three words with a small one",
      "Tom van Stone (Том ван Стоун) met",
      ["Tom van Stone: Tom van Stone, Том ван Стоун"],
    ],
    [
      "behind the name of a language",
      "Tom Stone (rus. Том Стоун) met",
      ["Tom Stone: Tom Stone, Том Стоун"],
    ],
    [
      "behind it and a colon",
      "Tom Stone (Russian: Том Стоун) met",
      ["Tom Stone: Tom Stone, Том Стоун"],
    ],
    ["not behind another word", "Tom Stone (seldom. Том Стоун) met", ["Tom Stone: Tom Stone"]],
    ["before more", "Tom Stone (Том Стоун, 1970) met", ["Tom Stone: Tom Stone, Том Стоун"]],
    ["with a hyphen", "Tom Stone (Том Стоун-Бел) met", ["Tom Stone: Tom Stone, Том Стоун-Бел"]],
    ["not of small words", "Tom Stone (это слово) met", ["Tom Stone: Tom Stone"]],
    ["not that goes on in small words", "Tom Stone (Том слово) met", ["Tom Stone: Tom Stone"]],
    ["no acronym", "Tom Stone (ТАСС) met", ["Tom Stone: Tom Stone"]],
    ["not in the same script", "Tom Stone (Zork Blarn) met", ["Tom Stone: Tom Stone"]],
    ["not somebody else", "Tom Stone (Роза Мария) met", ["Tom Stone: Tom Stone"]],
    ["not if one word is another", "Tom Stone (Том Реал) met", ["Tom Stone: Tom Stone"]],
    ["not one word", "Tom Stone (Стоун) met", ["Tom Stone: Tom Stone"]],
    ["not without a bracket", "Tom Stone Том Стоун met", ["Tom Stone: Tom Stone"]],
    ["not of six words", "Tom Stone (Аб Бв Вг Гд Де Еж) met", ["Tom Stone: Tom Stone"]],
    [
      "in a script without capitals",
      "Tom Stone (توم ستون) met",
      ["Tom Stone: Tom Stone, توم ستون"],
    ],
    [
      "is named again by its last word",
      "Tom Stone (Том Стоун) met. Стоун said",
      ["Tom Stone: Tom Stone, Том Стоун, Стоун"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await people(text)).toEqual(expected);
  });
});
