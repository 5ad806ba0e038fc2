/** What the reader looks at, and how it changes. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Corpus } from "./corpus.ts";
import { type Filters, NO_FILTERS, type Sort, type Visible } from "./filters.ts";

export const VIEWS = ["text", "mentions", "map", "timeline", "together", "numbers"] as const;
export type View = (typeof VIEWS)[number];
export type List = "entities" | "documents";

export interface State {
  readonly view: View;
  readonly list: List;
  readonly sort: Sort;
  readonly filters: Filters;
  /** Number of the document that is open. */
  readonly document: number;
  /** Key of the entity that is looked at, or null. */
  readonly entity: string | null;
  /** Offset in the open document that is to be in sight; a new object each time it is asked for. */
  readonly target: { readonly offset: number } | null;
}

export const FIRST_STATE: State = {
  view: "text",
  list: "entities",
  sort: "unlisted",
  filters: NO_FILTERS,
  document: 0,
  entity: null,
  target: null,
};

/** A change of some of it. */
export type Change = (change: Partial<State>) => void;

export interface Reading {
  readonly corpus: Corpus;
  readonly state: State;
  readonly visible: Visible;
  readonly change: Change;
  readonly filter: (change: Partial<Filters>) => void;
  /** Where the keyboard came from to the details, and goes back to. */
  readonly back: { current: HTMLElement | null };
}

const ReadingContext = createContext<Reading | null>(null);
export const ReadingProvider = ReadingContext.Provider;

export function useReading(): Reading {
  return useContext(ReadingContext) as Reading;
}

/** What opens an entity: of many documents the first that has it, if the open one has not. */
export function opening({ corpus, state, visible }: Reading, key: string): Partial<State> {
  const documents = corpus.gathered.entities.get(key)?.documents.map(({ document }) => document);
  const shown = documents?.filter((number) => visible.documents.includes(number)) ?? [];
  if (documents?.includes(state.document)) {
    const offset = offsetOf(corpus, state.document, key);
    return { entity: key, target: { offset } };
  }
  const document = shown[0] ?? documents?.[0] ?? state.document;
  return { entity: key, document, target: { offset: offsetOf(corpus, document, key) } };
}

function offsetOf(corpus: Corpus, document: number, key: string): number {
  return corpus.documents[document]?.mentions.find((mention) => mention.key === key)?.start ?? 0;
}
