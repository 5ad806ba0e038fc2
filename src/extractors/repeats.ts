/** Unlisted people named again, by their surname alone. */

import { type Candidate, NONE } from "../candidate.ts";
import type { Pack } from "../lexicon/pack.ts";
import { CAPITAL, has, JOINED, joinedWord, type Tokens, WORD } from "../text/words.ts";
import { by, type View } from "./view.ts";

/** Whom a word means of the people that the document names in full. */
export interface KnownSurnames {
  /** The endings are the language's. */
  find(word: string, endings: readonly string[]): string | undefined;
  /** Does any surname begin with these two folded units? Says no to nearly every word. */
  begin(first: number, second: number): boolean;
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
    // Behind a word of one letter stands what a non-joiner parts from it, or another word.
    const beginsAt = (at: number) => bearers.begin(folded[at] as number, folded[at + 1] ?? 0);
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
      const { word, to } = joinedWord(tokens, i);
      let name = bearers.find(word, nameEndings);
      let cut = "";
      for (const prefix of name ? [] : prefixes) {
        if (!word.startsWith(prefix.cut)) continue;
        cut = prefix.cut;
        name = bearers.find(word.slice(cut.length), []);
        if (name) break;
      }
      if (name && isMention(view, i, name)) out.push(repeated(view, i, to, name, cut));
    }
    return out;
  };
}

/** Not a word in small letters of somebody who is written with capitals, and nothing listed. */
function isMention({ tokens, hits }: View, i: number, name: string): boolean {
  if (!has(tokens, i, CAPITAL) && /^\p{Lu}/u.test(name)) return false;
  return !hits.has(i, "common") && !hits.has(i, "adjective");
}

function repeated(view: View, i: number, to: number, name: string, cut: string): Candidate {
  const { tokens } = view;
  const begin = (tokens.from[i] as number) + cut.length;
  const start = (cut === "" ? tokens.start[i] : tokens.origin[begin]) as number;
  const span = { start, end: tokens.end[to - 1] as number };
  return { ...by("repeated", "people", view, span, NONE), kind: "person", id: null, name };
}
