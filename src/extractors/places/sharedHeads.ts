/** The head that adjectives before it share: `в Вологодской, Псковской и Тверской областях`. */

import type { Hit } from "../../matching/hits.ts";
import { CAPITAL, foldedWord, has, isMark, WORD } from "../../text/words.ts";
import type { View } from "../view.ts";

/** Adjectives that share one head. */
const MOST_SHARING = 6;

/** `в Вологодской, Псковской и Тверской областях`: the head behind the last of some adjectives. */
export function sharedHead(view: View, to: number): Hit | undefined {
  const { tokens, hits, pack } = view;
  const { adjectiveEndings } = pack.facts;
  let end = to;
  // Behind most words in capitals nothing goes on that a head could be shared with.
  if (adjectiveEndings.length === 0 || nextInCapitals(view, to) < 0) return undefined;
  for (let k = 0; k < MOST_SHARING; k++) {
    const word = foldedWord(tokens, end - 1);
    if (!adjectiveEndings.some((ending) => word.endsWith(ending))) return undefined;
    if (k > 0) {
      const head = hits.find(end, "cue-after");
      if (head) return has(tokens, end, CAPITAL) ? undefined : head;
    }
    const next = nextInCapitals(view, end);
    if (next < 0) return undefined;
    end = next + 1;
  }
  return undefined;
}

/** The word in capitals behind a comma or a conjunction at token `end`, or -1. */
function nextInCapitals({ tokens, hits }: View, end: number): number {
  const comma = isMark(tokens, end, ",") ? end + 1 : end;
  const next = hits.find(comma, "conjunction")?.to ?? comma;
  return next > end && has(tokens, next, CAPITAL) && tokens.kind[next] === WORD ? next : -1;
}
