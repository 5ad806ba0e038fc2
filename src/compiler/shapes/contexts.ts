/** Named contexts: lists of words that several conditions of a file have, written once. */

import { unknownContext } from "../checks/E160.ts";
import { unusedContext } from "../checks/W240.ts";
import type { Path } from "../positions.ts";
import { textList } from "./formSources.ts";
import { CONDITION_KEYS } from "./forms.ts";
import type { ShapedFile } from "./reading.ts";
import type { Texts } from "./terms.ts";

type Contexts = Readonly<Record<string, Texts>>;

/** The file with the words of contexts in the place of their names: a copy, where any is named. */
export function withContexts<Data>(file: ShapedFile<Data>): ShapedFile<Data> {
  const contexts = (file.data as { readonly contexts?: Contexts }).contexts ?? {};
  const used = new Set<string>();
  const edits: Edit[] = [];
  const wordsOf = (word: string, path: Path): readonly string[] => {
    const name = nameOf(word);
    if (name === undefined) return [word];
    if (file.report(path, unknownContext, name, Object.keys(contexts))) return [];
    used.add(name);
    return textList(contexts[name]);
  };
  collectIn(file.data, [], wordsOf, edits);
  for (const name of Object.keys(contexts))
    if (!used.has(name)) file.report(["contexts", name], unusedContext, name);
  if (edits.length === 0) return file;
  const data = structuredClone(file.data);
  for (const { path, key, words } of edits)
    path.reduce<Record<string, unknown>>(
      (part, step) => part[step] as Record<string, unknown>,
      data as Record<string, unknown>,
    )[key] = words;
  return { ...file, data };
}

/** The words of one condition of the form at a path. */
interface Edit {
  readonly path: Path;
  readonly key: string;
  readonly words: readonly string[];
}

/** `$club` names a context; a dollar sign with no letter behind it is a word. */
function nameOf(word: string): string | undefined {
  return /^\$\p{L}/u.test(word) ? word.slice(1) : undefined;
}

function collectIn(
  value: unknown,
  path: Path,
  wordsOf: (word: string, path: Path) => readonly string[],
  edits: Edit[],
): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      if (typeof item === "object") collectIn(item, [...path, i], wordsOf, edits);
    });
  } else if (typeof value === "object" && value !== null) {
    const map = value as Readonly<Record<string, unknown>>;
    if ("form" in map) edits.push(...editsOf(map, path, wordsOf));
    else for (const key of Object.keys(map)) collectIn(map[key], [...path, key], wordsOf, edits);
  }
}

function* editsOf(
  form: Readonly<Record<string, unknown>>,
  path: Path,
  wordsOf: (word: string, path: Path) => readonly string[],
): Generator<Edit> {
  for (const key of CONDITION_KEYS) {
    const written = form[key] as Texts | undefined;
    const list = textList(written);
    if (!list.some((word) => word.startsWith("$"))) continue;
    const words = list.flatMap((word, i) =>
      wordsOf(word, Array.isArray(written) ? [...path, key, i] : [...path, key]),
    );
    yield { path, key, words };
  }
}
