/**
 * Does a further MB cost the same at 4, 16 and 64 MB? Rates between sizes, so that no start is in
 * them.
 */

import {
  answer,
  type Bench,
  filter,
  judged,
  memory,
  of,
  rounds,
  type Scenario,
  time,
} from "../bench.ts";
import { MIXED } from "../corpora.ts";
import { interleaved } from "../interleaved.ts";

const MEGABYTES = [4, 16, 64] as const;
const MOST = 15;

function run(bench: Bench) {
  const sizes = MEGABYTES.map((megabytes) => megabytes * bench.scale);
  const name = (size: number) => `${size} MB`;
  const summaries = interleaved(
    sizes.map((size) =>
      filter(bench, name(size), bench.corpora.get(MIXED, size).records, "--jobs", "1"),
    ),
    rounds(bench, "many"),
  );
  const [small, middle, large] = sizes.map((size) => of(summaries, name(size))) as [
    ReturnType<typeof of>,
    ReturnType<typeof of>,
    ReturnType<typeof of>,
  ];
  const [first, second, third] = sizes as [number, number, number];
  const rates = [
    (second - first) / (middle.seconds - small.seconds),
    (third - second) / (large.seconds - middle.seconds),
  ] as [number, number];
  const apart = 100 * Math.abs(rates[1] / rates[0] - 1);
  const peak = [small, large].map((one) => one.peak ?? 0) as [number, number];
  return [
    {
      what: `${sizes.join(" → ")} MB of records, a further MB`,
      ours: `${rates[0].toFixed(2)} → ${rates[1].toFixed(2)} MB/s`,
      other: `in all ${[small, middle, large].map((one) => time(one.seconds)).join(", ")}; memory ${peak.map(memory).join(" → ")}`,
      ratio: `${apart.toFixed(0)} % apart`,
      goal: `≤ ${MOST} %`,
      ...judged(bench, apart <= MOST),
      answer: answer(large),
    },
  ];
}

export const sizes: Scenario = {
  name: "sizes",
  reason: "a stream has no end: the millionth record must cost what the first did",
  run,
};
