/** Explanations: their shape, the passages, and places that a text does not have. */

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { type Opened, spanOf } from "../../src/explaining/passages.ts";
import { openExtractor } from "../../src/extractor.ts";
import { createExtractor } from "../../src/index.ts";
import { explainSchema } from "../../src/output/explainSchema.ts";
import { positions } from "../../src/text/positions.ts";

const extractor = await openExtractor();
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  explainSchema,
);

const EVERY_KIND =
  "MOSCOW — Between 20 and 30 Kalibr missiles hit Idlib; a Su-75 took off, Dmitriy Vinogradov of the Defense Ministry said. Maher Assad ate turkey at the University of Aleppo, in Reading.";

describe("an explanation", () => {
  it.each([
    ["every kind", EVERY_KIND, {}],
    ["a seed", readFileSync("seeds/002_dabbd2e2701e5da0.txt", "utf8"), { file: "a.txt" }],
    ["nothing", "", {}],
    ["a place in it", EVERY_KIND, { at: { line: 1, column: 1 } }],
    ["an id found", EVERY_KIND, { whyNot: "moscow" }],
    ["an id not found", EVERY_KIND, { whyNot: "turkey" }],
    ["no id", EVERY_KIND, { whyNot: "nothing-of-the-kind" }],
    ["an id nearly found", "They went to Moskva.", { whyNot: "moscow" }],
  ])("of %s fits its schema", async (_, text, options) => {
    const explanation = await extractor.explain(text, options);
    expect([validate(explanation), validate.errors]).toEqual([true, null]);
    expect(validate({ ...explanation, host: "here" })).toBe(false);
  });

  it.each(["code-points", "utf-16"] as const)("never cuts a pair (%s)", async (offsets) => {
    const text = "😀😀 Moscow said so.";
    const options = { at: { line: 1, column: 2 }, language: "en" };
    const { passages } = await (await openExtractor({ offsets })).explain(text, options);
    const [start, end] = offsets === "utf-16" ? [2, 4] : [1, 2];
    const span = { start, end, line: 1, column: 2, text: "😀" };
    expect(passages).toMatchObject([{ ...span, tokens: [{ ...span, folded: "😀" }] }]);
    expect(passages[0]?.tokens).toHaveLength(1);
  });

  it("makes the half of a pair whole on either side", () => {
    const text = "a😀b";
    const opened = { inspection: { text }, readings: [], at: positions(text, "code-points") };
    for (const [start, end] of [
      [1, 2],
      [2, 3],
    ] as const)
      expect(spanOf(opened as unknown as Opened, { start, end })).toEqual({
        start: 1,
        end: 2,
        line: 1,
        column: 2,
        text: "😀",
      });
  });

  it("tells why the one stands and the other does not", async () => {
    const { passages } = await extractor.explain("Gen. Xandor Kim of Moscow said so. Maher Assad.");
    const all = passages.flatMap(({ candidates }) => candidates);
    const assad = all.find(({ text, how }) => text === "Assad" && how === "introduced");
    expect(assad).toMatchObject({
      verdict: { kept: false, why: "vetoed", sign: "named-otherwise" },
    });
    expect(assad?.signs).toContainEqual({ sign: "needs-introduction", weight: -2 });
    expect(assad?.signs).toContainEqual({ sign: "named-otherwise", weight: "veto" });
    expect(assad).not.toHaveProperty("entity");
    const moscow = all.find(({ id }) => id === "moscow");
    expect(moscow).toMatchObject({
      verdict: { kept: true },
      entity: { kind: "place", id: "moscow", country: "RU" },
    });
    expect(moscow?.entity).not.toHaveProperty("mentions");
  });

  it.each([
    ["begins-earlier", "They said that Islamic State in Iraq and Syria was there.", "Syria"],
    ["kind", "Он сказал, что крейсер Москва вышел в море.", "Москва"],
  ])("says of a collision what decided it: %s", async (since, text, loser) => {
    const { passages } = await extractor.explain(text);
    const all = passages.flatMap(({ candidates }) => candidates);
    const lost = all.filter((one) => one.text === loser && !one.verdict.kept);
    expect(lost[0]?.verdict).toMatchObject({ why: "overlapped", since });
  });

  it("has the tokens with their folds, the phrases and what was rejected", async () => {
    const text = "They said that the turkey was eaten.";
    const { passages } = await extractor.explain(text, { at: { line: 1, column: 22 } });
    expect(passages).toMatchObject([
      {
        start: 19,
        end: 25,
        tokens: [{ text: "turkey", folded: "turkey", kind: "word" }],
        candidates: [],
        rejected: [
          { because: "capital", lexicon: { tag: "place", value: "turkey", needs: "capital" } },
        ],
      },
    ]);
  });

  it("shows a phrase whole that reaches over the edge of what is asked for", async () => {
    const { passages } = await extractor.explain("They saw Foggy Bottom there.", {
      at: { line: 1, column: 16 },
    });
    expect(passages[0]?.tokens.map(({ text }) => text)).toEqual(["Foggy", "Bottom"]);
    expect(passages[0]?.candidates.map(({ id }) => id)).toContain("us-state");
    const title = await extractor.explain("They met a Prime Minister there.", {
      at: { line: 1, column: 20 },
    });
    expect(title.passages[0]?.tokens.map(({ text }) => text)).toEqual(["Prime", "Minister"]);
  });

  it("counts in the unit that was asked for", async () => {
    const other = await openExtractor({ offsets: "bytes" });
    const text = "Сегодня Москва";
    const spans = (one: typeof other) =>
      one.explain(text, { language: "ru" }).then(({ passages }) => passages[0]);
    expect(await spans(other)).toMatchObject({ start: 15, end: 27, line: 1, column: 9 });
    expect(await spans(extractor)).toMatchObject({ start: 8, end: 14, line: 1, column: 9 });
  });

  it("finds a line whatever ends it, and a column behind surrogates", async () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = `𐍈 one${end}${end}𐍈𐍈 Moscow said so.`;
      const { passages } = await extractor.explain(text, { at: { line: 3, column: 4 } });
      expect(passages[0]).toMatchObject({ text: "Moscow", line: 3, column: 4 });
    }
  });
});

