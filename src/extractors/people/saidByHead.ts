/**
 * `قال رئيس هيئة مقاومة الجدار مؤيد شعبان`: a verb of saying, the head of something whose name no
 * list has, and then who that is. Only where verbs lead, so that nothing else is looked for there.
 */

import { tagSet } from "../../matching/hits.ts";
import { foldedWord, has, NEW_LINE, WORD } from "../../text/words.ts";
import type { View } from "../view.ts";
import { GIVEN } from "./cuesBefore.ts";

/** Words between the verb and the name, the head among them. */
const FARTHEST = 7;
const HEADS = tagSet("title", "title-after", "office");

/** Is a given name, an ordinary word it may be, at token `i`, where a head that speaks is named? */
export function isSaidByHead(view: View, i: number): boolean {
  const { hits, tokens, pack } = view;
  const { sayingsLead, saidThat } = pack.facts;
  if (!sayingsLead || !hits.hasAny(i, GIVEN) || has(tokens, i, NEW_LINE)) return false;
  if (!hits.at(i).some(({ tag, prefix }) => isGiven(tag) && prefix === "")) return false;
  const first = Math.max(1, i - FARTHEST);
  for (let at = i - 1; at >= first; at--) {
    if (tokens.kind[at] !== WORD || has(tokens, at, NEW_LINE)) return false;
    if (saidThat.includes(foldedWord(tokens, at))) return false;
    if (hits.hasAny(at, HEADS) && hits.endingAt(at, "saying")) return true;
  }
  return false;
}

function isGiven(tag: string): boolean {
  return tag === "given" || tag === "given-expected";
}
