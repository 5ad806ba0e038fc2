import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memberAt, membersOf } from "../../src/text/members.ts";

/**
 * JSON as people and programs write it: blanks anywhere, any character escaped, numbers in any of
 * their forms.
 */
function written(value: unknown, random: (upTo: number) => number): string {
  const blank = () => ["", "", "", " ", "\t", "\r", " \t "][random(7)] as string;
  const string = (text: string) =>
    `"${Array.from({ length: text.length }, (_, i) => {
      const unit = text.charCodeAt(i);
      const plain = JSON.stringify(text.charAt(i)).slice(1, -1);
      return random(4) === 0 ? `\\u${unit.toString(16).padStart(4, "0")}` : plain;
    }).join("")}"`;
  const list = (parts: readonly string[]) =>
    `${blank()}${parts.join(`${blank()},${blank()}`)}${blank()}`;
  if (typeof value === "string") return string(value);
  if (Array.isArray(value)) return `[${list(value.map((one) => written(one, random)))}]`;
  if (typeof value === "object" && value !== null) {
    return `{${list(Object.entries(value).map(([name, one]) => `${string(name)}${blank()}:${blank()}${written(one, random)}`))}}`;
  }
  return JSON.stringify(value);
}

const json = fc
  .tuple(
    fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue({ stringUnit: "binary" })),
    fc.infiniteStream(fc.nat(1000)),
  )
  .map(([value, stream]) => {
    const random = (upTo: number) => (stream.next().value as number) % upTo;
    return `${random(2) ? " " : ""}${written(value, random)}${random(2) ? "\r" : ""}`;
  });

describe("members of an object", () => {
  it("are those of JSON.parse, in every way of writing", () => {
    let members = 0;
    fc.assert(
      fc.property(json, (text) => {
        const found = membersOf(text);
        const parsed = JSON.parse(text) as Record<string, unknown>;
        expect([...(found?.keys() ?? [])].sort()).toEqual(Object.keys(parsed).sort());
        for (const [name, value] of found ?? []) {
          members++;
          expect(JSON.parse(value)).toEqual(parsed[name]);
          expect(value).toBe(value.trim());
          expect(text).toContain(value);
          expect(memberAt(found as Map<string, string>, name)).toBe(value);
        }
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(members).toBeGreaterThan(500);
  });

  it.each([
    ['{"id":12345678901234567890}', "12345678901234567890"],
    ['{"id" : 1e400 }', "1e400"],
    ['{"id":-0.10,"a":1}', "-0.10"],
    ['{"id":"\\u0041\\\\"}', '"\\u0041\\\\"'],
    ['{"a":"\\"id\\":","id":"\\\\\\""}', '"\\\\\\""'],
    ['{"id":[1,{"id":"]}"}],"a":{}}', '[1,{"id":"]}"}]'],
    ['{"\\u0069d":null}', "null"],
    ['{"id":1,"a":2,"id":3}', "3"],
    ['{"__proto__":{"id":1},"id":true}', "true"],
  ])("are as written: %s", (text, id) => {
    expect(membersOf(text)?.get("id")).toBe(id);
  });

  it.each(["[]", "1", '"{}"', "null", " [1] "])("are none of what is no object: %s", (text) => {
    expect(membersOf(text)).toBeUndefined();
  });

  it("may be nested deeper than the stack", () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    expect(membersOf(`{"a":${deep},"b":1}`)?.get("b")).toBe("1");
  });

  it.each([
    ["a", '{"b":{"c":5}}'],
    ["a.b", '{"c":5}'],
    ["a.b.c", "5"],
    ["a.x", undefined],
    ["a.b.c.d", undefined],
    ["x.y", "1"],
    ["constructor", undefined],
    ["__proto__.polluted", undefined],
  ])("are found by a path: %s", (path, value) => {
    const members = membersOf('{"a":{"b":{"c":5}},"x.y":1,"x":{"y":2}}') as Map<string, string>;
    expect(memberAt(members, path)).toBe(value);
  });
});
