import { describe, expect, it } from "vitest";
import { languageCode, languageHint } from "../../src/text/languageCode.ts";

const known = ["ar", "en", "fa", "ru", "ckb"];

describe("what people write for a language", () => {
  it.each([
    ["en", "en"],
    ["EN", "en"],
    [" En ", "en"],
    ["en-GB", "en"],
    ["en_US", "en"],
    ["ar-Arab-EG", "ar"],
    ["eng", "en"],
    ["RUS", "ru"],
    ["arb", "ar"],
    ["pes", "fa"],
    ["fas", "fa"],
    ["ckb-IQ", "ckb"],
    ["xx", undefined],
    ["eng lish", undefined],
    ["English", undefined],
    ["русский", undefined],
    ["", undefined],
    ["e", undefined],
    ["arx", undefined],
  ])("%s is %s", (asked, expected) => {
    expect(languageCode(asked, known)).toBe(expected);
  });

  it("is the code of the pack, also where there is a shorter one", () => {
    expect(languageCode("pes-IR", ["ar", "pes"])).toBe("pes");
    expect(languageCode("PES", ["fa", "pes"])).toBe("pes");
  });

  it("lists the codes with names, and knows a language by its name, in English and in itself", () => {
    expect(languageHint("xx", known)).toEqual({
      listed: "ar (Arabic), en (English), fa (Persian), ru (Russian), ckb (Central Kurdish)",
      meant: undefined,
    });
    for (const [asked, code] of [
      ["Russian", "ru"],
      ["русский", "ru"],
      ["english", "en"],
      ["العربية", "ar"],
      ["farsi", undefined],
    ])
      expect(languageHint(asked as string, known).meant, asked).toBe(code);
  });
});
