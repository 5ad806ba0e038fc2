import { describe, expect, it } from "vitest";
import { type ComparedMention, compareMentions } from "../../src/comparing/mentions.ts";

const mention = (start: number, end: number, more: Partial<ComparedMention> = {}) => ({
  kind: "person",
  id: "a",
  name: "A",
  start,
  end,
  line: 1,
  column: start + 1,
  text: "x",
  facts: {},
  ...more,
});
const of = (old: ComparedMention[], now: ComparedMention[], sameText = true) =>
  compareMentions(old, now, sameText).changes.map((one) =>
    one.change === "changed" ? `${one.change} ${one.fields.join(" ")}`.trim() : one.change,
  );

describe("a mention in two runs", () => {
  it.each<[string, ComparedMention[], ComparedMention[], string[]]>([
    ["that is there again", [mention(0, 5)], [mention(0, 5)], []],
    ["that is gone", [mention(0, 5)], [], ["lost"]],
    ["that is new", [], [mention(0, 5)], ["gained"]],
    ["with another span of the same entity", [mention(0, 5)], [mention(1, 5)], ["moved"]],
    ["of the same entity elsewhere", [mention(0, 5)], [mention(5, 9)], ["lost", "gained"]],
    ["with another id", [mention(0, 5)], [mention(0, 5, { id: "b" })], ["changed id"]],
    [
      "with an id where it had none",
      [mention(0, 5, { id: null })],
      [mention(0, 5)],
      ["changed id"],
    ],
    [
      "with another id and span",
      [mention(0, 5)],
      [mention(2, 9, { id: "b", name: "B" })],
      ["changed id name"],
    ],
    [
      "with another value",
      [mention(0, 5, { facts: { count: 26, min: 26 } })],
      [mention(0, 5, { facts: { count: 27, min: 26 } })],
      ["changed count"],
    ],
    [
      "with a value that is an object",
      [mention(0, 5, { facts: { role: { office: "minister", from: "text" } } })],
      [mention(0, 5, { facts: { role: { from: "text", office: "minister" } } })],
      [],
    ],
    [
      "with a value more",
      [mention(0, 5)],
      [mention(0, 5, { facts: { role: { office: "minister" } } })],
      ["changed role"],
    ],
    [
      "of other words in one place",
      [mention(0, 5)],
      [mention(0, 5, { text: "y" })],
      ["changed text"],
    ],
    ["of another kind", [mention(0, 5)], [mention(0, 5, { kind: "place" })], ["lost", "gained"]],
    [
      "of a name that is not listed",
      [mention(0, 5, { id: null, name: "A" })],
      [mention(1, 5, { id: null, name: "B" })],
      ["changed name"],
    ],
  ])("%s", (_, old, now, expected) => {
    expect(of(old, now)).toEqual(expected);
  });

  it("is paired with that of its entity, though another overlaps it more", () => {
    const old = [mention(0, 10)];
    const now = [mention(0, 9, { id: "b" }), mention(8, 10)];
    expect(of(old, now)).toEqual(["gained", "moved"]);
  });

  it("is paired with that which overlaps it most", () => {
    const now = [mention(0, 2, { text: "few" }), mention(2, 10, { text: "many" })];
    const { changes } = compareMentions([mention(0, 10)], now, true);
    expect(changes).toMatchObject([
      { change: "gained", new: { text: "few" } },
      { change: "moved", new: { text: "many" } },
    ]);
  });

  it("is moved where the text before it has grown, however far", () => {
    expect(of([mention(0, 5)], [mention(500, 505)], false)).toEqual(["moved"]);
    expect(of([mention(0, 5)], [mention(500, 505, { id: "b" })], false)).toEqual(["changed id"]);
    const other = mention(0, 5, { id: "b", text: "y" });
    expect(of([mention(0, 5)], [other], false)).toEqual(["lost", "gained"]);
  });
});
