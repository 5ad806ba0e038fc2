/** What of the documents a reader wants to see: which documents stay, and which entities of them. */

import type { Kind } from "../entity.ts";
import { KINDS } from "../kinds.ts";
import type { GatheredEntity } from "../summarizing/gather.ts";
import { compareTexts } from "../text/compareTexts.ts";
import { type Corpus, countryOf } from "./corpus.ts";

export type Listed = "all" | "listed" | "unlisted";

export interface Filters {
  readonly kinds: ReadonlySet<Kind>;
  /** Codes; empty: all. */
  readonly language: string;
  readonly country: string;
  readonly listed: Listed;
  /** Words of a name, an id, a spelling, or of a text. */
  readonly query: string;
  /** Number of the only document, or null. */
  readonly document: number | null;
  /** Keys of entities that a document must have, all of them. */
  readonly having: readonly string[];
  /** The first and the last date, in ISO 8601; empty: any. */
  readonly from: string;
  readonly to: string;
}

export const NO_FILTERS: Filters = {
  kinds: new Set(KINDS),
  language: "",
  country: "",
  listed: "all",
  query: "",
  document: null,
  having: [],
  from: "",
  to: "",
};

/** An entity as far as the documents that stay have it. */
export interface VisibleEntity {
  readonly one: GatheredEntity;
  readonly documents: number;
  readonly mentions: number;
}

export interface Visible {
  /** Numbers of the documents, in their order. */
  readonly documents: readonly number[];
  readonly entities: readonly VisibleEntity[];
}

export const SORTS = ["unlisted", "documents", "mentions", "name"] as const;
export type Sort = (typeof SORTS)[number];

export function visible(corpus: Corpus, filters: Filters, sort: Sort): Visible {
  const query = filters.query.trim().toLowerCase();
  const kept = documentsOf(corpus, filters);
  const entities = entitiesOf(corpus, filters, kept, query).sort(ORDERS[sort]);
  // What is searched for may be a thing or a word of a text; a thing shows the documents that name it.
  const named = new Set(
    query === ""
      ? []
      : entities.flatMap(({ one }) => one.documents.map(({ document }) => document)),
  );
  const documents = kept.filter(
    (number) =>
      query === "" ||
      named.has(number) ||
      (corpus.documents[number]?.name.toLowerCase().includes(query) ?? false) ||
      corpus.lower(number).includes(query),
  );
  return { documents, entities };
}

/** Those that stay whatever is searched for. */
function documentsOf(corpus: Corpus, filters: Filters): number[] {
  const { language, document, having, from, to } = filters;
  return corpus.documents
    .filter((one) => document === null || one.number === document)
    .filter(({ languages }) => language === "" || languages.includes(language))
    .filter(({ date }) => from === "" || (date !== undefined && !isBefore(date, from)))
    .filter(({ date }) => to === "" || (date !== undefined && !isBefore(to, date)))
    .filter(({ number }) => {
      const keys = corpus.gathered.documents[number]?.entities ?? [];
      return having.every((key) => keys.includes(key));
    })
    .map(({ number }) => number);
}

/** Is a date surely before another? A year holds all its days. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

function entitiesOf(
  { gathered, words }: Corpus,
  filters: Filters,
  documents: readonly number[],
  query: string,
): VisibleEntity[] {
  const { kinds, country, listed } = filters;
  const kept = new Set(documents);
  const all: VisibleEntity[] = [];
  for (const one of gathered.entities.values()) {
    if (!kinds.has(one.kind)) continue;
    if (country !== "" && countryOf(one.entity) !== country) continue;
    if (listed !== "all" && (one.entity.id === null) !== (listed === "unlisted")) continue;
    if (query !== "" && !words(one).includes(query)) continue;
    const there = one.documents.filter(({ document }) => kept.has(document));
    if (there.length === 0) continue;
    const mentions = there.reduce((sum, occurrence) => sum + occurrence.mentions, 0);
    all.push({ one, documents: there.length, mentions });
  }
  return all;
}

type Order = (a: VisibleEntity, b: VisibleEntity) => number;

const byName: Order = (a, b) =>
  compareTexts(a.one.entity.name, b.one.entity.name) || compareTexts(a.one.key, b.one.key);
const byDocuments: Order = (a, b) =>
  b.documents - a.documents || b.mentions - a.mentions || byName(a, b);

const ORDERS: Readonly<Record<Sort, Order>> = {
  // An analyst's list: what nobody has listed yet stands first.
  unlisted: (a, b) =>
    Number(b.one.entity.id === null) - Number(a.one.entity.id === null) || byDocuments(a, b),
  documents: byDocuments,
  mentions: (a, b) => b.mentions - a.mentions || byDocuments(a, b),
  name: byName,
};
