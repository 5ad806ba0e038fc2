/**
 * What capitals say of the words of a name, beside the lexicon: which may be a surname or its tail.
 */

import type { Pack } from "../../lexicon/pack.ts";
import { hyphenJoins } from "../../text/marks.ts";
import { ALL_CAPITALS, CAPITAL, foldedWord, has, isMark, type Tokens } from "../../text/words.ts";
import { lettersOf, type Writing } from "../names/nameWords.ts";

/** Letters behind an apostrophe that are no contracted verb. */
const SHORTEST_TAIL = 3;

/** Ivanov-junior, Muhammad-haji: what a hyphen ties to names and is listed so. */
function isNameTail(tokens: Tokens, i: number, tails: readonly string[]): boolean {
  return tails.length > 0 && isMark(tokens, i - 1, "-") && tails.includes(foldedWord(tokens, i));
}

export function writingOf({ facts }: Pack): Writing {
  const [shortest, longest] = facts.smallTails;
  const own = new RegExp(`\\p{Script=${facts.script}}`, "u");
  return {
    isGiven: () => true,
    // A capital of the language's own script; an acronym is no name, unless all is in capitals.
    isSurname: (tokens, i) =>
      has(tokens, i, CAPITAL) &&
      own.test(String.fromCharCode(tokens.folded[tokens.from[i] as number] as number)) &&
      (!has(tokens, i, ALL_CAPITALS) || isBehindShouted(tokens, i)),
    // Kim Min-seok: a short unknown tail in small letters belongs to the name; Smith-led does not.
    // Behind an apostrophe one of three letters and more does (Luk'yanenko): Smith's and Smith'll
    // are shorter.
    isTail: ({ tokens, hits }, i) => {
      if (has(tokens, i, CAPITAL)) return true;
      if (isNameTail(tokens, i, facts.nameTails)) return true;
      const letters = lettersOf(tokens, i);
      if (isMark(tokens, i - 1, "'")) return letters >= SHORTEST_TAIL;
      return letters >= shortest && letters <= longest && !hits.any(i);
    },
  };
}

/** `SERGEI ZORK`, `MR. ZORK`, `MARWAN AL-ZORK` */
function isBehindShouted(tokens: Tokens, i: number): boolean {
  const before = isMark(tokens, i - 1, ".") || hyphenJoins(tokens, i - 1) ? i - 2 : i - 1;
  return before >= 0 && has(tokens, before, ALL_CAPITALS);
}
