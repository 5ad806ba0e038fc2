/** Which lexicon folders a command is about. */

import { existsSync } from "node:fs";
import { ExpectedError } from "../errors.ts";

/** The folders named, or the `lexicons` folder of the working directory. */
export function lexiconFolders(named: readonly string[]): readonly string[] {
  if (named.length > 0) return named;
  if (existsSync("lexicons")) return ["lexicons"];
  throw new ExpectedError(
    "no folder named, and there is no lexicons/ here; name the folder that holds the language folders",
  );
}
