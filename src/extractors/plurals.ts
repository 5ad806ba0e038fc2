/** Endings of several that are written onto a designation: `F-16s`, `14 Kh-101s`. */

import { CAPITAL, foldedWord, has, NUMBER, touches, WORD } from "../text/words.ts";
import type { View } from "./view.ts";

/** Is token `i` such an ending: written onto digits, in small letters, and the end of the word? */
export function pluralAt({ tokens, pack }: View, i: number): boolean {
  return (
    tokens.kind[i] === WORD &&
    tokens.kind[i - 1] === NUMBER &&
    touches(tokens, i) &&
    !(touches(tokens, i + 1) && tokens.kind[i + 1] === NUMBER) &&
    !has(tokens, i, CAPITAL) &&
    pack.facts.plurals.includes(foldedWord(tokens, i))
  );
}
