import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/index.ts";
import { wellFormed } from "../../../src/output/annotation/carriedText.ts";
import { placedMentions } from "../../../src/output/annotation/placed.ts";
import { sourceIri } from "../../../src/output/annotation/sourceIri.ts";
import { AnnotationCollection } from "../../../src/output/annotation/webAnnotation.ts";
import { type Annotation, readWebAnnotations } from "./readWebAnnotations.ts";
import { hostileText } from "./texts.ts";

const extractor = await createExtractor();

function collection(texts: readonly string[], withText = false): string {
  const made = new AnnotationCollection();
  const documents = texts.map((text, i) => {
    const document = extractor.extract(text, { language: "en", file: `d/${i}.txt` });
    return made.document(document, text, undefined, withText);
  });
  return made.open(extractor) + documents.join("") + made.close();
}

type Matcher = (
  selector: unknown,
) => (text: object) => AsyncIterable<{ readonly startIndex: number; readonly endIndex: number }>;

/** Installed by the package.json of its folder. */
const ANNOTATOR = "test/annotators/node_modules/@apache-annotator/selector/lib/index.js";
const hasAnnotator = existsSync(ANNOTATOR);
if (!hasAnnotator)
  console.warn("Apache Annotator is not asked: npm --prefix test/annotators ci --ignore-scripts");

/** What Apache Annotator finds by the position, and whether it finds the same by the quotation. */
async function matched({ target }: Annotation, text: string): Promise<[string, boolean]> {
  const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = (await import(
    pathToFileURL(ANNOTATOR).href
  )) as Record<"textPositionSelectorMatcher" | "textQuoteSelectorMatcher", Matcher>;
  const chunks = () => ({
    currentChunk: { data: text, equals: () => true },
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  });
  const [position, quote] = target.selector;
  const places: string[] = [];
  for await (const { startIndex, endIndex } of textQuoteSelectorMatcher(quote)(chunks()))
    places.push(`${startIndex} ${endIndex}`);
  for await (const { startIndex, endIndex } of textPositionSelectorMatcher(position)(chunks()))
    return [text.slice(startIndex, endIndex), places.includes(`${startIndex} ${endIndex}`)];
  throw new Error("nothing there");
}

const selectors = ({ target }: Annotation) => {
  const [position, quote] = target.selector;
  return { ...position, ...quote };
};

