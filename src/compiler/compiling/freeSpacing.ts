/**
 * The one door to xregexp: a readable pattern to a native regular expression, when the lexicon is
 * built.
 */

import XRegExp from "xregexp";
import type { PatternSource } from "../sources/source.ts";

export type Expanded =
  | { readonly ok: true; readonly source: string; readonly flags: string }
  | { readonly ok: false; readonly problem: string };

/**
 * Free-spacing and comments are XRegExp's; the result is anchored where it is tried (sticky) and
 * works on code points.
 */
export function expandPattern(pattern: Pick<PatternSource, "match">): Expanded {
  try {
    const expanded = XRegExp(pattern.match, "x");
    // XRegExp keeps the names of groups beside the expression; a native one has them in its source.
    const { captureNames } =
      (expanded as { xregexp?: { captureNames?: readonly (string | null)[] | null } }).xregexp ??
      {};
    const source = withGroupNames(expanded.source, captureNames ?? []);
    new RegExp(source, "uy");
    return { ok: true, source, flags: "uy" };
  } catch (error) {
    return { ok: false, problem: withoutExpression((error as Error).message) };
  }
}

/** Puts the name of each capturing group back into the source. */
function withGroupNames(source: string, names: readonly (string | null)[]): string {
  let group = 0;
  let inClass = false;
  return source.replace(/\\[\s\S]|\[|\]|\((?!\?)/g, (piece) => {
    if (piece === "[") inClass = true;
    else if (piece === "]") inClass = false;
    if (piece !== "(" || inClass) return piece;
    const name = names[group++];
    return name ? `(?<${name}>` : piece;
  });
}

/** What the engine says, without the expanded expression, which fills pages with letters. */
function withoutExpression(message: string): string {
  return message.replace(/^(Invalid regular expression): \/.*\/\w*: /su, "$1: ");
}
