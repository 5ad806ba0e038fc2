import { describe, expect, it } from "vitest";
import { createExtractor } from "../src/index.ts";

const extractor = await createExtractor();

/**
 * Each is long enough that work growing with the square of the length would run into the runner's
 * limit.
 */
const LENGTH = 120_000;
const HOSTILE: Readonly<Record<string, string>> = {
  digits: "1",
  "digits apart": "1 ",
  "one word": "a",
  "a prefix letter": "و",
  "prefix letters apart": "و ",
  "combining marks": "e\u0301\u0301",
  "non-joiners": "می\u200c",
  "given names": "Ahmed ",
  hyphens: "Kim-",
  "number words": "twenty ",
  "places on lines": "Syria\n",
  "a list of places": "Aleppo, ",
  quotes: '"',
  bounds: "more than ",
  emoji: "😀",
  "names repeated": "Ahmed Qorvathi. Qorvathi ",
  links: "http://a.b/",
  "at signs": "a@b",
  initials: "U.S.",
  ministries: "ministries of defence, foreign affairs and ",
};

describe("hostile input is read to its end", () => {
  it.each(Object.keys(HOSTILE))("%s", (name) => {
    const piece = HOSTILE[name] as string;
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    for (const language of [undefined, "en", "ar"]) {
      const document = extractor.extract(text, language ? { language } : {});
      expect(document.segments.at(-1)?.end).toBe(Array.from(text).length);
    }
  });
});
