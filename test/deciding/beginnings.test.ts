import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Beginnings } from "../../src/deciding/beginnings.ts";

const unit = (word: string, k: number) => (k < word.length ? word.charCodeAt(k) : 0);
const asked = (begins: Beginnings, word: string) =>
  begins.has(unit(word, 0), unit(word, 1), unit(word, 2));

describe("how words begin", () => {
  it("never denies a word that begins as one of them, with whatever stands behind it", () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.string(), (known, tail) => {
        const begins = new Beginnings();
        for (const word of known) begins.add(word);
        return known.every((word) => asked(begins, word + tail));
      }),
    );
  });

  it("denies nearly all others", () => {
    const begins = new Beginnings();
    for (let k = 0; k < 100; k++) begins.add(`${String.fromCharCode(97 + (k % 26))}x${k}`);
    let passed = 0;
    for (let a = 0; a < 26; a++)
      for (let b = 0; b < 26; b++)
        if (asked(begins, `b${String.fromCharCode(97 + a)}${String.fromCharCode(97 + b)}`))
          passed++;
    expect(passed).toBeLessThan((26 * 26) / 20);
  });

  it("denies everything where there are none", () => {
    expect(asked(new Beginnings(), "any")).toBe(false);
  });
});
