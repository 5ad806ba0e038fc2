/**
 * One run of a command as a process of its own: how long, how much processor, how much memory, and
 * what it printed. Knows nothing of what is compared. Output goes to a file, since a pipe would be
 * emptied by the process that measures.
 *
 * Memory and processor time are those that the system tells a parent (wait4), through GNU time: a
 * process started from here directly would be told our own peak, which Linux passes on. Without GNU
 * time both are missing.
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync } from "node:fs";

export interface Answer {
  readonly documents: number;
  readonly found: number;
}

export interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Path of what it reads on standard input; nothing when it is missing. */
  readonly input?: string;
  /** What the output says; without it the command has none that counts. */
  readonly count?: (output: Buffer) => Answer;
}

export interface Measured {
  /** Seconds by the clock, from the start to the end of the process. */
  readonly seconds: number;
  /** Seconds of processor time, of the program and the system together. */
  readonly cpu?: number;
  /** Highest resident set in MB (10^6 bytes). */
  readonly peak?: number;
  readonly answer: Answer;
  /** SHA-256 of the output, 12 hexadecimal digits. */
  readonly hash: string;
}

const GNU_TIME = "/usr/bin/time";
const hasTime = spawnSync(GNU_TIME, ["--version"]).status === 0;

/**
 * @param output path of a file that is written over
 * @throws Error when the command does not end with 0
 */
export function measure(command: Command, output: string): Measured {
  const wrap = hasTime ? [GNU_TIME, "-q", "-f", "\n%M %U %S"] : [];
  const [program, ...args] = [...wrap, command.program, ...command.args] as [string, ...string[]];
  const stdin = command.input === undefined ? "ignore" : openSync(command.input, "r");
  const stdout = openSync(output, "w");
  const begin = process.hrtime.bigint();
  const run = spawnSync(program, args, { stdio: [stdin, stdout, "pipe"], encoding: "utf8" });
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  closeSync(stdout);
  if (typeof stdin === "number") closeSync(stdin);
  if (run.error) throw run.error;
  if (run.status !== 0)
    throw new Error(`${command.name} ended with ${run.status ?? run.signal}: ${run.stderr}`);
  const bytes = readFileSync(output);
  return {
    seconds,
    ...(hasTime && told(run.stderr)),
    answer: command.count?.(bytes) ?? { documents: 0, found: 0 },
    hash: createHash("sha256").update(bytes).digest("hex").slice(0, 12),
  };
}

/** The last line of GNU time: kilobytes, seconds of the user, seconds of the system. */
function told(stderr: string): { cpu: number; peak: number } {
  const [kilobytes = 0, user = 0, system = 0] = (stderr.trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  return { cpu: user + system, peak: (kilobytes * 1024) / 1e6 };
}

export function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}

/** Documents and mentions in our NDJSON: a mention is what has a column. */
export function ourAnswer(output: Buffer): Answer {
  return { documents: occurrences(output, "\n"), found: occurrences(output, '"column":') };
}

/** Of the peers, which print `{"found":[…]}` a document. */
export function peerAnswer(output: Buffer): Answer {
  const lines = output.toString("utf8").split("\n").slice(0, -1);
  const found = lines.reduce((sum, line) => sum + JSON.parse(line).found.length, 0);
  return { documents: lines.length, found };
}

export function occurrences(bytes: Buffer, text: string): number {
  let count = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) count++;
  return count;
}
