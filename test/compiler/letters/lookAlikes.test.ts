import { describe, expect, it } from "vitest";
import { characterName } from "../../../src/compiler/letters/characterNames.ts";
import { hasMixedWord, mixedWords } from "../../../src/compiler/letters/lookAlikes.ts";
import { isOfOneScript, scriptsOf } from "../../../src/compiler/letters/scripts.ts";

describe("words of two scripts", () => {
  it.each([
    ["Zyri\u0430", undefined, ["\u0430"], "Zyria"],
    ["\u0421\u0443-34 \u041d\u043eвый Cу", "Cyrillic", ["C"], "Су"],
    // As many of each: the language's own script wins.
    ["Cу", "Cyrillic", ["C"], "Су"],
    ["Cу", "Latin", ["у"], "Cy"],
    ["\u0391thens", "Latin", ["\u0391"], "Athens"],
    ["Пhantom", "Latin", ["П"], undefined],
  ])("%s", (text, own, strangers, repaired) => {
    expect(mixedWords(text, own)).toMatchObject([{ strangers, repaired }]);
    expect(hasMixedWord(text)).toBe(true);
    expect(isOfOneScript(text)).toBe(false);
  });

  it.each([
    "МиГ-29SMT",
    "А320neo",
    "Airbus А300",
    "Карл III",
    "USB-кабель",
    "بيرقدار TB2",
    "بـ",
    "Vučić",
  ])("are not %s", (text) => {
    expect(mixedWords(text, "Cyrillic")).toEqual([]);
    expect(hasMixedWord(text)).toBe(false);
  });

  it("knows the scripts of a text", () => {
    expect([...scriptsOf("Су-34 and سو٣٤ 12")]).toEqual(["Cyrillic", "Latin", "Arabic"]);
    expect(isOfOneScript("Су-34, 12 „да“")).toBe(true);
    expect(isOfOneScript("Су-34 and")).toBe(false);
  });

  it("names letters as Unicode does", () => {
    expect(["о", "С", "ё", "a", "ω", "ي", "ی", "\u200b", "\u{1f600}"].map(characterName)).toEqual([
      "U+043E CYRILLIC SMALL LETTER O",
      "U+0421 CYRILLIC CAPITAL LETTER ES",
      "U+0451 CYRILLIC SMALL LETTER IO",
      "U+0061 LATIN SMALL LETTER A",
      "U+03C9 GREEK SMALL LETTER OMEGA",
      "U+064A ARABIC LETTER YEH",
      "U+06CC ARABIC LETTER FARSI YEH",
      "U+200B ZERO WIDTH SPACE",
      "U+1F600",
    ]);
  });
});
