import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasHash, hashTable } from "../../src/text/hash.ts";
import { findListed, wordColumns } from "../../src/text/wordTable.ts";

const unitsOf = (text: string) =>
  Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
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
            const found = findListed(columns, units, before.length, units.length);
            expect([
              ...columns.members.subarray(
                columns.memberStarts[found],
                columns.memberStarts[found + 1],
              ),
            ]).toEqual([i, 255]);
            expect(hasHash(hashes, units, before.length, units.length)).toBe(true);
          }
          const units = unitsOf(other);
          expect(findListed(columns, units, 0, units.length) >= 0).toBe(words.includes(other));
          if (!words.includes(other)) expect(hasHash(hashes, units, 0, units.length)).toBe(false);
        },
      ),
      { seed: 1 },
    );
  });

  it("say when there are too many", () => {
    expect(() => wordColumns(new Map([["word", [256]]]))).toThrow("too many");
  });
});
