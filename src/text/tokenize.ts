/**
 * Text to tokens: words, numbers and marks, each with its folded form and hash and the way back to
 * the text as read, and a break between paragraphs. Word edges are Unicode letters; a digit beside
 * a letter begins a new token, so that `Su-24M` is Su, -, 24, M.
 *
 * One pass that looks at each unit once, into the columns of an arena (`tokenArena.ts`). Whoever
 * wants the words of a short text as strings, and nothing else, is better served by `foldString`.
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
import { isRightToLeft } from "./direction.ts";
import {
  CHARACTER,
  GAP,
  HIDDEN,
  HYPHENATION,
  LINE,
  LINK,
  NO_FURNITURE,
  PARAGRAPH,
  spanFrom,
} from "./furniture.ts";
import { hashEndingIn, hashWith } from "./hash.ts";
import { firstTokens, SPARE, TokenArena } from "./tokenArena.ts";
import {
  ALL_CAPITALS,
  BREAK,
  BROKEN,
  CAPITAL,
  JOINED,
  NEW_LINE,
  NEW_PARAGRAPH,
  NUMBER,
  PUNCTUATION,
  SPACED,
  type Tokens,
  WORD,
} from "./words.ts";

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
