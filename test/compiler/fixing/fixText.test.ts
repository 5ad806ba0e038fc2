import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixText, type PlacedFix } from "../../../src/compiler/fixing/fixText.ts";
import { partsOf } from "../../../src/compiler/reading/yaml.ts";
import type { Fix } from "../../../src/errors.ts";

/** A fix at the place of each sign, which is taken out. */
function placed(marked: string, fix: Fix): { text: string; fixes: PlacedFix[] } {
  const [first = "", ...others] = marked.split("▸");
  let text = first;
  const fixes: PlacedFix[] = [];
  for (const piece of others) {
    fixes.push({ ...placeAt(text, text.length), fix });
    text += piece;
  }
  return { text, fixes };
}

function placeAt(text: string, offset: number) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}

function fixed(marked: string, fix: Fix): string {
  const { text, fixes } = placed(marked, fix);
  return fixText(text, fixes).text;
}

describe("a fix", () => {
  const remove = { remove: true } as const;

  it.each([
    ["the first", "a: [▸b, c, d]", "a: [c, d]"],
    ["one between", "a: [b, ▸c, d]", "a: [b, d]"],
    ["the last", "a: [b, c, ▸d]", "a: [b, c]"],
    ["the last before a comma", "a: [b, c, ▸d,]", "a: [b, c,]"],
    ["two side by side", "a: [b, ▸c, ▸d, e]", "a: [b, e]"],
    ["all behind one", "a: [b, ▸c, ▸d]", "a: [b]"],
    ["all before one", "a: [▸b, ▸c, d]", "a: [d]"],
    ["one over a line end", "a: [b, ▸c,\n  d]", "a: [b, d]"],
    ["a map", "a: [b, ▸{ form: c, after: [x] }, d]", "a: [b, d]"],
    ["a quoted text with a comma", 'a: [b, ▸"c, d", e]', "a: [b, e]"],
    ["a pair in braces", "a: { b: 1, ▸c: 2, d: 3 }", "a: { b: 1, d: 3 }"],
    ["a line of a list", "a:\n  - b\n  - ▸c\n  - d\n", "a:\n  - b\n  - d\n"],
    ["the last line of a list", "a:\n  - b\n  - ▸c", "a:\n  - b\n"],
    ["lines of a map", "a:\n  b: 1\n  ▸c:\n    d: 2\n  e: 3\n", "a:\n  b: 1\n  e: 3\n"],
    ["a block of text", "a:\n  - ▸|\n    b\n    c\n  - d\n", "a:\n  - d\n"],
    ["one of two lists", "a: [b, ▸c]\nd: [▸e, f] # why", "a: [b]\nd: [f] # why"],
    ["one inside and one outside", "a: [b, [c, ▸d], ▸e]", "a: [b, [c]]"],
  ])("takes out %s", (_, marked, expected) => {
    expect(fixed(marked, remove)).toBe(expected);
  });

  it.each([
    ["all there is", "a: [▸b]"],
    ["what stands before a comment", "a:\n  - b\n  - ▸c # why\n"],
    ["what a comment follows", "a: [b, ▸c, # why\n  d]"],
    ["the first line of a list in a list", "a:\n  - b\n  - - ▸c\n    - d\n"],
    ["an anchored item", "a: [▸&x b, c]\nd: *x\n"],
    ["anything of what is no YAML", "a: [▸b, c"],
  ])("leaves %s", (_, marked) => {
    expect(fixed(marked, remove)).toBe(placed(marked, remove).text);
  });

  it.each([
    ["an item", "a: [b, ▸c, d]", "a: [b, new, d]"],
    ["a value by its key", "▸a: b # why", "a: new # why"],
    ["a quoted one", "a: [▸'b c', d]", "a: [new, d]"],
  ])("replaces %s", (_, marked, expected) => {
    expect(fixed(marked, { replaceWith: "new" })).toBe(expected);
  });

  it("replaces a list by its first item", () => {
    const fix = { replaceListWith: "true" };
    expect(fixed("a: { b: [▸c, d], e: f }", fix)).toBe("a: { b: true, e: f }");
    expect(fixed("a: [▸c, # why\n  d]", fix)).toBe("a: [c, # why\n  d]");
    expect(fixed("a:\n  - ▸c\n  - d\n", fix)).toBe("a:\n  - c\n  - d\n");
  });

  it("replaces nothing by what is no YAML, or would swallow what stands around it", () => {
    expect(fixed("a: [▸b, c]", { replaceWith: "[" })).toBe("a: [b, c]");
    expect(fixed("a: [▸b, c]", { replaceWith: "x # y" })).toBe("a: [b, c]");
    expect(fixed("a: [▸b, c]", { replaceWith: "x, y" })).toBe("a: [b, c]");
  });

  it("composes and rewrites a text where it stands", () => {
    expect(fixed("a: [▸Cafe\u0301, Cafe\u0301]", { compose: true })).toBe("a: [Café, Cafe\u0301]");
    const rewrite = { from: "\u00a0", to: " " };
    expect(fixed('a: ["x\u00a0y", ▸"x\u00a0y\u00a0z"]', { rewrite })).toBe(
      'a: ["x\u00a0y", "x y z"]',
    );
    expect(fixed("▸a: x\u00a0y", { rewrite: { from: "\u00a0", to: "" } })).toBe("a: xy");
  });

  it.each([
    ["by its key", "▸a: [c, b, a] # why", "a: [a, b, c] # why"],
    ["by its first item", "a: [▸c, b, a]", "a: [a, b, c]"],
    ["whatever quotes stand around", `▸a: [c, "b", 'a']`, `a: ['a', "b", c]`],
    ["over lines", "▸a: [c, b,\n  a]", "a: [a, b,\n  c]"],
  ])("sorts a list %s", (_, marked, expected) => {
    expect(fixed(marked, { sort: "items" })).toBe(expected);
  });

  it("sorts the pairs of a map", () => {
    expect(fixed("▸a: { c: 1, b: [2], a: 3 }", { sort: "keys" })).toBe("a: { a: 3, b: [2], c: 1 }");
  });

  it("does not sort around a comment", () => {
    const text = "a: [c, # the third\n  b]";
    expect(fixed(`▸${text}`, { sort: "items" })).toBe(text);
  });

  it("fills a list of words up to 120 columns, and is content with what it did", () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i}`);
    const once = fixed(`▸a: [${words.join(", ")}] # why\nb: c\n`, { fill: true });
    const lines = once.split("\n");
    expect(lines[0]).toBe("a: [");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect((lines[1] as string).length).toBeGreaterThan(105);
    expect(lines.at(-3)).toMatch(/word59 \] # why$/);
    expect(fixed(`▸${once}`, { fill: true })).toBe(once);
  });

  it("gives each item a line where one of them is a map", () => {
    expect(fixed("p:\n  ▸a: [b, { form: c }, d]\n", { fill: true })).toBe(
      "p:\n  a: [\n    b,\n    { form: c },\n    d ]\n",
    );
  });

  it("keeps the line ends of a file", () => {
    expect(fixed("▸a: [b, [c]]\r\n", { fill: true })).toBe("a: [\r\n  b,\r\n  [c] ]\r\n");
  });

  it("does nothing where nothing begins", () => {
    const fixes = [
      { line: 1, column: 4, fix: remove },
      { line: 9, column: 1, fix: remove },
    ];
    expect(fixText("a: [b, c]", fixes)).toEqual({ text: "a: [b, c]", made: 0, edits: [] });
  });

  it("counts what it did", () => {
    const { text, fixes } = placed("a: [b, ▸c, ▸d, ▸e # why\n  ]", remove);
    expect(fixText(text, fixes).made).toBe(3);
  });
});

