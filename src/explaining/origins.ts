/** The origins of all packs, each read when it is first asked for. */

import type { Lexicons } from "../lexicon/load.ts";
import { decodeOrigins, type Origins, originsFile } from "../lexicon/origins.ts";

export type OriginsOf = (code: string) => Origins;

export function originsOver(lexicons: Lexicons): OriginsOf {
  const read = new Map<string, Origins>();
  return (code) => {
    const known = read.get(code);
    if (known) return known;
    const origins = decodeOrigins(lexicons.file(originsFile(code)));
    read.set(code, origins);
    return origins;
  };
}
