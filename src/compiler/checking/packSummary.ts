/** What is remembered of a pack that was read, so that it need not be read again for the others. */

import { SHARED } from "../../lexicon/pack.ts";
import { emptyPack } from "../shapes/builder.ts";
import { isOfPeople, type PersonParts } from "../sources/people.ts";
import type { LexiconSource, PackSource } from "../sources/source.ts";
import { standsAlone } from "../sources/standsAlone.ts";

export interface PackSummary {
  readonly code: string;
  readonly forms: number;
  readonly examples: number;
  /** Of the pack that all share: is there a catalogue in it? */
  readonly standsAlone: boolean;
  /** What the checks of other packs, and their compiling, ask of it. */
  readonly language: SeenLanguage;
  /** Ids of the people it has forms of. */
  readonly people: readonly string[];
}

type SeenLanguage = Pick<PackSource["language"], "name" | "script" | "letters" | "latin">;

export function summaryOf(pack: PackSource, source: LexiconSource): PackSummary {
  const { name, script, letters, latin } = pack.language;
  const people = [
    // Of an entry that lacks something nothing is declared.
    ...pack.people.map(({ id }) => id),
    ...pack.declarations.filter(isOfPeople).map(({ value }) => value),
  ];
  return {
    code: pack.code,
    forms: pack.declarations.length,
    examples: pack.examples.length,
    standsAlone: pack.code === SHARED && standsAlone(source),
    language: {
      ...(name !== undefined && { name }),
      ...(script !== undefined && { script }),
      ...(letters && { letters }),
      ...(latin && { latin }),
    },
    people: [...new Set(people)].sort(),
  };
}

/** A pack as the others see it: nothing in it is checked or compiled. */
export function seenPack({ code, language, people }: PackSummary): PackSource {
  return { ...emptyPack(code), language, people: people.map(withoutParts) };
}

function withoutParts(id: string): PersonParts {
  const parts = { given: [], family: [], patronymic: [], full: [], alone: [] };
  return { id, ...parts, file: "", line: 0, column: 0, entry: id };
}

/** What of the others a pack depends on. */
export function besides(code: string, summaries: Iterable<PackSummary>): string {
  const others = [...summaries]
    .filter((one) => one.code !== code)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return JSON.stringify(
    others.map((one) => [one.code, one.language, code === SHARED ? one.people : []]),
  );
}
