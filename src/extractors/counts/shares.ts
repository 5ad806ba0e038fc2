/**
 * Shares: `29 of 30 missiles`, 12 из 15 ракет. What the clause says became of the missiles became
 * of the part, so the part is the count, and the whole that stands before the noun is none of its
 * own.
 */

import type { Quantity } from "../../entity.ts";
import { isClauseEnd } from "../../text/marks.ts";
import { afterWords, BREAK, isFolded, isMark, touches } from "../../text/words.ts";
import type { View } from "../view.ts";
import { boundedQuantity, type FoundQuantity, isQuantity } from "./quantities.ts";

/** The whole of which a quantity is a part; no part is greater than its whole. */
export function wholeOf(view: View, { quantity, to }: FoundQuantity): FoundQuantity | undefined {
  const at = afterShare(view, to) ?? afterShare(view, view.hits.find(to, "missile-counter")?.to);
  const whole = at === undefined ? undefined : boundedQuantity(view, at);
  if (!isQuantity(whole) || quantity.count === null || whole.quantity.count === null)
    return undefined;
  return whole.quantity.count >= quantity.count ? whole : undefined;
}

/**
 * `12 füzeden 9'u` (of 12 missiles 9): the part that stands behind its whole, which ends before token
 * `at`. An ending on the number, or a word behind it, says that it is one.
 */
export function partBehind(view: View, whole: Quantity, at: number): FoundQuantity | undefined {
  if (view.pack.facts.parts.length === 0 || whole.count === null) return undefined;
  const part = boundedQuantity(view, at);
  if (!isQuantity(part) || part.quantity.count === null || part.quantity.count > whole.count)
    return undefined;
  const to = afterPart(view, part.to);
  return to < 0 ? undefined : { ...part, to };
}

/** The token after the ending at token `at`, or after a number word that has one; or -1. */
function afterPart({ tokens, pack }: View, at: number): number {
  const { parts } = pack.facts;
  const ending = isMark(tokens, at, "'") && touches(tokens, at) ? at + 1 : at;
  if (parts.some((part) => isFolded(tokens, ending, part))) return ending + 1;
  return parts.some((part) => isFolded(tokens, at - 1, part)) ? at : -1;
}

/** The token behind the words at token `at` before a whole (`out of`), if such words stand there. */
export function afterShare(view: View, at: number | undefined): number | undefined {
  if (at === undefined) return undefined;
  for (const words of view.pack.facts.shares) {
    const to = afterWords(view.tokens, at, words);
    if (to >= 0) return to;
  }
  return undefined;
}

/** `Of 15 missiles, 12 hit`, Из 15 ракет сбито 12: a clause that begins with the whole. */
export function isWholeAhead(view: View, at: number): boolean {
  return view.pack.facts.shares.some((words) => {
    const from = at - words.length;
    return from >= 0 && afterWords(view.tokens, from, words) === at && beginsClause(view, from);
  });
}

function beginsClause({ tokens }: View, at: number): boolean {
  return at === 0 || tokens.kind[at - 1] === BREAK || isClauseEnd(tokens, at - 1);
}
