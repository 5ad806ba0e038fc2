/** YAML files that were read before, by their bytes: parsing takes most of the time of reading. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Store } from "../../cache/store.ts";
import { type PlainFile, readYaml } from "./yaml.ts";

export interface FileReader {
  /** As `readYaml` does. */
  read(path: string, shownAs: string): PlainFile;
  /** Remembers what was read, for the next run. */
  keep(): void;
}

/** By the fingerprint of a file's name and bytes. */
type Bundle = Readonly<Record<string, PlainFile>>;

/** What JSON does not bring back as it was: numbers without an end. */
const NO_JSON = /\.(inf|nan)\b|e\+?[0-9]{3}|[0-9]{300}/i;

/** The files of a folder are kept together, so that few entries are opened. */
export function readerOver(store: Store): FileReader {
  const before = new Map<string, Bundle>();
  const now = new Map<string, Record<string, PlainFile>>();
  const keyOf = (folder: string) => ({ kind: "parsed", of: [folder] });
  return {
    read(path, shownAs) {
      const folder = dirname(shownAs);
      const known = before.get(folder) ?? bundleOf(store.get(keyOf(folder)));
      before.set(folder, known);
      const bytes = readFileSync(path);
      const print = createHash("sha256").update(`${shownAs}\0`).update(bytes).digest("hex");
      const file = known[print] ?? readYaml(path, shownAs);
      if (!NO_JSON.test(bytes.toString("latin1")))
        now.set(folder, { ...now.get(folder), [print]: file });
      return file;
    },
    keep() {
      for (const [folder, files] of now) {
        const known = before.get(folder) ?? {};
        const same = (one: Bundle, other: Bundle) => Object.keys(one).every((key) => key in other);
        if (!same(files, known) || !same(known, files))
          store.put(keyOf(folder), Buffer.from(JSON.stringify(files)));
      }
    },
  };
}

function bundleOf(bytes: Uint8Array | undefined): Bundle {
  return bytes ? (JSON.parse(Buffer.from(bytes).toString("utf8")) as Bundle) : {};
}
