/** A document in several languages, cut by paragraph. The segments cover the whole text. */

export interface TextSegment {
  readonly start: number;
  readonly end: number;
  /** null: none of our languages. */
  readonly language: string | null;
}

/** Segments in UTF-16 offsets; neighbours of one language are one segment. `paragraph` says a line's language. */
export function segment(
  text: string,
  language: string | null,
  paragraph: (text: string, language: string | null) => string | null,
): TextSegment[] {
  const segments: TextSegment[] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start);
    end = end < 0 ? text.length : end + 1;
    const line = text.slice(start, end);
    const last = segments.at(-1);
    const found = line.trim() === "" ? (last?.language ?? language) : paragraph(line, language);
    if (last && last.language === found) segments[segments.length - 1] = { ...last, end };
    else segments.push({ start, end, language: found });
    start = end;
  }
  return segments.length > 0 ? segments : [{ start: 0, end: text.length, language }];
}
