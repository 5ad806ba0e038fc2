/** Unlisted people named again, by their surname alone. */

import type { Candidate } from "../candidate.ts";
import { NONE } from "../candidate.ts";
import { CAPITAL, has, JOINED, joinedWord, WORD } from "../text/words.ts";
import type { View } from "./view.ts";

/** Whom a word means of the people that the document names in full; the endings are the language's. */
export interface KnownSurnames {
  find(word: string, endings: readonly string[]): string | undefined;
}

/**
 * Mentions of unlisted people by their surname alone, in any segment and any case; not where
 * something else was found.
 */
export function repeatedSurnames(
  bearers: KnownSurnames,
  { tokens, hits, pack }: View,
): Candidate[] {
  const out: Candidate[] = [];
  const { prefixes, articles, nameEndings, code } = pack.facts;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || has(tokens, i, JOINED)) continue;
    const capital = has(tokens, i, CAPITAL);
    const { word, to } = joinedWord(tokens, i);
    let found = bearers.find(word, nameEndings);
    let start = tokens.start[i] as number;
    for (const prefix of found ? [] : prefixes) {
      // The article would make another name of it (شريف, الشريف).
      if (
        prefix.put !== "" ||
        !word.startsWith(prefix.cut) ||
        articles.some((article) => prefix.cut.endsWith(article))
      )
        continue;
      found = bearers.find(word.slice(prefix.cut.length), []);
      if (found) {
        start = tokens.origin[(tokens.from[i] as number) + prefix.cut.length] as number;
        break;
      }
    }
    if (!found || (!capital && isCapital(found))) continue;
    if (hits.has(i, "common") || hits.has(i, "adjective")) continue;
    out.push({
      kind: "person",
      id: null,
      start,
      end: tokens.end[to - 1] as number,
      pack,
      how: "repeated",
      rule: `${code}/people#repeated`,
      marks: NONE,
      senses: NONE,
      signs: NONE,
      name: found,
    });
  }
  return out;
}

function isCapital(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}
