/** Hostile texts: read to their end, and with work that grows as their length does. No clock. */

import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../src/index.ts";
import { HOSTILE, STEPS_LIMIT } from "./hostile.ts";
import { LIMIT } from "./program.ts";

/** UTF-16 units: above what is bounded anywhere, and no more, since all of them are read. */
const UNITS = 24 * 1024;

describe("hostile input is read to its end", async () => {
  const extractor = await createExtractor();
  it.each(HOSTILE)("$name", ({ text: made, language }) => {
    const text = made(UNITS);
    const document = extractor.extract(text, language ? { language } : {});
    expect(document.segments.at(-1)?.end).toBe(Array.from(text).length);
  });
});

describe("twice the length is at most twice the work", () => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "test/bench/steps.ts"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    timeout: 4 * LIMIT,
  });
  if (run.status !== 0) throw new Error(`steps were not counted: ${run.signal ?? run.stderr}`);
  const rows = JSON.parse(run.stdout) as { name: string; steps: number[] }[];

  it("is counted for every input", () => {
    expect(rows.map(({ name }) => name)).toEqual(HOSTILE.map(({ name }) => name));
    for (const { name, steps } of rows) expect([name, steps[0]! > 0]).toEqual([name, true]);
  });
  // Steps are counted at larger sizes until they grow by less than the limit: the last doubling
  // says whether that came before the largest size.
  it.each(rows)("$name", ({ steps }) => {
    const [before, last] = steps.slice(-2) as [number, number];
    expect(last / before).toBeLessThan(STEPS_LIMIT);
  });
});
