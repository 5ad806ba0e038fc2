import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { currentGeneration, keepCurrentOnly, putIntoUse } from "../../src/build/generations.mjs";
import { temporaryFolder } from "../program.ts";

const pointers = (name: string) => ({ "start.js": `to ${name}` });
const fill = async (target: string) => {
  writeFileSync(join(target, "first"), "");
  await new Promise((resolve) => setImmediate(resolve));
  writeFileSync(join(target, "last"), "");
};
const fresh = () => join(temporaryFolder(), "dist");
const pointed = (folder: string) =>
  readFileSync(join(folder, "start.js"), "utf8").slice("to ".length);

describe("a built folder", () => {
  it("holds the generation in use and the one before", async () => {
    const folder = fresh();
    const seen: string[][] = [];
    for (const name of ["a", "b", "c", "b"]) {
      await putIntoUse(folder, name, fill, pointers);
      expect([currentGeneration(folder), pointed(folder)]).toEqual([name, name]);
      seen.push(readdirSync(folder).sort());
    }
    expect(seen).toEqual([
      ["a", "current", "start.js"],
      ["a", "b", "current", "start.js"],
      ["b", "c", "current", "start.js"],
      ["b", "c", "current", "start.js"],
    ]);
  });

  it("makes no generation that is there", async () => {
    const folder = fresh();
    let made = 0;
    const counting = (target: string) => {
      made++;
      return fill(target);
    };
    for (const name of ["a", "b", "a", "b"]) await putIntoUse(folder, name, counting, pointers);
    expect(made).toBe(2);
  });

  it("stays as it is when a build fails", async () => {
    const folder = fresh();
    await putIntoUse(folder, "a", fill, pointers);
    const failing = putIntoUse(
      folder,
      "b",
      async (target) => {
        await fill(target);
        throw new Error("no");
      },
      pointers,
    );
    await expect(failing).rejects.toThrow("no");
    expect([currentGeneration(folder), pointed(folder), readdirSync(folder).sort()]).toEqual([
      "a",
      "a",
      ["a", "current", "start.js"],
    ]);
  });

  it("points at a complete generation at every moment", async () => {
    const folder = fresh();
    await putIntoUse(folder, "a", fill, pointers);
    const complete = () => readdirSync(join(folder, pointed(folder))).sort();
    let moments = 0;
    const look = () => {
      moments++;
      expect([pointed(folder), complete()]).toEqual(["a", ["first", "last"]]);
    };
    await putIntoUse(
      folder,
      "b",
      async (target) => {
        look();
        await fill(target);
        look();
      },
      (name) => {
        look();
        expect(readdirSync(join(folder, name)).sort()).toEqual(["first", "last"]);
        return pointers(name);
      },
    );
    expect([moments, pointed(folder), complete()]).toEqual([3, "b", ["first", "last"]]);
  });

  it.each([
    ["the same", ["b", "b"]],
    ["different", ["b", "c"]],
  ])("survives two builds at once of %s contents", async (_, names) => {
    const folder = fresh();
    await putIntoUse(folder, "a", fill, pointers);
    await Promise.all(names.map((name) => putIntoUse(folder, name, fill, pointers)));
    const current = currentGeneration(folder) as string;
    expect(names).toContain(current);
    expect(pointed(folder)).toBe(current);
    expect(readdirSync(join(folder, current)).sort()).toEqual(["first", "last"]);
    expect(readdirSync(folder)).toContain("a");
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("is cleared of what a killed build left, not of a running one", async () => {
    const folder = fresh();
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    for (const pid of [dead, process.ppid])
      mkdirSync(join(folder, `.new-${pid}-x`), { recursive: true });
    writeFileSync(join(folder, "old-layout.js"), "");
    await putIntoUse(folder, "a", fill, pointers);
    expect(readdirSync(folder).sort()).toEqual([
      `.new-${process.ppid}-x`,
      "a",
      "current",
      "start.js",
    ]);
  });

  it("can be reduced to the generation in use", async () => {
    const folder = fresh();
    for (const name of ["a", "b"]) await putIntoUse(folder, name, fill, pointers);
    keepCurrentOnly(folder, ["start.js"]);
    expect(readdirSync(folder).sort()).toEqual(["b", "current", "start.js"]);
  });

  it("can be read by every user", async () => {
    const folder = fresh();
    await putIntoUse(folder, "a", fill, pointers);
    expect(statSync(join(folder, "a")).mode).toBe(statSync(folder).mode);
  });

  it("is nothing where it is missing or points nowhere", () => {
    const folder = fresh();
    expect(currentGeneration(folder)).toBeUndefined();
    mkdirSync(folder);
    for (const text of ["", "gone\n"]) {
      writeFileSync(join(folder, "current"), text);
      expect([text, currentGeneration(folder)]).toEqual([text, undefined]);
    }
    expect(existsSync(join(folder, "gone"))).toBe(false);
  });
});
