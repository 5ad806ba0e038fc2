/** What is printed of many documents together: plain data, sorted, every field in a fixed order. */

import type { Entity, Kind } from "../entity.ts";
import { compareTexts } from "../text/compareTexts.ts";
import type {
  Gathered,
  GatheredEntity,
  GatheredRole,
  Spelling,
  Statement,
  TextPlace,
} from "./gather.ts";
import { byWeight } from "./order.ts";
import { companionsOf } from "./together.ts";

/** Where something is mentioned, with the document by its name. */
export interface SummarizedPlace extends Omit<TextPlace, "document"> {
  readonly document: string;
  readonly date?: string;
}

/** Who is named in the same documents. */
export interface SummarizedCompanion {
  readonly kind: Kind;
  readonly id: string | null;
  readonly name: string;
  readonly documents: number;
}

export interface SummarizedEntity {
  readonly kind: Kind;
  readonly id: string | null;
  readonly name: string;
  /** What the catalogue says of it, as in the documents. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly roles?: readonly GatheredRole[];
  readonly documents: number;
  readonly mentions: number;
  /** Mentions by language, those of most mentions first. */
  readonly languages: Readonly<Record<string, number>>;
  /** Those of most mentions first. */
  readonly spellings: readonly Spelling[];
  readonly first: SummarizedPlace;
  readonly last: SummarizedPlace;
  readonly together: readonly SummarizedCompanion[];
  /** Of missiles: every number by itself. */
  readonly statements?: readonly (Omit<Statement, keyof TextPlace> & SummarizedPlace)[];
}

export interface Summary {
  readonly documents: {
    readonly count: number;
    readonly languages: Readonly<Record<string, number>>;
    readonly mentions: number;
    /** The first and the last date, where any is known. */
    readonly from?: string;
    readonly to?: string;
    readonly withoutDate: number;
  };
  readonly entities: readonly SummarizedEntity[];
}

/** Fields in which a document speaks, and not the catalogue. */
const SAID = new Set([
  ...["kind", "id", "name", "mentions", "ambiguousWith", "role"],
  ...["count", "min", "max", "qualifier", "event", "by"],
]);

/** The facts of an entity that are the same in every document. */
export function factsOf(entity: Entity): Readonly<Record<string, unknown>> {
  // A person's office is what the text says; an aircraft's role is what it is for.
  const own = Object.entries(entity).filter(
    ([name]) => !SAID.has(name) || (name === "role" && entity.kind !== "person"),
  );
  return Object.fromEntries(own);
}

/** `companions`: how many of those named in the same documents are kept of each. */
export function summaryOf(gathered: Gathered, companions: number): Summary {
  const dates = gathered.documents.flatMap(({ date }) => date ?? []).sort(compareTexts);
  const [from] = dates;
  const to = dates.at(-1);
  return {
    documents: {
      count: gathered.documents.length,
      languages: tally(gathered.documents.map(({ language }) => [language, 1])),
      mentions: gathered.documents.reduce((sum, { mentions }) => sum + mentions, 0),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      withoutDate: gathered.documents.length - dates.length,
    },
    entities: [...gathered.entities.values()]
      .sort(byWeight)
      .map((entity) => summarized(entity, gathered, companions)),
  };
}

function summarized(one: GatheredEntity, gathered: Gathered, most: number): SummarizedEntity {
  const { kind, entity, mentions, documents } = one;
  const place = (at: TextPlace) => placed(at, gathered);
  const roles = [...one.roles.values()].sort((a, b) => b.documents - a.documents);
  const spellings = [...one.spellings.values()].sort(
    (a, b) => b.mentions - a.mentions || compareTexts(a.language, b.language),
  );
  const statements = one.statements.map(({ document, line, column, text, ...said }) => ({
    ...said,
    ...place({ document, line, column, text }),
  }));
  return {
    kind,
    id: entity.id,
    name: entity.name,
    facts: factsOf(entity),
    ...(roles.length > 0 && { roles }),
    documents: documents.length,
    mentions,
    languages: tally(spellings.map(({ language, mentions: times }) => [language, times])),
    spellings,
    first: place(one.first),
    last: place(one.last),
    together: companionsOf(one, gathered, most).map(({ key, documents: shared }) => {
      const other = (gathered.entities.get(key) as GatheredEntity).entity;
      return { kind: other.kind, id: other.id, name: other.name, documents: shared };
    }),
    ...(statements.length > 0 && { statements }),
  };
}

function placed({ document, ...at }: TextPlace, { documents }: Gathered): SummarizedPlace {
  const { name = "", date } = documents[document] ?? {};
  return { document: name, ...(date !== undefined && { date }), ...at };
}

/** Sums by name, the largest first. */
function tally(parts: readonly (readonly [name: string, times: number])[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [name, times] of parts) sums.set(name, (sums.get(name) ?? 0) + times);
  return Object.fromEntries([...sums].sort(([a, m], [b, n]) => n - m || compareTexts(a, b)));
}
