import { describe, expect, it } from "vitest";
import { buildCharacterTables } from "../../src/text/characters.ts";
import {
  type NumberRules,
  type NumberWords,
  parseDigits,
  parseNumber,
} from "../../src/text/numbers.ts";
import { foldedWord, tokenize } from "../../src/text/words.ts";

const tables = buildCharacterTables();
const VALUES: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  five: 5,
  six: 6,
  eleven: 11,
  twenty: 20,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  ألفين: 2000,
  خمسة: 5,
  عشرون: 20,
  مئة: 100,
  ألف: 1000,
};

function grammar(text: string, rules: Partial<NumberRules> = {}) {
  const tokens = tokenize(text, tables);
  const words: NumberWords = {
    word(i) {
      if (i >= tokens.count) return undefined;
      const word = foldedWord(tokens, i);
      const bare = word.startsWith("و") && VALUES[word.slice(1)] ? word.slice(1) : word;
      const value = Object.entries(VALUES).find(([key]) => key.replace("أ", "ا") === bare)?.[1];
      return value === undefined ? undefined : { value, to: i + 1, conjoined: bare !== word };
    },
    conjunction: (i) => (i < tokens.count && foldedWord(tokens, i) === "and" ? i + 1 : -1),
  };
  return parseNumber(
    tokens,
    0,
    { joined: "optional", decimal: ".", grouping: [","], ...rules },
    words,
  );
}

describe("number words", () => {
  it.each([
    ["twenty-six", 26],
    ["one hundred and six", 106],
    ["two hundred thousand", 200_000],
    ["one million two hundred thousand and five", 1_200_005],
    ["hundred", 100],
    ["5 thousand", 5000],
    ["1.5 million", 1_500_000],
    ["two and twenty", 2],
    ["twenty two thousand six hundred eleven", 22_611],
    ["six twenty", 6],
  ])("%s", (text, value) => {
    expect(grammar(text)?.value).toBe(value);
  });

  it("lets ones stand before tens where the language joins them", () => {
    const rules = { joined: "required" as const };
    expect(grammar("خمسة وعشرون", rules)?.value).toBe(25);
    expect(grammar("خمسة عشرون", rules)?.value).toBe(5);
    expect(grammar("ألفين ومئة وخمسة", rules)?.value).toBe(2105);
  });

  it("never joins where the language does not", () => {
    expect(grammar("twenty and six", { joined: "never" })?.value).toBe(20);
  });
});

describe("digits", () => {
  it.each([
    ["1,093 targets", 1093, {}],
    ["۱۲۳", 123, {}],
    ["٣٬٥٠٠", 3500, {}],
    ["1 093 целей", 1093, { grouping: [" "], decimal: "," }],
    ["12 34", 12, { grouping: [" "], decimal: "," }],
    ["1,5", 1.5, { grouping: [" "], decimal: "," }],
    ["2.5", 2.5, {}],
    ["1,09", 1, {}],
    ["2015,300", 2015, {}],
  ])("%s", (text, value, rules) => {
    const tokens = tokenize(text, tables);
    expect(
      parseDigits(tokens, 0, { joined: "optional", decimal: ".", grouping: [","], ...rules })
        ?.value,
    ).toBe(value);
  });

  it("says when a number is no whole one", () => {
    const tokens = tokenize("2.5 missiles", tables);
    expect(
      parseDigits(tokens, 0, { joined: "optional", decimal: ".", grouping: [","] })?.whole,
    ).toBe(false);
  });
});
