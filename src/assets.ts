/**
 * Where things stand: the package's folder, and the built files of the same build, or those in use
 * when the source is run (tests, tsx).
 */

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ExpectedError } from "./errors.ts";

const here = import.meta.dirname;
const isBuilt = existsSync(join(here, "franc.cjs"));

/** A build is a folder in dist/; see build/generations.mjs. */
export const packageFolder = isBuilt ? join(here, "..", "..") : join(here, "..");

/** Names what this program was built from, lexicons included; undefined when the source is run. */
export const programFingerprint = isBuilt ? basename(here) : undefined;

let built = isBuilt ? here : undefined;

/**
 * Path of a built file, or folder of them. Throws ExpectedError when the source is run and nothing
 * is built.
 */
export function asset(name: string): string {
  built ??= buildInUse();
  return join(built, name);
}

/** Names the build whose files `asset` gives. Throws as that does. */
export function buildName(): string {
  return basename(asset("."));
}

function buildInUse(): string {
  const dist = join(packageFolder, "dist");
  try {
    return join(dist, readFileSync(join(dist, "current"), "utf8").trim());
  } catch {
    throw new ExpectedError(`${dist}: nothing is built; run npm run build`);
  }
}
