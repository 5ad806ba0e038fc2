/**
 * What is told of the lines of a stream: the first few messages of each sort, and how many more
 * there were. A stream of a million bad lines must not fill a log.
 */

import type { Terminal } from "../terminal.ts";
import type { Answer, NumberedLine } from "./answer.ts";

/** Messages of one sort that are told one by one. */
export const TOLD = 10;

/** "bad" lines and "warnings" are counted, a "note" is for whoever looks for a fault of ours. */
export interface Message {
  readonly sort: "bad" | "warning" | "note";
  readonly text: string;
}

/**
 * What an answer has to say, in order. `quiet`: the line of output says of bad lines what is; a
 * fault of ours is told all the same.
 */
export function messagesOf(
  answer: Answer,
  { source, line }: NumberedLine,
  { quiet, debug }: { readonly quiet: boolean; readonly debug: boolean },
): readonly Message[] {
  const where = `${source}:${line}`;
  if ("document" in answer)
    return answer.document.warnings.map((text) => ({ sort: "warning", text: `${where}: ${text}` }));
  const messages: Message[] = [];
  if (debug && answer.stack !== undefined) messages.push({ sort: "note", text: answer.stack });
  if (!quiet || answer.error === "internal error")
    messages.push({ sort: "bad", text: `${where}: ${answer.told}` });
  return messages;
}

export interface Teller {
  tell(message: Message): void;
  /** There were more of a sort, and its first few have been told. */
  skip(sort: "bad" | "warning", count: number): void;
  /** Was there a warning? */
  warned(): boolean;
  /** Tells how many were not told. */
  end(): void;
}

export function teller(complain: Terminal["complain"]): Teller {
  const bad = firstFew((message) => complain(message));
  const warning = firstFew((message) => complain(message, "warning"));
  return {
    tell({ sort, text }) {
      if (sort === "note") complain(text, "note");
      else (sort === "bad" ? bad : warning).tell(text);
    },
    skip: (sort, count) => (sort === "bad" ? bad : warning).skip(count),
    warned: warning.any,
    end() {
      bad.end("bad lines");
      warning.end("warnings");
    },
  };
}

/** Tells the first few messages and counts the rest. */
function firstFew(tell: (message: string) => void) {
  let told = 0;
  let more = 0;
  return {
    tell(message: string) {
      if (told < TOLD) {
        told++;
        tell(message);
      } else more++;
    },
    skip(count: number) {
      more += count;
    },
    any: () => told > 0,
    end(what: string) {
      if (more > 0) tell(`… and ${more} more ${what}`);
    },
  };
}
