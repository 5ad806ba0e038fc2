/**
 * What speaks for each language of a script in a text, gathered in one pass: letters that it alone
 * uses, its frequent words, endings and beginnings of words, and letters that it does not use.
 * Weighs nothing: that is `detect.ts`.
 */

import type { Candidate, Candidates, ScriptWords } from "./candidates.ts";
import {
  type CharacterTables,
  COMBINING,
  DIGIT,
  IGNORED,
  JOINER,
  LETTER,
  UPPER,
} from "./characters.ts";
import { hashBehind, hashWith } from "./hash.ts";
import { findListed, type WordColumns } from "./wordTable.ts";

/** Counts for one candidate. Each word of the text counts once in each row. */
export interface Support {
  readonly candidate: Candidate;
  readonly words: number;
  /** Words with a letter of its own. */
  readonly letters: number;
  /** Words with a letter that it uses more than others. */
  readonly likely: number;
  /**
   * Words that end or begin as its words do; looked at in the first words only. A capitalised word
   * counts half.
   */
  readonly affixes: number;
  /** Words with a letter that it does not use; a capitalised one counts half, for names travel. */
  readonly foreign: number;
}

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

/**
 * Among this many first words a word counts once (the "al" of three Arabic names is not three words
 * of Italian), and endings are read: they help where a text is too short for frequent words.
 */
const FIRST_WORDS = 48;
/** A shorter word is no stem with an ending, and of an affix at least two units must be left. */
const LEAST_WITH_AFFIX = 5;
const LEAST_STEM = 2;
/** A capitalised word may be a name, and names travel: its letters and endings count half. */
const CAPITALISED = 0.5;
/**
 * Longest folded word that is looked up; longer ones are counted. Unicode's longest expansion of a
 * letter is 18 units.
 */
const LONGEST = 40;
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

interface Script {
  readonly name: string;
  readonly letter: RegExp;
  readonly candidates: readonly Candidate[];
}

/** Numbers of candidates of a script. */
type Members = readonly number[];
interface LetterSays {
  readonly own: Members;
  readonly likely: Members;
  readonly foreign: Members;
}

/** One row of counts, in which a word counts a candidate once. */
class Row {
  readonly counts: Float64Array;
  private readonly lastWord: Int32Array;
  constructor(candidates: number) {
    this.counts = new Float64Array(candidates);
    this.lastWord = new Int32Array(candidates);
  }
  add(candidate: number, word: number, weight: number): void {
    if (this.lastWord[candidate] === word) return;
    this.lastWord[candidate] = word;
    this.counts[candidate]! += weight;
  }
  addAll(candidates: Members, word: number, weight: number): void {
    for (const candidate of candidates) this.add(candidate, word, weight);
  }
  /** The candidates that list the word `found`. */
  addListed(
    { memberStarts, members }: WordColumns,
    found: number,
    word: number,
    weight: number,
  ): void {
    const end = memberStarts[found + 1] as number;
    for (let i = memberStarts[found] as number; i < end; i++)
      this.add(members[i] as number, word, weight);
  }
  clear(): void {
    this.counts.fill(0);
    this.lastWord.fill(0);
  }
}

/** The counts of one script while a text is read; used again for the next. */
class Tally {
  letters = 0;
  /** Letters of words in capitals, and of parts of signs. */
  capitals = 0;
  coded = 0;
  words = 0;
  /** Numbers of the listed words met among the first words. */
  readonly seen = new Set<number>();
  readonly whole: Row;
  readonly own: Row;
  readonly likely: Row;
  readonly affixes: Row;
  readonly foreign: Row;
  /** Number of each letter that says something, 0 for all others, and what each says. */
  readonly special = new Uint16Array(65536);
  readonly says: readonly LetterSays[];
  /** Longest ending by its last unit, longest beginning by its first; 0 for none. */
  private readonly endSize = new Uint8Array(65536);
  private readonly beginSize = new Uint8Array(65536);

  constructor(
    readonly script: Script,
    private readonly lists: ScriptWords,
  ) {
    const count = script.candidates.length;
    this.whole = new Row(count);
    this.own = new Row(count);
    this.likely = new Row(count);
    this.affixes = new Row(count);
    this.foreign = new Row(count);
    this.says = lettersOf(script.candidates, this.special);
    fillSizes(this.endSize, lists.ends, (end) => end - 1);
    fillSizes(this.beginSize, lists.begins, (_, begin) => begin);
  }

  clear(): void {
    this.letters = 0;
    this.capitals = 0;
    this.coded = 0;
    this.words = 0;
    this.seen.clear();
    for (const row of [this.whole, this.own, this.likely, this.affixes, this.foreign]) row.clear();
  }

  count(word: Word): void {
    const { units, folded, length, hashes, uppers, capital, specials, special } = word;
    if (uppers > 1 && uppers === units) this.capitals += units;
    else this.letters += units;
    const number = ++this.words;
    const { whole } = this.lists;
    const found = findListed(whole, hashes[length] as number, folded, 0, length);
    if (found >= 0 && (number > FIRST_WORDS || !this.seen.has(found))) {
      if (number <= FIRST_WORDS) this.seen.add(found);
      this.whole.addListed(whole, found, number, 1);
    }
    const weight = capital && uppers < units ? CAPITALISED : 1;
    for (let i = 0; i < specials; i++) {
      const { own, likely, foreign } = this.says[special[i] as number] as LetterSays;
      this.own.addAll(own, number, weight);
      this.likely.addAll(likely, number, 1);
      this.foreign.addAll(foreign, number, weight);
    }
    if (number <= FIRST_WORDS && length >= LEAST_WITH_AFFIX && length <= LONGEST)
      this.countAffixes(word, number, weight);
  }

