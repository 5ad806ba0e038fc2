/**
 * What stands inside a name in capitals or behind it and is no word of it: a nickname in quotation
 * marks, `Jr.`, `III`.
 */

import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  NUMBER,
  touches,
  WORD,
} from "../../text/words.ts";
import type { View } from "../view.ts";

/** Words of a nickname. */
const MOST_WORDS = 3;
const QUOTES = ['"', "'"];

/** The token behind the nickname at token `at`, where the name goes on behind it; or `at`. */
export function afterNickname({ tokens }: View, at: number): number {
  const quote = QUOTES.find((mark) => isMark(tokens, at, mark));
  if (!quote || touches(tokens, at) || !has(tokens, at + 1, CAPITAL)) return at;
  for (let i = at + 1, words = 0; words <= MOST_WORDS && i < tokens.count; i++, words++) {
    if (isMark(tokens, i, quote)) return goesOn(i + 1) && touches(tokens, i) ? i + 1 : at;
    const word = tokens.kind[i] === WORD || tokens.kind[i] === NUMBER;
    if (!word || has(tokens, i, NEW_LINE)) return at;
  }
  return at;

  function goesOn(i: number): boolean {
    return (
      i < tokens.count &&
      tokens.kind[i] === WORD &&
      has(tokens, i, CAPITAL) &&
      !has(tokens, i, NEW_LINE) &&
      !touches(tokens, i)
    );
  }
}

/** Does token `i` say which of a family's namesakes is meant: `Jr.`, `III`? */
export function isGeneration({ tokens, pack }: View, i: number): boolean {
  const { generations } = pack.facts;
  if (generations.length === 0 || i >= tokens.count || tokens.kind[i] !== WORD) return false;
  if (!has(tokens, i, CAPITAL) || has(tokens, i, NEW_LINE)) return false;
  return generations.includes(foldedWord(tokens, i));
}

/** The token behind `Jr.` at token `at`, its point and a comma before it among it; or `at`. */
export function afterGeneration(view: View, at: number): number {
  const { tokens } = view;
  const word = isMark(tokens, at, ",") ? at + 1 : at;
  if (!isGeneration(view, word)) return at;
  const point = word + 1;
  const shortened = !has(tokens, word, ALL_CAPITALS) && isMark(tokens, point, ".");
  return shortened && touches(tokens, point) ? point + 1 : point;
}
