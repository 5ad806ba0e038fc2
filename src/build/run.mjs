/**
 * The build: src/ and lexicons/ to dist/, which is done only when something has changed. `npm ci`
 * runs it as `prepare`. Plain JavaScript, since it decides before anything else is installed or
 * loaded whether there is work.
 */

import { spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildInputs, fingerprint, lexiconFiles } from "./fingerprint.mjs";
import { currentGeneration, keepCurrentOnly, putIntoUse } from "./generations.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");

/** @param {string} name */
const pointers = (name) => ({
  "start.cjs": `module.exports = require("./${name}/start.cjs");\n`,
  "index.js": `export * from "./${name}/index.cjs";\n`,
  "index.d.ts": `export * from "./${name}/types/index.js";\n`,
});

// npx installs the folder it stands in and runs `prepare` once more, and hides both its output and
// its failure:
// what `npm ci` built serves, and without it the command itself says what is missing.
const fromNpx =
  process.env["npm_command"] === "exec" && process.env["npm_lifecycle_event"] === "prepare";

try {
  const inUse = currentGeneration(dist);
  if (!(fromNpx && inUse !== undefined)) {
    const name = fingerprint(root, buildInputs(root));
    if (inUse !== name) await putIntoUse(dist, name, makeAll, pointers);
  }
  if (process.argv.includes("--alone")) keepCurrentOnly(dist, Object.keys(pointers("")));
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  const reason =
    code === "ERR_MODULE_NOT_FOUND"
      ? "the packages it is built with are not installed; run npm ci (without --omit)"
      : message;
  process.stderr.write(`extract: not built: ${reason}\n`);
  process.exitCode = fromNpx ? 0 : 1;
}

/** @param {string} target */
async function makeAll(target) {
  const { bundleLexiconCompiler, bundleProgram } = await import("./program.mjs");
  const compiler = await bundleLexiconCompiler(root);
  await bundleProgram(root, target);
  const compileTypes = join(root, "node_modules", "typescript", "bin", "tsc");
  await node(compileTypes, "-p", "tsconfig.build.json", "--outDir", join(target, "types"));
  await makeLexicons(target, compiler);
  await node(join(root, "src", "build", "writeCodeCache.cjs"), target, ...warmUpTexts());
}

/** Texts that make the program run what most texts do. */
function warmUpTexts() {
  const folder = join(root, "seeds");
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/**
 * The compiled lexicons take most of the time, so they are kept when neither their sources nor
 * their compiler have changed. @param {string} target @param {Uint8Array} compiler
 */
async function makeLexicons(target, compiler) {
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  );
  const from = fingerprint(root, lexiconFiles(root), [compiler, version]);
  const before = join(dist, currentGeneration(dist) ?? "", "lexicons");
  const stamp = join(before, "made-of");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === from) {
    cpSync(before, join(target, "lexicons"), { recursive: true });
    return;
  }
  process.stderr.write("extract: compiling the lexicons; this takes about a minute, once\n");
  const module = join(target, "compile-lexicons.mjs");
  writeFileSync(module, compiler);
  await node(module, "lexicons", join(target, "lexicons"));
  rmSync(module);
  writeFileSync(join(target, "lexicons", "made-of"), from);
}

/**
 * Runs a module as a process of its own; what it has to say goes to standard error.
 * @param {string} module
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
function node(module, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [module, ...args], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.join(" ")} ended with ${code}`)),
    );
  });
}
