/** The language of a document is that of most of it, wherever detection has looked. */

import { describe, expect, it } from "vitest";
import { createExtractor } from "../src/index.ts";

const extractor = await createExtractor();
const EN =
  "The minister said on Tuesday that Sergei Shoigu had left Damascus for Moscow with 26 cruise missiles.\n\n";
const RU =
  "Министр сказал во вторник, что Сергей Шойгу улетел из Дамаска в Москву, где его уже ждали.\n\n";
const DE =
  "Der Minister sagte am Dienstag, dass die Verhandlungen über den Haushalt für das kommende Jahr schwierig würden.\n\n";

const of = (text: string) => {
  const { language, detection, warnings } = extractor.extract(text);
  return [language, detection.evidence !== "none", warnings.length];
};

describe("the language of a document", () => {
  it.each([
    ["numbers before it", `${"2015-10-07,12.5,44,38.1\n".repeat(600)}\n${RU.repeat(40)}`, "ru"],
    ["blank lines before it", `${" \n".repeat(6000)}${EN.repeat(20)}`, "en"],
    ["signs before it", `${"* ".repeat(5000)}\n\n${EN}`, "en"],
    ["another language before it", EN.repeat(60) + RU.repeat(400), "ru"],
    [
      "a picture before it",
      `<html><body><img src="data:image/png;base64,${"iVBORw0KGgo".repeat(300)}"><p>${EN.repeat(20)}`,
      "en",
    ],
  ])("has %s", (_, text, language) => {
    expect(of(text)).toEqual([language, true, 0]);
  });

  it("is none where most is in none, and the warning says so", () => {
    expect(extractor.extract(EN + DE.repeat(4))).toMatchObject({
      language: "und",
      warnings: [expect.stringMatching(/^most of the text/)],
    });
    expect(extractor.extract(DE.repeat(4))).toMatchObject({
      language: "und",
      warnings: [expect.stringMatching(/^the language is none/)],
    });
    expect(extractor.extract(EN.repeat(4) + DE)).toMatchObject({ language: "en", warnings: [] });
  });

  it("loses no headline of a page in many scripts", () => {
    const lines = [
      "Shoigu visits Tehran",
      "Путин прилетел в Сочи",
      "بوتين في موسكو",
      "پوتین وارد تهران شد",
      "26 missiles hit Aleppo",
    ];
    for (const text of [lines.join("\n"), lines.slice(0, 3).join("\n"), lines.join("\n\n")]) {
      const { entities, segments } = extractor.extract(text);
      expect(segments.filter(({ language }) => language === "und")).toEqual([]);
      for (const id of ["sergei-shoigu", "vladimir-putin", "moscow"])
        expect(entities.map((entity) => entity.id)).toContain(id);
    }
  });
});
