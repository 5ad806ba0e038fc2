/** The example sentences of all packs, as texts to build others from. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export interface Sentence {
  readonly language: string;
  readonly text: string;
}

export function exampleSentences(): Sentence[] {
  return readdirSync("lexicons")
    .sort()
    .map((language) => ({ language, path: join("lexicons", language, "examples.yaml") }))
    .filter(({ path }) => existsSync(path))
    .flatMap(({ language, path }) => {
      const { examples } = parse(readFileSync(path, "utf8")) as { examples: { text: string }[] };
      return examples.map(({ text }) => ({ language, text }));
    });
}
