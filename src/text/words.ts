/**
 * Text to tokens: words, numbers and marks, each with its folded form and hash and the way back to
 * the text as read, and a break between paragraphs. Word edges are Unicode letters; a digit beside
 * a letter begins a new token, so that `Su-24M` is Su, -, 24, M.
 *
 * One pass that looks at each unit once, into columns that an arena lends and takes back: no object
 * for a token, and nothing to collect behind a document. The price is that tokens are good only
 * until their arena is cleared. Whoever wants the words of a short text as strings, and nothing
 * else, is better served by `foldString`.
 */

import {
  type CharacterTables,
  COMBINING,
  DIGIT,
  IGNORED,
  isIgnorablePair,
  JOINER,
  LETTER,
  MARK,
  NEWLINE,
  SILENT,
  SPACE,
  UPPER,
} from "./characters.ts";
import { isRightToLeft, RIGHT_TO_LEFT } from "./direction.ts";
import {
  CHARACTER,
  type Furniture,
  GAP,
  HIDDEN,
  HYPHENATION,
  LINE,
  LINK,
  NO_FURNITURE,
  PARAGRAPH,
  plainText,
  spanFrom,
} from "./furniture.ts";
import { hashEndingIn, hashWith } from "./hash.ts";

export const WORD = 1;
export const NUMBER = 2;
export const PUNCTUATION = 3;
/**
 * Between two paragraphs stands a token that is no word, no number and no mark and at which no
 * phrase begins or ends, so that nothing that steps from token to token steps over an empty line.
 * It has no letters and no width, and its flags are those of its successor.
 */
export const BREAK = 4;

/** Flags of a token. */
export const CAPITAL = 1; // begins with a capital letter
export const ALL_CAPITALS = 2; // two or more letters, every one a capital
// something that is not a letter or digit of the same run stands before it: white space or a line
// end
export const SPACED = 4;
export const NEW_LINE = 8; // a line end stands before it
export const NEW_PARAGRAPH = 16; // an empty line stands before it
export const JOINED = 32; // parted from the token before by a zero-width non-joiner only
export const BROKEN = 64; // parted from a hyphen before it by a line end only

/**
 * Tokens as columns, good until the arena that they were made in is cleared. `start` and `end` are
 * UTF-16 offsets in the whole text; `from`/`to` index `folded`.
 */
export interface Tokens {
  readonly text: string;
  readonly furniture: Furniture;
  readonly count: number;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** `hashUnits` of the folded form. */
  readonly hash: Int32Array;
  readonly folded: Uint16Array;
  /** Offset in `text` of each folded unit. */
  readonly origin: Uint32Array;
}

type Columns = Omit<Tokens, "text" | "furniture" | "count">;

/**
 * Where tokens are written: columns that grow to the largest text and are used again. Some 28 bytes
 * a unit are reserved, of which the few are touched that tokens take.
 */
export class TokenArena {
  private columns = columnsOf(0);
  private tokens = 0;
  private letters = 0;

  /** From now on the columns of all tokens made in it are written over. */
  clear(): void {
    this.tokens = 0;
    this.letters = 0;
  }

  /** Columns for the tokens of so many units, behind those that were kept. */
  room(units: number): Columns {
    const { kind, folded } = this.columns;
    if (this.tokens + units > kind.length || this.letters + units + SPARE > folded.length) {
      this.columns = columnsOf(units + Math.max(kind.length, units));
      this.clear();
    }
    return slice(this.columns, this.tokens, undefined, this.letters);
  }

  /** What was written into the room stays as it is until the arena is cleared. */
  keep(tokens: number, letters: number): void {
    this.tokens += tokens;
    this.letters += letters;
  }
}

/** Folded units that one letter may have. */
const SPARE = 32;

function columnsOf(units: number): Columns {
  return {
    kind: new Uint8Array(units),
    flags: new Uint8Array(units),
    start: new Uint32Array(units),
    end: new Uint32Array(units),
    from: new Uint32Array(units),
    to: new Uint32Array(units),
    hash: new Int32Array(units),
    folded: new Uint16Array(units + SPARE),
    origin: new Uint32Array(units + SPARE),
  };
}

function slice(columns: Columns, from: number, to: number | undefined, letters: number): Columns {
  return {
    kind: columns.kind.subarray(from, to),
    flags: columns.flags.subarray(from, to),
    start: columns.start.subarray(from, to),
    end: columns.end.subarray(from, to),
    from: columns.from.subarray(from, to),
    to: columns.to.subarray(from, to),
    hash: columns.hash.subarray(from, to),
    folded: columns.folded.subarray(letters),
    origin: columns.origin.subarray(letters),
  };
}

