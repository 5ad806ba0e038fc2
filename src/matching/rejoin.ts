/**
 * Words that something breaks, put together: by a hyphen at a line end where the lexicon knows the
 * whole or does not know the rest (`Alep-⏎po`, `Vino-⏎gradov`, but not `high-⏎precision`), by a
 * non-joiner in a place where it parts no words.
 */

import type { Pack } from "../lexicon/pack.ts";
import { findEdge, findWord, type PhraseTable } from "../lexicon/phraseTable.ts";
import { FurnitureBuilder, HIDDEN, merged } from "../text/furniture.ts";
import { hashTogether } from "../text/hash.ts";
import { firstTokens } from "../text/tokenArena.ts";
import { BROKEN, CAPITAL, has, isMark, JOINED, type Tokens, touches, WORD } from "../text/words.ts";
import {
  beginsWith,
  compilePrefixes,
  LEAST_STEM,
  type Prefixes,
  prefixesOf,
  stemHash,
} from "./prefixes.ts";

/** Parts that one word is broken into, at the most. */
const MOST_PARTS = 4;

/** Changes the columns of the tokens it is given; they are the tokens it returns, or fewer. */
export function rejoiner(pack: Pack): (tokens: Tokens) => Tokens {
  const joining = new Joining(pack);
  return (tokens) => {
    const first = firstBroken(tokens);
    return first < 0 ? tokens : rejoinFrom(tokens, first, joining);
  };
}

/** The first token that may go on in another, or -1. */
function firstBroken({ flags, count }: Tokens): number {
  for (let i = 1; i < count; i++) {
    // Before what is broken off at a line end stand the hyphen and the beginning of the word.
    if (((flags[i] as number) & (BROKEN | JOINED)) !== 0) return Math.max(0, i - 2);
  }
  return -1;
}

function rejoinFrom(tokens: Tokens, first: number, joining: Joining): Tokens {
  const { kind, flags, start, end, from, to, hash, folded, origin } = tokens;
  const seams = new FurnitureBuilder();
  let count = first;
  for (let i = first; i < tokens.count; count++) {
    const parts = goesOn(tokens, i) ? partsFrom(tokens, i) : ALONE;
    const taken = parts.length < 2 ? 1 : joining.partsTaken(tokens, parts);
    const last = taken === 1 ? i : (parts[taken - 1] as number);
    let length = to[i] as number;
    let together = hash[i] as number;
    for (let k = 1; k < taken; k++) {
      const part = parts[k] as number;
      // Names are given without the hyphens and line ends that broke them.
      seams.add(HIDDEN, end[parts[k - 1] as number] as number, start[part] as number);
      folded.copyWithin(length, from[part] as number, to[part] as number);
      origin.copyWithin(length, from[part] as number, to[part] as number);
      const more = (to[part] as number) - (from[part] as number);
      together = hashTogether(together, hash[part] as number, more);
      length += more;
    }
    kind[count] = kind[i] as number;
    flags[count] = flags[i] as number;
    start[count] = start[i] as number;
    from[count] = from[i] as number;
    to[count] = length;
    hash[count] = together;
    end[count] = end[last] as number;
    i = last + 1;
  }
  const furniture = seams.count === 0 ? tokens.furniture : merged(seams, tokens.furniture);
  return firstTokens(tokens.text, furniture, tokens, count);
}

const ALONE: readonly number[] = [];

/** May token `i` be one word with what follows? Most may not, and are asked nothing else. */
function goesOn({ kind, flags, count }: Tokens, i: number): boolean {
  if (kind[i] !== WORD || i + 1 >= count) return false;
  if (((flags[i + 1] as number) & JOINED) !== 0) return true;
  return i + 2 < count && ((flags[i + 2] as number) & BROKEN) !== 0;
}

