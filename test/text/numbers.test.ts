import { describe, expect, it } from "vitest";
import { buildCharacterTables } from "../../src/text/characters.ts";
import type { NumberRules, NumberWords } from "../../src/text/numberRules.ts";
import { parseNumber } from "../../src/text/numbers.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import { foldedWord } from "../../src/text/words.ts";

const tables = buildCharacterTables();
const VALUES: ReadonlyMap<string, number> = new Map([
  ["zero", 0],
  ["one", 1],
  ["two", 2],
  ["five", 5],
  ["six", 6],
  ["eleven", 11],
  ["fifteen", 15],
  ["twenty", 20],
  ["thirty", 30],
  ["fifty", 50],
  ["hundred", 100],
  ["both", 200],
  ["gross", 1200],
  ["thousand", 1000],
  ["lac", 1e5],
  ["million", 1e6],
  ["billion", 1e9],
  ["pair", 2000],
  ["couple", 2e6],
]);

/** A toy language: `and` is the conjunction, and may be written onto a word as `n`. */
function wordsOf(text: string): { words: NumberWords; tokens: ReturnType<typeof tokenize> } {
  const tokens = tokenize(text, tables);
  const words: NumberWords = {
    word(i) {
      if (i >= tokens.count) return undefined;
      const word = foldedWord(tokens, i);
      const whole = VALUES.get(word);
      const value = whole ?? (word.startsWith("n") ? VALUES.get(word.slice(1)) : undefined);
      return value === undefined ? undefined : { value, to: i + 1, conjoined: whole === undefined };
    },
    conjunction: (i) => (i < tokens.count && foldedWord(tokens, i) === "and" ? i + 1 : -1),
    unit: (i) => i < tokens.count && foldedWord(tokens, i) === "mm",
  };
  return { words, tokens };
}

/** How languages join: English, Arabic, Russian; Spanish, of whose numbers only tens are joined. */
const JOINED = {
  optional: { tens: "never", hundreds: "optional", scales: "optional" },
  required: { tens: "required", hundreds: "required", scales: "required" },
  never: { tens: "never", hundreds: "never", scales: "never" },
  tens: { tens: "required", hundreds: "never", scales: "never" },
} as const satisfies Record<string, NumberRules["joined"]>;

/** The number at the first token and what was refused, as `token: reason`. */
function read(text: string, joined: keyof typeof JOINED, more: Partial<NumberRules> = {}) {
  const { words, tokens } = wordsOf(text);
  const rules: NumberRules = {
    joined: JOINED[joined],
    scales: [1e3, 1e6, 1e9],
    uncounted: [],
    decimal: ".",
    grouping: [","],
    ...more,
  };
  const refused: string[] = [];
  const number = parseNumber(tokens, 0, rules, words, (at, reason) =>
    refused.push(`${at}: ${reason}`),
  );
  return { number, refused, tokens };
}

describe("number words", () => {
  it.each([
    // A conjunction may stand between the parts, behind hundreds.
    ["optional", "five", 5],
    ["optional", "twenty six", 26],
    ["optional", "twenty-six", 26],
    ["optional", "one hundred six", 106],
    ["optional", "one hundred and six", 106],
    ["optional", "one hundred and twenty-six", 126],
    ["optional", "one hundred fifteen", 115],
    ["optional", "hundred", 100],
    ["optional", "hundred fifteen", 115],
    ["optional", "two hundred thousand", 200_000],
    ["optional", "fifteen hundred", 1500],
    ["optional", "thousand and one", 1001],
    ["optional", "two million, five hundred", 2_000_500],
    ["optional", "one million two hundred thousand and five", 1_200_005],
    ["optional", "twenty two thousand six hundred eleven", 22_611],
    ["optional", "one billion two million five thousand six", 1_002_005_006],
    ["optional", "two thousand and five", 2005],
    ["optional", "million and thousand", 1_001_000],
    ["optional", "pair six", 2006],
    ["optional", "couple pair six", 2_002_006],
    ["optional", "gross", undefined],
    ["optional", "zero", undefined],
    ["optional", "and five", undefined],
    ["optional", "five,", 5],
    ["optional", "hundred, and six", 100],
    ["optional", "twenty - six", 20],
    ["optional", "twenty -six", 20],
    ["optional", "twenty- six", 20],
    ["optional", "five hundred, six", 500],
    ["optional", "two million , and five", 2_000_000],
    ["optional", "two million and nfive", 2_000_000],
    ["optional", "two million and 5", 2_000_000],
    ["optional", "hundred and men", 100],
    // A conjunction must stand between them: the smaller may stand first.
    ["required", "five ntwenty", 25],
    ["required", "five and twenty", 25],
    ["required", "pair nhundred nfive", 2105],
    ["required", "million nthousand", 1_001_000],
    ["required", "nfive ntwenty", 25],
    ["required", "five-ntwenty", 5],
    ["required", "two million, five thousand", 2_000_000],
    ["required", "both nfive", 205],
    // None may.
    ["never", "twenty six", 26],
    ["never", "one million two hundred", 1_000_200],
    ["never", "two million, five", 2_000_000],
    // Each place by its own rule.
    ["tens", "thirty and five", 35],
    ["tens", "two hundred five", 205],
    ["tens", "thousand two hundred thirty and five", 1235],
    ["tens", "thirty and five thousand twenty", 35_020],
  ] as const)("%s: %s", (joined, text, value) => {
    const { number } = read(text, joined);
    expect(number?.value).toBe(value);
    if (value !== undefined) expect(number).toMatchObject({ from: 0, digits: false, plain: false });
  });

  it.each([
    ["digits alone", "1,093 men", { value: 1093, to: 3, plain: false, digits: true }],
    ["digits and a scale", "5 thousand", { value: 5000, to: 2, digits: true, scale: 1000 }],
    ["a fraction of a scale", "1.5 million", { value: 1_500_000, to: 4, whole: true }],
    ["a fraction that stays one", "1.2345 thousand", { to: 4, whole: false }],
    ["one too fine to be told", "1.0000000000000001 thousand", { to: 4, whole: false }],
    ["digits, two scales", "5 million two thousand", { value: 5_002_000, to: 4, scale: 1000 }],
    ["digits and what fills a place", "5 six", { value: 5, to: 1, plain: true }],
    ["digits and a hyphen", "20-six", { value: 20, to: 1 }],
    ["digits, hundred", "5 hundred", { value: 5, to: 1 }],
    ["digits, a scale and a comma", "5 million, six", { value: 5_000_000, to: 2 }],
    ["a closing scale", "twenty thousand", { scale: 1000 }],
    ["no closing scale", "twenty thousand six", { scale: 1 }],
    ["no scale", "twenty", { scale: 1, units: 20, decimals: 0, whole: true }],
    ["the largest", "999 billion", { value: 999e9, whole: true }],
    ["more than the largest", "1000 billion", { value: 1e12, whole: false }],
    ["a fraction, a scale, units", "1.5 million two", { units: 1_500_002, decimals: 0 }],
  ])("%s: %s", (_, text, expected) => {
    expect(read(text, "optional").number).toMatchObject(expected);
  });
});

