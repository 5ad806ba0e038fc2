/** In which language a mention was read: a document may have parts in several. */

import type { ExtractedDocument } from "../entity.ts";

/** That of the part in which an offset lies, in the unit of the document. */
export function languageAt(
  { language, segments }: Pick<ExtractedDocument, "language" | "segments">,
  offset: number,
): string {
  const part = segments.find(({ start, end }) => start <= offset && offset < end);
  return part?.language ?? language;
}
