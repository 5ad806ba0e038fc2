/**
 * All phrases of a pack at once: one look for each word of the text, then a walk down a trie of
 * words. Knows no kind and no language: what a phrase means is the pack's business, which prefixes
 * may be taken off is handed in.
 *
 * Costs a look into a table for each token and a few more for each that begins a phrase, whatever
 * the size of the lexicon; makes nothing for a token that finds nothing. It does not look inside
 * words: for what is written together without rule, a matcher over letters (Aho-Corasick) is the
 * right tool, at the price of a step a letter.
 */

import { type Pack, TAGS } from "../lexicon/pack.ts";
import { findEdge, findWord, firstSense, isLeaf } from "../lexicon/phraseTable.ts";
import { conditionOf, tagOf } from "../lexicon/senseFlags.ts";
import { TAKING } from "../lexicon/suffixTable.ts";
import { TAG_TABLE } from "../lexicon/tags.ts";
import {
  CAPITAL,
  has,
  NEW_LINE,
  NEW_PARAGRAPH,
  SPACED,
  SUFFIXED,
  type Tokens,
  touches,
  WORD,
} from "../text/words.ts";
import { type Beside, besideIn, capitalsFit, conditionHolds, isHyphen } from "./conditions.ts";
import { HitArena } from "./hitArena.ts";
import { Hits } from "./hits.ts";
import { beginsWith, LEAST_STEM, type Prefixes, prefixesOf, stemHash } from "./prefixes.ts";
import { isSmall, isSmallDesignation, isSmallName } from "./smallLetters.ts";
import type { Suffixes } from "./suffixes.ts";

export { type Hit, Hits } from "./hits.ts";

/** All phrases in the tokens; good until the arena is cleared. */
export type PhraseMatcher = (tokens: Tokens, arena?: HitArena) => Hits;

/**
 * Why a sense whose words stand in the text is none there: a capital is missing, its condition does
 * not hold, it is read behind a prefix though the whole word reads as far, or it takes no such
 * suffix.
 */
export type Rejection = "capital" | "condition" | "prefix" | "suffix";

/** Is told of each sense that was met and not taken, with its tokens `from` to `to` (exclusive). */
export type Rejected = (sense: number, from: number, to: number, because: Rejection) => void;

/**
 * Tokens from a dash between blanks to the last of its phrase. A single word behind it may begin
 * something else: MEXICO — City officials said.
 */
const LEAST_BEHIND_DASH = 2;

/** With `rejected`, for explaining only, nothing else is found than without. */
export function phraseMatcher(pack: Pack, rejected?: Rejected): PhraseMatcher {
  const matching = new Matching(pack, rejected);
  return (tokens, arena = new HitArena()) => matching.read(tokens, arena);
}

class Matching {
  private readonly prefixes: Prefixes;
  private readonly suffixes: Suffixes;
  private readonly beside: Beside;
  private tokens!: Tokens;
  private hits!: Hits;
  private small = false;

  constructor(
    private readonly pack: Pack,
    private readonly rejected: Rejected | undefined,
  ) {
    this.beside = besideIn(pack);
    this.prefixes = this.beside.prefixes;
    this.suffixes = this.beside.suffixes;
  }

  read(tokens: Tokens, arena: HitArena): Hits {
    const { prefixes } = this;
    const hits = new Hits(tokens, this.pack, prefixes.texts, arena);
    this.tokens = tokens;
    this.hits = hits;
    this.small = isSmall(this.pack, tokens);
    this.findWords();
    const { count, kind } = tokens;
    for (let i = 0; i < count; i++) {
      hits.open(i);
      const word = hits.word(i);
      // The whole word comes first; a prefix is taken off only where that reads further (وأحد عشر
      // is not واحد).
      const whole = word >= 0 ? this.walk(i, word, 0, 0, i) : i;
      if (prefixes.texts.length > 0 && kind[i] === WORD) this.walkBehindPrefix(i, whole);
      // Of a word that says nothing as it stands the longest stem is read that says something.
      if (whole === i && !this.suffixes.none && kind[i] === WORD) this.addStems(-1, i, i);
    }
    hits.open(count);
    return hits;
  }

  /** The number of each token's word. */
  private findWords(): void {
    const { count, hash, folded, from, to } = this.tokens;
    const { hits } = this;
    const { phrases } = this.pack;
    for (let i = 0; i < count; i++)
      hits.setWord(
        i,
        findWord(phrases, hash[i] as number, folded, from[i] as number, to[i] as number),
      );
  }

  /**
   * Walks the trie from token `i`, whose first word is `word` when `cut` folded units are taken off
   * it. Adds the phrases that end behind token `least`; returns the end of the longest, or `least`.
   */
  private walk(i: number, word: number, cut: number, prefix: number, least: number): number {
    const { phrases } = this.pack;
    let node = word;
    let found = least;
    let at = i;
    let leastBehindDash = 0; // before it no phrase ends that has such a dash
    for (;;) {
      if (at >= least && at >= leastBehindDash) {
        if (this.addSenses(node, i, at, cut, prefix)) found = at + 1;
      } else if (this.rejected) this.rejectAll(this.rejected, node, i, at);
      if (isLeaf(phrases, node)) return found;
      at++;
      if (at >= this.tokens.count || ((this.tokens.flags[at] as number) & NEW_PARAGRAPH) !== 0)
        return found;
      if (has(this.tokens, at - 1, SUFFIXED)) return found;
      let child = this.childAt(node, at);
      // A hyphen between the words of a phrase counts as a space.
      if (child < 0) {
        if (!this.suffixes.none && this.addStems(node, i, at)) return at + 1;
        if (this.isDash(at)) leastBehindDash = at + LEAST_BEHIND_DASH;
        else if (!this.isInnerHyphen(at)) return found;
        child = this.childAt(node, ++at);
      }
      if (child < 0) return found;
      node = child;
    }
  }

