/** One document from text to entities, one call per arrow: detect, cut, match, settle, resolve, normalise. */

import type { Detection, ExtractedDocument, Match, OffsetUnit } from "./entity.ts";
import { EXTRACTORS, KIND_ORDER } from "./extractors/index.ts";
import type { Extractor, View } from "./extractors/view.ts";
import type { Lexicons } from "./lexicon/load.ts";
import { type Catalogue, SHARED } from "./lexicon/pack.ts";
import { settle } from "./matching/overlaps.ts";
import { type PhraseMatcher, phraseMatcher } from "./matching/phrases.ts";
import { toEntities } from "./resolution/entities.ts";
import { resolveMinistries } from "./resolution/ministries.ts";
import { mergeUnlisted, repeatedSurnames, resolveNamesakes, resolveSurnames } from "./resolution/people.ts";
import type { Detector } from "./text/detect.ts";
import { positions } from "./text/positions.ts";
import { segment, type TextSegment } from "./text/segments.ts";
import { tokenize } from "./text/words.ts";

/** What a language does with a segment: made once a language, used for every document. */
interface Reader {
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
      reader = { match: phraseMatcher(pack), extractors: EXTRACTORS.map((make) => make(pack)) };
      readers.set(code, reader);
    }
    return reader;
  };

  return (text, given) => {
    const warnings: string[] = [];
    const detected = given
      ? {
          language: given.language,
          detection: { source: given.source, detected: given.language, margin: null, evidence: "given" as const },
        }
      : detector.detect(text);
    if (detected.language === null) {
      warnings.push("the language is none of ours: only names written alike in every language were looked for; --language overrides");
    }
    const segments: TextSegment[] = given
      ? [{ start: 0, end: text.length, language: given.language }]
      : segment(text, detected.language, detector.paragraph);
    const { views, matches } = readSegments(text, segments, lexicons, readerOf);
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

function readSegments(text: string, segments: readonly TextSegment[], lexicons: Lexicons, readerOf: (code: string) => Reader) {
  const views: View[] = [];
  const matches: Match[] = [];
  const hidden = linkSpans(text);
  for (const { start, end, language } of segments) {
    const code = language ?? SHARED;
    const pack = lexicons.pack(code);
    const { match, extractors } = readerOf(code);
    const tokens = tokenize(text, pack.tables, start, end);
    const view: View = { tokens, hits: match(tokens), pack };
    views.push(view);
    const group = matches.length; // keeps the coordination groups of segments apart
    for (const extract of extractors) {
      for (const found of extract(view)) matches.push(found.group === undefined ? found : { ...found, group: group + found.group });
    }
  }
  return { views, matches: hidden.length > 0 ? matches.filter((match) => !insideAny(match, hidden)) : matches };
}

/** Overlaps are settled twice: without the surnames that need introduction, to see who is introduced, and with them. */
function resolve(matches: readonly Match[], views: readonly View[], text: string, lexicons: Lexicons): Match[] {
  const open = matches.filter((match) => match.candidates);
  const firm = matches.filter((match) => !match.candidates);
  const introduced = settle(firm, KIND_ORDER);
  const about = countriesOf(introduced, views, lexicons.catalogue);
  const surnames = resolveSurnames(introduced, open, about, lexicons.catalogue);
  const named = settle([...firm, ...surnames], KIND_ORDER);
  const repeated = repeatedSurnames(named, views);
  const settled = repeated.length > 0 ? settle([...firm, ...surnames, ...repeated], KIND_ORDER) : named;
  const endings = [...new Set(views.flatMap((view) => view.pack.facts.nameEndings))];
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

/** Links, addresses and account names: nothing in them is a mention. Bounded, so that no run of signs makes it slow. */
function linkSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!/[:@]|www\./.test(text)) return [];
  return Array.from(text.matchAll(/https?:\/\/\S+|www\.\S+|[^\s@]{1,64}@[^\s@]{1,255}|(?<![\p{L}\p{N}])@\w+/gu), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function insideAny(match: Match, spans: readonly { readonly start: number; readonly end: number }[]): boolean {
  return spans.some((span) => match.start >= span.start && match.start < span.end);
}