/** The first tokens of some columns; all tokens are made here, so that they have one shape. */
export function firstTokens(
  text: string,
  furniture: Furniture,
  columns: Columns,
  count: number,
): Tokens {
  return {
    text,
    furniture,
    count,
    kind: columns.kind.subarray(0, count),
    flags: columns.flags.subarray(0, count),
    start: columns.start.subarray(0, count),
    end: columns.end.subarray(0, count),
    from: columns.from.subarray(0, count),
    to: columns.to.subarray(0, count),
    hash: columns.hash.subarray(0, count),
    folded: columns.folded,
    origin: columns.origin,
  };
}

/** The folded unit of a link: a mark that no rule asks for. */
const OBJECT = 0xfffc;
/** A link is one such mark. */
export const LINK_MARK = String.fromCharCode(OBJECT);

// What stands for furniture, beside the classes of units.
const LINE_BREAK = 10;
const PARAGRAPH_BREAK = 11;
const HYPHEN_BREAK = 12;

/**
 * The class of a piece of furniture that is no character; that of a link is a mark, that of a tag
 * between words a space.
 */
function classOf(furniture: number): number {
  if (furniture === GAP) return SPACE;
  if (furniture === LINE) return LINE_BREAK;
  if (furniture === PARAGRAPH) return PARAGRAPH_BREAK;
  return furniture === HYPHENATION ? HYPHEN_BREAK : MARK;
}

