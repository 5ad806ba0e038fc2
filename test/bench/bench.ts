/** What a scenario is given, and what it gives back. Holds no measurement of its own. */

import type { Corpora } from "./corpora.ts";
import type { Rounds, Summary } from "./interleaved.ts";
import { type Command, ourAnswer } from "./processes.ts";
import type { Row } from "./table.ts";

export interface Bench {
  readonly corpora: Corpora;
  /** Path of the built program. */
  readonly program: string;
  /** Multiplies every size; a goal counts at 1 only. */
  readonly scale: number;
  /** Multiplies nothing: rounds of what takes seconds. What takes less has more of them. */
  readonly rounds: number;
  /** A folder for what is thrown away. */
  readonly folder: string;
  /** Are the packages of test/bench/package.json installed? */
  readonly peers: boolean;
  /** What is left out, and why. */
  say(message: string): void;
}

export interface Scenario {
  readonly name: string;
  /** Why it is measured, in one line. */
  readonly reason: string;
  run(bench: Bench): readonly Row[] | Promise<readonly Row[]>;
}

export const NO_PEERS = "packages to compare with are missing: npm --prefix test/bench ci";

/** Runs that count, for commands that take so many seconds. */
export function rounds(bench: Bench, seconds: "parts" | "some" | "many"): Rounds {
  const output = `${bench.folder}/output`;
  if (seconds === "parts") return { rounds: bench.rounds * 7, warmUp: 2, output };
  return { rounds: bench.rounds, warmUp: seconds === "some" ? 1 : 0, output };
}

export function node(name: string, ...args: readonly string[]): Command {
  return { name, program: process.execPath, args };
}

/** Our program as a filter: records in, documents out. */
export function filter(bench: Bench, name: string, file: string, ...more: string[]): Command {
  const args = [bench.program, "--input", "ndjson", "--format", "ndjson", ...more, file];
  return { ...node(name, ...args), count: ourAnswer };
}

export function peer(script: string): string {
  return `test/bench/peers/${script}.mjs`;
}

export function judged(bench: Bench, met: boolean): { met?: boolean } {
  return bench.scale === 1 ? { met } : {};
}

export function of(summaries: ReadonlyMap<string, Summary>, name: string): Summary {
  const summary = summaries.get(name);
  if (!summary) throw new Error(`${name} was not measured`);
  return summary;
}

/** Seconds, or milliseconds of what takes less. */
export function time(seconds: number): string {
  return seconds < 1 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(1)} s`;
}

/** Of a process: by the clock, and in brackets what all processors spent on it together. */
export function took({ seconds, cpu }: Pick<Summary, "seconds" | "cpu">): string {
  return cpu === undefined ? time(seconds) : `${time(seconds)} (${time(cpu)})`;
}

/** Two figures that count, from 10 on whole numbers. */
export function times(ratio: number): string {
  return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2)} ×`;
}

export function memory(megabytes: number): string {
  return `${megabytes.toFixed(0)} MB`;
}

/** Documents, what was found in them, and the beginning of the hash of the output. */
export function answer({ answer: { documents, found }, hash }: Summary): string {
  return `${documents} documents, ${found} mentions, ${hash.slice(0, 6)}`;
}

/** A row for memory; none where the system does not tell. */
export function memoryRow(
  bench: Bench,
  what: string,
  ours: Summary,
  other: Summary,
  most: number,
): Row[] {
  if (ours.peak === undefined || other.peak === undefined) {
    bench.say(`${what}: memory is measured with GNU time, which is not installed`);
    return [];
  }
  const ratio = ours.peak / other.peak;
  return [
    {
      what,
      ours: memory(ours.peak),
      other: `${other.name}: ${memory(other.peak)}`,
      ratio: times(ratio),
      goal: `≤ ${most} ×`,
      ...judged(bench, ratio <= most),
      answer: answer(ours),
    },
  ];
}
