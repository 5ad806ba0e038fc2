/** One short text: what a start costs. */

import {
  answer,
  type Bench,
  judged,
  memoryRow,
  node,
  of,
  rounds,
  type Scenario,
  time,
  took,
} from "../bench.ts";
import { interleaved } from "../interleaved.ts";
import { ourAnswer } from "../processes.ts";

const TEXT = "seeds/004_785e3220f7482af8.txt";
const MOST = 0.035;
const MOST_MEMORY = 1.5;

function run(bench: Bench) {
  const summaries = interleaved(
    [
      { ...node("extract", bench.program, "--format", "ndjson", TEXT), count: ourAnswer },
      node("bare node", "-e", "0"),
    ],
    rounds(bench, "parts"),
  );
  const [ours, bare] = [of(summaries, "extract"), of(summaries, "bare node")];
  const more = ours.seconds - bare.seconds;
  return [
    {
      what: "extract one.txt (5 KB)",
      ours: took(ours),
      other: `bare node: ${took(bare)}`,
      ratio: `+${time(more)}`,
      goal: `≤ +${time(MOST)}`,
      ...judged(bench, more <= MOST),
      answer: answer(ours),
    },
    ...memoryRow(bench, "extract one.txt: memory", ours, bare, MOST_MEMORY),
  ];
}

export const start: Scenario = {
  name: "start",
  reason: "a command that is run once for each file must be there at once",
  run,
};
