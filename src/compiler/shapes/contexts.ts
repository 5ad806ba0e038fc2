/** Named contexts: lists of words that several conditions of a file have, written once. */

import { unknownContext } from "../checks/E160.ts";
import { unusedContext } from "../checks/W240.ts";
import type { Path } from "../positions.ts";
import { textList } from "./formSources.ts";
import type { ShapedFile } from "./reading.ts";
import { CONDITION_KEYS, type Texts } from "./terms.ts";

type Contexts = Readonly<Record<string, Texts>>;

/** Puts the words of contexts in the place of their names; the data of the file are changed. */
export function expandContexts(file: ShapedFile<unknown>): void {
  const contexts = (file.data as { readonly contexts?: Contexts }).contexts ?? {};
  const used = new Set<string>();
  const wordsOf = (word: string, path: Path): readonly string[] => {
    const name = nameOf(word);
    if (name === undefined) return [word];
    if (file.report(path, unknownContext, name, Object.keys(contexts))) return [];
    used.add(name);
    return textList(contexts[name]);
  };
  expandIn(file.data, [], wordsOf);
  for (const name of Object.keys(contexts))
    if (!used.has(name)) file.report(["contexts", name], unusedContext, name);
}

/** `$club` names a context; a dollar sign with no letter behind it is a word. */
function nameOf(word: string): string | undefined {
  return /^\$\p{L}/u.test(word) ? word.slice(1) : undefined;
}

function expandIn(
  value: unknown,
  path: Path,
  wordsOf: (word: string, path: Path) => readonly string[],
): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      if (typeof item === "object") expandIn(item, [...path, i], wordsOf);
    });
  } else if (typeof value === "object" && value !== null) {
    const map = value as Record<string, unknown>;
    if ("form" in map) expandForm(map, path, wordsOf);
    else for (const key of Object.keys(map)) expandIn(map[key], [...path, key], wordsOf);
  }
}

function expandForm(
  form: Record<string, unknown>,
  path: Path,
  wordsOf: (word: string, path: Path) => readonly string[],
): void {
  for (const key of CONDITION_KEYS) {
    const words = form[key];
    if (words === undefined) continue;
    const list = textList(words as Texts);
    if (!list.some((word) => word.startsWith("$"))) continue;
    form[key] = list.flatMap((word, i) =>
      wordsOf(word, Array.isArray(words) ? [...path, key, i] : [...path, key]),
    );
  }
}
