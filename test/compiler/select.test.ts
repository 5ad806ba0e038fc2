import { describe, expect, it } from "vitest";
import { CHECKS } from "../../src/compiler/checks/index.ts";
import { checkCalled, selectChecks } from "../../src/compiler/checks/select.ts";

const chosen = (selection: Parameters<typeof selectChecks>[0]) =>
  selectChecks(selection).map(({ code }) => code);

describe("the selection of checks", () => {
  it("is all but the optional ones when nothing is said", () => {
    expect(chosen({})).toEqual(CHECKS.filter((check) => !check.optional).map(({ code }) => code));
  });

  it("is by code, by what codes begin with, and in any case", () => {
    expect(chosen({ select: ["E102", "e103"] })).toEqual(["E102", "E103"]);
    expect(chosen({ select: ["W"] }).every((code) => code.startsWith("W"))).toBe(true);
    expect(chosen({ select: ["W"] })).toContain("W211");
  });

  it("is without what is ignored, also of what is selected", () => {
    expect(chosen({ ignore: ["E"] }).some((code) => code.startsWith("E"))).toBe(false);
    expect(chosen({ select: ["E10"], ignore: ["E101", "E102"] })[0]).toBe("E103");
  });

  it("says which code was meant", () => {
    expect(() => selectChecks({ select: ["E1022"] })).toThrow("did you mean E102?");
    expect(() => selectChecks({ ignore: ["E02"] })).toThrow("E02: no check has this code");
    expect(() => selectChecks({ ignore: ["nothing"] })).toThrow("there are: E101, ");
    expect(() => selectChecks({ select: [""] })).toThrow("no check has this code");
    expect(() => checkCalled("E1")).toThrow("no check has this code");
    expect(checkCalled("e102").code).toBe("E102");
  });
});
