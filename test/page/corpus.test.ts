import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageData, pageOpening } from "../../src/output/page.ts";
import { corpusOf } from "../../src/page/corpus.ts";
import { ATTACKS, textOf } from "../attacks.ts";
import { corpusFrom, HEAD, pageDocuments, pageOf } from "./page.ts";

const SOURCES = [
  {
    name: "one",
    date: "2015-10-07",
    text: "😀 Putin said that 26 Kalibr missiles hit Syria.\nPutin flew in two Su-34s to Aleppo.",
  },
  { name: "two", text: "Путин прибыл в Алеппо. Джон Смитсон сказал, что в Москве дождь." },
];

describe("what a page holds", () => {
  it("is the documents again: texts, places, facts and reasons", async () => {
    const { documents, gathered, title, languages } = await corpusFrom(SOURCES);
    expect([title, languages]).toEqual(["2 documents", ["en", "ru"]]);
    expect(documents.map(({ name, date, language }) => [name, date, language])).toEqual([
      ["one", "2015-10-07", "en"],
      ["two", undefined, "ru"],
    ]);
    const [one] = documents;
    expect(one?.mentions.map(({ text, line, column }) => [text, line, column])).toEqual([
      ["Putin", 1, 3],
      ["26 Kalibr missiles", 1, 19],
      ["Syria", 1, 42],
      ["Putin", 2, 1],
      ["Su-34s", 2, 19],
      ["Aleppo", 2, 29],
    ]);
    for (const { source, mentions } of documents)
      for (const { start, end, text } of mentions) expect(source.text.slice(start, end)).toBe(text);
    expect(one?.mentions[4]).toMatchObject({ count: 2, entity: { id: "su-34" } });
    const [putin] = one?.mentions ?? [];
    expect(putin?.reason).toMatchObject({
      rule: "en/people#alone",
      rests: [expect.stringMatching(/^Putin — lexicons\/en\/people\/\w+\.yaml:\d+$/)],
    });
    const { documents: occurrences, mentions } =
      gathered.entities.get("person:vladimir-putin") ?? {};
    expect([occurrences, mentions]).toEqual([
      [
        { document: 0, mentions: 2 },
        { document: 1, mentions: 1 },
      ],
      3,
    ]);
  });

  it("says what spoke for it, against it, and what it was not", async () => {
    const text =
      "Anatoly Antonov, deputy defence minister of Russia, spoke in Tripoli, Lebanon. Antonov left.";
    const [document] = (await corpusFrom([{ name: "x", text, language: "en" }])).documents;
    const reasons = new Map(document?.mentions.map(({ text, reason }) => [text, reason]));
    expect(reasons.get("Antonov")?.signs).toEqual(["needs-introduction −2", "introduced +2"]);
    expect(reasons.get("Tripoli")?.lost).toEqual(["place tripoli — Tripoli"]);
  });

  it("says everything once", async () => {
    const [first, second] = await pageDocuments([SOURCES[0] as never, SOURCES[0] as never]);
    expect(first?.facts.length).toBeGreaterThan(4);
    expect([second?.facts, second?.reasons]).toEqual([[], []]);
    expect(second?.entities).toEqual(first?.entities);
  });

  it("has of two mentions that begin together the longer first", async () => {
    const [source] = await pageDocuments([{ name: "x", text: "Moscow Aleppo", language: "en" }]);
    const [moscow, aleppo] = source?.entities ?? [];
    const long = { ...aleppo, mentions: [[0, 13, 0]] };
    const { documents } = corpusOf(HEAD, [{ ...source, entities: [moscow, long] } as never]);
    expect(documents[0]?.mentions.map(({ text }) => text)).toEqual(["Moscow Aleppo", "Moscow"]);
  });

  it("is called as it is asked to be, or after its document", async () => {
    expect((await corpusFrom(SOURCES.slice(0, 1))).title).toBe("one");
    expect((await corpusFrom(SOURCES, "Own")).title).toBe("Own");
  });

  it("lists countries and languages once, in order", async () => {
    const { countries } = await corpusFrom(SOURCES);
    expect(countries).toEqual([...new Set(countries)].sort());
    expect(countries).toContain("SY");
  });
});

describe("a page that holds hostile texts", () => {
  it("keeps each in its element, and gives it back", async () => {
    const sources = ATTACKS.map((attack) => ({
      name: String(attack.file ?? attack.id ?? attack.name),
      text: textOf(attack),
    }));
    const page = pageOf(await pageDocuments(sources), "</script><script>alert(1)</script>");
    // Ours: the head, the documents, the world, the program.
    expect(page.match(/<script/gi)).toHaveLength(sources.length + 3);
    expect(page.match(/<\/script/gi)).toHaveLength(sources.length + 3);
    expect(page).not.toMatch(/<!--|<img|<svg|<iframe|<base|onerror="/i);
    const { documents, title } = await corpusFrom(sources, "</script><script>alert(1)</script>");
    expect(title).toBe("</script><script>alert(1)</script>");
    expect(documents.map(({ source, name }) => [name, source.text])).toEqual(
      sources.map(({ name, text }) => [name, text]),
    );
  });

  it("keeps any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, name) => {
        const document = { name, text } as never;
        const element = pageData(document);
        expect(element.match(/</g)).toHaveLength(2);
        const [, json = ""] = /^<script [^>]*>(.*)<\/script>\n$/s.exec(element) ?? [];
        expect(JSON.parse(json)).toEqual(document);
      }),
    );
  });

  it("lets its own program and style run, by what they are", () => {
    const parts = { program: "let x = 1", style: "p { }", world: "{}" };
    const opening = pageOpening(HEAD, parts);
    const [, policy = ""] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(opening) ?? [];
    const hash = (text: string) => createHash("sha256").update(text).digest("base64");
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash(parts.program)}'`,
      `style-src 'sha256-${hash(parts.style)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(opening.indexOf("Content-Security-Policy")).toBeLessThan(opening.indexOf("<style>"));
  });
});
