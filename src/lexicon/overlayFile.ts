/**
 * A user's lexicons as compiled on top of the built-in ones, in one piece: the files that were made
 * anew. All others are those of the build that it was made with, and of no other.
 */

import { brotliCompressSync, constants } from "node:zlib";
import { decode, encode, isCompiled } from "./binary.ts";
import { type FileSource, type LexiconIndex, type Lexicons, loadLexicons } from "./load.ts";

interface Contents {
  /** The build of the program whose other files it needs. */
  readonly build: string;
  readonly index: LexiconIndex;
  readonly origins: readonly string[];
}

export function encodeOverlay({ index, own, file }: Lexicons, build: string): Uint8Array {
  const contents: Contents = { build, index, origins: own.origins };
  const files = [
    ...own.needed.map((name) => [name, file(name)] as const),
    ...own.origins.map((name) => [name, compressed(file(name))] as const),
  ];
  return encode(contents, Object.fromEntries(files));
}

/** Undefined for what another build has made. `built` has the files of this one. */
export function decodeOverlay(
  bytes: Uint8Array,
  build: string,
  built: FileSource,
): Lexicons | undefined {
  const { data, columns } = decode(bytes);
  const { index, origins, build: madeWith } = data as Contents;
  if (madeWith !== build) return undefined;
  const files: FileSource = (name) => (columns[name] as Uint8Array | undefined) ?? built(name);
  const needed = Object.keys(columns).filter((name) => !origins.includes(name));
  return loadLexicons(index, files, { needed, origins });
}

/** Few runs ask where a sense was written: a fifth of the size, in little time. */
function compressed(bytes: Uint8Array): Uint8Array {
  if (!isCompiled(bytes)) return bytes;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}
