import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasHash, hashTable, hashUnits, unitsOf } from "../../src/text/hash.ts";
import { findListed, type WordColumns, wordColumns } from "../../src/text/wordTable.ts";

const found = (columns: WordColumns, units: Uint16Array, from = 0) =>
  findListed(columns, hashUnits(units, from, units.length), units, from, units.length);
const isIn = (hashes: Uint32Array, units: Uint16Array, from = 0) =>
  hasHash(hashes, hashUnits(units, from, units.length));
const word = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });

describe("tables of words", () => {
  it("find the words they were made of, anywhere in a text, and no others", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 60 }),
        word,
        fc.string(),
        (words, other, before) => {
          const columns = wordColumns(new Map(words.map((one, i) => [one, [i, 255]])));
          const hashes = hashTable(words);
          for (const [i, one] of words.entries()) {
            const units = unitsOf(before + one);
            const number = found(columns, units, before.length);
            expect([
              ...columns.members.subarray(
                columns.memberStarts[number],
                columns.memberStarts[number + 1],
              ),
            ]).toEqual([i, 255]);
            expect(isIn(hashes, units, before.length)).toBe(true);
          }
          const units = unitsOf(other);
          expect(found(columns, units) >= 0).toBe(words.includes(other));
          if (!words.includes(other)) expect(isIn(hashes, units)).toBe(false);
        },
      ),
      { seed: 1 },
    );
  });

  it("say when there are too many", () => {
    expect(() => wordColumns(new Map([["word", [256]]]))).toThrow("too many");
  });
});
