/** The pieces for CI: the workflow of the README and the hook, run as their services would run them. */

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { LIMIT, PROGRAM, temporaryFolder } from "./program.ts";

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** A folder with `extract` in it, to stand in PATH. */
function commands(): string {
  const folder = temporaryFolder();
  symlinkSync(PROGRAM, join(folder, "extract"));
  return folder;
}

function shell(command: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const done = spawnSync("bash", ["-e", "-c", command], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, PATH: `${commands()}${delimiter}${process.env["PATH"]}`, ...env },
    timeout: LIMIT,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe("the workflow in the README", () => {
  const [, block = ""] =
    /## In CI[\s\S]*?```yaml\n([\s\S]*?)```/.exec(readFileSync("README.md", "utf8")) ?? [];
  const { jobs } = parse(block) as { jobs: { lexicons: { steps: Step[] } } };
  const steps = jobs.lexicons.steps.flatMap(({ run, env }) => (run ? [{ run, env }] : []));
  const ours = steps.filter(({ run }) => !/^npm |\bgh\b/.test(run));

  it("checks, says what changed, and fails for a loss", () => {
    expect(ours).toHaveLength(3);
    const folder = temporaryFolder();
    const git = (...args: string[]) =>
      execFileSync(
        "git",
        [
          "-c",
          "user.name=n",
          "-c",
          "user.email=e@example.org",
          "-c",
          "init.defaultBranch=main",
          ...args,
        ],
        { cwd: folder, encoding: "utf8" },
      ).trim();
    const people = (forms: string) => `people:\n  vladimir-putin: { full: [${forms}] }\n`;
    git("init", "--quiet");
    write(folder, "corpus/a.txt", "Vlodymor Pootin met Vladimer Pootyn in Moscow.\n");
    write(folder, "my-lexicons/en/people.yaml", people("Vlodymor Pootin"));
    git("add", ".");
    git("commit", "--quiet", "-m", "before");
    const base = git("rev-parse", "HEAD");
    write(folder, "my-lexicons/en/people.yaml", people("Vladimer Pootyn"));

    const [check, extraction, verdict] = ours as [Step, Step, Step];
    expect(shell(check.run as string, folder).code).toBe(0);
    expect(Object.keys(extraction.env ?? {})).toEqual(["BASE"]);
    const done = shell(extraction.run as string, folder, { BASE: base });
    expect([done.code, done.err]).toEqual([0, expect.not.stringContaining("extract:")]);
    const comment = readFileSync(join(folder, "comment.md"), "utf8");
    expect(comment).toMatch(/^### Extraction: /);
    expect(comment).toContain("`Vladimer Pootyn`");
    // What the one lexicon loses the other may find without an id, as a changed mention.
    const { code, out } = shell(verdict.run as string, folder);
    expect(code).toBe(/ lost/.test(comment.split("\n")[0] as string) ? 1 : 0);
    expect(out).toContain("1 of 1 document differs");
  });
});

describe("the hook for pre-commit", () => {
  const [hook] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as [
    { id: string; entry: string; args: string[]; language: string; pass_filenames: boolean },
  ];

  it("is the command of the package, on the folder named lexicons", () => {
    const { bin } = JSON.parse(readFileSync("package.json", "utf8"));
    const { id, entry, args, language, pass_filenames } = hook;
    expect([id, language, pass_filenames]).toEqual(["extract-check", "node", false]);
    expect(Object.keys(bin)).toContain(entry.split(" ")[0]);
    const folder = temporaryFolder();
    cpSync("test/broken-packs/bad-slug/lexicons", join(folder, "lexicons"), { recursive: true });
    expect(existsSync(join(folder, "lexicons"))).toBe(true);
    const broken = shell(`${entry} ${args.join(" ")}`, folder);
    expect([broken.code, broken.out]).toEqual([1, expect.stringContaining("E119")]);
  });
});
