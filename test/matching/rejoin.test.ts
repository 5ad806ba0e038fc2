import { describe, expect, it } from "vitest";
import { Phrasebook } from "../../src/compiler/compiling/phrasebook.ts";
import type { Pack } from "../../src/lexicon/pack.ts";
import { rejoiner } from "../../src/matching/rejoin.ts";
import { buildCharacterTables } from "../../src/text/characters.ts";
import { furnitureOf } from "../../src/text/findFurniture.ts";
import { hashUnits } from "../../src/text/hash.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import { foldedWord, spelled } from "../../src/text/words.ts";

const tables = buildCharacterTables();

/** Words that the lexicon has, and phrases of two of them. */
function packOf(phrases: readonly string[], prefixes: Pack["facts"]["prefixes"] = []): Pack {
  const book = new Phrasebook();
  for (const phrase of phrases)
    book.add(phrase.split(" "), { value: 0, rule: 0, flags: 0, origin: 0 });
  return { facts: { prefixes }, phrases: book.build().table } as unknown as Pack;
}

const read = (text: string, pack: Pack) =>
  rejoiner(pack)(tokenize(text, tables, 0, text.length, furnitureOf(text)));
const words = (text: string, pack: Pack) => {
  const tokens = read(text, pack);
  return Array.from({ length: tokens.count }, (_, i) => foldedWord(tokens, i)).join(" ");
};

describe("broken words", () => {
  it.each([
    ["a word that the lexicon knows", "in Alep-\npo now", ["aleppo"], "in aleppo now"],
    ["a rest that it does not", "in Vino-\ngradov now", ["now"], "in vinogradov now"],
    [
      "two words that it knows",
      "high-\nprecision now",
      ["high", "precision"],
      "high - precision now",
    ],
    ["a phrase of two words", "Al-\npo now", ["alpo", "al po"], "al - po now"],
    ["a capital behind the hyphen", "Deir-\nHafer now", ["deir"], "deir - hafer now"],
    ["a non-joiner inside a word", "قل\u200cعه است", ["قلعه"], "قلعه است"],
    ["a non-joiner between words", "قل\u200cعه است", ["قل"], "قل عه است"],
    ["the most parts that are a word", "ق\u200cل\u200cع", ["قل", "قلع"], "قلع"],
    ["nothing", "in Aleppo", ["aleppo"], "in aleppo"],
  ])("%s", (_, text, lexicon, expected) => {
    expect(words(text, packOf(lexicon))).toBe(expected);
  });

  it("behind a prefix, taken off or put otherwise", () => {
    const pack = packOf(
      ["قلعه", "الدار"],
      [
        { cut: "و", put: "" },
        { cut: "لل", put: "ال" },
      ],
    );
    expect(words("وقل\u200cعه", pack)).toBe("وقلعه");
    expect(words("للد\u200cار", pack)).toBe("للدار");
    expect(words("بقل\u200cعه", pack)).toBe("بقل عه");
  });

  it("have the hash of the whole, and are spelled without what broke them", () => {
    const tokens = read("x Alep-\npo z", packOf(["aleppo"]));
    const [from, to] = [tokens.from[1] as number, tokens.to[1] as number];
    expect(tokens.hash[1]).toBe(hashUnits(tokens.folded, from, to));
    expect(spelled(tokens, tokens.start[1] as number, tokens.end[1] as number)).toBe("Aleppo");
    expect(tokens.count).toBe(3);
  });
});
