import { describe, expect, it } from "vitest";
import { compareDates, isoDate } from "../../src/text/isoDate.ts";

describe("a date of ISO 8601", () => {
  it.each([
    ["2015", "2015"],
    ["2015-10", "2015-10"],
    ["2015-10-07", "2015-10-07"],
    [" 2015-10-07\n", "2015-10-07"],
    ["2015-10-07T08:00:00Z", "2015-10-07"],
    ["2015-10-07 08:00", "2015-10-07"],
    ["2016-02-29", "2016-02-29"],
  ])("%s", (text, date) => {
    expect(isoDate(text)).toBe(date);
  });

  it.each([
    "",
    "15",
    "2015-1",
    "2015-13",
    "2015-00",
    "2015-02-29",
    "2015-10-32",
    "2015-10-07x",
    "20151007",
    "07.10.2015",
    "7 October 2015",
    "x2015",
  ])("is not %j", (text) => {
    expect(isoDate(text)).toBeUndefined();
  });
});

describe("which of two dates is before the other", () => {
  it.each([
    ["2014", "2015", -1],
    ["2015", "2014", 1],
    ["2014", "2015-01-01", -1],
    ["2015-10", "2015-11-01", -1],
    ["2015-10-08", "2015-10-07", 1],
    ["2015", "2015-10-07", 0],
    ["2015-10-07", "2015-10", 0],
    ["2015", "2015", 0],
  ])("%s and %s", (a, b, sign) => {
    expect(Math.sign(compareDates(a, b))).toBe(sign);
  });
});
