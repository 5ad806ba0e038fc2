import { describe, expect, it } from "vitest";
import type { Candidate } from "../../src/candidate.ts";
import { decide } from "../../src/deciding/decide.ts";
import type { Catalogue, CatalogueEntry, Pack } from "../../src/lexicon/pack.ts";

const pack = { facts: { code: "xx", nameEndings: [""], patronymics: [] } } as unknown as Pack;

const city = (country: string, latitude: number, population?: number) =>
  ({
    kind: "place",
    name: "",
    type: "city",
    country,
    latitude,
    longitude: 0,
    population,
  }) as CatalogueEntry;
const PLACES: Readonly<Record<string, CatalogueEntry>> = {
  "small-here": city("AD", 10, 20_000),
  "large-there": city("BB", 40, 2_000_000),
  "same-there": city("BB", 40, 20_000),
  unknown: { kind: "place", name: "", type: "city", country: "CC" },
  "here-country": { kind: "place", name: "", type: "country", country: "AD" },
  "there-country": { kind: "place", name: "", type: "country", country: "BB" },
  "here-neighbour": { ...city("DD", 11), latitude: 11 },
  "here-vast": { ...city("DD", 11), type: "sea" },
  "here-too-far": { ...city("DD", 12), latitude: 12 },
};
const catalogue = { get: (_: string, id: string) => PLACES[id] } as unknown as Catalogue;

const place = (start: number, id: string, more: object = {}): Candidate =>
  ({
    kind: "place",
    id,
    start,
    end: start + 6,
    pack,
    how: "alias",
    rule: "xx/places#alias",
    marks: [],
    senses: [],
    signs: [],
    ...more,
  }) as unknown as Candidate;
const rival = (id: string, ...signs: string[]) => place(0, id, { rivals: true, signs });

function decided(candidates: readonly Candidate[], adjectives: readonly string[] = []) {
  const segments = [{ from: 0, to: candidates.length, countries: new Set<string>() }];
  const found = {
    text: " ".repeat(99),
    candidates,
    segments,
    adjectives: new Set(adjectives),
    offices: [],
  };
  return decide(found, () => [], catalogue);
}

/** The id that the name at the beginning is given, and those that were close. */
function chosen(candidates: readonly Candidate[], adjectives: readonly string[] = []) {
  const { claims, kept, verdicts } = decided(candidates, adjectives);
  const claim = claims[kept.find((number) => claims[number]?.start === 0) ?? -1];
  const close = claim && "ambiguousWith" in claim ? claim.ambiguousWith : undefined;
  return { id: claim?.id, close, verdicts };
}

describe("of several places of one name", () => {
  it.each<[string, readonly Candidate[], string[], string | undefined, string[] | undefined]>([
    [
      "the larger, where nothing is said",
      [rival("small-here"), rival("large-there")],
      [],
      "large-there",
      undefined,
    ],
    [
      "and of equals the first by id, the other being close",
      [rival("same-there"), rival("small-here")],
      [],
      "same-there",
      ["small-here"],
    ],
    [
      "the one whose country is named",
      [rival("small-here"), rival("same-there"), place(20, "here-country")],
      [],
      "small-here",
      undefined,
    ],
    [
      "also by an adjective",
      [rival("small-here"), rival("same-there")],
      ["AD"],
      "small-here",
      undefined,
    ],
    [
      "neither, where both countries are",
      [
        rival("small-here"),
        rival("same-there"),
        place(20, "here-country"),
        place(40, "there-country"),
      ],
      [],
      "same-there",
      ["small-here"],
    ],
    [
      "the one near which another place lies",
      [rival("small-here"), rival("same-there"), place(20, "here-neighbour")],
      [],
      "small-here",
      undefined,
    ],
    [
      "not where that place is too far",
      [rival("small-here"), rival("same-there"), place(20, "here-too-far")],
      [],
      "same-there",
      ["small-here"],
    ],
    [
      "nor where it is a sea, whose coordinates say little",
      [rival("small-here"), rival("same-there"), place(20, "here-vast")],
      [],
      "same-there",
      ["small-here"],
    ],
    [
      "the one beside whose country it stands, though the other's is named too",
      [rival("small-here", "country-beside"), rival("large-there"), place(20, "there-country")],
      [],
      "small-here",
      undefined,
    ],
    [
      "a size a hundred times as large outweighs no country",
      [rival("small-here"), rival("large-there"), place(20, "here-country")],
      [],
      "large-there",
      ["small-here"],
    ],
    [
      "of unknown size it is a small one",
      [rival("unknown"), rival("small-here")],
      [],
      "small-here",
      ["unknown"],
    ],
    [
      "none, where every one is outweighed",
      [
        rival("small-here", "generated", "small-place"),
        rival("same-there", "generated", "small-place"),
      ],
      [],
      undefined,
      undefined,
    ],
    [
      "a generated one whose country is named",
      [rival("small-here", "generated"), rival("same-there", "generated")],
      ["BB"],
      "same-there",
      undefined,
    ],
    [
      "a generated one of which something says that it is no name, since a listed one is",
      [
        rival("small-here"),
        rival("same-there", "generated", "name-of-a-person"),
        place(20, "there-country"),
      ],
      [],
      "same-there",
      ["small-here"],
    ],
    [
      "a listed one, of equals",
      [rival("same-there", "generated"), rival("small-here")],
      [],
      "small-here",
      ["same-there"],
    ],
    [
      "near another place it is no likelier to be a name at all",
      [
        rival("small-here", "generated"),
        rival("same-there", "generated"),
        place(20, "here-neighbour"),
      ],
      [],
      undefined,
      undefined,
    ],
  ])("%s", (_, candidates, adjectives, id, close) => {
    const answer = chosen(candidates, adjectives);
    expect(answer.id).toBe(id);
    expect(answer.close).toEqual(close);
  });

  it("the others are told which was likelier", () => {
    expect(chosen([rival("small-here"), rival("large-there")]).verdicts).toEqual([
      { kept: false, why: "less-likely", by: 1 },
      { kept: true },
    ]);
  });

  it("what was vetoed is no rival's doing", () => {
    const { id, verdicts } = chosen([
      rival("large-there", "inside-other-name"),
      rival("small-here", "inside-other-name"),
    ]);
    expect(id).toBeUndefined();
    expect(verdicts).toContainEqual({ kept: false, why: "vetoed", sign: "inside-other-name" });
  });

  it("the one that is meant says nothing of what the document speaks of", () => {
    const candidates = [rival("small-here"), rival("large-there"), place(20, "here-neighbour")];
    expect([...decided(candidates).about]).toEqual(["DD"]);
  });
});
