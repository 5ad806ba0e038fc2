/** Forms to declarations, the same for every kind of file. */

import type { Origin } from "../../lexicon/how.ts";
import type { Tag } from "../../lexicon/tags.ts";
import type { Path } from "../reading/positions.ts";
import type {
  Declaration,
  FormSource,
  InflectionClass,
  LanguageSource,
} from "../sources/source.ts";
import type { PackBuilder } from "./builder.ts";
import { formSources, textList } from "./formSources.ts";
import type { Forms } from "./forms.ts";
import type { ShapedFile } from "./reading.ts";
import { askOrder } from "./sorted.ts";
import type { Texts } from "./terms.ts";

/** Where in the pack it is declared, as what, and how it inflects. */
export interface DeclareOptions extends Omit<Origin, "pack"> {
  readonly inflectAs?: InflectionClass;
}

export function declare(
  file: ShapedFile<unknown>,
  pack: PackBuilder,
  path: Path,
  forms: Forms | undefined,
  tag: Tag,
  means: string,
  options: DeclareOptions,
): void {
  formSources(forms).forEach((form, i) => {
    pack.declarations.push(declaration(file, pack, [...path, i], form, tag, means, options));
  });
}

export function declaration(
  file: ShapedFile<unknown>,
  pack: PackBuilder,
  path: Path,
  form: FormSource,
  tag: Tag,
  value: string,
  { inflectAs: usual, ...origin }: DeclareOptions,
): Declaration {
  const inflectAs = classOf(file, path) ?? usual;
  return {
    ...form,
    tag,
    value,
    origin: { pack: pack.code, ...origin },
    ...file.at(path),
    entry: path.filter((key) => typeof key === "string").join("."),
    ...(inflectAs && { inflectAs }),
  };
}

/** The class that the file says its list takes its endings by. */
function classOf({ data }: ShapedFile<unknown>, [list]: Path): InflectionClass | undefined {
  const { as } = data as { readonly as?: Readonly<Record<string, string | number>> };
  const named = as?.[String(list)];
  return named === undefined ? undefined : String(named);
}

/** A map of id to forms, all of one tag. */
export function idForms<Key extends string>(
  file: ShapedFile<{
    readonly [K in Key]?: Readonly<Record<string, Forms | undefined>> | undefined;
  }>,
  pack: PackBuilder,
  key: Key,
  tag: Tag,
  options: DeclareOptions,
): void {
  const entries = Object.entries<Forms | undefined>(file.data[key] ?? {});
  askOrder(
    file,
    key,
    entries.map(([id]) => id),
  );
  for (const [id, forms] of entries) declare(file, pack, [key, id], forms, tag, id, options);
}

/** Lists of words or endings that are facts of the language and no phrases, by their own keys. */
export function wordLists<Key extends keyof LanguageSource>(
  file: ShapedFile<{ readonly [K in Key]?: Texts | undefined }>,
  pack: WithWords<Key>,
  keys: readonly Key[],
): void {
  for (const key of keys) addWords(file, pack, [key], key, file.data[key]);
}

/** Adds a list of words to what other files of the folder have under a key of the language. */
export function addWords<Key extends keyof LanguageSource>(
  file: ShapedFile<unknown>,
  pack: WithWords<Key>,
  path: Path,
  key: Key,
  texts: Texts | undefined,
): void {
  const list = wordsAt(file, pack, path, texts);
  if (list.length > 0) pack.language[key] = [...(pack.language[key] ?? []), ...list];
}

/** A pack whose language has lists of words under some keys. */
type WithWords<Key extends keyof LanguageSource> = Pick<PackBuilder, "words"> & {
  readonly language: { [K in Key]?: string[] | undefined };
};

/** The words of a list, which checks of letters are to know of. */
export function wordsAt(
  file: ShapedFile<unknown>,
  { words }: Pick<PackBuilder, "words">,
  path: Path,
  texts: Texts | undefined,
): string[] {
  const list = textList(texts);
  const entry = path.join(".");
  list.forEach((text, i) => {
    words?.push({ text, ...file.at([...path, i]), entry });
  });
  return list;
}
