/** The one door to xregexp: a readable pattern to a native regular expression, when the lexicon is built. */

import XRegExp from "xregexp";
import type { PatternSource } from "./source.ts";

export type Expanded =
  | { readonly ok: true; readonly source: string; readonly flags: string }
  | { readonly ok: false; readonly problem: string };

/** Free-spacing and comments are XRegExp's; the result is anchored where it is tried (sticky) and works on code points. */
export function expandPattern(pattern: Pick<PatternSource, "match">): Expanded {
  try {
    const source = XRegExp(pattern.match, "x").source;
    new RegExp(source, "uy");
    return { ok: true, source, flags: "uy" };
  } catch (error) {
    return { ok: false, problem: (error as Error).message };
  }
}
