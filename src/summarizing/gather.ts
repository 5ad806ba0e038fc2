/**
 * Many documents together: each thing once, with what every document says of it. Runs on the command
 * line and in the page of a report. Numbers of missiles are kept as they were stated, each by itself:
 * nobody knows which of them are of one event, so nothing here adds them up.
 */

import type {
  Entity,
  ExtractedDocument,
  Kind,
  Mention,
  MissileCountEntity,
  Quantity,
  Role,
} from "../entity.ts";
import { inOneLine } from "../text/inOneLine.ts";
import { languageAt } from "../text/languageAt.ts";

/** A document, and what it is called. */
export interface NamedDocument {
  readonly name: string;
  /** In ISO 8601, as exact as it is known. */
  readonly date?: string | undefined;
  readonly document: Pick<ExtractedDocument, "language" | "segments" | "entities">;
}

/** What a document says of one thing. */
export interface Occurrence {
  /** Number of the document, from 0 in the order in which they came. */
  readonly document: number;
  readonly mentions: number;
}

/** Where something is mentioned. */
export interface TextPlace {
  readonly document: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface Spelling {
  readonly language: string;
  /** White space is one blank. */
  readonly text: string;
  mentions: number;
}

/** An office that documents give a person, wherever they have it from. */
export interface GatheredRole extends Pick<Role, "office" | "portfolio" | "country"> {
  documents: number;
}

/** A number of missiles as a document states it. */
export interface Statement
  extends Quantity,
    Pick<MissileCountEntity, "name" | "event" | "by">,
    TextPlace {}

/** One thing over all documents. Those that no lexicon lists are one when their names are. */
export interface GatheredEntity {
  readonly key: string;
  readonly kind: Kind;
  /** As it was first met. */
  readonly entity: Entity;
  mentions: number;
  /** In the order of the documents. */
  readonly documents: Occurrence[];
  /** By language and text, in the order in which they were met. */
  readonly spellings: Map<string, Spelling>;
  /** The first by date, then in the order of the documents; those without a date stand last. */
  first: TextPlace;
  /** The last likewise; those without a date stand first. */
  last: TextPlace;
  /** Of people only, by what they are, in the order in which they were met. */
  readonly roles: Map<string, GatheredRole>;
  /** Of missiles only. */
  readonly statements: Statement[];
}

export interface Gathered {
  /** In the order in which they came; what was found is in the entities. */
  readonly documents: readonly GatheredDocument[];
  readonly entities: ReadonlyMap<string, GatheredEntity>;
}

export interface GatheredDocument {
  readonly name: string;
  readonly date: string | undefined;
  readonly language: string;
  /** Keys of what it speaks of, each once. */
  readonly entities: readonly string[];
  readonly mentions: number;
}

/** The same for the same thing, whatever the document. */
export function keyOf({ kind, id, name }: Pick<Entity, "kind" | "id" | "name">): string {
  return id === null ? `${kind}?${name}` : `${kind}:${id}`;
}

export class Gatherer implements Gathered {
  readonly documents: GatheredDocument[] = [];
  readonly entities = new Map<string, GatheredEntity>();

  add({ name, date, document }: NamedDocument): void {
    const number = this.documents.length;
    const keys = new Set<string>();
    let mentions = 0;
    // Before its entities: which of two mentions is the first is asked of the documents.
    const gathered = { name, date, language: document.language, entities: [] as string[] };
    this.documents.push({ ...gathered, mentions: 0 });
    for (const entity of document.entities) {
      keys.add(this.#addEntity(entity, number, document));
      mentions += entity.mentions.length;
    }
    this.documents[number] = { ...gathered, entities: [...keys], mentions };
  }

  #addEntity(entity: Entity, number: number, document: NamedDocument["document"]): string {
    const key = keyOf(entity);
    // They stand in the order of the text.
    const [first] = entity.mentions;
    const last = entity.mentions.at(-1);
    if (first === undefined || last === undefined) return key;
    const begin = placeOf(first, number);
    const gathered = this.entities.get(key) ?? newEntity(key, entity, begin);
    this.entities.set(key, gathered);
    gathered.mentions += entity.mentions.length;
    addOccurrence(gathered.documents, number, entity.mentions.length);
    for (const { start, text } of entity.mentions)
      addSpelling(gathered.spellings, languageAt(document, start), text);
    if (this.#compare(begin, gathered.first, LATEST) < 0) gathered.first = begin;
    const end = placeOf(last, number);
    if (this.#compare(end, gathered.last, EARLIEST) >= 0) gathered.last = end;
    if (entity.kind === "person" && entity.role) addRole(gathered.roles, entity.role);
    if (entity.kind === "missile-count") gathered.statements.push(statementOf(entity, begin));
    return key;
  }

  /** `undated`: what counts as the date of a document without one. */
  #compare(a: TextPlace, b: TextPlace, undated: string): number {
    const [one, other] = [a, b].map(({ document }) => this.documents[document]?.date ?? undated);
    if (one !== other) return (one as string) < (other as string) ? -1 : 1;
    return a.document - b.document || a.line - b.line || a.column - b.column;
  }
}

/** Before and behind every date. */
const [EARLIEST, LATEST] = ["", "~"];

function newEntity(key: string, entity: Entity, first: TextPlace): GatheredEntity {
  return {
    key,
    kind: entity.kind,
    entity,
    mentions: 0,
    documents: [],
    spellings: new Map(),
    first,
    last: first,
    roles: new Map(),
    statements: [],
  };
}

function placeOf({ line, column, text }: Mention, document: number): TextPlace {
  return { document, line, column, text: inOneLine(text) };
}

/** Of one document there may be several entities with a key: every count is one. */
function addOccurrence(list: Occurrence[], document: number, mentions: number): void {
  const last = list.at(-1);
  if (last?.document === document) list.pop();
  const before = last?.document === document ? last.mentions : 0;
  list.push({ document, mentions: before + mentions });
}

function addSpelling(spellings: Map<string, Spelling>, language: string, written: string): void {
  const text = inOneLine(written);
  const key = `${language} ${text}`;
  const spelling = spellings.get(key) ?? { language, text, mentions: 0 };
  spellings.set(key, spelling);
  spelling.mentions++;
}

function addRole(roles: Map<string, GatheredRole>, { from: _, ...role }: Role): void {
  const key = JSON.stringify(role);
  const gathered = roles.get(key) ?? { ...role, documents: 0 };
  roles.set(key, gathered);
  gathered.documents++;
}

function statementOf(entity: MissileCountEntity, place: TextPlace): Statement {
  const { name, count, min, max, qualifier, event, by } = entity;
  return { name, count, min, max, qualifier, ...(event && { event }), ...(by && { by }), ...place };
}
