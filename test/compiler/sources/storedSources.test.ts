import { describe, expect, it } from "vitest";
import { declarationsOfPeople, type PersonParts } from "../../../src/compiler/sources/people.ts";
import type {
  Declaration,
  LexiconSource,
  PackSource,
} from "../../../src/compiler/sources/source.ts";
import { fromSnapshot, toSnapshot } from "../../../src/compiler/sources/storedSources.ts";
import { shownRule } from "../../../src/lexicon/how.ts";

const at = { file: "lexicons/xx/people.yaml", line: 3, column: 1, entry: "people.nemo.full" };
const declarations: readonly Declaration[] = [
  {
    ...at,
    tag: "place",
    value: "nemo",
    form: "Nemo",
    origin: { pack: "xx", room: "places", how: "alias" },
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
    [
      "xx",
      {
        code: "xx",
        language: {},
        declarations,
        people: [],
        catalogue: [],
        patterns: [],
        examples: [],
        removals: [],
      },
    ],
  ]),
};

const people: readonly PersonParts[] = [
  {
    ...at,
    id: "ahab",
    given: [{ ...at, form: "A." }],
    family: [{ ...at, form: "Ahab" }],
    patronymic: [],
    full: [],
    alone: [{ ...at, form: "Ahab", before: ["said"] }],
  },
];

/** The source as it is read again, and the files that were read. */
function stored(written: LexiconSource, asked: string[] = []): LexiconSource {
  const files = toSnapshot(written);
  return fromSnapshot((name) => {
    asked.push(name);
    return files.get(name) as string;
  }, "1");
}

describe("stored sources", () => {
  it("are read a pack at a time, when its forms or people are asked for", () => {
    const asked: string[] = [];
    const pack = stored(source, asked).packs.get("xx") as PackSource;
    expect([pack.code, pack.language, pack.catalogue]).toEqual(["xx", {}, []]);
    expect(asked).toEqual(["source.json"]);
    expect([pack.declarations.length, pack.people.length]).toEqual([2, 0]);
    expect(asked).toEqual(["source.json", "source-xx.json"]);
  });

  it("come back with all that compiling reads, where each stands and how it was declared", () => {
    const read = stored(source).packs.get("xx")?.declarations;
    expect(read).toEqual(declarations);
    expect(read?.map(({ origin }) => shownRule(origin))).toEqual([
      "xx/places#alias",
      "xx/other#ship",
    ]);
  });

  it("hold people by their parts, and make their names of them again", () => {
    const pack = { ...(source.packs.get("xx") as PackSource), people };
    const full = [...declarations, ...declarationsOfPeople("xx", people)];
    const packs = new Map([["xx", { ...pack, declarations: full }]]);
    const read = stored({ ...source, packs }).packs.get("xx");
    expect(read?.declarations).toEqual(full);
    expect(read?.declarations.map(({ form }) => form)).toContain("A. Ahab");
    expect(read?.people).toEqual(people);
  });
});
