import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import * as library from "../src/index.ts";
import { temporaryFolder } from "./program.ts";

const { createExtractor, ExpectedError, KINDS, LexiconError } = library;
let extractor: library.DocumentExtractor;
beforeAll(async () => {
  extractor = await createExtractor();
});

/** What a caller without types may do. */
const create = (...args: unknown[]) =>
  (createExtractor as (...args: unknown[]) => Promise<library.DocumentExtractor>)(...args);
const extract = (...args: unknown[]) =>
  (extractor.extract as (...args: unknown[]) => library.ExtractedDocument)(...args);

describe("the library", () => {
  it("exports what a user needs and nothing of its inside", () => {
    expect(Object.keys(library).sort()).toEqual([
      "ExpectedError",
      "InputError",
      "KINDS",
      "LexiconError",
      "TooLargeError",
      "createExtractor",
      "schema",
    ]);
    expect(Object.keys(extractor).sort()).toEqual([
      "explain",
      "extract",
      "languages",
      "lexicons",
      "offsets",
    ]);
  });

  it("has the kinds in the order of the output, and a schema that its documents fit", () => {
    expect(KINDS).toEqual(["person", "ministry", "aircraft", "missile-count", "place"]);
    const { lexicons, offsets } = extractor;
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(library.schema);
    expect(
      validate({
        format: "extract/1",
        lexicons,
        offsets,
        documents: [extractor.extract("Syria", { id: 7 })],
      }),
    ).toBe(true);
  });

  it.each([
    [
      [{ lexicon: ["x"] }],
      'createExtractor: there is no option "lexicon"; there are: lexicons, offsets',
    ],
    [
      [{ lexicons: "x" }],
      'createExtractor: the option "lexicons" must be an array of folder names, not "x"',
    ],
    [
      [{ lexicons: ["x", 1] }],
      'createExtractor: the option "lexicons" must be an array of folder names, not an array',
    ],
    [
      [{ offsets: "utf16" }],
      'createExtractor: the option "offsets" must be one of code-points, utf-16, bytes, not "utf16"',
    ],
    [[{ offsets: 16 }], "not 16"],
    [[{ facts: "yes" }], 'the option "facts" must be true or false, not "yes"'],
    [[{ toString: 1 }], 'there is no option "toString"'],
    [["lexicons"], 'createExtractor: the options must be an object, not "lexicons"'],
    [[null], "must be an object, not null"],
    [[["lexicons"]], "must be an object, not an array"],
  ])("refuses options for the extractor: %j", async (args, message) => {
    const error = await create(...args).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ExpectedError);
    expect((error as Error).message).toContain(message);
  });

  it.each([
    [
      ["x", { lang: "en" }],
      'extract: there is no option "lang"; there are: language, asOf, file, id',
    ],
    [["x", { language: 3 }], 'extract: the option "language" must be a string, not 3'],
    [["x", { language: "xx" }], 'no lexicon for the language "xx"; there are: ar, en, fa, ru'],
    [["x", { file: ["a"] }], 'the option "file" must be a string, not an array'],
    [["x", { id: {} }], 'the option "id" must be a string or a finite number, not a Object'],
    [["x", { id: Number.NaN }], "not NaN"],
    [["x", "en"], 'extract: the options must be an object, not "en"'],
    [[], "extract: the text must be a string, not undefined"],
    [[5], "not 5"],
    [[Buffer.from("Syria")], 'not a Buffer; decode it, for example with toString("utf8")'],
    [[new String("Syria")], "not a String"],
    [[() => "Syria"], "not a function"],
  ])("refuses what is no text and no option: %j", (args, message) => {
    expect(() => extract(...args)).toThrow(ExpectedError);
    expect(() => extract(...args)).toThrow(message);
  });

  it.each([{}, { language: undefined }, { language: null }, { language: "" }])(
    "detects without a language: %j",
    (options) => {
      expect(extractor.extract("Syria said", options).detection.source).toBe("auto");
      expect(
        extractor.extract("Syria said", { ...options, language: "en", id: "a" }).detection.source,
      ).toBe("option");
    },
  );

  it("gives a file and an id back, and neither when there is none", () => {
    expect(extractor.extract("Syria", { file: "a.txt", id: 7 })).toMatchObject({
      file: "a.txt",
      id: 7,
    });
    expect(Object.keys(extractor.extract("Syria", { file: null, id: undefined }))[0]).toBe(
      "language",
    );
  });

  it("rejects a bad folder with its findings", async () => {
    const error = await createExtractor({
      lexicons: ["test/broken-packs/unknown-key/lexicons"],
    }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(LexiconError);
    const findings: readonly library.Finding[] = (error as InstanceType<typeof LexiconError>)
      .findings;
    expect(findings[0]).toMatchObject({
      severity: "error",
      file: expect.stringContaining("people.yaml"),
    });
  });
});

