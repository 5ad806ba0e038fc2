/**
 * When the build runs, in a folder that has the build and no packages: a build that is begun there
 * fails.
 */

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildInputs, fingerprint } from "../../src/build/fingerprint.mjs";
import { temporaryFolder } from "../program.ts";

function clone(): string {
  const folder = temporaryFolder();
  cpSync("src/build", join(folder, "src/build"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"version":"0.1.0"}');
  return folder;
}

function generation(folder: string, name: string, inUse: boolean): void {
  mkdirSync(join(folder, "dist", name), { recursive: true });
  if (inUse) writeFileSync(join(folder, "dist", "current"), `${name}\n`);
}

function build(folder: string, env: Record<string, string> = {}, ...args: string[]) {
  const { npm_command: _, npm_lifecycle_event: __, ...own } = process.env;
  const run = spawnSync(process.execPath, [join(folder, "src/build/run.mjs"), ...args], {
    env: { ...own, ...env },
    encoding: "utf8",
  });
  return [run.status, run.stdout, run.stderr];
}

const NOT_BUILT =
  "extract: not built: the packages it is built with are not installed; run npm ci (without --omit)\n";
const FROM_NPX = { npm_command: "exec", npm_lifecycle_event: "prepare" };

describe("the build", () => {
  it("begins where nothing is built, says in a line what is missing, and leaves nothing", () => {
    const folder = clone();
    expect(build(folder)).toEqual([1, "", NOT_BUILT]);
    expect(readdirSync(join(folder, "dist"))).toEqual([]);
  });

  it("begins when something changed, not before", () => {
    const folder = clone();
    generation(folder, fingerprint(folder, buildInputs(folder)), true);
    expect(build(folder)).toEqual([0, "", ""]);
    expect(build(folder, { npm_command: "ci", npm_lifecycle_event: "prepare" })).toEqual([
      0,
      "",
      "",
    ]);
    writeFileSync(join(folder, "src", "new.ts"), "");
    expect(build(folder)).toEqual([1, "", NOT_BUILT]);
    expect(build(folder, { npm_command: "ci", npm_lifecycle_event: "prepare" })).toEqual([
      1,
      "",
      NOT_BUILT,
    ]);
    rmSync(join(folder, "src", "new.ts"));
    expect(build(folder)).toEqual([0, "", ""]);
  });

  it("is no matter of npx, which hides what it says: what is built serves, and a failure is the command's to report", () => {
    const folder = clone();
    expect(build(folder, FROM_NPX)).toEqual([0, "", NOT_BUILT]);
    generation(folder, "older", true);
    expect(build(folder, FROM_NPX)).toEqual([0, "", ""]);
    // A script that a user runs by way of npx is no preparation.
    expect(build(folder, { npm_command: "exec", npm_lifecycle_event: "npx" })).toEqual([
      1,
      "",
      NOT_BUILT,
    ]);
  });

  it("leaves one generation for packing", () => {
    const folder = clone();
    const name = fingerprint(folder, buildInputs(folder));
    generation(folder, "older", false);
    generation(folder, name, true);
    build(folder);
    expect(existsSync(join(folder, "dist", "older"))).toBe(true);
    expect(build(folder, {}, "--alone")).toEqual([0, "", ""]);
    expect(readdirSync(join(folder, "dist")).sort()).toEqual([name, "current"].sort());
  });
});
