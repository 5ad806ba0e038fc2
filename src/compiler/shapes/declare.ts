/** Fields to declarations, the same for every kind of file. */

import type { Origin } from "../../lexicon/how.ts";
import type { Tag } from "../../lexicon/tags.ts";
import type { Fields, FormSource } from "../fields.ts";
import type { Declaration, InflectionClass, LanguageSource } from "../source.ts";
import type { PackBuilder } from "./builder.ts";

type Path = readonly (string | number)[];

/** Where in the pack it is declared, as what, and how it inflects. */
export interface DeclareOptions extends Omit<Origin, "pack"> {
  readonly inflectAs?: InflectionClass;
}

export function declare(
  fields: Fields,
  pack: PackBuilder,
  path: Path,
  value: unknown,
  tag: Tag,
  means: string,
  options: DeclareOptions,
): void {
  fields.forms(value, path).forEach((form, i) => {
    pack.declarations.push(declaration(fields, pack, [...path, i], form, tag, means, options));
  });
}

export function declaration(
  fields: Fields,
  pack: PackBuilder,
  path: Path,
  form: FormSource,
  tag: Tag,
  value: string,
  { inflectAs, ...origin }: DeclareOptions,
): Declaration {
  return {
    ...form,
    tag,
    value,
    origin: { pack: pack.code, ...origin },
    ...fields.at(path),
    entry: path.filter((key) => typeof key === "string").join("."),
    ...(inflectAs && { inflectAs }),
  };
}

/** A map of id to forms, all of one tag. */
export function idForms(
  fields: Fields,
  pack: PackBuilder,
  key: string,
  tag: Tag,
  options: DeclareOptions,
): void {
  const entries = fields.map(fields.map(fields.data, [])[key], [key]);
  for (const [id, forms] of Object.entries(entries))
    declare(fields, pack, [key, id], forms, tag, id, options);
}

/** Lists of words or endings that are facts of the language and no phrases, by their own keys. */
export function wordLists<Key extends keyof LanguageSource>(
  fields: Fields,
  pack: { readonly language: { [K in Key]?: string[] | undefined } },
  data: Record<string, unknown>,
  keys: readonly Key[],
): void {
  for (const key of keys) {
    const texts = fields.texts(data[key], [key]);
    if (texts.length > 0) pack.language[key] = texts;
  }
}

export function top(fields: Fields, known: readonly string[]): Record<string, unknown> {
  const data = fields.map(fields.data, []);
  fields.knownKeys(data, [], known);
  return data;
}
