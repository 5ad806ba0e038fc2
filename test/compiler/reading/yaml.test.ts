import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { offsetAt, placeAt } from "../../../src/compiler/reading/positions.ts";
import { parseYaml, readYaml } from "../../../src/compiler/reading/yaml.ts";
import { temporaryFolder } from "../../program.ts";

const read = (text: string) => parseYaml(text, "en/places.yaml");

describe("a YAML file", () => {
  const file = read("a:\n  b: [x, y,\n      z]\n  c: 1\n'2':\n- d: 3\n");

  it.each([
    [["a"], 1, 1],
    [["a", "b"], 2, 3],
    [["a", "b", 1], 2, 10],
    [["a", "b", 2], 3, 7],
    [["a", "c"], 4, 3],
    [["a", "c", "beyond"], 4, 3],
    [["a", "missing"], 1, 1],
    [["2", 0, "d"], 6, 3],
    [["missing"], 1, 1],
  ] as const)("knows the place of %j", (path, line, column) => {
    expect(placeAt(file.lineStarts, offsetAt(file.positions, path))).toEqual({ line, column });
  });

  it.each([
    ["in the map at the top", "a: 1\nb: 2\na: 3\n", 3],
    ["in a map inside", "a:\n  b: 1\n  b: 2\n", 3],
    ["once as a number, once as text", "1: a\n'1': b\n", 2],
    ["in a map in a list", "- { a: 1,\n    a: 2 }\n", 2],
  ])("is told when a key stands twice %s", (_, text, line) => {
    expect(read(text).findings).toMatchObject([{ code: "E113", line }]);
  });

  it("is read all the same when a key stands twice: the first counts", () => {
    expect(read("a: 1\nb: 2\na: 3\nc: 4\n").data).toEqual({ a: 1, b: 2, c: 4 });
  });

  it("has a key of any name", () => {
    const { data, positions } = read("__proto__: { a: 1 }\nconstructor: 2\n");
    expect(Object.keys(data as object)).toEqual(["__proto__", "constructor"]);
    expect(offsetAt(positions, ["__proto__", "a"])).toBe(13);
    expect(offsetAt(positions, ["toString"])).toBe(0);
  });

  it("means by an alias what its anchor stands before, in its own place", () => {
    const { data, positions, lineStarts } = read("a: &x [1, 2]\nb: *x\n");
    expect(data).toEqual({ a: [1, 2], b: [1, 2] });
    expect(placeAt(lineStarts, offsetAt(positions, ["b", 1]))).toEqual({ line: 2, column: 1 });
  });

  it.each<[string, string, string[]]>([
    [
      "a bracket of a list that stays open",
      "p:\n  a: [A, B\n  s: [S]\n",
      ["2:6 the [ that opens here is not closed by 3:3; add ] where it ends"],
    ],
    [
      "one at the end of the file",
      "p:\n  a: [\n    A,\n",
      ["2:6 the [ that opens here is not closed by 4:1; add ] where it ends"],
    ],
    [
      "both of two, the inner one first",
      "p:\n  a: [A, { form: B, after: [a]\n  s: [S]\n",
      [
        "2:10 the { that opens here is not closed by 3:3; add } where it ends",
        "2:6 the [ that opens here is not closed by 3:3; add ] where it ends",
      ],
    ],
    [
      "one of another kind behind it",
      "p:\n  a: [A, B}\n  s: [S]\n",
      ["2:6 the [ that opens here is not closed by 2:11, where } stands; add ] where it ends"],
    ],
    [
      "two in two entries, and nothing that follows from them",
      "e:\n  - f: [[p, A, a]\n    w: x\n  - f: [B\n    w: x\n",
      [
        "2:8 the [ that opens here is not closed by 3:5; add ] where it ends",
        "4:8 the [ that opens here is not closed by 6:1; add ] where it ends",
      ],
    ],
    [
      "a quotation mark, and not the bracket that it hides",
      'p:\n  a: ["A, B]\n  s: ["S"]\n',
      ['2:7 the " that opens here is not closed by 2:13; add the second ", or take the first away'],
    ],
    [
      "a quotation mark to the end of the file",
      "p:\n  a: 'A\n  s: [S]\n",
      ["2:6 the ' that opens here is not closed by 4:1; add the second ', or take the first away"],
    ],
    [
      "a bracket too many",
      "p:\n  a: [A]]\n  s: [S]\n",
      ["2:9 the ] here closes nothing; take it away"],
    ],
    [
      "a tab",
      "p:\n\ta: 1\n",
      ["2:1 Tabs are not allowed as indentation; write two blanks for each step to the right"],
    ],
    [
      "a colon that is missing",
      "p:\n  a [A]\n  b: [A]\n",
      [
        "2:3 Implicit keys need to be on a single line; write a colon and a blank behind the key (key: value)",
      ],
    ],
    [
      "entries that do not stand under each other",
      "p:\n  a: [A]\n   b: [A]\n",
      ["3:1 All mapping items must start at the same column; correct the YAML"],
    ],
  ])("that is none is told where %s", (_, text, said) => {
    const { data, findings } = read(text);
    expect(data).toEqual({});
    expect(
      findings.map(
        ({ line, column, problem, repair }) => `${line}:${column} ${problem}; ${repair}`,
      ),
    ).toEqual(said);
  });

  it.each([
    ["nothing", "a: *x\n", 1],
    ["itself", "a: &x [1, *x]\n", 1],
    ["what comes later", "a: 1\nb: *x\nc: &x 2\n", 2],
  ])("is no YAML when an alias names %s", (_, text, line) => {
    const { data, findings } = read(text);
    expect(data).toEqual({});
    expect(findings).toMatchObject([{ code: "E112", line }]);
  });

  it("may have a key in two maps", () => {
    expect(read("a: { x: 1 }\nb: { x: 2 }\n").findings).toEqual([]);
  });
});

describe("a YAML file that means trouble", () => {
  it.each([
    ["a merge key", "a: &x { b: 1 }\nc: { <<: *x }\n", "E161 2:6", { a: { b: 1 }, c: {} }],
    ["a tag", "a: !city b\n", "E162 1:4", { a: "b" }],
    ["nothing", " \n", "E167 1:1", {}],
    ["a byte-order mark", "\ufeffa: b\n", "W241 1:1", { a: "b" }],
  ])("is read for the rest: %s", (_, text, said, data) => {
    const read = parseYaml(text, "en/places.yaml");
    expect(read.findings.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      said,
    ]);
    expect(read.data).toEqual(data);
  });

  it("may have comments and nothing else", () => {
    expect(parseYaml("# places: …\n", "en/places.yaml").findings).toEqual([]);
  });

  it("is not unfolded when its aliases stand for billions of values", () => {
    const names = "abcdefghijk";
    const lines = [...names].map((name, i) => {
      const items = Array(10).fill(i === 0 ? "x" : `*${names[i - 1]}`);
      return `${name}: &${name} [${items.join(", ")}]`;
    });
    const { data, findings } = parseYaml(lines.join("\n"), "en/places.yaml");
    expect(findings.map(({ code }) => code)).toEqual(["E163"]);
    expect(data).toEqual({});
  });

  it("is told by the byte, line and column where it is not UTF-8", () => {
    const path = join(temporaryFolder(), "places.yaml");
    writeFileSync(path, Buffer.from("places:\n  é: [\xe9]\n", "latin1"));
    const { findings } = readYaml(path, "en/places.yaml");
    expect(findings).toMatchObject([{ code: "E111", line: 2, column: 3 }]);
    expect(findings[0]?.problem).toContain("(byte 10)");
  });
});
