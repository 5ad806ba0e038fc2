/**
 * Conditions as columns: for each the hashes of the phrases that may or may not stand before and
 * behind. A run compares hashes and never makes a string of a context; the words themselves are in
 * the file too, for people who ask why.
 *
 * The price: a context that is not meant is taken for one that is about once in 10,000,000 asks,
 * for 32 bits are compared and no letters.
 */

import { hasHash, hashEdge, hashUnits, tableOfHashes, unitsOf } from "../text/hash.ts";

/** What stands next to a phrase, in folded words; what is not there is not asked. */
export interface Condition {
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
}

/** The most words of a context. */
export const CONTEXT_WORDS = 3;

export const AFTER = 0;
export const NOT_AFTER = 1;
export const BEFORE = 2;
export const NOT_BEFORE = 3;
const SORTS = ["after", "notAfter", "before", "notBefore"] as const;

export interface ContextColumns {
  /** Four list numbers for each condition, in the order of the constants; 0 for none. */
  readonly conditionLists: Uint32Array;
  /** Where each list begins in `contextHashes`, one more than lists; list 0 is empty. */
  readonly contextStarts: Uint32Array;
  /** Tables of hashes, one behind the other. */
  readonly contextHashes: Uint32Array;
}

/** The hash of a context that so far has that hash, with one more word farther from the phrase. */
export function contextWith(context: number, word: number): number {
  return hashEdge(context, word);
}

/** Lists that are the same are written once. */
export function contextColumns(conditions: readonly Condition[]): ContextColumns {
  const lists = new Map<string, number>();
  const starts = [0, 0];
  const hashes: number[] = [];
  const conditionLists = new Uint32Array(conditions.length * SORTS.length);
  for (const [number, condition] of conditions.entries()) {
    for (const [sort, name] of SORTS.entries()) {
      const phrases = condition[name];
      if (!phrases) continue;
      const away = sort === AFTER || sort === NOT_AFTER;
      const key = `${away} ${phrases.join("\n")}`;
      let list = lists.get(key);
      if (list === undefined) {
        for (const hash of tableOfHashes(phrases.map((phrase) => hashOf(phrase, away))))
          hashes.push(hash);
        list = starts.push(hashes.length) - 2;
        lists.set(key, list);
      }
      conditionLists[number * SORTS.length + sort] = list;
    }
  }
  return {
    conditionLists,
    contextStarts: Uint32Array.from(starts),
    contextHashes: Uint32Array.from(hashes),
  };
}

/** The word next to the phrase comes first: of a context before it, that is the last. */
function hashOf(phrase: string, backwards: boolean): number {
  const words = phrase.split(" ");
  if (backwards) words.reverse();
  const [first = 0, ...more] = words.map((word) => hashUnits(unitsOf(word), 0, word.length));
  return more.reduce(contextWith, first);
}

/** The list of one sort of a condition (numbered from 1), 0 for none. */
export function listOf(columns: ContextColumns, condition: number, sort: number): number {
  return columns.conditionLists[(condition - 1) * SORTS.length + sort] as number;
}

export function listHas(columns: ContextColumns, list: number, context: number): boolean {
  const { contextStarts, contextHashes } = columns;
  return hasHash(
    contextHashes,
    context,
    contextStarts[list] as number,
    contextStarts[list + 1] as number,
  );
}
