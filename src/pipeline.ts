/**
 * One document from text to entities, one call per arrow: detect, cut, match, propose, decide,
 * normalise.
 */

import type { Candidate } from "./candidate.ts";
import { type Capacity, capacity } from "./capacity.ts";
import { decide, type Found } from "./deciding/decide.ts";
import { toEntities } from "./deciding/entities.ts";
import type { Detection, ExtractedDocument, OffsetUnit } from "./entity.ts";
import { TooLargeError } from "./errors.ts";
import { countriesNamed } from "./extractors/countries.ts";
import { EXTRACTORS } from "./extractors/index.ts";
import { type KnownSurnames, repeatedSurnames } from "./extractors/repeats.ts";
import type { Extractor, View } from "./extractors/view.ts";
import type { Lexicons } from "./lexicon/load.ts";
import { type Pack, SHARED } from "./lexicon/pack.ts";
import { type PhraseMatcher, phraseMatcher } from "./matching/phrases.ts";
import { rejoiner } from "./matching/rejoin.ts";
import { LETTER, UPPER } from "./text/characters.ts";
import type { Detected, Detector } from "./text/detect.ts";
import { furnitureOf } from "./text/findFurniture.ts";
import { type Furniture, spanFrom } from "./text/furniture.ts";
import { apart } from "./text/paragraphs.ts";
import { pieces } from "./text/pieces.ts";
import { positions } from "./text/positions.ts";
import { segment, type TextSegment } from "./text/segments.ts";
import { type Tokens, tokenize } from "./text/words.ts";

/** What a language does with a segment: made once a language, used for every document. */
interface Reader {
  readonly rejoin: (tokens: Tokens) => Tokens;
  readonly match: PhraseMatcher;
  readonly extractors: readonly Extractor[];
}

/**
 * Throws TooLargeError for a text that does not fit into memory, and nothing else for any text.
 * `language` overrides detection; `source` says who gave it.
 *
 * A long text is read in pieces and gives one document. Its people, countries and ministries are
 * resolved over the whole, so the entities are those of a reading in one piece, unless a single
 * paragraph is longer than a piece: then a mention that the cut goes through is lost, and what only
 * words beyond the cut introduce (a title, a cue, the rest of a list).
 */
export type Pipeline = (
  text: string,
  given?: { readonly language: string; readonly source: Detection["source"] },
) => Omit<ExtractedDocument, "file" | "id">;

/** How much of a document is held at once, in UTF-16 units. */
export interface Limits {
  /** The most that is held as tokens and phrases, some 100 bytes a unit. */
  readonly piece: number;
  /**
   * Of a document up to this length all of them are held, so that surnames can be looked for
   * without reading it again.
   */
  readonly kept: number;
  /** What a longer document may have in all. */
  readonly capacity: () => Capacity;
}

/** Almost any document is smaller than a piece; larger pieces cost memory and gain no time. */
export const LIMITS: Limits = { piece: 256 * 1024, kept: 1024 * 1024, capacity };

const UNLIMITED: Capacity = { units: Number.POSITIVE_INFINITY, mentions: Number.POSITIVE_INFINITY };

