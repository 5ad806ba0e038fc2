import { describe, expect, it } from "vitest";
import {
  cutAtHyphen,
  hasStrayBlank,
  hasTatweel,
  isDecomposed,
  isOdd,
  unpaired,
  unseenCharacter,
} from "../../../src/compiler/letters/writing.ts";

describe("characters that nobody sees", () => {
  it.each([
    "\u200b",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u202e",
    "\u2066",
    "\u0007",
    "\ufe0f",
  ])("%j is one", (character) => {
    expect(unseenCharacter(`a${character}b`, false)).toEqual({ character, is: "invisible" });
    expect(isOdd(`a${character}b`)).toBe(true);
  });

  it.each(["\u00a0", "\u202f", "\u2009", "\u3000"])("%j looks like a blank", (character) => {
    expect(unseenCharacter(`a${character}b`, false)).toEqual({ character, is: "blank" });
  });

  it("a non-joiner stands between two letters", () => {
    expect(unseenCharacter("می‌شود", true)).toBeUndefined();
    for (const idle of ["می‌", "‌شود", "می‌‌شود", "می‌ شود", "می ‌شود"])
      expect(unseenCharacter(idle, true), idle).toMatchObject({ is: "idle-joiner" });
    expect(unseenCharacter("می‌", false)).toBeUndefined();
  });

  it("line ends are none in a sentence", () => {
    expect(unseenCharacter("a\n\tb", false)).toBeUndefined();
    expect(unseenCharacter("a\tb", true)).toMatchObject({ character: "\t" });
  });
});

describe("how a text is written", () => {
  it("composed or not", () => {
    expect(isDecomposed("Ale\u0301ppo")).toBe(true);
    expect(isDecomposed("Al\u00e9ppo")).toBe(false);
  });

  it("with blanks too many", () => {
    expect([" a", "a ", "a  b"].every(hasStrayBlank)).toBe(true);
    expect(hasStrayBlank("a b")).toBe(false);
  });

  it("cut at a hyphen", () => {
    expect(cutAtHyphen("zed editor-in- chief")).toBe("editor-in- chief");
    expect(cutAtHyphen("editor-in-chief")).toBeUndefined();
    expect(cutAtHyphen("Su- 24")).toBeUndefined();
  });

  it("drawn out, but for what stands for a word behind", () => {
    expect(hasTatweel("حمـص")).toBe(true);
    expect(hasTatweel("الملقب بـ")).toBe(false);
  });

  it("with both signs of a pair", () => {
    expect(["a (b", "a) b", "«a", "a [b)", 'a "b'].map(unpaired)).toEqual([
      "(",
      ")",
      "«",
      ")",
      '"',
    ]);
    expect(["a (b)", "«a»", "“a” (b [c])", 'a "b"', "O’Hara"].map(unpaired)).toEqual(
      Array(5).fill(undefined),
    );
  });

  it("as most are", () => {
    for (const plain of ["Homs", "Deir ez-Zor", "Juppé", "حمص", "می‌شود", "Су-34", "F/A-18"])
      expect(isOdd(plain), plain).toBe(false);
  });
});
