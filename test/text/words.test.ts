import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeTables, encodeTables } from "../../src/lexicon/characters.ts";
import {
  buildCharacterTables,
  foldString,
  refoldsBetween,
  withLetters,
  withRefolds,
  withSilentMarks,
} from "../../src/text/characters.ts";
import { NO_FURNITURE } from "../../src/text/furniture.ts";
import { hashUnits, unitsOf } from "../../src/text/hash.ts";
import { TokenArena } from "../../src/text/tokenArena.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import { wordSet } from "../../src/text/wordSet.ts";
import {
  BREAK,
  CAPITAL,
  foldedBegins,
  foldedEnds,
  foldedWord,
  has,
  JOINED,
  NEW_PARAGRAPH,
  writtenWord,
} from "../../src/text/words.ts";

const tables = buildCharacterTables();

function words(text: string): string[] {
  const tokens = tokenize(text, tables);
  return Array.from({ length: tokens.count }, (_, i) => foldedWord(tokens, i));
}

describe("folding", () => {
  const same: readonly (readonly [string, string, string])[] = [
    ["case", "PUTIN", "putin"],
    ["accents", "François Erdoğan", "francois erdogan"],
    ["dotless and dotted i", "ISTANBUL İstanbul ıstanbul", "istanbul istanbul istanbul"],
    ["yo", "Семён", "семен"],
    ["short i keeps its breve", "й", "й"],
    ["Persian and Arabic yeh and kaf", "کیک", "كيك"],
    ["alef maksura", "على", "علي"],
    ["hamza on alef", "أإآٱ", "اااا"],
    ["vowel signs and tatweel", "مُحَمَّد مـحـمـد", "محمد محمد"],
    ["digits of any script", "٢٦ ۲۶ २६", "26 26 26"],
    ["dashes", "Su–24 Su—24 Su‑24", "su-24 su-24 su-24"],
    ["primes and quotes", "Da’esh Daʼesh", "da'esh da'esh"],
    ["compatibility letters", "Ｐｕｔｉｎ ﷲ", "putin الله"],
    ["ligatures that unfold", "ﬁre Straße", "fire strasse"],
    ["bidi marks and soft hyphens", "Pu\u00adtin\u200f", "putin"],
  ];
  it.each(same)("%s", (_, text, folded) => {
    expect(foldString(tables, text)).toBe(folded);
  });

  it("survives being written to bytes", () => {
    expect(decodeTables(encodeTables(tables))).toEqual(tables);
  });

  it.each<[string, Record<string, string>]>([
    ["nothing", {}],
    ["one for one", { ة: "ه", ؤ: "و", ا: "ي" }],
    ["several for one", { ö: "oe", x: "kh" }],
  ])("gives a language's letters again from what they change: %s", (_, letters) => {
    const own = withLetters(tables, letters);
    const refolds = refoldsBetween(tables, own);
    expect(withRefolds(tables, refolds).folded).toEqual(own.folded);
    for (const [unit, text] of own.expansions)
      if (own.folded[unit] === 0)
        expect(withRefolds(tables, refolds).expansions.get(unit)).toBe(text);
    expect(refolds.units.length === 0).toBe(Object.keys(letters).length === 0);
  });

  it("reads words over the marks that a language calls silent, as the compiled file does", () => {
    const own = withSilentMarks(tables, "'");
    const loaded = withRefolds(tables, refoldsBetween(tables, own));
    for (const silent of [own, loaded]) {
      const { text, count, start, end, ...tokens } = tokenize("Дем’янчук, 'м'яч'", silent);
      const words = Array.from({ length: count }, (_, i) =>
        foldedWord({ text, count, start, end, ...tokens }, i),
      );
      expect(words).toEqual(["демянчук", ",", "мяч"]);
      expect(text.slice(start[0], end[0])).toBe("Дем’янчук");
      expect(text.slice(start[2], end[2])).toBe("м'яч");
    }
    expect(withSilentMarks(tables, "")).toBe(tables);
  });

  it("takes a language's own letter variants on top", () => {
    expect(foldString(withLetters(tables, { ة: "ه" }), "سورية")).toBe("سوريه");
    expect(foldString(tables, "سورية")).toBe("سورية");
  });

  it("takes a variant of several letters", () => {
    expect(foldString(withLetters(tables, { ö: "oe" }), "o")).toBe("oe");
  });
});

