/** The program in this process: quick, and with streams that a test holds in its hand. */

import { Readable, Writable } from "node:stream";
import { main } from "../src/main.ts";
import type { Run } from "./program.ts";

export async function run(
  args: readonly string[],
  input: string | Buffer | Readable = "",
): Promise<Run> {
  const stdout = collector();
  const stderr = collector();
  const stdin = input instanceof Readable ? input : Readable.from([Buffer.from(input)]);
  const code = await main(args, "0.0.0", {
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
  });
  return { code, out: stdout.text(), err: stderr.text() };
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}
