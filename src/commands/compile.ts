/** `extract compile`: a user's folders of lexicons as one file, with which a run starts at once. */

import { compiledFile } from "../compiledOverlays.ts";
import { lexiconFolders } from "./folders.ts";
import type { Terminal } from "./terminal.ts";

/** Writes to where the terminal's results go, a file. */
export async function runCompile(named: readonly string[], terminal: Terminal): Promise<number> {
  await terminal.writeData(await compiledFile(lexiconFolders(named)));
  return 0;
}
