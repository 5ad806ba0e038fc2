/**
 * Forms of a lexicon that are nearly what a text has: by letters, by a word or an ending, and what
 * is written in Latin letters by the names of other scripts. Compares every form with every place,
 * so it is for few forms or few words.
 */

import type { View } from "../extractors/view.ts";
import type { Origins } from "../lexicon/origins.ts";
import { inLatin, type Similarity, similarity, skeleton } from "../text/similar.ts";
import { foldedWord, PUNCTUATION } from "../text/words.ts";

/** Tokens `from` to `to` (exclusive) of a view, as folded words with one blank between. */
interface Window {
  readonly view: View;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** A form, what it is nearly met as, and how far they are apart. */
export interface Near extends Similarity, Omit<Window, "words"> {
  readonly sense: number;
  readonly origins: Origins;
}

/** Letters of a name of which only the consonants are compared. */
const SHORTEST_SKELETON = 3;

/** The nearest places for some senses of one pack, the nearest first, a place once. */
export function nearestIn(
  views: readonly View[],
  origins: Origins,
  senses: readonly number[],
  most: number,
): Near[] {
  const phrases = new Map<string, number>();
  for (const sense of senses) {
    const phrase = origins.phrase(sense);
    if (!phrases.has(phrase)) phrases.set(phrase, sense);
  }
  const longest = Math.max(0, ...[...phrases.keys()].map((phrase) => phrase.split(" ").length));
  const windows = views.flatMap((view) => windowsOf(view, longest + 1));
  const near: Near[] = [];
  for (const [phrase, sense] of phrases) {
    const compare = comparerOf(phrase, origins.latin);
    for (const { view, from, to, words } of windows) {
      const found = compare(words);
      if (found) near.push({ ...found, sense, origins, view, from, to });
    }
  }
  return nearestFirst(near).slice(0, most);
}

/** The nearest first; of one place only the nearest. */
export function nearestFirst<One extends Near>(near: readonly One[]): One[] {
  const sorted = [...near].sort(
    (a, b) => a.edits - b.edits || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  const kept: One[] = [];
  for (const one of sorted) {
    const taken = kept.some(
      ({ view, from, to }) => view === one.view && one.from < to && from < one.to,
    );
    if (!taken) kept.push(one);
  }
  return kept;
}

/** Every run of up to `most` words; marks between them are not counted. */
function windowsOf(view: View, most: number): Window[] {
  const { tokens } = view;
  const all: Window[] = [];
  for (let from = 0; from < tokens.count; from++) {
    if (tokens.kind[from] === PUNCTUATION) continue;
    let words = "";
    for (let to = from, count = 0; to < tokens.count && count < most; to++) {
      if (tokens.kind[to] === PUNCTUATION) continue;
      const word = foldedWord(tokens, to);
      words = words ? `${words} ${word}` : word;
      count++;
      all.push({ view, from, to: to + 1, words });
    }
  }
  return all;
}

/** Where a script writes its vowels, names that share only their consonants are not one. */
function writesVowels(latin: Readonly<Record<string, string>>): boolean {
  return Object.values(latin).includes("o");
}

/** Folded Latin letters and digits stand before this unit, those of other scripts behind it. */
const LATIN_END = 0x250;

function isLatin(folded: string): boolean {
  return folded.charCodeAt(0) < LATIN_END;
}

/** How much shorter a name may be in a script without short vowels, and longer in any other. */
const SHORTER = 3;
const LONGER = 2;

/** A phrase against what is met; across scripts by the Latin spelling of its letters. */
export function comparerOf(
  phrase: string,
  latin: Readonly<Record<string, string>>,
): (met: string) => Similarity | undefined {
  if (isLatin(phrase)) return (met) => (isLatin(met) ? similarity(phrase, met) : undefined);
  let spelled: string | undefined;
  return (met) => {
    if (!isLatin(met)) return similarity(phrase, met);
    if (met.length > phrase.length * SHORTER || phrase.length > met.length * LONGER)
      return undefined;
    spelled ??= inLatin(phrase, latin);
    return isLatin(spelled) ? inLatinLetters(spelled, met, writesVowels(latin)) : undefined;
  };
}

function inLatinLetters(form: string, met: string, vowels: boolean): Similarity | undefined {
  const found = similarity(form, met);
  if (found && found.edits <= 1) return { edits: found.edits, differs: "Latin letters" };
  if (vowels || met[0] !== form[0]) return undefined;
  const bones = skeleton(form);
  const same = bones.length >= SHORTEST_SKELETON && bones === skeleton(met);
  return same ? { edits: 1, differs: "Latin letters" } : undefined;
}
