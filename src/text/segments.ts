/** A document in several languages, cut by paragraph. The segments cover the whole text. */

import { type Furniture, NO_FURNITURE, plainText, spanFrom } from "./furniture.ts";

export interface TextSegment {
  readonly start: number;
  readonly end: number;
  /** null: none of our languages. */
  readonly language: string | null;
}

/**
 * Segments in UTF-16 offsets; neighbours of one language are one segment. `paragraph` says a line's
 * language; a line that was broken at a width goes on, and furniture says nothing.
 */
export function segment(
  text: string,
  language: string | null,
  paragraph: (text: string, language: string | null) => string | null,
  furniture: Furniture = NO_FURNITURE,
): TextSegment[] {
  const segments: TextSegment[] = [];
  let start = 0;
  while (start < text.length) {
    const end = lineEnd(text, start, furniture);
    const line =
      furniture.count === 0 ? text.slice(start, end) : plainText(text, furniture, start, end);
    const last = segments.at(-1);
    const found = line.trim() === "" ? (last?.language ?? language) : paragraph(line, language);
    const same = last?.language === found ? segments.pop() : undefined;
    segments.push({ start: same ? same.start : start, end, language: found });
    start = end;
  }
  return segments.length > 0 ? segments : [{ start: 0, end: text.length, language }];
}

/**
 * The offset behind the line that holds `start`: behind a line feed that is the author's, or the
 * end.
 */
function lineEnd(text: string, start: number, furniture: Furniture): number {
  let feed = text.indexOf("\n", start);
  for (let span = spanFrom(furniture, start); feed >= 0; ) {
    while (span < furniture.count && (furniture.end[span] as number) <= feed) span++;
    if (span === furniture.count || (furniture.start[span] as number) > feed) return feed + 1;
    feed = text.indexOf("\n", furniture.end[span]);
  }
  return text.length;
}
