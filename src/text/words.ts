/**
 * Text to tokens: words, numbers and marks, each with its folded form and the way back to the text
 * as read. Word edges are Unicode letters; a digit beside a letter begins a new token, so that
 * `Su-24M` is Su, -, 24, M.
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
  SPACE,
  UPPER,
} from "./characters.ts";
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

export const WORD = 1;
export const NUMBER = 2;
export const PUNCTUATION = 3;

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
 * Tokens as columns. `start` and `end` are UTF-16 offsets in the whole text; `from`/`to` index
 * `folded`.
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
  readonly folded: Uint16Array;
  /** Offset in `text` of each folded unit. */
  readonly origin: Uint32Array;
}

/** The folded unit of a link: a mark that no rule asks for. */
const OBJECT = 0xfffc;

/**
 * Tokens of `text` between two offsets, furniture seen through. Costs one pass; holds about 20
 * bytes a unit while the segment is read.
 */
export function tokenize(
  text: string,
  tables: CharacterTables,
  begin = 0,
  finish = text.length,
  furniture = NO_FURNITURE,
): Tokens {
  const { classes, folded: fold, expansions } = tables;
  const size = finish - begin;
  let room = size + 64;
  let folded = new Uint16Array(room);
  let origin = new Uint32Array(room);
  const kind = new Uint8Array(size);
  const flags = new Uint8Array(size);
  const start = new Uint32Array(size);
  const end = new Uint32Array(size);
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  let count = 0;
  let length = 0;
  let open = 0; // kind of the token being built, 0 when none
  let uppers = 0;
  let lowers = 0;
  let rightToLeft = false;
  let pending = NEW_LINE | SPACED | NEW_PARAGRAPH;
  let newlines = 2;
  let span = spanFrom(furniture, begin);
  let edge = span < furniture.count ? (furniture.start[span] as number) : finish;

  const close = () => {
    if (open === WORD) {
      let flag = flags[count] as number;
      if (uppers > 1 && lowers === 0) flag |= ALL_CAPITALS;
      flags[count] = flag;
    }
    to[count] = length;
    count++;
    open = 0;
  };
  const lineEnd = (lines: number) => {
    newlines += lines;
    pending = (pending & ~JOINED) | SPACED | NEW_LINE;
    if (newlines > 1) pending |= NEW_PARAGRAPH;
  };

  for (let i = begin; i < finish; i++) {
    let unit = text.charCodeAt(i);
    let last = i; // the last unit of what stands here
    let type: number;
    if (i >= edge) {
      const what = furniture.kind[span] as number;
      last = Math.min(finish, furniture.end[span] as number) - 1;
      unit = furniture.unit[span] as number;
      span++;
      edge = span < furniture.count ? (furniture.start[span] as number) : finish;
      if (what === HIDDEN) {
        i = last;
        continue;
      }
      if (what === HYPHENATION) {
        if (open) close();
        pending |= BROKEN;
        i = last;
        continue;
      }
      if (what === GAP) type = SPACE;
      else if (what === LINE || what === PARAGRAPH) {
        if (open) close();
        lineEnd(what === LINE ? 1 : 2);
        i = last;
        continue;
      } else if (what === LINK) {
        type = MARK;
        unit = OBJECT;
      } else type = classes[unit] as number;
    } else type = classes[unit] as number;

    if (type === IGNORED) {
      // Vowel signs and tatweel belong to the word they close; invisible controls do not.
      if (open === WORD && unit >= 0x640 && unit <= 0x6ed) end[count] = last + 1;
      i = last;
      continue;
    }
    if (type === COMBINING) {
      if (open === WORD && length > 0) {
        const at = origin[length - 1] as number;
        const composed = (text[at] + String.fromCharCode(unit)).normalize("NFC");
        if (composed.length === 1)
          folded[length - 1] = fold[composed.charCodeAt(0)] || (folded[length - 1] as number);
        end[count] = last + 1;
      }
      i = last;
      continue;
    }
    if (type === SPACE || type === NEWLINE) {
      if (open) close();
      if (type === NEWLINE) lineEnd(unit === 10 && text.charCodeAt(i - 1) === 13 ? 0 : 1);
      else pending = (pending & ~JOINED) | SPACED;
      i = last;
      continue;
    }
    if (type === JOINER) {
      // It means something between letters that join: elsewhere it is one more thing that nobody
      // sees.
      const entity = edge === last + 1 && furniture.kind[span] === CHARACTER;
      const joined = entity
        ? isRightToLeft(furniture.unit[span] as number)
        : joins(text, last + 1, finish, classes);
      if (open === WORD && rightToLeft && joined) {
        close();
        pending = JOINED;
      }
      i = last;
      continue;
    }
    if (
      type === MARK &&
      unit >= 0xd800 &&
      unit <= 0xdbff &&
      isIgnorablePair(unit, text.charCodeAt(i + 1))
    ) {
      i++;
      continue;
    }
    const want = type === DIGIT ? NUMBER : type === LETTER || type === UPPER ? WORD : PUNCTUATION;
    const rtl = want === WORD && isRightToLeft(unit);
    if (open && (open !== want || want === PUNCTUATION || (want === WORD && rtl !== rightToLeft)))
      close();
    if (length + 8 > room) {
      room *= 2;
      const wider = new Uint16Array(room);
      wider.set(folded);
      folded = wider;
      const farther = new Uint32Array(room);
      farther.set(origin);
      origin = farther;
    }
    if (!open) {
      open = want;
      kind[count] = want;
      flags[count] = pending | (type === UPPER ? CAPITAL : 0);
      start[count] = i;
      from[count] = length;
      pending = 0;
      newlines = 0;
      uppers = 0;
      lowers = 0;
      rightToLeft = rtl;
    }
    if (type === UPPER) uppers++;
    else if (type === LETTER) lowers++;
    const value = fold[unit] as number;
    if (value !== 0) {
      folded[length] = value;
      origin[length++] = i;
    } else {
      const text = expansions.get(unit) ?? "";
      for (let k = 0; k < text.length; k++) {
        folded[length] = text.charCodeAt(k);
        origin[length++] = i;
      }
    }
    end[count] = last + 1;
    i = last;
  }
  if (open) close();
  return {
    text,
    furniture,
    count,
    kind: kind.subarray(0, count),
    flags: flags.subarray(0, count),
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    folded,
    origin,
  };
}

