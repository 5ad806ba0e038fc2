import { spawnSync } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { extract, temporaryFolder } from "../program.ts";

const built = join("dist", readFileSync("dist/current", "utf8").trim());

/** The program's own files that a run loads, without their hashes. */
function loadedBy(hook: string, ...args: string[]): string[] {
  const list = join(temporaryFolder(), "loaded.json");
  const env = { NODE_OPTIONS: `--require ${hook}`, LOADED: list };
  expect(extract(args, { env, input: "Moscow" }).code).toBe(0);
  const files = JSON.parse(readFileSync(list, "utf8")) as string[];
  return files
    .map((file) => relative(process.cwd(), file).replaceAll("\\", "/"))
    .filter((file) => file.startsWith("bin/") || file.startsWith("dist/"))
    .map((file) => file.replace(`${basename(built)}/`, "").replace(/-[0-9A-Z]{8}/, ""));
}

describe("the built program", () => {
  let hook = "";
  beforeAll(() => {
    hook = join(temporaryFolder(), "hook.cjs");
    writeFileSync(
      hook,
      `process.on("exit", () => require("fs").writeFileSync(process.env.LOADED, JSON.stringify(Object.keys(require.cache))));`,
    );
  });
  const ALWAYS = ["bin/extract.js", "dist/start.cjs", "dist/start.cjs", "dist/program.cjs"];

  it.each([
    ["a file", ["seeds/000_2d15f9caa2e79d27.txt"]],
    ["files as lines", ["--format", "ndjson", "seeds/000_2d15f9caa2e79d27.txt"]],
    ["standard input", []],
  ])("loads one file of code for %s", (_, args) => {
    expect(loadedBy(hook, ...args)).toEqual(ALWAYS);
  });

  it("makes no stream of the process for a run from file to file", () => {
    const touched = join(temporaryFolder(), "touched.cjs");
    writeFileSync(
      touched,
      `for (const name of ["stdin", "stdout", "stderr"]) {
        const { get } = Object.getOwnPropertyDescriptor(process, name);
        Object.defineProperty(process, name, {
          get() {
            require("fs").appendFileSync(process.env.TOUCHED, name + " ");
            return get.call(process);
          },
        });
      }`,
    );
    const touchedBy = (...args: string[]) => {
      const list = join(temporaryFolder(), "list");
      writeFileSync(list, "");
      const out = openSync(join(temporaryFolder(), "out"), "w");
      const env = { NODE_OPTIONS: `--require ${touched}`, TOUCHED: list };
      extract(args, { env, stdout: out });
      closeSync(out);
      return readFileSync(list, "utf8").trim();
    };
    expect(touchedBy("seeds/000_2d15f9caa2e79d27.txt")).toBe("");
    expect(touchedBy("none.txt")).toBe("stderr");
  });

  it("loads the command line's own code for help, and colours for text", () => {
    expect(loadedBy(hook, "--help")).toContain("dist/commandLine.cjs");
    const forText = loadedBy(hook, "-f", "text");
    expect(forText).toContain("dist/text.cjs");
    expect(forText).not.toContain("dist/commandLine.cjs");
  });

  it("has no code of YAML, commander, checks and colours in the file that is always loaded", () => {
    const start = readFileSync(join(built, "program.cjs"), "utf8");
    // As these packages write them; each is in another file, or the test would say nothing.
    const files = readdirSync(built).filter((name) => name.endsWith(".cjs"));
    for (const mark of ["enablePositionalOptions", "%YAML", "TERM_PROGRAM", "ISO-2022-KR"]) {
      const holders = files.filter((file) =>
        readFileSync(join(built, file), "utf8").includes(mark),
      );
      expect(holders, mark).not.toEqual([]);
      expect(start.includes(mark), mark).toBe(false);
    }
  });

  const codeTaken = (folder: string, ...flags: string[]) => {
    const ask = `const { script, start } = require(${JSON.stringify(join(folder, "start.cjs"))});
      console.log(typeof start, script.cachedDataRejected)`;
    const { stdout } = spawnSync(process.execPath, [...flags, "-e", ask], { encoding: "utf8" });
    return stdout.trim();
  };

  it("takes the code that was compiled before, and does without", () => {
    expect(codeTaken(resolve(built))).toBe("function false");
    expect(codeTaken(resolve(built), "--no-lazy")).toBe("function true");
    const folder = temporaryFolder();
    for (const file of ["start.cjs", "program.cjs"])
      copyFileSync(join(built, file), join(folder, file));
    expect(codeTaken(folder)).toBe("function undefined");
    writeFileSync(join(folder, "program.cache"), "none of this");
    expect(codeTaken(folder)).toBe("function true");
  });

  it("keeps the memory for what is new small in a stream of records", () => {
    const ask = join(temporaryFolder(), "young.cjs");
    writeFileSync(
      ask,
      `process.on("exit", () => {
        const spaces = require("v8").getHeapSpaceStatistics();
        console.error(spaces.find(({ space_name }) => space_name === "new_space").space_size >> 20);
      });`,
    );
    const texts = readdirSync("seeds").map((name) => readFileSync(join("seeds", name), "utf8"));
    const lines = texts.map((text) => `${JSON.stringify({ text })}\n`).join("");
    const input = lines.repeat(Math.ceil((2 << 20) / lines.length));
    const args = ["-i", "ndjson", "-f", "ndjson", "-o", join(temporaryFolder(), "out.ndjson")];
    const { err } = extract(args, { env: { NODE_OPTIONS: `--require ${ask}` }, input });
    expect(Number(err)).toBeLessThanOrEqual(8);
  });

  it("leaves the flags of V8 to whoever uses the library", () => {
    const list = join(temporaryFolder(), "loaded.json");
    const ask = `import(${JSON.stringify(pathToFileURL(resolve("dist/index.js")).href)}).then(
      async ({ createExtractor }) => console.log(
        (await createExtractor()).extract("Moscow").entities[0].id));`;
    const { stdout } = spawnSync(process.execPath, ["--require", hook, "-e", ask], {
      encoding: "utf8",
      env: { ...process.env, LOADED: list },
    });
    expect(stdout.trim()).toBe("moscow");
    const files = (JSON.parse(readFileSync(list, "utf8")) as string[]).map((file) =>
      basename(file),
    );
    expect(files).toContain("program.cjs");
    expect(files).not.toContain("start.cjs");
  });
});
