/**
 * Ways between two places: `дорога Титово — Стоянцы`. What stands before a dash behind a word for a
 * way is a place, and what stands behind the dash is another.
 */

import { CAPITAL, foldedWord, has, isMark, NEW_LINE, touches, WORD } from "../text/words.ts";
import { afterPlaceName } from "./placeNames.ts";
import type { View } from "./view.ts";

/** The token of the other end of a way whose first end begins at token `i` and is listed to `to`. */
export function otherEndOfWay(view: View, i: number, to: number): number | undefined {
  const { tokens } = view;
  if (!isBehindWay(view, i)) return undefined;
  const end = to > i ? to : afterPlaceName(view, i);
  if (end === i || !isMark(tokens, end, "-") || touches(tokens, end)) return undefined;
  const next = end + 1;
  if (next >= tokens.count || tokens.kind[next] !== WORD) return undefined;
  return has(tokens, next, CAPITAL) && !has(tokens, next, NEW_LINE) ? next : undefined;
}

function isBehindWay({ tokens, pack }: View, i: number): boolean {
  const { ways } = pack.facts.unlistedPlaces;
  if (ways.length === 0 || i === 0 || !has(tokens, i, CAPITAL)) return false;
  const at = isMark(tokens, i - 1, '"') ? i - 2 : i - 1;
  if (at < 0 || tokens.kind[at] !== WORD || has(tokens, i, NEW_LINE)) return false;
  const word = foldedWord(tokens, at);
  return ways.some((way) => word.startsWith(way));
}
