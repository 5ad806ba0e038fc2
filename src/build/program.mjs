/** The one door to esbuild: which modules become which files. */

import { join } from "node:path";
import { build } from "esbuild";

/** @typedef {import("esbuild").Metafile} Metafile */

/** @satisfies {import("esbuild").BuildOptions} */
const COMMON = {
  bundle: true,
  platform: "node",
  target: "node20",
  minify: true,
  logLevel: "warning",
  metafile: true,
};

/** Bundled CommonJS packages call `require`, which modules do not have. */
const REQUIRE =
  "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);";

/**
 * Bundles the program: the command, the library, and franc apart, since it is loaded synchronously.
 * @param {string} root folder of the package
 * @param {string} target folder for the files
 * @param {{ write?: boolean }} [options] without `write`, only the metafiles are made
 * @returns {Promise<Metafile[]>} what went into which file
 */
export async function bundleProgram(root, target, { write = true } = {}) {
  const program = await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: { start: "src/start.ts", index: "src/index.ts" },
    splitting: true,
    format: "esm",
    outdir: target,
    chunkNames: "[name]-[hash]",
    banner: { js: REQUIRE },
    write,
  });
  const franc = await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: ["node_modules/franc/index.js"],
    format: "cjs",
    outfile: join(target, "franc.cjs"),
    write,
  });
  return [program.metafile, franc.metafile];
}

/**
 * Bundles the compiler of the lexicons, which does not ship.
 * @param {string} root
 * @returns {Promise<Uint8Array>} a module to be run
 */
export async function bundleLexiconCompiler(root) {
  const { outputFiles } = await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: ["src/compiler/build.ts"],
    format: "esm",
    banner: { js: REQUIRE },
    write: false,
  });
  return /** @type {import("esbuild").OutputFile} */ (outputFiles[0]).contents;
}
