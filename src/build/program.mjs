/**
 * The one door to esbuild: which modules become which files.
 *
 * What a plain run needs is one CommonJS file, `program.cjs`: Node's loader of modules costs a
 * tenth of a short run, and each further file some tenths of a millisecond. Everything else (help,
 * checking, colours, YAML…) is loaded when it is asked for. esbuild parts modules into files only
 * for ECMAScript modules, so it does that first; the files that the start needs are then joined,
 * and all are rewritten as CommonJS. A class is there once, whoever asks for it: what was joined
 * gives each of its former files as an object.
 */

import { copyFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, transform } from "esbuild";

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

/** The part that the command begins with, as esbuild names it. */
const START = "start.cjs";
/** That part and all it needs at once; `start.cjs` beside this module runs it. */
const WHOLE = "program.cjs";

/** @satisfies {import("esbuild").TransformOptions} */
const AS_COMMONJS = {
  format: "cjs",
  platform: "node",
  target: "node20",
  minify: true,
  // `import()` of a file would start the loader of modules.
  supported: { "dynamic-import": false },
  define: {
    "import.meta.dirname": "__dirname",
    "import.meta.filename": "__filename",
    "import.meta.url": "moduleUrl",
  },
};

/** For packages that ask for it; asked of those files only that do. */
const MODULE_URL = 'const moduleUrl=require("node:url").pathToFileURL(__filename).href;';

/**
 * Bundles the program: the command, the library, the page of a report, and franc apart, since it is
 * loaded synchronously.
 * @param {string} root folder of the package
 * @param {string} target folder for the files
 * @param {{ write?: boolean }} [options] without `write`, only the metafiles are made
 * @returns {Promise<Metafile[]>} what went into which file
 */
export async function bundleProgram(root, target, { write = true } = {}) {
  const program = await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: {
      start: "src/start.ts",
      index: "src/index.ts",
      recordWorker: "src/commands/records/worker.ts",
      checkWorker: "src/commands/checking/worker.ts",
    },
    splitting: true,
    format: "esm",
    outdir: target,
    outExtension: { ".js": ".cjs" },
    chunkNames: "[name]-[hash]",
    minify: false,
    write: false,
  });
  if (write) {
    const parts = new Map(program.outputFiles.map(({ path, text }) => [basename(path), text]));
    await writeAsCommonJs(target, parts, startFilesOf(program.metafile));
  }
  const franc = await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: ["node_modules/franc/index.js"],
    format: "cjs",
    outfile: join(target, "franc.cjs"),
    write,
  });
  return [program.metafile, franc.metafile, await bundlePage(root, join(target, "page"), write)];
}

/**
 * Bundles the page of a report: its program and style, which it holds as text, and the countries of
 * the world, which are data.
 * @param {string} root
 * @param {string} target
 * @param {boolean} write
 * @returns {Promise<Metafile>}
 */
async function bundlePage(root, target, write) {
  const { metafile } = await build({
    bundle: true,
    minify: true,
    logLevel: "warning",
    metafile: true,
    absWorkingDir: root,
    entryPoints: {
      page: "src/page/main.tsx",
      style: "src/page/page.css",
      world: "node_modules/world-atlas/countries-50m.json",
    },
    format: "iife",
    target: ["chrome110", "firefox115", "safari16.4"],
    // Text of the page is UTF-8 in any case.
    charset: "utf8",
    legalComments: "none",
    loader: { ".json": "copy" },
    outdir: target,
    write,
  });
  return metafile;
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

/**
 * The files that are loaded before the command has looked at its arguments.
 * @param {Metafile} metafile
 * @returns {ReadonlySet<string>} names without a folder
 */
function startFilesOf({ outputs }) {
  const files = new Set([START]);
  for (const file of files) {
    const output = Object.entries(outputs).find(([path]) => basename(path) === file)?.[1];
    for (const { path, kind } of output?.imports ?? [])
      if (kind === "import-statement" && !path.startsWith("node:")) files.add(basename(path));
  }
  return files;
}

/**
 * @param {string} target
 * @param {ReadonlyMap<string, string>} parts name to text of the files as esbuild parted them
 * @param {ReadonlySet<string>} joined those that become one
 */
async function writeAsCommonJs(target, parts, joined) {
  const others = [...parts].filter(([name]) => !joined.has(name));
  const wanted = [...joined].filter((name) =>
    others.some(([, text]) => text.includes(`"./${name}"`)),
  );
  const all = wanted.map((name) => `export * as "${name}" from "./${name}";`);
  await build({
    ...COMMON,
    ...AS_COMMONJS,
    stdin: { contents: [`export * from "./${START}";`, ...all].join("\n") },
    plugins: [partsResolver(parts, joined)],
    banner: { js: moduleUrlFor([...joined].map((name) => parts.get(name)).join("")) },
    outfile: join(target, WHOLE),
  });
  copyFileSync(new URL(START, import.meta.url), join(target, START));
  for (const name of wanted)
    writeFileSync(join(target, name), `module.exports=require("./${WHOLE}")["${name}"];\n`);
  for (const [name, text] of others) writeFileSync(join(target, name), await asCommonJs(text));
}

/**
 * @param {string} text
 * @returns {Promise<string>}
 */
async function asCommonJs(text) {
  return (await transform(text, { ...AS_COMMONJS, banner: moduleUrlFor(text) })).code;
}

/** @param {string} text */
function moduleUrlFor(text) {
  return text.includes("import.meta.url") ? MODULE_URL : "";
}

/**
 * @param {ReadonlyMap<string, string>} parts
 * @param {ReadonlySet<string>} joined
 * @returns {import("esbuild").Plugin} gives the texts of the parts that are joined; others are left
 */
function partsResolver(parts, joined) {
  return {
    name: "parts",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path }) =>
        joined.has(path.slice(2)) ? { path: path.slice(2), namespace: "part" } : { external: true },
      );
      onLoad({ filter: /./, namespace: "part" }, ({ path }) => ({
        contents: parts.get(path) ?? "",
      }));
    },
  };
}
