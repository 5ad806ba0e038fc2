/**
 * What speaks for each language of a script in a text, gathered in one pass: letters that it alone uses, its frequent
 * words, endings and beginnings of words, and letters that it does not use. Weighs nothing: that is `detect.ts`.
 */

import { type CharacterTables, COMBINING, DIGIT, IGNORED, JOINER, LETTER, UPPER } from "./characters.ts";
import { type WordTable, wordTable } from "./wordTable.ts";

/** A language that a text may be in: one of ours, or a neighbour that ours is told from. */
export interface Candidate {
  readonly code: string;
  readonly script: string;
  /** Letters as written, small; capitals follow. `likely` are used by others too, only less. */
  readonly letters: { readonly own: string; readonly likely: string; readonly foreign: string };
  /** Folded, joined by blanks; `-ung` is an ending, `ber-` a beginning. */
  readonly words: string;
}

/** Counts for one candidate. Each word of the text counts once in each row. */
export interface Support {
  readonly candidate: Candidate;
  readonly words: number;
  /** Words with a letter of its own. */
  readonly letters: number;
  /** Words with a letter that it uses more than others. */
  readonly likely: number;
  /** Words that end or begin as its words do; looked at in the first words only. A capitalised word counts half. */
  readonly affixes: number;
  /** Words with a letter that it does not use; a capitalised one counts half, for names travel. */
  readonly foreign: number;
}

export interface Evidence {
  /** An ideograph counts as several letters; parts of code-like signs (`F-16`, `a_b`) and acronyms only where nothing else is written. */
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
  readonly scripts: readonly string[];
}

/**
 * Among this many first words a word counts once (the "al" of three Arabic names is not three words of Italian), and
 * endings are read: they help where a text is too short for frequent words.
 */
const FIRST_WORDS = 48;
/** A shorter word is no stem with an ending, and of an affix at least two units must be left. */
const LEAST_WITH_AFFIX = 5;
const LEAST_STEM = 2;
/** A capitalised word may be a name, and names travel: its letters and endings count half. */
const CAPITALISED = 0.5;
/** Longest folded word that is looked up; longer ones are counted. Unicode's longest expansion of a letter is 18 units. */
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

interface Lists {
  readonly whole: WordTable;
  readonly wholeOf: readonly Members[];
  readonly ends: WordTable;
  readonly endsOf: readonly Members[];
  readonly begins: WordTable;
  readonly beginsOf: readonly Members[];
  /** Longest ending by its last unit, longest beginning by its first; 0 for none. */
  readonly endSize: Uint8Array;
  readonly beginSize: Uint8Array;
  /** Numbers of the letters that say something, 0 for all others, and what each says. */
  readonly special: Uint16Array;
  readonly says: readonly LetterSays[];
}

/** Numbers of candidates. */
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
  add(members: Members, word: number, weight: number): void {
    for (const candidate of members) {
      if (this.lastWord[candidate] === word) continue;
      this.lastWord[candidate] = word;
      this.counts[candidate]! += weight;
    }
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
  readonly lists: Lists;
  readonly whole: Row;
  readonly own: Row;
  readonly likely: Row;
  readonly affixes: Row;
  readonly foreign: Row;

  constructor(readonly script: Script) {
    const count = script.candidates.length;
    this.lists = listsOf(script.candidates);
    this.whole = new Row(count);
    this.own = new Row(count);
    this.likely = new Row(count);
    this.affixes = new Row(count);
    this.foreign = new Row(count);
  }

  clear(): void {
    this.letters = 0;
    this.capitals = 0;
    this.coded = 0;
    this.words = 0;
    this.seen.clear();
    for (const row of [this.whole, this.own, this.likely, this.affixes, this.foreign]) row.clear();
  }

  /** Counts the open word. */
  count({ units, folded, length, uppers, capital, specials, special }: OpenWord): void {
    if (uppers > 1 && uppers === units) this.capitals += units;
    else this.letters += units;
    const number = ++this.words;
    const { lists } = this;
    if (length <= lists.whole.longest) {
      const found = lists.whole.find(folded, 0, length);
      if (found >= 0 && (number > FIRST_WORDS || !this.seen.has(found))) {
        if (number <= FIRST_WORDS) this.seen.add(found);
        this.whole.add(lists.wholeOf[found] as Members, number, 1);
      }
    }
    const weight = capital && uppers < units ? CAPITALISED : 1;
    for (let i = 0; i < specials; i++) {
      const says = lists.says[special[i] as number] as LetterSays;
      this.own.add(says.own, number, weight);
      this.likely.add(says.likely, number, 1);
      this.foreign.add(says.foreign, number, weight);
    }
    if (number <= FIRST_WORDS && length >= LEAST_WITH_AFFIX && length <= LONGEST)
      this.countAffixes(folded, length, number, capital && uppers < units);
  }

  /** The longest ending and the longest beginning: a language that has only a shorter one would not write the longer. */
  private countAffixes(folded: Uint16Array, length: number, number: number, name: boolean): void {
    const { ends, endsOf, endSize, begins, beginsOf, beginSize } = this.lists;
    const weight = name ? CAPITALISED : 1;
    for (let size = Math.min(endSize[folded[length - 1] as number] as number, length - LEAST_STEM); size > 0; size--) {
      const found = ends.find(folded, length - size, length);
      if (found < 0) continue;
      this.affixes.add(endsOf[found] as Members, number, weight);
      break;
    }
    for (let size = Math.min(beginSize[folded[0] as number] as number, length - LEAST_STEM); size > 0; size--) {
      const found = begins.find(folded, 0, size);
      if (found < 0) continue;
      this.affixes.add(beginsOf[found] as Members, number, weight);
      break;
    }
  }
}

