/**
 * What a word or phrase is in the lexicons of every language: what matches, what would but for a
 * capital or a condition, and which names are nearly it. Reads no document: no language is detected
 * and nothing is decided.
 */

import type { Lexicons } from "../lexicon/load.ts";
import { TAG_TABLE } from "../lexicon/tags.ts";
import { phraseMatcher } from "../matching/phrases.ts";
import { tokenize } from "../text/tokenize.ts";
import { foldedWord, PUNCTUATION, type Tokens } from "../text/words.ts";
import type { LexiconLine, RejectedPhrase } from "./explanation.ts";
import { comparerOf } from "./near.ts";
import { originsOver } from "./origins.ts";
import { lineOf, type Reading } from "./readings.ts";

/** A phrase in the word, as written there. */
export interface TracedPhrase {
  readonly lexicon: LexiconLine;
  readonly text: string;
  /** What was taken off before it was found, folded; empty when nothing was. */
  readonly prefix: string;
}

/** A phrase whose words stand there, and why it does not match. */
export interface TracedRejection {
  readonly lexicon: LexiconLine;
  readonly text: string;
  readonly because: RejectedPhrase["because"];
}

/** A name that is nearly the word. */
export interface TracedNear {
  readonly lexicon: LexiconLine;
  /** What the word has otherwise. */
  readonly differs: string;
}

export interface TracedLanguage {
  readonly language: string;
  readonly phrases: readonly TracedPhrase[];
  readonly rejected: readonly TracedRejection[];
  readonly near: readonly TracedNear[];
}

export interface Trace {
  readonly format: "trace/1";
  readonly lexicons: { readonly version: string; readonly sha256: string };
  readonly word: string;
  readonly languages: readonly TracedLanguage[];
}

/** Near names that are told, of each language. */
const MOST_NEAR = 3;

export function trace(word: string, lexicons: Lexicons): Trace {
  const originsOf = originsOver(lexicons);
  const { version, sha256 } = lexicons.index;
  return {
    format: "trace/1",
    lexicons: { version, sha256 },
    word,
    languages: lexicons.languages.map((language) => {
      const reading = { origins: originsOf(language), language };
      const tokens = tokenize(word, lexicons.pack(language).tables);
      const { phrases, rejected, whole } = met(word, tokens, reading, lexicons);
      return {
        language,
        phrases,
        rejected,
        near: whole ? [] : nearNames(tokens, reading),
      };
    }),
  };
}

/** `whole`: is the word as a whole the name of something? */
function met(
  word: string,
  tokens: Tokens,
  reading: Pick<Reading, "origins" | "language">,
  lexicons: Lexicons,
) {
  const rejected: TracedRejection[] = [];
  const match = phraseMatcher(lexicons.pack(reading.language), (sense, from, to, because) => {
    const text = word.slice(tokens.start[from], tokens.end[to - 1]);
    rejected.push({ text, lexicon: lineOf(reading, sense), because });
  });
  const hits = match(tokens);
  const all = Array.from({ length: tokens.count }, (_, i) => hits.at(i)).flat();
  const phrases = all.map((hit) => ({
    text: word.slice(hit.start, hit.end),
    lexicon: lineOf(reading, hit.sense),
    prefix: hit.prefix,
  }));
  const whole =
    all.some(
      (hit, i) => hit.from === 0 && hit.to === tokens.count && isName(phrases[i] as TracedPhrase),
    ) || rejected.some((one) => one.text === word.trim() && isName(one));
  return { phrases, rejected, whole };
}

/** Is a line the name of something that has an id? */
function isName({ lexicon: { tag } }: { readonly lexicon: Pick<LexiconLine, "tag"> }): boolean {
  return TAG_TABLE[tag].counted === "ids" && TAG_TABLE[tag].detection === "name";
}

/** Compares the word with every name that there is: some tenths of a second a language. */
function nearNames(tokens: Tokens, reading: Pick<Reading, "origins" | "language">): TracedNear[] {
  const words = Array.from({ length: tokens.count }, (_, i) => i)
    .filter((i) => tokens.kind[i] !== PUNCTUATION)
    .map((i) => foldedWord(tokens, i))
    .join(" ");
  if (words === "") return [];
  const { origins } = reading;
  const found: { sense: number; edits: number; differs: string }[] = [];
  for (let sense = 0; sense < origins.count; sense++) {
    const near = comparerOf(origins.phrase(sense), origins.latin)(words);
    if (near && isName({ lexicon: origins.of(sense) })) found.push({ sense, ...near });
  }
  found.sort((a, b) => a.edits - b.edits || a.sense - b.sense);
  const told = new Map<string, TracedNear>();
  for (const { sense, differs } of found) {
    const lexicon = lineOf(reading, sense);
    const key = `${lexicon.tag} ${lexicon.value}`;
    if (told.size < MOST_NEAR && !told.has(key))
      told.set(key, { lexicon, differs: differs || "the same letters" });
  }
  return [...told.values()];
}
