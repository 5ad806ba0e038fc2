import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentOf } from "../../src/cache/folderContent.ts";
import { temporaryFolder } from "../program.ts";

const PEOPLE = join("en", "people", "one.yaml");

/** Named alike, wherever it stands. */
const content = (path: string) => {
  const before = process.cwd();
  process.chdir(path);
  try {
    return contentOf(["."]);
  } finally {
    process.chdir(before);
  }
};

function folder(): string {
  const path = temporaryFolder();
  mkdirSync(join(path, "en", "people"), { recursive: true });
  writeFileSync(join(path, "en", "places.yaml"), "a");
  writeFileSync(join(path, PEOPLE), "b");
  return path;
}

describe("what a folder holds", () => {
  it("is the same for the same files", () => {
    expect(content(folder())).toBe(content(folder()));
    expect(content(folder())).toBeDefined();
  });

  it("is another under another name, and nothing where there is no folder", () => {
    expect(contentOf([folder()])).not.toBe(contentOf([folder()]));
    expect(contentOf(["no-such-folder"])).toBeUndefined();
  });

  it.each<readonly [string, (path: string) => void]>([
    ["a file says something else", (path) => writeFileSync(join(path, PEOPLE), "c")],
    ["a file is gone", (path) => rmSync(join(path, PEOPLE))],
    ["a file has another name", (path) => renameSync(join(path, PEOPLE), join(path, "en", "b"))],
    ["there is a file that is not read", (path) => writeFileSync(join(path, "en", "x.txt"), "")],
    ["there is a folder more", (path) => mkdirSync(join(path, "ru"))],
    ["a table says something", (path) => writeFileSync(join(path, "en", "a.tsv"), "")],
  ])("is another when %s", (_, change) => {
    const path = folder();
    change(path);
    expect(content(path)).not.toBe(content(folder()));
  });

  it("is the same whatever other programs keep there", () => {
    const path = folder();
    mkdirSync(join(path, ".git"));
    writeFileSync(join(path, ".git", "index.yaml"), "x");
    expect(content(path)).toBe(content(folder()));
  });
});
