import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { openExtractor } from "../../src/extractor.ts";
import { explainWriter } from "../../src/output/explain.ts";
import { shown, shownSentence } from "../../src/output/shown.ts";

const extractor = await openExtractor();
const TEXT =
  "MOSCOW — Sergey Shoygu of the Defence Ministry said 26 Kalibr missiles hit; Michael Jordan ate turkey in Reading near the University of Aleppo, and Islamic State in Iraq and Syria.";

async function written(text: string, options = {}, columns?: number, colour = false) {
  return [...explainWriter(colour, columns)(await extractor.explain(text, options))].join("");
}

const at = (word: string) => ({ line: 1, column: TEXT.indexOf(word) + 1 });

describe("an explanation for people", () => {
  it("says of a place what is there, what was proposed, who won and why", async () => {
    const text = await written(TEXT, { at: at("Syria"), file: "a.txt" });
    expect(text).toContain("a.txt  en");
    expect(text).toMatch(/tokens {4}Islamic=islamic {2}State=state/);
    expect(text).toMatch(
      /lexicon {3}Islamic State in Iraq and Syria +other \S+ +lexicons\/en\/other/,
    );
    expect(text).toMatch(/✗ #\d+ place syria.*lost to #\d+ other, which begins earlier/s);
    expect(text).toContain("result    no mention: the name of another thing");
  });

  it("says what office stands beside a name", async () => {
    const text = await written("The Russian defence minister, Sergei Shoigu, met Mayor Ana Pirx.");
    expect(text).toMatch(/country RU {2}beside a mention: minister of defence, RU/);
    expect(text).toMatch(/Ana Pirx {2}beside a mention: mayor/);
    expect(await written("Sergei Shoigu spoke.")).not.toContain("beside a mention");
  });

  it("says what was not read, what it needs, and what condition it has", async () => {
    const text = await written(TEXT, { at: at("Jordan") });
    expect(text).toMatch(/not read {2}Jordan +place jordan +its condition does not hold/);
    expect(text).toContain("(not right after “Michael”, which stands there; not right after: Mich");
  });

  it("names the word that broke a condition, however far down its list it stands", async () => {
    const text = await written("The missile scientists said so.", { at: { line: 1, column: 5 } });
    expect(text).toContain("(not right before “scientists”, which stands there;");
  });

  it("says what stands against a candidate and what it weighs", async () => {
    const text = await written("Reading was praised on Monday.");
    expect(text).toMatch(/a gazetteer's name -\d/);
    expect(text).toContain("its country GB is not named");
    expect(await written(TEXT)).toContain("vetoed: inside another thing's name");
  });

  it("says of a surname that stands alone no more than that its bearer is named", async () => {
    expect(await written("Shoigu", { language: "en" })).toMatch(
      /person — +Shoigu.*the document names this person \+2/,
    );
  });

  it("answers why not, with the nearest form", async () => {
    expect(await written("He went to Moskva.", { whyNot: "moscow" })).toMatch(
      /why not {2}place moscow Moscow\n {2}No form .*\n {2}nearest: 1:12 “Moskva” has Latin letters; the lexicon has “Москва” \(ru, lexicons\/ru/,
    );
    expect(await written("He went to Moscow.", { whyNot: "moscow" })).toMatch(/^found {2}place/m);
  });

  it("says when nothing is there", async () => {
    expect(await written("He was there and said so.")).toContain("nothing in this text");
    expect(
      await written("He said that the turkey was cold.", { at: { line: 1, column: 18 } }),
    ).toMatch(/result {4}nothing/);
  });

  it.each([60, 80, 100])("keeps to %i columns where its pieces do", async (columns) => {
    for (const colour of [false, true]) {
      const lines = (await written(TEXT, {}, columns, colour)).split("\n");
      const long = lines.filter((line) => stringWidth(line) > columns);
      // A name and its file are never parted.
      expect(long.filter((line) => line.trim().split(/ {2,}/).length > 2)).toEqual([]);
      const words = (text: string) => text.split(/\s+/).join(" ");
      expect(words(lines.join("\n"))).toBe(words(await written(TEXT, {}, undefined, colour)));
    }
  });

  it("colours each kind as the other outputs do, and nothing when it may not", async () => {
    expect(await written(TEXT, {}, 100, true)).toContain("\u001b[36mperson\u001b[39m");
    expect(await written(TEXT, {}, 100)).not.toMatch(/\u001b/);
  });

  it("keeps right-to-left names apart, and shows no control of the text", async () => {
    const text = await written("قال سيرغي شويغو\u202e إن\u001b[2J موسكو", { language: "ar" });
    expect(text).toContain("\u2068سيرغي شويغو\u2069");
    expect(text).not.toMatch(/[\u202e\u001b]/);
    const open = text.match(/\u2068/g)?.length;
    expect(open).toBe(text.match(/\u2069/g)?.length);
  });
});

describe("what may be shown", () => {
  it.each([
    ["Moscow", "Moscow"],
    ["موسكو", "\u2068موسكو\u2069"],
    ["a\u202eb\n", "a\\u202eb\\n"],
  ])("%j as a name is %j", (text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });

  it.each([
    ["only after: في, من; or so", "only after: \u2068في, من\u2069; or so"],
    ["“و” stands before word", "“\u2068و\u2069” stands before word"],
    ["nothing here", "nothing here"],
  ])("%j as a sentence is %j", (text, wanted) => {
    expect(shownSentence(text)).toBe(wanted);
  });
});
