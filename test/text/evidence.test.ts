import { describe, expect, it } from "vitest";
import { builtInLexicons } from "../../src/overlays.ts";
import { candidatesOf } from "../../src/text/candidates.ts";
import { createGatherer } from "../../src/text/evidence.ts";
import type { Support } from "../../src/text/tally.ts";

const candidate = (
  code: string,
  script: string,
  words: string,
  own = "",
  likely = "",
  foreign = "",
) => ({
  code,
  script,
  letters: { own, likely, foreign },
  words: words.split(" "),
});
const gatherer = createGatherer(
  candidatesOf([
    candidate("xa", "Latin", "stone the -ing -king un-", "ß", "y", "q"),
    candidate("xb", "Latin", "stone una -ng", "ñ"),
    candidate("xc", "Arabic", "نامه", "پ", "ک\u200C٣"),
  ]),
  builtInLexicons().tables,
);
const support = (text: string, code: string): Omit<Support, "candidate"> | undefined => {
  const found = gatherer.gather(text).scripts.flatMap(({ support }) => support);
  const { candidate: _, ...rest } = found.find((one) => one.candidate.code === code) as Support;
  return rest;
};

describe("what speaks for a language", () => {
  it("a word counts for each language that lists it, once among the first words", () => {
    const text = "Stone stone the STONE una";
    expect([support(text, "xa")?.words, support(text, "xb")?.words]).toEqual([2, 2]);
    expect(support("stone ".repeat(60), "xa")?.words).toBe(1 + 12);
  });

  it("letters count a word once, and half in a word that may be a name", () => {
    expect(support("straße maßgießer", "xa")?.letters).toBe(2);
    expect(support("Straße STRAßE", "xa")?.letters).toBe(1);
    expect(support("faqir Qatar", "xa")).toMatchObject({ foreign: 1.5, letters: 0 });
    expect(support("yes you May", "xa")?.likely).toBe(3);
  });

  it("of endings and beginnings the longest count, in words of five letters", () => {
    expect([support("making", "xa")?.affixes, support("making", "xb")?.affixes]).toEqual([1, 0]);
    expect([support("young", "xa")?.affixes, support("young", "xb")?.affixes]).toEqual([0, 1]);
    expect(support("Seeing unseen king", "xa")?.affixes).toBe(1.5);
    expect(support(`${"word ".repeat(60)}seeing`, "xa")?.affixes).toBe(0);
  });

  it("an ending or beginning leaves a stem of two letters at least", () => {
    const { tables } = builtInLexicons();
    const affixes = createGatherer(
      candidatesOf([
        candidate("xa", "Latin", "-king pret-"),
        candidate("xb", "Latin", "-ing pre-"),
      ]),
      tables,
    );
    const spoken = (text: string) =>
      affixes.gather(text).scripts.flatMap((script) => script.support.map((one) => one.affixes));
    expect([spoken("asking"), spoken("aking")]).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect([spoken("pretas"), spoken("preta")]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("invisible signs belong to the word, a non-joiner says what the list says of it", () => {
    expect(support("st\u00ADone t\u200Dhe", "xa")?.words).toBe(2);
    expect(support("نا\u200Cمه", "xc")).toMatchObject({ words: 1, likely: 1 });
    expect(support("نامه ٣٣", "xc")).toMatchObject({ words: 1, likely: 1 });
    expect(support("نامه 33", "xc")).toMatchObject({ words: 1, likely: 0 });
  });

  it("parts of signs are no words", () => {
    const { letters, scripts } = gatherer.gather("the MQ-9, F16 and snake_case or 24M");
    expect([letters, scripts[0]?.words]).toEqual([8, 3]);
    expect(gatherer.gather("MiG-29").letters).toBe(3);
    expect(gatherer.gather("26 / 11").scripts).toEqual([]);
  });

  it("scripts stand by their letters, the least of them are left out", () => {
    const scripts = (text: string) =>
      gatherer.gather(text).scripts.map(({ script, letters }) => `${script} ${letters}`);
    expect(scripts("نامه stone")).toEqual(["Latin 5", "Arabic 4"]);
    expect(scripts("نامه NATO نامه")).toEqual(["Arabic 8"]);
    expect(scripts(`${"stone ".repeat(20)} نامه`)).toEqual(["Latin 100"]);
    expect(gatherer.gather("米軍 the").letters).toBe(9);
  });
});
