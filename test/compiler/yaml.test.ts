import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument, type YAMLMap } from "yaml";
import { indexKeys, offsetAt, readYaml } from "../../src/compiler/yaml.ts";
import { temporaryFolder } from "../program.ts";

function read(text: string) {
  const path = join(temporaryFolder(), "places.yaml");
  writeFileSync(path, text);
  return readYaml(path, "en/places.yaml");
}

/** A map of so many keys, and how often any of its pairs was looked at. */
function counted(keys: number) {
  const lines = Array.from({ length: keys }, (_, i) => `key-${i}: [a, b]\n`);
  const document = parseDocument(lines.join(""), { uniqueKeys: false });
  const map = document.contents as unknown as YAMLMap;
  let looks = 0;
  map.items = new Proxy(map.items, {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d+$/.test(key)) looks++;
      return Reflect.get(target, key, receiver);
    },
  });
  return { document, looks: () => looks };
}

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
    expect(file.placeOf(path)).toEqual({ line, column });
  });

  it.each([
    ["in the map at the top", "a: 1\nb: 2\na: 3\n", 3],
    ["in a map inside", "a:\n  b: 1\n  b: 2\n", 3],
    ["once as a number, once as text", "1: a\n'1': b\n", 2],
    ["in a map in a list", "- { a: 1,\n    a: 2 }\n", 2],
  ])("is refused when a key stands twice %s", (_, text, line) => {
    const { data, findings } = read(text);
    expect(data).toEqual({});
    expect(findings).toMatchObject([{ code: "E113", line }]);
  });

  it("may have a key in two maps", () => {
    expect(read("a: { x: 1 }\nb: { x: 2 }\n").findings).toEqual([]);
  });

  it("is read with work in proportion to its keys", () => {
    const work = (keys: number) => {
      const { document, looks } = counted(keys);
      const index = indexKeys(document);
      for (let i = 0; i < keys; i++) offsetAt(document, index, [`key-${i}`, 0]);
      return looks();
    };
    expect(work(100)).toBeGreaterThanOrEqual(100);
    expect(work(1000)).toBeLessThanOrEqual(12 * work(100));
  });
});
