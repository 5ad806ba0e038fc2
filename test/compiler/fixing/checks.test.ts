import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSource } from "../../../src/compiler/check.ts";
import type { Check } from "../../../src/compiler/checks/check.ts";
import { CHECKS } from "../../../src/compiler/checks/index.ts";
import { fixFiles } from "../../../src/compiler/fixing/fixFiles.ts";
import { builtInSource } from "../../../src/compiler/overlay.ts";
import { readLexicons } from "../../../src/compiler/read.ts";
import { temporaryFolder } from "../../program.ts";

/** A check's own example of the mistake on disk, and what the check says of it. */
function mistaken(check: Check) {
  const folder = join(temporaryFolder(), "lexicons");
  const files = Object.entries(check.bad).map(([name, text]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
  const find = () =>
    checkSource(readLexicons([folder]), builtInSource(), [check]).filter(
      ({ code }) => code === check.code,
    );
  return { find, read: () => files.map((file) => readFileSync(file, "utf8")) };
}

// A file in another encoding cannot be shown as text.
const fixable = CHECKS.filter(({ code }) => code !== "E111").filter((check) =>
  mistaken(check)
    .find()
    .some(({ fix }) => fix),
);

describe("--fix", () => {
  it("has something to do", () => {
    expect(fixable.map(({ code }) => code)).toContain("E103");
  });

  it.each(fixable.map((check) => [check.code, check] as const))(
    "mends the example of %s at once, and then finds nothing to do",
    (_, check) => {
      const { find, read } = mistaken(check);
      expect(fixFiles(find()).length).toBeGreaterThan(0);
      const mended = read();
      expect(find()).toEqual([]);
      expect(fixFiles(find())).toEqual([]);
      expect(read()).toEqual(mended);
    },
  );
});
