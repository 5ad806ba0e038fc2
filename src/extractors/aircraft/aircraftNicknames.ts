/**
 * Names of types that are ordinary names as well (Lynx, Hercules, Atlas, «Орион»): in which company
 * they mean the type. Either the document names the type otherwise, or the passage speaks of
 * aircraft and the name stands as the name of a thing does: behind an article or a number, or in
 * quotes. A name between other capitals is part of a longer one.
 */

import type { CandidateOf } from "../../candidate.ts";
import type { Pack } from "../../lexicon/pack.ts";
import { type Hit, tagSet } from "../../matching/hits.ts";
import { hyphenJoins, isQuote } from "../../text/marks.ts";
import { beginsSentence } from "../../text/sentences.ts";
import {
  ALL_CAPITALS,
  BREAK,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  NUMBER,
  type Tokens,
  touches,
  WORD,
  writtenWord,
} from "../../text/words.ts";
import { numberWords } from "../counts/numberWords.ts";
import type { View } from "../view.ts";
import { areRelated } from "./aircraftSpans.ts";

/** Is a nickname in the company that it needs? `certain` are the types that need none. */
export function companyOf(
  view: View,
  certain: readonly CandidateOf<"aircraft">[],
): (name: Hit) => boolean {
  const { tokens, pack } = view;
  const before = new Set(pack.facts.company.before);
  const spelt = pack.facts.cased ? writtenWord : foldedWord;
  const words = phrasesByFirst(pack.facts.company.words);
  const isOfAircraft = (i: number): boolean =>
    (words.get(spelt(tokens, i)) ?? []).some((phrase) =>
      phrase.every((word, j) => j === 0 || spelt(tokens, i + j) === word),
    );
  const named = certain.map(({ start, id, signs }) => ({ start, id: signs.length > 0 ? "" : id }));

  const speaksOfAircraft = ({ from }: Hit): boolean => {
    const first = passageFrom(tokens, from);
    const last = passageTo(tokens, from);
    for (let i = first; i <= last; i++) if (tokens.kind[i] === WORD && isOfAircraft(i)) return true;
    const begin = tokens.start[first] as number;
    const end = tokens.end[last] as number;
    return named.some(({ start }) => start >= begin && start < end);
  };

  // With capitals a town may stand in such a list too (near Lancaster, F-16s…).
  const joined = pack.facts.cased ? undefined : joinedTo(view, certain);
  return (name) => {
    if (!stands(pack, name) || isPartOfName(view, name)) return false;
    if (joined?.(name)) return true;
    const known = named.some(({ id }) => id !== "" && areRelated(pack, id, name.value));
    // A number alone (a 737) may be any: it is one of a type that the document names.
    if (tokens.kind[name.from] === NUMBER) return known && isThing(view, name, before);
    if (known && pack.facts.cased) return true;
    if (isThing(view, name, before)) return known || speaksOfAircraft(name);
    return pack.facts.cased && isSeveral(view, name) && isOfAircraft(name.to);
  };
}

/** Phrases as their words, by the first of them. */
function phrasesByFirst(phrases: readonly string[]): ReadonlyMap<string, readonly string[][]> {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const first = words[0] as string;
    const same = byFirst.get(first);
    if (same) same.push(words);
    else byFirst.set(first, [words]);
  }
  return byFirst;
}

/** `Mustangs strafed`: is it in the plural, so that what it does may stand right behind it? */
function isSeveral({ tokens, pack }: View, { from, to }: Hit): boolean {
  if (has(tokens, to, NEW_LINE) || has(tokens, from, ALL_CAPITALS)) return false;
  const word = foldedWord(tokens, to - 1);
  return pack.facts.plurals.some((ending) => ending !== "" && word.endsWith(ending));
}

/** Without a prefix, or behind an article or a conjunction. */
function stands({ facts }: Pack, { prefix }: Hit): boolean {
  return prefix === "" || facts.articles.includes(prefix) || facts.conjunctions.includes(prefix);
}

