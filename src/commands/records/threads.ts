/**
 * Threads that answer batches. Knows nothing of order; a thread answers what it is given in the
 * order in which it was given.
 */

import { Worker } from "node:worker_threads";
import { asset } from "../../assets.ts";
import type { AnsweredBatch, Batch } from "./batch.ts";
import type { WorkerMessage, WorkerTask } from "./worker.ts";

export interface Thread {
  post(batch: Batch): void;
  stop(): Promise<void>;
}

export interface ThreadWatcher {
  /** It has begun: what it dies of from now on may be of its batch. */
  ready(): void;
  answered(batch: AnsweredBatch): void;
  /** Nothing more comes of it. Called once, and not when it was stopped. */
  died(error: unknown): void;
}

export type StartThread = (watcher: ThreadWatcher) => Thread;

/** Starts threads for a task. They are the built program's, also when the source is run. */
export function threadStarter(task: WorkerTask): StartThread {
  return (watcher) => {
    const worker = new Worker(asset("recordWorker.cjs"), { workerData: task });
    let over = false;
    const died = (error: unknown) => {
      if (over) return;
      over = true;
      watcher.died(error);
    };
    worker.on("message", (message: WorkerMessage) => {
      if (over) return;
      if (message === "ready") watcher.ready();
      else watcher.answered(message);
    });
    worker.on("messageerror", died);
    worker.on("error", died);
    worker.on("exit", (code) => died(new Error(`a worker thread ended with ${code}`)));
    return {
      post: (batch) => worker.postMessage(batch),
      async stop() {
        over = true;
        await worker.terminate();
      },
    };
  };
}
