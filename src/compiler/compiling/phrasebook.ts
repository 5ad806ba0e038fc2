/**
 * Phrases and their senses to the columns of `phraseTable.ts`. The order of phrases does not
 * matter.
 */

import { type PhraseTable, slotOf, wordSlot } from "../../lexicon/phraseTable.ts";
import { conditionOf, sameCapitals, tagOf } from "../../lexicon/senseFlags.ts";
import { hashEdge, hashUnits, scattered } from "../../text/hash.ts";

export interface Sense {
  readonly value: number;
  readonly rule: number;
  /** See `senseFlags.ts`. */
  readonly flags: number;
  /** What it comes from, as the caller counts; it takes no part in what a sense is. */
  readonly origin: number;
}

/** A sense as it was laid out: of which phrase, and what it comes from. */
export interface LaidOut {
  readonly words: readonly string[];
  readonly origin: number;
}

/** The columns, and in the order of their numbers the senses that they hold. */
export interface Built {
  readonly table: PhraseTable;
  readonly senses: readonly LaidOut[];
}

export class Phrasebook {
  private readonly phrases = new Map<string, Phrase & { senses: Sense[] }>();

  /**
   * Adds a sense to a phrase of folded words; conditions of one sense are alternatives, and a sense
   * without one needs no other. Of equal senses the first one's origin stays.
   */
  add(words: readonly string[], sense: Sense): void {
    const key = keyOf(words);
    const phrase = this.phrases.get(key);
    if (!phrase) {
      this.phrases.set(key, { words, senses: [sense] });
      return;
    }
    const { senses } = phrase;
    const same = (other: Sense) =>
      tagOf(other.flags) === tagOf(sense.flags) &&
      other.value === sense.value &&
      sameCapitals(other.flags, sense.flags);
    const conditional = (other: Sense) => conditionOf(other.flags) !== 0;
    if (senses.some((other) => same(other) && (!conditional(other) || other.flags === sense.flags)))
      return;
    if (!conditional(sense)) phrase.senses = senses.filter((other) => !same(other));
    phrase.senses.push(sense);
  }

  /** Has a phrase a sense of some sort? */
  has(words: readonly string[], sort: (sense: Sense) => boolean): boolean {
    return this.phrases.get(keyOf(words))?.senses.some(sort) === true;
  }

  build(): Built {
    const keys = [...this.phrases.keys()].sort();
    const phrases = keys.map((key) => this.phrases.get(key) as Phrase);
    const numbers = new Map<string, number>();
    for (const { words } of phrases)
      for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
    const { children, nodes } = trieOf(phrases, numbers);
    const { parents, ...edges } = edgesOf(children);
    const { columns, laidOut } = sensesOf(nodes, parents);
    return { table: { ...wordsOf([...numbers.keys()]), ...edges, ...columns }, senses: laidOut };
  }
}

function keyOf(words: readonly string[]): string {
  return words.join("\u0000");
}

interface Phrase {
  readonly words: readonly string[];
  readonly senses: readonly Sense[];
}

/** The words in the order of their numbers, and the table by which they are found. */
function wordsOf(
  words: readonly string[],
): Pick<PhraseTable, "wordSlots" | "wordStart" | "letters"> {
  const wordStart = new Uint32Array(words.length + 1);
  const letters = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
  const wordSlots = new Int32Array(powerOfTwo(words.length * 2 + 2));
  let at = 0;
  words.forEach((word, number) => {
    wordStart[number] = at;
    for (let i = 0; i < word.length; i++) letters[at++] = word.charCodeAt(i);
    const hash = hashUnits(letters, wordStart[number] as number, at);
    let slot = scattered(hash) & (wordSlots.length - 1);
    while (wordSlots[slot] !== 0) slot = (slot + 1) & (wordSlots.length - 1);
    wordSlots[slot] = wordSlot(hash, number, words.length);
  });
  wordStart[words.length] = at;
  return { wordSlots, wordStart, letters };
}

interface Trie {
  /** Those below words, in the order of the nodes they are. */
  readonly children: readonly Child[];
  /**
   * The phrase that ends at each node, without senses where none does; the first nodes are the
   * words as phrases of one word.
   */
  readonly nodes: readonly Phrase[];
}

interface Child {
  readonly parent: number;
  /** The number of the word that leads to it. */
  readonly word: number;
}

const NO_PHRASE: Phrase = { words: [], senses: [] };

/** Of phrases in order: those that begin alike follow each other. */
function trieOf(phrases: readonly Phrase[], numbers: ReadonlyMap<string, number>): Trie {
  const children: Child[] = [];
  const nodes: Phrase[] = Array.from(numbers, () => NO_PHRASE);
  let before: readonly string[] = [];
  /** The nodes of the words of the phrase before. */
  const path: number[] = [];
  for (const phrase of phrases) {
    const { words } = phrase;
    let shared = 0;
    while (shared < path.length && words[shared] === before[shared]) shared++;
    path.length = shared;
    for (const text of words.slice(shared)) {
      const word = numbers.get(text) as number;
      const parent = path.at(-1);
      if (parent === undefined) path.push(word);
      else {
        children.push({ parent, word });
        path.push(nodes.push(NO_PHRASE) - 1);
      }
    }
    nodes[path.at(-1) as number] = phrase;
    before = words;
  }
  return { children, nodes };
}

/** The edges in the order of the nodes they lead to, their table, and the nodes that have any. */
function edgesOf(children: Trie["children"]) {
  // Three of four slots at most are taken: most words that no edge has end at their first look.
  const edgeSlots = new Int32Array(powerOfTwo((children.length * 4) / 3 + 2));
  const mask = edgeSlots.length - 1;
  const edges = new Uint32Array(children.length * 2);
  const parents = new Set<number>();
  children.forEach(({ parent, word }, edge) => {
    parents.add(parent);
    edges[edge * 2] = parent;
    edges[edge * 2 + 1] = word;
    const bits = hashEdge(parent, word);
    let slot = bits & mask;
    while (edgeSlots[slot] !== 0) slot = (slot + 1) & mask;
    edgeSlots[slot] = slotOf(bits, edge, children.length);
  });
  return { edgeSlots, edges, parents };
}

function sensesOf(nodes: Trie["nodes"], parents: ReadonlySet<number>) {
  const total = nodes.reduce((sum, { senses }) => sum + senses.length, 0);
  const nodeSenses = new Uint32Array(nodes.length + 1);
  const senseFlags = new Uint32Array(total);
  const senseValue = new Uint32Array(total);
  const senseRule = new Uint16Array(total);
  const laidOut: LaidOut[] = [];
  nodes.forEach(({ words, senses }, node) => {
    nodeSenses[node] = laidOut.length * 2 + (parents.has(node) ? 0 : 1);
    const sorted = senses.length > 1 ? [...senses].sort(inOrder) : senses;
    for (const { flags, value, rule, origin } of sorted) {
      senseFlags[laidOut.length] = flags;
      senseValue[laidOut.length] = value;
      senseRule[laidOut.length] = rule;
      laidOut.push({ words, origin });
    }
  });
  nodeSenses[nodes.length] = laidOut.length * 2;
  return { columns: { nodeSenses, senseFlags, senseValue, senseRule }, laidOut };
}

function inOrder(a: Sense, b: Sense): number {
  return (
    tagOf(a.flags) - tagOf(b.flags) || a.value - b.value || a.flags - b.flags || a.rule - b.rule
  );
}

function powerOfTwo(atLeast: number): number {
  let size = 2;
  while (size < atLeast) size *= 2;
  return size;
}
