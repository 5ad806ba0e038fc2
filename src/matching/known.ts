/**
 * How many words of a text a pack knows: for detection, which asks where letters and frequent words
 * leave a text open.
 */

import type { Pack } from "../lexicon/pack.ts";
import { tagsWhere } from "../lexicon/tags.ts";
import type { Knows } from "../text/detect.ts";
import { NO_FURNITURE } from "../text/furniture.ts";
import { hasHash } from "../text/hash.ts";
import { TokenArena } from "../text/tokenArena.ts";
import { tokenize } from "../text/tokenize.ts";
import { type Tokens, WORD } from "../text/words.ts";
import { HitArena } from "./hitArena.ts";
import { tagSet } from "./hits.ts";
import { type PhraseMatcher, phraseMatcher } from "./phrases.ts";
import {
  beginsWith,
  compilePrefixes,
  LEAST_STEM,
  type Prefixes,
  prefixesOf,
  restHash,
} from "./prefixes.ts";
import { Suffixes } from "./suffixes.ts";
import { suffixUntier } from "./tiedSuffixes.ts";

/** Phrases of these tags are names: written alike in many languages of a script. */
const NAME = tagSet(...tagsWhere(({ detection }) => detection === "name"));
const PLAIN = tagSet(...tagsWhere(({ detection }) => detection === "word"));

/** Words of other languages, too, end in a shorter listed one and a suffix: hal-lan, fam-ille. */
const LEAST_BEFORE_SUFFIX = 4;

/** Where the packs and their vocabularies come from. */
export interface Words {
  pack(code: string): Pack;
  vocabulary(code: string): Uint32Array;
}

/** How words of a language are read. */
interface Reader {
  readonly untie: (tokens: Tokens) => Tokens;
  readonly match: PhraseMatcher;
  readonly prefixes: Prefixes;
  readonly suffixes: Suffixes;
}

/** Loads a pack when it is first asked about. */
export function knownWords(words: Words): Knows {
  const readers = new Map<string, Reader>();
  const tokenArena = new TokenArena();
  const hitArena = new HitArena();
  return (code, text) => {
    const pack = words.pack(code);
    const vocabulary = words.vocabulary(code);
    let reader = readers.get(code);
    if (!reader) {
      reader = {
        untie: suffixUntier(pack),
        suffixes: new Suffixes(pack),
        match: phraseMatcher(pack),
        prefixes: compilePrefixes(pack.facts.prefixes),
      };
      readers.set(code, reader);
    }
    tokenArena.clear();
    hitArena.clear();
    const read = tokenize(text, pack.tables, 0, text.length, NO_FURNITURE, tokenArena);
    const tokens = reader.untie(read);
    const hits = reader.match(tokens, hitArena);
    let plain = 0;
    let names = 0;
    let unknown = 0;
    let unknownSmall = 0;
    // How far what has begun so far reaches: a word before it is of a phrase that is plain, a name.
    let plainTo = 0;
    let nameTo = 0;
    for (let i = 0; i < tokens.count; i++) {
      plainTo = Math.max(plainTo, hits.reach(i, PLAIN));
      nameTo = Math.max(nameTo, hits.reach(i, NAME));
      if (tokens.kind[i] !== WORD) continue;
      if (plainTo > i || listed(vocabulary, tokens, i, reader)) {
        // As frequent words are: "de la ligne de" says "de" once.
        if (!isAgain(tokens, i)) plain++;
      } else if (nameTo > i) names++;
      else {
        unknown++;
        const first = text.charAt(tokens.start[i] as number);
        if (first !== first.toUpperCase()) unknownSmall++;
      }
    }
    return { plain, names, unknown, unknownSmall };
  };
}

/** Was the word met before? */
function isAgain({ hash }: Tokens, i: number): boolean {
  for (let k = 0; k < i; k++) if (hash[k] === hash[i]) return true;
  return false;
}

/** Is the word in the vocabulary, as it stands or without one of the language's prefixes or suffixes? */
function listed(
  vocabulary: Uint32Array,
  tokens: Tokens,
  i: number,
  { prefixes, suffixes }: Reader,
): boolean {
  const word = tokens.hash[i] as number;
  if (hasHash(vocabulary, word)) return true;
  const begin = tokens.from[i] as number;
  const length = (tokens.to[i] as number) - begin;
  for (const prefix of prefixesOf(prefixes, tokens.folded[begin] as number)) {
    if (!beginsWith(prefix, tokens.folded, begin, length, LEAST_STEM)) continue;
    if (hasHash(vocabulary, restHash(prefix, word, length))) return true;
  }
  const isListed = (stem: number) => hasHash(vocabulary, stem);
  return !suffixes.none && suffixes.anyStem(tokens, i, isListed, LEAST_BEFORE_SUFFIX);
}