describe("scales", () => {
  it.each([
    ["two lac fifty thousand", 250_000],
    ["five hundred lac", 50_000_000],
    ["1.5 lac", 150_000],
  ])("are those of the language: %s", (text, value) => {
    expect(read(text, "optional", { scales: [1e3, 1e5, 1e6] }).number?.value).toBe(value);
    expect(read(text, "optional").number?.value).not.toBe(value);
  });

  it("stand for one of them behind a larger one, where the language says so", () => {
    const uncounted = [1000];
    expect(read("two million thousand", "never", { uncounted }).number?.value).toBe(2_001_000);
    expect(read("two million thousand five", "never", { uncounted }).number?.value).toBe(2_001_005);
    expect(read("billion million", "never", { uncounted }).refused).toEqual(["1: scale-uncounted"]);
    expect(read("thousand thousand", "never", { uncounted }).refused).toEqual([
      "1: scale-not-descending",
    ]);
  });
});

describe("what is no part of a number", () => {
  it.each([
    ["optional", "thousand million", 1000, "1: scale-not-descending"],
    ["optional", "million million", 1e6, "1: scale-not-descending"],
    ["optional", "two million, million", 2e6, "3: scale-not-descending"],
    ["optional", "million thousand", 1e6, "1: scale-uncounted"],
    ["optional", "two and thousand", 2, "2: scale-conjoined"],
    ["required", "two nthousand", 2, "1: scale-conjoined"],
    ["optional", "zero five", undefined, "0: fills-no-place"],
    ["optional", "five gross", 5, "1: fills-no-place"],
    ["optional", "thousand pair", 1000, "1: fills-no-place"],
    ["optional", "five pair", 5, "1: fills-no-place"],
    ["optional", "five six", 5, "1: place-filled"],
    ["optional", "fifteen six", 15, "1: place-filled"],
    ["optional", "twenty fifteen", 20, "1: place-filled"],
    ["optional", "twenty-thirty", 20, "2: place-filled"],
    ["optional", "two hundred hundred", 200, "2: place-filled"],
    ["optional", "hundred and hundred", 100, "2: place-filled"],
    ["required", "five twenty", 5, "1: needs-conjunction"],
    ["required", "million five", 1e6, "1: needs-conjunction"],
    ["never", "twenty and six", 20, "2: takes-no-conjunction"],
    ["optional", "two and twenty", 2, "2: takes-no-conjunction"],
    ["optional", "twenty nsix", 20, "1: takes-no-conjunction"],
    ["optional", "thousand twenty and six", 1020, "3: takes-no-conjunction"],
    ["tens", "thirty five", 30, "1: needs-conjunction"],
    ["tens", "two hundred and five", 200, "3: takes-no-conjunction"],
    ["tens", "thousand and five", 1000, "2: takes-no-conjunction"],
    ["optional", "six twenty", 6, "1: ascends"],
    ["never", "six twenty", 6, "1: ascends"],
    ["optional", "six 2015,300", 6, undefined],
    ["optional", "2015,300 thousand", 2015, "2: ungrouped-before"],
  ] as const)("%s: %s", (joined, text, value, reason) => {
    const { number, refused } = read(text, joined);
    expect([number?.value, refused]).toEqual([value, reason ? [reason] : []]);
  });

  it.each([
    ["a scale on a larger one", "two thousand billion men", false, 3],
    ["and whatever follows it", "two thousand billion five six men", false, 5],
    ["a scale that counts nothing", "million thousand men", false, 2],
    ["but not behind a conjunction", "thousand and million men", true, 1],
    ["a comma", "thousand, million men", true, 1],
    ["digits", "1 thousand billion men", false, 3],
  ])("makes the whole of it no number: %s (%s)", (_, text, whole, to) => {
    expect(read(text, "optional").number).toMatchObject({ whole, to });
  });
});