describe("any fixes of any text", () => {
  const word = fc.constantFrom("a", "b c", "'d, e'", '"f"', "{ form: g, after: [h] }", "[i, j]");
  const list = fc.array(word, { minLength: 1, maxLength: 6 });
  const between = fc.constantFrom(", ", ",\n    ", ", # why\n    ", " , ");
  const flow = fc.tuple(list, between).map(([items, gap]) => ` [${items.join(gap)}]`);
  const block = list.map((items) => items.map((item) => `\n  - ${item}`).join(""));
  const end = fc.constantFrom("", " # why", "\n# why");
  const text = fc
    .array(fc.tuple(fc.oneof(flow, block), end), { minLength: 1, maxLength: 4 })
    .map((values) => values.map(([value, end], i) => `k${i}:${value}${end}\n`).join(""));
  const allPlaces = (given: string) =>
    [...given.matchAll(/[\p{L}'"{[]/gu)].map(({ index }) => placeAt(given, index));
  const comments = (given: string) => given.match(/# why/g)?.length ?? 0;

  it("leave YAML, and all comments", () => {
    const fix = fc.constantFrom<Fix>(
      { remove: true },
      { replaceWith: "new" },
      { replaceListWith: "true" },
      { sort: "items" },
      { fill: true },
      { rewrite: { from: "a", to: "e" } },
    );
    const chosen = fc.array(fc.tuple(fc.nat(), fix), { maxLength: 8 });
    let made = 0;
    fc.assert(
      fc.property(text, chosen, (given, chosen) => {
        const places = allPlaces(given);
        const fixes = chosen.map(
          ([n, fix]) => ({ ...places[n % places.length], fix }) as PlacedFix,
        );
        const after = fixText(given, fixes);
        made += after.made;
        expect(partsOf(after.text)).toBeDefined();
        expect(comments(after.text)).toBe(comments(given));
      }),
      { numRuns: 200 },
    );
    expect(made).toBeGreaterThan(40);
  });

  it("do nothing a second time, and change no meaning, when they only lay out and sort", () => {
    const calm = fc.constantFrom<Fix>({ sort: "items" }, { fill: true });
    fc.assert(
      fc.property(text, calm, (given, fix) => {
        const everywhere = (text: string) => allPlaces(text).map((place) => ({ ...place, fix }));
        let now = given;
        for (let i = 0; i < 6; i++) now = fixText(now, everywhere(now)).text;
        expect(fixText(now, everywhere(now)).text).toBe(now);
        expect(unordered(partsOf(now)?.data)).toEqual(unordered(partsOf(given)?.data));
      }),
      { numRuns: 60 },
    );
  });
});

/** Data with its lists in an order of their own. */
function unordered(data: unknown): unknown {
  if (Array.isArray(data)) return data.map((item) => JSON.stringify(unordered(item))).sort();
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, unordered(value)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
