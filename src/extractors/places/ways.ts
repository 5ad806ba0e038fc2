/**
 * Ways between two places: `дорога Титово — Стоянцы`, `طريق سرمين – بنش`. What stands before a dash
 * behind a word for a way is a place, and what stands behind the dash is another.
 */

import {
  CAPITAL,
  foldedBegins,
  foldedEnds,
  has,
  isMark,
  NEW_LINE,
  touches,
  WORD,
} from "../../text/words.ts";
import type { View } from "../view.ts";
import { afterPlaceName } from "./placeNames.ts";
import { afterUnknownName } from "./placeWords.ts";

/** The token of the other end of a way whose first end begins at token `i` and is listed to `to`. */
export function otherEndOfWay(view: View, i: number, to: number): number | undefined {
  const { tokens, pack } = view;
  const { cased } = pack.facts;
  if (!isBehindWay(view, i)) return undefined;
  const end = to > i ? to : cased ? afterPlaceName(view, i) : afterUnknownName(view, i);
  if (end === i || !isMark(tokens, end, "-") || (cased && touches(tokens, end))) return undefined;
  const next = end + 1;
  if (next >= tokens.count || tokens.kind[next] !== WORD || has(tokens, next, NEW_LINE))
    return undefined;
  return !cased || has(tokens, next, CAPITAL) ? next : undefined;
}

/** With capitals a way is known by how its word begins, without by how it ends: a prefix may be written onto it. */
function isBehindWay({ tokens, pack }: View, i: number): boolean {
  const { cased, unlistedPlaces } = pack.facts;
  const { ways } = unlistedPlaces;
  if (ways.length === 0 || i === 0 || (cased && !has(tokens, i, CAPITAL))) return false;
  const at = isMark(tokens, i - 1, '"') ? i - 2 : i - 1;
  if (at < 0 || tokens.kind[at] !== WORD || has(tokens, i, NEW_LINE)) return false;
  return ways.some((way) => (cased ? foldedBegins : foldedEnds)(tokens, at, way));
}
