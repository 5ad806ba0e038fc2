/** What lexicon folders hold, as a fingerprint: the same for the same names and contents only. */

import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";

/** Files of which the lexicon is read; of others the name is all that a check may look at. */
const READ = /\.(ya?ml|tsv)$/i;
/** What other programs keep in folders of a project. */
const FOREIGN = /^(\..*|node_modules)$/;

/** Undefined when something cannot be read. */
export function contentOf(folders: readonly string[]): string | undefined {
  const hash = createHash("sha256");
  try {
    for (const folder of folders) addFolder(hash, folder);
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}

function addFolder(hash: Hash, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !FOREIGN.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  add(hash, "folder", folder);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) add(hash, "link", readlinkSync(path));
    if (entry.isDirectory()) addFolder(hash, path);
    else if (!READ.test(entry.name)) add(hash, "other", path);
    else {
      const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
      add(hash, "file", path, isFile ? readFileSync(path) : "");
    }
  }
  add(hash, "end");
}

/** Each part with its length before it: no two sequences of parts look the same. */
function add(hash: Hash, ...parts: readonly (string | Uint8Array)[]): void {
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
}
