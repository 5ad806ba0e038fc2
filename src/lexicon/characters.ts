/** The character tables as a compiled file. */

import type { CharacterTables } from "../text/characters.ts";
import { decode, encode } from "./binary.ts";

export function encodeTables({ classes, folded, expansions }: CharacterTables): Uint8Array {
  return encode([...expansions], { classes, folded });
}

/** The tables share the memory of the bytes. */
export function decodeTables(bytes: Uint8Array): CharacterTables {
  const { data, columns } = decode(bytes);
  return {
    classes: columns["classes"] as Uint8Array,
    folded: columns["folded"] as Uint16Array,
    expansions: new Map(data as [number, string][]),
  };
}
