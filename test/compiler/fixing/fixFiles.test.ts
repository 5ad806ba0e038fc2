import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixFiles, replacementsOf } from "../../../src/compiler/fixing/fixFiles.ts";
import type { Finding } from "../../../src/errors.ts";
import { temporaryFolder } from "../../program.ts";

function fileWith(text: string, name = "places.yaml"): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

const finding = (file: string, line: number, column: number, more: Partial<Finding> = {}) => ({
  code: "E103",
  severity: "error" as const,
  file,
  line,
  column,
  problem: "",
  repair: "",
  fix: { remove: true } as const,
  ...more,
});

describe("files with fixes", () => {
  it("are written with what is mended, and counted", () => {
    const file = fileWith("a: [b, c, d] # why\n");
    const other = fileWith("a: [b]\n");
    const findings = [finding(file, 1, 5), finding(other, 1, 5), finding(file, 1, 11)];
    expect(fixFiles(findings)).toEqual([{ file, made: 2 }]);
    expect(readFileSync(file, "utf8")).toBe("a: [c] # why\n");
    expect(readFileSync(other, "utf8")).toBe("a: [b]\n");
    expect(readdirSync(dirname(file))).toHaveLength(1);
  });

  it("keep their mark, their rights, and the link that leads to them", () => {
    const file = fileWith("\ufeffa: [b, c]\r\n");
    chmodSync(file, 0o640);
    const link = join(temporaryFolder(), "link.yaml");
    symlinkSync(file, link);
    expect(fixFiles([finding(link, 1, 5)])).toEqual([{ file: link, made: 1 }]);
    expect(readFileSync(link, "utf8")).toBe("\ufeffa: [c]\r\n");
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readFileSync(file, "utf8")).toBe("\ufeffa: [c]\r\n");
  });

  it("are left alone where a finding has no fix or no place, or is of a table", () => {
    const file = fileWith("a: [b, c]");
    const table = fileWith("a: [b, c]", "en.tsv");
    const { fix: _, ...unfixable } = finding(file, 1, 5);
    const findings = [unfixable, finding(file, 1, 5, { column: undefined }), finding(table, 1, 5)];
    expect(fixFiles(findings)).toEqual([]);
    expect(replacementsOf(finding(table, 1, 5))).toEqual([]);
  });

  it("tell what a fix would change, in lines and columns", () => {
    const file = fileWith("a:\n  - b\n  - c\nd: [e, f]\n");
    expect(replacementsOf(finding(file, 3, 5))).toEqual([
      { start: { line: 3, column: 1 }, end: { line: 4, column: 1 }, text: "" },
    ]);
    expect(replacementsOf(finding(file, 4, 8))).toEqual([
      { start: { line: 4, column: 6 }, end: { line: 4, column: 9 }, text: "" },
    ]);
  });
});