export function createPipeline(
  lexicons: Lexicons,
  detector: Detector,
  limits = LIMITS,
  offsets: OffsetUnit = "code-points",
): Pipeline {
  const readers = new Map<string, Reader>();
  const readerOf = (code: string): Reader => {
    let reader = readers.get(code);
    if (!reader) {
      const pack = lexicons.pack(code);
      reader = {
        rejoin: rejoiner(pack),
        match: phraseMatcher(pack),
        extractors: EXTRACTORS.map((make) => make(pack)),
      };
      readers.set(code, reader);
    }
    return reader;
  };

  return (text, given) => {
    const { units, mentions } = text.length > limits.kept ? limits.capacity() : UNLIMITED;
    if (text.length > units)
      throw tooLarge(
        `it has ${text.length} UTF-16 units; at most ${units} are read as one document`,
      );
    const warnings: string[] = [];
    const furniture = furnitureOf(text);
    const asked = given
      ? {
          language: given.language,
          detection: {
            source: given.source,
            detected: given.language,
            margin: null,
            evidence: "given" as const,
          },
        }
      : detector.detect(text);
    const segments: TextSegment[] = given
      ? [{ start: 0, end: text.length, language: given.language }]
      : segment(text, asked.language, detector.paragraph, furniture);
    const detected = given
      ? asked
      : overAll(asked, segments, text, furniture, lexicons.tables.classes, detector);
    // What has no letters is in no language, and nothing is lost.
    if (detected.language === null && /\p{L}/u.test(text)) {
      const some = segments.some(({ language }) => language !== null)
        ? "most of the text is in none of our languages, and of that"
        : "the language is none of ours:";
      warnings.push(
        `${some} only names written alike in every language were looked for; --language overrides`,
      );
    }
    if (holdsEscapes(text))
      warnings.push(
        "the text holds JSON escapes (\\u0628…) that nobody decoded; give the text that the JSON means",
      );
    const viewsOf = viewsOfSegments(text, furniture, lexicons, readerOf, limits);
    if (segments.length > mentions)
      throw tooLarge(`its language changes more than ${mentions} times`);
    const found = propose(text, segments, viewsOf, mentions);
    const again = (bearers: KnownSurnames) =>
      segments.flatMap((segment) => {
        const repeats: Candidate[] = [];
        for (const { view } of viewsOf(segment))
          for (const one of repeatedSurnames(bearers, view)) repeats.push(one);
        return repeats;
      });
    const { claims, kept } = decide(found, again, lexicons.catalogue);
    const at = positions(text, offsets);
    return {
      language: detected.language ?? "und",
      detection: detected.detection,
      segments: segments.map(({ start, end, language }) => ({
        start: at(start).offset,
        end: at(end).offset,
        language: language ?? "und",
      })),
      entities: toEntities(
        kept.map((number) => claims[number] as Candidate),
        text,
        at,
        lexicons.catalogue,
      ),
      warnings,
    };
  };
}

function tooLarge(what: string): TooLargeError {
  return new TooLargeError(`the text is too large: ${what}; cut it into several`);
}

/** The views of a segment, piece by piece, with the extractors of its language. */
type Views = (
  segment: TextSegment,
) => Iterable<{ readonly view: View; readonly extractors: readonly Extractor[] }>;

/** Views are made when they are asked for; those of a short document are kept and given again. */
function viewsOfSegments(
  text: string,
  furniture: Furniture,
  lexicons: Lexicons,
  readerOf: (code: string) => Reader,
  limits: Limits,
): Views {
  const kept = new Map<number, View>();
  return function* ({ start, end, language }) {
    const code = language ?? SHARED;
    const pack = lexicons.pack(code);
    const { rejoin, match, extractors } = readerOf(code);
    for (const piece of pieces(text, pack.tables, start, end, limits.piece)) {
      let view = kept.get(piece.start);
      if (!view) {
        const tokens = apart(
          rejoin(tokenize(text, pack.tables, piece.start, piece.end, furniture)),
        );
        view = { tokens, hits: match(tokens), pack };
        if (text.length <= limits.kept) kept.set(piece.start, view);
      }
      yield { view, extractors };
    }
  };
}

/** Everything that may be a mention, of every segment; nothing is decided yet. */
function propose(
  text: string,
  segments: readonly TextSegment[],
  viewsOf: Views,
  most: number,
): Found {
  const candidates: Candidate[] = [];
  const adjectives = new Set<string>();
  const packs = new Set<Pack>();
  const found = segments.map((segment) => {
    const countries = new Set<string>();
    const from = candidates.length;
    for (const { view, extractors } of viewsOf(segment)) {
      packs.add(view.pack);
      countriesNamed(view, adjectives, countries);
      const group = candidates.length; // keeps the coordination groups of segments apart
      for (const extract of extractors) {
        for (const one of extract(view))
          candidates.push(one.group === undefined ? one : { ...one, group: group + one.group });
      }
      if (candidates.length > most) throw tooLarge(`it has more than ${most} possible mentions`);
    }
    return { from, to: candidates.length, countries };
  });
  return { text, candidates, segments: found, adjectives, packs };
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

/** Escapes of one text from which it is no accident. */
const MOST_ESCAPES = 3;

/** Was a JSON string handed over with its quotes taken off, but its escapes left in? */
function holdsEscapes(text: string): boolean {
  let from = 0;
  for (let count = 0; count < MOST_ESCAPES; count++) {
    const at = text.indexOf("\\u", from);
    if (at < 0) return false;
    if (!/^[0-9a-fA-F]{4}/.test(text.slice(at + 2, at + 6))) count--;
    from = at + 2;
  }
  return true;
}
