import { describe, expect, it } from "vitest";
import { exampleDifference } from "../src/compiler/checks/E106.ts";
import { readLexicons } from "../src/compiler/reading/read.ts";
import { createExtractor } from "../src/index.ts";
import { measure, ratios } from "./quality.ts";

/** Of each kind in each language, over all sentences, known gaps among them. */
const LEAST = 0.9;

const extractor = await createExtractor();
const source = readLexicons(["lexicons"]);
const { packs } = source;
const quality = measure(extractor, source);

for (const [code, pack] of packs) {
  if (pack.examples.length === 0) continue;
  describe(`${code}: every sentence of examples.yaml`, () => {
    for (const example of pack.examples) {
      const test = () =>
        expect(
          exampleDifference(example, extractor.extract(example.text, { language: code })),
        ).toBeUndefined();
      // A known gap is an expected failure, so that it announces the day it is mended.
      if (example.gap) it.fails(`${example.line} ${example.text}`, test);
      else it(`${example.line} ${example.text}`, test);
    }
  });

  describe(`${code}: the examples as a whole`, () => {
    it("are at least 150, a third of them traps or texts where one thing must not be found", () => {
      expect(pack.examples.length).toBeGreaterThanOrEqual(150);
      expect(pack.examples.filter(({ finds }) => finds.length === 0).length).toBeGreaterThanOrEqual(
        20,
      );
    });
    it("are found with precision and recall of at least 0.9 for each kind", () => {
      for (const [key, score] of quality.scores) {
        if (key !== code && !key.startsWith(`${code} `)) continue;
        const { precision, recall } = ratios(score);
        expect(
          [key, precision >= LEAST, recall >= LEAST],
          `${key}: ${JSON.stringify(score)}`,
        ).toEqual([key, true, true]);
      }
    });
  });
}