function isRightToLeft(unit: number): boolean {
  return unit >= 0x590 && (unit <= 0x8ff || unit >= 0xfb1d) && unit <= 0xfeff;
}

/** Does a letter of a joining script stand at `i`, behind nothing but ignorable units? */
function joins(text: string, i: number, finish: number, classes: Uint8Array): boolean {
  for (let at = i; at < finish; at++) {
    const unit = text.charCodeAt(at);
    const type = classes[unit];
    if (isIgnorablePair(unit, text.charCodeAt(at + 1))) at++;
    else if (type !== IGNORED && type !== JOINER)
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

/** The text of token `i` as written, without what cannot be seen in it. */
export function writtenWord(tokens: Tokens, i: number): string {
  return spelled(tokens, tokens.start[i] as number, tokens.end[i] as number);
}

/**
 * A part of the text as a name is given: furniture and invisible characters taken out, white space
 * as one blank.
 */
export function spelled({ text, furniture }: Tokens, start: number, end: number): string {
  const slice = text.slice(start, end);
  if (!/[^\p{L}\p{N} .'-]/u.test(slice)) return slice;
  return plainText(text, furniture, start, end)
    .replace(/(?!\u200C)\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/(?<![\u0590-\u08FF])\u200C|\u200C(?![\u0590-\u08FF])/gu, "")
    .replace(/\s+/gu, " ");
}

export function has(tokens: Tokens, i: number, flag: number): boolean {
  return ((tokens.flags[i] ?? 0) & flag) !== 0;
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
