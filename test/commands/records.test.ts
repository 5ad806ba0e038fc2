import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Printer } from "../../src/commands/printers/printer.ts";
import { answersOneByOne } from "../../src/commands/records/answers.ts";
import { LINE_LIMIT } from "../../src/commands/records/lines.ts";
import { streamRecords } from "../../src/commands/records.ts";
import type { Terminal } from "../../src/commands/terminal.ts";
import { RECORD_ERRORS } from "../../src/entity.ts";
import { type OpenedExtractor, openExtractor } from "../../src/extractor.ts";
import { main } from "../../src/main.ts";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

const STREAM = ["--input", "ndjson", "--format", "ndjson"];
const lines = (out: string) => out.split("\n").slice(0, -1);
const parsed = (out: string) => lines(out).map((line) => JSON.parse(line));

/** What stands in a line, and what the line that comes of it must have. */
const LINES: readonly (readonly [string, string | Buffer, object])[] = [
  ["a record", '{"id":"a","text":"Syria said"}', { id: "a", language: "en" }],
  ["a number as id", '{"id":7,"text":"Syria"}', { id: 7 }],
  ["no id", '{"text":"Syria"}', { id: null, warnings: [] }],
  ["null as id", '{"id":null,"text":"Syria"}', { id: null, warnings: [] }],
  ["an object as id", '{"id":{"$oid":"5f"},"text":"Syria"}', { id: { $oid: "5f" } }],
  ["a name of Object's as id", '{"id":"__proto__","text":"Syria"}', { id: "__proto__" }],
  [
    "a name of Object's as field",
    '{"__proto__":{"id":"x","text":"y"},"id":"a","text":"Syria"}',
    { id: "a" },
  ],
  [
    "only a name of Object's",
    '{"__proto__":{"id":"x","text":"y"}}',
    { id: null, error: "no text" },
  ],
  ["an empty text", '{"id":"a","text":""}', { id: "a", entities: [] }],
  ["half a pair", '{"id":"\\ud800","text":"Syria \\ud800 Syria"}', { id: "\ud800" }],
  ["an escaped NUL", '{"id":"a","text":"Syria\\u0000said"}', { id: "a" }],
  ["a carriage return between tokens", '{"id":\r"a",\r"text":"Syria"}\r', { id: "a" }],
  ["blanks around", ' \t{"id":"a","text":"Syria"} \t', { id: "a" }],
  ["a byte-order mark", '\ufeff{"id":"a","text":"Syria"}', { id: "a" }],
  ["a text twice", '{"id":"a","text":5,"text":"Syria"}', { id: "a", warnings: [] }],
  ["no JSON", "not json", { id: null, error: "not JSON" }],
  ["half a record", '{"id":"a","text":"Sy', { id: null, error: "not JSON" }],
  ["two records", '{"id":"a","text":"x"}{"id":"b","text":"y"}', { id: null, error: "not JSON" }],
  ["a raw NUL", '{"id":"a","text":"Sy\u0000ria"}', { id: null, error: "not JSON" }],
  ["an array", '[{"id":"a","text":"x"}]', { id: null, error: "not an object" }],
  ["a string", '"{}"', { id: null, error: "not an object" }],
  ["null", "null", { id: null, error: "not an object" }],
  ["no text", '{"id":"c"}', { id: "c", error: "no text" }],
  ["null as text", '{"id":8,"text":null}', { id: 8, error: "text is not a string" }],
  ["a number as text", '{"id":"c","text":5}', { id: "c", error: "text is not a string" }],
  ["an array as text", '{"id":"c","text":["Syria"]}', { id: "c", error: "text is not a string" }],
  ["bytes that are not UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), { id: null, error: "not UTF-8" }],
  [
    "Latin-1 in a text",
    Buffer.from('{"id":"c","text":"caf\xe9"}', "latin1"),
    { id: null, error: "not UTF-8" },
  ],
];

describe("a stream of records", () => {
  it.each(LINES)("gives one line for one line: %s", async (_what, line, wanted) => {
    const input = Buffer.concat([
      Buffer.from('{"id":"before","text":"Syria said"}\n'),
      Buffer.from(line),
      Buffer.from("\n\n"),
      Buffer.from('{"id":"after","text":"Syria said"}'),
    ]);
    const bad = "error" in wanted;
    const first = await run(STREAM, input);
    const [before, between, after, ...more] = parsed(first.out);
    expect([before.id, before.line, after.id, after.line, more]).toEqual([
      "before",
      1,
      "after",
      4,
      [],
    ]);
    expect(between).toMatchObject({ ...wanted, line: 2 });
    if (bad) expect(Object.keys(between)).toEqual(["id", "line", "error"]);
    expect(first.code).toBe(bad ? 2 : 0);
    if (bad) expect(first.err).toMatch(/^extract: stdin:2: .+; .+\n$/);
    else expect(first.err).not.toContain("stdin:2: n");

    const recorded = await run([...STREAM, "--on-error", "record"], input);
    expect([recorded.code, recorded.out]).toEqual([0, first.out]);
    if (bad) expect(recorded.err).toBe("");
  });

  it("keeps the contract for any mixture of lines and blanks", async () => {
    const line = fc.constantFrom(...LINES.map(([, line]) => Buffer.from(line)));
    const blank = fc.constantFrom("", "\r", " ", "\t\r", " \r").map((text) => Buffer.from(text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(line, blank), { maxLength: 30 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (all, end, size) => {
          const bytes = Buffer.concat(
            all.flatMap((one, i) => (i < all.length - 1 || end ? [one, Buffer.from("\n")] : [one])),
          );
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          const { out, code } = await run(
            [...STREAM, "--on-error", "record"],
            Readable.from(pieces),
          );
          const expected = all.flatMap((one, i) =>
            one.toString("latin1").trim() === "" ? [] : [i + 1],
          );
          expect(parsed(out).map(({ line }) => line)).toEqual(expected);
          expect(code).toBe(0);
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });

  it.each([
    "12345678901234567890",
    "-0",
    "1e400",
    "1.0",
    "0.1e-7",
    '"007"',
    '"\\u0041\\/"',
    "true",
    "[1,2]",
  ])("gives an id back as it was written: %s", async (id) => {
    const input = `{"text":"x","id":${id}}\n{"id":${id}}\n`;
    const { out } = await run(STREAM, input);
    expect(lines(out).map((line) => line.startsWith(`{"id":${id},"line":`))).toEqual([true, true]);
    for (const layout of [["--compact"], []]) {
      const whole = await run(["--input", "ndjson", ...layout], input);
      expect(whole.out.replaceAll(" ", "")).toContain(`"id":${id},`);
      expect(() => JSON.parse(whole.out)).not.toThrow();
    }
  });

  it("reads the fields that it is told to", async () => {
    const input =
      '{"id":1,"_id":{"$oid":"5f"},"doc":{"body":"Syria"},"a.b":"Iraq","constructor":1}\n';
    const at = async (...args: string[]) => parsed((await run([...STREAM, ...args], input)).out)[0];
    expect(await at("--id-field", "_id.$oid", "--text-field", "doc.body")).toMatchObject({
      id: "5f",
      entities: [{ id: "syria" }],
    });
    expect(await at("--id-field", "a.b", "--text-field", "a.b")).toMatchObject({
      id: "Iraq",
      entities: [{ id: "iraq" }],
    });
    expect(await at("--text-field", "toString")).toEqual({ id: 1, line: 1, error: "no text" });
    const { err } = await run([...STREAM, "--text-field", "body"], input);
    expect(err).toBe(
      'extract: stdin:1: no text; it has no "body"; --text-field names another field\n',
    );
  });

  it.each([
    ["url,n", '{"url":"u","n":12345678901234567890}'],
    [" n , url ,n", '{"n":12345678901234567890,"url":"u"}'],
    ["meta.k,nothing", '{"meta.k":[1.0,{"z":"]}"}]}'],
    ["id,text,language", '{"id":9,"text":"Syria","language":"EN"}'],
    [
      "all",
      '{"url":"u","n":12345678901234567890,"language":"EN","meta":{"k":[1.0,{"z":"]}"}]},"__proto__":"p"}',
    ],
    ["toString", "{}"],
  ])("carries fields over as they were written: %s", async (keep, record) => {
    const good =
      '{"url":"u","id":9,"n":12345678901234567890,"text":"Syria","language":"EN","meta":{"k":[1.0,{"z":"]}"}]},"__proto__":"p"}';
    const bad = good.replace('"Syria"', "null");
    const { out } = await run([...STREAM, "--keep", keep], `${good}\n${bad}\nx`);
    const [document, failure, unread] = lines(out);
    expect(document).toMatch(/^\{"id":9,"line":1,"record":/);
    expect(document).toContain(`,"record":${record},"language":"en",`);
    expect(failure).toBe(
      `{"id":9,"line":2,"record":${record.replace('"Syria"', "null")},"error":"text is not a string"}`,
    );
    expect(unread).toBe('{"id":null,"line":3,"error":"not JSON"}');
    const whole = await run(["--input", "ndjson", "--keep", keep, "--compact"], good);
    expect(whole.out).toContain(`"record":${record},"language"`);
  });

  it("is one line whatever is kept", async () => {
    const { out } = await run(
      [...STREAM, "--keep", "all"],
      '{"id":1,"text":"x","a":{\r"b"\r:[1,\r2]}}',
    );
    expect(out).toContain('"record":{"a":{"b":[1,2]}}');
    expect(out).not.toContain("\r");
  });
});

describe("the date of a record", () => {
  const read = async (date: string, ...args: string[]) => {
    const record = `{"text":"Sergei Shoigu spoke."${date && `,"published":${date}`}}`;
    const { out, err } = await run([...STREAM, ...args], record);
    const [document] = parsed(out);
    return [document.entities[0].role?.portfolio, document.warnings, err];
  };
  const FIELD = ["--date-field", "published"];

  it.each([
    ['"2014-03-02"', FIELD, "defence"],
    ['"2014-03-02T08:00:00Z"', FIELD, "defence"],
    ['"2011"', FIELD, undefined],
    ['"2011"', [...FIELD, "--as-of", "2014"], undefined],
    ["", [...FIELD, "--as-of", "2014"], "defence"],
    ["null", [...FIELD, "--as-of", "2014"], "defence"],
    ['""', FIELD, undefined],
    ['"2014-03-02"', [], undefined],
    ['"2011"', ["--as-of", "2014"], "defence"],
  ])("%s with %j", async (date, args, portfolio) => {
    expect(await read(date, ...args)).toEqual([portfolio, [], ""]);
  });

  it.each([
    ['"2 March 2014"', [], undefined, "nobody has a role of that date"],
    ["1393718400", [], undefined, "nobody has a role of that date"],
    ['"2014-03-32"', ["--as-of", "2015"], "defence", "--as-of was used"],
  ])("that is none is told: %s", async (date, args, portfolio, instead) => {
    const warning = `the record's date ${date} is not written as 2015-10-07: ${instead}`;
    expect(await read(date, ...FIELD, ...args)).toEqual([
      portfolio,
      [warning],
      `extract: warning: stdin:1: ${warning}\n`,
    ]);
  });

  it("is asked for with records only, and by name", async () => {
    expect((await run(["--date-field", "published"], "")).err).toContain(
      "--date-field is about records; add --input ndjson",
    );
    expect((await run([...STREAM, "--date-field", ""], "")).err).toContain(
      "--date-field needs the name of a field",
    );
    expect((await run(["--as-of", "2014-13"], "")).err).toContain(
      "It must be a date, as 2015-10-07, 2015-10 or 2015.",
    );
  });
});

describe("the language of a record", () => {
  const TEXT = "The minister of defence said that Syria was quiet.";
  const read = async (language: string, ...args: string[]) => {
    const run_ = await run(
      [...STREAM, ...args],
      `{"id":1,"text":${JSON.stringify(TEXT)}${language && `,"language":${language}`}}`,
    );
    const [document] = parsed(run_.out);
    return {
      from: document.detection.source,
      detected: document.language,
      warnings: document.warnings.length,
      run: run_,
    };
  };

  it.each(['"fa"', '"FA"', '"fas"', '"pes"', '"fa-IR"', '"fa_AF"', '" Fa "', '"FAS-Arab-IR"'])(
    "may be written %s",
    async (language) => {
      expect(await read(language)).toMatchObject({ from: "record", detected: "fa", warnings: 0 });
      expect(await read(language, "--language", "ru")).toMatchObject({
        from: "record",
        detected: "fa",
        warnings: 0,
      });
    },
  );

  it.each(["", "null", '""', '"und"'])(
    "is detected, or the one for all, without a word: %s",
    async (language) => {
      expect(await read(language)).toMatchObject({ from: "auto", detected: "en", warnings: 0 });
      expect(await read(language, "--language", "ru")).toMatchObject({
        from: "option",
        detected: "ru",
        warnings: 0,
      });
      expect(await read(language, "--language", "")).toMatchObject({
        from: "auto",
        detected: "en",
        warnings: 0,
      });
    },
  );

  it.each([
    '"xx"',
    '"mul"',
    '"f"',
    '"English"',
    '"-"',
    "5",
    "{}",
    "[]",
    "false",
    '"__proto__"',
    `"${"x".repeat(1000)}"`,
  ])("that is none of ours is told and does not lose the record: %s", async (language) => {
    const detected = await read(language);
    expect(detected).toMatchObject({ from: "auto", detected: "en", warnings: 1 });
    expect(detected.run.code).toBe(0);
    expect(detected.run.err).toMatch(
      /^extract: warning: stdin:1: no lexicon for the record's language .{1,40}: it was detected\n$/,
    );
    expect(await read(language, "--language", "ru")).toMatchObject({
      from: "option",
      detected: "ru",
      warnings: 1,
    });
  });

  it("does not turn what could not be read into a finding under --strict", async () => {
    const warned = '{"id":1,"text":"Syria","language":"xx"}\n';
    expect((await run([...STREAM, "--strict"], warned)).code).toBe(1);
    expect((await run([...STREAM, "--strict"], `${warned}x\n`)).code).toBe(2);
    expect((await run([...STREAM, "--strict", "--on-error", "record"], `${warned}x\n`)).code).toBe(
      1,
    );
    expect((await run([...STREAM, "--strict", "--on-error", "record"], "x\n")).code).toBe(0);
    expect(
      (
        await run(
          ["--strict", "missing.txt", "-"],
          "Der Minister sprach gestern in der Hauptstadt mit seinen Kollegen.",
        )
      ).code,
    ).toBe(2);
  });
});

describe("what is told of a stream", () => {
  const told = (err: string) => lines(err);

  it("is the first ten bad lines, and how many more", async () => {
    const { err, out } = await run(STREAM, "x\n".repeat(1000));
    expect(told(err)).toHaveLength(11);
    expect(told(err)[9]).toBe(
      'extract: stdin:10: not JSON; write {"id": "…", "text": "…"} on one line',
    );
    expect(told(err)[10]).toBe("extract: … and 990 more bad lines");
    expect(lines(out)).toHaveLength(1000);
    expect(told((await run(STREAM, "x\n".repeat(10))).err)).toHaveLength(10);
  });

  it("is the first ten warnings, and how many more", async () => {
    const { err } = await run(STREAM, '{"id":1,"text":"Syria","language":"xx"}\n'.repeat(12));
    expect(told(err)).toHaveLength(11);
    expect(told(err)[10]).toBe("extract: warning: … and 2 more warnings");
  });

  it.each([
    ["an array", '[{"id":1,"text":"x"}]', "this is a JSON array, not NDJSON; use jq -c '.[]'"],
    [
      "an array behind blanks",
      '\ufeff\n\n [\n{"id":1,"text":"x"},\n',
      "this is a JSON array, not NDJSON; use jq -c '.[]'",
    ],
    [
      "an object over lines",
      '{\r\n"id":1,\r\n"text":"x"}\n',
      "this is JSON over many lines, not NDJSON; use jq -c .",
    ],
  ])("is, once, what the whole is by mistake: %s", async (_what, input, hint) => {
    for (const args of [[], ["--on-error", "record"]]) {
      const { err } = await run([...STREAM, ...args], input);
      expect(told(err)[0]).toBe(`extract: stdin: ${hint}`);
      expect(err.split(hint)).toHaveLength(2);
    }
    const later = await run(
      STREAM,
      Buffer.concat([Buffer.from('{"id":1,"text":"x"}\n'), Buffer.from(input)]),
    );
    expect(later.err).not.toContain(hint);
  });

  it("is an input that is not there, whatever becomes of bad lines; the next is read", async () => {
    const good = join(temporaryFolder(), "good.ndjson");
    writeFileSync(good, '{"id":1,"text":"x"}\r\n');
    for (const args of [[], ["--on-error", "record"]]) {
      const { code, err, out } = await run([...STREAM, ...args, "missing.ndjson", good]);
      expect(code).toBe(2);
      expect(told(err)[0]).toBe("extract: missing.ndjson: no such file or folder; check the name");
      expect(parsed(out).map(({ id }) => id)).toEqual([1]);
    }
  });

  it.each([
    [["--keep", "all"], "--keep is about records; add --input ndjson"],
    [["--id-field", "x"], "--id-field is about records"],
    [["--text-field", "x"], "--text-field is about records"],
    [["--on-error", "record", "--format", "ndjson"], "--on-error is about records"],
    [
      ["--input", "ndjson", "--on-error", "record"],
      "--on-error record needs a place for the bad line; add --format ndjson",
    ],
    [["--provenance", "none"], "--provenance is about lines; add --format ndjson"],
    [["--input", "ndjson", "--keep", " ,"], "--keep needs names of fields, or all"],
    [["--input", "ndjson", "--id-field", ""], "--id-field needs the name of a field"],
    [["--input", "ndjson", "--text-field", ""], "--text-field needs the name of a field"],
  ])("is, before the first byte, a flag that says nothing: %s", async (args, message) => {
    const { code, err, out } = await run(args, "x");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  it("with --format json is told on standard error only, and the JSON has the rest", async () => {
    const { code, err, out } = await run(
      ["--input", "ndjson"],
      'x\n{"id":"a","text":"Syria"}\n{"id":2}\n',
    );
    expect(code).toBe(2);
    expect(told(err)).toHaveLength(2);
    expect(JSON.parse(out).documents).toMatchObject([
      { id: "a", line: 2, entities: [{ id: "syria" }] },
    ]);
  });

  it("with --format text names a record by its id, or by its line", async () => {
    const { out } = await run(
      ["--input", "ndjson", "--format", "text"],
      '{"id":"a","text":"Syria"}\n{"id":7,"text":"Syria"}\n{"text":"Syria"}\n',
    );
    expect(out.match(/^.*(?=:1:1: place)/gm)).toEqual(["a", "7", "line 3"]);
  });
});

describe("provenance", () => {
  const input = '{"id":1,"text":"Syria"}\nx\n';
  let extractor: OpenedExtractor;
  beforeAll(async () => {
    extractor = await openExtractor();
  });
  const from = () => ({
    format: "extract/1",
    lexicons: extractor.lexicons,
    offsets: "code-points",
  });

  it("is in each document of a stream", async () => {
    for (const args of [[], ["--provenance", "field"]]) {
      const [document, failure, ...more] = parsed((await run([...STREAM, ...args], input)).out);
      expect(document).toMatchObject({ id: 1, ...from() });
      expect(failure).toEqual({ id: null, line: 2, error: "not JSON" });
      expect(more).toEqual([]);
    }
  });

  it("is a first line, or not there, for the asking", async () => {
    const header = parsed((await run([...STREAM, "--provenance", "header"], input)).out);
    const none = parsed((await run([...STREAM, "--provenance", "none"], input)).out);
    expect(header).toEqual([from(), ...none]);
    expect(none[0]).not.toHaveProperty("format");
    expect(none).toHaveLength(2);
  });

  it.each([
    ["code-points", 6],
    ["utf-16", 7],
    ["bytes", 10],
  ])("names the offsets that were asked for: %s", async (unit, start) => {
    const text = "😀 ça Syria";
    const args = ["--offsets", unit, "--language", "en"];
    const [document] = parsed(
      (await run([...STREAM, ...args], JSON.stringify({ id: 1, text }))).out,
    );
    const whole = JSON.parse((await run(args, text)).out);
    for (const [{ offsets }, { entities, segments }] of [
      [document, document],
      [whole, whole.documents[0]],
    ]) {
      expect([offsets, entities[0].mentions[0].start, segments[0].end]).toEqual([
        unit,
        start - 1,
        start + 4,
      ]);
      expect(entities[0].mentions[0].column).toBe(6);
    }
  });
});

describe("a stream's memory", () => {
  it("holds one line, and of a line that is too long nothing", async () => {
    const mega = Buffer.alloc(1024 * 1024, "x");
    const pieces = function* () {
      yield Buffer.from('{"id":1,"text":"Syria"}\n{"id":2,"text":"');
      for (let i = 0; i < LINE_LIMIT / mega.length + 1; i++) yield mega;
      yield Buffer.from('"}\n{"id":3,"text":"Syria"}\n');
    };
    const { out, err, code } = await run(STREAM, Readable.from(pieces()));
    expect(parsed(out).map(({ id, line, error }) => [id, line, error])).toEqual([
      [1, 1, undefined],
      [null, 2, "too long"],
      [3, 3, undefined],
    ]);
    expect(code).toBe(2);
    expect(err).toContain("stdin:2: a line of more than 16 MB; split the record");
  });

  it("waits for a reader: nothing is read that cannot be written", async () => {
    const RECORDS = 3000;
    let read = 0;
    const records = function* () {
      for (; read < RECORDS; read++) yield Buffer.from(`{"id":${read},"text":"Syria"}\n`);
    };
    const held: (() => void)[] = [];
    let open = false;
    let written = 0;
    const stdout = new Writable({
      highWaterMark: 4096,
      write(chunk: Buffer, _encoding, done) {
        written += chunk.toString("utf8").split("\n").length - 1;
        if (open) done();
        else held.push(done);
      },
    });
    const stderr = new Writable({ write: (_chunk, _encoding, done) => done() });
    const stdin = Readable.from(records(), { highWaterMark: 1 });
    const ended = main([...STREAM], "0.0.0", { stdin, stdout, stderr, env: {} });
    // Turns of the event loop, many times as many as the whole stream needs when nobody waits.
    for (let turn = 0; turn < 4 * RECORDS || read === 0; turn++)
      await new Promise((resolve) => setImmediate(resolve));
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(100);
    open = true;
    for (const done of held) done();
    expect(await ended).toBe(0);
    expect([read, written]).toEqual([RECORDS, RECORDS]);
  });
});

const STDIN = { path: "-", file: "stdin", listed: false, size: undefined };

describe("an unforeseen error", () => {
  it.each(["report", "record"] as const)(
    "loses one record and no other, and is told: --on-error %s",
    async (onError) => {
      const opened = await openExtractor();
      const extractor: OpenedExtractor = {
        ...opened,
        extract(text, options) {
          if (text === "bad") throw new RangeError("Maximum call stack size exceeded");
          return opened.extract(text, options);
        },
      };
      const input = '{"id":1,"text":"Syria"}\n{"id":2,"text":"bad"}\n{"id":3,"text":"Syria"}\n';
      const told: string[] = [];
      const terminal = {
        open: () => Readable.from([Buffer.from(input)]),
        complain: (message: string) => told.push(message),
      } as unknown as Terminal;
      const printed: unknown[] = [];
      const print = {
        document: async ({ head }) => void printed.push(head?.id),
        failure: async (head, error) => void printed.push([head.id, error]),
      } satisfies Partial<Printer> as Printer;
      const answers = answersOneByOne({ onError }, extractor, terminal, print);
      const result = await streamRecords([STDIN], {}, terminal.open, answers);
      expect(printed).toEqual(["1", ["2", "internal error"], "3"]);
      expect(told).toEqual([
        "stdin:2: internal error: RangeError: Maximum call stack size exceeded; please report it (EXTRACT_DEBUG=1 prints more)",
      ]);
      expect(result).toEqual({ failed: onError === "report", warned: false, lines: 3 });
    },
  );

  it("of the output is not taken for one of the input", async () => {
    const print = {
      document: () => Promise.reject(Object.assign(new Error("no space left"), { code: "ENOSPC" })),
    } as unknown as Printer;
    const told: string[] = [];
    const open = () => Readable.from([Buffer.from('{"id":1,"text":"Syria"}\n')]);
    const terminal = {
      open,
      complain: (message: string) => told.push(message),
    } as unknown as Terminal;
    await expect(
      streamRecords([STDIN], {}, open, answersOneByOne({}, await openExtractor(), terminal, print)),
    ).rejects.toThrow("no space left");
    expect(told).toEqual([]);
  });

  it("of the input ends that input, with what was read", async () => {
    const broken = async function* () {
      yield Buffer.from('{"id":1,"text":"Syria"}\n{"id":2,');
      throw Object.assign(new Error("gone"), { code: "EIO", errno: -5 });
    };
    const { code, out, err } = await run(STREAM, Readable.from(broken()));
    expect([code, parsed(out).map(({ id }) => id)]).toEqual([2, [1]]);
    expect(err).toBe("extract: stdin: the device cannot be read; check the disk\n");
  });
});

it("has an error for every word of the contract", () => {
  const seen = new Set(LINES.flatMap(([, , wanted]) => ("error" in wanted ? [wanted.error] : [])));
  for (const error of RECORD_ERRORS)
    expect(seen.has(error) || ["too long", "internal error", "not decodable"].includes(error)).toBe(
      true,
    );
});
