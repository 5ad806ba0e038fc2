/**
 * A spelling of the lexicon to the folded words that a text is searched for. Knows the characters,
 * no grammar.
 */

import { NO_CAPITAL } from "../lexicon/senseFlags.ts";
import type { CharacterTables } from "../text/characters.ts";
import { NO_FURNITURE } from "../text/furniture.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  TokenArena,
  tokenize,
} from "../text/words.ts";

export interface Spelling {
  readonly words: readonly string[];
  readonly capital: number;
  readonly allCapitals: boolean;
}

/** Written over for each form: columns of their own would cost more than the folding. */
const ARENA = new TokenArena();

/**
 * The folded words of a form, and the spellings that follow by rule: joined at a ZWNJ, without an
 * apostrophe, without a last dot.
 */
export function spellings(form: string, tables: CharacterTables): Spelling[] {
  const out = new Map<string, Spelling>();
  const variants = [form];
  if (form.includes("\u200C")) variants.push(form.replaceAll("\u200C", ""));
  if (/\p{L}['’ʼʻʿʾ`´]\p{L}/u.test(form))
    variants.push(form.replace(/(?<=\p{L})['’ʼʻʿʾ`´](?=\p{L})/gu, ""));
  for (const variant of variants) {
    ARENA.clear();
    const tokens = tokenize(variant, tables, 0, variant.length, NO_FURNITURE, ARENA);
    const words: string[] = [];
    let capital = NO_CAPITAL;
    let allCapitals = false;
    for (let i = 0; i < tokens.count; i++) {
      if (isMark(tokens, i, "-") && i > 0) continue;
      if (capital === NO_CAPITAL && words.length < NO_CAPITAL && has(tokens, i, CAPITAL)) {
        capital = words.length;
        allCapitals = has(tokens, i, ALL_CAPITALS);
      }
      words.push(foldedWord(tokens, i));
    }
    if (words.length === 0) continue;
    out.set(words.join(" "), { words, capital, allCapitals });
    const shorter = words.slice(0, -1);
    // Of "Gen." the dot may be missing; a single letter without its dot is another word.
    if (words.at(-1) === "." && shorter.join("").length > 1) {
      out.set(shorter.join(" "), { words: shorter, capital, allCapitals });
    }
  }
  return [...out.values()];
}

/** The first spelling as one string; empty when nothing is left of the form. */
export function folded(form: string, tables: CharacterTables): string {
  return spellings(form, tables)[0]?.words.join(" ") ?? "";
}

/** Every spelling of every form as one string each, without repetition, sorted. */
export function allFolded(forms: readonly string[], tables: CharacterTables): string[] {
  const all = forms.flatMap((form) =>
    spellings(form, tables).map((spelling) => spelling.words.join(" ")),
  );
  return [...new Set(all)].sort();
}
