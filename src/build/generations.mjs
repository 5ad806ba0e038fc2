/**
 * The built folder: each build is a folder of its own in it, complete or absent, and small files
 * beside them point at the one in use. A program that has started keeps reading its own generation
 * while the next is put in place; two builds at once cannot mix.
 */

import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Holds the name of the generation in use; the last to be written. */
const CURRENT = "current";
const UNFINISHED = /^\.new-(\d+)-/;

/**
 * The generation in use, or undefined where nothing is built.
 * @param {string} folder
 * @returns {string | undefined}
 */
export function currentGeneration(folder) {
  try {
    const name = readFileSync(join(folder, CURRENT), "utf8").trim();
    return name !== "" && existsSync(join(folder, name)) ? name : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a generation, unless it is there, and puts it into use. The one that was in use before
 * stays, for programs that run. @param {string} folder @param {string} name of the generation;
 * equal names mean equal contents @param {(target: string) => Promise<void>} make writes everything
 * into the empty folder it is given; nothing is put into use when it throws @param {(name: string)
 * => Readonly<Record<string, string>>} pointers file name to text, for the files beside the
 * generations @returns {Promise<void>}
 */
export async function putIntoUse(folder, name, make, pointers) {
  const before = currentGeneration(folder);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, name))) {
    const target = join(folder, `.new-${process.pid}-${randomUUID()}`);
    mkdirSync(target);
    try {
      await make(target);
      settle(target, join(folder, name));
    } finally {
      rmSync(target, { recursive: true, force: true });
    }
  }
  const files = pointers(name);
  for (const [file, text] of Object.entries({ ...files, [CURRENT]: `${name}\n` })) {
    const fresh = join(folder, `.new-${process.pid}-${file}`);
    writeFileSync(fresh, text);
    renameSync(fresh, join(folder, file));
  }
  prune(
    folder,
    new Set([name, ...(before === undefined ? [] : [before]), CURRENT, ...Object.keys(files)]),
  );
}

/**
 * Removes every generation but the one in use: for packing.
 * @param {string} folder
 * @param {readonly string[]} pointers names of the files beside the generations
 */
export function keepCurrentOnly(folder, pointers) {
  prune(folder, new Set([currentGeneration(folder) ?? "", CURRENT, ...pointers]));
}

/**
 * @param {string} made
 * @param {string} place
 */
function settle(made, place) {
  try {
    renameSync(made, place);
  } catch (error) {
    // Another build of the same contents was first; its folder serves as well.
    if (!existsSync(place)) throw error;
  }
}

/**
 * @param {string} folder
 * @param {ReadonlySet<string>} keep
 */
function prune(folder, keep) {
  for (const name of readdirSync(folder)) {
    const builder = UNFINISHED.exec(name)?.[1];
    if (keep.has(name) || (builder !== undefined && isRunning(Number(builder)))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
