/**
 * The program of the thread that checks lexicons. Patterns are rated by who started it, meanwhile:
 * that takes as long as all the rest.
 */

import { parentPort, workerData } from "node:worker_threads";
import { userStore } from "../../cache/userStore.ts";
import {
  type CheckedFolders,
  type CheckOptions,
  checkFolders,
} from "../../compiler/checking/checkFolders.ts";
import type { PatternRating } from "../../compiler/checking/patternTime.ts";
import { CHECKS } from "../../compiler/checks/index.ts";
import { ExpectedError } from "../../errors.ts";
import { extractIn } from "./extractIn.ts";

/** What the thread is started with. */
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
  | { readonly checked: CheckedFolders }
  | { readonly refused: string };

/** What it is posted. */
export interface RatedMessage {
  readonly match: string;
  readonly rating: PatternRating;
}

void work(workerData as CheckTask);

async function work({ folders, codes, env }: CheckTask): Promise<void> {
  const options: CheckOptions = {
    checks: CHECKS.filter(({ code }) => codes.includes(code)),
    extractorOver: extractIn,
    rate: rateElsewhere(),
    ...(env && { store: userStore(env) }),
  };
  try {
    post({ checked: await checkFolders(folders, options) });
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    post({ refused: error.message });
  }
  parentPort?.close();
}

function rateElsewhere(): (match: string) => Promise<PatternRating> {
  const told = new Map<string, (rating: PatternRating) => void>();
  // Two languages may have the same pattern.
  const asked = new Map<string, Promise<PatternRating>>();
  parentPort?.on("message", ({ match, rating }: RatedMessage) => told.get(match)?.(rating));
  return (match) => {
    const before = asked.get(match);
    if (before) return before;
    const rating = new Promise<PatternRating>((resolve) => told.set(match, resolve));
    asked.set(match, rating);
    post({ rate: match });
    return rating;
  };
}

function post(message: CheckMessage): void {
  parentPort?.postMessage(message);
}
