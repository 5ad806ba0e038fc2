/** The number grammar's view of a pack's phrases. Knows no grammar of its own. */

import type { NumberWords } from "../../text/numberRules.ts";
import { isMark } from "../../text/words.ts";
import type { View } from "../view.ts";

/** Those of the view that was asked for last: one is asked for at each of its numbers. */
let last: { view: View; words: NumberWords } | undefined;

export function numberWords(view: View): NumberWords {
  if (last?.view !== view) last = { view, words: wordsOf(view) };
  return last.words;
}

function wordsOf({ tokens, hits, pack }: View): NumberWords {
  return {
    word(i) {
      const hit = hits.find(i, "number");
      if (!hit) return undefined;
      return {
        value: Number(hit.value),
        to: hit.to,
        conjoined: pack.facts.conjunctions.includes(hit.prefix),
      };
    },
    conjunction(i) {
      const hit = hits.find(i, "conjunction");
      return hit ? hit.to : -1;
    },
    unit: (i) => hits.has(isMark(tokens, i, "-") ? i + 1 : i, "unit"),
  };
}