  /**
   * Adds the phrases that end with token `last` less a suffix, behind `node`, or with its first word
   * where that is -1. Nothing is read behind a suffix.
   */
  private addStems(node: number, i: number, last: number): boolean {
    const { phrases } = this.pack;
    if (last >= this.tokens.count || this.tokens.kind[last] !== WORD) return false;
    const { count, words, taking } = this.suffixes.stemsOf(this.tokens, last, phrases);
    for (let k = 0; k < count; k++) {
      const word = words[k] as number;
      const end = node < 0 ? word : findEdge(phrases, node, word);
      if (end >= 0 && this.addSenses(end, i, last, 0, 0, taking[k])) return true;
    }
    return false;
  }

  private childAt(node: number, i: number): number {
    const word = this.hits.word(i);
    return word < 0 ? -1 : findEdge(this.pack.phrases, node, word);
  }

  private isInnerHyphen(i: number): boolean {
    const { tokens } = this;
    return isHyphen(tokens, i) && touches(tokens, i) && touches(tokens, i + 1);
  }

  /** A dash with a blank on each side, between two capitals: Папуа — Новая Гвинея. */
  private isDash(i: number): boolean {
    const { tokens } = this;
    const next = i + 1;
    return (
      isHyphen(tokens, i) &&
      next < tokens.count &&
      has(tokens, i - 1, CAPITAL) &&
      has(tokens, next, CAPITAL) &&
      has(tokens, i, SPACED) &&
      has(tokens, next, SPACED) &&
      !has(tokens, i, NEW_LINE) &&
      !has(tokens, next, NEW_LINE)
    );
  }

  /**
   * Adds what the phrase from token `i` to `last` may mean here; false when it is nothing. Of a
   * suffix that was taken off, `taking` says what takes it.
   */
  private addSenses(
    node: number,
    i: number,
    last: number,
    cut: number,
    prefix: number,
    taking = ANY,
  ): boolean {
    const { tokens, hits, pack, beside } = this;
    const { phrases } = pack;
    const end = firstSense(phrases, node + 1);
    let any = false;
    for (let sense = firstSense(phrases, node); sense < end; sense++) {
      const flags = phrases.senseFlags[sense] as number;
      if (taking !== ANY && ((TAKES[tagOf(flags)] as number) & taking) === 0) {
        this.rejected?.(sense, i, last + 1, "suffix");
        continue;
      }
      if (
        !capitalsFit(tokens, i, last, flags) &&
        !isSmallDesignation(pack, flags, tokens, i, last) &&
        !(this.small && isSmallName(pack, tokens, node, i, last, flags))
      ) {
        this.rejected?.(sense, i, last + 1, "capital");
        continue;
      }
      const condition = conditionOf(flags);
      if (
        condition !== 0 &&
        !conditionHolds(pack.contexts, condition, tokens, i, last + 1, beside)
      ) {
        this.rejected?.(sense, i, last + 1, "condition");
        continue;
      }
      hits.add(sense, tagOf(flags), i, last + 1, cut, prefix);
      any = true;
    }
    return any;
  }

  /** Behind a prefix a phrase counts for nothing that ends where the whole word ends. */
  private rejectAll(rejected: Rejected, node: number, i: number, last: number): void {
    const { phrases } = this.pack;
    const end = firstSense(phrases, node + 1);
    for (let sense = firstSense(phrases, node); sense < end; sense++)
      rejected(sense, i, last + 1, "prefix");
  }

  /** The phrases that begin with token `i` less a prefix and reach beyond token `least`. */
  private walkBehindPrefix(i: number, least: number): void {
    const { tokens, prefixes } = this;
    const { folded } = tokens;
    const begin = tokens.from[i] as number;
    const end = tokens.to[i] as number;
    for (const prefix of prefixesOf(prefixes, folded[begin] as number)) {
      if (!beginsWith(prefix, folded, begin, end - begin, LEAST_STEM)) continue;
      const { cut, put, number } = prefix;
      const hash = stemHash(prefix, tokens.hash[i] as number, end - begin);
      const word = findWord(this.pack.phrases, hash, folded, begin + cut.length, end, put);
      if (word < 0) continue;
      // With an article put back, the mention begins at what is left of it in the text.
      const kept = put.length === 0 ? cut.length : Math.max(0, cut.length - 1);
      if (this.walk(i, word, kept, number, least) > least) break;
    }
  }
}

/** No suffix was taken off. */
const ANY = -1;
/** By tag, the bits of what takes the same suffixes. */
const TAKES = Uint8Array.from(TAGS, (tag) => {
  const { suffixes } = TAG_TABLE[tag];
  return suffixes === "nothing" ? 0 : 1 << TAKING.indexOf(suffixes);
});
