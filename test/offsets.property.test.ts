import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createExtractor, type DocumentExtractor, type OffsetUnit } from "../src/index.ts";

let extractor: DocumentExtractor;
let inUnits: DocumentExtractor;
let inBytes: DocumentExtractor;
beforeAll(async () => {
  extractor = await createExtractor();
  inUnits = await createExtractor({ offsets: "utf-16" });
  inBytes = await createExtractor({ offsets: "bytes" });
});

/** Pieces that make mentions, and pieces that try to break their offsets. */
const MENTIONS = [
  "Vladimir Putin",
  "Syria",
  "وزارة الدفاع الروسية",
  "سيرغي شويغو",
  "٢٦ صاروخ كروز",
  "صاروخين",
  "سو-24إم",
  "سرگئی شویگو",
  "۲۶ موشک کروز",
  "موشک‌های",
  "دریای خزر",
  "Сергея Шойгу",
  "двадцать шесть крылатых ракет «Калибр»",
  "Минобороны России",
  "26 high-precision Kalibr cruise missiles",
  "Su-24M",
  "ولسوريا",
  "more than 20 rockets",
];
const NOISE = [
  "😀",
  "🇸🇾",
  "👨‍👩‍👧",
  "\u0301",
  "\u200c",
  "\u200f",
  "\u202b",
  "\ufeff",
  "\r\n",
  "\n\n",
  "\r",
  "\u00a0",
  "ـ",
  "َ",
  "،",
  "”",
  "-",
  " ",
  ". ",
  "\ud800",
  "\udfff",
  "𝐏",
  "ﷲ",
  "İ",
  "ß",
  "و",
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...MENTIONS).map((mention) => ` ${mention} `) },
  { weight: 4, arbitrary: fc.constantFrom(...NOISE) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

function checkDocument(input: string, language?: string): number {
  const document = extractor.extract(input, language ? { language } : {});
  const points = Array.from(input);
  let mentions = 0;
  for (const entity of document.entities) {
    for (const mention of entity.mentions) {
      mentions++;
      expect(points.slice(mention.start, mention.end).join("")).toBe(mention.text);
      expect(mention.text.length).toBeGreaterThan(0);
      const before = points
        .slice(0, mention.start)
        .join("")
        .split(/\r\n|\n|\r/);
      expect([mention.line, mention.column]).toEqual([
        before.length,
        Array.from(before.at(-1) ?? "").length + 1,
      ]);
    }
  }
  expect(document.segments[0]?.start).toBe(0);
  expect(document.segments.at(-1)?.end).toBe(points.length);
  return mentions;
}

/** A text cut in each unit; half a pair has no bytes of its own and is U+FFFD there. */
const CUT: Readonly<Record<OffsetUnit, (text: string, start: number, end: number) => string>> = {
  "code-points": (text, start, end) => Array.from(text).slice(start, end).join(""),
  "utf-16": (text, start, end) => text.slice(start, end),
  bytes: (text, start, end) => Buffer.from(text).subarray(start, end).toString("utf8"),
};

/** A document with all offsets taken out. */
const withoutOffsets = (document: unknown) =>
  JSON.stringify(document, (_key, value) =>
    value?.end === undefined ? value : { ...value, start: 0, end: 0 },
  );

describe("offsets", () => {
  it("cut the same mentions in each unit, and nothing else depends on the unit", () => {
    let mentions = 0;
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, ...extractor.languages), (input, language) => {
        const plain = withoutOffsets(extractor.extract(input, { language }));
        for (const { offsets, extract } of [extractor, inUnits, inBytes]) {
          const document = extract(input, { language });
          expect(withoutOffsets(document)).toBe(plain);
          for (const { start, end, text } of document.entities.flatMap(
            (entity) => entity.mentions,
          )) {
            mentions++;
            expect(CUT[offsets](input, start, end)).toBe(
              CUT[offsets](text, 0, Number.POSITIVE_INFINITY),
            );
          }
          const whole = document.segments
            .map(({ start, end }) => CUT[offsets](input, start, end))
            .join("");
          expect(whole).toBe(CUT[offsets](input, 0, Number.POSITIVE_INFINITY));
        }
      }),
      { numRuns: 200, seed: 20151007 },
    );
    expect(mentions).toBeGreaterThan(300);
  });

  it("are exact for any text in any language", () => {
    let mentions = 0;
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, ...extractor.languages), (input, language) => {
        mentions += checkDocument(input, language);
      }),
      { numRuns: 600, seed: 20151007 },
    );
    // A test that finds nothing proves nothing.
    expect(mentions).toBeGreaterThan(300);
  });

  it("are the same wherever a mention stands", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOISE), (noise) => {
        checkDocument(`${noise} Vladimir Putin ${noise} Syria${noise}`, "en");
        checkDocument(`${noise} Syria ${noise}${noise}26 missiles`, "en");
      }),
    );
  });
});
