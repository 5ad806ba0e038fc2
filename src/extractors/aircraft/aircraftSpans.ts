/**
 * How far the mention of a type reaches behind its designation or name: over further numbers and
 * letters, the ending of several, and a nickname of the same type. Finds no type itself.
 */

import type { Pack } from "../../lexicon/pack.ts";
import { AIRCRAFT_NOUNS } from "../../lexicon/tags.ts";
import type { Hit } from "../../matching/hits.ts";
import { hyphenJoins, isQuote } from "../../text/marks.ts";
import {
  CAPITAL,
  has,
  NEW_LINE,
  NUMBER,
  SPACED,
  type Tokens,
  touches,
  WORD,
  writtenWord,
} from "../../text/words.ts";
import { pluralAt } from "../plurals.ts";
import type { View } from "../view.ts";

/** The token behind the mention of a type that ends before token `to`. */
export function endOfType(view: View, id: string, to: number): number {
  const letters = afterLetters(view, afterSeries(view.tokens, to));
  const at = pluralAt(view, letters) ? letters + 1 : letters;
  return afterNickname(view, id, at) ?? at;
}

/** No series has a number of more digits. */
const MOST_DIGITS = 3;

/** `A350-900`, `Il-96-300`, `Tu-154B-2`: a number that a hyphen ties to the number of a type, or its letters. */
function afterSeries(tokens: Tokens, to: number): number {
  const numbered =
    tokens.kind[to - 1] === NUMBER ||
    (tokens.kind[to - 1] === WORD && tokens.kind[to - 2] === NUMBER && touches(tokens, to - 1));
  const tied = numbered && hyphenJoins(tokens, to) && tokens.kind[to + 1] === NUMBER;
  if (!tied || (tokens.to[to + 1] as number) - (tokens.from[to + 1] as number) > MOST_DIGITS)
    return to;
  // `F-16-12-2020`: a date.
  return hyphenJoins(tokens, to + 2) && tokens.kind[to + 3] === NUMBER ? to : to + 2;
}

/** `Mirage 2000H`, `747-400F`: capitals written onto a number; in small letters too without case. */
function afterLetters({ tokens, pack }: View, to: number): number {
  if (tokens.kind[to - 1] !== NUMBER || tokens.kind[to] !== WORD || !touches(tokens, to)) return to;
  if (touches(tokens, to + 1) && tokens.kind[to + 1] === NUMBER) return to;
  const fits = pack.facts.cased ? /^\p{Lu}{1,3}$/u : /^[A-Za-z]{1,3}$/;
  return fits.test(writtenWord(tokens, to)) ? to + 1 : to;
}

/** `A-10C Warthog`, F-35I «Адир»: the token behind a name of the same type, if one follows. */
function afterNickname({ tokens, hits, pack }: View, id: string, to: number): number | undefined {
  if (!has(tokens, to, SPACED) || has(tokens, to, NEW_LINE)) return undefined;
  const quoted = isQuote(tokens, to);
  const at = quoted ? to + 1 : to;
  const name = hits.find(at, "aircraft") ?? nicknameAt({ tokens, hits, pack }, at);
  if (name?.prefix !== "" || !areRelated(pack, id, name.value)) return undefined;
  if (!quoted) return name.to;
  return isQuote(tokens, name.to) ? name.to + 1 : undefined;
}

/** A nickname at token `i`: a number, or with its capital where the script has them. */
export function nicknameAt({ tokens, hits, pack }: View, i: number): Hit | undefined {
  if (!hits.has(i, "aircraft-noun")) return undefined;
  if (pack.facts.cased && tokens.kind[i] === WORD && !has(tokens, i, CAPITAL)) return undefined;
  return hits.at(i).find(({ tag, value }) => tag === "aircraft-noun" && !NOUNS.has(value));
}

const NOUNS: ReadonlySet<string> = new Set(AIRCRAFT_NOUNS);

/** Are two types the same, or variants of one? */
export function areRelated(pack: Pack, one: string, other: string): boolean {
  return one === other || root(pack, one) === root(pack, other);
}

/** The type of which all others of a family are variants. */
function root({ catalogue }: Pack, id: string): string {
  let at = id;
  for (let up = catalogue.get("aircraft", at)?.family; up && up !== at; ) {
    at = up;
    up = catalogue.get("aircraft", at)?.family;
  }
  return at;
}
