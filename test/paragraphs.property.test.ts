import { describe, expect, it } from "vitest";
import { createExtractor } from "../src/index.ts";
import { exampleSentences } from "./sentences.ts";

const extractor = await createExtractor();
const sentences = exampleSentences();

/** Where a token ends: at white space, which is replaced, and between letters, digits and marks. */
const EDGE =
  /(?<=\S)\s|(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N}\p{M}\s\u200c])|(?<=\p{N})(?=\p{L})|(?<=\p{L})(?=\p{N})/gu;

/** Each is read as an empty line; one of them for each edge in turn. */
const EMPTY_LINES = ["\n\n", "\r\n\r\n", "\n \t\n", "\r\r", "\n\u200f\n\n"];

/** One edge of so many is tried: of 28,000 enough for every construction of every language. */
const EVERY = 3;

describe("an empty line", () => {
  it("between any two tokens of any example sentence is in no mention", () => {
    let edges = 0;
    let cuts = 0;
    const over: string[] = [];
    for (const { language, text } of sentences) {
      for (const edge of text.matchAll(EDGE)) {
        if (edges++ % EVERY !== 0) continue;
        const empty = EMPTY_LINES[cuts++ % EMPTY_LINES.length] as string;
        const cut = text.slice(0, edge.index) + empty + text.slice(edge.index + edge[0].length);
        for (const { mentions } of extractor.extract(cut, { language }).entities) {
          for (const mention of mentions)
            if (/[\r\n]/.test(mention.text))
              over.push(`${language} ${JSON.stringify(mention.text)}`);
        }
      }
    }
    expect(over).toEqual([]);
    expect(cuts).toBeGreaterThan(9_000);
  });

  it.each([
    ["a designation", "They saw a MiG\n\n29 people died.", []],
    ["a bound", "It launched up to\n\n9 missiles.", ["9 missiles"]],
    ["two bounds", "It launched at least\n\nsome 20 missiles.", ["some 20 missiles"]],
    ["a range", "It launched between 20\n\nand 30 missiles.", ["30 missiles"]],
    ["number words", "It launched twenty\n\nsix missiles.", ["six missiles"]],
    ["digits in groups", "In all 12\n\n000 missiles.", []],
    ["a count and its noun", "It launched 26\n\nmissiles.", []],
    [
      "a coordination of counts",
      "Three ballistic and\n\nfive cruise missiles.",
      ["five cruise missiles"],
    ],
    ["a maker", "A jet by Sukhoi\n\nSu-34 was lost.", ["Su-34"]],
    ["a title and a name", "He is President\n\nQorvath Amrani said so.", ["Qorvath Amrani"]],
    ["a name and a title", "We met Qorvath Zelbim,\n\nspokesman for the group.", []],
    ["two names", "The man is Ahmed\n\nQorvathi left.", []],
    ["initials", "This is A.\n\nB. Qorvathi left.", ["B. Qorvathi"]],
    ["a ministry", "He spoke to the Defence\n\nMinistry officials.", []],
    [
      "a coordination of ministries",
      "It is the defence and\n\nforeign ministries of Syria.",
      ["Syria"],
    ],
    ["a province and its cue", "They left the town of\n\nMarzanoura.", []],
  ])("parts %s", (_, text, mentions) => {
    const found = extractor
      .extract(text, { language: "en" })
      .entities.flatMap((entity) => entity.mentions);
    expect(found.map((mention) => mention.text)).toEqual(mentions);
  });
});
