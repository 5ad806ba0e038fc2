/**
 * `npm run bench`: what the program costs, beside what else one would run, in one table. Reads the
 * clock, so no test runs it. Measures the built program; only ratios of one run mean something on a
 * machine that others use as well.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Bench } from "./bench.ts";
import { Corpora } from "./corpora.ts";
import { materials } from "./material.ts";
import { SCENARIOS } from "./scenarios/index.ts";
import { asMarkdown, asText, type Row, replaced } from "./table.ts";

/** Programs of their own, which print their own tables; not run unless they are named. */
const APART: Readonly<Record<string, string>> = {
  hostile: "does the time grow with the length of hostile texts, or with its square?",
  page: "how quickly is the page of a report there, and how quickly does it answer?",
  memory: "how much memory does one long document take?",
  steps: "how much work is each hostile text, counted and not timed?",
};

const HELP = `npm run bench -- [scenario...] [options]

  --write        put the table into README.md: all scenarios, at full size
  --quick        small and once: does it all run?
  --scale N      multiply the sizes (1); goals are judged at 1 only
  --rounds N     rounds that count (3)
  --program P    another build (bin/extract.js)

scenarios, all of them without a name:
${SCENARIOS.map(({ name, reason }) => `  ${name.padEnd(12)} ${reason}`).join("\n")}
apart, with options of their own behind the name:
${Object.entries(APART)
  .map(([name, reason]) => `  ${name.padEnd(12)} ${reason}`)
  .join("\n")}
`;

const QUICK = { scale: 1 / 16, rounds: 1 };

/** @returns the exit code */
async function main(argv: readonly string[]): Promise<number> {
  const [first = ""] = argv;
  if (first in APART) return runApart(first, argv.slice(1));
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      write: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      scale: { type: "string" },
      rounds: { type: "string" },
      program: { type: "string", default: "bin/extract.js" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const unknown = positionals.find((name) => !SCENARIOS.some((one) => one.name === name));
  if (values.help || unknown !== undefined) {
    if (unknown !== undefined) console.error(`bench: ${unknown}: no such scenario\n`);
    (unknown === undefined ? console.log : console.error)(HELP);
    return unknown === undefined ? 0 : 2;
  }
  const scale = Number(values.scale ?? (values.quick ? QUICK.scale : 1));
  if (values.write && (positionals.length > 0 || scale !== 1)) {
    console.error("bench: --write puts the whole table into the README, at full size");
    return 2;
  }
  if (!existsSync("dist/current")) {
    console.error("bench: nothing is built: npm run build");
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), "extract-bench-"));
  const bench: Bench = {
    corpora: new Corpora(materials(), "test/bench/made"),
    program: values.program,
    scale,
    rounds: Number(values.rounds ?? (values.quick ? QUICK.rounds : 3)),
    folder,
    peers: existsSync("test/bench/node_modules"),
    say: (message) => console.error(`  left out: ${message}`),
  };
  try {
    const rows: Row[] = [];
    for (const scenario of SCENARIOS) {
      if (positionals.length > 0 && !positionals.includes(scenario.name)) continue;
      console.error(`${scenario.name}: ${scenario.reason}`);
      rows.push(...(await scenario.run(bench)));
    }
    console.log(asText(rows));
    if (values.write) writeReadme(bench, rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

function writeReadme(bench: Bench, rows: readonly Row[]): void {
  const where = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`;
  const how = `Medians of ${bench.rounds} interleaved rounds of whole processes (${where}); ratios hold, seconds wander; in brackets the time of all processors together.`;
  const page = readFileSync("README.md", "utf8");
  writeFileSync("README.md", replaced(page, `${asMarkdown(rows)}\n\n${how}`));
}

function runApart(name: string, args: readonly string[]): number {
  const script = name === "hostile" ? "doubling" : name;
  const build = name === "hostile" && args.length === 0 ? ["dist/index.js"] : args;
  const command = ["--import", "tsx", `test/bench/${script}.ts`, ...build];
  return spawnSync(process.execPath, command, { stdio: "inherit" }).status ?? 1;
}

process.exitCode = await main(process.argv.slice(2));
