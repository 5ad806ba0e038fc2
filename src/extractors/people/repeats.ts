/** Unlisted people named again, by one word of their name. */

import { type Candidate, NONE } from "../../candidate.ts";
import type { Pack } from "../../lexicon/pack.ts";
import { tagSet } from "../../matching/hits.ts";
import {
  CAPITAL,
  foldedWord,
  has,
  isMark,
  JOINED,
  joinedWord,
  NEW_LINE,
  type Tokens,
  tiedWord,
  touches,
  WORD,
} from "../../text/words.ts";
import { cueBeside } from "../names/nameCues.ts";
import { isPersonal } from "../names/nameWords.ts";
import { isCalledAfter, titleBefore } from "../names/titles.ts";
import { BUILDING, prepositionBefore } from "../places/placeEvidence.ts";
import { by, isCountry, type View } from "../view.ts";
import { isGivenAlone } from "./givenAgain.ts";

/** Somebody whom the document names in full. */
export interface KnownBearer {
  readonly name: string;
  /** Is the word that found the name another part of it than the surname? */
  readonly byPart: boolean;
}

/** Whom a word means of the people that the document names in full. */
export interface KnownSurnames {
  /** The endings are the language's. */
  find(word: string, endings: readonly string[]): KnownBearer | undefined;
  /** May any surname begin with these three folded units? Says no to nearly every word. */
  begin(first: number, second: number, third: number): boolean;
}

/** Mentions of unlisted people by their surname alone, found in one view. */
export type Repeats = (bearers: KnownSurnames, view: View) => Candidate[];

/**
 * Looks in any segment and for any case of the surname; not where something else was found. A word
 * becomes a string only where a surname begins as it does.
 */
export function repeatedSurnames({ facts }: Pack): Repeats {
  const { articles, nameEndings } = facts;
  // The article would make another name of it (شريف, الشريف).
  const prefixes = facts.prefixes
    .filter(({ cut, put }) => put === "" && !articles.some((article) => cut.endsWith(article)))
    .map(({ cut }) => ({ cut, units: Array.from(cut, (letter) => letter.charCodeAt(0)) }));

  const mayBegin = (bearers: KnownSurnames, { folded, from }: Tokens, i: number): boolean => {
    const begin = from[i] as number;
    // Behind a short word stands what a non-joiner or a hyphen parts from it, or another word.
    const beginsAt = (at: number) =>
      bearers.begin(folded[at] as number, folded[at + 1] ?? 0, folded[at + 2] ?? 0);
    if (beginsAt(begin)) return true;
    for (const { units } of prefixes) {
      let k = 0;
      while (k < units.length && folded[begin + k] === units[k]) k++;
      if (k === units.length && beginsAt(begin + k)) return true;
    }
    return false;
  };

  return (bearers, view) => {
    const { tokens } = view;
    const out: Candidate[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] !== WORD || has(tokens, i, JOINED) || !mayBegin(bearers, tokens, i))
        continue;
      const repeat = repeatAt(view, i, bearers);
      if (repeat && isMention(view, i, repeat))
        out.push(repeated(view, i, { ...repeat, doubled: isBehindPart(view, i, repeat, bearers) }));
    }
    return out;
  };

  /** The word with what a hyphen ties to it, the word alone, or what stands behind a prefix. */
  function repeatAt({ tokens }: View, i: number, bearers: KnownSurnames): Repeat | undefined {
    const tied = tiedWord(tokens, i);
    const whole = bearers.find(tied.word, nameEndings);
    if (whole) return { ...whole, to: tied.to, cut: "" };
    const { word, to } = joinedWord(tokens, i);
    const alone = to === tied.to ? undefined : bearers.find(word, nameEndings);
    if (alone) return { ...alone, to, cut: "" };
    for (const { cut } of prefixes) {
      const bearer = word.startsWith(cut) ? bearers.find(word.slice(cut.length), []) : undefined;
      if (bearer) return { ...bearer, to, cut };
    }
    return undefined;
  }
}

/** Somebody named again up to token `to`, behind a prefix that was cut off. */
interface Repeat extends KnownBearer {
  readonly to: number;
  readonly cut: string;
}

interface Doubled extends Repeat {
  /** Does the mention begin with the word before it? */
  readonly doubled: boolean;
}

/** Not a word in small letters of somebody who is written with capitals, and nothing listed. */
function isMention(view: View, i: number, { name, byPart, to }: Repeat): boolean {
  const { tokens, hits } = view;
  if (!has(tokens, i, CAPITAL) && /^\p{Lu}/u.test(name)) return false;
  if (hits.has(i, "adjective") || hits.has(to, "named-after")) return false;
  if (hits.has(i, "common") && !isSaidToSpeak(view, i, to)) return false;
  // The town of Kirov is the town, whoever else is called so; the mayor of the town is not, nor the
  // head of the school.
  const cue = hits.endingAt(i, "cue-before");
  if (cue && cue.value !== BUILDING && !titleBefore(view, i)) return false;
  if (isCalledAfter(view, i) || isPlaceHere(view, i) || isInside(view, i)) return false;
  if (beginsCountry(view, i) && !isPartOf(name, foldedWord(tokens, i))) return false;
  if (byPart && !view.pack.facts.cased) return isGivenAlone(view, i, to);
  // A given name or a middle name beside another capital is part of somebody else's name.
  return !byPart || (isPersonal(view, i) && !isBesideCapital(view, i, to));
}

