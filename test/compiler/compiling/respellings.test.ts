import { describe, expect, it } from "vitest";
import { type Respelling, respelled } from "../../../src/compiler/compiling/respellings.ts";

const RULES: readonly Respelling[] = [
  { at: "begin", from: "el-", to: "El" },
  { at: "end", from: "zor", to: " Zor" },
];

describe("other spellings of a name", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["what its word begins with", "Ana el-Bel", ["Ana ElBel"]],
    ["what it ends with", "Belzor", ["Bel Zor"]],
    ["both rules", "el-Belzor", ["ElBelzor", "el-Bel Zor", "ElBel Zor"]],
    ["not within a word", "Abel-Bel", []],
    ["not the whole word", "zor", []],
    ["not before another letter", "Belzora", []],
    ["no rule holds", "Ana Bel", []],
  ])("%s", (_, form, expected) => {
    expect(respelled(form, RULES)).toEqual(expected);
  });
});
