/**
 * One document from text to entities, one call per arrow: detect, cut, match, settle, resolve,
 * normalise.
 */

import { type Capacity, capacity } from "./capacity.ts";
import type { Detection, ExtractedDocument, Match, OffsetUnit } from "./entity.ts";
import { TooLargeError } from "./errors.ts";
import { countriesNamed } from "./extractors/countries.ts";
import { EXTRACTORS, KIND_ORDER } from "./extractors/index.ts";
import type { Extractor, View } from "./extractors/view.ts";
import type { Lexicons } from "./lexicon/load.ts";
import { type Catalogue, type Pack, SHARED } from "./lexicon/pack.ts";
import { settle } from "./matching/overlaps.ts";
import { type PhraseMatcher, phraseMatcher } from "./matching/phrases.ts";
import { rejoiner } from "./matching/rejoin.ts";
import { toEntities } from "./resolution/entities.ts";
import { resolveMinistries } from "./resolution/ministries.ts";
import { mergeUnlisted } from "./resolution/names.ts";
import {
  Bearers,
  repeatedSurnames,
  resolveNamesakes,
  resolveSurnames,
} from "./resolution/people.ts";
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
    const found = findAll(segments, viewsOf, mentions);
    const again = function* () {
      for (const segment of segments) for (const { view } of viewsOf(segment)) yield view;
    };
    const settled = resolve(found, text, again, lexicons.catalogue);
    const at = positions(text, offsets);
    return {
      language: detected.language ?? "und",
      detection: detected.detection,
      segments: segments.map(({ start, end, language }) => ({
        start: at(start).offset,
        end: at(end).offset,
        language: language ?? "und",
      })),
      entities: toEntities(settled, text, at, lexicons.catalogue),
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

/** What reading has found, before anything is decided. */
interface Found {
  readonly matches: readonly Match[];
  /** ISO codes of the countries whose adjectives the document uses. */
  readonly adjectives: ReadonlySet<string>;
  /** The packs that read it. */
  readonly packs: ReadonlySet<Pack>;
}

function findAll(segments: readonly TextSegment[], viewsOf: Views, most: number): Found {
  const matches: Match[] = [];
  const adjectives = new Set<string>();
  const packs = new Set<Pack>();
  for (const segment of segments) {
    const named = new Set<string>();
    const begin = matches.length;
    for (const { view, extractors } of viewsOf(segment)) {
      packs.add(view.pack);
      countriesNamed(view, adjectives, named);
      const group = matches.length; // keeps the coordination groups of segments apart
      for (const extract of extractors) {
        for (const found of extract(view))
          matches.push(
            found.group === undefined ? found : { ...found, group: group + found.group },
          );
      }
      if (matches.length > most) throw tooLarge(`it has more than ${most} possible mentions`);
    }
    dropFrom(matches, begin, ({ gate }) => gate !== undefined && !named.has(gate));
  }
  return { matches, adjectives, packs };
}

/** Takes out of the list, from a place on, what is not wanted. */
function dropFrom<Item>(list: Item[], begin: number, unwanted: (item: Item) => boolean): void {
  let kept = begin;
  for (let i = begin; i < list.length; i++)
    if (!unwanted(list[i] as Item)) list[kept++] = list[i] as Item;
  list.length = kept;
}

/**
 * Overlaps are settled twice: without the surnames that need introduction, to see who is
 * introduced, and with them.
 */
function resolve(
  { matches, adjectives, packs }: Found,
  text: string,
  viewsAgain: () => Iterable<View>,
  catalogue: Catalogue,
): Match[] {
  const open = matches.filter((match) => match.candidates);
  const firm = matches.filter((match) => !match.candidates);
  const introduced = settle(firm, KIND_ORDER);
  const about = countriesOf(introduced, adjectives, catalogue);
  const surnames = resolveSurnames(introduced, open, about, catalogue);
  const named = settle([...firm, ...surnames], KIND_ORDER);
  const bearers = new Bearers(named);
  const repeated: Match[] = [];
  if (!bearers.empty)
    for (const view of viewsAgain())
      for (const match of repeatedSurnames(bearers, view)) repeated.push(match);
  const settled =
    repeated.length > 0 ? settle([...firm, ...surnames, ...repeated], KIND_ORDER) : named;
  const endings = [...new Set([...packs].flatMap((pack) => pack.facts.nameEndings))];
  return resolveMinistries(
    mergeUnlisted(resolveNamesakes(settled), endings),
    text,
    about,
    catalogue,
  );
}

/** ISO codes of the countries that a document speaks of: places, ministries, adjectives. */
function countriesOf(
  settled: readonly Match[],
  adjectives: ReadonlySet<string>,
  catalogue: Catalogue,
): ReadonlySet<string> {
  const countries = new Set(adjectives);
  for (const match of settled) {
    const country =
      match.kind === "place" && match.id
        ? catalogue.get("place", match.id)?.country
        : match.kind === "ministry"
          ? match.country
          : undefined;
    if (country) countries.add(country);
  }
  return countries;
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
