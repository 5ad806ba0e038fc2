/** What a mistyped word was meant to be. The one door to fastest-levenshtein. */

import { distance } from "fastest-levenshtein";

/** Letters to insert, to leave out or to replace until one word is the other. */
export const editDistance: (one: string, other: string) => number = distance;

/** The known word at the smallest edit distance, if it is near enough to be a slip. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    // Slips rarely touch the first letter.
    const edits = distance(word, candidate) + (word[0] === candidate[0] ? 0 : 0.5);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}
