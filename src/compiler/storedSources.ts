/**
 * Sources as JSON, so that a user's folder can be joined with the built-in lexicons without reading
 * any built-in YAML.
 */

import type { Declaration, LexiconSource, PackSource } from "./source.ts";

/**
 * A declaration as a row: the texts that repeat are numbers into a table. Conditions stand last, if
 * there are any.
 */
type Row = readonly [
  tag: number,
  value: string,
  form: string,
  rule: number,
  file: number,
  line: number,
  rest?: Rest,
];
type Rest = Omit<Declaration, "tag" | "value" | "form" | "rule" | "file" | "line" | "entry">;

interface Snapshot {
  readonly texts: readonly string[];
  readonly packs: readonly (Omit<PackSource, "declarations" | "examples"> & {
    readonly rows: readonly Row[];
  })[];
}

export function toSnapshot(source: LexiconSource): string {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const number = (text: string) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const packs = [...source.packs.values()].map(({ declarations, examples: _, ...pack }) => ({
    ...pack,
    rows: declarations.map(({ tag, value, form, rule, file, line, entry: __, ...rest }): Row => {
      const row = [number(tag), value, form, number(rule), number(file), line] as const;
      return Object.keys(rest).length > 0 ? [...row, rest] : row;
    }),
  }));
  return JSON.stringify({ texts, packs } satisfies Snapshot);
}

export function fromSnapshot(json: string, version: string): LexiconSource {
  const { texts, packs } = JSON.parse(json) as Snapshot;
  const text = (number: number) => texts[number] as string;
  const sources = packs.map(({ rows, ...pack }): PackSource => {
    const declarations = rows.map(([tag, value, form, rule, file, line, rest]) => ({
      ...rest,
      tag: text(tag) as Declaration["tag"],
      value,
      form,
      rule: text(rule),
      file: text(file),
      line,
      entry: value,
    }));
    return { ...pack, declarations, examples: [] };
  });
  return { version, packs: new Map(sources.map((pack) => [pack.code, pack])), findings: [] };
}
