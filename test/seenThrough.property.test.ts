/**
 * Text as people have it: whatever stands around and inside the words of a sentence, the same is
 * found in it.
 */

import { describe, expect, it } from "vitest";
import { readLexicons } from "../src/compiler/reading/read.ts";
import type { Entity } from "../src/entity.ts";
import { createExtractor } from "../src/index.ts";
import { findWord } from "../src/lexicon/phraseTable.ts";
import { builtInLexicons } from "../src/overlays.ts";
import { tokenize } from "../src/text/tokenize.ts";

const extractor = await createExtractor();
const lexicons = builtInLexicons();
const { packs } = readLexicons(["lexicons"]);

/** Thousands of texts a test; milliseconds. */
const LONG = 120_000;

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join("\n");
}

/** Does a language's lexicon hold a word? */
function knows(code: string, word: string): boolean {
  const pack = lexicons.pack(code);
  const { hash, folded, from, to } = tokenize(word, pack.tables);
  const [at, begin, end] = [hash[0] as number, from[0] as number, to[0] as number];
  return findWord(pack.phrases, at, folded, begin, end) >= 0;
}

const WIDTHS = [20, 27, 36, 48, 66];
const cues = (text: string) =>
  wrap(text, 40)
    .split("\n")
    .map((line, i) => `${i + 1}\n00:00:${10 + i},000 --> 00:00:${11 + i},500\n${line}\n`)
    .join("\n");

const FORMS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  "broken at a width": (text) => WIDTHS.map((width) => wrap(text, width)),
  "broken with carriage returns": (text) => [wrap(text, 40).replaceAll("\n", "\r\n")],
  // Before a number in a single line the sign is that of more than so many.
  "quoted in a mail": (text) =>
    [wrap(text, 30), wrap(text, 68)]
      .filter((lines) => lines.includes("\n") || !/^\p{N}/u.test(lines))
      .flatMap((lines) => [lines.replace(/^/gm, "> "), lines.replace(/^/gm, "> > ")]),
  "with tags around each word": (text) => [
    `<p>${text.replace(/\S+/g, "<b>$&</b>")}</p>`,
    text.replace(/\p{L}[\p{L}\p{M}\u200c]*/gu, '<span class="x, y">$&</span>'),
  ],
  "with entities": (text) => [
    text.replaceAll(" ", "&nbsp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;"),
    text.replace(/[^\0-\x7f]/gu, (char) => (char.length === 1 ? `&#${char.charCodeAt(0)};` : char)),
  ],
  emphasised: (text) => [
    text.replace(/\S+/g, "*$&*"),
    text.replace(/\S+/g, "__$&__"),
    `**${text}**`,
    `_${text}_`,
  ],
  "beside a link": (text) => [
    `https://example.org/a?b=1&amp;c=2 ${text}`,
    `"https://example.org/a_(b)" ${text}`,
    `<a href="https://example.org/">${text}</a>`,
    `${text} (https://example.org/a)`,
  ],
  "as subtitles": (text) => [cues(text)],
};

/** Ids, values and how often each is named; not the text, which is the slice of another text. */
function found(text: string, language: string): string {
  const fact = (entity: Entity) =>
    entity.kind === "missile-count"
      ? [entity.count, entity.min, entity.max, entity.qualifier, entity.class, entity.model]
      : [];
  const { entities } = extractor.extract(text, { language });
  for (const { mentions } of entities)
    for (const mention of mentions)
      expect(Array.from(text).slice(mention.start, mention.end).join("")).toBe(mention.text);
  return JSON.stringify(
    entities.map((entity) => [
      entity.kind,
      entity.id ?? entity.name,
      ...fact(entity),
      entity.mentions.length,
    ]),
  );
}

