/**
 * How much work is each hostile input? Counted, not timed: V8 tells how often each block of the
 * source has run, which is the same on every machine and in every run. Prints a JSON array of `{
 * name, steps }`, the steps at three doubling sizes. A process of its own, because counting is one
 * for all of a process and the runner's coverage would disturb it.
 */

import { Session } from "node:inspector/promises";
import { createExtractor } from "../../src/index.ts";
import { HOSTILE, type Hostile } from "../hostile.ts";

/**
 * Large enough that what is bounded has reached its bound, and for a square to show beside what is
 * linear.
 */
const UNITS = 16 * 1024;

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

const only = process.argv[2] ?? "";
const rows: { name: string; steps: number[] }[] = [];
for (const input of HOSTILE) {
  if (!input.name.includes(only)) continue;
  await counted(input, UNITS); // what is read and compiled once
  rows.push({
    name: input.name,
    steps: [
      await counted(input, UNITS),
      await counted(input, 2 * UNITS),
      await counted(input, 4 * UNITS),
    ],
  });
}
console.log(JSON.stringify(rows));
