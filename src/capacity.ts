/**
 * How large one document may be. Reading holds the text and what was found in it: some 2 bytes a
 * UTF-16 unit and up to a kilobyte a mention, with the line of output. V8 ends the process when its
 * heap is full, so what would fill it is refused before; the heap is a quarter of the machine's
 * memory, at most 4 GB, unless --max-old-space-size says otherwise.
 */

import { createRequire } from "node:module";

export interface Capacity {
  /** UTF-16 units of the longest text. */
  readonly units: number;
  /** Possible mentions, before any is rejected, and changes of language, in one text. */
  readonly mentions: number;
}

/**
 * The longest text on any machine, in UTF-16 units: 64 Mi, hundreds of novels. Its mentions are a
 * line of output of hundreds of megabytes, and V8's longest string has 512.
 */
export const LARGEST_TEXT = 64 * 1024 * 1024;

/**
 * The most mentions on any machine: one takes up to 200 characters of a line of output, of which V8
 * holds 512 Mi.
 */
const MOST_MENTIONS = 2 * 1024 * 1024;

/**
 * Bytes of heap that reading a unit of news text takes, and that a mention takes, with room for the
 * collector.
 */
const BYTES_A_UNIT = 24;
const BYTES_A_MENTION = 1024;

let known: Capacity | undefined;

/**
 * What this process can hold. The answer is the same each time; the first costs a module of Node,
 * so ask for long texts only.
 */
export function capacity(): Capacity {
  if (!known) {
    const { getHeapStatistics } = createRequire(import.meta.filename)(
      "node:v8",
    ) as typeof import("node:v8");
    const heap = getHeapStatistics().heap_size_limit;
    known = {
      units: Math.min(LARGEST_TEXT, Math.floor(heap / BYTES_A_UNIT)),
      mentions: Math.min(MOST_MENTIONS, Math.floor(heap / BYTES_A_MENTION)),
    };
  }
  return known;
}
