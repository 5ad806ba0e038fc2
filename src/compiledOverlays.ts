/**
 * A user's lexicons on top of the built-in ones, which are compiled when nobody has compiled them
 * before. Loaded where some are named: it hashes and decompresses, which other runs need not.
 */

import { readFileSync, statSync } from "node:fs";
import { asset, buildName } from "./assets.ts";
import { contentOf } from "./cache/folderContent.ts";
import { isSealed, sealed, unsealed } from "./cache/seal.ts";
import { NO_STORE, type Parts, type Store } from "./cache/store.ts";
import { ExpectedError } from "./errors.ts";
import { folderSource, type Lexicons } from "./lexicon/load.ts";
import { decodeOverlay, encodeOverlay } from "./lexicon/overlayFile.ts";

/**
 * The built-in lexicons and what is named: folders, or one file that `compiledFile` has made. What
 * had to be compiled is kept in the store. Throws LexiconError for folders with errors.
 */
export async function lexiconsOver(named: readonly string[], store: Store): Promise<Lexicons> {
  const files = named.filter(isFile);
  if (files.length > 0) return fromFile(files[0] as string, named);
  if (store === NO_STORE) return compile(named);
  const parts = partsOf(named);
  const kept = parts && store.get(parts);
  const found = kept && decodeOverlay(kept, buildName(), folderSource(asset("lexicons")));
  if (found) return found;
  const lexicons = await compile(named);
  // What was changed meanwhile belongs to another key.
  if (parts && partsOf(named)?.of[1] === parts.of[1])
    store.put(parts, encodeOverlay(lexicons, buildName()));
  return lexicons;
}

/** A user's folders as one file that `lexiconsOver` takes. Throws LexiconError. */
export async function compiledFile(folders: readonly string[]): Promise<Uint8Array> {
  return sealed(encodeOverlay(await compile(folders), buildName()));
}

async function compile(folders: readonly string[]): Promise<Lexicons> {
  return (await import("./compiler/overlay.ts")).compileWith(folders);
}

/** The folders as they are named stand in what is compiled; undefined where one cannot be read. */
function partsOf(folders: readonly string[]): Parts | undefined {
  const content = contentOf(folders);
  return content === undefined ? undefined : { kind: "overlay", of: [buildName(), content] };
}

function fromFile(file: string, named: readonly string[]): Lexicons {
  const entry = readFileSync(file);
  if (!isSealed(entry))
    throw new ExpectedError(
      `${file}: a file; --lexicons takes a folder that holds one folder a language, or a file that extract compile has made`,
    );
  if (named.length > 1)
    throw new ExpectedError(
      `${file}: compiled lexicons stand alone; compile all folders into one file (extract compile FOLDER… -o FILE)`,
    );
  const bytes = unsealed(entry);
  if (!bytes)
    throw new ExpectedError(`${file}: damaged; make it again (extract compile FOLDER -o ${file})`);
  const lexicons = decodeOverlay(bytes, buildName(), folderSource(asset("lexicons")));
  if (!lexicons)
    throw new ExpectedError(
      `${file}: made by another version of this program; make it again (extract compile FOLDER -o ${file})`,
    );
  return lexicons;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
