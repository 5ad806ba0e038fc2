/** UTF-16 offsets to what the output counts: code points, lines and columns. */

export interface Position {
  /** Code points before the offset. */
  readonly offset: number;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in code points. */
  readonly column: number;
}

/** Answers for offsets of one text in any order. Costs one pass over the text, and none over text without surrogates twice. */
export function positions(text: string): (offset: number) => Position {
  const lineStarts = [0];
  const pairs: number[] = []; // offsets of low surrogates that close a pair
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) lineStarts.push(i + 1);
    else if (unit >= 0xdc00 && unit <= 0xdfff && i > 0) {
      const before = text.charCodeAt(i - 1);
      if (before >= 0xd800 && before <= 0xdbff) pairs.push(i);
    }
  }
  const codePoints = (offset: number) => offset - below(pairs, offset);
  return (offset) => {
    const line = below(lineStarts, offset + 1);
    const lineStart = lineStarts[line - 1] ?? 0;
    return { offset: codePoints(offset), line, column: codePoints(offset) - codePoints(lineStart) + 1 };
  };
}

/** How many of the sorted numbers are smaller than `limit`. */
function below(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
