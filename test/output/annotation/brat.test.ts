import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/index.ts";
import {
  bratAnnotations,
  bratConfiguration,
  bratStandoff,
} from "../../../src/output/annotation/brat.ts";
import { carried, wellFormed } from "../../../src/output/annotation/carriedText.ts";
import { detailsOf } from "../../../src/output/annotation/details.ts";
import { labelOf } from "../../../src/output/annotation/labels.ts";
import { placedMentions } from "../../../src/output/annotation/placed.ts";
import { readBrat, readConfiguration } from "./readBrat.ts";
import { hostileText } from "./texts.ts";

const extractor = await createExtractor();
const conf = readConfiguration(bratConfiguration());

function standoff(text: string) {
  const document = extractor.extract(text, { language: "en" });
  const made = bratStandoff(document, text);
  return { document, ...made, read: readBrat(made.annotations, made.text, conf) };
}

describe("brat's standoff", () => {
  it("has the span, the kind and all that is known of each mention", () => {
    const { read } = standoff(
      "Two Su-24s fired 26 Kalibr missiles near Aleppo, Ahmed Qorvathi said.",
    );
    expect(
      read.map(({ type, text, attributes, references }) => [
        type,
        text,
        attributes,
        references.map(({ database, id }) => `${database}:${id}`),
      ]),
    ).toEqual([
      ["AIRCRAFT", "Su-24s", { Qualifier: "exact" }, ["extract:aircraft/su-24"]],
      [
        "MISSILE_COUNT",
        "26 Kalibr missiles",
        { Qualifier: "exact", Event: "launched" },
        ["extract:missile-count/kalibr"],
      ],
      ["PLACE", "Aleppo", {}, ["extract:place/aleppo", "GeoNames:170063"]],
      ["PERSON", "Ahmed Qorvathi", { Unlisted: true }, []],
    ]);
    expect(JSON.parse(read[0]?.notes[0] ?? "")).toMatchObject({ name: "Su-24", count: 2 });
  });

  it("counts line ends as one character in the text that it is given, which has no others", () => {
    const { read, text } = standoff("One.\r\nTwo.\r😀\r\nSergei\r\nShoigu left.");
    expect(text).toBe("One.\nTwo.\n😀\nSergei\nShoigu left.");
    expect(read.map(({ spans, text }) => [spans, text])).toEqual([
      [
        [
          [12, 18],
          [19, 25],
        ],
        "Sergei Shoigu",
      ],
    ]);
  });

  it("of a text as it is counts them as they are", () => {
    const text = "One.\r\nMoscow";
    const document = extractor.extract(text, { language: "en" });
    expect(bratAnnotations(document)).toMatch(/^T1\tPLACE 6 12\tMoscow\n/);
  });

  it("holds all mentions of any text, those that overlap as well", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { document, read, text: beside } = standoff(text);
        expect(beside).not.toContain("\r");
        const placed = placedMentions(document);
        const plain = (said: string) => said.replace(/[\t\n\v\f\x1c-\x1e\x85\u2028\u2029]+/gu, " ");
        expect(read.map(({ type, text }) => [type, text.trim()])).toEqual(
          placed.map(({ entity, mention }) => [
            labelOf(entity.kind),
            plain(carried(mention.text)).trim(),
          ]),
        );
        for (const [i, one] of read.entries()) {
          const { entity } = placed[i] as (typeof placed)[number];
          const details = detailsOf(placed[i] as (typeof placed)[number]);
          expect(one.notes.map((note) => JSON.parse(note))).toEqual([
            { name: entity.name, ...details },
          ]);
          expect(one.attributes["Unlisted"] ?? false).toBe(entity.id === null);
        }
        readBrat(bratAnnotations(document), wellFormed(text), conf);
      }),
    );
  });
});
