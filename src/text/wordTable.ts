/** A set of short words that is asked with UTF-16 units, so that no string is made for a word that is only looked up. */

import { hashUnits } from "./hash.ts";

export interface WordTable {
  /** Number of the word `units[from..to)` in the order given, or -1. */
  find(units: Uint16Array, from: number, to: number): number;
  /** Length of the longest word, in UTF-16 units. */
  readonly longest: number;
}

/** Words must differ from each other. */
export function wordTable(words: readonly string[]): WordTable {
  let size = 8;
  while (size < words.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  const starts = new Uint32Array(words.length + 1);
  for (const [i, word] of words.entries()) starts[i + 1] = (starts[i] as number) + word.length;
  const letters = new Uint16Array(starts[words.length] as number);
  let longest = 0;
  for (const [i, word] of words.entries()) {
    const begin = starts[i] as number;
    for (let k = 0; k < word.length; k++) letters[begin + k] = word.charCodeAt(k);
    longest = Math.max(longest, word.length);
    let slot = hashUnits(letters, begin, begin + word.length) & mask;
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    slots[slot] = i;
  }
  return {
    longest,
    find(units, from, to) {
      const length = to - from;
      for (let slot = hashUnits(units, from, to) & mask; ; slot = (slot + 1) & mask) {
        const word = slots[slot] as number;
        if (word < 0) return -1;
        const begin = starts[word] as number;
        if ((starts[word + 1] as number) - begin !== length) continue;
        let k = 0;
        while (k < length && letters[begin + k] === units[from + k]) k++;
        if (k === length) return word;
      }
    },
  };
}
