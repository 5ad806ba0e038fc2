import { describe, expect, it } from "vitest";
import { isVast, precisionOf } from "../../src/deciding/precision.ts";

describe("what the coordinates of a place stand for", () => {
  it.each([
    ["base", "point"],
    ["city", "town"],
    ["village", "town"],
    ["province", "province"],
    ["island", "province"],
    ["country", "country"],
    ["territory", "country"],
    ["sea", "sea"],
    ["strait", "sea"],
    ["river", undefined],
    [undefined, undefined],
  ])("%s: %s", (type, precision) => {
    expect(precisionOf(type)).toBe(precision);
  });

  it("says nothing of what is near a country or a sea", () => {
    const types = ["country", "sea", "province", "city", "base", undefined];
    expect(types.filter(isVast)).toEqual(["country", "sea"]);
  });
});
