/** Ties the program to this process: the only place that touches `process`. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./assets.ts";
import { main } from "./cli.ts";

export async function start(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const { stdin, stdout, stderr, env } = process;
  process.exitCode = await main(process.argv.slice(2), version, { stdin, stdout, stderr, env });
  // A closed pipe leaves a pending read or write behind that would keep the process alive.
  if (stdout.destroyed || stdout.writableEnded) process.exit();
}