describe("tokens", () => {
  it.each([
    ["a designation", "Su-24M", ["su", "-", "24", "m"]],
    ["a possessive", "Russia’s", ["russia", "'", "s"]],
    ["an abbreviation", "U.S.", ["u", ".", "s", "."]],
    ["no space after a comma", "دمشق،دمرت", ["دمشق", ",", "دمرت"]],
    ["a non-joiner parts words", "موشک\u200cهای", ["موشك", "هاي"]],
    ["scripts of two directions part", "بـF", ["ب", "f"]],
    ["a combining accent after its letter", "e\u0301tat", ["etat"]],
    ["a combining breve makes the short i", "и\u0306", ["й"]],
    ["nothing", "", []],
    ["marks alone", "…!?", [".", "!", "?"]],
    ["no-break space", "5\u00a0000", ["5", "000"]],
  ])("%s", (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("points back into the text as written", () => {
    const text = "😀 مُحَمَّد’s 26\r\n\r\nPutin";
    const tokens = tokenize(text, tables);
    expect(writtenWord(tokens, 2)).toBe("مُحَمَّد");
    const last = tokens.count - 1;
    expect(writtenWord(tokens, last)).toBe("Putin");
    expect(has(tokens, last, CAPITAL)).toBe(true);
    expect(has(tokens, last, NEW_PARAGRAPH)).toBe(true);
  });

  it("knows a non-joiner from a space", () => {
    const tokens = tokenize("می\u200cگوید او", tables);
    expect([has(tokens, 1, JOINED), has(tokens, 2, JOINED)]).toEqual([true, false]);
  });

  it("reads a part of the text with offsets of the whole", () => {
    const text = "one two three";
    const tokens = tokenize(text, tables, 4, 7);
    expect(tokens.count).toBe(1);
    expect([tokens.start[0], tokens.end[0]]).toEqual([4, 7]);
  });

  it("hashes the folded form of each, whatever was composed or taken off on the way", () => {
    const piece = fc.constantFrom(
      "e",
      "\u0301",
      "и",
      "\u0306",
      "ا",
      "\u0653",
      "ß",
      "ﬁ",
      "\u200c",
      "7",
      " ",
      "-",
      "\n\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { count, kind, folded, from, to, hash } = tokenize(pieces.join(""), tables);
        for (let i = 0; i < count; i++) {
          if (kind[i] === BREAK) continue;
          expect(hash[i]).toBe(hashUnits(folded, from[i] as number, to[i] as number));
        }
      }),
    );
  });

  it("have the hash of their folded units, of every way to write them", () => {
    const texts = [
      "e\u0301tat и\u0306 straße Su-24",
      "می\u200cگوید مُحَمَّد",
      "one\n\ntwo ﬁre",
      "e\u0301".repeat(99),
    ];
    for (const text of texts) {
      const { count, hash, folded, from, to } = tokenize(text, tables);
      for (let i = 0; i < count; i++)
        expect(hash[i]).toBe(hashUnits(folded, from[i] as number, to[i] as number));
    }
  });

  it("of one arena stay until it is cleared, also when it grows", () => {
    const arena = new TokenArena();
    const read = (text: string) => tokenize(text, tables, 0, text.length, NO_FURNITURE, arena);
    const first = read("one");
    const second = read("two three");
    const third = read("four ".repeat(400));
    expect([foldedWord(first, 0), foldedWord(second, 1)]).toEqual(["one", "three"]);
    expect([third.count, foldedWord(third, 399)]).toEqual([400, "four"]);
    arena.clear();
    expect(foldedWord(read("ß".repeat(200)), 0)).toBe("s".repeat(400));
    expect(foldedWord(read("end"), 0)).toBe("end");
  });
});

describe("what is asked of a folded word without making a string of it", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "é", "-"), maxLength: 4 });
  const text = fc.array(letters, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));

  it("is what the string says: its beginning, its end, and whether it is listed", () => {
    fc.assert(
      fc.property(text, letters, fc.array(letters, { maxLength: 3 }), (written, part, list) => {
        const tokens = tokenize(written, tables);
        const folded = list.map((word) => foldString(tables, word));
        for (let i = 0; i < tokens.count; i++) {
          const word = foldedWord(tokens, i);
          expect(foldedBegins(tokens, i, part)).toBe(word.startsWith(part));
          expect(foldedEnds(tokens, i, part)).toBe(word.endsWith(part));
          expect(wordSet(folded)(tokens, i)).toBe(folded.includes(word));
        }
      }),
    );
  });

  it("tells words of one hash apart", () => {
    const tokens = tokenize("ab", tables);
    const hash = Int32Array.of(hashUnits(unitsOf("ba"), 0, 2));
    expect(wordSet(["ba"])({ ...tokens, hash }, 0)).toBe(false);
  });
});
