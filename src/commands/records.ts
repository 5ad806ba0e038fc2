/**
 * The stream of records: a JSON object a line in; a document, or the reason why there is none, a
 * line out. Every line that is not blank gives exactly one, in order, whatever is in it. What a
 * line gives is decided in `records/answer.ts`.
 */

import { unreadable } from "../errors.ts";
import type { SharedExtractor } from "../extractor.ts";
import type { Source } from "../input/sources.ts";
import type { DecodeOptions } from "../text/read.ts";
import type { Printer } from "./printers/printer.ts";
import { type Answers, type AnswersResult, answersOneByOne } from "./records/answers.ts";
import type { RecordFlags } from "./records/flags.ts";
import { jobsFor } from "./records/jobs.ts";
import { numberedLines, sourceName } from "./records/lines.ts";
import type { Terminal } from "./terminal.ts";

export interface StreamResult extends AnswersResult {
  /** Lines that gave a line of output, good or bad. */
  readonly lines: number;
}

/** Who answers: this thread, or several when `--jobs` or the size of the inputs named asks for it. */
export async function answersFor(
  names: readonly string[],
  flags: RecordFlags & { readonly format: string },
  extractor: SharedExtractor,
  terminal: Terminal,
  print: Printer,
): Promise<Answers> {
  // Threads answer with lines; no other format can be asked of them.
  const jobs = flags.jobs ?? (flags.format === "ndjson" ? await jobsFor(names) : 1);
  if (jobs === 1) return answersOneByOne(flags, extractor, terminal, print);
  const { answersInBatches } = await import("./records/batches.ts");
  return answersInBatches(flags, extractor, terminal, print, { jobs });
}

/**
 * Reads every source and has a line answered by a line; tells what cannot be read. Throws
 * OutputError.
 */
export async function streamRecords(
  sources: AsyncIterable<Source> | Iterable<Source>,
  options: DecodeOptions,
  open: Terminal["open"],
  answers: Answers,
): Promise<StreamResult> {
  let unread = false;
  let lines = 0;
  try {
    for await (const { path } of sources) {
      // what goes wrong with a line once it is read has nothing to do with its source
      let reading = true;
      try {
        for await (const line of numberedLines(path, options, open, answers.say)) {
          reading = false;
          lines++;
          await answers.add(line);
          reading = true;
        }
      } catch (error) {
        if (!reading) throw error;
        unread = true;
        answers.say(unreadable(sourceName(path), error).message);
      }
    }
    const { failed, warned } = await answers.end();
    return { failed: failed || unread, warned, lines };
  } finally {
    await answers.stop();
  }
}
