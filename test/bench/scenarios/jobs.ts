/** Two workers against one, where the program has them. */

import { spawnSync } from "node:child_process";
import {
  answer,
  type Bench,
  filter,
  judged,
  of,
  rounds,
  type Scenario,
  times,
  took,
} from "../bench.ts";
import { MIXED } from "../corpora.ts";
import { interleaved } from "../interleaved.ts";
import type { Row } from "../table.ts";

const MEGABYTES = 64;
const LEAST = 1.6;

function run(bench: Bench): Row[] {
  const help = spawnSync(process.execPath, [bench.program, "--help"], { encoding: "utf8" });
  if (!help.stdout.includes("--jobs")) {
    bench.say("the program has no option --jobs");
    return [];
  }
  const { records } = bench.corpora.get(MIXED, MEGABYTES * bench.scale);
  const summaries = interleaved(
    [
      filter(bench, "one worker", records, "--jobs", "1"),
      filter(bench, "two workers", records, "--jobs", "2"),
    ],
    rounds(bench, "many"),
  );
  const [one, two] = [of(summaries, "one worker"), of(summaries, "two workers")];
  if (one.hash !== two.hash) throw new Error("two workers print other bytes than one");
  const ratio = one.seconds / two.seconds;
  return [
    {
      what: `${MEGABYTES * bench.scale} MB of records, two workers`,
      ours: took(two),
      other: `one worker: ${took(one)}`,
      ratio: `${times(ratio)} as fast`,
      goal: `≥ ${LEAST} ×`,
      ...judged(bench, ratio >= LEAST),
      answer: answer(two),
    },
  ];
}

export const jobs: Scenario = {
  name: "jobs",
  reason: "a second core should be worth having",
  run,
};