/** The word being read. */
interface OpenWord {
  /** Letters as written, and how many of them are capitals. */
  units: number;
  uppers: number;
  /** Does it begin with one? */
  capital: boolean;
  readonly folded: Uint16Array;
  length: number;
  /** Numbers of the letters in it that say something. */
  readonly special: Uint16Array;
  specials: number;
}

export function createGatherer(candidates: readonly Candidate[], tables: CharacterTables): Gatherer {
  const scripts: Script[] = [];
  for (const name of new Set(candidates.map((candidate) => candidate.script))) {
    if (name === "") continue;
    const own = candidates.filter((candidate) => candidate.script === name);
    scripts.push({ name, letter: new RegExp(`\\p{Script=${name}}`, "u"), candidates: own });
  }
  const tallies: (Tally | undefined)[] = new Array(scripts.length);
  const scriptOf = new Uint8Array(65536);
  const findScript = (unit: number): number => {
    const char = String.fromCharCode(unit);
    let found = NO_LETTER;
    if (/\p{L}/u.test(char)) {
      const index = scripts.findIndex((script) => script.letter.test(char));
      if (index >= 0) found = FIRST_SCRIPT + index;
      else found = /[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(char) ? OTHER_IDEOGRAPH : OTHER;
    }
    scriptOf[unit] = found;
    return found;
  };

  const tallyOf = (script: number): Tally => {
    const tally = tallies[script] ?? new Tally(scripts[script] as Script);
    tallies[script] = tally;
    return tally;
  };

  const { classes, folded, expansions } = tables;
  const open: OpenWord = {
    units: 0,
    uppers: 0,
    capital: false,
    folded: new Uint16Array(LONGEST + LONGEST_EXPANSION),
    length: 0,
    special: new Uint16Array(MOST_SPECIAL),
    specials: 0,
  };

  const gather = (text: string): Evidence => {
    for (const tally of tallies) tally?.clear();
    let others = 0;
    let tally: Tally | undefined; // of the open word
    let coded = false; // is the open word part of a sign?
    let digit = 0; // the last digit read
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : SPACE_UNIT;
      const type = classes[unit] as number;
      if (type === IGNORED || type === COMBINING) continue; // belongs to the word and says nothing
      if (type === DIGIT) digit = unit;
      const isLetter = type === LETTER || type === UPPER;
      const script = isLetter ? (scriptOf[unit] as number) || findScript(unit) : NO_LETTER;
      const own = script < FIRST_SCRIPT ? undefined : tallyOf(script - FIRST_SCRIPT);
      if (type === JOINER && tally) {
        note(open, tally.lists, unit);
        continue;
      }
      if (own !== tally) {
        if (tally && (coded || codeFollows(text, i))) tally.coded += open.units;
        else tally?.count(open);
        tally = own;
        open.units = 0;
        open.uppers = 0;
        open.length = 0;
        open.specials = 0;
        open.capital = type === UPPER;
        coded = own !== undefined && codePrecedes(text, i);
      }
      if (!tally) {
        if (isLetter) others += script === OTHER_IDEOGRAPH ? IDEOGRAPH : 1;
        continue;
      }
      open.units++;
      if (type === UPPER) open.uppers++;
      note(open, tally.lists, unit);
      if (open.length >= LONGEST) continue;
      const value = folded[unit] as number;
      if (value !== 0) open.folded[open.length++] = value;
      else for (const char of expansions.get(unit) ?? "") open.folded[open.length++] = char.charCodeAt(0);
    }
    return summary(tallies, others, digit);
  };

  return { gather, scripts: scripts.map((script) => script.name) };
}

