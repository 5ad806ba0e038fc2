/**
 * Shares: `29 of 30 missiles`, 12 из 15 ракет. What the clause says became of the missiles became
 * of the part, so the part is the count, and the whole that stands before the noun is none of its
 * own.
 */

import { isClauseEnd } from "../../text/marks.ts";
import { afterWords, BREAK } from "../../text/words.ts";
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
