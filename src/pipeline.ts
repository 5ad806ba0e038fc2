/**
 * One document from text to entities, one call per arrow: detect and cut, match, propose, decide,
 * normalise.
 */

import { type Candidate, ruleOf } from "./candidate.ts";
import { type Capacity, capacity } from "./capacity.ts";
import { type Decision, decide, type ProposeAgain } from "./deciding/decide.ts";
import { toEntities } from "./deciding/entities.ts";
import type { ExtractedDocument, OffsetUnit } from "./entity.ts";
import { TooLargeError } from "./errors.ts";
import type { View } from "./extractors/view.ts";
import type { Lexicons } from "./lexicon/load.ts";
import { type GivenLanguage, type Languages, languagesOf } from "./reading/languages.ts";
import { propose, proposeRepeats } from "./reading/propose.ts";
import { Arenas, type Held, readersOver, viewsOfSegments } from "./reading/views.ts";
import { warningsOf } from "./reading/warnings.ts";
import type { Detector } from "./text/detect.ts";
import { furnitureOf } from "./text/findFurniture.ts";
import { positions } from "./text/positions.ts";
import type { TextSegment } from "./text/segments.ts";

export type Found = Omit<ExtractedDocument, "file" | "id">;

export interface Pipeline {
  /**
   * Throws TooLargeError for a text that does not fit into memory, and nothing else for any text.
   *
   * A long text is read in pieces and gives one document. Its people, countries and ministries are
   * resolved over the whole, so the entities are those of a reading in one piece, unless a single
   * paragraph is longer than a piece: then a mention that the cut goes through is lost, and what
   * only words beyond the cut introduce (a title, a cue, the rest of a list).
   *
   * `date` is the text's, in ISO 8601: on it the catalogue says who held which office.
   */
  extract(text: string, given?: GivenLanguage, date?: string): Found;
  /** The same reading, with all that came before the answer. Holds it all at once. */
  inspect(text: string, given?: GivenLanguage): Inspection;
}

/** A document opened: what was read, what was proposed, what was decided, what is said. */
export interface Inspection {
  readonly text: string;
  readonly languages: Languages;
  readonly views: readonly { readonly segment: TextSegment; readonly view: View }[];
  readonly decision: Decision;
  readonly document: Found;
}

/** How much of a document is held at once, and what a longer one may have in all. */
export interface Limits extends Held {
  readonly capacity: () => Capacity;
}

/** Almost any document is smaller than a piece; larger pieces cost memory and gain no time. */
export const LIMITS: Limits = { piece: 256 * 1024, kept: 1024 * 1024, capacity };

/** What a mention's rule says. */
export type RuleOf = (candidate: Candidate) => string;

const UNLIMITED: Capacity = { units: Number.POSITIVE_INFINITY, mentions: Number.POSITIVE_INFINITY };

export function createPipeline(
  lexicons: Lexicons,
  detector: Detector,
  limits = LIMITS,
  offsets: OffsetUnit = "code-points",
  rule: RuleOf = ruleOf,
): Pipeline {
  const readerOf = readersOver(lexicons);
  const shared = new Arenas();

  const read = (
    text: string,
    given: GivenLanguage | undefined,
    arenas: Arenas,
    held: Held = limits,
  ) => {
    const { units, mentions } = text.length > limits.kept ? limits.capacity() : UNLIMITED;
    if (text.length > units)
      throw tooLarge(
        `it has ${text.length} UTF-16 units; at most ${units} are read as one document`,
      );
    const furniture = furnitureOf(text);
    const languages = languagesOf(text, furniture, given, detector, lexicons.tables.classes);
    const { segments } = languages;
    if (segments.length > mentions)
      throw tooLarge(`its language changes more than ${mentions} times`);
    const viewsOf = viewsOfSegments(text, furniture, lexicons, readerOf, held, arenas);
    const found = propose(text, segments, viewsOf, mentions, () => {
      throw tooLarge(`it has more than ${mentions} possible mentions`);
    });
    const again: ProposeAgain = (people, places) =>
      proposeRepeats(segments, viewsOf, people, places);
    return { languages, viewsOf, decision: decide(found, again, lexicons.catalogue) };
  };

  const documentOf = (
    text: string,
    languages: Languages,
    decision: Decision,
    date?: string,
  ): Found => {
    const at = positions(text, offsets);
    const kept = decision.kept.map((number) => decision.claims[number] as Candidate);
    return {
      language: languages.language ?? "und",
      detection: languages.detection,
      segments: languages.segments.map(({ start, end, language }) => ({
        start: at(start).offset,
        end: at(end).offset,
        language: language ?? "und",
      })),
      entities: toEntities(kept, text, at, lexicons.catalogue, { rule, date }),
      warnings: warningsOf(text, languages),
    };
  };

  return {
    extract(text, given, date) {
      shared.clear();
      const { languages, decision } = read(text, given, shared);
      return documentOf(text, languages, decision, date);
    },
    inspect(text, given) {
      // Its views are given away: they have arenas of their own, and none is written over.
      const all = { piece: limits.piece, kept: text.length };
      const { languages, viewsOf, decision } = read(text, given, new Arenas(), all);
      const views = languages.segments.flatMap((segment) =>
        Array.from(viewsOf(segment), ({ view }) => ({ segment, view })),
      );
      return { text, languages, views, decision, document: documentOf(text, languages, decision) };
    },
  };
}

function tooLarge(what: string): TooLargeError {
  return new TooLargeError(`the text is too large: ${what}; cut it into several`);
}
