import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

type Fields = Record<string, unknown>;
const folder = temporaryFolder();
function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const FROM = {
  format: "extract/1",
  lexicons: { version: "0.1.0", sha256: "a".repeat(64) },
  offsets: "code-points",
};
const mention = (start: number, text: string, more: Fields = {}) => ({
  start,
  end: start + [...text].length,
  line: 1,
  column: start + 1,
  text,
  rule: "en/people#alias",
  ...more,
});
const person = (id: string | null, name: string, mentions: Fields[], more: Fields = {}) => ({
  kind: "person",
  id,
  name,
  country: "RU",
  ...more,
  mentions,
});
const document = (name: string, entities: Fields[], more: Fields = {}) => ({
  file: name,
  language: "en",
  segments: [{ start: 0, end: 100, language: "en" }],
  entities,
  warnings: [],
  ...more,
});
const json = (documents: Fields[], from: Fields = FROM) =>
  JSON.stringify({ ...from, documents }, null, 2);
const ndjson = (documents: Fields[], from: Fields = FROM) =>
  documents.map((one) => `${JSON.stringify({ ...one, ...from })}\n`).join("");

/** What a comment must not do: close a fold, name a user, link, end a code span. */
const HOSTILE = "</details> `@octocat` | <img src=x> [x](http://x) ``\u202e#1\n- [ ] x";

const OLD = [
  document("a.txt", [
    person("vladimir-putin", "Vladimir Putin", [mention(0, "Putin"), mention(20, "Putin")]),
    person("sergei-shoigu", "Sergei Shoigu", [mention(40, "Shoigu")]),
    {
      kind: "missile-count",
      id: "missile",
      name: "Missile",
      class: null,
      model: null,
      count: 26,
      min: 26,
      max: 26,
      qualifier: "exact",
      mentions: [mention(60, "26 missiles")],
    },
  ]),
  document("b.txt", [
    { kind: "place", id: null, name: HOSTILE, mentions: [mention(0, HOSTILE)] },
    { kind: "place", id: "syria", name: "Syria", country: "SY", mentions: [mention(50, "Syria")] },
  ]),
  document("same.txt", [person("vladimir-putin", "Vladimir Putin", [mention(0, "Putin")])]),
  document("gone.txt", [person("vladimir-putin", "Vladimir Putin", [mention(0, "Путин")])]),
];
const NEW = [
  document("a.txt", [
    person("vladimir-putin", "Vladimir Putin", [mention(0, "Putin"), mention(20, "Putin")], {
      role: { office: "president", country: "RU", from: "text" },
    }),
    person("sergei-shoigu", "Sergei Shoigu", [mention(33, "Sergey Shoigu")]),
    {
      kind: "missile-count",
      id: "kalibr",
      name: "Kalibr",
      class: "cruise",
      model: "kalibr",
      count: 27,
      min: 27,
      max: 27,
      qualifier: "exact",
      mentions: [mention(60, "26 missiles")],
    },
  ]),
  document(
    "b.txt",
    [
      {
        kind: "place",
        id: "سوريا",
        name: "Syria",
        country: "SY",
        mentions: [mention(70, "سوريا")],
      },
    ],
    { language: "und" },
  ),
  document("same.txt", [person("vladimir-putin", "Vladimir Putin", [mention(0, "Putin")])]),
  document("new.txt", []),
];
const NEWER = { ...FROM, lexicons: { version: "0.1.0", sha256: "b".repeat(64) } };

const old = file("old.json", json(OLD));
const now = file("new.ndjson", ndjson(NEW, NEWER));
const golden = (format: string) =>
  join(process.cwd(), "test", "commands", "expected", `diff.${format}`);

