/**
 * Lines that are not the author's: quoting marks, subtitle times, lines broken at a width, words
 * broken at a hyphen. A line end inside a broken paragraph is a blank; one that the author set
 * stays a line end.
 */

import {
  type Furniture,
  FurnitureBuilder,
  GAP,
  HIDDEN,
  HYPHENATION,
  isWordAt,
  merged,
} from "./furniture.ts";

interface Line {
  /** Behind the quoting marks and the blanks at the head. */
  readonly start: number;
  /** Before the blanks at the tail. */
  readonly end: number;
  readonly head: number;
  /** The line end: its first unit, and the offset behind it. */
  readonly newline: number;
  readonly next: number;
  readonly quoted: boolean;
}

/** A paragraph with a longer line was not broken at a width. UTF-16 units. */
const LONGEST_LINE = 240;
/** A paragraph whose longest line is shorter is a list, not prose. */
const SHORTEST_LINE = 12;

/** The furniture found so far together with that of the lines. */
export function lineFurniture(text: string, signs: Furniture): Furniture {
  const found = new FurnitureBuilder();
  const cues = cueSpans(text);
  let block: Line[] = [];
  let at = 0;
  let previous: Line | undefined;
  const close = () => {
    breaks(text, block, found);
    block = [];
  };
  while (at < text.length) {
    const line = lineAt(text, at, previous);
    if (line.quoted && line.head > at) found.add(HIDDEN, at, line.head);
    if (line.end <= line.start) close();
    else block.push(line);
    previous = line;
    at = line.next;
  }
  close();
  return merged(merged(cues, signs), found);
}

/**
 * `> `, also nested; before digits only among other quoted lines (`> 20 missiles` may be a bound).
 */
function lineAt(text: string, from: number, previous: Line | undefined): Line {
  const newline = lineEnd(text, from);
  const next = newline + (text.startsWith("\r\n", newline) ? 2 : newline < text.length ? 1 : 0);
  let start = from;
  let head = from;
  let quoted = false;
  for (;;) {
    while (start < newline && isBlank(text.charCodeAt(start))) start++;
    const marks =
      text[start] === ">" &&
      (start + 1 >= newline || text[start + 1] === ">" || isBlank(text.charCodeAt(start + 1)));
    if (!marks) break;
    start++;
    head = start;
    quoted = true;
  }
  if (
    quoted &&
    /\d/u.test(text[start] ?? "") &&
    !previous?.quoted &&
    !/^[ \t]*>/.test(text.slice(next, next + 8))
  ) {
    head = from;
    quoted = false;
  }
  let end = newline;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end, head, newline, next, quoted };
}

/** The first line end at or behind `from`: a line feed or a carriage return. */
function lineEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) break;
  }
  return at;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** The line ends of one block of lines that are blanks or parts of a word. */
function breaks(text: string, block: readonly Line[], found: FurnitureBuilder): void {
  const wrapped = isWrapped(text, block);
  for (let k = 1; k < block.length; k++) {
    const line = block[k - 1] as Line;
    const next = block[k] as Line;
    const last = text.charCodeAt(line.end - 1);
    const follows = isWordAt(text, next.start);
    const behindWord = isWordAt(text, line.end - 2) && line.end === line.newline && follows;
    // A soft hyphen, or the sign that character recognition writes for one: the word goes on.
    if ((last === 0xad || last === 0xac) && behindWord) found.add(HIDDEN, line.end - 1, next.start);
    else if ((last === 0x2d || last === 0x2010) && behindWord)
      found.add(HYPHENATION, line.newline, next.start);
    else if (wrapped) found.add(GAP, line.newline, next.start);
  }
}

/**
 * Was a paragraph broken at a width? Then no line had room for the first word of the next, and it
 * reads as prose: it closes with the mark of a sentence, or goes on in small letters. Lists of
 * names have neither.
 */
function isWrapped(text: string, block: readonly Line[]): boolean {
  if (block.length < 2) return false;
  let width = 0;
  for (const { start, end } of block) width = Math.max(width, end - start);
  if (width > LONGEST_LINE || width < SHORTEST_LINE) return false;
  let small = false;
  for (let k = 1; k < block.length; k++) {
    const line = block[k - 1] as Line;
    const next = block[k] as Line;
    let word = next.start;
    while (word < next.end && text[word] !== " " && text[word] !== "\t") word++;
    const room = width - (line.end - line.start) - 1;
    if (word - next.start <= room) return false;
    small ||= /\p{Ll}/u.test(text[next.start] as string);
  }
  const last = block.at(-1) as Line;
  return (
    small ||
    /[.!?…؟。۔]["'”»)\]’]{0,2}$/u.test(text.slice(Math.max(last.start, last.end - 4), last.end))
  );
}

const CUE =
  /^[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]+-->[ \t]+(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}.*$/;

/**
 * Subtitle times with the number and the empty lines before them, so that a sentence goes on from
 * cue to cue.
 */
function cueSpans(text: string): Furniture {
  const found = new FurnitureBuilder();
  for (let arrow = text.indexOf("-->"); arrow >= 0; arrow = text.indexOf("-->", arrow + 3)) {
    let start = text.lastIndexOf("\n", arrow) + 1;
    const newline = text.indexOf("\n", arrow);
    const end = newline < 0 ? text.length : newline + 1;
    if (end - start > LONGEST_LINE || !CUE.test(text.slice(start, end).trimEnd())) continue;
    const numbered = /(?:^|\n)[ \t]*\d{1,6}[ \t]*\r?\n$/.exec(
      text.slice(Math.max(0, start - 16), start),
    );
    if (numbered) start -= numbered[0].length - (numbered[0].startsWith("\n") ? 1 : 0);
    while (start > 0 && /[\r\n]/.test(text[start - 1] as string)) start--;
    found.add(GAP, start, end);
  }
  return found;
}
