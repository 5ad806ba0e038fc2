/**
 * The lines of a text around what was found in it, as grep -C prints them: joined where they overlap,
 * with what was found marked in them.
 */

import type { Entity, Mention } from "../entity.ts";
import { type ExcerptStyle, excerpts, type Mark } from "./excerpt.ts";

/** A mention with the entity that it is one of. */
export interface Found {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** What is marked in one line; of mentions that overlap there is one mark. */
export interface FoundMark extends Mark {
  /** Those that begin here, in the order of the text. */
  readonly found: readonly Found[];
  /** The first of those that are marked. */
  readonly first: Found;
}

/** A line, or a part of it. */
export interface ContextLine {
  /** From 1. */
  readonly number: number;
  /** As it is shown, without its number. */
  readonly text: string;
  /** Does a mention stand in it? */
  readonly marked: boolean;
  /** The mentions that are shown here first. */
  readonly found: readonly Found[];
}

export interface ContextStyle {
  /** Lines before and behind each mention. */
  readonly around: number;
  /** Columns for a line; undefined: lines are whole. */
  readonly room: number | undefined;
  /** Columns of what `mark` puts on each side. */
  readonly extra: number;
  readonly mark: (text: string, mark: FoundMark) => string;
}

/**
 * Groups of lines that stand together. `found` in the order of the text, of which `line` and
 * `column` are looked at.
 */
export function* contextGroups(
  text: string,
  found: readonly Found[],
  style: ContextStyle,
): Generator<ContextLine[]> {
  const ends = lineEnds(text);
  const marks = marksByLine(text, ends, found);
  const numbers = [...marks.keys()].sort((a, b) => a - b);
  const lineStyle: ExcerptStyle<FoundMark> = style;
  for (let i = 0; i < numbers.length; ) {
    const from = Math.max(1, (numbers[i] as number) - style.around);
    let to = (numbers[i] as number) + style.around;
    // Lines that follow one another without a gap are one group.
    while (++i < numbers.length && (numbers[i] as number) - style.around <= to + 1)
      to = (numbers[i] as number) + style.around;
    const group: ContextLine[] = [];
    for (let number = from; number <= Math.min(to, ends.length); number++) {
      const own = marks.get(number) ?? [];
      for (const part of excerpts(lineAt(text, ends, number), own, lineStyle))
        group.push({
          number,
          text: part.text,
          marked: own.length > 0,
          found: part.marks.flatMap((mark) => mark.found),
        });
    }
    yield group;
  }
}

interface LineEnd {
  /** Where the next line begins. */
  readonly next: number;
  /** Where this one ends, without its line end. */
  readonly end: number;
}

/** Line ends are those by which the output counts lines. UTF-16 offsets. */
function lineEnds(text: string): LineEnd[] {
  const ends: LineEnd[] = [];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g))
    ends.push({ end: index, next: index + end.length });
  if (ends.at(-1)?.next !== text.length || text === "")
    ends.push({ end: text.length, next: text.length });
  return ends;
}

function startOf(ends: readonly LineEnd[], number: number): number {
  return ends[number - 2]?.next ?? 0;
}

function lineAt(text: string, ends: readonly LineEnd[], number: number): string {
  return text.slice(startOf(ends, number), ends[number - 1]?.end);
}

/** The marks of each line that has any, none within another. */
function marksByLine(
  text: string,
  ends: readonly LineEnd[],
  found: readonly Found[],
): Map<number, FoundMark[]> {
  const marks = new Map<number, FoundMark[]>();
  const offsetOf = offsets(text, ends);
  for (const one of found) {
    const { line, text: written } = one.mention;
    const begin = offsetOf(one.mention);
    const end = begin + written.length;
    for (let number = line; number === line || startOf(ends, number) < end; number++) {
      if (number > ends.length) break;
      const lineStart = startOf(ends, number);
      const start = Math.max(begin, lineStart) - lineStart;
      const lineEnd = ends[number - 1]?.end ?? end;
      const own = marks.get(number) ?? [];
      marks.set(number, own);
      addMark(own, {
        start,
        end: Math.max(start + 1, Math.min(end, lineEnd) - lineStart),
        found: number === line ? [one] : [],
        first: one,
      });
    }
  }
  return marks;
}

function addMark(marks: FoundMark[], mark: FoundMark): void {
  const last = marks.at(-1);
  if (!last || mark.start >= last.end) {
    marks.push(mark);
    return;
  }
  const end = Math.max(last.end, mark.end);
  marks[marks.length - 1] = { ...last, end, found: [...last.found, ...mark.found] };
}

/** Answers for places in the order of the text, in one pass over it. */
function offsets(text: string, ends: readonly LineEnd[]): (place: Mention) => number {
  let last = { line: 0, column: 0, at: 0 };
  return ({ line, column }) => {
    let { column: counted, at } =
      last.line === line ? last : { column: 1, at: startOf(ends, line) };
    for (; counted < column; counted++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    last = { line, column, at };
    return at;
  };
}
