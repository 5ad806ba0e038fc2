import { describe, expect, it } from "vitest";
import type { Candidate, Verdict } from "../../src/candidate.ts";
import { precedence, settle } from "../../src/deciding/overlaps.ts";
import type { Kind } from "../../src/entity.ts";

const match = (kind: Kind | "other", start: number, end: number, group?: number): Candidate =>
  ({
    kind,
    id: `${kind}-${start}-${end}`,
    start,
    end,
    rule: "test",
    marks: [],
    ...(group !== undefined && { group }),
  }) as unknown as Candidate;
const spans = (matches: readonly Candidate[]) =>
  settle(matches, [...matches.keys()], [])
    .map((number) => matches[number] as Candidate)
    .map(({ kind, start, end }) => `${kind} ${start}-${end}`);

describe("overlaps", () => {
  it.each([
    ["leftmost first", [match("place", 3, 9), match("place", 0, 5)], ["place 0-5"]],
    ["then the longest", [match("place", 0, 5), match("person", 0, 9)], ["person 0-9"]],
    ["then the order of kinds", [match("place", 0, 5), match("person", 0, 5)], ["person 0-5"]],
    [
      "a type of aircraft before a person whom nobody listed",
      [{ ...match("person", 0, 5), id: null } as Candidate, match("aircraft", 0, 5)],
      ["aircraft 0-5"],
    ],
    [
      "but not before a listed one",
      [match("aircraft", 0, 5), match("person", 0, 5)],
      ["person 0-5"],
    ],
    [
      "the name of another thing hides what is inside it",
      [match("place", 11, 16), match("other", 0, 20)],
      ["other 0-20"],
    ],
    [
      "neighbours both stay",
      [match("place", 5, 9), match("place", 0, 5)],
      ["place 0-5", "place 5-9"],
    ],
    [
      "members of one coordination may overlap",
      [match("ministry", 0, 5, 1), match("ministry", 0, 9, 1), match("place", 6, 9)],
      ["ministry 0-9", "ministry 0-5"],
    ],
  ])("%s", (_, matches, expected) => {
    expect(spans(matches)).toEqual(expected);
    expect(spans([...matches].reverse())).toEqual(expected);
  });

  it("names the one that reaches as far as the loser begins", () => {
    const matches = [match("place", 0, 9), match("place", 4, 6), match("place", 5, 12)];
    const verdicts: Verdict[] = [];
    settle(matches, [2, 1, 0], verdicts);
    expect(verdicts).toEqual([
      { kept: true },
      { kept: false, why: "overlapped", by: 0 },
      { kept: false, why: "overlapped", by: 0 },
    ]);
  });
});

describe("what decides between two", () => {
  const listed = match("place", 0, 5);
  it.each([
    ["begins-earlier", match("place", 0, 5), match("person", 3, 9)],
    ["longer", match("place", 0, 9), match("person", 0, 5)],
    ["kind", match("person", 0, 5), match("place", 0, 5)],
    ["listed", listed, { ...listed, id: null } as Candidate],
    ["order", { ...listed, id: "a" } as Candidate, { ...listed, id: "b" } as Candidate],
  ] as const)("%s", (reason, first, second) => {
    expect(precedence(first, second)).toBe(reason);
    // It is what settling goes by, in whatever order they were proposed.
    expect(settle([second, first], [0, 1], [])).toEqual([1]);
  });
});
