import { describe, expect, it } from "vitest";
import { knownTemplate, parseTemplate } from "../../../src/compiler/compiling/templates.ts";

const parse = (template: string) => parseTemplate(template, (text) => text.toLowerCase());

describe("a template", () => {
  it("is slots, lists, endings and words", () => {
    expect(parse('head "of The" complement+ adjective~OV adjective+~am')).toEqual([
      { slot: "head", many: false },
      { words: ["of", "the"] },
      { slot: "complement", many: true },
      { slot: "adjective", many: false, ending: "ov" },
      { slot: "adjective", many: true, ending: "am" },
    ]);
  });

  it("with a slot that there is not is none", () => {
    expect(parse("head of complement")[1]).toEqual({ unknown: "of" });
    expect(knownTemplate(parse("head of complement"))).toBeUndefined();
    expect(knownTemplate(parse("head complement"))).toHaveLength(2);
  });
});
