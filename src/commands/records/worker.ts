/**
 * The program of a worker thread: makes the extractor that it is told of, says that it is ready,
 * and answers batches in the order in which they come. The main thread never loads it.
 */

import { parentPort, workerData } from "node:worker_threads";
import { type ExtractorRecipe, extractorFrom } from "../../extractor.ts";
import { type AnsweredBatch, type Batch, type BatchOptions, batchAnswerer } from "./batch.ts";

/** What a worker is started with. */
export interface WorkerTask {
  readonly recipe: ExtractorRecipe;
  readonly options: BatchOptions;
}

/** What it posts: that it is ready, then an answer for each batch. */
export type WorkerMessage = "ready" | AnsweredBatch;

void work(workerData as WorkerTask);

async function work({ recipe, options }: WorkerTask): Promise<void> {
  const answer = batchAnswerer(options, await extractorFrom(recipe));
  const post = (message: WorkerMessage, given: ArrayBuffer[] = []) =>
    parentPort?.postMessage(message, given);
  parentPort?.on("message", (batch: Batch) => {
    const answered = answer(batch);
    post(answered, [answered.output.buffer]);
  });
  post("ready");
}
