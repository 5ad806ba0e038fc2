/**
 * Phrases and their senses to the columns that `matching/phrases.ts` walks. The order of phrases
 * does not matter.
 */

import type { PhraseTable } from "../lexicon/pack.ts";
import { hashEdge, hashUnits } from "../text/hash.ts";

export interface Sense {
  readonly tag: number;
  readonly value: number;
  readonly rule: number;
  readonly flags: number;
}

export class Phrasebook {
  private readonly phrases = new Map<
    string,
    { readonly words: readonly string[]; senses: Sense[] }
  >();

  /**
   * Adds a sense to a phrase of folded words; conditions of one sense are alternatives, and a sense
   * without one needs no other.
   */
  add(words: readonly string[], sense: Sense): void {
    const key = words.join("\u0000");
    let phrase = this.phrases.get(key);
    if (!phrase) {
      phrase = { words, senses: [] };
      this.phrases.set(key, phrase);
    }
    const { senses } = phrase;
    const same = (other: Sense) =>
      other.tag === sense.tag &&
      other.value === sense.value &&
      (other.flags & 15) === (sense.flags & 15);
    const conditional = (other: Sense) => other.flags >> 4 !== 0;
    if (senses.some((other) => same(other) && (!conditional(other) || other.flags === sense.flags)))
      return;
    if (!conditional(sense)) phrase.senses = senses.filter((other) => !same(other));
    phrase.senses.push(sense);
  }

  get size(): number {
    return this.phrases.size;
  }

  build(): PhraseTable {
    const sorted = [...this.phrases]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, phrase]) => phrase);
    const numbers = new Map<string, number>();
    for (const { words } of sorted)
      for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
    const words = [...numbers.keys()];

    const wordStart = new Uint32Array(words.length + 1);
    const letters = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
    const wordSlots = new Int32Array(powerOfTwo(words.length * 2 + 2));
    let at = 0;
    words.forEach((word, number) => {
      wordStart[number] = at;
      for (let i = 0; i < word.length; i++) letters[at++] = word.charCodeAt(i);
      let slot = hashUnits(letters, wordStart[number] as number, at) & (wordSlots.length - 1);
      while (wordSlots[slot] !== 0) slot = (slot + 1) & (wordSlots.length - 1);
      wordSlots[slot] = number + 1;
    });
    wordStart[words.length] = at;

    const roots = new Int32Array(words.length).fill(-1);
    const children = new Map<number, number>(); // node * words + word → node
    const senses: Sense[][] = [];
    const newNode = () => senses.push([]) - 1;
    for (const phrase of sorted) {
      let node = -1;
      phrase.words.forEach((word, i) => {
        const number = numbers.get(word) as number;
        if (i === 0) {
          if (roots[number] === -1) roots[number] = newNode();
          node = roots[number] as number;
          return;
        }
        const key = node * words.length + number;
        let child = children.get(key);
        if (child === undefined) {
          child = newNode();
          children.set(key, child);
        }
        node = child;
      });
      (senses[node] as Sense[]).push(...phrase.senses);
    }

    const edges = new Int32Array(powerOfTwo(children.size * 2 + 2) * 3).fill(-1);
    const mask = edges.length / 3 - 1;
    for (const [key, child] of children) {
      const node = Math.floor(key / words.length);
      const word = key % words.length;
      let slot = hashEdge(node, word) & mask;
      while ((edges[slot * 3] as number) >= 0) slot = (slot + 1) & mask;
      edges.set([node, word, child], slot * 3);
    }

    const total = senses.reduce((sum, list) => sum + list.length, 0);
    const nodeSenses = new Uint32Array(senses.length + 1);
    const senseTag = new Uint8Array(total);
    const senseValue = new Uint32Array(total);
    const senseRule = new Uint16Array(total);
    const senseFlags = new Uint16Array(total);
    let sense = 0;
    senses.forEach((list, node) => {
      nodeSenses[node] = sense;
      for (const one of list.sort(
        (a, b) => a.tag - b.tag || a.value - b.value || a.flags - b.flags || a.rule - b.rule,
      )) {
        senseTag[sense] = one.tag;
        senseValue[sense] = one.value;
        senseRule[sense] = one.rule;
        senseFlags[sense] = one.flags;
        sense++;
      }
    });
    nodeSenses[senses.length] = sense;
    return {
      wordSlots,
      wordStart,
      letters,
      roots,
      edges,
      nodeSenses,
      senseTag,
      senseValue,
      senseRule,
      senseFlags,
    };
  }
}

function powerOfTwo(atLeast: number): number {
  let size = 2;
  while (size < atLeast) size *= 2;
  return size;
}
