/**
 * Words that something breaks, put together: by a hyphen at a line end where the lexicon knows the
 * whole or does not know the rest (`Alep-⏎po`, `Vino-⏎gradov`, but not `high-⏎precision`), by a
 * non-joiner in a place where it parts no words.
 */

import type { Pack } from "../lexicon/pack.ts";
import { FurnitureBuilder, HIDDEN, merged } from "../text/furniture.ts";
import { BROKEN, CAPITAL, has, isMark, JOINED, type Tokens, touches, WORD } from "../text/words.ts";
import { findEdge, findWord } from "./phrases.ts";

/** Parts that one word is broken into, at the most. */
const MOST_PARTS = 4;

/** Changes the columns of the tokens it is given; they are the tokens it returns, or fewer. */
export function rejoiner(pack: Pack): (tokens: Tokens) => Tokens {
  const { phrases } = pack;
  const prefixes = pack.facts.prefixes.map(({ cut, put }) => ({
    cut: unitsOf(cut),
    put: unitsOf(put),
  }));

  const known = (units: Uint16Array): boolean => {
    if (findWord(phrases, units, 0, units.length) >= 0) return true;
    return prefixes.some(({ cut, put }) => {
      if (units.length < cut.length + 2 || cut.some((unit, k) => units[k] !== unit)) return false;
      const stem = Uint16Array.from([...put, ...units.subarray(cut.length)]);
      return findWord(phrases, stem, 0, stem.length) >= 0;
    });
  };

  /**
   * Is the word at `i`, behind a hyphen and a line end, the rest of the one before: in small
   * letters, and no word itself?
   */
  const isRest = (tokens: Tokens, i: number): boolean => {
    const { folded, from, to } = tokens;
    const cased = /\p{Ll}/u.test(String.fromCharCode(folded[from[i] as number] as number));
    if (!has(tokens, i, BROKEN) || has(tokens, i, CAPITAL) || !cased) return false;
    return !known(folded.slice(from[i], to[i]));
  };

  /** Do two words begin a phrase as they stand? Then they are no broken word. */
  const isPhrase = ({ folded, from, to }: Tokens, first: number, second: number): boolean => {
    const word = findWord(phrases, folded, from[first] as number, to[first] as number);
    const node = word < 0 ? -1 : (phrases.roots[word] as number);
    if (node < 0) return false;
    const next = findWord(phrases, folded, from[second] as number, to[second] as number);
    return next >= 0 && findEdge(phrases, node, next) >= 0;
  };

  return (tokens) => {
    let broken = false;
    for (let i = 1; i < tokens.count && !broken; i++) broken = has(tokens, i, BROKEN | JOINED);
    if (!broken) return tokens;
    const { kind, flags, start, end, from, to, folded, origin } = tokens;
    const seams = new FurnitureBuilder();
    let count = 0;
    for (let i = 0; i < tokens.count; ) {
      const parts = partsFrom(tokens, i);
      let taken = 1;
      for (let many = parts.length; many > 1 && taken === 1; many--) {
        const word = Uint16Array.from(
          parts.slice(0, many).flatMap((part) => [...folded.subarray(from[part], to[part])]),
        );
        const whole = known(word) || (many === 2 && isRest(tokens, parts[1] as number));
        if (whole && !isPhrase(tokens, i, parts[1] as number)) taken = many;
      }
      const last = parts[taken - 1] as number;
      // Names are given without the hyphens and line ends that broke them.
      for (let k = 1; k < taken; k++)
        seams.add(
          HIDDEN,
          end[parts[k - 1] as number] as number,
          start[parts[k] as number] as number,
        );
      let length = to[i] as number;
      for (const part of parts.slice(1, taken)) {
        folded.copyWithin(length, from[part] as number, to[part] as number);
        origin.copyWithin(length, from[part] as number, to[part] as number);
        length += (to[part] as number) - (from[part] as number);
      }
      kind[count] = kind[i] as number;
      flags[count] = flags[i] as number;
      start[count] = start[i] as number;
      from[count] = from[i] as number;
      to[count] = length;
      end[count] = end[last] as number;
      count++;
      i = last + 1;
    }
    return {
      ...tokens,
      count,
      furniture: seams.count === 0 ? tokens.furniture : merged(seams, tokens.furniture),
    };
  };
}

/** The tokens that may be one word with token `i`, itself first. */
function partsFrom(tokens: Tokens, i: number): number[] {
  const parts = [i];
  if (tokens.kind[i] !== WORD) return parts;
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

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
