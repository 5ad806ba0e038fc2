import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { createExtractor, type DocumentExtractor } from "../../src/index.ts";
import { compactLayout, header, jsonLayout, ndjsonLine } from "../../src/output/json.ts";
import { schema } from "../../src/output/schema.ts";

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
let extractor: DocumentExtractor;
beforeAll(async () => {
  extractor = await createExtractor();
});

const TEXTS: Readonly<Record<string, string>> = {
  empty: "",
  "no language of ours":
    "Der Minister sprach gestern in der Hauptstadt mit seinen Kollegen über die Lage und die Folgen für die Wirtschaft des Landes.",
  "every kind":
    "MOSCOW — Between 20 and 30 Kalibr missiles hit Idlib; a Su-75 and a Su-24M took off, Dmitriy Vinogradov of the Defense Ministry said.",
};

describe("the output", () => {
  it.each([...Object.keys(TEXTS), ...readdirSync("seeds")])("validates: %s", (name) => {
    const text = TEXTS[name] ?? readFileSync(`seeds/${name}`, "utf8");
    const document = extractor.extract(text, { file: name });
    const output = { ...header(extractor.lexicons), documents: [document] };
    expect(validate(output), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    for (const layout of [jsonLayout, compactLayout]) {
      const printed = layout.open(header(extractor.lexicons)) + layout.document(document, true) + layout.close(true);
      expect(JSON.parse(printed)).toEqual(output);
    }
    expect(JSON.parse(ndjsonLine(document))).toEqual(document);
  });

  it("is refused by the schema when a key is added", () => {
    const document = { ...extractor.extract("Syria"), host: "here" };
    expect(validate({ ...header(extractor.lexicons), documents: [document] })).toBe(false);
  });

  it("is valid JSON without documents", () => {
    for (const layout of [jsonLayout, compactLayout]) {
      expect(JSON.parse(layout.open(header(extractor.lexicons)) + layout.close(false))).toMatchObject({ documents: [] });
    }
  });
});
