/**
 * The beginning of the built program, as a file of its own beside it: runs `program.cjs` with the
 * code that Node has made of it before, as far as it was written down by `writeCodeCache.cjs`.
 * That saves a third of a short run. Node's V8 takes the code only if it is of the same version
 * under the same flags; else, or without it, the program is compiled as any other.
 */

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const file = join(__dirname, "program.cjs");
// esbuild writes nothing but ASCII, which is read faster so.
const source = readFileSync(file, "latin1");
const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
  filename: file,
  cachedData: codeCache(),
});
script.runInThisContext()(exports, require, module, file, __dirname);

/** For writing the cache, and for tests. */
module.exports.script = script;

function codeCache() {
  try {
    return readFileSync(join(__dirname, "program.cache"));
  } catch {
    return undefined;
  }
}
