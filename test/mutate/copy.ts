/**
 * A copy of the working tree that may be broken: sources and tests are copied, packages are linked.
 * The tree itself is never written to. Knows no mutations; runs the tests and the build of the copy
 * as processes of their own, with a limit, since a mutant may never end.
 */

import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export type Outcome = "passed" | "failed" | "timed out";

export interface Copy {
  readonly folder: string;
  /** Writes a file of the copy; everything built before stays until `build`. */
  write(file: string, text: string): void;
  build(): Promise<Outcome>;
  /** Puts back what was built first. */
  restoreBuild(): void;
  /** Runs test files until the first failure. */
  test(files: readonly string[], limit: number): Promise<Outcome>;
  /** Runs test files to their end. */
  failing(files: readonly string[]): Promise<string[]>;
  remove(): void;
}

/** Milliseconds that a build may take: that of the lexicons takes half a minute. */
const BUILD_LIMIT = 300_000;
/** A test that takes longer hangs; a process that does not end then is ended. */
const TEST_TIMEOUT = 60_000;

export async function copyOfTree(root: string): Promise<Copy> {
  const folder = mkdtempSync(join(tmpdir(), "extract-mutate-"));
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of new Set(files.split("\0").filter(Boolean))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { force: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true });
  // Mutants are run, not type-checked.
  const settings = join(folder, "tsconfig.build.json");
  const { compilerOptions = {}, ...rest } = JSON.parse(readFileSync(settings, "utf8"));
  const unchecked = { ...rest, compilerOptions: { ...compilerOptions, noCheck: true } };
  writeFileSync(settings, JSON.stringify(unchecked));

  const run = (args: readonly string[], limit: number) => outcome(folder, args, limit);
  const build = () => run(["src/build/run.mjs"], BUILD_LIMIT);
  const vitest = ["node_modules/vitest/vitest.mjs", "run", `--testTimeout=${TEST_TIMEOUT}`];
  const copy: Copy = {
    folder,
    write: (file, text) => writeFileSync(join(folder, file), text),
    build,
    restoreBuild() {
      rmSync(join(folder, "dist"), { recursive: true, force: true });
      cpSync(join(folder, "dist-first"), join(folder, "dist"), { recursive: true });
    },
    test: (tests, limit) => run([...vitest, "--bail=1", ...tests], limit),
    async failing(tests) {
      const report = join(folder, "report.json");
      await run(
        [...vitest, "--reporter=json", `--outputFile=${report}`, ...tests],
        4 * BUILD_LIMIT,
      );
      if (!existsSync(report)) throw new Error("the tests of the tree as it is do not end");
      const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
        testResults: { name: string; status: string }[];
      };
      const passed = new Set(
        testResults.filter(({ status }) => status === "passed").map(({ name }) => name),
      );
      return tests.filter((test) => ![...passed].some((name) => name.endsWith(`/${test}`)));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  if ((await build()) !== "passed") throw new Error("the tree as it is does not build");
  cpSync(join(folder, "dist"), join(folder, "dist-first"), { recursive: true });
  return copy;
}

/** Ends the process with all that it has started, when it takes longer than the limit (ms). */
function outcome(folder: string, args: readonly string[], limit: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env };
    delete env["UPDATE"];
    const child = spawn(process.execPath, [...args], {
      cwd: folder,
      env,
      detached: true,
      stdio: "ignore",
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, limit);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(late ? "timed out" : code === 0 ? "passed" : "failed");
    });
  });
}
