/** A stream of records, against what Node itself needs to parse and print the same lines. */

import {
  answer,
  type Bench,
  filter,
  judged,
  memoryRow,
  node,
  of,
  peer,
  rounds,
  type Scenario,
  times,
  took,
} from "../bench.ts";
import { MIXED } from "../corpora.ts";
import { interleaved } from "../interleaved.ts";

const MEGABYTES = 16;
const MOST = 8;
const MOST_MEMORY = 2.5;

function run(bench: Bench) {
  const { records } = bench.corpora.get(MIXED, MEGABYTES * bench.scale);
  const summaries = interleaved(
    [
      filter(bench, "extract", records),
      node("JSON.parse and stringify", peer("json"), records),
      node("bare node", "-e", "0"),
    ],
    rounds(bench, "many"),
  );
  const ours = of(summaries, "extract");
  const json = of(summaries, "JSON.parse and stringify");
  const ratio = ours.seconds / json.seconds;
  const what = `${MEGABYTES * bench.scale} MB of records, all languages mixed`;
  return [
    {
      what,
      ours: took(ours),
      other: `${json.name}: ${took(json)}`,
      ratio: times(ratio),
      goal: `≤ ${MOST} ×`,
      ...judged(bench, ratio <= MOST),
      answer: answer(ours),
    },
    ...memoryRow(bench, `${what}: memory`, ours, of(summaries, "bare node"), MOST_MEMORY),
  ];
}

export const records: Scenario = {
  name: "records",
  reason: "the filter in a pipeline should cost little more than reading and writing the lines",
  run,
};
