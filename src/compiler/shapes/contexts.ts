/**
 * Named contexts: lists of words that several conditions of a file have, written once; and what is
 * written out although it could have a name.
 */

import { unknownContext } from "../checks/E160.ts";
import { repeatedCondition } from "../checks/W210.ts";
import { unusedContext } from "../checks/W240.ts";
import type { Path } from "../reading/positions.ts";
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
  const written: Condition[] = [];
  const wordsOf = (word: string, path: Path): readonly string[] => {
    const name = nameOf(word);
    if (name === undefined) return [word];
    if (file.report(path, unknownContext, name, Object.keys(contexts))) return [];
    used.add(name);
    return textList(contexts[name]);
  };
  for (const condition of conditionsIn(file.data, [])) {
    written.push(condition);
    const edit = editOf(condition, wordsOf);
    if (edit) edits.push(edit);
  }
  reportRepeated(file, written, contexts);
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

/** What one condition of the form at a path says, as it is written. */
interface Condition {
  readonly path: Path;
  readonly key: (typeof CONDITION_KEYS)[number];
  readonly written: Texts;
}

/** The words that a condition stands for. */
interface Edit {
  readonly path: Path;
  readonly key: string;
  readonly words: readonly string[];
}

/** `$club` names a context; a dollar sign with no letter behind it is a word. */
function nameOf(word: string): string | undefined {
  return /^\$\p{L}/u.test(word) ? word.slice(1) : undefined;
}

function* conditionsIn(value: unknown, path: Path): Generator<Condition> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries())
      if (typeof item === "object") yield* conditionsIn(item, [...path, i]);
  } else if (typeof value === "object" && value !== null) {
    const map = value as Readonly<Record<string, unknown>>;
    if ("form" in map) {
      for (const key of CONDITION_KEYS)
        if (map[key] !== undefined) yield { path, key, written: map[key] as Texts };
    } else for (const key of Object.keys(map)) yield* conditionsIn(map[key], [...path, key]);
  }
}

/** Undefined for a condition that names no context. */
function editOf(
  { path, key, written }: Condition,
  wordsOf: (word: string, path: Path) => readonly string[],
): Edit | undefined {
  const list = textList(written);
  if (!list.some((word) => word.startsWith("$"))) return undefined;
  const words = list.flatMap((word, i) =>
    wordsOf(word, Array.isArray(written) ? [...path, key, i] : [...path, key]),
  );
  return { path, key, words };
}

/** Tells of each list at the first condition that has it; of one that is a context at all of them. */
function reportRepeated(
  file: ShapedFile<unknown>,
  conditions: readonly Condition[],
  contexts: Contexts,
): void {
  const names = new Map(Object.entries(contexts).map(([name, list]) => [keyOf(list), name]));
  const byWords = new Map<string, Condition[]>();
  for (const condition of conditions) {
    const key = keyOf(condition.written);
    byWords.set(key, [...(byWords.get(key) ?? []), condition]);
  }
  for (const [words, same] of byWords) {
    const name = names.get(words);
    for (const { path, key, written } of name === undefined ? same.slice(0, 1) : same)
      file.report([...path, key], repeatedCondition, textList(written), same.length, name);
  }
}

/** Which words they are; their order says nothing. */
function keyOf(words: Texts): string {
  return JSON.stringify(textList(words).sort());
}
