/**
 * Paragraphs are read apart. Between two of them stands a token that is no word, no number and no
 * mark and at which no phrase begins or ends, so that nothing that steps from token to token steps
 * over an empty line; no reader has to ask.
 */

import { has, NEW_PARAGRAPH, type Tokens } from "./words.ts";

/**
 * The kind of the token between paragraphs. It has no letters and no width, and its flags are those
 * of its successor.
 */
export const BREAK = 4;

/**
 * The tokens with a break before each paragraph but the first; the same object when there is one
 * paragraph only.
 */
export function apart(tokens: Tokens): Tokens {
  const begins: number[] = [];
  for (let i = 1; i < tokens.count; i++) if (has(tokens, i, NEW_PARAGRAPH)) begins.push(i);
  if (begins.length === 0) return tokens;
  const count = tokens.count + begins.length;
  const kind = new Uint8Array(count);
  const flags = new Uint8Array(count);
  const [start, end, from, to] = [
    new Uint32Array(count),
    new Uint32Array(count),
    new Uint32Array(count),
    new Uint32Array(count),
  ];
  for (let k = 0; k <= begins.length; k++) {
    const first = k === 0 ? 0 : (begins[k - 1] as number);
    const after = k === begins.length ? tokens.count : (begins[k] as number);
    const at = first + k;
    kind.set(tokens.kind.subarray(first, after), at);
    flags.set(tokens.flags.subarray(first, after), at);
    start.set(tokens.start.subarray(first, after), at);
    end.set(tokens.end.subarray(first, after), at);
    from.set(tokens.from.subarray(first, after), at);
    to.set(tokens.to.subarray(first, after), at);
    if (k === 0) continue;
    kind[at - 1] = BREAK;
    flags[at - 1] = tokens.flags[first] as number;
    start[at - 1] = end[at - 1] = tokens.end[first - 1] as number;
    from[at - 1] = to[at - 1] = tokens.to[first - 1] as number;
  }
  return { ...tokens, count, kind, flags, start, end, from, to };
}

/**
 * `limit`, or the offset behind the last token of the paragraph that token `i` stands in when that
 * comes first.
 */
export function paragraphEnd(tokens: Tokens, i: number, limit: number): number {
  let end = tokens.end[i] as number;
  for (let at = i + 1; at < tokens.count && tokens.kind[at] !== BREAK && end < limit; at++)
    end = tokens.end[at] as number;
  return Math.min(end, limit);
}
