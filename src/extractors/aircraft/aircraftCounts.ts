/**
 * How many aircraft of a type there are: a quantity before the type, over the words that may stand
 * between them (`four Russian Su-24 jets` has none, `two fighter jets of the type Su-35` has some),
 * or a noun that says two. The mention is the type all the same.
 */

import type { Quantity } from "../../entity.ts";
import { tagSet } from "../../matching/hits.ts";
import { isQuote } from "../../text/marks.ts";
import { BREAK, has, NEW_LINE, NUMBER } from "../../text/words.ts";
import { numberAt } from "../counts/countableNumbers.ts";
import { boundedQuantity, isQuantity } from "../counts/quantities.ts";
import { wholeOf } from "../counts/shares.ts";
import { plain, type View } from "../view.ts";

/** Words between a quantity and the type. */
const MOST_BETWEEN = 6;
/** Tokens of a quantity. */
const LONGEST = 10;

/** What counts the type that begins at token `at`. */
export function countBefore(view: View, at: number): Quantity | undefined {
  let to = at;
  for (let steps = 0; steps <= MOST_BETWEEN && to > 0; steps++) {
    if (has(view.tokens, to, NEW_LINE) && to !== at) return undefined;
    const counted = endingAt(view, to);
    if (counted) return counted === "none" ? undefined : counted;
    const dual = view.hits.endingAt(to, "aircraft-noun");
    if (dual?.value === "dual") return { count: 2, min: 2, max: 2, qualifier: "dual" };
    const before = stepBack(view, to);
    if (before < 0) return undefined;
    to = before;
  }
  return undefined;
}

/** The quantity that ends before token `to`; "none" where a number ends there that is no count. */
function endingAt(view: View, to: number): Quantity | "none" | undefined {
  const { tokens, hits } = view;
  if (tokens.kind[to - 1] === BREAK) return undefined;
  for (let i = Math.max(0, to - LONGEST); i < to; i++) {
    if (!mayBegin(view, i)) continue;
    const read = boundedQuantity(view, i);
    // `23 of 28 Shaheds`: what became of them became of the part.
    if (isQuantity(read) && (read.to === to || wholeOf(view, read)?.to === to))
      return read.quantity;
    const number = hits.has(i, "number") ? numberAt(view, i) : undefined;
    if (number && number.to > i + 1 && number.to >= to) return "none";
  }
  return undefined;
}

const BEGINNINGS = tagSet("number", "bound-before", "range-open", "vague", "exact");

function mayBegin({ tokens, hits }: View, i: number): boolean {
  return tokens.kind[i] === NUMBER || hits.hasAny(i, BEGINNINGS);
}

const BETWEEN = [
  "aircraft-noun",
  "adjective",
  "missile-filler",
  "missile-counter",
  "missile-link",
  "maker",
] as const;

/** The token at which a word that may stand between begins, which ends before token `to`; or -1. */
function stepBack(view: View, to: number): number {
  const { tokens, hits, pack } = view;
  let from = -1;
  for (const tag of BETWEEN) {
    const hit = hits.endingAt(to, tag);
    if (hit && plain(hit, pack) && (from < 0 || hit.from < from)) from = hit.from;
  }
  return from < 0 && isQuote(tokens, to - 1) ? to - 1 : from;
}
