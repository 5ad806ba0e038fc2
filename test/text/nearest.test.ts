import { describe, expect, it } from "vitest";
import { nearest } from "../../src/text/nearest.ts";

const known = ["check", "coverage", "trace", "schema"];

describe("the nearest known word", () => {
  it.each([
    ["chekc", "check"],
    ["chek", "check"],
    ["covrage", "coverage"],
    ["race", "trace"],
    ["check", "check"],
    ["seeds", undefined],
    ["a", undefined],
    ["", undefined],
  ])("%s → %s", (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
  it("prefers the word with the same first letter", () => {
    expect(nearest("cat", ["bat", "car"])).toBe("car");
  });
});
