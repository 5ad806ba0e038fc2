/**
 * Where a report says at its head from where it comes: `PARACHINAR, Pakistan (AP) —`,
 * `HAMBANTOTA —`, `МАХАЧКАЛА, 5 июля`. Tells datelines from other heads by marks, capitals and
 * dates; knows no agency.
 */

import { beginsLine } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  has,
  isMark,
  NEW_LINE,
  NUMBER,
  SPACED,
  type Tokens,
  touches,
} from "../../text/words.ts";
import { fact, type View } from "../view.ts";

/** Letters in capitals that are hardly an acronym. */
const SHORTEST = 5;

/** Is the name from token `i` to `to` the place of a dateline? */
export function isDateline(view: View, i: number, to: number): boolean {
  const { tokens } = view;
  if (!beginsLine(tokens, i) || to >= tokens.count || has(tokens, to, NEW_LINE)) return false;
  if (isMark(tokens, to, ",")) return isRegionOrDate(view, to + 1);
  if (!has(tokens, i, ALL_CAPITALS)) return false;
  const long = (tokens.end[to - 1] as number) - (tokens.start[i] as number) >= SHORTEST;
  return long && isDash(tokens, isMark(tokens, to, "(") ? behindBracket(tokens, to) : to);
}

function isRegionOrDate({ tokens, hits, pack }: View, at: number): boolean {
  if (has(tokens, at, NEW_LINE)) return false;
  if (hits.has(at, "month")) return true;
  if (tokens.kind[at] === NUMBER) return hits.has(at + 1, "month") || isMark(tokens, at + 2, "/");
  const region = hits.find(at, "place");
  const type = region && fact(pack, "place", region.value)?.type;
  return type === "country" || type === "province";
}

/** A dash with white space on both sides. */
function isDash(tokens: Tokens, at: number): boolean {
  const dash = isMark(tokens, at, "-") && !touches(tokens, at);
  return dash && at + 1 < tokens.count && has(tokens, at + 1, SPACED);
}

/** Words in the brackets of a dateline: the agency. */
const MOST_IN_BRACKETS = 4;

function behindBracket(tokens: Tokens, open: number): number {
  for (let at = open + 1; at <= open + MOST_IN_BRACKETS + 1 && at < tokens.count; at++)
    if (isMark(tokens, at, ")")) return at + 1;
  return open;
}
