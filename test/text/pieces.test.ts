import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCharacterTables } from "../../src/text/characters.ts";
import { pieces } from "../../src/text/pieces.ts";

const tables = buildCharacterTables();
const cut = (text: string, size: number) =>
  pieces(text, tables, 0, text.length, size).map(({ start, end }) => text.slice(start, end));

describe("a text in pieces", () => {
  it.each([
    ["is one when it is short enough", "one\n\ntwo", 8, ["one\n\ntwo"]],
    ["is cut behind an empty line", "one\n\ntwo\nthree", 12, ["one\n\n", "two\nthree"]],
    [
      "is cut behind the last empty line that fits",
      "a\n\nb\n\nc\n\nd",
      8,
      ["a\n\nb\n\n", "c\n\nd"],
    ],
    [
      "is cut behind all of the white space",
      "one\r\n \r\n\n  two\nthree",
      15,
      ["one\r\n \r\n\n  ", "two\nthree"],
    ],
    [
      "does not take a line end of two units for an empty line",
      "one\r\ntwo three",
      10,
      ["one\r\n", "two three"],
    ],
    ["else is cut behind a line end", "one two\nthree four", 12, ["one two\n", "three four"]],
    ["the last of several", "a\nb\nc\nthree", 8, ["a\nb\nc\n", "three"]],
    ["else behind white space", "one two three", 9, ["one two ", "three"]],
    ["else anywhere", "onetwothree", 4, ["onet", "woth", "ree"]],
    ["but in no pair of surrogates", "a😀😀", 4, ["a😀", "😀"]],
    ["unless nothing else is left", "😀", 1, ["\ud83d", "\ude00"]],
    ["of blanks goes on", "   \n\n  ", 3, ["   ", "\n\n ", " "]],
    ["that is empty is one", "", 3, [""]],
  ])("%s", (_, text, size, expected) => {
    expect(cut(text, size)).toEqual(expected);
  });

  it("covers it, keeps to the size, and passes no empty line by", () => {
    const text = fc
      .array(fc.constantFrom("a", "word", " ", "\n", "\r\n", "\n\n", "😀", ".", "\t"), {
        maxLength: 60,
      })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (whole, size) => {
        const parts = cut(whole, size);
        expect(parts.join("")).toBe(whole);
        let at = 0;
        for (const part of parts.slice(0, -1)) {
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(size);
          at += part.length;
          // White space ends the piece where there is any, an empty line where there is one with a
          // word before it.
          const within = whole.slice(at - part.length, at - part.length + size);
          if (/\S\s/.test(within)) expect(part).toMatch(/\s$/);
          if (/\S\s*(\r\n|\n)[ \t]*(\r\n|\n)/.test(within)) expect(part).toMatch(/\n\s*\n\s*$/);
        }
      }),
      { numRuns: 3000, seed: 6 },
    );
  });
});
