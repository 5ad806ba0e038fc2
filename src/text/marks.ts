/**
 * Marks by what they do: tie, quote, open, close. Knows marks and blanks, not what stands between
 * them; dashes are hyphens here and all quotes two, since folding has made them one mark each.
 */

import { isMark, type Tokens, touches } from "./words.ts";

/** Does a hyphen at token `i` tie what stands before it to what follows, with no blank (air-to)? */
export function hyphenJoins(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, "-") && touches(tokens, i) && touches(tokens, i + 1);
}

export function isQuote(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, '"') || isMark(tokens, i, "'");
}

/** A quote or a bracket that opens; a quote may also close. */
export function isOpening(tokens: Tokens, i: number): boolean {
  return isQuote(tokens, i) || isMark(tokens, i, "(") || isMark(tokens, i, "[");
}

/** A bracket that closes, or a double quote. */
export function isClosing(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, ")") || isMark(tokens, i, "]") || isMark(tokens, i, '"');
}

const CLAUSE_ENDS = [".", "!", "?", ";", ":", ","];

/** A mark that may end a clause. */
export function isClauseEnd(tokens: Tokens, i: number): boolean {
  return CLAUSE_ENDS.some((mark) => isMark(tokens, i, mark));
}
