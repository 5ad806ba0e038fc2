import { describe, expect, it } from "vitest";
import { addFile, kindOfFile, type PackBuilder } from "../../src/compiler/shapes/index.ts";
import { parseYaml } from "../../src/compiler/yaml.ts";

/** What a file of a pack adds, and what is said of it: code and place. */
function read(name: string, text: string) {
  const [code = "", kind = ""] = name.split("/");
  const pack: PackBuilder = {
    code,
    language: {},
    declarations: [],
    people: [],
    catalogue: [],
    patterns: [],
    examples: [],
    removals: [],
  };
  const fileKind = kindOfFile(code, kind);
  if (!fileKind) throw new Error(`no kind is called ${kind}`);
  const findings = addFile(parseYaml(text, `${name}.yaml`), fileKind, pack);
  return {
    pack,
    said: findings.map(({ code, line, column }) => `${code} ${line}:${column}`),
    findings,
    forms: pack.declarations.map(({ form }) => form),
  };
}

describe("a file with something wrong in it", () => {
  it("loses only that: a form in a list", () => {
    const { said, forms } = read(
      "xx/places",
      "places:\n  one: [One, [Two], Three]\n  two: [Four]\n",
    );
    expect(said).toEqual(["E114 2:14"]);
    expect(forms).toEqual(["One", "Three", "Four"]);
  });

  it("knows the places of what stands behind it", () => {
    const { pack } = read("xx/places", "places:\n  one: [[One], true, Two]\n");
    expect(pack.declarations).toMatchObject([{ form: "Two", line: 2, column: 22 }]);
  });

  it("loses a key of a form, and not the form", () => {
    const { said, pack } = read(
      "xx/places",
      "places:\n  one: [{ form: One, afer: [a], before: [b] }]\n",
    );
    expect(said).toEqual(["E115 2:22"]);
    expect(pack.declarations).toMatchObject([{ form: "One", before: ["b"] }]);
  });

  it("loses an entry that lacks what it cannot do without", () => {
    const { said, pack } = read(
      "mul/places",
      "places:\n  one: { type: city }\n  two: { name: Two }\n",
    );
    expect(said).toEqual(["E117 2:3"]);
    expect(pack.catalogue.map(({ id }) => id)).toEqual(["two"]);
  });

  it("tells once of a part that an entry cannot do without", () => {
    const { said } = read("mul/places", "places:\n  one: { name: [One] }\n");
    expect(said).toEqual(["E114 2:10"]);
  });

  it("tells of everything in it", () => {
    const { said } = read(
      "xx/numbers",
      "words: { two: [two], 3: [[]] }\njoined: sometimes\nyears: [12, 1900-2100]\nyaers: 1\n",
    );
    expect(said.sort()).toEqual(["E114 1:26", "E115 4:1", "E116 2:1", "E120 1:10", "E126 3:9"]);
  });

  it.each([
    ["true", "expected a form, found boolean true"],
    ["[[Two]]", "expected a form, found a list"],
    ["[null]", "expected a form, found nothing"],
    ["[{ form: [One] }]", "expected text, found a list"],
    ["[{ form: One, after: { a: b } }]", "expected a list, found a map"],
  ])("says what was expected of %s", (written, problem) => {
    const { findings } = read("xx/places", `places:\n  one: ${written}\n`);
    expect(findings.map((finding) => finding.problem)).toEqual([problem]);
  });
});

describe("contexts", () => {
  it("stand in conditions for their words, alone or among others", () => {
    const { said, pack } = read(
      "xx/places",
      `contexts: { club: [team, coach], man: Michael }
places:
  one: [{ form: One, after: $man, before: [$club, "$", x], not-after: [y, $man], not-before: $club }]
`,
    );
    expect(said).toEqual([]);
    expect(pack.declarations).toMatchObject([
      {
        after: ["Michael"],
        before: ["team", "coach", "$", "x"],
        notAfter: ["y", "Michael"],
        notBefore: ["team", "coach"],
      },
    ]);
  });

  it("are of the file they stand in", () => {
    const { said } = read(
      "xx/people",
      "people:\n  nemo: { full: [{ form: A Nemo, after: [$x] }] }\n",
    );
    expect(said).toEqual(["E160 2:42"]);
  });
});
