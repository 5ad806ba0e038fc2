import { describe, expect, it } from "vitest";
import { knownWords } from "../../src/matching/known.ts";
import { builtInLexicons } from "../../src/overlays.ts";

const knows = knownWords(builtInLexicons());

describe("the words that a pack knows", () => {
  it("are told from names, and the unknown from those that are written small", () => {
    expect(knows("en", "Putin visited the toddler in Vrztburg, qlmp")).toEqual({
      plain: 4,
      names: 1,
      unknown: 2,
      unknownSmall: 1,
    });
    expect(knows("en", "the Islamic State in Iraq")).toMatchObject({ unknown: 0 });
  });

  it("have capitals only where the script has", () => {
    expect(knows("ar", "قغظث ضصثق")).toEqual({ plain: 0, names: 0, unknown: 2, unknownSmall: 0 });
  });

  it("are found behind the prefixes of the language, in the vocabulary too", () => {
    expect(knows("ar", "ضفدع وضفدع").unknown).toBe(2);
    expect(knows("ar", "خبز والخبز وبالخبز")).toMatchObject({ plain: 3, unknown: 0 });
    expect(knows("ar", "وموسكو")).toMatchObject({ names: 1, unknown: 0 });
  });
});
