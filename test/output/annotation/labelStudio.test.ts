import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/index.ts";
import { carried } from "../../../src/output/annotation/carriedText.ts";
import {
  labelStudioInterface,
  labelStudioTask,
} from "../../../src/output/annotation/labelStudio.ts";
import { LABELS, labelOf } from "../../../src/output/annotation/labels.ts";
import { placedMentions } from "../../../src/output/annotation/placed.ts";
import { hostileText } from "./texts.ts";

const extractor = await createExtractor();

/** From its documentation: tasks that are imported with predictions, and results of labels of text. */
const text = { type: "string", pattern: "^[^\\u0000]*$" };
const validate = new Ajv2020({ strict: false }).compile({
  type: "object",
  required: ["data", "predictions"],
  additionalProperties: false,
  properties: {
    data: { type: "object", required: ["text"], properties: { text } },
    predictions: {
      type: "array",
      items: {
        type: "object",
        required: ["result"],
        additionalProperties: false,
        properties: {
          model_version: text,
          result: {
            type: "array",
            items: {
              type: "object",
              required: ["id", "from_name", "to_name", "type", "value"],
              additionalProperties: false,
              properties: {
                id: { type: "string", pattern: "^[A-Za-z0-9_-]+$" },
                from_name: { const: "label" },
                to_name: { const: "text" },
                type: { const: "labels" },
                value: {
                  type: "object",
                  required: ["start", "end", "labels"],
                  additionalProperties: false,
                  properties: {
                    start: { type: "integer", minimum: 0 },
                    end: { type: "integer", minimum: 1 },
                    text,
                    labels: { type: "array", items: { enum: LABELS }, minItems: 1, maxItems: 1 },
                  },
                },
                meta: {
                  type: "object",
                  required: ["text"],
                  properties: { text: { type: "array", items: text } },
                },
              },
            },
          },
        },
      },
    },
  },
});

function task(source: string) {
  const document = extractor.extract(source, { language: "en", file: "a.txt" });
  const read = JSON.parse(labelStudioTask(document, source, extractor));
  validate(read);
  expect(validate.errors).toBe(null);
  return { document, read };
}

describe("a task for Label Studio", () => {
  it("has its text, and a region with all that is known for each mention", () => {
    const { read } = task("Ahmed Qorvathi flew a Su-24.\r\nAleppo.");
    expect(read.data).toMatchObject({
      text: "Ahmed Qorvathi flew a Su-24.\nAleppo.",
      document: "a.txt",
      language: "en",
      lexicons: extractor.lexicons,
    });
    const { version, sha256 } = extractor.lexicons;
    expect(read.predictions[0].model_version).toBe(`extract ${version} ${sha256.slice(0, 12)}`);
    expect(read.predictions[0].result.map(({ id }: { id: string }) => id)).toEqual([
      ...["m1", "m2", "m3"],
    ]);
    const [person, aircraft, place] = read.predictions[0].result;
    expect(person.value).toEqual({ start: 0, end: 14, text: "Ahmed Qorvathi", labels: ["PERSON"] });
    expect(person.meta).toMatchObject({ id: null });
    expect(aircraft.meta.text.slice(0, 3)).toEqual(["Su-24", "su-24", "family: su-24"]);
    expect(place.value).toEqual({ start: 29, end: 35, text: "Aleppo", labels: ["PLACE"] });
    expect(place.meta.text).toContain("links.geonames: 170063");
    expect(place.meta).toMatchObject({ id: "aleppo", country: "SY" });
  });

  it("has the fields of its record as they were written, but for what no database holds", () => {
    const document = extractor.extract("");
    const head = { id: '"a"', line: 1, record: '{"n":1.50,"t":"\\u0000\\\\u0000"}' };
    const json = labelStudioTask(document, "", extractor, head);
    expect(json).toContain(',"record":{"n":1.50,"t":"\\ufffd\\\\u0000"}}');
  });

  it("is shown by an interface that knows its names and labels", () => {
    const xml = labelStudioInterface();
    expect(
      [...xml.matchAll(/<Label value="([A-Z_]+)" background="#[0-9a-f]{6}"\/>/g)].map(
        ([, label]) => label,
      ),
    ).toEqual(LABELS);
    expect(xml).toContain('<Labels name="label" toName="text">');
    expect(xml).toContain('<Text name="text" value="$text"/>');
    const open: string[] = [];
    for (const [, end, name, alone] of xml.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g))
      if (end) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name as string);
    expect(open).toEqual([]);
  });

  it("holds all mentions of any text, each the slice of the text in code points", () => {
    fc.assert(
      fc.property(hostileText, (source) => {
        const { document, read } = task(source);
        const points = Array.from(read.data.text as string);
        expect(read.data.text).not.toContain("\r");
        const results = read.predictions[0].result as {
          value: { start: number; end: number; text: string; labels: string[] };
        }[];
        for (const { value } of results)
          expect(points.slice(value.start, value.end).join("")).toBe(value.text);
        expect(results.map(({ value }) => [...value.labels, value.text])).toEqual(
          placedMentions(document).map(({ entity, mention }) => [
            labelOf(entity.kind),
            carried(mention.text).replaceAll("\0", "\ufffd"),
          ]),
        );
      }),
    );
  });
});
