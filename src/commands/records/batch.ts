/**
 * Some lines at once to the bytes of their lines of output, with what is to be told: what one
 * thread does for another. It is the same step as for single lines; of the messages it leaves out
 * what is not told in any case, since a batch of bad lines would carry thousands.
 */

import type { OpenedExtractor } from "../../extractor.ts";
import { failureLine, ndjsonLines, provenanceInLines } from "../../output/json.ts";
import { answerer, type NumberedLine } from "./answer.ts";
import type { RecordFlags } from "./flags.ts";
import { type Message, messagesOf, TOLD } from "./messages.ts";

export type Batch = readonly NumberedLine[];

/** Can be posted from thread to thread. */
export interface AnsweredBatch {
  /** The lines of output, as UTF-8. */
  readonly output: Uint8Array<ArrayBuffer>;
  readonly messages: readonly Message[];
  /** Messages behind the first few of their sort. */
  readonly more: { readonly bad: number; readonly warning: number };
  /** A line gave no document, and that was to be reported. */
  readonly failed: boolean;
}

export interface BatchOptions {
  readonly flags: RecordFlags;
  readonly debug: boolean;
}

/** A function that answers batches as these flags ask, in NDJSON; it never throws. */
export function batchAnswerer(
  { flags, debug }: BatchOptions,
  extractor: OpenedExtractor,
): (batch: Batch) => AnsweredBatch {
  const answer = answerer(flags, extractor);
  const document = ndjsonLines(provenanceInLines(flags.provenance, extractor));
  const options = { quiet: flags.onError === "record", debug };
  return (batch) => {
    const output: Buffer[] = [];
    const messages: Message[] = [];
    const count = { bad: 0, warning: 0, note: 0 };
    let failed = false;
    for (const line of batch) {
      const given = answer(line);
      for (const message of messagesOf(given, line, options))
        if (count[message.sort]++ < TOLD || message.sort === "note") messages.push(message);
      if ("document" in given) output.push(Buffer.from(document(given.document, given.head)));
      else {
        failed ||= !options.quiet;
        output.push(Buffer.from(failureLine(given.head, given.error)));
      }
    }
    const more = {
      bad: Math.max(0, count.bad - TOLD),
      warning: Math.max(0, count.warning - TOLD),
    };
    return { output: joined(output), messages, more, failed };
  };
}

/** A function that answers the batches of a thread that has died: no document, and no line lost. */
export function lostBatchAnswerer(
  options: BatchOptions,
  extractor: OpenedExtractor,
  error: unknown,
): (batch: Batch) => AnsweredBatch {
  return batchAnswerer(options, {
    ...extractor,
    extract() {
      throw error;
    },
  });
}

/** In memory of its own, so that it can be given away to another thread. */
function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
