import { describe, expect, it } from "vitest";
import {
  afterInitials,
  beforeInitials,
  isInitial,
} from "../../../src/extractors/names/initials.ts";
import { buildCharacterTables } from "../../../src/text/characters.ts";
import { tokenize } from "../../../src/text/tokenize.ts";

const tables = buildCharacterTables();
const tokens = (text: string) => tokenize(text, tables);

describe("initials", () => {
  it.each([
    ["V. Putin", true],
    ["V.", true],
    ["V Putin", false],
    ["v. Putin", false],
    ["Vl. Putin", false],
    ["5. Putin", false],
    [". V.", false],
  ])("%s: %s", (text, initial) => {
    expect(isInitial(tokens(text), 0)).toBe(initial);
  });

  it.each([
    ["V. Qorvath", 2, 0],
    ["V. V. Qorvath", 4, 0],
    ["V.V.Qorvath", 4, 0],
    ["he V. Qorvath", 3, 1],
    ["A. B. C. D. E. Qorvath", 10, 2],
    ["V.\nQorvath", 2, -1],
    ["A.\nV. Qorvath", 4, 2],
    ["Vl. Qorvath", 2, -1],
    [". Qorvath", 1, -1],
    ["Qorvath", 0, -1],
  ])("before %j at token %i begin at %i", (text, i, begin) => {
    expect(beforeInitials(tokens(text), i)).toBe(begin);
  });

  it.each([
    ["V. Qorvath", 2],
    ["V. V. Qorvath", 4],
    ["A. B. C. D. E. Qorvath", 8],
    ["A.\nV. Qorvath", 2],
    ["\nV. Qorvath", 2],
    ["Vl. Qorvath", 0],
  ])("in %j end before token %i", (text, end) => {
    expect(afterInitials(tokens(text), 0)).toBe(end);
  });
});
