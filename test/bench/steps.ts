/**
 * How much work is each hostile input? Counted, not timed: V8 tells how often each block of the
 * source has run, the same on every machine and in every run of one version of Node. Prints a JSON
 * array of `{ name, steps }`, the steps at doubling sizes: two, and more as long as they grow by
 * more than the limit, because what is bounded is not linear before it has reached its bound.
 *
 * A process of its own, because counting is one for all of a process and the runner's coverage
 * would disturb it; without the optimising compiler, whose code leaves some counts out. What the
 * engine does inside one call (a search, a copy, a sort) is one step, however long: that is left to
 * the clock in `doubling.ts`.
 */

import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";
import { HOSTILE, type Hostile, STEPS_LIMIT } from "../hostile.ts";

setFlagsFromString("--no-opt");
const { createExtractor } = await import("../../src/index.ts");

/** UTF-16 units: large enough for a square to show beside what is linear. */
const LEAST = 8 * 1024;
const MOST = 256 * 1024;
/** What has taken so many at half the length is not asked for the whole of it. */
const PATIENCE = 25_000_000;
const extractor = await createExtractor();
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/** The runs of the busiest block of each function of the source, all together. */
async function counted(input: Hostile, units: number): Promise<number> {
  const text = input.text(units);
  await session.post("Profiler.takePreciseCoverage");
  extractor.extract(text, input.language ? { language: input.language } : {});
  const { result } = await session.post("Profiler.takePreciseCoverage");
  let steps = 0;
  for (const { url, functions } of result) {
    if (url.includes("/src/"))
      for (const { ranges } of functions) steps += Math.max(...ranges.map(({ count }) => count));
  }
  return steps;
}

async function stepsOf(input: Hostile): Promise<number[]> {
  await counted(input, LEAST / 16); // what is read and compiled once
  const steps = [await counted(input, LEAST)];
  for (let units = 2 * LEAST; units <= MOST; units *= 2) {
    const before = steps.at(-1) as number;
    const next = await counted(input, units);
    steps.push(next);
    if (next < STEPS_LIMIT * before || next > PATIENCE) break;
  }
  return steps;
}

const only = process.argv[2] ?? "";
const rows: { name: string; steps: number[] }[] = [];
for (const input of HOSTILE)
  if (input.name.includes(only)) rows.push({ name: input.name, steps: await stepsOf(input) });
console.log(JSON.stringify(rows));
