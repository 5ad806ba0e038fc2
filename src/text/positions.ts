/** UTF-16 offsets to what the output counts: code points, lines and columns. */

export interface Position {
  /** Code points before the offset. */
  readonly offset: number;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in code points. */
  readonly column: number;
}

/** Units between two places whose position is kept; an answer counts at most so many. */
const APART = 64;

/**
 * Answers for offsets of one text in any order. Costs one pass over the text and holds three numbers for every 64 units,
 * however many lines or surrogates there are.
 */
export function positions(text: string): (offset: number) => Position {
  const places = Math.floor(text.length / APART) + 1;
  const points = new Uint32Array(places); // code points before the place
  const lines = new Uint32Array(places); // line ends before it
  const begins = new Uint32Array(places); // code points before the line it stands in
  let point = 0;
  let line = 0;
  let begin = 0;
  const count = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const unit = text.charCodeAt(i);
      if (!(unit >= 0xdc00 && unit <= 0xdfff && closesPair(text, i))) point++;
      if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) {
        line++;
        begin = point;
      }
    }
  };
  for (let place = 1; place < places; place++) {
    count((place - 1) * APART, place * APART);
    points[place] = point;
    lines[place] = line;
    begins[place] = begin;
  }
  return (offset) => {
    const place = Math.floor(offset / APART);
    point = points[place] as number;
    line = lines[place] as number;
    begin = begins[place] as number;
    count(place * APART, offset);
    return { offset: point, line: line + 1, column: point - begin + 1 };
  };
}

/** Is the low surrogate at `i` the second half of a pair? */
function closesPair(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
