/**
 * A line of a text as a terminal shows it: whole where it fits, else cut around what is marked in it.
 * Knows nothing of what the marks are.
 */

import { clusters, onOneLine } from "./clusters.ts";
import { isolatedIn } from "./shown.ts";

/** A part of a line that is marked; UTF-16 offsets in the line. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** What of a line is shown together. */
export interface Excerpt<M extends Mark> {
  /** Safe, in isolates where its direction is another. */
  readonly text: string;
  /** Those that are shown here first. */
  readonly marks: readonly M[];
}

export interface ExcerptStyle<M extends Mark> {
  /** Columns that there are; undefined: a line is shown whole. */
  readonly room: number | undefined;
  /** Columns that a mark takes before what is marked, and as many behind it. */
  readonly extra: number;
  readonly mark: (text: string, mark: M) => string;
}

/** A half-open range of a line, in UTF-16 units. */
interface Range {
  readonly from: number;
  readonly to: number;
}

const CUT = "…";
/** The share of the room that what stands before the first mark may take. */
const LEAD = 0.3;
/** UTF-16 units that are looked at for a column: a sign may have many, and take none. */
const UNITS_A_COLUMN = 8;

/**
 * Marks in order, none within another; each is shown in one excerpt at least, cut where it alone is
 * too wide. Of a line without marks its beginning is shown.
 */
export function excerpts<M extends Mark>(
  line: string,
  marks: readonly M[],
  style: ExcerptStyle<M>,
): Excerpt<M>[] {
  const found: Excerpt<M>[] = [];
  for (let next = 0; next < marks.length || found.length === 0; ) {
    const range = rangeAround(line, marks, next, style);
    const begin = next++;
    while (next < marks.length && (marks[next] as M).end <= range.to) next++;
    found.push({ text: shownRange(line, range, marks, style), marks: marks.slice(begin, next) });
  }
  return found;
}

/** What is shown around the mark of that number, or from the beginning where there is none. */
function rangeAround<M extends Mark>(
  line: string,
  marks: readonly M[],
  number: number,
  { room, extra }: ExcerptStyle<M>,
): Range {
  const first = marks[number];
  if (room === undefined) return { from: 0, to: line.length };
  if (line.length <= room * UNITS_A_COLUMN) {
    const whole = endOf(line, 0, room, marks, first, extra);
    if (whole === line.length) return { from: 0, to: whole };
  }
  const from = first ? startOf(line, first.start, Math.floor(room * LEAD)) : 0;
  return { from, to: endOf(line, from, from > 0 ? room - 1 : room, marks, first, extra) };
}

/** So many columns before an offset, at the head of a word where there is one. */
function startOf(line: string, offset: number, columns: number): number {
  const begin = Math.max(0, offset - columns * UNITS_A_COLUMN);
  const before = [...clusters(line.slice(begin, offset))];
  // A slice may begin within a sign.
  const own = begin > 0 ? before.slice(1) : before;
  let from = offset;
  let width = 0;
  let head: number | undefined;
  for (const cluster of own.reverse()) {
    width += cluster.width;
    if (width > columns) return head ?? from;
    if (cluster.text === " ") head = from;
    from -= cluster.length;
  }
  return begin === 0 ? 0 : (head ?? from);
}

/**
 * Where what begins at `from` ends: at the end of the line where it fits into so many columns; else
 * behind a word or a mark, so that there is room for a sign of the cut, and within no mark but the
 * first where that alone does not fit.
 */
function endOf<M extends Mark>(
  line: string,
  from: number,
  columns: number,
  marks: readonly M[],
  first: M | undefined,
  extra: number,
): number {
  let at = from;
  let width = 0;
  /** The last place where the line may be cut with what is behind it left away. */
  let good: number | undefined;
  /** The same, within the first mark. */
  let within = from;
  let next = marks.findIndex(({ end }) => end > from);
  if (next < 0) next = marks.length;
  for (const cluster of clusters(line.slice(from, from + columns * UNITS_A_COLUMN))) {
    const mark = marks[next];
    const behind = at + cluster.length;
    const opens = mark !== undefined && mark.start < behind && (mark.start >= at || at === from);
    const closes = mark !== undefined && mark.end > at && mark.end <= behind;
    if (!mark || at <= mark.start) {
      const blank = cluster.text === " " && width < columns;
      if (blank || at === from) good = at;
    }
    width += cluster.width + (opens ? extra : 0) + (closes ? extra : 0);
    if (width > columns) return cutAt(good, within, first);
    at = behind;
    if (width + (first ? extra : 0) < columns) within = at;
    if (closes && width < columns) good = at;
    if (closes) next++;
  }
  return at === line.length ? at : cutAt(good ?? at, within, first);
}

/** Without a mark nothing is lost by cutting within a word, where its head is far. */
function cutAt(good: number | undefined, within: number, first: Mark | undefined): number {
  const least = first ? first.end : within / 2;
  return good !== undefined && good >= least ? good : within;
}

function shownRange<M extends Mark>(
  line: string,
  { from, to }: Range,
  marks: readonly M[],
  { mark: marked }: ExcerptStyle<M>,
): string {
  let shown = from > 0 ? CUT : "";
  let at = from;
  for (const mark of marks) {
    if (mark.end <= from || mark.start >= to) continue;
    const start = Math.max(at, mark.start);
    const end = Math.min(to, mark.end);
    shown += onOneLine(line.slice(at, start)) + marked(onOneLine(line.slice(start, end)), mark);
    at = end;
  }
  shown += onOneLine(line.slice(at, to)) + (to < line.length ? CUT : "");
  return isolatedIn(line, shown);
}
