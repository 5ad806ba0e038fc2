/** The streams that a command is handed; commands touch no globals. */

import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { Readable, Writable } from "node:stream";

export interface Terminal {
  readonly stdin: Readable;
  readonly colour: boolean;
  /** Writes to standard output and waits while it is full. */
  write(text: string): Promise<void>;
  /** One line on standard error. */
  complain(message: string, level?: "error" | "warning"): void;
  /** Shows how many inputs are done, on a terminal's standard error only. */
  progress(done: number): void;
  open(path: string): Promise<Readable>;
}

export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Inputs between two updates of the progress line. */
const PROGRESS_STEP = 25;

export function terminalOver({ stdin, stdout, stderr, env }: Streams): Terminal {
  const colour = stdout.isTTY === true && !env["NO_COLOR"];
  let shown = false;
  const clear = () => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    stdin,
    colour,
    async write(text) {
      if (!stdout.write(text)) await once(stdout, "drain");
    },
    complain(message, level = "error") {
      clear();
      stderr.write(`extract: ${level === "warning" ? "warning: " : ""}${message}\n`);
    },
    progress(done) {
      if (!stderr.isTTY || stdout.isTTY || done % PROGRESS_STEP !== 0) return;
      stderr.write(`\r${done} documents`);
      shown = true;
    },
    async open(path) {
      const stream = createReadStream(path);
      await once(stream, "open");
      return stream;
    },
  };
}
