#!/usr/bin/env node
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const program = join(__dirname, "../dist/start.cjs");
if (existsSync(program)) require(program).start();
else {
  process.stderr.write(`extract: not built yet; run npm ci in ${join(__dirname, "..")}\n`);
  process.exitCode = 2;
}
