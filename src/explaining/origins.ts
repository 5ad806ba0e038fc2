/** The origins of all packs, each read when it is first asked for. */

import type { Lexicons } from "../lexicon/load.ts";
import { decodeOrigins, type Origins, originsFile } from "../lexicon/origins.ts";

export type OriginsOf = (code: string) => Origins;

/** The same for the same lexicons: what was read is kept as long as they are. */
export function originsOver(lexicons: Lexicons): OriginsOf {
  let origins = known.get(lexicons);
  if (!origins) {
    origins = reading(lexicons);
    known.set(lexicons, origins);
  }
  return origins;
}
const known = new WeakMap<Lexicons, OriginsOf>();

function reading(lexicons: Lexicons): OriginsOf {
  const read = new Map<string, Origins>();
  return (code) => {
    let origins = read.get(code);
    if (!origins) {
      origins = decodeOrigins(lexicons.file(originsFile(code)));
      read.set(code, origins);
    }
    return origins;
  };
}
