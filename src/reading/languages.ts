/** The language of a document and of its parts: detection, cutting, and which of them prevails. */

import type { Detection } from "../entity.ts";
import { LETTER, UPPER } from "../text/characters.ts";
import type { Detector } from "../text/detect.ts";
import { type Furniture, spanFrom } from "../text/furniture.ts";
import { segment, type TextSegment } from "../text/segments.ts";
import type { Detected } from "../text/weighing.ts";

/** A language that somebody gave, so that nothing is detected; `source` says who. */
export interface GivenLanguage {
  readonly language: string;
  readonly source: Detection["source"];
}

/** The segments cover the whole text. */
export interface Languages extends Detected {
  readonly segments: readonly TextSegment[];
}

/** `classes` are the classes of characters, by UTF-16 unit. */
export function languagesOf(
  text: string,
  furniture: Furniture,
  given: GivenLanguage | undefined,
  detector: Detector,
  classes: Uint8Array,
): Languages {
  if (given) {
    const { language, source } = given;
    return {
      language,
      detection: { source, detected: language, margin: null, evidence: "given" },
      segments: [{ start: 0, end: text.length, language }],
    };
  }
  const begins = detector.detect(text);
  const segments = segment(text, begins.language, detector.paragraph, furniture);
  const { language, detection } = overAll(begins, segments, text, furniture, classes, detector);
  return { language, detection, segments };
}

/**
 * The language that most of a document is in, by the letters of its segments: detection has looked
 * at its beginning only. Where that is another one than the beginning's, its first segment says
 * what decided.
 */
function overAll(
  begins: Detected,
  segments: readonly TextSegment[],
  text: string,
  furniture: Furniture,
  classes: Uint8Array,
  detector: Detector,
): Detected {
  if (segments.length < 2 && segments[0]?.language === begins.language) return begins;
  const letters = new Map<string | null, number>();
  for (const { start, end, language } of segments) {
    const count = lettersBetween(text, furniture, classes, start, end);
    letters.set(language, (letters.get(language) ?? 0) + count);
  }
  const [most] = [...letters].sort(([, a], [, b]) => b - a)[0] ?? [begins.language];
  if (
    most === undefined ||
    most === begins.language ||
    (letters.get(most) ?? 0) === (letters.get(begins.language) ?? 0)
  )
    return begins;
  const first = segments.find(({ language }) => language === most) as TextSegment;
  const { language, detection } = detector.detect(text.slice(first.start, first.end));
  return language === most ? { language, detection } : begins;
}

/** Letters of a part of the text, furniture left out. */
function lettersBetween(
  text: string,
  furniture: Furniture,
  classes: Uint8Array,
  start: number,
  end: number,
): number {
  let letters = 0;
  let span = spanFrom(furniture, start);
  for (let i = start; i < end; i++) {
    if (span < furniture.count && i >= (furniture.start[span] as number))
      i = (furniture.end[span++] as number) - 1;
    else {
      const type = classes[text.charCodeAt(i)];
      if (type === LETTER || type === UPPER) letters++;
    }
  }
  return letters;
}
