/**
 * Colours and lines of a terminal, the same for everything that is printed for people. The one door
 * to chalk and string-width.
 */

import { Chalk, type ChalkInstance } from "chalk";
import stringWidth from "string-width";
import type { Kind } from "../entity.ts";
import { KIND_TABLE } from "../kinds.ts";

export type { ChalkInstance };

export const INDENT = "    ";
const HANGING = "        ";

/**
 * Whether there is colour is decided before: chalk's own look at the streams must not change it.
 */
export function styles(colour: boolean): ChalkInstance {
  return new Chalk({ level: colour ? 1 : 0 });
}

/** Each kind in its colour. */
export function painter(chalk: ChalkInstance): (kind: Kind) => ChalkInstance {
  return (kind) => chalk[KIND_TABLE[kind].colour];
}

/** One line where it fits; else what does not fit goes to the next, further in. */
export function wrapped(
  parts: readonly string[],
  columns: number | undefined,
  indent = INDENT,
  hanging = HANGING,
): string {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    const longer =
      line === "" ? `${lines.length === 0 ? indent : hanging}${part}` : `${line}  ${part}`;
    if (line !== "" && columns !== undefined && stringWidth(longer) > columns) {
      lines.push(line);
      line = `${hanging}${part}`;
    } else line = longer;
  }
  return [...lines, line].join("\n");
}

/** A sentence in lines of at most so many columns, where its words let it. */
export function folded(sentence: string, columns: number | undefined, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of sentence.split(" ")) {
    const longer = line === indent ? indent + word : `${line} ${word}`;
    if (line !== indent && columns !== undefined && stringWidth(longer) > columns) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line].join("\n");
}

/** In columns of a terminal. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** A text that leads somewhere, for a terminal that knows links (OSC 8). The target must be a URL. */
export function linked(text: string, target: string | undefined): string {
  return target === undefined ? text : `\u001b]8;;${target}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** Filled up to a width in columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}
