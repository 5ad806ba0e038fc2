import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { createExtractor, type DocumentExtractor } from "../../src/index.ts";
import { compactLayout, jsonLayout, ndjsonLines, provenance } from "../../src/output/json.ts";
import { schema } from "../../src/output/schema.ts";
import { run } from "../inProcess.ts";

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  schema,
);
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
    const output = { ...provenance(extractor), documents: [document] };
    expect(validate(output), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    for (const layout of [jsonLayout, compactLayout]) {
      const printed =
        layout.open(provenance(extractor)) + layout.document(document, true) + layout.close(true);
      expect(JSON.parse(printed)).toEqual(output);
    }
    expect(JSON.parse(ndjsonLines()(document))).toEqual(document);
  });

  it("is refused by the schema when a key is added", () => {
    const document = { ...extractor.extract("Syria"), host: "here" };
    expect(validate({ ...provenance(extractor), documents: [document] })).toBe(false);
  });

  it("is valid JSON without documents", () => {
    for (const layout of [jsonLayout, compactLayout]) {
      expect(JSON.parse(layout.open(provenance(extractor)) + layout.close(false))).toMatchObject({
        documents: [],
      });
    }
  });
});

describe("what the command prints", () => {
  const line = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile({
    $defs: schema["$defs"],
    $ref: "#/$defs/line",
  } as object);
  const RECORDS = [
    '{"id":12345678901234567890,"text":"MOSCOW — Between 20 and 30 Kalibr missiles hit Idlib.","url":"u","n":1}',
    '{"id":"a","text":"سيرغي شويغو","language":"xx"}',
    '{"text":""}',
    '{"id":{"$oid":"5f"},"text":null,"url":"u"}',
    "not json",
    "[]",
    '{"id":1}',
  ].join("\n");
  const KEEP = [[], ["--keep", "all"], ["--keep", "url,n"]];
  const PROVENANCE = [[], ["--provenance", "header"], ["--provenance", "none"]];
  const OFFSETS = [[], ["--offsets", "utf-16"], ["--offsets", "bytes"]];

  it.each(
    [...KEEP, ["--line-numbers", "none"]].flatMap((keep) =>
      PROVENANCE.flatMap((from) => OFFSETS.map((offsets) => [...keep, ...from, ...offsets])),
    ),
  )("validates line by line: %s %s %s %s %s %s", async (...args) => {
    const { out } = await run(["--input", "ndjson", "--format", "ndjson", ...args], RECORDS);
    const lines = out.trim().split("\n");
    expect(lines).toHaveLength(7 + (args.includes("header") ? 1 : 0));
    for (const one of lines)
      expect([line(JSON.parse(one)), one, line.errors]).toEqual([true, one, null]);
  });

  it.each(
    KEEP.flatMap((keep) =>
      OFFSETS.flatMap((offsets) =>
        [[], ["--compact"]].map((layout) => [...keep, ...offsets, ...layout]),
      ),
    ),
  )("validates as a whole: %s %s %s %s %s", async (...args) => {
    const { out } = await run(["--input", "ndjson", ...args], RECORDS);
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
    expect(JSON.parse(out).documents).toHaveLength(3);
  });

  it("validates for files, line by line and as a whole", async () => {
    const file = `seeds/${readdirSync("seeds")[0]}`;
    for (const args of PROVENANCE) {
      const { out } = await run([file, "--format", "ndjson", ...args]);
      for (const one of out.trim().split("\n"))
        expect([line(JSON.parse(one)), line.errors]).toEqual([true, null]);
    }
    expect(validate(JSON.parse((await run([file])).out))).toBe(true);
  });

  it("is refused as a line when something is missing or too much", () => {
    const document = extractor.extract("Syria", { id: "a" });
    const from = provenance(extractor);
    const good = [
      document,
      { ...document, ...from },
      from,
      { id: null, line: 1, error: "not JSON" },
      { id: null, error: "not JSON" },
    ];
    const bad = [
      {},
      { ...document, host: "here" },
      { ...document, offsets: "bytes" },
      { ...document, ...from, offsets: "pages" },
      { ...from, documents: [] },
      { id: null, line: 0, error: "not JSON" },
      { line: 1, error: "not JSON" },
      { id: null, line: 1, error: "something else" },
      { ...document, error: "not JSON" },
    ];
    expect([...good, ...bad].map((one) => line(one))).toEqual([
      ...good.map(() => true),
      ...bad.map(() => false),
    ]);
  });
});
