/**
 * The program of the two threads that check lexicons: one does all but run the examples, which the
 * other does meanwhile, since it takes as long. Patterns are rated by who started them.
 */

import { parentPort, workerData } from "node:worker_threads";
import { userStore } from "../../cache/userStore.ts";
import {
  type CheckedFolders,
  type CheckOptions,
  checkFolders,
  examplesOf,
  type Kept,
} from "../../compiler/checking/checkFolders.ts";
import type { PatternRating } from "../../compiler/checking/patternTime.ts";
import { CHECKS } from "../../compiler/checks/index.ts";
import { ExpectedError } from "../../errors.ts";
import { extractIn } from "./extractIn.ts";

/** What a thread is started with. */
export interface ThreadTask extends CheckTask {
  readonly part: "examples" | "all-else";
}

export interface CheckTask {
  readonly folders: readonly string[];
  /** Codes of the checks that are asked for. */
  readonly codes: readonly string[];
  /** The variables that say where what was worked out before is kept; undefined: nowhere. */
  readonly env: Readonly<Record<string, string | undefined>> | undefined;
}

/** What it posts: patterns to be rated, and last what was found, or why nothing can be. */
export type CheckMessage =
  | { readonly rate: string }
  | { readonly examples: readonly Kept[] }
  | { readonly checked: CheckedFolders }
  | { readonly refused: string };

/** What it is posted. */
export type AnswerMessage =
  | { readonly match: string; readonly rating: PatternRating }
  | { readonly examples: readonly Kept[] };

void work(workerData as ThreadTask);

async function work({ part, folders, codes, env }: ThreadTask): Promise<void> {
  const options: CheckOptions = {
    checks: CHECKS.filter(({ code }) => codes.includes(code)),
    extractorOver: extractIn,
    ...(env && { store: userStore(env) }),
  };
  try {
    if (part === "examples") post({ examples: await examplesOf(folders, options) });
    else post({ checked: await checkFolders(folders, { ...options, ...doneElsewhere() }) });
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    post({ refused: error.message });
  }
  parentPort?.close();
}

function doneElsewhere(): Required<Pick<CheckOptions, "rate" | "examples">> {
  const told = new Map<string, (rating: PatternRating) => void>();
  // Two languages may have the same pattern.
  const asked = new Map<string, Promise<PatternRating>>();
  let ran: (examples: readonly Kept[]) => void;
  const examples = new Promise<readonly Kept[]>((resolve) => {
    ran = resolve;
  });
  parentPort?.on("message", (answer: AnswerMessage) => {
    if ("examples" in answer) ran(answer.examples);
    else told.get(answer.match)?.(answer.rating);
  });
  const rate = (match: string) => {
    const before = asked.get(match);
    if (before) return before;
    const rating = new Promise<PatternRating>((resolve) => told.set(match, resolve));
    asked.set(match, rating);
    post({ rate: match });
    return rating;
  };
  return { rate, examples };
}

function post(message: CheckMessage): void {
  parentPort?.postMessage(message);
}
