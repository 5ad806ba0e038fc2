import { describe, expect, it } from "vitest";
import { CATALOGUE_KINDS, KIND_ORDER, KIND_TABLE, KINDS } from "../../src/kinds.ts";
import { SLOTS, TAG_TABLE, TAGS, TAGS_OF_SLOT, tagsWhere } from "../../src/lexicon/tags.ts";

describe("the table of tags", () => {
  it("has a number for each that the bits of a token can hold", () => {
    expect(new Set(TAGS).size).toBe(TAGS.length);
    expect(TAGS.length).toBeLessThanOrEqual(64);
  });

  it("fills every slot of a template", () => {
    expect(SLOTS.filter((slot) => TAGS_OF_SLOT[slot].length === 0)).toEqual([]);
    expect(TAGS_OF_SLOT.country).toEqual(["place", "adjective"]);
  });

  it("counts only ids of the catalogue as ids", () => {
    const kinds: readonly string[] = CATALOGUE_KINDS;
    const counted = [...tagsWhere(({ counted }) => counted === "ids")];
    expect(counted.filter((tag) => !kinds.includes(TAG_TABLE[tag].value))).toEqual([]);
  });

  it("treats the numbers of a noun alike", () => {
    const { slots: _, ...singular } = TAG_TABLE["missile-singular"];
    for (const tag of ["missile-plural", "missile-dual", "missile-construct"] as const)
      expect([tag, TAG_TABLE[tag]]).toEqual([tag, { ...singular, slots: [] }]);
  });
});

describe("the table of kinds", () => {
  it("settles ties by a number of each kind's own, other things first", () => {
    expect(KIND_ORDER).toEqual([
      "other",
      "person",
      "ministry",
      "aircraft",
      "missile-count",
      "place",
    ]);
    expect(new Set(KINDS.map((kind) => KIND_TABLE[kind].tie)).size).toBe(KINDS.length);
  });
});
