import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashBehind, hashTogether, hashUnits, hashWith, unitsOf } from "../../src/text/hash.ts";

const hashOf = (text: string) => hashUnits(unitsOf(text), 0, text.length);

describe("the hash of a word", () => {
  it("follows from those of its parts, whatever their length", () => {
    const part = fc.string({ maxLength: 200, size: "max" });
    fc.assert(
      fc.property(part, part, (first, second) => {
        const whole = hashOf(first + second);
        expect(hashTogether(hashOf(first), hashOf(second), second.length)).toBe(whole);
        expect(hashBehind(whole, hashOf(first), second.length)).toBe(hashOf(second));
      }),
      { seed: 1 },
    );
  });

  it("is made unit by unit", () => {
    expect([...unitsOf("слово")].reduce(hashWith, 0)).toBe(hashOf("слово"));
  });
});
