/**
 * How each language writes the entries of the catalogue: a file beside it, which only a run that is
 * asked for facts reads. It costs a decompression of some hundredths of a second.
 */

import { brotliDecompressSync } from "node:zlib";
import { decode, encode, encodeStrings, isCompiled, stringReader } from "./binary.ts";

/** The compiled file. */
export const ALIASES_FILE = "aliases.bin";

/** Code of a language → spellings, the name by which the language calls it first. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** By keys as the catalogue has them, `kind/id`. */
export type AliasesOf = (key: string) => Aliases | undefined;

export function encodeAliases(aliases: ReadonlyMap<string, Aliases>): Uint8Array {
  const keys = [...aliases.keys()].sort();
  const names = encodeStrings(keys);
  const spellings = encodeStrings(keys.map((key) => JSON.stringify(aliases.get(key))));
  return encode(null, {
    keyOffsets: names.offsets,
    keys: names.blob,
    offsets: spellings.offsets,
    blob: spellings.blob,
  });
}

/** Throws when the bytes are no compiled file of this version. */
export function decodeAliases(bytes: Uint8Array): AliasesOf {
  const { columns } = decode(isCompiled(bytes) ? bytes : brotliDecompressSync(bytes));
  const keyOffsets = columns["keyOffsets"] as Uint32Array;
  const key = stringReader(keyOffsets, columns["keys"] as Uint8Array);
  const read = stringReader(columns["offsets"] as Uint32Array, columns["blob"] as Uint8Array);
  return (asked) => {
    let [low, high] = [0, keyOffsets.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (key(middle) < asked) low = middle + 1;
      else high = middle;
    }
    const found = low < keyOffsets.length - 1 && key(low) === asked;
    return found ? (JSON.parse(read(low)) as Aliases) : undefined;
  };
}
