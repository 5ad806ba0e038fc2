/** The numbers of kings and popes, which belong to their names: `Karl XVI Gustaf`, `Джабер III`. */

import { CAPITAL, has, NEW_LINE, type Tokens, WORD } from "../../text/words.ts";
import type { View } from "../view.ts";

const NUMERALS: ReadonlySet<number> = new Set(Array.from("ivx", (letter) => letter.charCodeAt(0)));

/**
 * Does a number behind the listed name that ends before token `to` make it another king's (Карл
 * XVI)? In Latin script a number may be a pronoun.
 */
export function isOfAnother({ tokens, pack }: View, to: number): boolean {
  return pack.facts.script !== "Latin" && isRegnal(tokens, to);
}

/** Is the token a Roman number in Latin capitals, on its line? */
export function isRegnal(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count || tokens.kind[at] !== WORD || has(tokens, at, NEW_LINE)) return false;
  if (!has(tokens, at, CAPITAL)) return false;
  for (let k = tokens.from[at] as number; k < (tokens.to[at] as number); k++)
    if (!NUMERALS.has(tokens.folded[k] as number)) return false;
  return true;
}
