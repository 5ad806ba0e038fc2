/**
 * The same news in every language gives the same ids and the same counts. A report names only what
 * the catalogue lists; reports-*.yaml says what, and how each language writes it.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createExtractor, type DocumentExtractor } from "../../src/index.ts";

const LANGUAGES = ["en", "ru", "uk", "ar", "fa", "tr"] as const;
type Language = (typeof LANGUAGES)[number];

interface Count {
  readonly id: string;
  readonly count: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

interface Report extends Readonly<Record<Language, string>> {
  readonly about: string;
  /** Everything named but what is counted. */
  readonly ids: readonly string[];
  readonly counts: readonly Count[];
  /** Where words of a language bound a count otherwise: a dozen is twelve, a десяток ten. */
  readonly countsIn?: Readonly<Partial<Record<Language, readonly Count[]>>>;
  /** Languages in which it is known to go wrong. */
  readonly gaps?: readonly Language[];
}

const reports = readdirSync(import.meta.dirname)
  .filter((name) => /^reports-.*\.yaml$/.test(name))
  .sort()
  .flatMap((name) => parse(readFileSync(join(import.meta.dirname, name), "utf8")) as Report[]);

/** In one order, whatever the order of the text. */
const inOrder = (counts: readonly Count[]) =>
  counts.map(({ id, count, min, max }) => JSON.stringify({ id, count, min, max })).sort();

describe("the same ids in six languages", () => {
  let extractor: DocumentExtractor;
  beforeAll(async () => {
    extractor = await createExtractor();
  });

  describe.each(LANGUAGES)("%s", (language) => {
    for (const report of reports) {
      const test = report.gaps?.includes(language) ? it.fails : it;
      test(report.about, () => {
        const { language: detected, entities } = extractor.extract(report[language]);
        const counts = entities.filter(({ kind }) => kind === "missile-count");
        const others = entities.filter(({ kind }) => kind !== "missile-count");
        expect({
          language: detected,
          ids: [...new Set(others.map(({ id, name }) => id ?? `no id: ${name}`))].sort(),
          counts: inOrder(counts as unknown as Count[]),
        }).toEqual({
          language,
          ids: [...report.ids].sort(),
          counts: inOrder(report.countsIn?.[language] ?? report.counts),
        });
      });
    }
  });
});
