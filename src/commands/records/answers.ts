/**
 * Who answers the lines of a stream: asked for one after the other, written and told in that order.
 * Here: this thread, each line at once. `batches.ts` does it with several.
 */

import type { OpenedExtractor } from "../../extractor.ts";
import type { Printer } from "../printers/printer.ts";
import type { Level, Terminal } from "../terminal.ts";
import { answerer, type NumberedLine } from "./answer.ts";
import type { RecordFlags } from "./flags.ts";
import { messagesOf, teller } from "./messages.ts";

export interface Answers {
  /**
   * Answers a line, now or later; waits while as much is under way as memory should hold. Throws
   * OutputError, perhaps for an earlier line.
   */
  add(line: NumberedLine): Promise<void>;
  /** Tells a message behind what the lines before have to say. */
  readonly say: (message: string, level?: Level) => void;
  /** Waits until all is written and told. Throws OutputError. */
  end(): Promise<AnswersResult>;
  /** Gives up what is not written. */
  stop(): Promise<void>;
}

export interface AnswersResult {
  /** A line gave no document, and that was to be reported. */
  readonly failed: boolean;
  readonly warned: boolean;
}

export function answersOneByOne(
  flags: RecordFlags,
  extractor: OpenedExtractor,
  terminal: Terminal,
  print: Printer,
  told = teller(terminal.complain),
): Answers {
  const answer = answerer(flags, extractor);
  const options = { quiet: flags.onError === "record", debug: terminal.debug };
  let failed = false;
  return {
    add(line) {
      const given = answer(line);
      for (const message of messagesOf(given, line, options)) told.tell(message);
      if ("document" in given) return print.document(given);
      failed ||= !options.quiet;
      return print.failure(given.head, given.error);
    },
    say: terminal.complain,
    async end() {
      told.end();
      return { failed, warned: told.warned() };
    },
    async stop() {},
  };
}
