/** Ties the program to this process: the only place that touches `process`. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./assets.ts";
import { main } from "./main.ts";
import { printable } from "./text/printable.ts";
import { holdYoungGeneration } from "./youngGeneration.ts";

export async function start(): Promise<void> {
  // The last resort: what nobody has foreseen ends in one line as well.
  process.on("uncaughtException", (error) => {
    try {
      process.stderr.write(
        `extract: internal error: ${printable(String(error))}; please report it (EXTRACT_DEBUG=1 prints more)\n`,
      );
      if (process.env["EXTRACT_DEBUG"]) process.stderr.write(`${error.stack}\n`);
    } finally {
      process.exit(2);
    }
  });
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    version: string;
  };
  const { env } = process;
  let touched: typeof process.stdout | undefined;
  process.exitCode = await main(process.argv.slice(2), version, {
    // Each is made when it is first asked for: a run from file to file has no need of them.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      touched = process.stdout;
      return touched;
    },
    get stderr() {
      return process.stderr;
    },
    descriptors: { stdout: 1, stderr: 2 },
    env,
    keepSmall: holdYoungGeneration,
    onSignal(cleanUp) {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
        process.once(signal, () => {
          cleanUp();
          process.kill(process.pid, signal);
        });
      }
    },
  });
  // A closed pipe leaves a pending read or write behind that would keep the process alive.
  if (touched?.errored || touched?.destroyed || touched?.writableEnded) process.exit();
}
