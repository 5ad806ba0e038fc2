/**
 * Furniture is what stands in a text without being of its language: links and addresses, tags and
 * entities, quoting marks, cue times, emphasis, broken lines. The tokenizer sees through it, so
 * that offsets still point into the text as it was read.
 */

/** Nothing at all: what stands before and behind it touches. */
export const HIDDEN = 1;
/** White space. */
export const GAP = 2;
/** A line end. */
export const LINE = 3;
/** An empty line. */
export const PARAGRAPH = 4;
/** One mark that is no word of any language, whatever is in it. */
export const LINK = 5;
/** The UTF-16 unit given in `unit`, written otherwise (`&eacute;`). */
export const CHARACTER = 6;
/**
 * A line end behind a hyphen: what follows touches the hyphen, and may be the rest of the word
 * before it.
 */
export const HYPHENATION = 7;

/** Spans in order of the text, none within another; UTF-16 offsets, `end` exclusive. */
export interface Furniture {
  readonly count: number;
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly kind: readonly number[];
  readonly unit: readonly number[];
}

export const NO_FURNITURE: Furniture = { count: 0, start: [], end: [], kind: [], unit: [] };

/** Collects spans; a span that begins before the end of the last one replaces those it covers. */
export class FurnitureBuilder implements Furniture {
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly kind: number[] = [];
  readonly unit: number[] = [];

  get count(): number {
    return this.start.length;
  }

  add(kind: number, start: number, end: number, unit = 0): void {
    while (this.count > 0 && (this.start.at(-1) as number) >= start) {
      this.start.pop();
      this.end.pop();
      this.kind.pop();
      this.unit.pop();
    }
    if (this.count > 0 && (this.end.at(-1) as number) > start) return;
    this.start.push(start);
    this.end.push(end);
    this.kind.push(kind);
    this.unit.push(unit);
  }
}

/** Can what stands at `i` be part of a word or number? */
export function isWordAt(text: string, i: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text[i] ?? "");
}

/** Index of the first span that ends behind `offset`. */
export function spanFrom(furniture: Furniture, offset: number): number {
  let low = 0;
  let high = furniture.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((furniture.end[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What stands for a span where a reader sees the text: a tag leaves nothing, a broken line a blank.
 */
function seenAs(kind: number, unit: number): string {
  switch (kind) {
    case CHARACTER:
      return String.fromCharCode(unit);
    case LINE:
    case PARAGRAPH:
      return "\n";
    case GAP:
    case LINK:
      return " ";
    default:
      return "";
  }
}

/**
 * What a reader sees of a part of the text: furniture taken out, white space left where it parts
 * words.
 */
export function plainText(
  text: string,
  furniture: Furniture,
  start = 0,
  end = text.length,
): string {
  let at = start;
  let out = "";
  for (
    let span = spanFrom(furniture, start);
    span < furniture.count && (furniture.start[span] as number) < end;
    span++
  ) {
    out +=
      text.slice(at, furniture.start[span]) +
      seenAs(furniture.kind[span] as number, furniture.unit[span] as number);
    at = furniture.end[span] as number;
  }
  return out + text.slice(at, end);
}

export interface PlainWindow {
  readonly text: string;
  /** The UTF-16 offset at which a unit of `text` stands, and the one behind it. */
  startOf(unit: number): number;
  endOf(unit: number): number;
}

/** Invisible characters, and those of two units. */
const UNEVEN = /[\ud800-\udfff\u{10000}-\u{10ffff}]|(?!\u200C)\p{Default_Ignorable_Code_Point}/u;

/** What a reader sees between two offsets, where each unit is seen as it is written. */
export function evenWindow(
  text: string,
  furniture: Furniture,
  start: number,
  end: number,
): PlainWindow | undefined {
  const span = spanFrom(furniture, start);
  if (span < furniture.count && (furniture.start[span] as number) < end) return undefined;
  const slice = text.slice(start, end);
  if (UNEVEN.test(slice)) return undefined;
  return { text: slice, startOf: (unit) => start + unit, endOf: (unit) => start + unit + 1 };
}

/**
 * The first `length` units that a reader sees between two offsets, without invisible characters.
 */
export function plainWindow(
  text: string,
  furniture: Furniture,
  start: number,
  end: number,
  length: number,
): PlainWindow {
  let span = spanFrom(furniture, start);
  let seen = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = start; i < end && seen.length < length; ) {
    let char = String.fromCodePoint(text.codePointAt(i) as number);
    let next = i + char.length;
    if (span < furniture.count && i >= (furniture.start[span] as number)) {
      char = seenAs(furniture.kind[span] as number, furniture.unit[span] as number);
      next = furniture.end[span++] as number;
    } else if (/(?!\u200C)\p{Default_Ignorable_Code_Point}/u.test(char)) char = "";
    for (let k = 0; k < char.length; k++) {
      starts.push(i);
      ends.push(next);
    }
    seen += char;
    i = next;
  }
  return {
    text: seen,
    startOf: (unit) => starts[unit] as number,
    endOf: (unit) => ends[unit] as number,
  };
}

/** Two lists of spans as one; where they overlap the first list's stay. */
export function merged(first: Furniture, second: Furniture): Furniture {
  if (first.count === 0) return second;
  if (second.count === 0) return first;
  const out = new FurnitureBuilder();
  const add = (from: Furniture, k: number) =>
    out.add(
      from.kind[k] as number,
      from.start[k] as number,
      from.end[k] as number,
      from.unit[k] as number,
    );
  let i = 0;
  for (let k = 0; k < second.count; k++) {
    for (; i < first.count && (first.start[i] as number) <= (second.start[k] as number); i++)
      add(first, i);
    const over = spanFrom(first, second.start[k] as number);
    if (over < first.count && (first.start[over] as number) < (second.end[k] as number)) continue;
    add(second, k);
  }
  for (; i < first.count; i++) add(first, i);
  return out;
}
