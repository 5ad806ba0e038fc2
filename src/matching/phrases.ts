/**
 * All phrases of a pack at once: one hash per word, then a walk down a trie of words. Knows no kind
 * and no language: what a phrase means is the pack's business, which prefixes may be taken off is
 * handed in.
 */

import type { Condition, Pack, PhraseTable, Prefix, Tag } from "../lexicon/pack.ts";
import { TAGS } from "../lexicon/pack.ts";
import { hashEdge, hashUnits } from "../text/hash.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_PARAGRAPH,
  PUNCTUATION,
  type Tokens,
  touches,
  WORD,
} from "../text/words.ts";

/** A phrase found. Tokens `from` to `to` (exclusive); `start` skips a prefix that was taken off. */
export interface Hit {
  readonly tag: Tag;
  readonly value: string;
  readonly rule: string;
  /** The number of its sense in the pack. */
  readonly sense: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** The prefix that was taken off, folded; "" when none. */
  readonly prefix: string;
  /** A form with a condition that holds says more than the same form without one. */
  readonly conditional: boolean;
}

/** The phrases of one segment, by the token they begin at; the longest first. */
export class Hits {
  constructor(
    readonly tokens: Tokens,
    private readonly byToken: readonly (readonly Hit[] | undefined)[],
    private readonly endings: readonly (readonly Hit[] | undefined)[],
  ) {}

  at(i: number): readonly Hit[] {
    return this.byToken[i] ?? NONE;
  }
  /** The longest hit of a tag that begins at token `i`. */
  find(i: number, tag: Tag): Hit | undefined {
    const hits = this.byToken[i];
    if (hits) for (const hit of hits) if (hit.tag === tag) return hit;
    return undefined;
  }
  has(i: number, tag: Tag): boolean {
    return this.find(i, tag) !== undefined;
  }
  /** The longest hit of a tag that ends before token `i`. */
  endingAt(i: number, tag: Tag): Hit | undefined {
    let best: Hit | undefined;
    for (const hit of this.endings[i] ?? NONE)
      if (hit.tag === tag && (!best || hit.from < best.from)) best = hit;
    return best;
  }
}
const NONE: readonly Hit[] = [];

/** Longer hits stand first; of one length those whose condition held. */
function before(hit: Hit, other: Hit): boolean {
  return hit.to > other.to || (hit.to === other.to && hit.conditional && !other.conditional);
}

export function findWord(table: PhraseTable, units: Uint16Array, from: number, to: number): number {
  const { wordSlots, wordStart, letters } = table;
  const mask = wordSlots.length - 1;
  const length = to - from;
  for (let slot = hashUnits(units, from, to) & mask; ; slot = (slot + 1) & mask) {
    const word = (wordSlots[slot] as number) - 1;
    if (word < 0) return -1;
    const begin = wordStart[word] as number;
    if ((wordStart[word + 1] as number) - begin !== length) continue;
    let k = 0;
    while (k < length && letters[begin + k] === units[from + k]) k++;
    if (k === length) return word;
  }
}

export function findEdge(table: PhraseTable, node: number, word: number): number {
  const { edges } = table;
  const mask = edges.length / 3 - 1;
  for (let slot = hashEdge(node, word) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * 3;
    const owner = edges[at] as number;
    if (owner < 0) return -1;
    if (owner === node && edges[at + 1] === word) return edges[at + 2] as number;
  }
}

/** All phrases in the tokens. */
export type PhraseMatcher = (tokens: Tokens) => Hits;

