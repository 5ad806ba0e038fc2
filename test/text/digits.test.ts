import { describe, expect, it } from "vitest";
import { buildCharacterTables } from "../../src/text/characters.ts";
import { type DigitRules, parseDigits, times } from "../../src/text/digits.ts";
import { tokenize } from "../../src/text/tokenize.ts";

const tables = buildCharacterTables();
const COMMAS: DigitRules = { decimal: ".", grouping: [","] };
const BLANKS: DigitRules = { decimal: ",", grouping: [" "] };
const BOTH: DigitRules = { decimal: ".", grouping: [" ", ","] };

/** What is read at the first token, and what was refused, as `token: reason`. */
function read(text: string, rules: DigitRules) {
  const refused: string[] = [];
  const tokens = tokenize(text, tables);
  const number = parseDigits(tokens, 0, rules, (at, reason) => refused.push(`${at}: ${reason}`));
  return { number, refused };
}

describe("digits", () => {
  it.each([
    ["plain", "20 men", COMMAS, { value: 20, to: 1, plain: true }],
    ["another script", "۱۲۳", COMMAS, { value: 123, to: 1 }],
    ["groups by a comma", "1,093 targets", COMMAS, { value: 1093, to: 3, plain: false }],
    ["many groups", "1,093,200", COMMAS, { value: 1_093_200, to: 5 }],
    ["groups by another script's mark", "٣٬٥٠٠", COMMAS, { value: 3500, to: 3 }],
    ["groups by a blank", "1 093 целей", BLANKS, { value: 1093, to: 2 }],
    ["three digits begin groups", "999,093", COMMAS, { value: 999_093, to: 3 }],
    ["decimals", "2.5", COMMAS, { value: 2.5, to: 3, whole: false, units: 25, decimals: 1 }],
    ["decimals with a comma", "1,5", BLANKS, { value: 1.5, to: 3 }],
    ["decimals behind groups", "1,093.25", COMMAS, { value: 1093.25, to: 5, decimals: 2 }],
    ["zeros at the end count nothing", "2.50", COMMAS, { units: 25, decimals: 1 }],
    ["nor does a decimal zero", "2.0", COMMAS, { value: 2, to: 3, whole: true, plain: true }],
    ["zeros between count", "2.05", COMMAS, { units: 205, decimals: 2 }],
    ["zeros before", "007", COMMAS, { value: 7, to: 1 }],
    ["zero", "0", COMMAS, { value: 0, to: 1, whole: true }],
    ["the largest", "999999999999", COMMAS, { value: 999_999_999_999, whole: true }],
    ["beyond the largest", "1000000000000", COMMAS, { whole: false, plain: false }],
    ["too fine to be told", "0.0000000000000000001", COMMAS, { whole: false }],
    ["a mark with a blank behind it", "1, 093", COMMAS, { value: 1, to: 1 }],
    ["a mark with a blank before it", "1 ,093", COMMAS, { value: 1, to: 1 }],
    ["a decimal mark with a blank behind it", "1. 5", COMMAS, { value: 1, to: 1 }],
    ["a decimal mark with a blank before it", "1 .5", COMMAS, { value: 1, to: 1 }],
    ["a mark at the end", "1,", COMMAS, { value: 1, to: 1 }],
    ["letters behind the mark", "1,one", COMMAS, { value: 1, to: 1 }],
    ["blanks where commas group", "1 093", COMMAS, { value: 1, to: 1 }],
  ])("%s: %s", (_, text, rules, expected) => {
    const { number, refused } = read(text, rules);
    expect(number).toMatchObject({ from: 0, digits: true, scale: 1, ...expected });
    expect(refused).toEqual([]);
  });

  it.each([
    ["2015,300", COMMAS, 2015, "2: ungrouped-before"],
    ["0,300", COMMAS, 0, "2: ungrouped-before"],
    ["1,09", COMMAS, 1, "2: group-not-of-three"],
    ["1,0930", COMMAS, 1, "2: group-not-of-three"],
    ["1,093,20", COMMAS, 1093, "4: group-not-of-three"],
    ["12 34", BLANKS, 12, "1: group-not-of-three"],
    ["1,093 200", BOTH, 1093, "3: mark-changes"],
    ["1 093,200", BOTH, 1093, "3: mark-changes"],
  ])("says why %s goes no further", (text, rules, value, reason) => {
    const { number, refused } = read(text, rules);
    expect([number?.value, refused]).toEqual([value, [reason]]);
  });

  it.each(["one", ",5", ""])("has none at %j", (text) => {
    expect(read(text, COMMAS)).toEqual({ number: undefined, refused: [] });
  });
});

describe("a number times a scale", () => {
  it.each([
    ["8.2 million", { units: 82, decimals: 1 }, 1e6, 8_200_000],
    ["5 thousand", { units: 5, decimals: 0 }, 1e3, 5000],
    ["1.234 thousand", { units: 1234, decimals: 3 }, 1e3, 1234],
    ["1.2345 thousand", { units: 12_345, decimals: 4 }, 1e3, undefined],
  ])("%s", (_, number, scale, value) => {
    expect(times(number, scale)).toBe(value);
  });
});