/**
 * Tokens of `text` between two offsets, furniture seen through.
 *
 * One long function, because its state (the token being built, what stood before it) lives in
 * locals: parted, each of a dozen values would be written to and read from memory at every unit.
 * Its steps: what stands here; what leaves a word as it is; what ends the token before; blanks; the
 * beginning of a token; its letter.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: see above
export function tokenize(
  text: string,
  tables: CharacterTables,
  begin = 0,
  finish = text.length,
  furniture = NO_FURNITURE,
  arena = new TokenArena(),
): Tokens {
  const { classes, folded: fold, expansions } = tables;
  const columns = arena.room(finish - begin);
  const { kind, flags, start, end, from, to, hash: hashes } = columns;
  let { folded, origin } = columns;
  let room = folded.length - SPARE;
  let count = 0;
  let length = 0;
  let open = 0; // kind of the token being built, 0 when none
  let stop = 0; // where it ends so far
  let hash = 0;
  let uppers = 0;
  let lowers = 0;
  let rightToLeft = false;
  let pending = NEW_LINE | SPACED | NEW_PARAGRAPH;
  let newlines = 2;
  let span = spanFrom(furniture, begin);
  let edge = span < furniture.count ? (furniture.start[span] as number) : finish;

  for (let i = begin; i < finish; i++) {
    let unit = text.charCodeAt(i);
    let last = i; // the last unit of what stands here
    let type = classes[unit] as number;
    if (i >= edge) {
      const what = furniture.kind[span] as number;
      last = Math.min(finish, furniture.end[span] as number) - 1;
      unit = what === LINK ? OBJECT : (furniture.unit[span] as number);
      span++;
      edge = span < furniture.count ? (furniture.start[span] as number) : finish;
      if (what === HIDDEN) {
        i = last;
        continue;
      }
      type = what === CHARACTER ? (classes[unit] as number) : classOf(what);
    }

    if (type === IGNORED || type === SILENT) {
      // Vowel signs and tatweel belong to the word they close; invisible controls do not.
      if (type === SILENT && open === WORD) stop = last + 1;
      i = last;
      continue;
    }
    if (type === COMBINING) {
      if (open === WORD && length > 0) {
        const at = origin[length - 1] as number;
        const composed = (text[at] + String.fromCharCode(unit)).normalize("NFC");
        if (composed.length === 1) {
          const bare = folded[length - 1] as number;
          const marked = fold[composed.charCodeAt(0)] || bare;
          folded[length - 1] = marked;
          hash = hashEndingIn(hash, bare, marked);
        }
        stop = last + 1;
      }
      i = last;
      continue;
    }
    if (type === JOINER) {
      // It means something between letters that join: elsewhere it is one more thing that nobody
      // sees.
      const entity = edge === last + 1 && furniture.kind[span] === CHARACTER;
      const joined =
        open === WORD &&
        rightToLeft &&
        (entity
          ? isRightToLeft(furniture.unit[span] as number)
          : joins(text, last + 1, finish, classes));
      if (!joined) {
        i = last;
        continue;
      }
    } else if (
      type === MARK &&
      unit >= 0xd800 &&
      unit <= 0xdbff &&
      isIgnorablePair(unit, text.charCodeAt(i + 1))
    ) {
      i++;
      continue;
    }

    const letter = type === LETTER || type === UPPER;
    const turned = letter && isRightToLeft(unit);
    if (
      open !== 0 &&
      !(letter ? open === WORD && turned === rightToLeft : type === DIGIT && open === NUMBER)
    ) {
      if (uppers > 1 && lowers === 0) markCapitals(kind, flags, count);
      end[count] = stop;
      to[count] = length;
      hashes[count] = hash;
      count++;
      open = 0;
    }

    if (type >= SPACE) {
      if (type === JOINER) pending = JOINED;
      else if (type === HYPHEN_BREAK) pending |= BROKEN;
      else {
        pending = (pending & ~JOINED) | SPACED;
        if (type !== SPACE) {
          pending |= NEW_LINE;
          if (type === PARAGRAPH_BREAK) newlines += 2;
          else if (!(type === NEWLINE && unit === 10 && text.charCodeAt(i - 1) === 13)) newlines++;
          if (newlines > 1) pending |= NEW_PARAGRAPH;
        }
      }
      i = last;
      continue;
    }

    if (open === 0) {
      open = letter ? WORD : type === DIGIT ? NUMBER : PUNCTUATION;
      const flag = pending | (type === UPPER ? CAPITAL : 0);
      if (count > 0 && (pending & NEW_PARAGRAPH) !== 0) {
        kind[count] = BREAK;
        flags[count] = flag;
        start[count] = end[count] = end[count - 1] as number;
        from[count] = to[count] = length;
        hashes[count] = 0;
        count++;
      }
      kind[count] = open;
      flags[count] = flag;
      start[count] = i;
      from[count] = length;
      hash = 0;
      pending = 0;
      newlines = 0;
      uppers = 0;
      lowers = 0;
      rightToLeft = turned;
    }
    if (type === UPPER) uppers++;
    else if (type === LETTER) lowers++;
    if (length > room) {
      room *= 2;
      const wider = new Uint16Array(room + SPARE);
      wider.set(folded);
      folded = wider;
      const farther = new Uint32Array(room + SPARE);
      farther.set(origin);
      origin = farther;
    }
    const value = fold[unit] as number;
    if (value !== 0) {
      folded[length] = value;
      origin[length++] = i;
      hash = hashWith(hash, value);
    } else {
      const text = expansions.get(unit) ?? "";
      for (let k = 0; k < text.length; k++) {
        folded[length] = text.charCodeAt(k);
        origin[length++] = i;
        hash = hashWith(hash, text.charCodeAt(k));
      }
    }
    // Most of a text are small letters behind a letter; here they are read at half the cost.
    while (open === WORD && last + 1 < edge) {
      const next = text.charCodeAt(last + 1);
      const small = fold[next] as number;
      if (classes[next] !== LETTER || small === 0 || length > room) break;
      if (isRightToLeft(next) !== rightToLeft) break;
      folded[length] = small;
      origin[length++] = ++last;
      hash = hashWith(hash, small);
      lowers++;
    }
    stop = last + 1;
    i = last;
  }
  if (open !== 0) {
    if (uppers > 1 && lowers === 0) markCapitals(kind, flags, count);
    end[count] = stop;
    to[count] = length;
    hashes[count] = hash;
    count++;
  }
  const grown = folded !== columns.folded;
  arena.keep(count, grown ? 0 : length);
  return firstTokens(text, furniture, grown ? { ...columns, folded, origin } : columns, count);
}

/** A break has the flags of the token behind it. */
function markCapitals(kind: Uint8Array, flags: Uint8Array, i: number): void {
  flags[i]! |= ALL_CAPITALS;
  if (i > 0 && kind[i - 1] === BREAK) flags[i - 1]! |= ALL_CAPITALS;
}

/** Does a letter of a joining script stand at `i`, behind nothing but ignorable units? */
function joins(text: string, i: number, finish: number, classes: Uint8Array): boolean {
  for (let at = i; at < finish; at++) {
    const unit = text.charCodeAt(at);
    const type = classes[unit];
    if (isIgnorablePair(unit, text.charCodeAt(at + 1))) at++;
    else if (type !== IGNORED && type !== SILENT && type !== JOINER)
      return (type === LETTER || type === UPPER) && isRightToLeft(unit);
  }
  return false;
}

/**
 * Units that become a string in one call: each is an argument, and a call has room for some ten
 * thousand.
 */
const UNITS_AT_ONCE = 4096;

/**
 * The folded form of token `i` as a string; for the rare places that compare words, never in the
 * inner loop.
 */
