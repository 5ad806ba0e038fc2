/**
 * Surnames that are ordinary words as well (قربانی, the victim), in a script without capitals: a
 * given name before one says little (علی روشن کرد, Ali switched on), so the name must end with it.
 */

import { tagSet } from "../../matching/hits.ts";
import {
  foldedWord,
  has,
  isMark,
  JOINED,
  NEW_LINE,
  PUNCTUATION,
  touches,
} from "../../text/words.ts";
import type { View } from "../view.ts";
import { namesPeople, titleOf } from "./titles.ts";

const ORDINARY = tagSet("family-expected");

/**
 * The token behind the ordinary word at `at` that is a surname behind a given name, where a name
 * ends with it; else -1.
 */
export function afterOrdinarySurname(view: View, at: number): number {
  const { hits, tokens } = view;
  if (hits.hasAny(at, ORDINARY)) {
    const hit = hits.find(at, "family-expected");
    if (hit && endsName(view, hit.to)) return hit.to;
  }
  if (has(tokens, at + 1, JOINED)) return -1;
  const ends = endsAsSurname(view, at) ? isMarkedOff(view, at + 1) : isIntroduced(view, at);
  return ends ? at + 1 : -1;
}

/**
 * `عبدالمتین قانع، سخنگوی وزارت`: in a script without capitals an ordinary word that nothing else
 * is, before a comma and what somebody is.
 */
function isIntroduced(view: View, at: number): boolean {
  const { hits, tokens, pack } = view;
  if (pack.facts.cased || !isMark(tokens, at + 1, ",")) return false;
  if (!hits.has(at, "common") || !hits.hasOnly(at, PLAIN)) return false;
  return foldedWord(tokens, at).length >= SHORTEST_WITH_ENDING && hits.hasAny(at + 2, TITLES);
}
const TITLES = tagSet("title", "title-after");

/** `فریدون ص.`: the letter and the point that reports of courts leave of a surname. */
export function isLetterOfSurname({ hits, tokens, pack }: View, at: number): boolean {
  return (
    !pack.facts.cased &&
    foldedWord(tokens, at).length === 1 &&
    isMark(tokens, at + 1, ".") &&
    touches(tokens, at + 1) &&
    !hits.has(at, "conjunction")
  );
}

const SHORTEST_WITH_ENDING = 4;
/** A word that is one of these and another thing is not a surname by its ending alone. */
const PLAIN = tagSet("common", "place-gated", "family-expected");

/** Is an ordinary word written as surnames are that are made of such (آسیابی, of the mill)? */
function endsAsSurname({ hits, tokens, pack }: View, at: number): boolean {
  const { ordinarySurnameEndings: endings } = pack.facts;
  if (endings.length === 0 || !hits.has(at, "common") || !hits.hasOnly(at, PLAIN)) return false;
  const word = foldedWord(tokens, at);
  return word.length >= SHORTEST_WITH_ENDING && endings.some((ending) => word.endsWith(ending));
}

/** Does a mark end the name before token `to`, or does its bearer speak or have a title? */
function isMarkedOff({ hits, tokens }: View, to: number): boolean {
  return tokens.kind[to] === PUNCTUATION || hits.hasAny(to, CUES);
}
const CUES = tagSet("saying", "title", "title-after");

/** What says of the bearer that he speaks, what he is, or that somebody follows. */
const NEXT = tagSet("saying", "title", "title-after", "conjunction");

/** Does nothing go on at token `to` with what the word before it says? */
function endsName({ hits, tokens, pack }: View, to: number): boolean {
  if (to >= tokens.count || has(tokens, to, NEW_LINE) || tokens.kind[to] === PUNCTUATION)
    return true;
  if (hits.hasAny(to, NEXT) || isNextName({ hits, pack }, to)) return true;
  return pack.facts.surnameFollowers.includes(foldedWord(tokens, to));
}

/** `شريف سلامة وحنان مطاوع`: the given name at token `to` with a conjunction written onto it. */
function isNextName({ hits, pack }: Pick<View, "hits" | "pack">, to: number): boolean {
  if (!hits.has(to, "given")) return false;
  const { conjunctions } = pack.facts;
  return hits.at(to).some(({ tag, prefix }) => tag === "given" && conjunctions.includes(prefix));
}

/** `Mr Roshan`: does what nothing but a name follows stand before an ordinary word at token `i`? */
export function isOrdinaryNamed(view: View, i: number): boolean {
  if (!view.hits.hasAny(i, ORDINARY) || view.hits.has(i, "title")) return false;
  const title = titleOf(view, i);
  return title !== undefined && namesPeople(title);
}
