/** Unlisted places named again, where nothing beside the name says that it is one. */

import { type Candidate, NONE } from "../../candidate.ts";
import type { Pack } from "../../lexicon/pack.ts";
import { tagsWhere } from "../../lexicon/tags.ts";
import { tagSet } from "../../matching/hits.ts";
import {
  CAPITAL,
  foldedWord,
  has,
  isMark,
  NEW_LINE,
  type Tokens,
  touches,
  WORD,
} from "../../text/words.ts";
import { by, type View } from "../view.ts";

/** The places that the document names where something says so. */
export interface KnownPlaces {
  /** May any name begin with these three folded units? Says no to nearly every word. */
  begin(first: number, second: number, third: number): boolean;
  beginningAs(
    word: string,
  ): readonly { readonly words: readonly string[]; readonly name: string }[];
  /** Are two folded words forms of one name? */
  same(a: string, b: string, endings: readonly string[]): boolean;
}

/** Mentions of unlisted places by their name alone, found in one view. */
export type PlaceRepeats = (places: KnownPlaces, view: View) => Candidate[];

const KNOWN = tagSet(...tagsWhere(({ inPlace }) => inPlace === "never"), "place-gated", "given");

/** What in capitals behind a place begins something else: the district, a person's name. */
const OF_THE_NEXT = tagSet("cue-after", "place", "given", "person");

export function repeatedPlaces({ facts }: Pack): PlaceRepeats {
  const { placeEndings, cased } = facts;
  return (places, view) => {
    const { tokens, hits } = view;
    const out: Candidate[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] !== WORD || (cased && !has(tokens, i, CAPITAL))) continue;
      if (!mayBegin(places, tokens, i)) continue;
      if (hits.hasAny(i, KNOWN) || isPartOfAnother(view, i)) continue;
      const word = foldedWord(tokens, i);
      for (const { words, name } of places.beginningAs(word)) {
        const to = afterWords(tokens, i, words, (a, b) => places.same(a, b, placeEndings));
        if (to < 0 || goesOn(view, to)) continue;
        const span = { start: tokens.start[i] as number, end: tokens.end[to - 1] as number };
        const made = by("repeated", "places", view, span, NONE);
        out.push({ ...made, kind: "place", id: null, name });
        break;
      }
    }
    return out;
  };
}

function mayBegin(places: KnownPlaces, { folded, from }: Tokens, i: number): boolean {
  const at = from[i] as number;
  return places.begin(folded[at] as number, folded[at + 1] as number, folded[at + 2] as number);
}

/** The token behind the words, with what ties them, or -1. */
function afterWords(
  tokens: Tokens,
  i: number,
  words: readonly string[],
  same: (a: string, b: string) => boolean,
): number {
  let at = i;
  for (const [k, word] of words.entries()) {
    if (k > 0 && (isMark(tokens, at, "-") || isMark(tokens, at, "'"))) at++;
    if (at >= tokens.count || tokens.kind[at] !== WORD || !same(foldedWord(tokens, at), word))
      return -1;
    at++;
  }
  return at;
}

/** `Lower Kurram`, `Ivan Kurram`: a word in capitals before it makes it another name. */
function isPartOfAnother({ tokens, hits }: View, i: number): boolean {
  if (hits.endingAt(i, "title")) return true;
  const before = i - 1;
  return (
    before >= 0 &&
    tokens.kind[before] === WORD &&
    has(tokens, before, CAPITAL) &&
    !has(tokens, i, NEW_LINE) &&
    !hits.has(before, "common")
  );
}

/** `Kurram Agency`, `Kurram-2`: a longer name. */
function goesOn({ tokens, hits }: View, to: number): boolean {
  if (touches(tokens, to) && isMark(tokens, to, "-")) return true;
  const capital =
    tokens.kind[to] === WORD && has(tokens, to, CAPITAL) && !has(tokens, to, NEW_LINE);
  return capital && !hits.hasAny(to, OF_THE_NEXT);
}
