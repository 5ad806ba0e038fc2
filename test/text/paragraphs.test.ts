import { describe, expect, it } from "vitest";
import { buildCharacterTables } from "../../src/text/characters.ts";
import { BREAK, paragraphEnd } from "../../src/text/paragraphs.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import { foldedWord, touches, writtenWord } from "../../src/text/words.ts";

const tables = buildCharacterTables();
const words = (text: string) => {
  const tokens = tokenize(text, tables);
  return Array.from({ length: tokens.count }, (_, i) =>
    tokens.kind[i] === BREAK ? "¶" : writtenWord(tokens, i),
  );
};

describe("paragraphs", () => {
  it.each([
    ["one", ["one"]],
    ["one\ntwo", ["one", "two"]],
    ["\n\none\n\n", ["one"]],
    ["one\n\ntwo three\r\n \r\nfour", ["one", "¶", "two", "three", "¶", "four"]],
    ["one\n\n\n\n.", ["one", "¶", "."]],
    ["", []],
  ])("of %j are apart", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("part with a token that is nothing and touches nothing", () => {
    const tokens = tokenize("one.\n\n-two", tables);
    expect(foldedWord(tokens, 2)).toBe("");
    expect([tokens.start[2], tokens.end[2]]).toEqual([4, 4]);
    expect([touches(tokens, 2), touches(tokens, 3)]).toEqual([false, false]);
    expect(foldedWord(tokens, 4)).toBe("two");
    const capitals = tokenize("one\n\nTWO", tables);
    expect(capitals.flags[1]).toBe(capitals.flags[2]);
  });

  it.each([
    ["the limit", 0, 6, 6],
    ["the end of the paragraph", 0, 100, 7],
    ["the end of the last paragraph", 3, 100, 14],
  ])("end at %s", (_, token, limit, end) => {
    expect(paragraphEnd(tokenize("one two\n\nthree\n", tables), token, limit)).toBe(end);
  });
});
