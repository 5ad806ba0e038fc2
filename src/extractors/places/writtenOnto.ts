/** What is written onto a word: conjunctions and articles. */

import { type Tokens, WORD } from "../../text/words.ts";
import type { View } from "../view.ts";

/** Folded units of a conjunction that is written onto token `i`. */
export function attached({ tokens, pack }: Pick<View, "tokens" | "pack">, i: number): number {
  if (tokens.kind[i] !== WORD) return 0;
  const { conjunctions, prefixes } = pack.facts;
  for (const conjunction of conjunctions) {
    if (!prefixes.some(({ cut }) => cut === conjunction)) continue;
    if (begins(tokens, i, conjunction)) return conjunction.length;
  }
  return 0;
}

export function begins({ folded, from, to }: Tokens, i: number, text: string): boolean {
  const start = from[i] as number;
  if ((to[i] as number) - start <= text.length) return false;
  for (let k = 0; k < text.length; k++) if (folded[start + k] !== text.charCodeAt(k)) return false;
  return true;
}