/** `в Завидове`: what things are in is nobody's name, where somebody is called so. */
function isInside(view: View, i: number): boolean {
  if (!view.pack.facts.capitalsTell || i === 0) return false;
  if (!view.pack.facts.locatives.includes(foldedWord(view.tokens, i - 1))) return false;
  return prepositionBefore(view, i) !== undefined;
}

/** `in England`, `Belk, England`: a listed place, whoever else bears its name. */
function isPlaceHere(view: View, i: number): boolean {
  const { tokens, hits } = view;
  if (!hits.hasAny(i, PLACE)) return false;
  if (prepositionBefore(view, i)) return true;
  return isMark(tokens, i - 1, ",") && hits.endsAny(i - 1, PLACE);
}

const PLACE = tagSet("place");

/** `Україні` beside Лесі Українці: a country, where only the endings make the surname of it. */
function beginsCountry(view: View, i: number): boolean {
  const place = view.hits.find(i, "place");
  return place !== undefined && isCountry(view, place);
}

function isPartOf(name: string, word: string): boolean {
  return name.toLowerCase().split(/[\s-]/u).includes(word);
}

/**
 * Without capitals a surname that is an ordinary word as well is one again where its bearer speaks
 * or has a title.
 */
function isSaidToSpeak(view: View, i: number, to: number): boolean {
  if (view.pack.facts.cased || !view.hits.has(i, "family-expected")) return false;
  return cueBeside(view, i, to) !== undefined || titleBefore(view, i);
}

function isBesideCapital({ tokens, hits }: View, from: number, to: number): boolean {
  const goesOn = has(tokens, to, CAPITAL) && tokens.kind[to] === WORD && !has(tokens, to, NEW_LINE);
  if (goesOn || hits.has(to, "particle")) return true;
  const before = from - 1;
  if (before < 0 || has(tokens, from, NEW_LINE)) return false;
  if (isMark(tokens, before, "-") && touches(tokens, from)) return true;
  const follows = tokens.kind[before] === WORD && has(tokens, before, CAPITAL);
  return follows && !hits.any(before) && !hits.endsAny(from, SMALL_WORDS);
}

const SMALL_WORDS = tagSet("title", "saying", "common");

function repeated(view: View, i: number, { name, to, cut, doubled }: Doubled): Candidate {
  const { tokens } = view;
  const begin = (tokens.from[i] as number) + cut.length;
  const first = doubled ? i - 1 : i;
  const from = cut === "" && !doubled ? beforeParticle(view, i, name) : first;
  const start = (cut === "" ? tokens.start[from] : tokens.origin[begin]) as number;
  const span = { start, end: tokens.end[to - 1] as number };
  return { ...by("repeated", "people", view, span, NONE), kind: "person", id: null, name };
}

/** `Мамани Кольке` of Хавьер Мамани Кольке: is the word before it another part of the name? */
function isBehindPart(
  { tokens, pack }: View,
  i: number,
  { name, cut, byPart }: Repeat,
  bearers: KnownSurnames,
): boolean {
  const before = i - 1;
  if (!pack.facts.capitalsTell || cut !== "" || byPart || before < 0) return false;
  if (tokens.kind[before] !== WORD || !has(tokens, before, CAPITAL)) return false;
  if (has(tokens, i, NEW_LINE)) return false;
  const word = foldedWord(tokens, before);
  const words = name.split(/\s+/u);
  // With the given name it is the full name, which is found as such.
  if (words.length <= 2 || beginsAlike(words[0] as string, word)) return false;
  const part = bearers.find(word, pack.facts.nameEndings);
  return part?.byPart === true && part.name === name;
}

/** Do two words begin with the letters that forms of one name share? */
function beginsAlike(one: string, folded: string): boolean {
  return one.toLowerCase().slice(0, SHARED) === folded.slice(0, SHARED);
}

const SHARED = 3;

/** The particle before the surname at `i` where the name has it: `Al-Raimi` of Fahd al-Raimi. */
function beforeParticle({ tokens, hits, pack }: View, i: number, name: string): number {
  if (!pack.facts.cased) return i;
  const to = isMark(tokens, i - 1, "-") && touches(tokens, i) ? i - 1 : i;
  const particle = hits.endingAt(to, "particle");
  if (!particle || has(tokens, i, NEW_LINE)) return i;
  const word = foldedWord(tokens, particle.from);
  return name.toLowerCase().split(/[\s-]/u).includes(word) ? particle.from : i;
}
