import { describe, expect, it } from "vitest";
import { compileCatalogue } from "../../src/compiler/compiling/catalogue.ts";
import type { LexiconSource, PackSource } from "../../src/compiler/sources/source.ts";
import { loadCatalogue } from "../../src/lexicon/catalogue.ts";
import type { CatalogueEntry } from "../../src/lexicon/pack.ts";

type Facts = Omit<CatalogueEntry, "kind">;

function catalogueOf(
  entries: readonly (readonly [CatalogueEntry["kind"], string, Facts])[],
  language: PackSource["language"] = {},
) {
  const catalogue = entries.map(([kind, id, facts]) => ({
    ...{ file: "", line: 1, entry: id },
    id,
    facts: { kind, ...facts } as CatalogueEntry,
  }));
  const pack = {
    code: "mul",
    declarations: [],
    people: [],
    patterns: [],
    examples: [],
    removals: [],
    language,
    catalogue,
  };
  const source = { version: "0", packs: new Map([["mul", pack]]) } as unknown as LexiconSource;
  return loadCatalogue(compileCatalogue(source));
}

describe("the compiled catalogue", () => {
  const many = Array.from({ length: 3000 }, (_, i) => `id-${i}`);
  const catalogue = catalogueOf([
    ...many.map((id, i) => ["place", id, { name: `Name ${i}` }] as const),
    ["person", "id-7", { name: "Nemo ‘Ü’" }],
    ["designator", "su/x", { name: "Su" }],
    ["place", "land", { name: "Land", type: "country", country: "LL" }],
    ["place", "isle", { name: "Isle", type: "territory", country: "LL" }],
    ["place", "rock", { name: "Rock", type: "territory", country: "RR" }],
    ["place", "province", { name: "Province", type: "province", of: "id-1" }],
    ["ministry", "ll-war", { name: "War", country: "LL", portfolio: "defence" }],
    ["missile-class", "cruise-missile", { name: "Cruise", class: "cruise" }],
  ]);

  it("finds every entry by kind and id, and the same one each time", () => {
    for (const [i, id] of many.entries())
      expect(catalogue.get("place", id)).toEqual({ kind: "place", name: `Name ${i}` });
    expect(catalogue.get("person", "id-7")?.name).toBe("Nemo ‘Ü’");
    expect(catalogue.get("designator", "su/x")?.name).toBe("Su");
    expect(catalogue.get("place", "land")).toBe(catalogue.get("place", "land"));
  });

  it.each<[CatalogueEntry["kind"], string]>([
    ["person", "id-8"],
    ["place", "id-3000"],
    ["place", ""],
    ["portfolio", "land"],
    ["place", "constructor"],
  ])("knows no %s %s", (kind, id) => {
    expect(catalogue.get(kind, id)).toBeUndefined();
  });

  it("finds ids by facts; a country before a territory", () => {
    expect(catalogue.countryPlace("LL")).toBe("land");
    expect(catalogue.countryPlace("RR")).toBe("rock");
    expect(catalogue.countryPlace("XX")).toBeUndefined();
    expect(catalogue.provinceOf("id-1")).toBe("province");
    expect(catalogue.missileClassId("cruise")).toBe("cruise-missile");
    expect(catalogue.ministryId("LL", "defence")).toBe("ll-war");
    expect(catalogue.ministryId("RR", "defence")).toBe("rr-defence");
  });

  it("composes names of ministries as the language says, and only if it says", () => {
    const names = { name: "{portfolio} ($&)", "of-country": "{portfolio} of {country}" };
    const composing = catalogueOf([], { "composed-names": names } as PackSource["language"]);
    expect(composing.ministryName("War", undefined)).toBe("War ($&)");
    expect(composing.ministryName("War", "$&")).toBe("War of $&");
    expect(catalogue.ministryName("War", "Land")).toBeUndefined();
  });
});