describe("the library as it ships", () => {
  /** A project of somebody else with the package installed and one file. */
  function project(file: string, content: string): string {
    const folder = temporaryFolder();
    const { name } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string };
    mkdirSync(join(folder, "node_modules", dirname(name)), { recursive: true });
    symlinkSync(process.cwd(), join(folder, "node_modules", name), "dir");
    writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}');
    writeFileSync(join(folder, file), content.replaceAll('"extract"', JSON.stringify(name)));
    return folder;
  }

  it("prints its errors by their names", () => {
    const script = `import { createExtractor } from "${join(process.cwd(), "dist", "index.js")}";
      console.error(await createExtractor({ lexicon: 1 }).catch((error) => error));
      console.error(await createExtractor({ lexicons: ["test/broken-packs/unknown-key/lexicons"] }).catch((error) => error));`;
    const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
      timeout: 60_000,
    });
    expect(stderr.match(/^\w.*?: /gm)?.slice(0, 2)).toEqual(["ExpectedError: ", "LexiconError: "]);
  });

  it.runIf(existsSync("dist/index.d.ts"))(
    "has declarations that a strict project compiles against",
    () => {
      const folder = project("use.ts", CONSUMER);
      const flags = [
        "--noEmit",
        "--strict",
        "--exactOptionalPropertyTypes",
        "--target",
        "es2022",
        "--module",
        "nodenext",
      ];
      const tsc = join(process.cwd(), "node_modules", "typescript", "bin", "tsc");
      const { stdout, status } = spawnSync(process.execPath, [tsc, ...flags, "use.ts"], {
        cwd: folder,
        encoding: "utf8",
        timeout: 120_000,
      });
      expect([status, stdout]).toEqual([0, ""]);
    },
    120_000,
  );
});

const CONSUMER = `
import { createExtractor, ExpectedError, KINDS, LexiconError, schema } from "extract";
import type { Entity, Explanation, ExtractedDocument, FailedRecord, Finding, Kind, OffsetUnit, PlaceEntity, Provenance } from "extract";

const unit: OffsetUnit = "utf-16";
const extractor = await createExtractor({ offsets: unit, lexicons: [] });
const language: string | undefined = undefined;
const document: ExtractedDocument = extractor.extract("Syria", { id: 7, language });
const first: Entity | undefined = document.entities[0];
if (first?.kind === "place") {
  const place: PlaceEntity = first;
  place.latitude?.toFixed(2);
} else if (first?.kind === "missile-count") first.min?.toFixed();
const explanation: Explanation = await extractor.explain("Syria", { at: { line: 1, column: 1 }, whyNot: "syria" });
for (const { candidates } of explanation.passages)
  for (const { verdict, rests } of candidates) if (!verdict.kept && verdict.why === "overlapped") rests[verdict.by]?.file.trim();
const kinds: readonly Kind[] = KINDS;
const from: Provenance = { format: "extract/1", lexicons: extractor.lexicons, offsets: extractor.offsets };
export const line = (json: string): string => {
  const read = JSON.parse(json) as (ExtractedDocument & Provenance) | FailedRecord;
  return "error" in read ? read.error : read.language;
};
try {
  // @ts-expect-error there is no such option
  extractor.extract("Syria", { lang: "en" });
  // @ts-expect-error a file is read by its reader
  extractor.extract(new Uint8Array());
  // @ts-expect-error documents are not changed
  document.language = "en";
} catch (error) {
  if (error instanceof LexiconError) for (const finding of error.findings satisfies readonly Finding[]) finding.problem.trim();
  else if (error instanceof ExpectedError) error.message.trim();
}
export { kinds, from, schema };
`;
