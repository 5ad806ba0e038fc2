import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { ExtractedDocument } from "../../src/entity.ts";
import { createExtractor } from "../../src/index.ts";
import { textWriter } from "../../src/output/text.ts";

const extractor = await createExtractor();
const TEXT =
  "Moscow said that President Vladimir Putin met John Qorvathi, a spokesman. Putin, Mr. Putin said, left Moscow; 26 Kalibr cruise missiles were fired.";
const document = extractor.extract(TEXT, { file: "news/a.txt" });

describe("text for people", () => {
  it("gives each mention a place that an editor can jump to", () => {
    expect(textWriter(false)(document)).toContain("moscow ×2  Moscow  news/a.txt:1:1  1:");
  });

  it("says what office somebody holds", () => {
    const text = "The Russian defence minister, Sergei Shoigu, met President Vladimir Putin.";
    const printed = textWriter(false)(extractor.extract(text, { file: "news/b.txt" }));
    expect(printed).toContain("sergei-shoigu  minister of defence, RU  Sergei Shoigu");
    expect(printed).toContain("vladimir-putin  president  Vladimir Putin");
  });

  it("shows at a glance what is not listed", () => {
    expect(textWriter(false)(document)).toContain("John Qorvathi  (unlisted)");
    expect(textWriter(true)(document)).toContain("\u001b[1m(unlisted)\u001b[22m");
  });

  it.each([40, 60, 80])("keeps to %i columns where its pieces do", (columns) => {
    for (const colour of [true, false]) {
      const lines = textWriter(colour, columns)(document).split("\n");
      for (const line of lines.slice(1))
        expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
      // The same words, only on more lines.
      const words = (text: string) => text.split(/\s+/).join(" ");
      expect(words(lines.join("\n"))).toBe(words(textWriter(colour)(document)));
    }
  });

  it("has colours only where they were decided on", () => {
    expect(textWriter(false)(document)).not.toContain("\u001b");
    expect(textWriter(true)(document)).toContain("\u001b[36m");
  });

  it.each(["\u2069\u202e الفلاني", "\x1b[2J", "\n  People\n    fake", "\u009b31m"])(
    "lets nothing of a document through to the terminal: %j",
    (evil) => {
      const mention = { start: 0, end: 1, line: 1, column: 1, text: `محمد${evil}`, rule: "x" };
      const made: ExtractedDocument = {
        file: `a${evil}.txt`,
        language: "ar",
        detection: { source: "auto", detected: "arb", margin: null, evidence: "given" },
        segments: [],
        entities: [
          {
            kind: "person",
            id: `id${evil}`,
            name: `محمد${evil}`,
            country: null,
            mentions: [mention],
          },
        ],
        warnings: [`w${evil}`],
      };
      const shown = textWriter(false)(made);
      expect(shown.split("\n")).toHaveLength(6);
      expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      // Every isolate that is opened is closed, and none within another.
      expect(shown.replace(/\u2068[^\u2066-\u2069]*\u2069/g, "")).not.toMatch(/[\u2066-\u2069]/);
    },
  );
});
