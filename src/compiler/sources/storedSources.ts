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

/** What is asked of every pack, whichever it is about. */
interface Snapshot {
  readonly texts: readonly string[];
  readonly origins: readonly Origin[];
  readonly packs: readonly Omit<
    PackSource,
    "declarations" | "people" | "examples" | "keptExamples" | "texts" | "words"
  >[];
}

/** What only those ask who compile or check a pack: most of it. */
interface PackSnapshot {
  readonly rows: readonly Row[];
  readonly people: PackSource["people"];
}

const ALL = "source.json";

function fileOfPack(code: string): string {
  return `source-${code}.json`;
}

/** Name → JSON: a file for what all ask, and one for each pack. */
export function toSnapshot(source: LexiconSource): ReadonlyMap<string, string> {
  const texts = new Numbered();
  const origins = new Numbered();
  const files = new Map<string, string>();
  const packs = [...source.packs.values()].map(
    ({ declarations, people, examples: _, texts: __, words: ___, ...pack }) => {
      // Those of people are made of their parts again.
      const rows = declarations
        .filter((declaration) => !isOfPeople(declaration))
        .map((declaration) => rowOf(declaration, texts, origins));
      const heavy: PackSnapshot = { rows, people };
      files.set(fileOfPack(pack.code), JSON.stringify(heavy));
      return pack;
    },
  );
  const snapshot: Snapshot = {
    texts: texts.list,
    origins: origins.list.map((json) => JSON.parse(json) as Origin),
    packs,
  };
  return files.set(ALL, JSON.stringify(snapshot));
}

function rowOf(
  { tag, value, form, origin, file, line, column, entry, ...rest }: Declaration,
  texts: Numbered,
  origins: Numbered,
): Row {
  const from = origins.of(JSON.stringify(origin));
  const keys = texts.of(value ? entry.replaceAll(value, "*") : entry);
  const row = [texts.of(tag), value, form, from, texts.of(file), line, column, keys] as const;
  return Object.keys(rest).length > 0 ? [...row, rest] : row;
}

/**
 * The sources of a snapshot, of which `read` gives a file; that of a pack is read when its
 * declarations or its people are first asked for. Examples are no part of it: `examplesOf` reads
 * those of a language.
 */
export function fromSnapshot(
  read: (name: string) => string,
  version: string,
  examplesOf?: (code: string) => readonly ExampleSource[],
): LexiconSource {
  const snapshot = JSON.parse(read(ALL)) as Snapshot;
  const packs = snapshot.packs.map((pack): [string, PackSource] => {
    let made: Pick<PackSource, "declarations" | "people"> | undefined;
    const heavy = () => {
      made ??= heavyOf(pack.code, JSON.parse(read(fileOfPack(pack.code))), snapshot);
      return made;
    };
    const stored: PackSource = {
      ...pack,
      get declarations() {
        return heavy().declarations;
      },
      get people() {
        return heavy().people;
      },
      examples: [],
      ...(examplesOf && { keptExamples: () => examplesOf(pack.code) }),
    };
    return [pack.code, stored];
  });
  return { version, packs: new Map(packs), findings: [] };
}

function heavyOf(
  code: string,
  { rows, people }: PackSnapshot,
  { texts, origins }: Snapshot,
): Pick<PackSource, "declarations" | "people"> {
  const text = (number: number) => texts[number] as string;
  const declarations = rows.map(
    ([tag, value, form, origin, file, line, column, entry, rest]): Declaration => ({
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
  return { declarations: [...declarations, ...declarationsOfPeople(code, people)], people };
}
