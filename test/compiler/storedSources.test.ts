import { describe, expect, it } from "vitest";
import type { Declaration, LexiconSource } from "../../src/compiler/source.ts";
import { fromSnapshot, toSnapshot } from "../../src/compiler/storedSources.ts";
import { shownRule } from "../../src/lexicon/how.ts";

const at = { file: "lexicons/xx/people.yaml", line: 3, column: 1, entry: "people.nemo.full" };
const declarations: readonly Declaration[] = [
  {
    ...at,
    tag: "person",
    value: "nemo",
    form: "Nemo",
    origin: { pack: "xx", room: "people", how: "alias" },
    after: ["Captain"],
    inflectAs: "family",
  },
  {
    ...at,
    tag: "other",
    value: "ship",
    form: "Nautilus",
    origin: { pack: "xx", room: "other", how: "thing", named: "ship" },
  },
];
const source: LexiconSource = {
  version: "1",
  findings: [],
  packs: new Map([
    ["xx", { code: "xx", language: {}, declarations, catalogue: [], patterns: [], examples: [] }],
  ]),
};

describe("stored sources", () => {
  it("come back with all that compiling reads, where each stands and how it was declared", () => {
    const read = fromSnapshot(toSnapshot(source), "1").packs.get("xx")?.declarations;
    expect(read).toEqual(declarations);
    expect(read?.map(({ origin }) => shownRule(origin))).toEqual([
      "xx/people#alias",
      "xx/other#ship",
    ]);
  });
});
