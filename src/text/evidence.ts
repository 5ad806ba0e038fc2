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
  SILENT,
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

/** What a letter, an ending or a beginning may say of a candidate; a word says each once. */
const SAYS = ["own", "likely", "foreign", "affixes"] as const;
const LIKELY = 1;
const AFFIXES = 3;
/** A row of counts for each, and the first for frequent words. */
const ROWS = ["words", ...SAYS] as const;

/** The counts of one script while a text is read; used again for the next. */
class Tally {
  letters = 0;
  /** Letters of words in capitals, and of parts of signs. */
  capitals = 0;
  coded = 0;
  words = 0;
  /** Number of each letter that says something, 0 for all others. */
  readonly special = new Uint16Array(65536);
  /** By the number of a letter, for each of `SAYS` a set of candidates in so many 32-bit words. */
  private readonly said: Int32Array;
  private readonly setSize: number;
  /** What the word that is counted says. */
  private readonly says: Int32Array;
  private readonly counts: Float64Array;
  /** Where a listed word was met among the first words of a text: the number of that text. */
  private readonly seen: Uint32Array;
  private text = 1;
  /** Longest ending by its last unit, longest beginning by its first; 0 for none. */
  private readonly endSize = new Uint8Array(65536);
  private readonly beginSize = new Uint8Array(65536);

  constructor(
    readonly script: Script,
    private readonly lists: ScriptWords,
  ) {
    const { candidates } = script;
    this.setSize = Math.ceil(candidates.length / 32);
    this.says = new Int32Array(this.setSize * SAYS.length);
    this.said = saidByLetters(candidates, this.special, this.setSize);
    this.counts = new Float64Array(candidates.length * ROWS.length);
    this.seen = new Uint32Array(lists.whole.starts.length);
    fillSizes(this.endSize, lists.ends, (end) => end - 1);
    fillSizes(this.beginSize, lists.begins, (_, begin) => begin);
  }

  clear(): void {
    this.letters = 0;
    this.capitals = 0;
    this.coded = 0;
    this.words = 0;
    this.text++;
    this.counts.fill(0);
  }

  count(word: Word): void {
    const { units, length, uppers, specials } = word;
    if (uppers > 1 && uppers === units) this.capitals += units;
    else this.letters += units;
    const number = ++this.words;
    this.countListed(word, number);
    const affixed = number <= FIRST_WORDS && length >= LEAST_WITH_AFFIX && length <= LONGEST;
    if (specials === 0 && !affixed) return;
    const { says, said, setSize } = this;
    says.fill(0);
    for (let i = 0; i < specials; i++) {
      const from = (word.special[i] as number) * says.length;
      for (let k = 0; k < says.length; k++) says[k]! |= said[from + k] as number;
    }
    if (affixed) this.readAffixes(word);
    const weight = word.capital && uppers < units ? CAPITALISED : 1;
    for (let row = 0; row < SAYS.length; row++)
      for (let k = 0; k < setSize; k++)
        this.add(says[row * setSize + k] as number, k * 32, row + 1, row === LIKELY ? 1 : weight);
  }

  /** Among the first words each counts once. */
  private countListed({ folded, length, hashes }: Word, number: number): void {
    const { whole } = this.lists;
    const found = findListed(whole, hashes[length] as number, folded, 0, length);
    if (found < 0 || (number <= FIRST_WORDS && this.seen[found] === this.text)) return;
    if (number <= FIRST_WORDS) this.seen[found] = this.text;
    const end = whole.memberStarts[found + 1] as number;
    for (let i = whole.memberStarts[found] as number; i < end; i++)
      this.counts[whole.members[i] as number]!++;
  }

  /**
   * Adds to the counts of a row for the candidates of a part of a set, the first of which is given.
   */
  private add(set: number, first: number, row: number, weight: number): void {
    const begin = row * this.script.candidates.length + first;
    for (let rest = set; rest !== 0; rest &= rest - 1)
      this.counts[begin + 31 - Math.clz32(rest & -rest)]! += weight;
  }

  /**
   * The longest ending and the longest beginning: a language that has only a shorter one would not
   * write the longer.
   */
  private readAffixes({ folded, length, hashes }: Word): void {
    const { ends, begins } = this.lists;
    const longest = length - LEAST_STEM;
    const last = folded[length - 1] as number;
    for (let size = Math.min(this.endSize[last] as number, longest); size > 0; size--) {
      const from = length - size;
      const hash = hashBehind(hashes[length] as number, hashes[from] as number, size);
      const found = findListed(ends, hash, folded, from, length);
      if (found < 0) continue;
      this.sayListed(ends, found);
      break;
    }
    const first = folded[0] as number;
    for (let size = Math.min(this.beginSize[first] as number, longest); size > 0; size--) {
      const found = findListed(begins, hashes[size] as number, folded, 0, size);
      if (found < 0) continue;
      this.sayListed(begins, found);
      break;
    }
  }

  private sayListed({ memberStarts, members }: WordColumns, found: number): void {
    const end = memberStarts[found + 1] as number;
    for (let i = memberStarts[found] as number; i < end; i++) {
      const candidate = members[i] as number;
      this.says[AFFIXES * this.setSize + (candidate >> 5)]! |= 1 << (candidate & 31);
    }
  }

  /** What was counted; `digit` is one of the digits read. */
  support(digit: number): Support[] {
    const { candidates } = this.script;
    const likely = (this.special[digit] as number) * this.says.length + this.setSize;
    for (let k = 0; k < this.setSize; k++)
      this.add(this.said[likely + k] as number, k * 32, LIKELY + 1, 1);
    const count = (row: number, i: number) => this.counts[row * candidates.length + i] as number;
    return candidates.map((candidate, i) => ({
      candidate,
      words: count(0, i),
      letters: count(1, i),
      likely: count(2, i),
      affixes: count(4, i),
      foreign: count(3, i),
    }));
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

/**
 * What the letters of the candidates say, by the number that `special` gets for each: for each of
 * `SAYS` a set of candidates.
 */
function saidByLetters(
  candidates: readonly Candidate[],
  special: Uint16Array,
  setSize: number,
): Int32Array {
  const width = SAYS.length * setSize;
  const said: number[] = new Array(width).fill(0);
  for (const [i, { letters }] of candidates.entries()) {
    for (const [row, kind] of (["own", "likely", "foreign"] as const).entries()) {
      for (const unit of unitsOf(letters[kind])) {
        if (special[unit] === 0) {
          special[unit] = said.length / width;
          said.push(...new Array(width).fill(0));
        }
        said[(special[unit] as number) * width + row * setSize + (i >> 5)]! |= 1 << (i & 31);
      }
    }
  }
  return Int32Array.from(said);
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
