/**
 * What speaks for each language of a script in a text, gathered in one pass: letters that it alone
 * uses, its frequent words, endings and beginnings of words, and letters that it does not use.
 * Weighs nothing: that is `detect.ts`.
 */

import type { Candidates } from "./candidates.ts";
import {
  type CharacterTables,
  COMBINING,
  DIGIT,
  IGNORED,
  JOINER,
  LETTER,
  SILENT,
  UPPER,
} from "./characters.ts";
import { hashWith } from "./hash.ts";
import { LONGEST, type Script, type Support, Tally, type Word } from "./tally.ts";

export interface Evidence {
  /**
   * An ideograph counts as several letters; parts of code-like signs (`F-16`, `a_b`) and acronyms
   * only where nothing else is written.
   */
  readonly letters: number;
  /** The scripts of ours that are written in it, most letters first. */
  readonly scripts: readonly ScriptEvidence[];
}

/** What speaks for the languages of one script. */
export interface ScriptEvidence {
  readonly script: string;
  /** Counted as those of the whole text are. */
  readonly letters: number;
  /** Words; parts of code-like signs are none. */
  readonly words: number;
  readonly support: readonly Support[];
}

export interface Gatherer {
  gather(text: string): Evidence;
}

/** Units of the longest expansion of a letter in Unicode. */
const LONGEST_EXPANSION = 18;

/** So many letters of a word are asked what they say. */
const MOST_SPECIAL = 16;

/** A script of less than this share of the letters is a name or a quotation. */
const LEAST_SHARE = 0.1;

/** One sign of these scripts is a syllable or a word: it weighs as much as this many letters. */
const IDEOGRAPH = 3;

// 0: not looked up yet
const NO_LETTER = 1;
const OTHER = 2;
const OTHER_IDEOGRAPH = 3;
const FIRST_SCRIPT = 4;

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: steps that share columns
export function createGatherer({ list, words }: Candidates, tables: CharacterTables): Gatherer {
  const scripts: Script[] = [];
  for (const name of new Set(list.map((candidate) => candidate.script))) {
    if (name === "") continue;
    const candidates = list.filter((candidate) => candidate.script === name);
    scripts.push({ name, letter: new RegExp(`\\p{Script=${name}}`, "u"), candidates });
  }
  const tallies: (Tally | undefined)[] = new Array(scripts.length).fill(undefined);
  const scriptOf = new Uint8Array(65536);
  const findScript = (unit: number): number => {
    const char = String.fromCharCode(unit);
    let found = NO_LETTER;
    if (/\p{L}/u.test(char)) {
      const index = scripts.findIndex((script) => script.letter.test(char));
      if (index >= 0) found = FIRST_SCRIPT + index;
      else
        found = /[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
          char,
        )
          ? OTHER_IDEOGRAPH
          : OTHER;
    }
    scriptOf[unit] = found;
    return found;
  };

  const tallyOf = (number: number): Tally => {
    const script = scripts[number] as Script;
    const tally = new Tally(script, words(script.name));
    tallies[number] = tally;
    return tally;
  };

  const { classes, folded, expansions } = tables;
  const word: Word = {
    units: 0,
    uppers: 0,
    capital: false,
    folded: new Uint16Array(LONGEST + LONGEST_EXPANSION),
    length: 0,
    hashes: new Int32Array(LONGEST + LONGEST_EXPANSION + 1),
    special: new Uint16Array(MOST_SPECIAL),
    specials: 0,
  };

  /** Reads the word of one script that begins at `from`; where it ends. */
  const readWord = (text: string, from: number, script: number, special: Uint16Array): number => {
    const { folded: letters, hashes } = word;
    let units = 0;
    let uppers = 0;
    let length = 0;
    let hash = 0;
    let specials = 0;
    let i = from;
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const type = classes[unit] as number;
      if (type === LETTER || type === UPPER) {
        if (((scriptOf[unit] as number) || findScript(unit)) !== script) break;
        units++;
        if (type === UPPER) uppers++;
        if (length >= LONGEST) continue;
        const value = folded[unit] as number;
        if (value !== 0) {
          letters[length++] = value;
          hash = hashWith(hash, value);
          hashes[length] = hash;
        } else {
          for (const char of expansions.get(unit) ?? "") {
            letters[length++] = char.charCodeAt(0);
            hash = hashWith(hash, char.charCodeAt(0));
            hashes[length] = hash;
          }
        }
      } else if (type !== IGNORED && type !== SILENT && type !== COMBINING && type !== JOINER)
        break;
      const says = special[unit] as number;
      if (says !== 0 && specials < MOST_SPECIAL) word.special[specials++] = says;
    }
    word.units = units;
    word.uppers = uppers;
    word.capital = classes[text.charCodeAt(from)] === UPPER;
    word.length = length;
    word.specials = specials;
    return i;
  };

  const gather = (text: string): Evidence => {
    for (const tally of tallies) tally?.clear();
    let others = 0;
    let digit = 0; // the last digit read
    for (let i = 0; i < text.length; ) {
      const unit = text.charCodeAt(i);
      const type = classes[unit] as number;
      if (type !== LETTER && type !== UPPER) {
        if (type === DIGIT) digit = unit;
        i++;
        continue;
      }
      const script = (scriptOf[unit] as number) || findScript(unit);
      if (script < FIRST_SCRIPT) {
        others += script === OTHER_IDEOGRAPH ? IDEOGRAPH : 1;
        i++;
        continue;
      }
      const tally = tallies[script - FIRST_SCRIPT] ?? tallyOf(script - FIRST_SCRIPT);
      const from = i;
      i = readWord(text, from, script, tally.special);
      if (codePrecedes(text, from) || codeFollows(text, i)) tally.coded += word.units;
      else tally.count(word);
    }
    return summary(tallies, others, digit);
  };

  return { gather };
}

/** Is the word that begins at `i` part of a sign like `24M`, `a_b`? */
function codePrecedes(text: string, i: number): boolean {
  const before = i > 0 ? text.charCodeAt(i - 1) : 0;
  return isDigit(before) || before === UNDERSCORE;
}

/** Is the word that ends before `i` part of a sign like `F-16`, `B2`, `a_b`? */
function codeFollows(text: string, i: number): boolean {
  const after = text.charCodeAt(i);
  return (
    isDigit(after) || after === UNDERSCORE || (after === HYPHEN && isDigit(text.charCodeAt(i + 1)))
  );
}

const UNDERSCORE = 0x5f;
const HYPHEN = 0x2d;
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** `digit` is one of the digits read, for scripts have several rows of them. */
function summary(tallies: readonly (Tally | undefined)[], others: number, digit: number): Evidence {
  const read = tallies.filter((tally) => tally !== undefined);
  // Acronyms and headlines in capitals count as letters only where nothing else is written, parts
  // of signs last of all.
  const small = others > 0 || read.some((tally) => tally.letters > 0);
  const capitals = read.some((tally) => tally.capitals > 0);
  const lettersOf = (tally: Tally) =>
    small ? tally.letters : capitals ? tally.capitals : tally.coded;
  const letters = read.reduce((sum, tally) => sum + lettersOf(tally), others);
  const scripts = read
    .filter((tally) => lettersOf(tally) > 0 && lettersOf(tally) >= letters * LEAST_SHARE)
    .sort((a, b) => lettersOf(b) - lettersOf(a));
  return {
    letters,
    scripts: scripts.map((tally) => ({
      script: tally.script.name,
      letters: lettersOf(tally),
      words: tally.words,
      support: tally.support(digit),
    })),
  };
}
