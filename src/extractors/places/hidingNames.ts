/** Names of other things in which the name of a place stands: universities, buildings, titles. */

import type { Sign } from "../../candidate.ts";
import type { Hit } from "../../matching/hits.ts";
import {
  CAPITAL,
  has,
  isCapital,
  isMark,
  JOINED,
  NEW_LINE,
  touches,
  WORD,
} from "../../text/words.ts";
import { isCalledAfter } from "../names/titles.ts";
import type { View } from "../view.ts";
import { BUILDING, INSTITUTION } from "./placeEvidence.ts";

/** `University of Aleppo`, `Washington Institute`: the name is part of another thing's name. */
export function hidingName(view: View, hit: Hit): Sign | undefined {
  const { tokens, hits } = view;
  if (hits.endingAt(hit.from, "other-before") || has(tokens, hit.to, JOINED))
    return "inside-other-name";
  // ABD'li: an adjective of a country that begins with its name is no place
  const people = hits.find(hit.from, "adjective");
  if (people !== undefined && people.to > hit.to) return "inside-other-name";
  const before = hits.endingAt(hit.from, "cue-before")?.value;
  if (before === INSTITUTION || (before === BUILDING && hit.tag === "place-gated"))
    return "inside-other-name";
  if (isMark(tokens, hit.from - 1, ".") && isCalledAfter(view, hit.from))
    return "inside-other-name";
  if (view.pack.facts.quotedNames && inShortQuotes(view, hit)) return "inside-quotes";
  const after = hits.find(hit.to, "other-after");
  const inside = after !== undefined && after.prefix === "" && !has(tokens, hit.to, NEW_LINE);
  return inside || isOfBuilding(view, hit.to) ? "inside-other-name" : undefined;
}

/** `the Wellington Hotel`: a building's name, where its head has a capital. */
function isOfBuilding({ tokens, hits, pack }: View, to: number): boolean {
  if (!pack.facts.cased || !isCapital(tokens, to) || has(tokens, to, NEW_LINE)) return false;
  return hits.find(to, "cue-after")?.value === BUILDING;
}

/** Words of a quoted phrase that is still a name and not a saying. */
const QUOTED_WORDS = 3;

/**
 * «Тихий Дон», «Ростов»: nothing but a few words between a quote that opens and one that closes, the
 * first of them with a capital; and not what somebody says («Сирия победит», — …).
 */
function inShortQuotes({ tokens, pack }: View, hit: Hit): boolean {
  const quote = (i: number) => isMark(tokens, i, '"');
  const edge = (from: number, step: number) => {
    for (let i = from, words = 0; words <= QUOTED_WORDS; i += step, words++) {
      if (quote(i)) return i;
      if (i < 0 || i >= tokens.count || (tokens.kind[i] !== WORD && !isMark(tokens, i, "-")))
        return -1;
    }
    return -1;
  };
  const open = edge(hit.from - 1, -1);
  const close = edge(hit.to, 1);
  if (open < 0 || close < 0 || close - open - 1 > QUOTED_WORDS + 1) return false;
  // `«Рубин» и клуб из Бразилии «Форталеза»` has nothing between the two quotes in the middle.
  if (!touches(tokens, open + 1) || !touches(tokens, close)) return false;
  if (pack.facts.cased && !has(tokens, open + 1, CAPITAL)) return false;
  return !(isMark(tokens, close + 1, ",") && isMark(tokens, close + 2, "-"));
}
