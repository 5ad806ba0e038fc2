/**
 * Line-ups in a script without capitals: names parted by commas, most of them surnames alone,
 * behind a colon before which the text says that a team is named (`بتشكيل مكون من: الشناوي، هاني،
 * ...`).
 */

import { tagSet } from "../../matching/hits.ts";
import { foldedWord, has, isMark, joinedWord, NEW_LINE, WORD } from "../../text/words.ts";
import type { NameReading } from "../names/nameParts.ts";
import { attached } from "../places/writtenOnto.ts";
import type { View } from "../view.ts";

/** Names that make a list one of a team. */
const LEAST_ITEMS = 5;
/** More are read no further. */
const MOST_ITEMS = 30;
/** Words of a name. */
const MOST_WORDS = 3;
/** One item of so many may be an ordinary word. */
const MOST_ORDINARY = 4;
/** Tokens before the colon among which a word says that a team is named. */
const LONGEST_HEAD = 7;
/** What no word of a name is. */
const BARRED = tagSet("place", "saying", "preposition", "number", "month", "title", "cue-before");
const PARTICLE = tagSet("particle");
const NAMES = tagSet("given", "family", "person", "person-family", "person-alone");

/** The names of the line-up whose first begins at token `i`. */
export function squadAt(view: View, i: number): readonly NameReading[] {
  if (!beginsSquad(view, i)) return [];
  const { tokens, hits } = view;
  const items: NameReading[] = [];
  for (let at = i; at < tokens.count && items.length < MOST_ITEMS; ) {
    const item = itemAt(view, at);
    if (!item) break;
    items.push(item);
    const { to } = item;
    if (isMark(tokens, to, ",")) at = to + 1;
    else if (hits.has(to, "conjunction") && attached(view, to) === 0) at = to + 1;
    else if (attached(view, to) > 0) at = to;
    else break;
  }
  const ordinary = items.filter(({ from }) => isOrdinary(view, from)).length;
  return items.length >= LEAST_ITEMS && ordinary * MOST_ORDINARY <= items.length ? items : [];
}

/** Finance, health, justice: a word that is no name. */
function isOrdinary({ hits }: View, at: number): boolean {
  return hits.has(at, "common") && !hits.hasAny(at, NAMES);
}

function beginsSquad({ tokens, pack }: View, i: number): boolean {
  const { rosters } = pack.facts;
  if (rosters.length === 0 || !isMark(tokens, i - 1, ":")) return false;
  for (let at = i - 2; at >= 0 && at > i - 2 - LONGEST_HEAD; at--) {
    if (isMark(tokens, at, ".") || has(tokens, at + 1, NEW_LINE)) return false;
    const word = foldedWord(tokens, at);
    if (tokens.kind[at] === WORD && rosters.some((roster) => word.endsWith(roster))) return true;
  }
  return false;
}

/** The name at token `at`, up to the mark or the conjunction behind it. */
function itemAt(view: View, at: number): NameReading | undefined {
  const { tokens, hits } = view;
  const joined = attached(view, at) > 0;
  const given = joined
    ? hits.at(at).find(({ tag, prefix }) => tag in ONTO && prefix !== "")
    : undefined;
  if (joined && !given) return undefined;
  let to = at;
  let last = at;
  for (let words = 0; words < MOST_WORDS && to < tokens.count; words++) {
    if (tokens.kind[to] !== WORD || (to > at && has(tokens, to, NEW_LINE))) break;
    if (to > at && (attached(view, to) > 0 || hits.has(to, "conjunction"))) break;
    if (to > at && isOrdinary(view, to)) break;
    const named = hits.hasAny(to, NAMES) || (to > at && hits.endsAny(to, PARTICLE));
    if (hits.hasAny(to, BARRED) && !named) return undefined;
    last = to;
    to = joinedWord(tokens, to).to;
  }
  if (to === at) return undefined;
  return { how: "list", from: at, to, last, given };
}
/** What a conjunction may be written onto. */
const ONTO: Readonly<Record<string, true>> = { given: true, family: true };
