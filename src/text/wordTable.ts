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
  // Plain loops: a table is made when a run starts, before anything is compiled.
  let at = 0;
  let longest = 0;
  for (let i = 0; i < words.length; i++) {
    const { length } = words[i] as string;
    starts[i] = at;
    at += length;
    if (length > longest) longest = length;
  }
  starts[words.length] = at;
  const joined = words.join("");
  const letters = new Uint16Array(at);
  for (let k = 0; k < at; k++) letters[k] = joined.charCodeAt(k);
  for (let i = 0; i < words.length; i++) {
    let slot = hashUnits(letters, starts[i] as number, starts[i + 1] as number) & mask;
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
