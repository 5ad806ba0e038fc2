/**
 * Does the time grow with the length of a text, or with its square? Each hostile input is read at
 * doubling sizes. Run by `npm run bench -- hostile`, never by `npm test`: it reads the clock.
 * Another build and a part of an input's name may stand behind it: `hostile dist/index.js names`.
 *
 * A factor above the limit counts only when it repeats: the size is then measured again with more
 * runs.
 */

import { pathToFileURL } from "node:url";
import type * as Library from "../../src/index.ts";
import { HOSTILE, type Hostile } from "../hostile.ts";

const SMALLEST = 64 * 1024;
const LARGEST = 4 * 1024 * 1024;
/**
 * A doubling that costs more is worse than linear: 2, and room for what grows with the logarithm
 * and for noise.
 */
const LIMIT = 2.3;
/** Below this many milliseconds the clock and the collector decide. */
const LEAST_TIME = 20;
/** A larger size is not begun when the last took longer, in milliseconds. */
const PATIENCE = Number(process.env["BENCH_PATIENCE"] ?? 60_000);
const RUNS = 3;
const MORE_RUNS = 7;

const build = process.argv[2];
const library = (
  build ? await import(pathToFileURL(build).href) : await import("../../src/index.ts")
) as typeof Library;
const only = process.argv[3];
const extractor = await library.createExtractor();

function time(input: Hostile, text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && (run === 0 || least < PATIENCE); run++) {
    const begin = process.hrtime.bigint();
    extractor.extract(text, input.language ? { language: input.language } : {});
    least = Math.min(least, Number(process.hrtime.bigint() - begin) / 1e6);
  }
  return least;
}

const sizes: number[] = [];
for (let size = SMALLEST; size <= LARGEST; size *= 2) sizes.push(size);
const label = (size: number) => (size >= 1 << 20 ? `${size >> 20} MB` : `${size >> 10} KB`);
console.log(
  ["input".padEnd(40), ...sizes.map((size) => label(size).padStart(9)), "  ms; worst factor"].join(
    "",
  ),
);

let bad = 0;
for (const input of HOSTILE) {
  if (only && !input.name.includes(only)) continue;
  const times: number[] = [];
  let worst = 0;
  let thrown = "";
  try {
    time(input, input.text(SMALLEST / 4), 2);
    for (const size of sizes) {
      if ((times.at(-1) ?? 0) > PATIENCE) break;
      const text = input.text(size);
      let took = time(input, text, RUNS);
      const before = times.at(-1);
      if (before !== undefined && before >= LEAST_TIME) {
        if (took > LIMIT * before) took = Math.min(took, time(input, text, MORE_RUNS));
        worst = Math.max(worst, took / before);
      }
      times.push(took);
    }
  } catch (error) {
    thrown = `  ${error}`;
  }
  const failed = worst > LIMIT || times.length < sizes.length;
  if (failed) bad++;
  const cells = sizes.map((_, k) =>
    (times[k] === undefined ? "-" : times[k].toFixed(0)).padStart(9),
  );
  console.log(
    [
      input.name.padEnd(40),
      ...cells,
      `  ${worst.toFixed(2)}${failed ? "  <- worse than linear" : ""}${thrown}`,
    ].join(""),
  );
}
if (bad > 0) {
  console.error(`${bad} inputs cost more than ${LIMIT} times as much at twice the length`);
  process.exitCode = 1;
}
