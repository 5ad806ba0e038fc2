/** A line and column, as mentions and editors name them, to the place in the text. */

import { ExpectedError } from "../errors.ts";

/** UTF-16 offset. Throws ExpectedError for a line or column that the text does not have. */
export function offsetOf(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  const lines = text.split(/\r\n|\r|\n/);
  const wanted = lines[line - 1];
  if (wanted === undefined)
    throw new ExpectedError(`there is no line ${line}; the text has ${lines.length}`);
  const points = [...wanted];
  if (column < 1 || column > points.length)
    throw new ExpectedError(
      points.length === 0
        ? `line ${line} is empty; name another`
        : `line ${line} has no column ${column}; it has ${points.length}, counted in code points`,
    );
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length);
  const begin = line === 1 ? 0 : (ends[line - 2] as number);
  return begin + points.slice(0, column - 1).join("").length;
}