export function phraseMatcher(pack: Pack): PhraseMatcher {
  const { phrases, facts } = pack;
  const prefixes = compilePrefixes(facts.prefixes);
  const scratch = new Uint16Array(256);

  return (tokens) => {
    const { count, kind, from, to, folded } = tokens;
    const words = new Int32Array(count);
    for (let i = 0; i < count; i++)
      words[i] = findWord(phrases, folded, from[i] as number, to[i] as number);
    const byToken: (Hit[] | undefined)[] = new Array(count);
    const endings: (Hit[] | undefined)[] = new Array(count + 1);

    const add = (hit: Hit) => {
      let list = byToken[hit.from];
      if (!list) byToken[hit.from] = list = [];
      let k = list.length;
      while (k > 0 && before(hit, list[k - 1] as Hit)) k--;
      list.splice(k, 0, hit);
      let ends = endings[hit.to];
      if (!ends) endings[hit.to] = ends = [];
      ends.push(hit);
    };

    /**
     * Walks the trie from token `i`, whose first word is `word`. Returns the end of the longest
     * phrase found beyond `least`, or `least`.
     */
    const walk = (i: number, word: number, cut: number, prefix: string, least: number): number => {
      let node = phrases.roots[word] as number;
      if (node < 0) return least;
      let found = least;
      let at = i;
      for (;;) {
        const first = phrases.nodeSenses[node] as number;
        const last = phrases.nodeSenses[node + 1] as number;
        for (let sense = first; at >= least && sense < last; sense++) {
          const flags = phrases.senseFlags[sense] as number;
          if (!capitalsFit(tokens, i, at, flags)) continue;
          const condition = flags >> 4;
          if (
            condition &&
            !conditionHolds(pack.condition(condition), tokens, i, at + 1, facts.prefixes)
          )
            continue;
          found = at + 1;
          add({
            tag: TAGS[phrases.senseTag[sense] as number] as Tag,
            value: pack.string(phrases.senseValue[sense] as number),
            rule: pack.rules[phrases.senseRule[sense] as number] as string,
            sense,
            from: i,
            to: at + 1,
            start:
              cut === 0
                ? (tokens.start[i] as number)
                : (tokens.origin[(from[i] as number) + cut] as number),
            end: tokens.end[at] as number,
            prefix,
            conditional: condition !== 0,
          });
        }
        let next = at + 1;
        if (next >= count || has(tokens, next, NEW_PARAGRAPH)) return found;
        let child = words[next]! < 0 ? -1 : findEdge(phrases, node, words[next] as number);
        // A hyphen between the words of a phrase counts as a space.
        if (
          child < 0 &&
          isMark(tokens, next, "-") &&
          touches(tokens, next) &&
          next + 1 < count &&
          touches(tokens, next + 1)
        ) {
          next++;
          child = words[next]! < 0 ? -1 : findEdge(phrases, node, words[next] as number);
        }
        if (child < 0) return found;
        node = child;
        at = next;
      }
    };

    for (let i = 0; i < count; i++) {
      const word = words[i] as number;
      // The whole word comes first; a prefix is taken off only where that reads further (وأحد عشر
      // is not واحد).
      const whole = word >= 0 ? walk(i, word, 0, "", i) : i;
      if (kind[i] !== WORD || prefixes.size === 0) continue;
      const begin = from[i] as number;
      const length = (to[i] as number) - begin;
      const options = prefixes.get(folded[begin] as number);
      if (!options) continue;
      for (const option of options) {
        if (length < option.cut.length + 2) continue;
        let k = 0;
        while (k < option.cut.length && folded[begin + k] === option.cut[k]) k++;
        if (k < option.cut.length) continue;
        let stem: number;
        if (option.put.length === 0) stem = findWord(phrases, folded, begin + k, begin + length);
        else if (option.put.length + length - k > scratch.length) stem = -1;
        else {
          scratch.set(option.put);
          scratch.set(folded.subarray(begin + k, begin + length), option.put.length);
          stem = findWord(phrases, scratch, 0, option.put.length + length - k);
        }
        if (stem < 0) continue;
        // With an article put back, the mention begins at what is left of it in the text.
        const kept = Math.max(0, k - Math.min(option.put.length, 1));
        if (walk(i, stem, option.put.length ? kept : k, option.text, whole) > whole) break;
      }
    }
    return new Hits(tokens, byToken, endings);
  };
}

