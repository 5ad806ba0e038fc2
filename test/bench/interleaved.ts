/**
 * Several commands, side by side: every round runs each of them once, in an order by chance, and
 * the median of the rounds counts. A shared machine slows all of them alike, so ratios hold where
 * seconds do not. Knows no goal.
 */

import { type Answer, type Command, type Measured, measure } from "./processes.ts";
import { seeded } from "./random.ts";

export interface Summary {
  readonly name: string;
  /** Medians of the rounds, as `Measured` has them. */
  readonly seconds: number;
  readonly cpu?: number;
  readonly peak?: number;
  readonly answer: Answer;
  readonly hash: string;
}

export interface Rounds {
  /** Rounds that count. */
  readonly rounds: number;
  /** Rounds before them that do not: files and programs get into the system's memory. */
  readonly warmUp: number;
  /** A file to write outputs to. */
  readonly output: string;
}

/**
 * By name, in the order given.
 * @throws Error when a command fails, or prints other bytes in one round than in another
 */
export function interleaved(
  commands: readonly Command[],
  { rounds, warmUp, output }: Rounds,
): Map<string, Summary> {
  const random = seeded(rounds);
  const runs = new Map<string, Measured[]>(commands.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const command of random.shuffled(commands)) {
      const run = measure(command, output);
      if (round >= 0) runs.get(command.name)?.push(run);
    }
  }
  return new Map([...runs].map(([name, list]) => [name, summaryOf(name, list)]));
}

function summaryOf(name: string, runs: readonly Measured[]): Summary {
  const [first] = runs;
  if (!first) throw new Error(`${name} was not run`);
  const other = runs.find(({ hash }) => hash !== first.hash);
  if (other) throw new Error(`${name} printed ${first.hash}, then ${other.hash}`);
  const of = (field: "cpu" | "peak") => {
    const values = runs.flatMap((run) => run[field] ?? []);
    return values.length > 0 ? { [field]: median(values) } : {};
  };
  return {
    name,
    seconds: median(runs.map(({ seconds }) => seconds)),
    ...of("cpu"),
    ...of("peak"),
    answer: first.answer,
    hash: first.hash,
  };
}

/** Of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}
