/**
 * Names of people of whom no word is a known given name, in a script without capitals: two words
 * side by side of which the lexicon knows nothing, or one such word before a listed surname. They
 * are names where the lexicon knows the ordinary words; the language says so by listing the endings
 * of those that it may not know.
 */

import { tagSet } from "../../matching/hits.ts";
import { beginsSentence } from "../../text/sentences.ts";
import { foldedWord, has, JOINED, joinedWord, NEW_LINE, NUMBER, WORD } from "../../text/words.ts";
import type { View } from "../view.ts";
import type { NameRun } from "./nameRuns.ts";
import { isForeign, isKnownSurname } from "./nameWords.ts";
import { isInsideOther } from "./titles.ts";

/** Letters of a word that is taken for a name though nothing is known of it. */
const SHORTEST_UNKNOWN = 3;
const MOST_UNKNOWN = 3;
/** Letters before an ending that is one. */
const SHORTEST_STEM = 2;

/** May a name begin with the unknown word at token `i`, by what it and the next word are? */
export function mayBeUnknownName(view: View, i: number): boolean {
  const { tokens, hits } = view;
  if (hits.any(i) || !isUnknown(view, i)) return false;
  const { to } = joinedWord(tokens, i);
  if (to >= tokens.count || tokens.kind[to] !== WORD || has(tokens, to, NEW_LINE)) return false;
  return isKnownSurname(view, to) || isUnknown(view, to);
}

/**
 * Is a run of words of which no one is a given name one all the same? Not with a surname that is an
 * adjective as well (خلافت اسلامی). Where nothing beside it is `telling`, all its words must look as
 * those of other languages do (not رباط صلیبی), and no noun may stand before it (the Institut Pasteur).
 */
export function isUnknownName(view: View, run: NameRun, telling: boolean): boolean {
  const { from, to, last, words, given, late } = run;
  if (endsAsOrdinary(view, last) && isKnownSurname(view, last)) return false;
  if (given || late || words < 2 || words > MOST_UNKNOWN || !isUnknown(view, from)) return false;
  if (beginsOtherwise(view, from)) return false;
  if (isBehindLocative(view, from) || isInsideOther(view, from)) return false;
  if (!telling && !standsFree(view, from)) return false;
  for (let at = from; at < to; ) {
    if (!isUnknown(view, at) && !isKnownSurname(view, at)) return false;
    if (!telling && !looksForeign(view, at)) return false;
    at = joinedWord(view.tokens, at).to;
  }
  return true;
}

/** Does a sentence begin at token `i`, or does a number or a small word stand before it? */
function standsFree({ tokens, hits, pack }: View, i: number): boolean {
  if (beginsSentence(tokens, i) || tokens.kind[i - 1] === NUMBER) return true;
  return hits.endsAny(i, JOINS) || pack.facts.unknownAfter.includes(foldedWord(tokens, i - 1));
}
const JOINS = tagSet("conjunction");

/** Is the word at `at` written with none of the letters and endings that words of the language have? */
function looksForeign({ tokens, pack }: View, at: number): boolean {
  const { word } = joinedWord(tokens, at);
  const { wordLetters, ordinarySurnameEndings } = pack.facts;
  if (ordinarySurnameEndings.some((ending) => word.endsWith(ending))) return false;
  for (const letter of word) if (wordLetters.includes(letter)) return false;
  return true;
}

/** Does the word at token `i` begin as no first name does (الصوره)? */
export function beginsOtherwise({ tokens, pack }: View, i: number): boolean {
  const word = foldedWord(tokens, i);
  return pack.facts.wordBeginnings.some((beginning) => word.startsWith(beginning));
}

/**
 * Does the lexicon know nothing of the word at token `i`, and is it not written as the ordinary words
 * are that no list has? Asked where the language says how those are written; the first `cut` units
 * are what is written onto it.
 */
export function isOutlandish(
  { tokens, hits, pack }: View,
  i: number,
  shortest: number,
  cut = 0,
): boolean {
  const { ownBeginnings, ownEndings } = pack.facts;
  if (ownEndings.length === 0 || tokens.kind[i] !== WORD || hits.any(i)) return false;
  const word = foldedWord(tokens, i).slice(cut);
  if (word.length < shortest || ownBeginnings.some((own) => word.startsWith(own))) return false;
  return !ownEndings.some((own) => word.endsWith(own));
}

/** Is the unlisted word at token `i` written at its end as words of the language are (ثلاثيته)? */
export function endsAsOwn({ tokens, hits, pack }: View, i: number): boolean {
  if (hits.any(i)) return false;
  const word = foldedWord(tokens, i);
  return pack.facts.ownEndings.some((own) => own.length > 1 && word.endsWith(own));
}

/** What stands behind a word that says where is a place. */
export function isBehindLocative({ tokens, pack }: View, i: number): boolean {
  return i > 0 && pack.facts.locatives.includes(foldedWord(tokens, i - 1));
}

/** Does a word end as adjectives do, and as a thing does that is spoken of for the first time? */
export function endsAsOrdinary({ tokens, pack }: View, at: number): boolean {
  const { word } = joinedWord(tokens, at);
  return pack.facts.ordinarySurnameEndings.some((ending) => word.endsWith(ending));
}

/** Does the lexicon know nothing of the word at token `at`, and does it not end as ordinary words? */
export function isUnknown(view: View, at: number): boolean {
  const { tokens, hits, pack } = view;
  const { wordEndings } = pack.facts;
  if (wordEndings.length === 0 || hits.any(at)) return false;
  if (isForeign(view, at) || has(tokens, at, JOINED)) return false;
  const { word, to } = joinedWord(tokens, at);
  if (word.length < SHORTEST_UNKNOWN) return false;
  for (let piece = at; piece < to; piece++) if (hits.any(piece)) return false;
  return !wordEndings.some(
    (ending) => word.length >= ending.length + SHORTEST_STEM && word.endsWith(ending),
  );
}