interface CompiledPrefix {
  readonly text: string;
  readonly cut: readonly number[];
  readonly put: readonly number[];
}

/**
 * Prefixes by their first unit, the shortest first: the longer the stem that is known, the better.
 */
function compilePrefixes(prefixes: readonly Prefix[]): Map<number, CompiledPrefix[]> {
  const map = new Map<number, CompiledPrefix[]>();
  const units = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  for (const prefix of [...prefixes].sort(
    (a, b) => a.cut.length - b.cut.length || b.put.length - a.put.length,
  )) {
    const key = prefix.cut.charCodeAt(0);
    const list = map.get(key) ?? [];
    list.push({ text: prefix.cut, cut: units(prefix.cut), put: units(prefix.put) });
    map.set(key, list);
  }
  return map;
}

function capitalsFit(tokens: Tokens, first: number, last: number, flags: number): boolean {
  const capital = flags & 7;
  if (capital === 7) return true;
  let at = first;
  let skip = capital;
  // The index counts words of the phrase; hyphens of the text are not counted.
  while (skip > 0 && at < last) {
    at++;
    if (!(tokens.kind[at] === PUNCTUATION && isMark(tokens, at, "-"))) skip--;
  }
  if ((flags & 8) !== 0)
    return (
      has(tokens, at, ALL_CAPITALS) ||
      (tokens.to[at]! - tokens.from[at]! === 1 && has(tokens, at, CAPITAL))
    );
  return has(tokens, at, CAPITAL);
}

/** Longest context phrase that conditions compare, in words. */
const CONTEXT_WORDS = 3;

function conditionHolds(
  condition: Condition,
  tokens: Tokens,
  first: number,
  next: number,
  prefixes: readonly Prefix[],
): boolean {
  if (condition.after && !contextBefore(tokens, first, condition.after, prefixes)) return false;
  if (condition.notAfter && contextBefore(tokens, first, condition.notAfter, prefixes))
    return false;
  if (condition.before && !contextAfter(tokens, next, condition.before)) return false;
  if (condition.notBefore && contextAfter(tokens, next, condition.notBefore)) return false;
  return true;
}

/** A context is seen through a hyphen or a quote: крейсер «Москва». */
function isTransparent(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, "-") || isMark(tokens, i, '"') || isMark(tokens, i, "'");
}

function contextBefore(
  tokens: Tokens,
  first: number,
  phrases: ReadonlySet<string>,
  prefixes: readonly Prefix[],
): boolean {
  let phrase = "";
  let at = first;
  for (let words = 0; words < CONTEXT_WORDS && at > 0; words++) {
    if (has(tokens, at, NEW_PARAGRAPH)) return false;
    at--;
    if (isTransparent(tokens, at)) at--;
    if (at < 0) return false;
    const word = foldedWord(tokens, at);
    const tail = phrase;
    phrase = tail ? `${word} ${tail}` : word;
    if (phrases.has(phrase)) return true;
    for (const prefix of prefixes) {
      if (!word.startsWith(prefix.cut)) continue;
      const stem = prefix.put + word.slice(prefix.cut.length);
      if (phrases.has(tail ? `${stem} ${tail}` : stem)) return true;
    }
  }
  return false;
}

function contextAfter(tokens: Tokens, next: number, phrases: ReadonlySet<string>): boolean {
  let phrase = "";
  for (let words = 0, at = next; words < CONTEXT_WORDS && at < tokens.count; words++, at++) {
    if (has(tokens, at, NEW_PARAGRAPH)) return false;
    if (isTransparent(tokens, at)) at++;
    if (at >= tokens.count) return false;
    const word = foldedWord(tokens, at);
    phrase = phrase ? `${phrase} ${word}` : word;
    if (phrases.has(phrase)) return true;
  }
  return false;
}