describe("what cannot be explained", () => {
  it.each([
    [{ at: { line: 9, column: 1 } }, "there is no line 9; the text has 2"],
    [{ at: { line: 1, column: 99 } }, "line 1 has no column 99; it has 7, counted in code points"],
    [{ at: { line: 1, column: 4 } }, "at 1:4 stands no word, number or mark"],
    [{ language: "xx" }, 'no lexicon for the language "xx"'],
  ])("%o is refused by name", async (options, message) => {
    await expect(extractor.explain("One two\nthree", options)).rejects.toThrow(message);
  });

  it.each([
    [7, {}, "the text must be a string"],
    ["a", { at: { line: 0, column: 1 } }, 'the option "at" must be { line, column }'],
    ["a", { at: "1:1" }, 'the option "at" must be'],
    ["a", { whynot: "x" }, 'no option "whynot"'],
  ])("from the library, neither: %s %o", async (text, options, message) => {
    const library = await createExtractor();
    const call = library.explain as (...args: unknown[]) => Promise<unknown>;
    await expect(call(text, options)).rejects.toThrow(message);
  });
});

describe("full rules", () => {
  it("end with the line that the mention rests on", async () => {
    const full = await openExtractor({ rules: "full" });
    const rules = full
      .extract(EVERY_KIND)
      .entities.flatMap(({ mentions }) => mentions.map(({ rule }) => rule));
    expect(rules).toContainEqual(
      expect.stringMatching(/^en\/places#alias lexicons\/en\/places\/\S+\.yaml:\d+$/),
    );
    const short = extractor
      .extract(EVERY_KIND)
      .entities.flatMap(({ mentions }) => mentions.map(({ rule }) => rule));
    expect(rules.map((rule) => rule.split(" ")[0])).toEqual(short);
  });
});
