/**
 * Prefixes that a language writes onto a word, made ready for cutting: by their first letter, with
 * hashes from which that of the stem follows without a look at its letters. Knows no word.
 */

import type { Prefix } from "../lexicon/pack.ts";
import { hashBehind, hashTogether, hashUnits, unitsOf } from "../text/hash.ts";

export interface CutPrefix {
  /** From 1, as rows of hits name it; 0 is none. */
  readonly number: number;
  readonly cut: Uint16Array;
  readonly cutHash: number;
  /** What the stem gets back in its place; empty as a rule. */
  readonly put: Uint16Array;
  readonly putHash: number;
}

export interface Prefixes {
  /** By number less one, folded. */
  readonly texts: readonly string[];
  /** By first unit, the shortest first: the longer the stem that is known, the better. */
  readonly byUnit: ReadonlyMap<number, readonly CutPrefix[]>;
}

export function compilePrefixes(prefixes: readonly Prefix[]): Prefixes {
  const sorted = [...prefixes].sort(
    (a, b) => a.cut.length - b.cut.length || b.put.length - a.put.length,
  );
  const byUnit = new Map<number, CutPrefix[]>();
  for (const [index, prefix] of sorted.entries()) {
    const cut = unitsOf(prefix.cut);
    const put = unitsOf(prefix.put);
    const list = byUnit.get(cut[0] as number) ?? [];
    const hashes = {
      cutHash: hashUnits(cut, 0, cut.length),
      putHash: hashUnits(put, 0, put.length),
    };
    list.push({ number: index + 1, cut, put, ...hashes });
    byUnit.set(cut[0] as number, list);
  }
  return { texts: sorted.map(({ cut }) => cut), byUnit };
}

const NONE: readonly CutPrefix[] = [];

/** The prefixes that begin with a unit. */
export function prefixesOf({ byUnit }: Prefixes, unit: number): readonly CutPrefix[] {
  return byUnit.get(unit) ?? NONE;
}

/** Of a word behind a prefix at least so many units are left. */
export const LEAST_STEM = 2;

/**
 * Does a word of so many units, at `begin`, begin with a prefix of `prefixesOf` its first unit, and
 * are at least so many left?
 */
export function beginsWith(
  { cut }: CutPrefix,
  units: Uint16Array,
  begin: number,
  length: number,
  least: number,
): boolean {
  if (length - cut.length < least) return false;
  let k = 1;
  while (k < cut.length && units[begin + k] === cut[k]) k++;
  return k >= cut.length;
}

/** The hash of what is left of a word of that hash and length without the prefix. */
export function restHash({ cut, cutHash }: CutPrefix, word: number, length: number): number {
  return hashBehind(word, cutHash, length - cut.length);
}

/** The hash of the stem: what is left, with what the prefix stood for put back. */
export function stemHash(prefix: CutPrefix, word: number, length: number): number {
  const rest = restHash(prefix, word, length);
  return hashTogether(prefix.putHash, rest, length - prefix.cut.length);
}
