/**
 * How many words of a text a pack knows: for detection, which asks where letters and frequent words
 * leave a text open.
 */

import type { Pack, Prefix } from "../lexicon/pack.ts";
import { tagsWhere } from "../lexicon/tags.ts";
import type { Knows } from "../text/detect.ts";
import { hasHash } from "../text/hash.ts";
import { tokenize, WORD } from "../text/words.ts";
import { type PhraseMatcher, phraseMatcher } from "./phrases.ts";

/** Phrases of these tags are names: written alike in many languages of a script. */
const NAMES = tagsWhere(({ detection }) => detection === "name");
/** A trigger of a pattern is any word. */
const NOTHING = tagsWhere(({ detection }) => detection === "nothing");

/** Where the packs and their vocabularies come from. */
export interface Words {
  pack(code: string): Pack;
  vocabulary(code: string): Uint32Array;
}

/** Loads a pack when it is first asked about. */
export function knownWords(words: Words): Knows {
  const matchers = new Map<string, PhraseMatcher>();
  return (code, text) => {
    const pack = words.pack(code);
    const vocabulary = words.vocabulary(code);
    let match = matchers.get(code);
    if (!match) {
      match = phraseMatcher(pack);
      matchers.set(code, match);
    }
    const tokens = tokenize(text, pack.tables);
    const hits = match(tokens);
    const of = new Uint8Array(tokens.count);
    for (let i = 0; i < tokens.count; i++) {
      for (const { tag, to } of hits.at(i)) {
        if (NOTHING.has(tag)) continue;
        const sort = NAMES.has(tag) ? NAME : PLAIN;
        for (let k = i; k < to; k++) of[k] = Math.max(of[k] as number, sort);
      }
    }
    const { folded, from, to, kind } = tokens;
    let plain = 0;
    let names = 0;
    let unknown = 0;
    let unknownSmall = 0;
    for (let i = 0; i < tokens.count; i++) {
      if (kind[i] !== WORD) continue;
      if (
        of[i] === PLAIN ||
        listed(vocabulary, folded, from[i] as number, to[i] as number, pack.facts.prefixes)
      )
        plain++;
      else if (of[i] === NAME) names++;
      else {
        unknown++;
        const first = text.charAt(tokens.start[i] as number);
        if (first !== first.toUpperCase()) unknownSmall++;
      }
    }
    return { plain, names, unknown, unknownSmall };
  };
}

const NAME = 1;
const PLAIN = 2;

/** Is the word in the vocabulary, as it stands or behind one of the language's prefixes? */
function listed(
  vocabulary: Uint32Array,
  folded: Uint16Array,
  from: number,
  to: number,
  prefixes: readonly Prefix[],
): boolean {
  if (hasHash(vocabulary, folded, from, to)) return true;
  return prefixes.some(({ cut }) => {
    if (to - from < cut.length + 2) return false;
    for (let k = 0; k < cut.length; k++) if (folded[from + k] !== cut.charCodeAt(k)) return false;
    return hasHash(vocabulary, folded, from + cut.length, to);
  });
}
