import { describe, expect, it } from "vitest";
import { emptyPack } from "../../../src/compiler/shapes/builder.ts";
import { joinSources } from "../../../src/compiler/sources/joinSources.ts";
import type {
  LanguageSource,
  LexiconSource,
  PackSource,
} from "../../../src/compiler/sources/source.ts";
import type { CatalogueEntry } from "../../../src/lexicon/pack.ts";

const source = (language: LanguageSource): LexiconSource => ({
  version: "1",
  findings: [],
  packs: new Map([["xx", { ...emptyPack("xx"), language }]]),
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

  it("changes the facts that it gives of an entry, and no others", () => {
    const place = { file: "f", line: 1, column: 1, entry: "nemo" };
    const listing = (facts: Readonly<Record<string, unknown>>): LexiconSource => {
      const pack = source({}).packs.get("xx") as PackSource;
      const entry = { ...place, id: "nemo", facts: facts as unknown as CatalogueEntry };
      return { ...source({}), packs: new Map([["xx", { ...pack, catalogue: [entry] }]]) };
    };
    const catalogue = (under: object, added: object) =>
      joinSources(listing({ ...under }), listing({ ...added }))
        .packs.get("xx")
        ?.catalogue.map(({ facts }) => facts);
    expect(
      catalogue({ kind: "person", name: "A", country: "FR" }, { kind: "person", name: "B" }),
    ).toEqual([{ kind: "person", name: "B", country: "FR" }]);
    expect(
      catalogue({ kind: "person", name: "A", country: "FR" }, { kind: "person", gender: "f" }),
    ).toEqual([{ kind: "person", name: "A", country: "FR", gender: "f" }]);
    expect(catalogue({ kind: "person", name: "A" }, { kind: "place", name: "B" })).toEqual([
      { kind: "person", name: "A" },
      { kind: "place", name: "B" },
    ]);
  });
});