  /**
   * The longest ending and the longest beginning: a language that has only a shorter one would not
   * write the longer.
   */
  private countAffixes({ folded, length, hashes }: Word, number: number, weight: number): void {
    const { ends, begins } = this.lists;
    for (
      let size = Math.min(
        this.endSize[folded[length - 1] as number] as number,
        length - LEAST_STEM,
      );
      size > 0;
      size--
    ) {
      const from = length - size;
      const hash = hashBehind(hashes[length] as number, hashes[from] as number, size);
      const found = findListed(ends, hash, folded, from, length);
      if (found < 0) continue;
      this.affixes.addListed(ends, found, number, weight);
      break;
    }
    for (
      let size = Math.min(this.beginSize[folded[0] as number] as number, length - LEAST_STEM);
      size > 0;
      size--
    ) {
      const found = findListed(begins, hashes[size] as number, folded, 0, size);
      if (found < 0) continue;
      this.affixes.addListed(begins, found, number, weight);
      break;
    }
  }
}

/** The word that was read last. */
interface Word {
  /** Letters as written, and how many of them are capitals. */
  units: number;
  uppers: number;
  /** Does it begin with one? */
  capital: boolean;
  readonly folded: Uint16Array;
  length: number;
  /** Hashes of its first units: of none, of one, … */
  readonly hashes: Int32Array;
  /** Numbers of the letters in it that say something. */
  readonly special: Uint16Array;
  specials: number;
}

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

  const append = (length: number, value: number): number => {
    word.folded[length] = value;
    word.hashes[length + 1] = hashWith(word.hashes[length] as number, value);
    return length + 1;
  };

  /** Reads the word of one script that begins at `from`; where it ends. */
  const readWord = (text: string, from: number, script: number, special: Uint16Array): number => {
    let units = 0;
    let uppers = 0;
    let length = 0;
    let specials = 0;
    let i = from;
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const type = classes[unit] as number;
      if (type === LETTER || type === UPPER) {
        if (((scriptOf[unit] as number) || findScript(unit)) !== script) break;
        units++;
        if (type === UPPER) uppers++;
        const value = folded[unit] as number;
        if (length >= LONGEST) continue;
        if (value !== 0) length = append(length, value);
        else
          for (const char of expansions.get(unit) ?? "")
            length = append(length, char.charCodeAt(0));
      } else if (type !== IGNORED && type !== COMBINING && type !== JOINER) break;
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
  return { letters, scripts: scripts.map((tally) => supportOf(tally, lettersOf(tally), digit)) };
}

function supportOf(
  { script, words, whole, own, likely, affixes, foreign, special, says }: Tally,
  letters: number,
  digit: number,
): ScriptEvidence {
  likely.addAll(says[special[digit] as number]?.likely ?? [], words + 1, 1);
  return {
    script: script.name,
    letters,
    words,
    support: script.candidates.map((candidate, i) => ({
      candidate,
      words: whole.counts[i] as number,
      letters: own.counts[i] as number,
      likely: likely.counts[i] as number,
      affixes: affixes.counts[i] as number,
      foreign: foreign.counts[i] as number,
    })),
  };
}

/** What the letters of the candidates say, by the number that `special` gets for each. */
function lettersOf(candidates: readonly Candidate[], special: Uint16Array): LetterSays[] {
  const says: Record<keyof LetterSays, number[]>[] = [{ own: [], likely: [], foreign: [] }];
  for (const [i, { letters }] of candidates.entries()) {
    for (const kind of ["own", "likely", "foreign"] as const) {
      for (const unit of unitsOf(letters[kind])) {
        if (special[unit] === 0)
          special[unit] = says.push({ own: [], likely: [], foreign: [] }) - 1;
        says[special[unit] as number]?.[kind].push(i);
      }
    }
  }
  return says;
}

/** Length of the longest affix by the unit at one edge of it. */
function fillSizes(
  sizes: Uint8Array,
  { starts, letters }: WordColumns,
  edge: (end: number, begin: number) => number,
): void {
  for (let i = 0; i + 1 < starts.length; i++) {
    const begin = starts[i] as number;
    const end = starts[i + 1] as number;
    const unit = letters[edge(end, begin)] as number;
    sizes[unit] = Math.max(sizes[unit] as number, end - begin);
  }
}

/**
 * The units of the letters and of their capitals. ß and ı have capitals that belong to every
 * language.
 */
function unitsOf(letters: string): Set<number> {
  const units = new Set<number>();
  for (const letter of letters) {
    units.add(letter.charCodeAt(0));
    const capital = letter.toUpperCase();
    if (capital.length === 1 && capital.toLowerCase() === letter) units.add(capital.charCodeAt(0));
  }
  return units;
}
