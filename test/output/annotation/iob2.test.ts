import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/index.ts";
import { wellFormed } from "../../../src/output/annotation/carriedText.ts";
import { iob2Columns, iob2Head } from "../../../src/output/annotation/iob2.ts";
import { labelOf } from "../../../src/output/annotation/labels.ts";
import { placedMentions, withoutOverlaps } from "../../../src/output/annotation/placed.ts";
import { readIob2 } from "./readIob2.ts";
import { hostileText } from "./texts.ts";

const extractor = await createExtractor();

function columns(text: string, withText = false) {
  const document = extractor.extract(text, { language: "en" });
  const { lines, left } = iob2Columns(document, text, "a.txt", withText);
  return { document, left, sentences: readIob2(iob2Head(extractor) + lines) };
}

describe("tokens in columns", () => {
  it("have a tag each, and what they are of beside them", () => {
    const { sentences } = columns(
      "Mr. Shoigu of the Defence Ministry sent 12 Su-34s. “Don't,” said Ahmed\nQorvathi! That was all.",
      true,
    );
    expect(
      sentences.map(({ tokens, entities }) => [
        tokens.join(" "),
        ...entities.map(({ label, tokens }) => `${label}: ${tokens.join(" ")}`),
      ]),
    ).toEqual([
      ["Mr ."],
      [
        "Shoigu of the Defence Ministry sent 12 Su-34s .",
        "PERSON: Shoigu",
        "MINISTRY: Defence Ministry",
        "AIRCRAFT: Su-34s",
      ],
      ["“ Don't , ” said Ahmed Qorvathi !", "PERSON: Ahmed Qorvathi"],
      ["That was all ."],
    ]);
    expect([...(sentences[0]?.comments.keys() ?? [])]).toEqual([
      ...["format", "lexicons", "id", "language", "text"],
    ]);
    expect(sentences[1]?.comments.get("entities")).toBe(
      "person/sergei-shoigu ministry/_ aircraft/su-34",
    );
    expect(sentences[2]?.comments.get("text")).toBe("“Don't,” said Ahmed Qorvathi!");
  });

  it("are in sentences that end at blank lines, and at points that are none of an initial", () => {
    const { sentences } = columns("A. B. Sokolov\n\nHe said: “No.” He\nleft. and came at 1.5 p.m.");
    expect(sentences.map(({ tokens }) => tokens.join(" "))).toEqual([
      "A . B . Sokolov",
      "He said : “ No . ”",
      "He left . and came at 1.5 p . m .",
    ]);
    expect(sentences[0]?.comments.has("text")).toBe(false);
  });

  it("of a text without any are the comments alone", () => {
    expect(columns(" \u202e ").sentences.map(({ tokens }) => tokens)).toEqual([[]]);
  });

  it("leave a mention out that overlaps a longer one, and say so", () => {
    const { left, sentences } = columns("The Russian and US defence ministries met.");
    expect(left).toBe(1);
    expect(sentences[0]?.comments.get("overlapping")).toBe("1");
    expect(sentences[0]?.comments.get("entities")).toBe("ministry/ru-defence");
  });

  it("are slices of any text in its order, and together each mention", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { document, left, sentences } = columns(text, true);
        const whole = wellFormed(text);
        let at = 0;
        for (const token of sentences.flatMap(({ tokens }) => tokens)) {
          const found = whole.indexOf(token, at);
          expect(whole.slice(at, found), token).toMatch(/^[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);
          at = found + token.length;
        }
        const placed = withoutOverlaps(placedMentions(document));
        expect(left).toBe(placed.left.length);
        const seen = (said: string) => wellFormed(said).replace(/[\s\p{Cc}\p{Cf}]/gu, "");
        expect(
          sentences.flatMap(({ entities }) =>
            entities.map(({ label, tokens }) => [label, seen(tokens.join(""))]),
          ),
        ).toEqual(
          placed.kept.map(({ entity, mention }) => [labelOf(entity.kind), seen(mention.text)]),
        );
      }),
    );
  });
});
