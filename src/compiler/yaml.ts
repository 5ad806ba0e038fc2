/**
 * The one door to the yaml package: a file on disk to plain data, with the line of every entry. The
 * work is near-linear in the size of the file: keys are looked up in maps made once.
 */

import { readFileSync } from "node:fs";
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import type { Finding } from "../errors.ts";
import { type Problem, type ReadingCheck, toFinding } from "./checks/check.ts";
import { notUtf8 } from "./checks/E111.ts";
import { notYaml } from "./checks/E112.ts";
import { keyTwice } from "./checks/E113.ts";
import type { Where } from "./source.ts";

/** `line` and `column` (in UTF-16 units) are 1-based. */
export type Place = Pick<Where, "line" | "column">;

export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** Where the value at a path of keys begins, or the nearest thing above it. */
  placeOf(path: readonly (string | number)[]): Place;
  readonly findings: readonly Finding[];
}

/** Data is empty when anything is wrong with the file. */
export function readYaml(path: string, shownAs: string): YamlFile {
  const bytes = readFileSync(path);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const wrong = toFinding(notUtf8, { file: shownAs }, notUtf8.find() as Problem);
    return { file: shownAs, data: {}, placeOf: () => ({ line: 1, column: 1 }), findings: [wrong] };
  }
  return parseYaml(text, shownAs);
}

function parseYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  // The package compares every key of a map with every other; `indexKeys` does not.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const findings: Finding[] = [];
  const add = <Args extends readonly unknown[]>(
    check: ReadingCheck<Args>,
    place: Place | undefined,
    ...about: Args
  ) => {
    const found = check.find(...about);
    if (found) findings.push(toFinding(check, { file, ...place }, found));
  };
  for (const error of document.errors) add(notYaml, placeAt(error.pos[0]), error.message);
  const keys = indexKeys(document, (again, first) =>
    add(keyTwice, placeAt(offsetOf(again)), keyOf(again) ?? "", placeAt(offsetOf(first)).line),
  );
  let data: unknown = {};
  try {
    if (findings.length === 0) data = document.toJS({ maxAliasCount: 100_000 }) ?? {};
  } catch (error) {
    add(notYaml, undefined, (error as Error).message);
  }
  return { file, data, placeOf: (path) => placeAt(offsetAt(document, keys, path)), findings };
}

type Keys = ReadonlyMap<YAMLMap, ReadonlyMap<string, Pair>>;

/** Every map's pairs by key; tells of each pair whose key its map has already had. */
export function indexKeys(
  document: Document,
  onTwice: (again: Pair, first: Pair) => void = () => {},
): Keys {
  const keys = new Map<YAMLMap, Map<string, Pair>>();
  visit(document, {
    Map(_, map) {
      const pairs = new Map<string, Pair>();
      keys.set(map, pairs);
      for (const pair of map.items) {
        const key = keyOf(pair);
        if (key === undefined) continue;
        const first = pairs.get(key);
        if (first) onTwice(pair, first);
        else pairs.set(key, pair);
      }
    },
  });
  return keys;
}

/** Where the value at a path begins, or the nearest thing above it that there is. */
export function offsetAt(
  document: Document,
  keys: Keys,
  path: readonly (string | number)[],
): number {
  let node = document.contents as Node | null;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = keys.get(node)?.get(String(key));
      if (!pair) break;
      offset = offsetOf(pair) || offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = (node.items[Number(key)] ?? null) as Node | null;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function offsetOf({ key }: Pair): number {
  return (key as Node).range?.[0] ?? 0;
}
