/**
 * What a corpus says of the lexicons: which of their forms were met in it, and which names it has
 * that no lexicon lists. Filled text by text; keeps no text.
 */

import type { Entity, Kind } from "../entity.ts";
import { originsOver } from "../explaining/origins.ts";
import type { Lexicons } from "../lexicon/load.ts";
import type { Inspection } from "../pipeline.ts";
import { compareTexts } from "../text/compareTexts.ts";
import { languageAt } from "../text/languageAt.ts";
import { type Context, contextOf } from "./context.ts";
import { type UnseenForms, unseenForms } from "./forms.ts";

/** A name without an id, in one language, wherever it stands. */
export interface UnlistedName {
  readonly kind: Kind;
  readonly language: string;
  /** As its first mention has it. */
  readonly name: string;
  readonly mentions: number;
  readonly documents: number;
  /** The first of them, of several documents where there are. */
  readonly contexts: readonly Context[];
}

export interface Surveyed {
  readonly documents: number;
  readonly mentions: number;
  /** Most often found first. */
  readonly unlisted: readonly UnlistedName[];
  /** Names that were forgotten, since too many are met but once. */
  readonly forgotten: number;
  readonly forms: readonly UnseenForms[];
}

export interface Survey {
  /** `name` is the text's, as places in it are named. Offsets must be UTF-16 units. */
  add(name: string, inspection: Inspection): void;
  result(): Surveyed;
}

/** Contexts kept of one name. */
const MOST_CONTEXTS = 3;

/** Names kept: some 200 MB. Of more, those met once are forgotten. */
export const MOST_NAMES = 200_000;

interface Tally {
  readonly kind: Kind;
  readonly language: string;
  readonly name: string;
  mentions: number;
  documents: number;
  readonly contexts: Context[];
}

/** `counts`: is a form in this file of the lexicons one that is asked for? */
export function surveyOver(
  lexicons: Lexicons,
  counts: (file: string) => boolean,
  most = MOST_NAMES,
): Survey {
  const names = new Map<string, Tally>();
  const met = new Map<string, Set<number>>();
  let documents = 0;
  let mentions = 0;
  let forgotten = 0;
  return {
    add(name, inspection) {
      documents++;
      for (const { view } of inspection.views) {
        const { code } = view.pack.facts;
        const senses = met.get(code) ?? new Set();
        met.set(code, senses);
        view.hits.eachSense((sense) => senses.add(sense));
      }
      for (const entity of inspection.document.entities) {
        mentions += entity.mentions.length;
        if (entity.id === null) addName(names, entity, name, inspection);
      }
      if (names.size > most) forgotten += forget(names);
    },
    result: () => ({
      documents,
      mentions,
      unlisted: [...names.values()].sort(oftenFirst),
      forgotten,
      forms: unseenForms(lexicons.languages, met, originsOver(lexicons), counts),
    }),
  };
}

function addName(
  names: Map<string, Tally>,
  { kind, name, mentions }: Entity,
  document: string,
  inspection: Inspection,
): void {
  const seen = new Set<string>();
  for (const mention of mentions) {
    const language = languageAt(inspection.document, mention.start);
    const key = JSON.stringify([kind, language, name]);
    const tally = names.get(key) ?? {
      kind,
      language,
      name,
      mentions: 0,
      documents: 0,
      contexts: [],
    };
    names.set(key, tally);
    tally.mentions++;
    if (!seen.has(key)) tally.documents++;
    // One of a document says enough, as long as others may come.
    if (!seen.has(key) && tally.contexts.length < MOST_CONTEXTS)
      tally.contexts.push(contextOf(inspection.text, document, mention));
    seen.add(key);
  }
}

/** Takes out the names that were met once, and says how many they were. */
function forget(names: Map<string, Tally>): number {
  const before = names.size;
  for (const [key, { mentions }] of names) if (mentions === 1) names.delete(key);
  return before - names.size;
}

function oftenFirst(a: Tally, b: Tally): number {
  return (
    b.mentions - a.mentions ||
    b.documents - a.documents ||
    compareTexts(a.kind, b.kind) ||
    compareTexts(a.language, b.language) ||
    compareTexts(a.name, b.name)
  );
}
