/** The one door to the yaml package: a file on disk to plain data, with the line of every entry. */

import { readFileSync } from "node:fs";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Finding } from "../errors.ts";

export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** 1-based line of the value at a path of keys, or of the nearest thing above it. */
  lineOf(path: readonly (string | number)[]): number;
  readonly findings: readonly Finding[];
}

export function readYaml(path: string, shownAs: string): YamlFile {
  const bytes = readFileSync(path);
  let text: string;
  const findings: Finding[] = [];
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    findings.push({
      code: "E110",
      severity: "error",
      file: shownAs,
      problem: "the file is not UTF-8",
      repair: "save it as UTF-8",
    });
    return { file: shownAs, data: {}, lineOf: () => 1, findings };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  for (const error of document.errors) {
    findings.push({
      code: "E110",
      severity: "error",
      file: shownAs,
      line: lines.linePos(error.pos[0]).line,
      problem: (error.message.split("\n")[0] ?? "not YAML").replace(
        / at line \d+, column \d+:?$/,
        "",
      ),
      repair: "correct the YAML",
    });
  }
  const lineOf = (keys: readonly (string | number)[]): number => {
    let node: Node | null = document.contents as Node | null;
    let offset = 0;
    for (const key of keys) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(key),
        );
        if (!pair) break;
        offset = (pair.key as Node).range?.[0] ?? offset;
        node = pair.value as Node | null;
      } else if (isSeq(node)) {
        node = (node.items[Number(key)] ?? null) as Node | null;
        offset = node?.range?.[0] ?? offset;
      } else break;
    }
    return lines.linePos(offset).line;
  };
  let data: unknown = {};
  try {
    data = document.errors.length > 0 ? {} : (document.toJS({ maxAliasCount: 100_000 }) ?? {});
  } catch (error) {
    findings.push({
      code: "E110",
      severity: "error",
      file: shownAs,
      problem: String((error as Error).message),
      repair: "correct the YAML",
    });
  }
  return { file: shownAs, data, lineOf, findings };
}
