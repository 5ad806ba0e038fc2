import { describe, expect, it } from "vitest";
import { codesTouched } from "../../src/compiler/overlay.ts";
import { emptyPack } from "../../src/compiler/shapes/builder.ts";
import { joinSources } from "../../src/compiler/sources/joinSources.ts";
import type { LexiconSource, PackSource } from "../../src/compiler/sources/source.ts";
import type { CatalogueEntry } from "../../src/lexicon/pack.ts";

const at = { file: "f", line: 1, column: 1, entry: "e" };
const pack = (code: string, parts: Partial<PackSource> = {}): PackSource => ({
  ...emptyPack(code),
  ...parts,
});
const sourceOf = (...packs: readonly PackSource[]): LexiconSource => ({
  version: "1",
  findings: [],
  packs: new Map(packs.map((one) => [one.code, one])),
});
const listing = (id: string, facts: Readonly<Record<string, unknown>>) => ({
  catalogue: [{ ...at, id, facts: facts as unknown as CatalogueEntry }],
});
const person = (facts: object) => listing("ann", { kind: "person", name: "Ann", ...facts });

const BUILT_IN = sourceOf(pack("mul", person({ gender: "f" })), pack("xx"), pack("yy"));
const touched = (...packs: readonly PackSource[]) => {
  const added = sourceOf(...packs);
  return codesTouched(added, BUILT_IN, joinSources(BUILT_IN, added));
};

describe("a source on top of the built-in ones", () => {
  it("leaves the packs of other languages as they were built", () => {
    expect(touched(pack("xx"))).toEqual(["xx"]);
    expect(touched(pack("mul", person({ country: "FR" })), pack("xx"))).toEqual(["mul", "xx"]);
    expect(touched(pack("mul", person({ gender: "f" })))).toEqual(["mul"]);
    expect(touched(pack("mul", listing("new", { kind: "place", type: "city" })))).toEqual(["mul"]);
    const neighbours = {
      uk: { script: "Cyrillic", letters: "", likely: "", foreign: "", words: [] },
    };
    expect(touched(pack("mul", { language: { neighbours } }))).toEqual(["mul"]);
  });

  it.each<readonly [string, Partial<PackSource>]>([
    ["the gender of a person", person({ gender: "m" })],
    ["words of all languages", { language: { decimal: "," } }],
    ["an id that is taken away", { removals: [{ ...at, from: "people", of: "ann" }] }],
    [
      "a form of all languages",
      {
        declarations: [
          {
            ...at,
            tag: "unit",
            value: "",
            form: "km",
            origin: { pack: "mul", room: "missiles", how: "count" },
          },
        ],
      },
    ],
  ])("changes all of them by %s", (_, parts) => {
    expect(touched(pack("mul", parts))).toEqual(["mul", "xx", "yy"]);
  });
});
