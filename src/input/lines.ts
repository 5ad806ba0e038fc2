/** A stream of bytes, line by line. */

import type { Readable } from "node:stream";

/** Lines of a stream as bytes without their ends; memory holds one line. */
export async function* readLines(stream: Readable): AsyncGenerator<Uint8Array> {
  let rest: Buffer[] = [];
  for await (const piece of stream) {
    const chunk = typeof piece === "string" ? Buffer.from(piece) : (piece as Buffer);
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(10, start);
      if (end < 0) break;
      rest.push(chunk.subarray(start, end));
      yield rest.length === 1 ? (rest[0] as Buffer) : Buffer.concat(rest);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
