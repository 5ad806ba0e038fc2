/** Which lexicon folders a command is about. */

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ExpectedError } from "../errors.ts";

/** The folders named, or the `lexicons` folder of the working directory. */
export function lexiconFolders(named: readonly string[]): readonly string[] {
  // Of a folder that is named twice nothing is there twice.
  const byPath = new Map(named.map((folder) => [resolve(folder), folder]));
  if (named.length > 0) return [...byPath.values()];
  if (existsSync("lexicons")) return ["lexicons"];
  throw new ExpectedError(
    "no folder named, and there is no lexicons/ here; name the folder that holds the language folders",
  );
}