export function foldedWord({ folded, from, to }: Tokens, i: number): string {
  const end = to[i] as number;
  let word = "";
  for (let at = from[i] as number; at < end; ) {
    // An array of numbers is copied into a call much faster than a part of a typed array.
    const units: number[] = [];
    for (const stop = Math.min(end, at + UNITS_AT_ONCE); at < stop; at++)
      units.push(folded[at] as number);
    word += String.fromCharCode.apply(null, units);
  }
  return word;
}

/** The token after words that stand at token `at`, or -1. */
export function afterWords(tokens: Tokens, at: number, words: readonly string[]): number {
  for (let k = 0; k < words.length; k++)
    if (!isFolded(tokens, at + k, words[k] as string)) return -1;
  return at + words.length;
}

/** Is `word` the folded form of token `i`? Makes no string of it. */
export function isFolded({ count, folded, from, to }: Tokens, i: number, word: string): boolean {
  if (i >= count) return false;
  const begin = from[i] as number;
  if ((to[i] as number) - begin !== word.length) return false;
  let k = 0;
  while (k < word.length && folded[begin + k] === word.charCodeAt(k)) k++;
  return k === word.length;
}

/** No word has more parts between non-joiners. */
const MOST_JOINED = 6;

/**
 * The folded word at `i` with what only a zero-width non-joiner parts from it, and the token after
 * it.
 */
export function joinedWord(
  tokens: Tokens,
  i: number,
): { readonly word: string; readonly to: number } {
  let word = foldedWord(tokens, i);
  let to = i + 1;
  while (
    to < tokens.count &&
    to - i < MOST_JOINED &&
    tokens.kind[to] === WORD &&
    has(tokens, to, JOINED)
  )
    word += foldedWord(tokens, to++);
  return { word, to };
}

/**
 * The folded word at `i` with the words in capitals that a hyphen or an apostrophe ties to it
 * (Braddock-Hayes, O'Brien), and the token after it. Where no such mark follows it is `joinedWord`.
 */
export function tiedWord(
  tokens: Tokens,
  i: number,
): { readonly word: string; readonly to: number } {
  const first = joinedWord(tokens, i);
  let { word, to } = first;
  while (to - i < 2 * MOST_JOINED && isTie(tokens, to)) {
    word += String.fromCharCode(tokens.folded[tokens.from[to] as number] as number);
    word += foldedWord(tokens, to + 1);
    to += 2;
  }
  return word === first.word ? first : { word, to };
}

/** A hyphen or an apostrophe at `i` between two words of which the second has a capital. */
function isTie(tokens: Tokens, i: number): boolean {
  if (!isMark(tokens, i, "-") && !isMark(tokens, i, "'")) return false;
  const next = i + 1;
  return (
    touches(tokens, i) &&
    touches(tokens, next) &&
    tokens.kind[next] === WORD &&
    has(tokens, next, CAPITAL)
  );
}

/** The text of token `i` as written, without what cannot be seen in it. */
export function writtenWord(tokens: Tokens, i: number): string {
  return spelled(tokens, tokens.start[i] as number, tokens.end[i] as number);
}

/** A non-joiner that does not stand between letters that join. */
const LONE_JOINER = new RegExp(
  `(?<![${RIGHT_TO_LEFT}])\\u200C|\\u200C(?![${RIGHT_TO_LEFT}])`,
  "gu",
);

/**
 * A part of the text as a name is given: furniture and invisible characters taken out, white space
 * as one blank.
 */
export function spelled({ text, furniture }: Tokens, start: number, end: number): string {
  const slice = text.slice(start, end);
  if (!/[^\p{L}\p{N} .'-]/u.test(slice)) return slice;
  return plainText(text, furniture, start, end)
    .replace(/(?!\u200C)\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(LONE_JOINER, "")
    .replace(/\s+/gu, " ");
}

export function has(tokens: Tokens, i: number, flag: number): boolean {
  return ((tokens.flags[i] ?? 0) & flag) !== 0;
}

/** Is token `i` a word with a capital? */
export function isCapital(tokens: Tokens, i: number): boolean {
  return i < tokens.count && tokens.kind[i] === WORD && has(tokens, i, CAPITAL);
}

/** Does token `i` follow the one before it with nothing between? */
export function touches(tokens: Tokens, i: number): boolean {
  return i > 0 && i < tokens.count && (tokens.flags[i]! & (SPACED | JOINED)) === 0;
}

/** Is token `i` the punctuation mark `mark` (one folded character)? */
export function isMark(tokens: Tokens, i: number, mark: string): boolean {
  return (
    i >= 0 &&
    i < tokens.count &&
    tokens.kind[i] === PUNCTUATION &&
    tokens.folded[tokens.from[i] as number] === mark.charCodeAt(0)
  );
}
