/** bin/extract.js: what stands between the shell and the program. */

import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "./program.ts";

const COMMAND = join("bin", "extract.js");

describe("the command", () => {
  it.skipIf(process.platform === "win32")("may be run by everybody", () => {
    expect((statSync(COMMAND).mode & 0o111).toString(8)).toBe("111");
    // npm sets the bit of the file itself: were it missing in the repository, an installation would
    // leave it modified.
    const listed = spawnSync("git", ["ls-files", "--stage", COMMAND], { encoding: "utf8" });
    if (listed.status === 0 && listed.stdout !== "") expect(listed.stdout).toMatch(/^100755 /);
  });

  it("says what to do where nothing is built", () => {
    const folder = temporaryFolder();
    cpSync("bin", join(folder, "bin"), { recursive: true });
    copyFileSync("package.json", join(folder, "package.json"));
    const run = spawnSync(process.execPath, [join(folder, COMMAND), "--version"], {
      encoding: "utf8",
    });
    expect([run.status, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toMatch(/^extract: not built yet; run npm ci in .+\n$/);
  });
});
