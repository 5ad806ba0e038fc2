/**
 * The examples of lexicons that stand on their own, a language at a time: a language of which
 * nothing changed is neither compiled nor run again.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { contentOf } from "../cache/folderContent.ts";
import type { Store } from "../cache/store.ts";
import type { Finding } from "../errors.ts";
import type { Lexicons } from "../lexicon/load.ts";
import { SHARED } from "../lexicon/pack.ts";
import { checkExamples } from "./check.ts";
import type { Check, ExtractIn } from "./checks/check.ts";
import { compileAlone } from "./overlay.ts";
import type { LexiconSource } from "./source.ts";

export interface ExampleOptions {
  readonly checks: readonly Check[];
  readonly extractorOver: (lexicons: Lexicons) => ExtractIn;
  readonly store: Store;
}

/** `own` is what the folders were read to. */
export async function checkExamplesByLanguage(
  folders: readonly string[],
  own: LexiconSource,
  { checks, extractorOver, store }: ExampleOptions,
): Promise<Finding[]> {
  const keys = new Map(
    [...own.packs.keys()]
      .filter((code) => code !== SHARED)
      .map((code) => [code, keyOf(folders, own, code, checks)] as const),
  );
  const findings: Finding[] = [];
  const changed: string[] = [];
  for (const [code, key] of keys) {
    const before = key && store.get(key);
    if (before) findings.push(...(JSON.parse(Buffer.from(before).toString("utf8")) as Finding[]));
    else changed.push(code);
  }
  if (changed.length === 0) return findings;
  const extract = extractorOver(await compileAlone(own, changed));
  for (const code of changed) {
    const packs = new Map([...own.packs].filter(([one]) => one === code || one === SHARED));
    const found = checkExamples({ ...own, packs }, extract, checks);
    const key = keys.get(code);
    if (key) store.put(key, Buffer.from(JSON.stringify(found)));
    findings.push(...found);
  }
  return findings;
}

/**
 * All that a text of a known language is read by: its pack, what all packs share, and how letters
 * of any language are written in Latin ones. Undefined when something cannot be read.
 */
function keyOf(
  folders: readonly string[],
  { packs }: LexiconSource,
  code: string,
  checks: readonly Check[],
) {
  const read = folders
    .flatMap((folder) => [code, SHARED, "generated"].map((name) => join(folder, name)))
    .filter((path) => existsSync(path));
  const content = contentOf(read);
  if (content === undefined) return undefined;
  const latin = JSON.stringify([...packs.values()].map(({ language }) => language.latin));
  return { kind: "examples", of: [code, content, latin, ...checks.map((check) => check.code)] };
}
