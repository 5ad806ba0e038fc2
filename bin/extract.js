#!/usr/bin/env node
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const program = new URL("../dist/start.js", import.meta.url);
if (existsSync(program)) {
  const { start } = await import(program.href);
  await start();
} else {
  process.stderr.write(
    `extract: not built yet; run npm ci in ${fileURLToPath(new URL("..", import.meta.url))}\n`,
  );
  process.exitCode = 2;
}
