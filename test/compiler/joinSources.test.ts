import { describe, expect, it } from "vitest";
import { joinSources } from "../../src/compiler/joinSources.ts";
import type { LanguageSource, LexiconSource } from "../../src/compiler/source.ts";

const source = (language: LanguageSource): LexiconSource => ({
  version: "1",
  findings: [],
  packs: new Map([
    ["xx", { code: "xx", language, declarations: [], catalogue: [], patterns: [], examples: [] }],
  ]),
});
const joined = (under: LanguageSource, added: LanguageSource) =>
  joinSources(source(under), source(added)).packs.get("xx")?.language;

describe("a source on top of another", () => {
  it("wins where one value can stand, and leaves the others", () => {
    expect(joined({ name: "A", script: "Latin" }, { name: "B" })).toEqual({
      name: "B",
      script: "Latin",
    });
  });

  it("changes the least number of a qualifier, and no other", () => {
    expect(joined({ leasts: { dozens: 24, tens: 20 } }, { leasts: { dozens: 36 } })).toEqual({
      leasts: { dozens: 36, tens: 20 },
    });
  });

  it("adds templates behind those there are", () => {
    expect(joined({ templates: ["head"] }, { templates: ["names"] })).toEqual({
      templates: ["head", "names"],
    });
  });
});
