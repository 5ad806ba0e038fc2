/**
 * `npm run mutate`: do the tests notice small faults? Makes seeded mutations of src/, one at a
 * time, in a copy of the tree, and asks the tests that stand nearest first. What no test notices is
 * printed with its place. Takes minutes to hours, so no test runs it; equal seeds give equal
 * mutations of equal sources.
 */

import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { seeded } from "./bench/random.ts";
import { type Chosen, chosen, type Stages, stagesFor, type TestFile } from "./mutate/choice.ts";
import { type Copy, copyOfTree, type Outcome } from "./mutate/copy.ts";
import { difference, type Mutation, mutated, mutationsOf } from "./mutate/mutations.ts";

const HELP = `npm run mutate -- [options]

  --count N      mutations (60)
  --seed N       which ones (1)
  --files TEXT   only source files whose path contains it; may be repeated
  --fast         near tests and the core only, not the whole suite
  --list         print the mutations and run nothing
`;
/** The share of mutations that must be noticed. */
const LEAST = 0.9;
/** An entry point for developers, with nothing in it. */
const LEFT_OUT = ["src/dev.ts"];
/** Milliseconds for the tests near a file; the whole suite takes some minutes on a busy machine. */
const LIMITS: Readonly<Record<keyof Stages, number>> = {
  near: 240_000,
  core: 480_000,
  others: 1_800_000,
};

interface Tried extends Chosen {
  /** The stage that noticed it; none did: it survived. */
  readonly noticed?: keyof Stages | "build";
  readonly outcome: Outcome;
}

async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      count: { type: "string", default: "60" },
      seed: { type: "string", default: "1" },
      files: { type: "string", multiple: true, default: [] },
      fast: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const sources = sourceFiles(values.files);
  const all = new Map([...sources].map(([file, code]) => [file, mutationsOf(code)]));
  const place = (file: string, mutation: Mutation) =>
    difference(sources.get(file) as string, mutation);
  const lineOf = (file: string, mutation: Mutation) => place(file, mutation).line;
  const list = chosen(all, lineOf, Number(values.count), seeded(Number(values.seed)));
  const shown = ({ file, mutation }: Chosen) => {
    const { line, diff } = place(file, mutation);
    return `${file}:${line} ${mutation.kind}\n${diff}`;
  };
  if (values.list) {
    for (const one of list) console.log(shown(one));
    return 0;
  }
  const copy = await copyOfTree(process.cwd());
  const tried: Tried[] = [];
  try {
    const tests = await soundTests(copy, list, values.fast);
    for (const one of list) {
      const stages = stagesFor(one.file, tests);
      const result = await attempt(copy, one, sources.get(one.file) as string, stages, values.fast);
      tried.push(result);
      const how = result.noticed ? `${result.outcome} (${result.noticed})` : "SURVIVED";
      console.log(`${tried.length}/${list.length} ${how}: ${shown(one)}`);
    }
  } finally {
    copy.remove();
  }
  return report(tried, shown);
}

/** Path to text, of files that have the words in their path; all files without words. */
function sourceFiles(words: readonly string[]): Map<string, string> {
  const names = readdirSync("src", { recursive: true, encoding: "utf8" }).sort();
  return new Map(
    names
      .map((name) => `src/${name.replaceAll("\\", "/")}`)
      .filter((file) => /\.(ts|mjs)$/.test(file) && !LEFT_OUT.includes(file))
      .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
      .map((file) => [file, readFileSync(file, "utf8")]),
  );
}

/** The test files that pass in the copy before anything is broken there. */
async function soundTests(
  copy: Copy,
  list: readonly Chosen[],
  fast: boolean,
): Promise<readonly TestFile[]> {
  const tests = readdirSync("test", { recursive: true, encoding: "utf8" })
    .map((name) => `test/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".test.ts") && !path.includes("node_modules"))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
  const needed = new Set(
    list.flatMap(({ file }) => {
      const { near, core, others } = stagesFor(file, tests);
      return [...near, ...core, ...(fast ? [] : others)];
    }),
  );
  const failing = new Set(await copy.failing([...needed]));
  for (const test of failing) console.error(`left out, it fails in a copy as it is: ${test}`);
  return tests.filter(({ path }) => !failing.has(path));
}

async function attempt(
  copy: Copy,
  one: Chosen,
  code: string,
  { near, core, others }: Stages,
  fast: boolean,
): Promise<Tried> {
  const { file, mutation } = one;
  const noticedBy = async (stage: keyof Stages, tests: readonly string[]) => {
    const outcome = tests.length === 0 ? "passed" : await copy.test(tests, LIMITS[stage]);
    return outcome === "passed" ? undefined : { ...one, noticed: stage, outcome };
  };
  copy.write(file, mutated(code, mutation));
  try {
    const early = await noticedBy("near", near);
    if (early) return early;
    const built = await copy.build();
    if (built !== "passed") return { ...one, noticed: "build", outcome: built };
    return (
      (await noticedBy("core", core)) ??
      (fast ? undefined : await noticedBy("others", others)) ?? { ...one, outcome: "passed" }
    );
  } finally {
    copy.write(file, code);
    copy.restoreBuild();
  }
}

function report(tried: readonly Tried[], shown: (one: Chosen) => string): number {
  const survivors = tried.filter(({ noticed }) => noticed === undefined);
  const share = 1 - survivors.length / tried.length;
  if (survivors.length > 0) console.log(`\nno test notices:\n${survivors.map(shown).join("\n")}`);
  console.log(
    `\n${tried.length - survivors.length} of ${tried.length} noticed (${(100 * share).toFixed(0)} %; goal ${100 * LEAST} %)`,
  );
  return share >= LEAST ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
