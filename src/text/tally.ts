/**
 * Counts for the languages of one script while a text is read, word by word: frequent words,
 * letters, endings and beginnings. Reads no text itself.
 */

import type { Candidate, ScriptWords } from "./candidates.ts";
import { hashBehind } from "./hash.ts";
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

/** Longest folded word that is looked up; longer ones are counted. */
export const LONGEST = 40;

export interface Script {
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
export class Tally {
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
export interface Word {
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