describe("extract diff", () => {
  it.each(["text", "json", "markdown"])("prints %s as it always did", async (format) => {
    const result = await run(["diff", "-f", format, old, now]);
    const out = result.out.replaceAll(folder, "FOLDER");
    if (process.env["UPDATE_EXPECTED"]) writeFileSync(golden(format), out);
    expect([result.code, result.err]).toEqual([0, ""]);
    expect(out).toBe(readFileSync(golden(format), "utf8"));
    if (format === "json") JSON.parse(out);
  });

  it("says that nothing differs of an output and itself, in either layout and packed", async () => {
    const lines = file("old.ndjson.gz", gzipSync(ndjson(OLD)));
    const compact = file("compact.json", JSON.stringify({ ...FROM, documents: OLD }));
    const header = file("header.ndjson", `${JSON.stringify(FROM)}\n${ndjson(OLD, {})}`);
    for (const other of [old, lines, compact, header]) {
      const result = await run(["diff", "--format", "json", "--fail-on", "any", old, other]);
      expect([result.code, result.err]).toEqual([0, ""]);
      const { documents, summary } = JSON.parse(result.out);
      expect([documents, summary.documents]).toEqual([
        [],
        { both: 4, differing: 0, onlyOld: 0, onlyNew: 0 },
      ]);
    }
  });

  it("reads one of the two from standard input", async () => {
    const there = await run(["diff", old, now]);
    expect((await run(["diff", "-", now], json(OLD))).out).toBe(there.out);
    expect((await run(["diff", old, "-"], ndjson(NEW, NEWER))).out).toBe(there.out);
  });

  it("exits 1 for a loss, or for anything, only where it is asked to", async () => {
    const exit = async (a: Fields[], b: Fields[], what?: string) => {
      const paths = [file("x.json", json(a)), file("y.json", json(b))];
      return (await run(["diff", ...(what ? ["--fail-on", what] : []), ...paths])).code;
    };
    const less = [document("a.txt", [])];
    const whole = OLD[0] as Fields;
    expect(await exit([whole], less)).toBe(0);
    expect(await exit([whole], less, "lost")).toBe(1);
    expect(await exit(less, [whole], "lost")).toBe(0);
    expect(await exit(less, [whole], "any")).toBe(1);
    expect(await exit([whole], [], "lost")).toBe(1);
    expect(await exit(less, [], "lost")).toBe(0);
    expect(await exit(less, [], "any")).toBe(1);
    expect(await exit(less, [document("a.txt", [], { language: "fa" })], "any")).toBe(1);
    expect(await exit(less, less, "any")).toBe(0);
  });

  it("pairs records by id, those without one by line, and says what became of bad ones", async () => {
    const record = (head: Fields, entities: Fields[] = []) => {
      const { file: _, ...rest } = document("", entities);
      return { ...head, ...rest };
    };
    const one = person("x", "X", [mention(0, "X")]);
    const a = [
      record({ id: 7, line: 1 }, [one]),
      record({ id: null, line: 2 }, [one]),
      record({ id: "7", line: 3 }),
    ];
    const b = [
      record({ id: "7", line: 1 }),
      { id: 7, line: 2, error: "no text" },
      record({ id: null, line: 3 }, [one]),
    ];
    const result = await run([
      "diff",
      file("a.ndjson", ndjson(a)),
      file("b.ndjson", ndjson(b, {})),
    ]);
    expect(result.out).toContain("7  1 lost\n  no document any more: no text\n");
    expect(result.out).toContain("line 2  only in the old output, with 1 mention\n");
    expect(result.out).toContain("line 3  only in the new output, with 1 mention\n");
    expect(result.out).toContain("1 of 2 documents differs; 1 only in the old output; 1 only");
  });

  it("keeps a comment within what a pull request takes, whatever is in it", async () => {
    const wide = (at: number) =>
      document(`${"d".repeat(80)}${at}.txt`, [
        person(null, HOSTILE, [mention(0, HOSTILE.repeat(3)), mention(500, "x".repeat(200))]),
      ]);
    const many = Array.from({ length: 2000 }, (_, at) => wide(at));
    const none = many.map(({ file: name }) => document(String(name), []));
    const paths = [file("many.json", json(many)), file("none.json", json(none))];
    const { out } = await run(["diff", "-f", "markdown", ...paths]);
    expect(out.length).toBeLessThan(60_001);
    expect(out.length).toBeGreaterThan(50_000);
    expect(out).toMatch(/- … and \d+ more\n/);
    const outside = out.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, "");
    expect(outside).not.toMatch(/octocat|img|http|\u202e/);
    expect(out.match(/<details>/g)?.length).toBe(outside.match(/<\/details>/g)?.length);
  });

  it.each<[string, string, string, string]>([
    ["no JSON", "x", json(OLD), "a.json:1: not what extract prints"],
    ["empty", " \n", json(OLD), "a.json: nothing in it"],
    ["another's JSON", '{"a": 1}', json(OLD), "a.json:1: not what extract prints"],
    ["cut", json(OLD).slice(0, -20), json(OLD), "a.json: not what extract prints"],
    ["a bad line", `${ndjson(OLD)}oops\n`, ndjson(OLD), "a.json:5: not what extract prints"],
    [
      "an entity without mentions",
      json([document("a", [{ kind: "place" }])]),
      json(OLD),
      "a.json: document 1: not what extract prints",
    ],
    [
      "of another version",
      json(OLD, { ...FROM, format: "extract/9" }),
      json(OLD),
      'its format is "extract/9"; this reads extract/1',
    ],
    [
      "with other offsets",
      json(OLD, { ...FROM, offsets: "bytes" }),
      json(OLD),
      "its offsets are code-points, those of",
    ],
  ])("refuses what is %s", async (_, a, b, message) => {
    const result = await run(["diff", file("a.json", a), file("b.json", b)]);
    expect(result.code).toBe(2);
    expect(result.err).toContain(message);
    expect(result.err.trim().split("\n")).toHaveLength(1);
  });

  it("refuses two standard inputs, and a file that is not there", async () => {
    expect((await run(["diff", "-", "-"])).err).toContain("only one of the outputs");
    const result = await run(["diff", old, "no-such-file"]);
    expect([result.code, result.err]).toEqual([
      2,
      "extract: no-such-file: no such file or folder; check the name\n",
    ]);
  });
});
