/**
 * Sources as JSON, so that a user's folder can be joined with the built-in lexicons without reading
 * any built-in YAML.
 */

import type { Origin } from "../../lexicon/how.ts";
import { Numbered } from "../compiling/numbered.ts";
import { declarationsOfPeople, isOfPeople } from "./people.ts";
import type { Declaration, ExampleSource, LexiconSource, PackSource, Where } from "./source.ts";

/**
 * A declaration as a row: the texts that repeat are numbers into a table. Conditions stand last, if
 * there are any.
 */
type Row = readonly [
  tag: number,
  value: string,
  form: string,
  origin: number,
  file: number,
  line: number,
  column: number,
  /** `*` stands for the value. */
  entry: number,
  rest?: Rest,
];
type Rest = Omit<Declaration, "tag" | "value" | "form" | "origin" | keyof Where>;

interface Snapshot {
  readonly texts: readonly string[];
  readonly origins: readonly Origin[];
  readonly packs: readonly (Omit<
    PackSource,
    "declarations" | "examples" | "keptExamples" | "texts" | "words"
  > & {
    readonly rows: readonly Row[];
  })[];
}

export function toSnapshot(source: LexiconSource): string {
  const texts = new Numbered();
  const origins = new Numbered();
  const packs = [...source.packs.values()].map(
    ({ declarations, examples: _, texts: __, words: ___, ...pack }) => ({
      ...pack,
      // Those of people are made of their parts again.
      rows: declarations
        .filter((declaration) => !isOfPeople(declaration))
        .map(({ tag, value, form, origin, file, line, column, entry, ...rest }): Row => {
          const from = origins.of(JSON.stringify(origin));
          const keys = texts.of(value ? entry.replaceAll(value, "*") : entry);
          const row = [
            texts.of(tag),
            value,
            form,
            from,
            texts.of(file),
            line,
            column,
            keys,
          ] as const;
          return Object.keys(rest).length > 0 ? [...row, rest] : row;
        }),
    }),
  );
  const snapshot: Snapshot = {
    texts: texts.list,
    origins: origins.list.map((json) => JSON.parse(json) as Origin),
    packs,
  };
  return JSON.stringify(snapshot);
}

/** Examples are no part of it: `examplesOf` reads those of a language. */
export function fromSnapshot(
  json: string,
  version: string,
  examplesOf?: (code: string) => readonly ExampleSource[],
): LexiconSource {
  const { texts, origins, packs } = JSON.parse(json) as Snapshot;
  const text = (number: number) => texts[number] as string;
  const sources = packs.map(({ rows, ...pack }): PackSource => {
    const declarations = rows.map(
      ([tag, value, form, origin, file, line, column, entry, rest]) => ({
        ...rest,
        tag: text(tag) as Declaration["tag"],
        value,
        form,
        origin: origins[origin] as Origin,
        file: text(file),
        line,
        column,
        entry: text(entry).replaceAll("*", () => value),
      }),
    );
    const people = declarationsOfPeople(pack.code, pack.people);
    return {
      ...pack,
      declarations: [...declarations, ...people],
      examples: [],
      ...(examplesOf && { keptExamples: () => examplesOf(pack.code) }),
    };
  });
  return { version, packs: new Map(sources.map((pack) => [pack.code, pack])), findings: [] };
}