/** Is a name one of a list with a certain type: `an F-16 and a Lynx`, هيرون وهيرمس 450? */
function joinedTo(view: View, certain: readonly CandidateOf<"aircraft">[]): (name: Hit) => boolean {
  const { tokens, hits, pack } = view;
  // Names that were found stand among the certain ones for what comes next.
  const begins = (offset: number | undefined) => certain.some(({ start }) => start === offset);
  const stops = (offset: number | undefined) => certain.some(({ end }) => end === offset);
  const conjunctions = numberWords(view);
  const links = (i: number) => isMark(tokens, i, ",") || conjunctions.conjunction(i) >= 0;
  const before = ({ from, prefix }: Hit): boolean => {
    let at = isQuote(tokens, from - 1) ? from - 1 : from;
    if (prefix === "" || pack.facts.articles.includes(prefix)) {
      if (pack.facts.company.before.includes(foldedWord(tokens, at - 1))) at--;
      if (!links(at - 1)) return false;
      at--;
    }
    if (isQuote(tokens, at - 1)) at--;
    return at > 0 && stops(tokens.end[at - 1]);
  };
  const behind = ({ to }: Hit): boolean => {
    let at = isQuote(tokens, to) ? to + 1 : to;
    const joins = hits.at(at).some((hit) => pack.facts.conjunctions.includes(hit.prefix));
    if (!joins && !links(at)) return false;
    if (!joins) at++;
    if (isQuote(tokens, at)) at++;
    return begins(tokens.start[at]) || hits.at(at).some(({ start }) => begins(start));
  };
  return (name) => before(name) || behind(name);
}

/** Tokens on each side of a name, in its paragraph, in which what is said of aircraft is near it. */
const REACH = 40;

function passageFrom({ kind }: Tokens, i: number): number {
  let from = i;
  while (from > 0 && i - from < REACH && kind[from - 1] !== BREAK) from--;
  return from;
}

function passageTo({ kind, count }: Tokens, i: number): number {
  let to = i;
  while (to < count - 1 && to - i < REACH && kind[to + 1] !== BREAK) to++;
  return to;
}

const COUNTING = tagSet("number", "vague", "exact");
/** What may stand before a name in capitals of its own. */
const CAPITALS = tagSet("adjective", "maker", "place", "number", "aircraft-noun");

/** The Lynx, two Lynxes, «Линкс»: with an adjective between perhaps. */
function isThing(view: View, { from, to }: Hit, before: ReadonlySet<string>): boolean {
  const { tokens, hits, pack } = view;
  // Without capitals any word may be quoted.
  if (pack.facts.cased && isQuote(tokens, from - 1) && isQuote(tokens, to)) return true;
  for (let at = from - 1, steps = 0; at >= 0 && steps < MOST_BETWEEN; at--, steps++) {
    if (tokens.kind[at] === NUMBER) return true;
    if (tokens.kind[at] !== WORD) return false;
    if (before.has(foldedWord(tokens, at)) || hits.hasAny(at, COUNTING)) return true;
    if (isOwned(view, at)) return true;
    if (!hits.hasAny(at, CAPITALS) && !has(tokens, at, ALL_CAPITALS)) return false;
  }
  return false;
}

/** `Zork's Lynx`: somebody's; a country has towns as well. */
function isOwned({ tokens, hits, pack }: View, at: number): boolean {
  if (!pack.facts.cased || !isMark(tokens, at - 1, "'") || !touches(tokens, at)) return false;
  return has(tokens, at - 2, CAPITAL) && !hits.endsAny(at - 1, PLACES);
}

const PLACES = tagSet("place", "place-gated");

/** Words between an article and the name: the last German Lynx. */
const MOST_BETWEEN = 3;

/** Other capitals beside it: Burt Lancaster, Lancaster County. */
function isPartOfName({ tokens, hits, pack }: View, { from, to }: Hit): boolean {
  if (!pack.facts.cased) return false;
  if (tokens.kind[to] === WORD && has(tokens, to, CAPITAL) && !hits.hasAny(to, CAPITALS))
    return true;
  if (hyphenJoins(tokens, to) || (touches(tokens, to) && tokens.kind[to] === NUMBER)) return true;
  const at = from - 1;
  if (at < 0 || tokens.kind[at] !== WORD || !has(tokens, at, CAPITAL)) return false;
  return !(
    beginsSentence(tokens, at) ||
    has(tokens, at, ALL_CAPITALS) ||
    hits.hasAny(at, CAPITALS)
  );
}
