/**
 * Words and the candidates that list each, as columns: made when the lexicons are built, asked with
 * UTF-16 units, so that no string is made for a word that is only looked up.
 */

import { hashUnits, scattered, unitsOf } from "./hash.ts";

export interface WordColumns {
  /** Open-addressed table of word numbers + 1; length a power of two. */
  readonly slots: Uint16Array;
  /** Where each word begins in `letters`, one more than words. */
  readonly starts: Uint32Array;
  readonly letters: Uint16Array;
  /** Where the candidates of each word begin in `members`, one more than words. */
  readonly memberStarts: Uint32Array;
  readonly members: Uint8Array;
}

/**
 * Columns of words, each with the numbers of its candidates. Throws for more than 65,535 words or
 * 256 candidates.
 */
export function wordColumns(words: ReadonlyMap<string, readonly number[]>): WordColumns {
  if (
    words.size > 0xffff ||
    [...words.values()].some((members) => members.some((member) => member > 0xff))
  ) {
    throw new Error("too many words or languages for one script of detection");
  }
  let size = 8;
  while (size < words.size * 2) size *= 2;
  const slots = new Uint16Array(size);
  const starts = new Uint32Array(words.size + 1);
  const memberStarts = new Uint32Array(words.size + 1);
  const letters: number[] = [];
  const members: number[] = [];
  let number = 0;
  for (const [word, of] of words) {
    const units = unitsOf(word);
    let slot = scattered(hashUnits(units, 0, units.length)) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = ++number;
    letters.push(...units);
    members.push(...of);
    starts[number] = letters.length;
    memberStarts[number] = members.length;
  }
  return {
    slots,
    starts,
    letters: Uint16Array.from(letters),
    memberStarts,
    members: Uint8Array.from(members),
  };
}

/** Number of the word `units[from..to)`, whose hash is given, or -1. */
export function findListed(
  { slots, starts, letters }: WordColumns,
  hash: number,
  units: Uint16Array,
  from: number,
  to: number,
): number {
  const mask = slots.length - 1;
  const length = to - from;
  for (let slot = scattered(hash) & mask; ; slot = (slot + 1) & mask) {
    const word = (slots[slot] as number) - 1;
    if (word < 0) return -1;
    const begin = starts[word] as number;
    if ((starts[word + 1] as number) - begin !== length) continue;
    let k = 0;
    while (k < length && letters[begin + k] === units[from + k]) k++;
    if (k === length) return word;
  }
}
