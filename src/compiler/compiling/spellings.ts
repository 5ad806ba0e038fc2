/**
 * A spelling of the lexicon to the folded words that a text is searched for. Knows the characters,
 * no grammar.
 */

import { NO_CAPITAL } from "../../lexicon/senseFlags.ts";
import { TAG_TABLE } from "../../lexicon/tags.ts";
import type { CharacterTables } from "../../text/characters.ts";
import { NO_FURNITURE } from "../../text/furniture.ts";
import { TokenArena } from "../../text/tokenArena.ts";
import { tokenize } from "../../text/tokenize.ts";
import {
  ALL_CAPITALS,
  BREAK,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  type Tokens,
} from "../../text/words.ts";
import type { Declaration } from "../sources/source.ts";

export interface Spelling {
  readonly words: readonly string[];
  readonly capital: number;
  readonly allCapitals: boolean;
}

/** Written over for each batch of forms. */
const ARENA = new TokenArena();

/** Units that are read at once: a call for each form would cost more than the folding. */
const BATCH = 1 << 15;

/**
 * The folded words of a form, and the spellings that follow by rule: joined at a ZWNJ, without an
 * apostrophe, without a last dot.
 */
export function spellings(form: string, tables: CharacterTables): Spelling[] {
  return allSpellings([form], tables)[0] as Spelling[];
}

/** `spellings` of each of many forms, at half the price. */
export function allSpellings(forms: readonly string[], tables: CharacterTables): Spelling[][] {
  const distinct = new Map<string, number>();
  for (const form of forms) if (!distinct.has(form)) distinct.set(form, distinct.size);
  const lists = readAll([...distinct.keys()], tables);
  return forms.map((form) => lists[distinct.get(form) as number] as Spelling[]);
}

function readAll(forms: readonly string[], tables: CharacterTables): Spelling[][] {
  const out: Spelling[][] = [];
  let batch: Written[] = [];
  let units = 0;
  const flush = () => {
    readBatch(batch, tables, out);
    batch = [];
    units = 0;
  };
  forms.forEach((form, of) => {
    out.push([]);
    for (const text of variantsOf(form)) {
      if (units > 0 && units + text.length > BATCH) flush();
      batch.push({ text, of });
      units += text.length + 1;
    }
  });
  flush();
  return out;
}

/** A text to be read, and which form it is of. */
interface Written {
  readonly text: string;
  readonly of: number;
}

function variantsOf(form: string): string[] {
  const variants = [form];
  if (!/[\u200C'’ʼʻʿʾ`´]/.test(form)) return variants;
  if (form.includes("\u200C")) variants.push(form.replaceAll("\u200C", ""));
  const without = form.replace(/(?<=\p{L})['’ʼʻʿʾ`´](?=\p{L})/gu, "");
  if (without !== form) variants.push(without);
  return variants;
}

/** Reads the texts as lines of one, and adds what they spell to the lists of their forms. */
function readBatch(batch: readonly Written[], tables: CharacterTables, out: Spelling[][]): void {
  const joined = batch.map(({ text }) => text).join("\n");
  ARENA.clear();
  const tokens = tokenize(joined, tables, 0, joined.length, NO_FURNITURE, ARENA);
  let at = 0;
  let end = -1;
  for (const { text, of } of batch) {
    end += text.length + 1;
    const first = at;
    while (at < tokens.count && (tokens.start[at] as number) < end) at++;
    const spelling = spellingOf(tokens, first, at);
    if (spelling) addSpelling(out[of] as Spelling[], spelling);
  }
}

/** What the tokens `first` to `end` (exclusive) spell; undefined for no word. */
function spellingOf(tokens: Tokens, first: number, end: number): Spelling | undefined {
  const words: string[] = [];
  let capital = NO_CAPITAL;
  let allCapitals = false;
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] === BREAK || (i > first && isMark(tokens, i, "-"))) continue;
    if (capital === NO_CAPITAL && words.length < NO_CAPITAL && has(tokens, i, CAPITAL)) {
      capital = words.length;
      allCapitals = has(tokens, i, ALL_CAPITALS);
    }
    words.push(foldedWord(tokens, i));
  }
  return words.length > 0 ? { words, capital, allCapitals } : undefined;
}

/** Of spellings with the same words the last counts, in the place of the first. */
function addSpelling(list: Spelling[], spelling: Spelling): void {
  const put = (one: Spelling) => {
    const key = one.words.join(" ");
    const same = list.findIndex(({ words }) => words.join(" ") === key);
    if (same < 0) list.push(one);
    else list[same] = one;
  };
  if (list.length === 0) list.push(spelling);
  else put(spelling);
  const shorter = spelling.words.slice(0, -1);
  // Of "Gen." the dot may be missing; a single letter without its dot is another word.
  if (spelling.words.at(-1) === "." && shorter.join("").length > 1)
    put({ ...spelling, words: shorter });
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

/** What a spelling asks of the capitals of a text, or of its very letters. */
export interface AskedOf {
  /** Index of the word that needs a capital, or `NO_CAPITAL`. */
  readonly capital: number;
  /** That word needs capitals only. */
  readonly allCapitals: boolean;
  /** The letters of the text are those of the form, and not others that fold to them. */
  readonly exact: boolean;
}

/** What a spelling of a declaration asks of the text, by what its tag is met in. */
export function askedOf(
  { tag, exact }: Pick<Declaration, "tag" | "exact">,
  { capital, allCapitals }: Spelling,
): AskedOf {
  // Of a word that is another one in small letters (Miss, Col) the exact letter is the capital.
  const asked = TAG_TABLE[tag].case === "any" && exact !== true ? NO_CAPITAL : capital;
  const needs = asked !== NO_CAPITAL;
  return { capital: asked, allCapitals: needs && allCapitals, exact: exact === true && !needs };
}
