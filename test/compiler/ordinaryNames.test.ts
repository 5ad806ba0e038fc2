import { describe, expect, it } from "vitest";
import { checkSource } from "../../src/compiler/checking/check.ts";
import { CHECKS } from "../../src/compiler/checks/index.ts";
import { type Files, sourceOf } from "../toySource.ts";

const checks = CHECKS.filter(({ code }) => code === "W204");

/** The forms of which W204 has something to say, in a language without capitals. */
function toldOf(files: Files): string[] {
  const source = sourceOf({ "xx/language": { name: "X", script: "Arabic" }, ...files });
  return checkSource(source, undefined, checks).map(({ problem }) => problem);
}

const WORD = "زززكس";
const WRITTEN: Files = { "xx/common": { words: [WORD] } };
const MADE: Files = {
  "xx/common": { paradigms: { zz: { ends: ["", "ت"] } }, stems: { zz: [WORD] } },
};
const place = (form: unknown): Files => ({ "xx/places": { places: { one: [form] } } });

describe("a name that is also an ordinary word (W204)", () => {
  it.each<[string, Files, boolean]>([
    ["a place that a stem gives", { ...MADE, ...place(`${WORD}ت`) }, true],
    ["a place of the vocabulary", { "xx/vocabulary": { words: [WORD] }, ...place(WORD) }, true],
    ["a place that stands under words", { ...WRITTEN, ...place(WORD) }, false],
    ["another place", { ...MADE, ...place(`${WORD}ه`) }, false],
    ["one that says so", { ...MADE, ...place({ form: WORD, shared: true }) }, false],
    ["one with a condition", { ...MADE, ...place({ form: WORD, after: ["في"] }) }, false],
    ["a given name under words", { ...WRITTEN, "xx/names": { given: { m: [WORD] } } }, true],
    ["a given name that a stem gives", { ...MADE, "xx/names": { given: { m: [WORD] } } }, false],
    ["a surname", { ...WRITTEN, "xx/names": { families: [WORD] } }, false],
  ])("%s", (_, files, told) => {
    expect(toldOf(files)).toHaveLength(told ? 1 : 0);
  });
});
