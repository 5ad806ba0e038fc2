/**
 * Text to tokens: words, numbers and marks, each with its folded form and the way back to the text as read.
 * Word edges are Unicode letters; a digit beside a letter begins a new token, so that `Su-24M` is Su, -, 24, M.
 */

import { type CharacterTables, COMBINING, DIGIT, IGNORED, JOINER, LETTER, NEWLINE, SPACE, UPPER } from "./characters.ts";

export const WORD = 1;
export const NUMBER = 2;
export const PUNCTUATION = 3;

/** Flags of a token. */
export const CAPITAL = 1; // begins with a capital letter
export const ALL_CAPITALS = 2; // two or more letters, every one a capital
export const SPACED = 4; // something that is not a letter or digit of the same run stands before it: white space or a line end
export const NEW_LINE = 8; // a line end stands before it
export const NEW_PARAGRAPH = 16; // an empty line stands before it
export const JOINED = 32; // parted from the token before by a zero-width non-joiner only
export const CASED = 64; // has a letter of a script with case

/** Tokens as columns. `start` and `end` are UTF-16 offsets in the whole text; `from`/`to` index `folded`. */
export interface Tokens {
  readonly text: string;
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

/** Tokens of `text` between two offsets. Costs one pass; holds about 20 bytes a unit while the segment is read. */
export function tokenize(text: string, tables: CharacterTables, begin = 0, finish = text.length): Tokens {
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

  for (let i = begin; i < finish; i++) {
    const unit = text.charCodeAt(i);
    const type = classes[unit] as number;
    if (type === IGNORED) {
      // Vowel signs and tatweel belong to the word they close; invisible controls do not.
      if (open === WORD && unit >= 0x640 && unit <= 0x6ed) end[count] = i + 1;
      continue;
    }
    if (type === COMBINING) {
      if (open === WORD && length > 0) {
        const at = origin[length - 1] as number;
        const composed = (text[at] + text[i]!).normalize("NFC");
        if (composed.length === 1) folded[length - 1] = fold[composed.charCodeAt(0)] || (folded[length - 1] as number);
        end[count] = i + 1;
      }
      continue;
    }
    if (type === SPACE || type === NEWLINE || type === JOINER) {
      if (open) close();
      if (type === JOINER) {
        if (pending === 0) pending = JOINED;
      } else {
        pending = (pending & ~JOINED) | SPACED;
        if (type === NEWLINE) {
          if (!(unit === 10 && text.charCodeAt(i - 1) === 13)) newlines++;
          pending |= NEW_LINE;
          if (newlines > 1) pending |= NEW_PARAGRAPH;
        }
      }
      continue;
    }
    const want = type === DIGIT ? NUMBER : type === LETTER || type === UPPER ? WORD : PUNCTUATION;
    const rtl = want === WORD && unit >= 0x590 && (unit <= 0x8ff || unit >= 0xfb1d) && unit <= 0xfeff;
    if (open && (open !== want || want === PUNCTUATION || (want === WORD && rtl !== rightToLeft))) close();
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
    end[count] = i + 1;
  }
  if (open) close();
  return {
    text,
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

/** The folded form of token `i` as a string; for the rare places that compare words, never in the inner loop. */
export function foldedWord(tokens: Tokens, i: number, skip = 0): string {
  const from = (tokens.from[i] as number) + skip;
  return String.fromCharCode(...tokens.folded.subarray(from, tokens.to[i] as number));
}

/** No word has more parts between non-joiners. */
const MOST_JOINED = 6;

/** The folded word at `i` with what only a zero-width non-joiner parts from it, and the token after it. */
export function joinedWord(tokens: Tokens, i: number): { readonly word: string; readonly to: number } {
  let word = foldedWord(tokens, i);
  let to = i + 1;
  while (to < tokens.count && to - i < MOST_JOINED && tokens.kind[to] === WORD && has(tokens, to, JOINED)) word += foldedWord(tokens, to++);
  return { word, to };
}

/** The text of token `i` as written. */
export function writtenWord(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.start[i] as number, tokens.end[i] as number);
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
  return i >= 0 && i < tokens.count && tokens.kind[i] === PUNCTUATION && tokens.folded[tokens.from[i] as number] === mark.charCodeAt(0);
}
