/** The lexicons of a run: the built-in ones, or a user's on top of them. */

import { asset } from "./assets.ts";
import type { Store } from "./cache/store.ts";
import { folderSource, indexFrom, type Lexicons, loadLexicons } from "./lexicon/load.ts";

/** Opens the store of what was compiled before; asked only where something is to be compiled. */
export type OpenStore = () => Promise<Store>;

/** The compiled lexicons that ship with the program. */
export function builtInLexicons(): Lexicons {
  const files = folderSource(asset("lexicons"));
  return loadLexicons(indexFrom(files), files);
}

/**
 * The built-in lexicons and what is named: folders, or one file that `extract compile` has made.
 * What had to be compiled is kept in the store. Throws LexiconError for folders with errors.
 */
export async function lexiconsWith(
  named: readonly string[],
  open: OpenStore = async () => (await import("./cache/store.ts")).NO_STORE,
): Promise<Lexicons> {
  if (named.length === 0) return builtInLexicons();
  const { lexiconsOver } = await import("./compiledOverlays.ts");
  return lexiconsOver(named, await open());
}