/** The tokens that may be one word with token `i`, itself first. */
function partsFrom(tokens: Tokens, i: number): number[] {
  const parts = [i];
  for (let at = i + 1; parts.length < MOST_PARTS && at < tokens.count; at++) {
    if (tokens.kind[at] === WORD && has(tokens, at, JOINED)) parts.push(at);
    else if (
      isMark(tokens, at, "-") &&
      touches(tokens, at) &&
      tokens.kind[at + 1] === WORD &&
      has(tokens, at + 1, BROKEN)
    )
      parts.push(++at);
    else break;
  }
  return parts;
}

/** Decides whether parts are one word. */
class Joining {
  private readonly phrases: PhraseTable;
  private readonly prefixes: Prefixes;

  constructor({ phrases, facts }: Pack) {
    this.phrases = phrases;
    this.prefixes = compilePrefixes(facts.prefixes);
  }

  /** How many of the parts are one word: the most that may be, 1 when they are parted. */
  partsTaken(tokens: Tokens, parts: readonly number[]): number {
    const [first = 0, second = 0] = parts;
    for (let many = parts.length; many > 1; many--) {
      const whole = this.knows(tokens, parts, many) || (many === 2 && this.isRest(tokens, second));
      if (whole) return this.isPhrase(tokens, first, second) ? 1 : many;
    }
    return 1;
  }

  /** Are the first parts written together a word, as it stands or behind a prefix? */
  private knows(tokens: Tokens, parts: readonly number[], many: number): boolean {
    const { from, to } = tokens;
    let hash = 0;
    let length = 0;
    let apart = false;
    for (let k = 0; k < many; k++) {
      const part = parts[k] as number;
      const more = (to[part] as number) - (from[part] as number);
      hash = hashTogether(hash, tokens.hash[part] as number, more);
      length += more;
      if (k > 0 && from[part] !== to[parts[k - 1] as number]) apart = true;
    }
    const units = apart ? lettersOf(tokens, parts, many, length) : tokens.folded;
    const begin = apart ? 0 : (from[parts[0] as number] as number);
    const { phrases } = this;
    if (findWord(phrases, hash, units, begin, begin + length) >= 0) return true;
    for (const prefix of prefixesOf(this.prefixes, units[begin] as number)) {
      if (!beginsWith(prefix, units, begin, length, LEAST_STEM)) continue;
      const stem = stemHash(prefix, hash, length);
      const rest = begin + prefix.cut.length;
      if (findWord(phrases, stem, units, rest, begin + length, prefix.put) >= 0) return true;
    }
    return false;
  }

  /**
   * Is the word at `i`, behind a hyphen and a line end, the rest of the one before: in small
   * letters, and no word itself?
   */
  private isRest(tokens: Tokens, i: number): boolean {
    if (!has(tokens, i, BROKEN) || has(tokens, i, CAPITAL)) return false;
    const first = String.fromCharCode(tokens.folded[tokens.from[i] as number] as number);
    return /\p{Ll}/u.test(first) && !this.knows(tokens, [i], 1);
  }

  /** Do two words begin a phrase as they stand? Then they are no broken word. */
  private isPhrase(tokens: Tokens, first: number, second: number): boolean {
    const word = this.wordAt(tokens, first);
    const next = word < 0 ? -1 : this.wordAt(tokens, second);
    return next >= 0 && findEdge(this.phrases, word, next) >= 0;
  }

  private wordAt({ hash, folded, from, to }: Tokens, i: number): number {
    const [begin, end] = [from[i] as number, to[i] as number];
    return findWord(this.phrases, hash[i] as number, folded, begin, end);
  }
}

/** The letters of parts that stand apart. */
function lettersOf(
  { folded, from, to }: Tokens,
  parts: readonly number[],
  many: number,
  length: number,
): Uint16Array {
  const letters = new Uint16Array(length);
  let at = 0;
  for (let k = 0; k < many; k++) {
    const part = parts[k] as number;
    letters.set(folded.subarray(from[part], to[part]), at);
    at += (to[part] as number) - (from[part] as number);
  }
  return letters;
}
