/**
 * What beside a run of words says that it names a person: a verb of saying, a title behind a comma,
 * an age. Knows no names and looks no further than the next words.
 */

import type { Hit } from "../../matching/phrases.ts";
import {
  ALL_CAPITALS,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  NUMBER,
  type Tokens,
  WORD,
} from "../../text/words.ts";
import { fact, type View } from "../view.ts";

/** `John Smith said`, `John Smith, spokesman`, `John Smith, 44,`: a cue at token `to`. */
export function cueBehind(view: View, to: number): boolean {
  const { tokens } = view;
  if (isSaid(view, to) || isInResults(tokens, to)) return true;
  if (isMark(tokens, to, "(")) return isOfCountry(view, to + 1);
  if (!isMark(tokens, to, ",")) return false;
  return titleAt(view, to + 1) !== undefined || isAge(tokens, to + 1);
}

/** `, a resident of`: the title at token `at`, or behind a numeral that is one there. */
export function titleAt({ hits }: View, at: number): Hit | undefined {
  const title = hits.find(at, "title-after") ?? hits.find(at, "title");
  if (title) return title;
  const one = hits.find(at, "number");
  if (one?.value !== "1" || one.prefix !== "") return undefined;
  return hits.find(one.to, "title-after") ?? hits.find(one.to, "title");
}

/**
 * The verb of saying or the title beside a name from token `from` to `to`; an age has no phrase.
 */
export function cueBeside(view: View, from: number, to: number): Hit | undefined {
  const { hits, tokens } = view;
  const comma = isMark(tokens, to, ",") ? to + 1 : -1;
  return (
    hits.find(to, "saying") ??
    (comma < 0 ? undefined : titleAt(view, comma)) ??
    hits.endingAt(from, "saying")
  );
}

/** `X said`, and `X` before the words that X said: at token `to`. */
export function isSaid({ hits, tokens, pack }: View, to: number): boolean {
  if (hits.has(to, "saying")) return true;
  const { saidThat } = pack.facts;
  return saidThat.length > 0 && to < tokens.count && saidThat.includes(foldedWord(tokens, to));
}

/** `"…," said John Smith`: a verb of saying before the name, behind a quotation. */
export function saidAfterQuotation({ hits, tokens }: View, i: number): boolean {
  const said = hits.endingAt(i, "saying");
  if (!said) return false;
  return isMark(tokens, said.from - 1, '"') || isMark(tokens, said.from - 1, ",");
}

/** Does a list of names that ended at token `ended` go on at token `i`: behind `,`, `and`, `, and`? */
export function continuesList({ tokens, hits }: View, ended: number, i: number): boolean {
  if (ended < 0 || i <= ended || has(tokens, i, NEW_LINE)) return false;
  const at = isMark(tokens, ended, ",") ? ended + 1 : ended;
  return (hits.find(at, "conjunction")?.to ?? at) === i;
}

/** `(Spain)`, `(Spain/Kern)`: for whom somebody starts. */
export function isOfCountry({ hits, tokens, pack }: View, i: number): boolean {
  const place = hits.find(i, "place");
  if (!place || fact(pack, "place", place.value)?.type !== "country") return false;
  return [")", "/", ","].some((mark) => isMark(tokens, place.to, mark));
}

/** Letters of a country in lists of results. */
const LETTERS_OF_COUNTRY = 3;

/** `Zorkan Belk KEN 9:05.08`, `Zorkan Belk (JAM) 9.93`: the letters of a country and a result. */
function isInResults(tokens: Tokens, to: number): boolean {
  const bracket = isMark(tokens, to, "(");
  const at = bracket ? to + 1 : to;
  if (at >= tokens.count || tokens.kind[at] !== WORD || !has(tokens, at, ALL_CAPITALS))
    return false;
  if ((tokens.to[at] as number) - (tokens.from[at] as number) !== LETTERS_OF_COUNTRY) return false;
  if (bracket && !isMark(tokens, at + 1, ")")) return false;
  return tokens.kind[bracket ? at + 2 : at + 1] === NUMBER;
}

const DIGITS_OF_AGE = 2;

/** `, 44,`: a number between commas behind a name is an age. */
export function isAge(tokens: Tokens, i: number, leastDigits = DIGITS_OF_AGE): boolean {
  if (tokens.kind[i] !== NUMBER || !(isMark(tokens, i + 1, ",") || isMark(tokens, i + 1, ".")))
    return false;
  const digits = (tokens.to[i] as number) - (tokens.from[i] as number);
  return digits >= leastDigits && digits <= DIGITS_OF_AGE;
}
