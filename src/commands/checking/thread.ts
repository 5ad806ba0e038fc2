/** Checks in a thread of their own, which has more room for what is soon forgotten. */

import { Worker } from "node:worker_threads";
import { asset } from "../../assets.ts";
import type { CheckedFolders } from "../../compiler/checking/checkFolders.ts";
import { ratedPattern } from "../../compiler/checking/patternTime.ts";
import { ExpectedError } from "../../errors.ts";
import type { CheckMessage, CheckTask, RatedMessage } from "./worker.ts";

/** Megabytes for young objects: with Node's 48 a fifth of the time goes into sweeping them. */
const YOUNG = 256;

/** As `checkFolders`. The thread is the built program's: it is not there when the source is run. */
export function checkInThread(task: CheckTask): Promise<CheckedFolders> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(asset("checkWorker.cjs"), {
      workerData: task,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    // A thread that waits for an answer which will not come would keep the process.
    const fail = (error: unknown) => {
      void worker.terminate();
      reject(error);
    };
    worker.on("message", (message: CheckMessage) => {
      if ("checked" in message) resolve(message.checked);
      else if ("refused" in message) reject(new ExpectedError(message.refused));
      else void rate(message.rate).then((rated) => worker.postMessage(rated), fail);
    });
    worker.on("messageerror", fail);
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`the thread that checks ended with ${code}`)));
  });
}

async function rate(match: string): Promise<RatedMessage> {
  return { match, rating: await ratedPattern(match) };
}
