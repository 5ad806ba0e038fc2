/** Checks in threads of their own, which have more room for what is soon forgotten. */

import { Worker } from "node:worker_threads";
import { asset } from "../../assets.ts";
import type { CheckedFolders } from "../../compiler/checking/checkFolders.ts";
import { ratedPattern } from "../../compiler/checking/patternTime.ts";
import { ExpectedError } from "../../errors.ts";
import type { AnswerMessage, CheckMessage, CheckTask, ThreadTask } from "./worker.ts";

/** Megabytes for young objects: with Node's 48 a fifth of the time goes into sweeping them. */
const YOUNG = 128;

/** As `checkFolders`. The threads are the built program's: they are not there when the source is run. */
export async function checkInThreads(task: CheckTask): Promise<CheckedFolders> {
  const rest = startThread({ ...task, part: "all-else" });
  const examples = startThread({ ...task, part: "examples" });
  const threads = [rest, examples];
  try {
    return await new Promise<CheckedFolders>((resolve, reject) => {
      const tell = (answer: AnswerMessage) => rest.postMessage(answer);
      for (const thread of threads) {
        thread.on("message", (message: CheckMessage) => {
          if ("checked" in message) resolve(message.checked);
          else if ("examples" in message) tell(message);
          else if ("rate" in message) void rate(message.rate).then(tell, reject);
          else reject(new ExpectedError(message.refused));
        });
        thread.on("messageerror", reject);
        thread.on("error", reject);
      }
      rest.on("exit", (code) => reject(new Error(`the thread that checks ended with ${code}`)));
    });
  } finally {
    // One that waits for an answer which will not come, or works for nobody, would keep the process.
    for (const thread of threads) void thread.terminate();
  }
}

function startThread(workerData: ThreadTask): Worker {
  return new Worker(asset("checkWorker.cjs"), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
}

async function rate(match: string): Promise<AnswerMessage> {
  return { match, rating: await ratedPattern(match) };
}
