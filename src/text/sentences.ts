/** Where lines and sentences begin and end. */

import { isClauseEnd, isQuote } from "./marks.ts";
import { LINK_MARK } from "./tokenize.ts";
import {
  BREAK,
  CAPITAL,
  has,
  isMark,
  NEW_LINE,
  NEW_PARAGRAPH,
  SPACED,
  spelled,
  type Tokens,
  WORD,
} from "./words.ts";

/** Does a line begin with token `i`? What stands behind a link at its head begins it as well. */
export function beginsLine(tokens: Tokens, i: number): boolean {
  return i === 0 || has(tokens, i, NEW_LINE) || isLink(tokens, i - 1);
}

/** A link is one mark; it may stand in quotation marks. */
function isLink(tokens: Tokens, i: number): boolean {
  return (
    isMark(tokens, i, LINK_MARK) || (isMark(tokens, i, '"') && isMark(tokens, i - 1, LINK_MARK))
  );
}

/** May a sentence begin with token `i`, so that its capital says nothing? */
export function beginsSentence(tokens: Tokens, i: number): boolean {
  return beginsLine(tokens, i) || isClauseEnd(tokens, i - 1) || isQuote(tokens, i - 1);
}

/**
 * As `beginsSentence`, but behind no comma and no quotation mark that closes, where a capital still
 * says that a name begins.
 */
export function opensSentence(tokens: Tokens, i: number): boolean {
  if (!beginsSentence(tokens, i)) return false;
  return beginsLine(tokens, i) || !(isMark(tokens, i - 1, ",") || isClosingQuote(tokens, i - 1));
}

/** Quotation marks that only close. */
const CLOSING_QUOTES: ReadonlySet<string> = new Set(["»", "”"]);

function isClosingQuote(tokens: Tokens, i: number): boolean {
  if (!isMark(tokens, i, '"')) return false;
  return CLOSING_QUOTES.has(spelled(tokens, tokens.start[i] as number, tokens.end[i] as number));
}

/** Does a sentence end with token `i`? */
export function endsSentence(tokens: Tokens, i: number): boolean {
  return (
    tokens.kind[i] === BREAK ||
    isMark(tokens, i, "!") ||
    isMark(tokens, i, "?") ||
    isMark(tokens, i, ";") ||
    (isMark(tokens, i, ".") && (has(tokens, i + 1, SPACED) || i + 1 === tokens.count))
  );
}

/** Does the sentence of token `i` begin in small letters, as those do that heed no capitals? */
export function isCareless(tokens: Tokens, i: number): boolean {
  let first = -1;
  for (let at = i; at >= 0; at--) {
    if (at < i && endsSentence(tokens, at)) break;
    if (tokens.kind[at] === WORD) first = at;
    if (has(tokens, at, NEW_LINE) || has(tokens, at, NEW_PARAGRAPH)) break;
  }
  return first >= 0 && !has(tokens, first, CAPITAL);
}
