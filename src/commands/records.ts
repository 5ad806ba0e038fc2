/**
 * The stream of records: a JSON object a line in; a document, or the reason why there is none, a
 * line out. Every line that is not blank gives exactly one, in order, whatever is in it. What a line
 * gives is decided in `records/answer.ts`.
 */

import { unreadable } from "../errors.ts";
import type { OpenedExtractor } from "../extractor.ts";
import type { Source } from "../input/sources.ts";
import type { Printer } from "./printer.ts";
import { answerer } from "./records/answer.ts";
import type { RecordFlags } from "./records/flags.ts";
import { numberedLines, sourceName } from "./records/lines.ts";
import { messagesOf, teller } from "./records/messages.ts";
import type { Terminal } from "./terminal.ts";

export interface StreamResult {
  /** Something could not be read, and was to be reported. */
  readonly failed: boolean;
  readonly warned: boolean;
  /** Lines that gave a line of output, good or bad. */
  readonly lines: number;
}

/**
 * Reads every source, prints a line for a line, tells the first few of what is wrong. Throws
 * OutputError.
 */
export async function streamRecords(
  sources: AsyncIterable<Source> | Iterable<Source>,
  flags: RecordFlags,
  extractor: OpenedExtractor,
  terminal: Terminal,
  print: Printer,
): Promise<StreamResult> {
  const answer = answerer(flags, extractor);
  const told = teller(terminal.complain);
  const options = { quiet: flags.onError === "record", debug: terminal.debug };
  let failed = false;
  let lines = 0;
  for await (const { path } of sources) {
    // what goes wrong with a line once it is read has nothing to do with its source
    let reading = true;
    try {
      for await (const line of numberedLines(path, flags, terminal.open, terminal.complain)) {
        reading = false;
        lines++;
        const given = answer(line);
        for (const message of messagesOf(given, line, options)) told.tell(message);
        if ("document" in given) await print.document(given.document, given.head);
        else {
          failed ||= !options.quiet;
          await print.failure(given.head, given.error);
        }
        reading = true;
      }
    } catch (error) {
      if (!reading) throw error;
      failed = true;
      terminal.complain(unreadable(sourceName(path), error).message);
    }
  }
  told.end();
  return { failed, warned: told.warned(), lines };
}
