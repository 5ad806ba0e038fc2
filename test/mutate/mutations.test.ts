/** The faults that are planted, and which tests are asked about them. */

import { describe, expect, it } from "vitest";
import { seeded } from "../bench/random.ts";
import { chosen, stagesFor } from "./choice.ts";
import { difference, mutated, mutationsOf } from "./mutations.ts";

const all = (code: string) => mutationsOf(code).map((one) => mutated(code, one));

describe("mutations", () => {
  it.each([
    ["if (a) b();", ["if (!(a)) b();", "if (a) ;"]],
    ["x = a ? b : c;", [";", "x = !(a) ? b : c;"]],
    ["y(i < n);", [";", "y(i <= n);"]],
    ["y((i) >= (n));", [";", "y((i) > (n));"]],
    ["y(a === b);", [";", "y(a !== b);"]],
    ["y(a && b || c);", [";", "y(a && b && c);", "y(a || b || c);"]],
    ["const a = 7;", ["const a = 8;", "const a = 6;"]],
    ["const a = 0;", ["const a = 1;"]],
    ["const a = 0xff;", ["const a = 256;", "const a = 254;"]],
    ["const a = 1_000_000;", ["const a = 2000000;", "const a = 500000;"]],
    ["const a = 0.5;", ["const a = 1;", "const a = 0.25;"]],
    ["const a = true;", ["const a = false;"]],
    ["const a = b - 1;", ["const a = b + 1;", "const a = b - 2;", "const a = b - 0;"]],
    ["const a = !b;", ["const a = (b);"]],
    ["const a = b >>> c | d;", ["const a = b >>> c & d;", "const a = b << c | d;"]],
    ["const a = f(b, c.d, c.e);", ["const a = f(b, c.e, c.d);"]],
    ["const a = new F(b, c);", ["const a = new F(c, b);"]],
    ["const a = Math.max(b);", ["const a = Math.min(b);"]],
    ["const a = b.some(c);", ["const a = b.every(c);"]],
    ["const a = b.toString();", []],
    ["const f = () => g;", ["const f = () => undefined;"]],
    ["function f() { return g; }", ["function f() { return; return g; }"]],
    ["for (const a of b) { continue; }", ["for (const a of b) { break; }"]],
  ])("%s", (code, expected) => {
    expect(all(code).sort()).toEqual([...expected].sort());
  });

  it.each([
    "type A = 1 | 2;",
    "let a: 5 | 6;",
    "interface A { b: true; c(d: 1): 2 }",
    'import a from "b";',
    'const a = "x < 1 && !y";',
    "const a = `x < 1 \x24{b} && 2`;",
    "/* a < b && 1 */ // true",
    "throw new Error(`\x24{a ? 1 : 2}`);",
    "declare function f<T extends 1>(a: T): asserts a is T;",
    "const a = { 1: b };",
    "const a = (b as 1)!;",
    "function f() {}",
    "f<1>;",
    "const a = b + c;",
    "const a = -1;",
    "const a = f(b, b);",
    "outer: for (const a of b) { continue outer; }",
  ])("leave alone: %s", (code) => {
    expect(all(code)).toEqual([]);
  });

  it("go into what stands inside of types' wrappers, in UTF-16 offsets", () => {
    expect(all("const é = '😀', a = (b < c) as boolean;")).toEqual([
      "const é = '😀', a = (b <= c) as boolean;",
    ]);
  });

  it("are shown by their line", () => {
    const code = "a();\nif (b &&\n  c) d();\n";
    const [condition] = mutationsOf(code).filter(({ kind }) => kind === "condition");
    expect(difference(code, condition!)).toEqual({
      line: 2,
      diff: "    - if (b &&\n    - c) d();\n    + if (!(b &&\n    + c)) d();",
    });
  });
});

describe("a choice", () => {
  const of = (...kinds: string[]) =>
    kinds.map((kind, at) => ({ kind, start: at, end: at + 1, text: "" }));
  const files = new Map([
    ["src/a.ts", of("number", "number", "number", "number", "bound")],
    ["src/b.ts", of("number", "number")],
  ]);
  const lineOf = (_: string, { start }: { start: number }) => start;
  it("takes the kinds in turn, and the same with the same seed", () => {
    const first = chosen(files, lineOf, 3, seeded(1));
    expect(first.map(({ mutation }) => mutation.kind).sort()).toEqual([
      "bound",
      "number",
      "number",
    ]);
    expect(chosen(files, lineOf, 3, seeded(1))).toEqual(first);
  });
  it("takes no two of a line, and ends when there are no more", () => {
    expect(chosen(files, lineOf, 100, seeded(1))).toHaveLength(7);
    expect(chosen(files, () => 1, 100, seeded(1))).toHaveLength(2);
  });
});

describe("the tests of a source file", () => {
  const tests = [
    { path: "test/examples.test.ts", text: "" },
    { path: "test/text/words.test.ts", text: "" },
    { path: "test/text/detect.test.ts", text: "" },
    {
      path: "test/commandLine/commandLine.test.ts",
      text: 'import { extract } from "./program.ts";',
    },
    { path: "test/faults.test.ts", text: 'import * as a from "../src/text/words.ts";' },
    { path: "test/commands/records.test.ts", text: 'from "../program.ts"' },
    { path: "test/world.test.ts", text: "" },
    { path: "test/bench/bench.test.ts", text: "" },
  ];
  it("are those of its room and those that import it, then the core, then all", () => {
    expect(stagesFor("src/text/words.ts", tests)).toEqual({
      near: ["test/text/words.test.ts", "test/text/detect.test.ts", "test/faults.test.ts"],
      core: ["test/examples.test.ts"],
      others: [
        "test/commandLine/commandLine.test.ts",
        "test/commands/records.test.ts",
        "test/world.test.ts",
      ],
    });
  });
  it("wait for a build where they run the program", () => {
    const stages = stagesFor("src/commands/extract.ts", tests);
    expect(stages.near).toEqual([]);
    expect(stages.core).toContain("test/commands/records.test.ts");
    expect(stagesFor("src/commandLine/slips.ts", tests).core).toContain(
      "test/commandLine/commandLine.test.ts",
    );
  });
});
