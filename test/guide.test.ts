/**
 * The walk of the guide, as a newcomer takes it: its files written and its commands run in a new
 * folder, one after the other. `…` in what it shows stands for anything.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { LIMIT, PROGRAM, temporaryFolder } from "./program.ts";

const guide = readFileSync("lexicons/README.md", "utf8");
const walk = guide.slice(guide.indexOf("## A walk in "), guide.indexOf("## Ask before you write"));

const folder = temporaryFolder();
const commands = temporaryFolder();
symlinkSync(PROGRAM, join(commands, "extract"));

function shell(command: string): string {
  const done = spawnSync("bash", ["-c", command], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: `${commands}${delimiter}${process.env["PATH"]}`,
      EXTRACT_CACHE_DIR: join(commands, "cache"),
    },
    timeout: LIMIT,
  });
  return `${done.stdout}${done.stderr}`.trim();
}

/** What is shown, where `…` is anything in a line, and alone in a line any lines. */
function shownAs(shown: string): RegExp {
  const escaped = shown
    .trim()
    .split("\n")
    .map((line) => line.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = escaped
    .map((line) => (line.trim() === "…" ? "(?:.*\\n)*?.*" : line.replaceAll("…", ".*")))
    .join("\\n");
  return new RegExp(`^${pattern}$`);
}

/** What one step has the reader do, in order. */
function actionsOf(step: string): { readonly name: string; run(): void }[] {
  return [...step.matchAll(/```(yaml|console)\n([\s\S]*?)```/g)].flatMap(([, kind, text = ""]) => {
    if (kind === "yaml") {
      const path = /^# (my-lexicons\/\S+)\n/.exec(text)?.[1] ?? "";
      return [
        {
          name: `write ${path}`,
          run() {
            expect(path).not.toBe("");
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            writeFileSync(join(folder, path), text);
          },
        },
      ];
    }
    return [...text.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)].map(
      ([, command = "", shown = ""]) => ({
        name: command,
        run: () => expect(shell(command)).toMatch(shownAs(shown)),
      }),
    );
  });
}

const steps = walk.split(/^### (?=Step \d)/m).slice(1);

describe("the walk of the guide", () => {
  it("has the steps that it promises", () => {
    expect(steps.map((step) => step.split("\n")[0])).toEqual([
      "Step 1: a spelling",
      "Step 2: a person",
      "Step 3: a place",
      "Step 4: an aircraft",
      "Step 5: a missile",
      "Step 6: a pattern",
      "Step 7: a trap",
      "Step 8: a language",
    ]);
    for (const step of steps) expect(actionsOf(step).length).toBeGreaterThan(1);
  });

  for (const step of steps)
    describe(step.split("\n")[0] as string, () => {
      for (const { name, run } of actionsOf(step)) it(name, run);
    });
});