describe("web annotations", () => {
  it("say what each mention is, which, and where", async () => {
    const { annotations, statements } = await readWebAnnotations(
      collection(["Ahmed Qorvathi said 26 Kalibr missiles hit Aleppo."]),
    );
    expect(annotations.map(({ motivation, body }) => [motivation, body[0].value])).toEqual([
      ["tagging", "person"],
      ["identifying", "missile-count"],
      ["identifying", "place"],
    ]);
    expect(annotations[0]?.body[1]).toMatchObject({ type: "TextualBody", value: "Ahmed Qorvathi" });
    expect(annotations[1]?.body[1]).toMatchObject({
      source: "urn:x-extract:entity:missile-count:kalibr",
      "extract:count": 26,
      "extract:qualifier": "exact",
    });
    expect(annotations[2]?.body[2].source).toBe("https://sws.geonames.org/170063/");
    expect(selectors(annotations[2] as Annotation)).toMatchObject({
      ...{ start: 43, end: 49, exact: "Aleppo", suffix: "." },
      prefix: "hmed Qorvathi said 26 Kalibr missiles hit ".slice(-32),
    });
    expect(annotations[2]?.target.source).toBe("d/0.txt");
    const of = (predicate: string) =>
      statements.filter((line) => line.includes(`<${predicate}>`)).length;
    expect(of("http://www.w3.org/ns/oa#exact")).toBe(3);
    expect(of("urn:x-extract:vocab:name")).toBe(3);
    expect(statements.join("\n")).toContain("<https://base.example/folder/d/0.txt>");
  });

  it("quote characters, of which none is cut in two", async () => {
    const { annotations } = await readWebAnnotations(
      collection([`😀a${"😀".repeat(40)} Moscow${"😀".repeat(31)}b${"😀".repeat(40)}`]),
    );
    expect(selectors(annotations[0] as Annotation)).toMatchObject({
      prefix: `${"😀".repeat(31)} `,
      suffix: `${"😀".repeat(31)}b`,
    });
  });

  it("begin with the text where it is asked for", async () => {
    const { annotations } = await readWebAnnotations(collection(["\ud800Moscow\n"], true));
    expect(annotations[0]).toMatchObject({
      motivation: "describing",
      target: "d/0.txt",
      body: { value: "\ufffdMoscow\n", format: "text/plain", language: "en" },
    });
    expect(annotations).toHaveLength(2);
  });

  it("have the same ids in every run, and others where anything is another", () => {
    const ids = (file: string) => file.match(/urn:uuid:[0-9a-f-]{36}/g) ?? [];
    const [one, again, other] = [["Moscow"], ["Moscow"], [" Moscow"]].map((texts) =>
      ids(collection(texts)),
    );
    expect(one).toEqual(again);
    expect(one).toHaveLength(3);
    for (const id of other as string[]) expect(one).not.toContain(id);
    expect(one?.[0]).toMatch(/^urn:uuid:\w{8}-\w{4}-5\w{3}-[89ab]\w{3}-\w{12}$/);
  });

  it("of nothing are an empty page", async () => {
    for (const file of [collection([]), collection(["."])])
      expect((await readWebAnnotations(file)).annotations).toEqual([]);
  });

  it("hold all mentions of any text, each the slice in code points with what stands around it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { maxLength: 3 }), async (texts) => {
        const { annotations } = await readWebAnnotations(collection(texts));
        const expected = texts.flatMap((text, i) =>
          placedMentions(extractor.extract(text, { language: "en" })).map(({ entity, mention }) => [
            `d/${i}.txt`,
            entity.kind,
            wellFormed(mention.text),
          ]),
        );
        expect(
          annotations.map((one) => [one.target.source, one.body[0].value, selectors(one).exact]),
        ).toEqual(expected);
        for (const one of annotations) {
          const { start, end, exact, prefix, suffix } = selectors(one);
          const text = texts[Number.parseInt(one.target.source.slice(2), 10)] as string;
          const points = Array.from(wellFormed(text));
          if (hasAnnotator) expect(await matched(one, wellFormed(text))).toEqual([exact, true]);
          expect(points.slice(start, end).join("")).toBe(exact);
          expect(points.slice(Math.max(0, start - 32), start).join("")).toBe(prefix);
          expect(points.slice(end, end + 32).join("")).toBe(suffix);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the IRI of a document", () => {
  const record = (id: string) => sourceIri({} as never, { id: JSON.stringify(id), line: 3 });
  it.each([
    ["https://news.example/2015/10?a=b#c", "https://news.example/2015/10?a=b#c"],
    ["javascript:alert(1)", "urn:x-extract:record:javascript%3Aalert%281%29"],
    ["@context", "urn:x-extract:record:%40context"],
    ["_:b0", "urn:x-extract:record:_%3Ab0"],
    ["//evil.example/a", "urn:x-extract:record:%2F%2Fevil.example%2Fa"],
    ["http://a b/<c>", "urn:x-extract:record:http%3A%2F%2Fa%20b%2F%3Cc%3E"],
    ["https://news.example/\u202e", "urn:x-extract:record:https%3A%2F%2Fnews.example%2F%E2%80%AE"],
    ["https:///a", "urn:x-extract:record:https%3A%2F%2F%2Fa"],
  ])("of the record %s is %s", (id, iri) => {
    expect(record(id)).toBe(iri);
  });
  it.each([
    ["texts/a b.txt", "texts/a%20b.txt"],
    ["/d//a.txt", "file:///d//a.txt"],
    ["../a:b.txt", "../a%3Ab.txt"],
    ["javascript:x.txt", "javascript%3Ax.txt"],
    ["//evil.example/a.txt", "file:///evil.example/a.txt"],
  ])("of the file %s is %s", (file, iri) => {
    expect(sourceIri({ file } as never)).toBe(iri);
  });
  it("of a record without an id is its line", () => {
    expect(sourceIri({} as never, { id: "null", line: 3 })).toBe("urn:x-extract:line:3");
  });
});
