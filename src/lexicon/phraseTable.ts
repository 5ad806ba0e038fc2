/**
 * Phrases as columns: a table of words, a trie of words, the senses at its nodes. Knows no text and
 * no meaning: `phrasebook.ts` writes it, `matching/phrases.ts` walks it.
 *
 * A word costs one look into a table of 32-bit slots, of which the bits that no word number needs
 * are bits of its hash, so that nearly every word that is not there ends at that look. A word that
 * is there costs two more, for its letters are compared. Every word is a node of the trie, whether
 * or not a phrase begins with it: that wastes four bytes for each that none does, and saves a look
 * for each that one does. Right for lexicons of up to some millions of words that change with a
 * build; they are not added to. An edge is found likewise, in two looks.
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
  /**
   * Open-addressed table of edges, as `wordSlots` is one of words: numbers of edges + 1 under the
   * bits of `hashEdge`.
   */
  readonly edgeSlots: Int32Array;
  /**
   * For each edge the node it leaves and its word; it leads to the node of the words + its number.
   */
  readonly edges: Uint32Array;
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
  return slotOf(scattered(hash), word, words);
}

/** What a slot holds of one of so many things: its number, from 0, and bits that are its own. */
export function slotOf(bits: number, number: number, count: number): number {
  return (bits & ~wordMask(count)) | (number + 1);
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
export function findEdge(table: PhraseTable, node: number, word: number): number {
  const { edgeSlots, edges, wordStart } = table;
  const bits = hashEdge(node, word);
  const mask = edgeSlots.length - 1;
  const numbers = wordMask(edges.length >>> 1);
  for (let slot = bits & mask; ; slot = (slot + 1) & mask) {
    const entry = edgeSlots[slot] as number;
    if (entry === 0) return -1;
    if (((entry ^ bits) & ~numbers) !== 0) continue;
    const edge = (entry & numbers) - 1;
    if (edges[edge * 2] === node && edges[edge * 2 + 1] === word)
      return wordStart.length - 1 + edge;
  }
}