for (const [code, pack] of packs) {
  if (pack.examples.length === 0) continue;
  const sentences = pack.examples.map(({ text }) => text);

  describe(`${code}: every sentence of examples.yaml gives the same ids and values`, () => {
    it.each(Object.keys(FORMS))(
      "%s",
      (name) => {
        for (const sentence of sentences) {
          const want = found(sentence, code);
          for (const text of (FORMS[name] as (typeof FORMS)[string])(sentence))
            expect(found(text, code), text).toBe(want);
        }
      },
      LONG,
    );

    it(
      "with an invisible character at each position",
      () => {
        const chars = [
          "\u200b",
          "\u00ad",
          "\u200f",
          "\u061c",
          "\u2066",
          "\u034f",
          "\u{e0041}",
          "\u{e0100}",
          "\ufeff",
          "\u2060",
        ];
        sentences.forEach((sentence, k) => {
          const want = found(sentence, code);
          const points = Array.from(sentence);
          // Each sentence another character, at every fifth position, from a place of its own.
          for (let at = k % 5; at <= points.length; at += 5) {
            const text = [
              ...points.slice(0, at),
              chars[(k + at) % chars.length],
              ...points.slice(at),
            ].join("");
            expect(found(text, code), JSON.stringify(text)).toBe(want);
          }
        });
      },
      LONG,
    );

    it(
      "with a word that the lexicon knows broken at a hyphen",
      () => {
        const known =
          /(?<![\p{L}\p{N}\p{M}'’&#-])\p{L}[\p{Ll}\p{M}]{4,}(?![\p{L}\p{N}\p{M}'’\u200c-])/gu;
        for (const sentence of sentences) {
          const want = found(sentence, code);
          for (const { 0: word, index } of sentence.matchAll(known)) {
            const cut = 2 + (word.length >> 2);
            const at = index + cut;
            // Two words of a name may stand there as well: Bin-⏎ali.
            const two = knows(code, word.slice(0, cut)) && knows(code, word.slice(cut));
            if (two || !knows(code, word)) continue;
            for (const hyphen of ["-\n", "-\r\n", "\u00ad\n", "\u2010\n"]) {
              const text = `${sentence.slice(0, at)}${hyphen}${sentence.slice(at)}`;
              expect(found(text, code), text).toBe(want);
            }
          }
        }
      },
      LONG,
    );
  });
}

describe("a name that nobody lists", () => {
  it.each([
    ["broken at a hyphen", "Speaker Karim Qorva-\nshlek said so.", "Karim Qorvashlek"],
    [
      "broken at a width",
      "They were told so by Deputy Speaker Karim\nQorvathi on Monday in Geneva, he said.",
      "Karim Qorvathi",
    ],
    ["with tags", "Speaker <b>Karim</b> <b>Qorvathi</b> said so.", "Karim Qorvathi"],
    ["with a soft hyphen", "Speaker Karim Qorva\u00adthi said so.", "Karim Qorvathi"],
  ])("%s is given as it reads", (_, text, name) => {
    expect(
      extractor
        .extract(text, { language: "en" })
        .entities.map((entity) => [entity.kind, entity.name]),
    ).toContainEqual(["person", name]);
  });
  it("is not made of two lines of a list", () => {
    const text = "Karim Haddad Omar\nSamer Nassar Omar\nWalid Haddad Omar";
    const names = extractor.extract(text, { language: "en" }).entities.map(({ name }) => name);
    for (const name of names)
      expect(
        text.split("\n").some((line) => line.includes(name)),
        name,
      ).toBe(true);
  });
});

describe("a text of JSON escapes", () => {
  const warned = (text: string) =>
    extractor
      .extract(text, { language: "en" })
      .warnings.some((warning) => warning.includes("JSON escapes"));
  it.each([
    ["\\u0628\\u064a\\u0631", true],
    ["a \\u0628 b \\u064A c \\u0631", true],
    ["\\u0628\\u064a", false],
    ["\\unit \\user \\under \\u12", false],
    ["C:\\unit\\u0628", false],
  ])("%s: warned %s", (text, expected) => {
    expect(warned(text)).toBe(expected);
  });
});
