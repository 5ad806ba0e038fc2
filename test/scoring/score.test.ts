import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scoreText } from "../../src/output/score.ts";
import { readFound, readGold } from "../../src/scoring/read.ts";
import { scoreOf } from "../../src/scoring/score.ts";
import { run as extract } from "../inProcess.ts";

const person = (start: number, end: number, more: object = {}) => ({
  kind: "person",
  start,
  end,
  text: "x",
  ids: null,
  optional: false,
  ...more,
});
const gold = (mentions: object[], more: object = {}) =>
  readGold("gold.jsonl", JSON.stringify({ file: "a.txt", lang: "en", mentions, ...more }));
const found = (entities: object[], more: object = {}) =>
  readFound("out", JSON.stringify({ file: "in/a.txt", language: "en", entities, ...more }));
const entity = (start: number, end: number, more: object = {}) => ({
  kind: "person",
  id: null,
  mentions: [{ start, end, text: "x" }],
  ...more,
});
const all = (entities: object[], mentions: object[]) => {
  const score = scoreOf(found(entities), gold(mentions));
  const [group] = score.groups;
  return { gold: undefined, ...group, errors: score.errors.map(({ error }) => error) };
};

describe("a mention against gold", () => {
  const rows: [string, object[], object[], object][] = [
    [
      "found with the same span",
      [entity(0, 5)],
      [person(0, 5)],
      { found: 1, right: 1, strict: 1, extra: 0, errors: [] },
    ],
    [
      "found with another span",
      [entity(0, 4)],
      [person(0, 5)],
      { found: 1, right: 1, strict: 0, errors: ["wrong-span"] },
    ],
    [
      "beside it",
      [entity(5, 9)],
      [person(0, 5)],
      { found: 0, extra: 1, errors: ["missed", "extra"] },
    ],
    [
      "of another kind",
      [entity(0, 5, { kind: "place" })],
      [person(0, 5)],
      { found: 0, errors: ["missed", "extra"] },
    ],
    [
      "of another id",
      [entity(0, 5, { id: "b" })],
      [person(0, 5, { ids: ["a"] })],
      { found: 1, right: 0, strict: 0, errors: ["wrong-id"] },
    ],
    [
      "of one of the ids",
      [entity(0, 5, { id: "b" })],
      [person(0, 5, { ids: ["a", "b"] })],
      { right: 1, errors: [] },
    ],
    [
      "without id where it may have none",
      [entity(0, 5)],
      [person(0, 5, { ids: ["a", "-"] })],
      { right: 1 },
    ],
    [
      "without id where it must have one",
      [entity(0, 5)],
      [person(0, 5, { ids: ["a"] })],
      { right: 0 },
    ],
    [
      "of the wrong number",
      [entity(0, 5, { count: 3 })],
      [person(0, 5, { count: 4 })],
      { found: 1, right: 0, errors: ["wrong-number"] },
    ],
    [
      "of a number that must be null",
      [entity(0, 5, { min: 3 })],
      [person(0, 5, { min: null })],
      { right: 0 },
    ],
    [
      "optional and found",
      [entity(0, 5)],
      [person(0, 5, { optional: true })],
      { errors: [], gold: undefined },
    ],
    [
      "the right id before the right span",
      [entity(0, 5, { id: "b" }), entity(0, 4, { id: "a" })],
      [person(0, 5, { ids: ["a"] })],
      { right: 1, extra: 1 },
    ],
    [
      "found once for two",
      [entity(0, 9)],
      [person(0, 5), person(6, 9)],
      { gold: 2, found: 1, errors: ["wrong-span", "missed"] },
    ],
    [
      "inside an optional one that comes first",
      [entity(0, 5)],
      [person(0, 9, { optional: true }), person(0, 5)],
      { gold: 1, found: 1, extra: 0 },
    ],
  ];
  it.each(rows)("%s", (_, entities, mentions, expected) => {
    expect(all(entities, mentions)).toMatchObject(expected);
  });

  it("measures precision, recall and their mean", () => {
    const { overlapping, byId, strictly } = all(
      [entity(0, 4), entity(10, 14), entity(20, 24, { id: "b" }), entity(30, 34)],
      [
        person(0, 5),
        person(10, 14),
        person(20, 24, { ids: ["a"] }),
        person(50, 54),
        person(60, 64),
      ],
    ) as unknown as Record<string, { precision: number; recall: number; f1: number }>;
    expect(overlapping).toMatchObject({ precision: 3 / 4, recall: 3 / 5 });
    expect(byId).toMatchObject({ precision: 2 / 4, recall: 2 / 5 });
    expect(strictly).toMatchObject({ precision: 1 / 4, recall: 1 / 5 });
    expect(overlapping?.f1).toBeCloseTo(2 / 3);
  });

  it("shows an error in its context, and what lacks", () => {
    const score = scoreOf(found([]), [
      ...gold([person(4, 8, { text: "Bohn" })], { text: "Mr. Bohn\nleft." }),
      ...gold([], { file: "b.txt" }),
    ]);
    const text = [...scoreText(score, true)].join("");
    expect(text).toContain("a.txt:4: missed person: Mr. [Bohn] left.");
    expect(text).toContain("b.txt: not in the output");
    expect(text).toContain("language right in 1 of 2 documents");
    expect([...scoreText(score, false)].join("")).not.toContain("missed");
  });
});

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "score-"));
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const goldFile = file(
    "gold.jsonl",
    `${JSON.stringify({
      file: "a.txt",
      lang: "en",
      text: "Sergei Lavrov left Homs.",
      mentions: [
        { ...person(0, 13), ids: ["sergei-lavrov"] },
        { ...person(19, 23), kind: "place" },
      ],
    })}\n`,
  );
  const out = async (...more: string[]) =>
    file("out.json", (await extract([file("a.txt", "Sergei Lavrov left Homs."), ...more])).out);

  it("prints a table, and as JSON what it is made of", async () => {
    const text = await extract(["score", await out(), goldFile]);
    expect(text.code).toBe(0);
    expect(text.out).toMatch(/en person +1 +1 +1 +0 +1\.000/);
    const json = JSON.parse(
      (await extract(["score", "--format", "json", "--errors", await out(), goldFile])).out,
    );
    expect(json).toMatchObject({
      format: "extract-score/1",
      documents: 1,
      languageRight: 1,
      errors: [],
    });
  });

  it("ends with 1 below the F1 asked for", async () => {
    const nothing = file(
      "nothing.json",
      JSON.stringify({ file: "a.txt", language: "en", entities: [] }),
    );
    const low = await extract(["score", "--min-f1", "0.9", nothing, goldFile]);
    expect(low.code).toBe(1);
    expect(low.err).toContain("en person: F1 0.000 is below 0.9");
    expect((await extract(["score", "--min-f1", "0.9", await out(), goldFile])).code).toBe(0);
  });

  const refused: [string, () => Promise<string[]>, RegExp][] = [
    ["a file that is not there", async () => [join(folder, "no.json"), goldFile], /no such file/],
    ["gold that is the output", async () => [await out(), await out()], /not a document of gold/],
    ["output that is the gold", async () => [goldFile, goldFile], /not what extract prints/],
    [
      "other offsets",
      async () => [await out("--offsets", "bytes"), goldFile],
      /its offsets are bytes/,
    ],
    [
      "gold of an unknown kind",
      async () => [
        await out(),
        file(
          "bad.jsonl",
          '{"file":"a","lang":"en","mentions":[{"kind":"ship","start":0,"end":1}]}',
        ),
      ],
      /bad\.jsonl:1: mention 1: the kind "ship"/,
    ],
    [
      "a span that is none",
      async () => [
        await out(),
        file(
          "span.jsonl",
          '{"file":"a","lang":"en","mentions":[{"kind":"person","start":3,"end":3}]}',
        ),
      ],
      /no span/,
    ],
    [
      "ids that are a text",
      async () => [
        await out(),
        file(
          "ids.jsonl",
          '{"file":"a","lang":"en","mentions":[{"kind":"person","start":0,"end":1,"ids":"ann"}]}',
        ),
      ],
      /ids\.jsonl:1: mention 1: the ids "ann"; they are a list/,
    ],
    ["a document twice", async () => [await out(), goldFile, goldFile], /a\.txt is in it twice/],
    [
      "output without any of them",
      async () => [
        await out(),
        file("other.jsonl", '{"file":"other.txt","lang":"en","mentions":[]}'),
      ],
      /none of the documents of .*other\.jsonl is in it; they are called other\.txt/,
    ],
    ["empty gold", async () => [await out(), file("empty.jsonl", "\n")], /no document of gold/],
    ["both from standard input", async () => ["-", "-"], /only one/],
    ["a share above 1", async () => ["--min-f1", "90", await out(), goldFile], /from 0 to 1/],
  ];
  it.each(refused)("refuses %s", async (_, args, message) => {
    const { code, err } = await extract(["score", ...(await args())]);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});
