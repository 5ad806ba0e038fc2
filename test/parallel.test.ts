import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extract, PROGRAM, temporaryFolder } from "./program.ts";

/** Debian's moreutils has another program of this name. */
const hasParallel = /^GNU parallel/.test(
  spawnSync("parallel", ["--version"], { encoding: "utf8" }).stdout ?? "",
);
if (!hasParallel)
  console.error(
    "NOT RUN: the stream in parts, since GNU parallel is not installed (apt-get install parallel)",
  );

const IN_PARTS = ["--input", "ndjson", "--format", "ndjson", "--line-numbers", "none"];

const LINES = [
  '{"id":"a","text":"Sergey Shoygu visited Damascus.","url":"u1"}',
  '{"id":7,"text":"Министр обороны Сергей Шойгу прибыл в Дамаск 😀."}',
  '{"text":"قال وزير الدفاع الروسي سيرغي شويغو في دمشق","language":"ar"}',
  "",
  "not json",
  '{"id":"c"}',
  `{"id":"long","text":"${"Syria said. ".repeat(700)}"}`,
  '{"id":"w","text":"Syria","language":"xx"}',
];
const STREAM = Array.from({ length: 100 }, (_, i) => `${LINES[(i * 3) % LINES.length]}\n`).join("");

/** A shell in a folder of its own, in which `extract` is the command. */
function inShell(command: string, files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "bin"));
  symlinkSync(PROGRAM, join(folder, "bin", "extract"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const PATH = `${join(folder, "bin")}:${process.env["PATH"]}`;
  const env = { ...process.env, PATH, HOME: folder };
  const ran = spawnSync("bash", ["-c", command], {
    cwd: folder,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return { code: ran.status, out: ran.stdout, err: ran.stderr, read };
}

describe("a stream in parts", () => {
  it("has no line numbers for the asking, and is else the same", () => {
    const numbered = extract(IN_PARTS.slice(0, 4), { input: STREAM });
    const bare = extract(IN_PARTS, { input: STREAM });
    const without = numbered.out.replace(/(?<=^\{"id":.{1,8}),"line":\d+/gm, "");
    expect(bare.out === without).toBe(true);
    expect(bare.out).not.toContain('"line":1,"language"');
    expect(bare.out).toContain('{"id":"c","error":"no text"}\n');
    expect(bare.err).toBe(numbered.err);
    expect(
      extract([...IN_PARTS.slice(0, 4), "--line-numbers", "field"], { input: STREAM }).out,
    ).toBe(numbered.out);
  });

  it.runIf(hasParallel)("gives under GNU parallel the bytes of one process", () => {
    const whole = extract([...IN_PARTS, "--on-error", "record", "--keep", "url"], {
      input: STREAM,
    });
    for (const block of ["3k", "20k"]) {
      const options = [...IN_PARTS, "--on-error", "record", "--keep", "url"].join(" ");
      const parts = inShell(`parallel --pipe -k -j2 --block ${block} extract ${options} < in`, {
        in: STREAM,
      });
      expect([parts.code, parts.out === whole.out]).toEqual([0, true]);
    }
    // with their numbers they would differ: each part counts from 1
    const numbered = inShell(
      "parallel --pipe -k -j2 --block 20k extract -i ndjson -f ndjson < in",
      {
        in: STREAM,
      },
    );
    expect(numbered.out.match(/"line":1,/g)?.length).toBeGreaterThan(1);
    expect(numbered.code).toBeGreaterThan(0);
  });
});

describe("the README on many cores and machines", () => {
  const readme = readFileSync("README.md", "utf8");
  const section = readme.slice(readme.indexOf("## Many cores"), readme.indexOf("## As a library"));
  const commands = [...section.matchAll(/^ {4}(?:\$ )?((?:parallel|extract) .+)$/gm)].map(
    ([, command = ""]) => command,
  );
  const good = STREAM.split("\n")
    .filter((line) => line.includes('"text"'))
    .join("\n");

  it("has commands", () => {
    expect(commands.map((command) => command.split(" ")[0]).sort()).toEqual([
      "extract",
      "parallel",
    ]);
  });

  it.each(commands)("gives one process's bytes by: %s", (command) => {
    if (command.startsWith("parallel") && !hasParallel) return;
    const run = inShell(command, { "large.ndjson": good });
    const args = command.startsWith("extract") ? IN_PARTS.slice(0, 4) : IN_PARTS;
    expect([run.code, run.read("documents.ndjson")]).toEqual([
      0,
      extract(args, { input: good }).out,
    ]);
  });

  it("gives Spark and Hadoop options that there are", () => {
    const given = [...section.matchAll(/"(extract -.+?)"/g)].map(([, command = ""]) => command);
    expect(given).toHaveLength(2);
    for (const command of given) {
      const args = command.split(" ").slice(1);
      const { code, out, err } = extract(args, { input: STREAM });
      expect([code, err]).toEqual([0, expect.not.stringContaining("not JSON")]);
      expect(out).toBe(extract([...IN_PARTS, "--on-error", "record"], { input: STREAM }).out);
    }
  });
});
