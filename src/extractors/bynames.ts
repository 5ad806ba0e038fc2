/** Bynames in quotation marks, behind a word that says that they are: `позывной «Ветер»`. */

import { CAPITAL, has, isMark, WORD } from "../text/words.ts";
import type { NameReading } from "./nameParts.ts";
import { BYNAME } from "./titles.ts";
import type { View } from "./view.ts";

/** Words of a byname. */
const MOST_WORDS = 3;

/** The byname at token `i`: whatever the words are listed as, the quotation marks say its ends. */
export function bynameAt({ tokens, hits }: View, i: number): NameReading | undefined {
  if (!isMark(tokens, i - 1, '"') || hits.endingAt(i - 1, "title")?.value !== BYNAME)
    return undefined;
  let to = i;
  while (to < i + MOST_WORDS && to < tokens.count && tokens.kind[to] === WORD) to++;
  if (to === i || !has(tokens, i, CAPITAL) || !isMark(tokens, to, '"')) return undefined;
  return { how: "title", from: i, to, last: to - 1, given: undefined };
}
