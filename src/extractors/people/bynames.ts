/**
 * Bynames in quotation marks: behind a word that says that they are (`позывной «Ветер»`), or in a
 * script without capitals right behind the name of who is called so (`محمد إبراهيم "كيشو"`).
 */

import { tagSet } from "../../matching/hits.ts";
import { CAPITAL, has, isMark, WORD } from "../../text/words.ts";
import type { NameReading } from "../names/nameParts.ts";
import { BYNAME, HONORIFIC } from "../names/titles.ts";
import type { View } from "../view.ts";

/** Words of a byname. */
const MOST_WORDS = 3;
/** Words of one that nothing but the name before it says to be one. */
const MOST_BEHIND_NAME = 2;
/** What a word is that is quoted for another reason behind a name. */
const OTHERWISE = tagSet("common", "adjective", "saying", "title", "other", "number");

/** The byname at token `i`: whatever the words are listed as, the quotation marks say its ends. */
export function bynameAt(view: View, i: number, ended = -1): NameReading | undefined {
  const { tokens, pack } = view;
  if (!isMark(tokens, i - 1, '"')) return undefined;
  const { cased } = pack.facts;
  const title = view.hits.endingAt(i - 1, "title")?.value;
  const called = title === BYNAME || (!cased && title === HONORIFIC);
  if (!called && (cased || ended !== i - 1)) return undefined;
  const most = called ? MOST_WORDS : MOST_BEHIND_NAME;
  let to = i;
  while (to < i + most && to < tokens.count && tokens.kind[to] === WORD) to++;
  if (to === i || (cased && !has(tokens, i, CAPITAL)) || !isMark(tokens, to, '"')) return undefined;
  if (title !== BYNAME)
    for (let at = i; at < to; at++) if (view.hits.hasAny(at, OTHERWISE)) return undefined;
  return { how: called ? "title" : "cue", from: i, to, last: to - 1, given: undefined };
}
