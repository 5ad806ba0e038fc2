/**
 * `node writeCodeCache.cjs FOLDER FILES…`: runs the program built in a folder over some files, and
 * writes what V8 has compiled then beside it, for `start.cjs`. What no file has called is compiled
 * when it is called.
 */

const { writeFileSync } = require("node:fs");
const { join } = require("node:path");

const [folder = ".", ...files] = process.argv.slice(2);
const program = require(join(folder, "start.cjs"));
process.argv.splice(
  2,
  Infinity,
  "--output",
  process.platform === "win32" ? "NUL" : "/dev/null",
  ...files,
);
program.start().then(() => {
  writeFileSync(join(folder, "program.cache"), program.script.createCachedData());
});
