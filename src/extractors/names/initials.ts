/**
 * Initials of names: `V. V. Putin`, `С.В.Лавров`. Knows capitals and points, not whose they are.
 */

import { CAPITAL, has, isMark, NEW_LINE, type Tokens, touches, WORD } from "../../text/words.ts";

/** No name has more initials. */
const MOST_INITIALS = 4;

/** A capital of its own and a point. */
export function isInitial(tokens: Tokens, i: number): boolean {
  return (
    tokens.kind[i] === WORD &&
    has(tokens, i, CAPITAL) &&
    (tokens.to[i] as number) - (tokens.from[i] as number) === 1 &&
    isMark(tokens, i + 1, ".")
  );
}

/** The token after capitals of their own without points (`A K Zork`), or `i`. */
export function afterBareInitials(tokens: Tokens, i: number): number {
  let at = i;
  while (at - i < MOST_INITIALS && isBareInitial(tokens, at)) {
    if (at > i && has(tokens, at, NEW_LINE)) break;
    at++;
  }
  return at;
}

function isBareInitial(tokens: Tokens, i: number): boolean {
  return (
    i + 1 < tokens.count &&
    tokens.kind[i] === WORD &&
    has(tokens, i, CAPITAL) &&
    (tokens.to[i] as number) - (tokens.from[i] as number) === 1 &&
    tokens.kind[i + 1] === WORD &&
    !touches(tokens, i + 1)
  );
}

/** Where initials before token `i` begin, on its line, or -1. */
export function beforeInitials(tokens: Tokens, i: number): number {
  let at = i;
  while (
    i - at < 2 * MOST_INITIALS &&
    at >= 2 &&
    isInitial(tokens, at - 2) &&
    !has(tokens, at, NEW_LINE)
  )
    at -= 2;
  return at < i ? at : -1;
}

/** The token after the initials that begin at token `i`, on one line; `i` where there are none. */
export function afterInitials(tokens: Tokens, i: number): number {
  let at = i;
  while (
    at - i < 2 * MOST_INITIALS &&
    isInitial(tokens, at) &&
    (at === i || !has(tokens, at, NEW_LINE))
  )
    at += 2;
  return at;
}
