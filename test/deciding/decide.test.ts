import { describe, expect, it } from "vitest";
import type { Candidate, Verdict } from "../../src/candidate.ts";
import { type Decision, decide } from "../../src/deciding/decide.ts";
import type { Catalogue, Pack } from "../../src/lexicon/pack.ts";

const pack = { facts: { code: "xx", nameEndings: [""], patronymics: [] } } as unknown as Pack;
const catalogue = {
  get: (kind: string, id: string) => (kind === "person" ? { country: "SY" } : { country: id }),
  ministryId: (country: string, portfolio: string) => `${country}-${portfolio}`,
} as unknown as Catalogue;

/** A candidate of six units at `start`; what a row does not say is nothing. */
const at = (start: number, claim: object): Candidate =>
  ({
    start,
    end: start + 6,
    pack,
    how: "alias",
    rule: "xx/toy#alias",
    marks: [],
    senses: [],
    signs: [],
    ...claim,
  }) as unknown as Candidate;
const person = (start: number, id: string | null, more: object = {}) =>
  at(start, { kind: "person", id, ...more });
const place = (start: number, id: string, more: object = {}) =>
  at(start, { kind: "place", id, ...more });

function decided(
  candidates: readonly Candidate[],
  more: { countries?: string[]; repeats?: Candidate[] } = {},
): Decision {
  const segment = { from: 0, to: candidates.length, countries: new Set(more.countries) };
  const found = {
    text: " ".repeat(200),
    candidates,
    segments: [segment],
    adjectives: new Set<string>(),
    offices: [],
  };
  return decide(found, () => more.repeats ?? [], catalogue);
}

const kept: Verdict = { kept: true };
const needing = { signs: ["needs-introduction"] };

