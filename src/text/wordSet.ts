/**
 * Some folded words, to be asked of tokens: found by hash, so that no string is made of a word that
 * is none of them.
 */

import { hashUnits, unitsOf } from "./hash.ts";
import { isFolded, type Tokens } from "./words.ts";

/** Is token `i` one of them? */
export type WordSet = (tokens: Tokens, i: number) => boolean;

const made = new WeakMap<readonly string[], WordSet>();

/** Made once a list. */
export function wordSet(words: readonly string[]): WordSet {
  let set = made.get(words);
  if (!set) {
    set = setOf(words);
    made.set(words, set);
  }
  return set;
}

function setOf(words: readonly string[]): WordSet {
  const byHash = new Map<number, string[]>();
  for (const word of words) {
    const hash = hashUnits(unitsOf(word), 0, word.length);
    byHash.set(hash, [...(byHash.get(hash) ?? []), word]);
  }
  return (tokens, i) =>
    byHash.get(tokens.hash[i] as number)?.some((word) => isFolded(tokens, i, word)) === true;
}
