import { describe, expect, it } from "vitest";
import { coverageOf } from "../../src/compiler/coverage.ts";
import { emptyPack } from "../../src/compiler/shapes/builder.ts";
import type { Declaration, LexiconSource, PackSource } from "../../src/compiler/sources/source.ts";
import type { Tag } from "../../src/lexicon/tags.ts";

const at = { file: "xx/missiles.yaml", line: 1, column: 1, entry: "" };
const declared = (tag: Tag, value: string, form: string): Declaration => ({
  ...at,
  tag,
  value,
  form,
  origin: { pack: "xx", room: "missiles", how: "count" },
});
const pack = (code: string, parts: Partial<PackSource>): [string, PackSource] => [
  code,
  { ...emptyPack(code), ...parts },
];
const source = (declarations: readonly Declaration[]): LexiconSource => ({
  version: "",
  findings: [],
  packs: new Map([
    pack("mul", {
      catalogue: [
        { ...at, id: "rocket", facts: { kind: "missile-class", name: "Rocket", class: "rocket" } },
        { ...at, id: "mig", facts: { kind: "designator", name: "MiG" } },
        { ...at, id: "energy", facts: { kind: "portfolio", name: "Energy" } },
      ],
    }),
    pack("xx", { declarations }),
  ]),
});
const ofKind = (kind: string, declarations: readonly Declaration[]) =>
  coverageOf(source(declarations)).kinds.find((one) => one.kind === kind);

describe("coverage", () => {
  it.each([
    ["missile-class", "missile-dual", "rocket"],
    ["missile-class", "missile-construct", "rocket"],
    ["designator", "designator", "mig"],
    ["portfolio", "short", "energy"],
  ] as const)("of %s counts the form of a %s", (kind, tag, id) => {
    expect(ofKind(kind, [])).toMatchObject({ covered: { xx: 0 }, missing: { xx: [id] } });
    expect(ofKind(kind, [declared(tag, id, "zz")])).toMatchObject({
      covered: { xx: 1 },
      forms: { xx: 1 },
      missing: { xx: [] },
    });
  });

  it("counts an adjective among the words, and gives no place a form by it", () => {
    const adjective = declared("adjective", "syria", "Syrian");
    expect(ofKind("place", [adjective])?.forms).toEqual({ xx: 0 });
    expect(coverageOf(source([adjective, adjective])).words["adjective"]).toEqual({ xx: 1 });
  });

  it("counts the words of every tag that is no id, and no trigger", () => {
    const { words } = coverageOf(source([declared("title-after", "", "pasha")]));
    expect(words["title-after"]).toEqual({ xx: 1 });
    expect(Object.keys(words)).not.toContain("trigger");
  });
});

describe("coverage of a folder that adds to others", () => {
  const own = (parts: Partial<PackSource>, code = "xx", shared: Partial<PackSource> = {}) => ({
    version: "",
    findings: [],
    packs: new Map([pack("mul", shared), pack(code, parts)]),
  });
  const under = source([declared("designator", "mig", "MiG")]);
  const of = (kind: string, added: LexiconSource) => {
    const { kinds, languages } = coverageOf(added, under);
    return { ...kinds.find((one) => one.kind === kind), languages };
  };

  it("is about its own forms, on the catalogue of both", () => {
    const added = own({ declarations: [declared("missile-dual", "rocket", "zz")] });
    expect(of("missile-class", added)).toMatchObject({
      languages: ["xx"],
      entries: 1,
      covered: { xx: 1 },
      forms: { xx: 1 },
    });
    expect(of("designator", added)).toMatchObject({ entries: 1, covered: { xx: 0 } });
  });

  it("asks of a language that is there for its own entries only, of a new one for all", () => {
    const energy = { ...at, id: "oil", facts: { kind: "portfolio" as const, name: "Oil" } };
    expect(of("portfolio", own({}, "xx", { catalogue: [energy] })).missing).toEqual({
      xx: ["oil"],
    });
    expect(of("portfolio", own({}, "yy", { catalogue: [energy] })).missing).toEqual({
      yy: ["energy", "oil"],
    });
    expect(of("portfolio", own({})).missing).toEqual({ xx: [] });
  });

  it("takes a form of either for one", () => {
    const mig = { ...at, id: "mig", facts: { kind: "designator" as const, name: "MiG" } };
    expect(of("designator", own({}, "xx", { catalogue: [mig] })).missing).toEqual({ xx: [] });
  });
});
