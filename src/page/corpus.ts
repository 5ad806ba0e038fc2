/**
 * The documents of the page, and what they say together. All of it is read when the page is opened;
 * texts in small letters, which searching needs, when they are first asked for.
 */

import type { Entity, Mention } from "../entity.ts";
import type { PageDocument, PageFacts, PageHead, PageMention, Reason } from "../output/pageData.ts";
import { type Gathered, type GatheredEntity, Gatherer, keyOf } from "../summarizing/gather.ts";
import { companionsOf } from "../summarizing/together.ts";
import { counted } from "./words.ts";

/** A mention in its document. */
export interface MarkedMention extends Omit<Mention, "rule"> {
  /** Of its entity. */
  readonly key: string;
  readonly entity: Entity;
  readonly reason: Reason;
}

export interface CorpusDocument {
  readonly number: number;
  readonly name: string;
  readonly date: string | undefined;
  readonly language: string;
  /** Of its parts, each once. */
  readonly languages: readonly string[];
  readonly source: PageDocument;
  readonly entities: readonly Entity[];
  /** Of all entities, in the order of the text. */
  readonly mentions: readonly MarkedMention[];
}

export interface Corpus {
  readonly title: string;
  readonly head: PageHead;
  readonly documents: readonly CorpusDocument[];
  readonly gathered: Gathered;
  /** Of all documents, each once, sorted. */
  readonly languages: readonly string[];
  readonly countries: readonly string[];
  /** The text of a document in small letters. */
  lower(document: number): string;
  /** What of an entity can be searched for, in small letters. */
  words(entity: GatheredEntity): string;
}

export function corpusOf(head: PageHead, sources: readonly PageDocument[]): Corpus {
  const gatherer = new Gatherer();
  const known: Known = { facts: [], reasons: [] };
  const documents = sources.map((source, number) => documentOf(source, number, known));
  for (const { name, date, source, entities } of documents) {
    const { language, segments } = source;
    gatherer.add({ name, date, document: { language, segments, entities } });
  }
  const lower: string[] = [];
  const words = new Map<string, string>();
  return {
    title: head.title ?? titleOf(documents),
    head,
    documents,
    gathered: gatherer,
    languages: sortedOnce(documents.flatMap(({ languages }) => languages)),
    countries: sortedOnce(
      [...gatherer.entities.values()].flatMap(({ entity }) => countryOf(entity) ?? []),
    ),
    lower(number) {
      lower[number] ??= (documents[number]?.source.text ?? "").toLowerCase();
      return lower[number] as string;
    },
    words(one) {
      const known = words.get(one.key) ?? wordsOf(one);
      words.set(one.key, known);
      return known;
    },
  };
}

/** ISO code, of the kinds that have one. */
export function countryOf(entity: Entity): string | null {
  return "country" in entity ? entity.country : null;
}

/** Those named in most of the documents of a thing. */
export function companions(corpus: Corpus, one: GatheredEntity, most: number) {
  return companionsOf(one, corpus.gathered, most);
}

/** What the documents so far have said. */
interface Known {
  readonly facts: PageFacts[];
  readonly reasons: Reason[];
}

function documentOf(source: PageDocument, number: number, known: Known): CorpusDocument {
  known.facts.push(...source.facts);
  known.reasons.push(...source.reasons);
  const { name, date, language, segments, text } = source;
  const entities = source.entities.map(({ facts, mentions: spans }) => {
    // Of one document several may have the same facts: two counts of 26.
    const entity = { ...known.facts[facts], mentions: [] as Unplaced[] };
    const key = keyOf(entity as unknown as Entity);
    for (const span of spans)
      entity.mentions.push(mentionOf(span, text, key, entity as unknown as Entity, known));
    return entity;
  });
  const mentions = entities
    .flatMap((entity) => entity.mentions)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  setPlaces(mentions, text);
  return {
    number,
    name,
    date,
    language,
    languages: sortedOnce([language, ...segments.map((segment) => segment.language)]),
    source,
    entities: entities as unknown as Entity[],
    mentions,
  };
}

/** A mention whose line and column are not counted yet. */
type Unplaced = { -readonly [Field in keyof MarkedMention]: MarkedMention[Field] };

function mentionOf(
  [start, end, reason, said]: PageMention,
  text: string,
  key: string,
  entity: Entity,
  { reasons }: Known,
): Unplaced {
  return {
    key,
    entity,
    reason: reasons[reason] ?? NO_REASON,
    start,
    end,
    line: 0,
    column: 0,
    text: text.slice(start, end),
    ...said,
  };
}

/** Counts lines and columns, in code points, through the text once; mentions come in its order. */
function setPlaces(mentions: readonly Unplaced[], text: string): void {
  let [at, line, column] = [0, 1, 1];
  for (const mention of mentions) {
    for (; at < mention.start; at++) {
      const unit = text.charCodeAt(at);
      if (unit === LINE_FEED) [line, column] = [line + 1, 1];
      else if (!isSecondHalf(unit)) column++;
    }
    mention.line = line;
    mention.column = column;
  }
}

const LINE_FEED = 10;

/** Of a code point of two units; half a one that stands alone is counted with what is before it. */
function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const NO_REASON: Reason = { rule: "", rests: [], signs: [], lost: [] };

function titleOf(documents: readonly CorpusDocument[]): string {
  const [first] = documents;
  if (documents.length === 1 && first) return first.name;
  return counted(documents.length, "document");
}

function wordsOf({ entity, spellings }: GatheredEntity): string {
  const texts = [entity.name, entity.id ?? "", ...[...spellings.values()].map(({ text }) => text)];
  return [...new Set(texts)].join("\n").toLowerCase();
}

function sortedOnce(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
