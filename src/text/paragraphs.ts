/** Paragraphs are read apart: how far one reaches. What stands between two is `BREAK`. */

import { BREAK, type Tokens } from "./words.ts";

export { BREAK };

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
