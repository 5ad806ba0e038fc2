/**
 * Phrases as columns: a table of words, a trie of words, the senses at its nodes. Knows no text and
 * no meaning: `phrasebook.ts` writes it, `matching/phrases.ts` walks it.
 *
 * A word costs one look into a table of 32-bit slots, of which the bits that no word number needs
 * are bits of its hash, so that nearly every word that is not there ends at that look. A word that
 * is there costs two more, for its letters are compared. Every word is a node of the trie, whether
 * or not a phrase begins with it: that wastes four bytes for each that none does, and saves a look
 * for each that one does. Right for lexicons of up to some millions of words that change with a
 * build; they are not added to.
 */

import { hashEdge, scattered } from "../text/hash.ts";

export interface PhraseTable {
  /**
   * Open-addressed table; length a power of two, 0 when empty. The low bits (`wordMask`) are the
   * number of a word + 1, the others those of its scattered hash.
   */
  readonly wordSlots: Int32Array;
  readonly wordStart: Uint32Array; // into `letters`, one more than words
  readonly letters: Uint16Array;
  /** Open-addressed table of edges: node, word, next node; node -1 when empty. */
  readonly edges: Int32Array;
  /**
   * For each node twice the number of its first sense, plus 1 if no edge leaves it; one more than
   * nodes. The first nodes are those of the words.
   */
  readonly nodeSenses: Uint32Array;
  /** See `senseFlags.ts`. */
  readonly senseFlags: Uint32Array;
  readonly senseValue: Uint32Array;
  readonly senseRule: Uint16Array;
}

export function firstSense({ nodeSenses }: PhraseTable, node: number): number {
  return (nodeSenses[node] as number) >>> 1;
}

export function isLeaf({ nodeSenses }: PhraseTable, node: number): boolean {
  return ((nodeSenses[node] as number) & 1) !== 0;
}

/** The bits of a slot that hold the number of a word, of so many words. */
export function wordMask(words: number): number {
  return (1 << (32 - Math.clz32(words))) - 1;
}

/** What a slot holds of a word: its number, from 0, and bits of its hash. */
export function wordSlot(hash: number, word: number, words: number): number {
  const mask = wordMask(words);
  return (scattered(hash) & ~mask) | (word + 1);
}

const NOTHING = new Uint16Array(0);

/**
 * Number of the word whose hash is given and whose letters are those of `put` and then those of
 * `units` from `from` to `to`, exclusive; or -1.
 */
export function findWord(
  table: PhraseTable,
  hash: number,
  units: Uint16Array,
  from: number,
  to: number,
  put: Uint16Array = NOTHING,
): number {
  const { wordSlots, wordStart, letters } = table;
  const bits = scattered(hash);
  const mask = wordSlots.length - 1;
  const numbers = wordMask(wordStart.length - 1);
  for (let slot = bits & mask; ; slot = (slot + 1) & mask) {
    const entry = wordSlots[slot] as number;
    if (entry === 0) return -1;
    if (((entry ^ bits) & ~numbers) !== 0) continue;
    const word = (entry & numbers) - 1;
    let at = wordStart[word] as number;
    if ((wordStart[word + 1] as number) - at !== put.length + to - from) continue;
    let k = 0;
    while (k < put.length && letters[at] === put[k]) {
      at++;
      k++;
    }
    if (k < put.length) continue;
    k = from;
    while (k < to && letters[at] === units[k]) {
      at++;
      k++;
    }
    if (k === to) return word;
  }
}

/** The node behind `node` for a word, or -1. */
export function findEdge({ edges }: PhraseTable, node: number, word: number): number {
  const mask = edges.length / 3 - 1;
  for (let slot = hashEdge(node, word) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * 3;
    const owner = edges[at] as number;
    if (owner < 0) return -1;
    if (owner === node && edges[at + 1] === word) return edges[at + 2] as number;
  }
}
