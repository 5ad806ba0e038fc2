import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildInputs, fingerprint, lexiconFiles } from "../../src/build/fingerprint.mjs";
import { temporaryFolder } from "../program.ts";

const FILES = {
  "package.json": "{}",
  "package-lock.json": "{}",
  "tsconfig.json": "{}",
  "tsconfig.build.json": "{}",
  "src/index.ts": "export {};",
  "src/build/run.mjs": "",
  "lexicons/en/places.yaml": "places: {}",
  "lexicons/generated/en.tsv": "id\tform",
};

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function project(): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(FILES)) write(folder, name, text);
  return folder;
}

const of = (folder: string) => fingerprint(folder, buildInputs(folder));

describe("the fingerprint of a build", () => {
  it("is the same for the same contents, wherever and whenever they were written", () => {
    const [one, other] = [project(), project()];
    for (const name of Object.keys(FILES)) utimesSync(join(other, name), 1, 1);
    expect(of(one)).toBe(of(other));
    expect(of(one)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each(Object.keys(FILES))("changes with %s", (name) => {
    const folder = project();
    const before = of(folder);
    write(folder, name, "changed");
    const changed = of(folder);
    rmSync(join(folder, name));
    expect(new Set([before, changed, of(folder)]).size).toBe(3);
  });

  it("changes with a file's name and with a new file", () => {
    const folder = project();
    const before = of(folder);
    renameSync(join(folder, "src/index.ts"), join(folder, "src/other.ts"));
    const renamed = of(folder);
    write(folder, "src/text/new.ts", "");
    expect(new Set([before, renamed, of(folder)]).size).toBe(3);
  });

  it.each([
    "README.md",
    "test/x.test.ts",
    "lexicons/README.md",
    "lexicons/generated/generate.mjs",
    "lexicons/generated/node_modules/x/x.yaml",
    "out.json",
  ])("does not change with %s", (name) => {
    const folder = project();
    const before = of(folder);
    write(folder, name, "changed");
    expect(of(folder)).toBe(before);
  });

  it("keeps the parts apart", () => {
    const folder = project();
    const parted = [["ab", "c"], ["a", "bc"], ["abc"], ["a:b", "c"], ["a", "b:c"]].map((parts) =>
      fingerprint(folder, [], parts),
    );
    expect(new Set(parted).size).toBe(5);
  });

  it("knows the lexicon files of this package", () => {
    const files = lexiconFiles(".");
    expect(files).toContain("lexicons/mul/aircraft.yaml");
    expect(files).toContain("lexicons/generated/places.tsv");
    expect(files.filter((name) => !name.endsWith(".yaml") && !name.endsWith(".tsv"))).toEqual([]);
  });
});
