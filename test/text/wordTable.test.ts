import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasHash, hashTable } from "../../src/text/hash.ts";
import { wordTable } from "../../src/text/wordTable.ts";

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const word = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });

describe("tables of words", () => {
  it("find the words they were made of, anywhere in a text, and no others", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, fc.string(), (words, other, before) => {
        const table = wordTable(words);
        const hashes = hashTable(words);
        for (const [i, one] of words.entries()) {
          const units = unitsOf(before + one);
          expect(table.find(units, before.length, units.length)).toBe(i);
          expect(hasHash(hashes, units, before.length, units.length)).toBe(true);
        }
        const units = unitsOf(other);
        expect(table.find(units, 0, units.length)).toBe(words.indexOf(other));
        if (!words.includes(other)) expect(hasHash(hashes, units, 0, units.length)).toBe(false);
        expect(table.longest).toBe(Math.max(0, ...words.map((one) => one.length)));
      }),
      { seed: 1 },
    );
  });
});
