// @ts-check
/**
 * What all peers share, so that reading and printing cost each the same: records from a file of
 * lines, as a stream, and a line out for each.
 */

import { createReadStream, writeSync } from "node:fs";

/** Units of output that are written at once. */
const FLUSH = 1 << 18;

/**
 * The lines of a file, without their ends.
 * @param {string} file
 */
export async function* linesOf(file) {
  let rest = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 18 })) {
    const lines = (rest + chunk).split("\n");
    rest = /** @type {string} */ (lines.pop());
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Prints in large pieces: a write for each line would cost more than the line. */
export function printer() {
  let waiting = "";
  const flush = () => {
    for (let bytes = Buffer.from(waiting); bytes.length > 0; )
      bytes = bytes.subarray(writeSync(1, bytes));
    waiting = "";
  };
  return {
    /** @param {string} line */
    print(line) {
      waiting += `${line}\n`;
      if (waiting.length > FLUSH) flush();
    },
    flush,
  };
}

/**
 * A document in, a line with what was found out.
 * @param {string} file
 * @param {(text: string) => readonly string[]} find
 */
export async function readAll(file, find) {
  const { print, flush } = printer();
  for await (const line of linesOf(file)) {
    const { id, text } = JSON.parse(line);
    print(JSON.stringify({ id, found: find(text) }));
  }
  flush();
}