/** Keeps a letter that says something. */
function note(open: OpenWord, lists: Lists, unit: number): void {
  const special = lists.special[unit] as number;
  if (special !== 0 && open.specials < MOST_SPECIAL) open.special[open.specials++] = special;
}

/** Is the word that begins at `i` part of a sign like `24M`, `a_b`? */
function codePrecedes(text: string, i: number): boolean {
  const before = i > 0 ? text.charCodeAt(i - 1) : 0;
  return isDigit(before) || before === UNDERSCORE;
}

/** Is the word that ends before `i` part of a sign like `F-16`, `B2`, `a_b`? */
function codeFollows(text: string, i: number): boolean {
  const after = text.charCodeAt(i);
  return isDigit(after) || after === UNDERSCORE || (after === HYPHEN && isDigit(text.charCodeAt(i + 1)));
}

const SPACE_UNIT = 0x20;
const UNDERSCORE = 0x5f;
const HYPHEN = 0x2d;
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** `digit` is one of the digits read, for scripts have several rows of them. */
function summary(tallies: readonly (Tally | undefined)[], others: number, digit: number): Evidence {
  const read = tallies.filter((tally) => tally !== undefined);
  // Acronyms and headlines in capitals count as letters only where nothing else is written, parts of signs last of all.
  const small = others > 0 || read.some((tally) => tally.letters > 0);
  const capitals = read.some((tally) => tally.capitals > 0);
  const lettersOf = (tally: Tally) => (small ? tally.letters : capitals ? tally.capitals : tally.coded);
  const letters = read.reduce((sum, tally) => sum + lettersOf(tally), others);
  const scripts = read
    .filter((tally) => lettersOf(tally) > 0 && lettersOf(tally) >= letters * LEAST_SHARE)
    .sort((a, b) => lettersOf(b) - lettersOf(a));
  return { letters, scripts: scripts.map((tally) => supportOf(tally, lettersOf(tally), digit)) };
}

function supportOf({ script, words, whole, own, likely, affixes, foreign, lists }: Tally, letters: number, digit: number): ScriptEvidence {
  likely.add(lists.says[lists.special[digit] as number]?.likely ?? [], words + 1, 1);
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

function listsOf(candidates: readonly Candidate[]): Lists {
  const whole = new Map<string, number[]>();
  const ends = new Map<string, number[]>();
  const begins = new Map<string, number[]>();
  const letters = new Map<number, { own: number[]; likely: number[]; foreign: number[] }>();
  const add = (map: Map<string, number[]>, word: string, i: number) => {
    const members = map.get(word);
    if (!members) map.set(word, [i]);
    else if (!members.includes(i)) members.push(i);
  };
  for (const [i, { words, letters: has }] of candidates.entries()) {
    for (const word of words.split(" ")) {
      if (word.length > 1 && word.startsWith("-")) add(ends, word.slice(1), i);
      else if (word.length > 1 && word.endsWith("-")) add(begins, word.slice(0, -1), i);
      else if (word !== "") add(whole, word, i);
    }
    for (const kind of ["own", "likely", "foreign"] as const) {
      for (const unit of unitsOf(has[kind])) {
        let says = letters.get(unit);
        if (!says) {
          says = { own: [], likely: [], foreign: [] };
          letters.set(unit, says);
        }
        says[kind].push(i);
      }
    }
  }
  const special = new Uint16Array(65536);
  const says: LetterSays[] = [{ own: [], likely: [], foreign: [] }];
  for (const [unit, what] of letters) special[unit] = says.push(what) - 1;
  return {
    whole: wordTable([...whole.keys()]),
    wholeOf: [...whole.values()],
    ends: wordTable([...ends.keys()]),
    endsOf: [...ends.values()],
    begins: wordTable([...begins.keys()]),
    beginsOf: [...begins.values()],
    endSize: sizes(ends.keys(), (end) => end.length - 1),
    beginSize: sizes(begins.keys(), () => 0),
    special,
    says,
  };
}

/** Length of the longest affix by the unit at its edge of the word. */
function sizes(affixes: Iterable<string>, edge: (affix: string) => number): Uint8Array {
  const size = new Uint8Array(65536);
  for (const affix of affixes) {
    const unit = affix.charCodeAt(edge(affix));
    size[unit] = Math.max(size[unit] as number, Math.min(affix.length, LONGEST));
  }
  return size;
}

/** The units of the letters and of their capitals. ß and ı have capitals that belong to every language. */
function unitsOf(letters: string): Set<number> {
  const units = new Set<number>();
  for (const letter of letters) {
    units.add(letter.charCodeAt(0));
    const capital = letter.toUpperCase();
    if (capital.length === 1 && capital.toLowerCase() === letter) units.add(capital.charCodeAt(0));
  }
  return units;
}
