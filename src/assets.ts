/** Where the built files stand: beside the built program, or in dist/ when the source is run (tests, tsx). */

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const built = existsSync(join(here, "franc.cjs")) ? here : join(here, "..", "dist");

/** Path of a built file, or folder of them. */
export function asset(name: string): string {
  return join(built, name);
}
