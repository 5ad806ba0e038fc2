import { describe, expect, it } from "vitest";
import { readTemplate } from "../../../src/compiler/compiling/templates.ts";

const read = (template: string) => readTemplate(template, (text) => text.toLowerCase());

/** The rows as they would be written one by one. */
function rows(template: string): string[] {
  const { rows } = read(template) as Extract<ReturnType<typeof read>, { rows: unknown }>;
  return rows.map((row) =>
    row
      .map((step) =>
        "words" in step
          ? `"${step.words.join(" ")}"`
          : `${step.slot}${step.many ? "+" : ""}${step.ending ? `~${step.ending}` : ""}`,
      )
      .join(" "),
  );
}

describe("a template", () => {
  it("is slots, lists, endings and words", () => {
    expect(read('head "of The" complement+ adjective~OV adjective+~am')).toEqual({
      rows: [
        [
          { slot: "head", many: false },
          { words: ["of", "the"] },
          { slot: "complement", many: true },
          { slot: "adjective", many: false, ending: "ov" },
          { slot: "adjective", many: true, ending: "am" },
        ],
      ],
    });
  });

  it.each([
    ['head ("of" | "for") complement', ['head "of" complement', 'head "for" complement']],
    ['office "the"? place', ['office "the" place', "office place"]],
    ["country? attributive head", ["country attributive head", "attributive head"]],
    [
      'head (("of" | "for") complement)? place',
      ['head "of" complement place', 'head "for" complement place', "head place"],
    ],
    ["names~ы|Ов place+", ["names~ы place+", "names~ов place+"]],
    ["names | ministry place", ["names", "ministry place"]],
  ])("%s is so many rows, in order", (template, expected) => {
    expect(rows(template)).toEqual(expected);
  });

  it.each([
    ["head of complement", { unknown: "of" }],
    ["head+~ов heads-", { unknown: "heads-" }],
    ["head (complement", { unclosed: "(" }],
    ["head complement)", { misplaced: ")" }],
    ["head ( | names)", { misplaced: "|" }],
    ["head | ", { misplaced: "|" }],
    ["? head", { misplaced: "?" }],
    ["head??", { misplaced: "?" }],
    ['head "of complement', { unclosed: '"' }],
    ["head? place?", { empty: true }],
    ["", { empty: true }],
  ])("%s cannot be read", (template, fault) => {
    expect(read(template)).toEqual(fault);
  });
});