describe("every candidate gets a verdict", () => {
  it.each<[string, readonly Candidate[], string[], readonly Verdict[]]>([
    ["nothing speaks against it", [place(0, "homs")], [], [kept]],
    [
      "a sign against it that nothing outweighs",
      [place(0, "homs", { signs: ["inside-other-name"] })],
      [],
      [{ kept: false, why: "vetoed", sign: "inside-other-name" }],
    ],
    [
      "its country is not named",
      [place(0, "homs", { signs: ["generated"], gate: "SY" })],
      ["TR"],
      [{ kept: false, why: "country-not-named", country: "SY" }],
    ],
    [
      "its country is named",
      [place(0, "homs", { signs: ["generated"], gate: "SY" })],
      ["SY"],
      [kept],
    ],
    [
      "a small place is outweighed though its country is named",
      [place(0, "homs", { signs: ["generated", "small-place"], gate: "SY" })],
      ["SY"],
      [{ kept: false, why: "outweighed" }],
    ],
    [
      "a small place whose country would not be enough",
      [place(0, "homs", { signs: ["generated", "small-place"], gate: "SY" })],
      [],
      [{ kept: false, why: "outweighed" }],
    ],
    [
      "a cue outweighs what speaks against a generated name, but no veto",
      [
        place(0, "homs", { signs: ["generated", "cue-beside", "ordinary-word"], gate: "SY" }),
        place(20, "hama", { signs: ["generated", "cue-beside", "inside-quotes"], gate: "SY" }),
      ],
      [],
      [kept, { kept: false, why: "vetoed", sign: "inside-quotes" }],
    ],
    [
      "what was vetoed hides nothing",
      [place(0, "homs", { end: 12, signs: ["inside-quotes"] }), place(4, "hama")],
      [],
      [{ kept: false, why: "vetoed", sign: "inside-quotes" }, kept],
    ],
    [
      "another stands in its place",
      [place(0, "homs", { end: 12 }), place(4, "hama")],
      [],
      [kept, { kept: false, why: "overlapped", by: 0 }],
    ],
    [
      "a surname that nobody introduced",
      [person(0, null, { how: "introduced", ...needing, bearers: ["anna"] })],
      [],
      [{ kept: false, why: "not-introduced" }],
    ],
    [
      "a surname that somebody introduced",
      [
        person(0, "anna"),
        person(20, null, { how: "introduced", ...needing, bearers: ["anna", "boris"] }),
      ],
      [],
      [kept, kept],
    ],
    [
      "a surname of which a name before it says that it is another's",
      [
        person(0, "anna"),
        person(20, null, {
          how: "introduced",
          bearers: ["anna"],
          signs: ["needs-introduction", "named-otherwise"],
        }),
      ],
      [],
      [kept, { kept: false, why: "vetoed", sign: "named-otherwise" }],
    ],
    [
      "a title, where the document speaks of the only bearer's country",
      [
        person(0, null, { how: "introduced", ...needing, bearers: ["anna"], titled: true }),
        place(20, "SY"),
      ],
      [],
      [kept, kept],
    ],
    [
      "a surname does not stand where something longer does",
      [
        person(0, "anna"),
        person(20, null, { how: "introduced", ...needing, bearers: ["anna"] }),
        place(18, "homs", { end: 30 }),
      ],
      [],
      [kept, { kept: false, why: "overlapped", by: 2 }, kept],
    ],
  ])("%s", (_, candidates, countries, verdicts) => {
    expect(decided(candidates, { countries }).verdicts).toEqual(verdicts);
  });

  it("a surname becomes the person who was introduced; the candidate stays as it was", () => {
    const surname = person(20, null, { how: "introduced", ...needing, bearers: ["anna", "boris"] });
    const { claims, candidates, kept } = decided([person(0, "boris"), surname]);
    expect(kept).toEqual([0, 1]);
    expect(claims[1]?.id).toBe("boris");
    expect(candidates[1]).toBe(surname);
  });

  it("those named again are candidates like others, behind the first", () => {
    const full = person(0, null, { how: "title", name: "Omar Zeid", surname: "zeid" });
    const again = (start: number) => person(start, null, { how: "repeated", name: "Omar Zeid" });
    const { candidates, verdicts, kept } = decided([full, place(40, "zeid", { end: 50 })], {
      repeats: [again(20), again(42)],
    });
    expect(candidates).toHaveLength(4);
    expect(kept).toEqual([0, 2, 1]);
    expect(verdicts[3]).toEqual({ kept: false, why: "overlapped", by: 1 });
  });

  it("nobody is looked for when nobody unlisted is named in full", () => {
    const again = person(20, null, { how: "repeated", name: "Omar Zeid" });
    expect(decided([person(0, "anna")], { repeats: [again] }).candidates).toHaveLength(1);
  });

  it("the countries that the document speaks of are those of its places and ministries", () => {
    const ministry = at(20, { kind: "ministry", id: "x", portfolio: "defence", country: "TR" });
    const vetoed = place(40, "IR", { signs: ["small-place"] });
    expect([...decided([place(0, "SY"), ministry, vetoed]).about].sort()).toEqual(["SY", "TR"]);
  });

  it("a language may weigh a sign otherwise", () => {
    const facts = { ...pack.facts, weights: { "small-place": 0 } };
    const small = place(0, "homs", { signs: ["generated", "small-place"], gate: "SY" });
    const inOther = { ...small, pack: { facts } as unknown as Pack };
    expect(decided([inOther], { countries: ["SY"] }).verdicts).toEqual([kept]);
  });

  it("says what spoke for and against each", () => {
    const gated = place(0, "homs", { signs: ["generated"], gate: "SY" });
    const surname = person(20, null, { how: "introduced", ...needing, bearers: ["anna"] });
    const { signs } = decided([gated, person(10, "anna"), surname], { countries: ["SY"] });
    expect(signs).toEqual([
      ["generated", "country-named"],
      [],
      ["needs-introduction", "introduced"],
    ]);
  });

  it("a bare ministry is given the country in its context, and says so", () => {
    const bare = at(20, { kind: "ministry", id: null, portfolio: "defence", how: "composed" });
    const { claims } = decided([place(0, "SY"), bare]);
    expect(claims[1]).toMatchObject({ id: "SY-defence", country: "SY", marks: ["in-context"] });
  });
});
