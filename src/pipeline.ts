/** One document from text to entities, one call per arrow: detect, cut, match, settle, resolve, normalise. */

import type { Detection, ExtractedDocument, Match, OffsetUnit } from "./entity.ts";
import { EXTRACTORS, KIND_ORDER } from "./extractors/index.ts";
import type { Extractor, View } from "./extractors/view.ts";
import type { Lexicons } from "./lexicon/load.ts";
import { type Catalogue, SHARED } from "./lexicon/pack.ts";
import { settle } from "./matching/overlaps.ts";
import { type PhraseMatcher, phraseMatcher } from "./matching/phrases.ts";
import { rejoiner } from "./matching/rejoin.ts";
import { toEntities } from "./resolution/entities.ts";
import { resolveMinistries } from "./resolution/ministries.ts";
import { mergeUnlisted } from "./resolution/names.ts";
import { Bearers, repeatedSurnames, resolveNamesakes, resolveSurnames } from "./resolution/people.ts";
import type { Detector } from "./text/detect.ts";
import { furnitureOf } from "./text/findFurniture.ts";
import type { Furniture } from "./text/furniture.ts";
import { apart } from "./text/paragraphs.ts";
import { positions } from "./text/positions.ts";
import { segment, type TextSegment } from "./text/segments.ts";
import { type Tokens, tokenize } from "./text/words.ts";

/** What a language does with a segment: made once a language, used for every document. */
interface Reader {
  readonly rejoin: (tokens: Tokens) => Tokens;
  readonly match: PhraseMatcher;
  readonly extractors: readonly Extractor[];
}

/** Never throws for any text. `language` overrides detection; `source` says who gave it. */
export type Pipeline = (
  text: string,
  given?: { readonly language: string; readonly source: Detection["source"] },
) => Omit<ExtractedDocument, "file" | "id">;

export function createPipeline(lexicons: Lexicons, detector: Detector, offsets: OffsetUnit = "code-points"): Pipeline {
  const readers = new Map<string, Reader>();
  const readerOf = (code: string): Reader => {
    let reader = readers.get(code);
    if (!reader) {
      const pack = lexicons.pack(code);
      reader = { rejoin: rejoiner(pack), match: phraseMatcher(pack), extractors: EXTRACTORS.map((make) => make(pack)) };
      readers.set(code, reader);
    }
    return reader;
  };

  return (text, given) => {
    const warnings: string[] = [];
    const furniture = furnitureOf(text);
    const detected = given
      ? {
          language: given.language,
          detection: { source: given.source, detected: given.language, margin: null, evidence: "given" as const },
        }
      : detector.detect(text);
    // What has no letters is in no language, and nothing is lost.
    if (detected.language === null && /\p{L}/u.test(text)) {
      warnings.push("the language is none of ours: only names written alike in every language were looked for; --language overrides");
    }
    if (holdsEscapes(text)) warnings.push("the text holds JSON escapes (\\u0628…) that nobody decoded; give the text that the JSON means");
    const segments: TextSegment[] = given
      ? [{ start: 0, end: text.length, language: given.language }]
      : segment(text, detected.language, detector.paragraph, furniture);
    const { views, matches } = readSegments(text, furniture, segments, lexicons, readerOf);
    const settled = resolve(matches, views, text, lexicons);
    const at = positions(text, offsets);
    return {
      language: detected.language ?? "und",
      detection: detected.detection,
      segments: segments.map(({ start, end, language }) => ({ start: at(start).offset, end: at(end).offset, language: language ?? "und" })),
      entities: toEntities(settled, text, at, lexicons.catalogue),
      warnings,
    };
  };
}

function readSegments(
  text: string,
  furniture: Furniture,
  segments: readonly TextSegment[],
  lexicons: Lexicons,
  readerOf: (code: string) => Reader,
) {
  const views: View[] = [];
  const matches: Match[] = [];
  for (const { start, end, language } of segments) {
    const code = language ?? SHARED;
    const pack = lexicons.pack(code);
    const { rejoin, match, extractors } = readerOf(code);
    const tokens = apart(rejoin(tokenize(text, pack.tables, start, end, furniture)));
    const view: View = { tokens, hits: match(tokens), pack };
    views.push(view);
    const group = matches.length; // keeps the coordination groups of segments apart
    for (const extract of extractors) {
      for (const found of extract(view)) matches.push(found.group === undefined ? found : { ...found, group: group + found.group });
    }
  }
  return { views, matches };
}

/** Overlaps are settled twice: without the surnames that need introduction, to see who is introduced, and with them. */
function resolve(matches: readonly Match[], views: readonly View[], text: string, lexicons: Lexicons): Match[] {
  const open = matches.filter((match) => match.candidates);
  const firm = matches.filter((match) => !match.candidates);
  const introduced = settle(firm, KIND_ORDER);
  const about = countriesOf(introduced, views, lexicons.catalogue);
  const surnames = resolveSurnames(introduced, open, about, lexicons.catalogue);
  const named = settle([...firm, ...surnames], KIND_ORDER);
  const bearers = new Bearers(named);
  const repeated = bearers.empty ? [] : views.flatMap((view) => repeatedSurnames(bearers, view));
  const settled = repeated.length > 0 ? settle([...firm, ...surnames, ...repeated], KIND_ORDER) : named;
  const packs = new Set(views.map((view) => view.pack));
  const endings = [...new Set([...packs].flatMap((pack) => pack.facts.nameEndings))];
  return resolveMinistries(mergeUnlisted(resolveNamesakes(settled), endings), text, about, lexicons.catalogue);
}

/** ISO codes of the countries that a document speaks of: places, ministries, adjectives. */
function countriesOf(settled: readonly Match[], views: readonly View[], catalogue: Catalogue): ReadonlySet<string> {
  const countries = new Set<string>();
  const add = (country: string | undefined) => country && countries.add(country);
  for (const match of settled) {
    if (match.kind === "place" && match.id) add(catalogue.get("place", match.id)?.country);
    else if (match.kind === "ministry") add(match.country);
  }
  for (const { tokens, hits } of views) {
    for (let i = 0; i < tokens.count; i++) {
      const adjective = hits.find(i, "adjective");
      if (adjective) add(catalogue.get("place", adjective.value)?.country);
    }
  }
  return countries;
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
