import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cacheFolder, surroundings } from "../../src/cache/cacheFolder.ts";

const home = join("/", "home", "ann");

describe("the cache folder", () => {
  it.each([
    ["linux", {}, home, join(home, ".cache", "extract")],
    ["linux", { XDG_CACHE_HOME: "/var/ann" }, home, join("/var/ann", "extract")],
    ["linux", { XDG_CACHE_HOME: "relative" }, home, join(home, ".cache", "extract")],
    ["linux", { XDG_CACHE_HOME: "" }, home, join(home, ".cache", "extract")],
    ["darwin", { XDG_CACHE_HOME: "/var/ann" }, home, join(home, "Library", "Caches", "extract")],
    ["win32", { LOCALAPPDATA: "C:\\ann" }, home, join("C:\\ann", "extract")],
    ["win32", {}, home, undefined],
    ["linux", {}, undefined, undefined],
    ["darwin", {}, undefined, undefined],
    ["linux", { EXTRACT_CACHE_DIR: "here" }, undefined, "here"],
    ["win32", { EXTRACT_CACHE_DIR: "here", LOCALAPPDATA: "C:\\ann" }, home, "here"],
    ["linux", { EXTRACT_CACHE_DIR: "" }, home, join(home, ".cache", "extract")],
  ] as const)("on %s with %j and the home %s is %s", (platform, env, home, expected) => {
    expect(cacheFolder({ env, platform, home })).toBe(expected);
  });

  it("takes the home of the environment", () => {
    expect(surroundings({ HOME: home }).home).toBe(home);
  });
});
