import { spawnSync } from "node:child_process";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { printer } from "../../src/commands/printers/index.ts";
import type { Printer } from "../../src/commands/printers/printer.ts";
import { type Answers, answersOneByOne } from "../../src/commands/records/answers.ts";
import { type Batch, batchAnswerer } from "../../src/commands/records/batch.ts";
import { answersInBatches, type BatchesSettings } from "../../src/commands/records/batches.ts";
import type { RecordFlags } from "../../src/commands/records/flags.ts";
import { jobsFor, LARGE } from "../../src/commands/records/jobs.ts";
import type { StartThread } from "../../src/commands/records/threads.ts";
import { threadStarter } from "../../src/commands/records/threads.ts";
import { streamRecords } from "../../src/commands/records.ts";
import type { Terminal } from "../../src/commands/terminal.ts";
import { OutputError } from "../../src/errors.ts";
import { openExtractor, type SharedExtractor } from "../../src/extractor.ts";
import { provenance } from "../../src/output/json.ts";
import { run } from "../inProcess.ts";
import { extract, PROGRAM, temporaryFolder } from "../program.ts";

const STREAM = ["--input", "ndjson", "--format", "ndjson"];

/** What a run leaves behind. */
interface Left {
  readonly out: string;
  readonly told: readonly string[];
  readonly result: unknown;
}

type Inputs = Readonly<Record<string, string | Buffer>>;

/** The terminal of a run over these inputs, by their paths. */
function terminalOf(inputs: Inputs, debug = false) {
  const out: Buffer[] = [];
  const told: string[] = [];
  const terminal = {
    debug,
    open: (path: string) => Readable.from([Buffer.from(inputs[path] ?? "")]),
    writeData: async (text: string | Uint8Array) => void out.push(Buffer.from(text)),
    complain: (message: string, level = "error") => void told.push(`${level}: ${message}`),
  } as unknown as Terminal;
  return { terminal, told, out: () => Buffer.concat(out).toString("utf8") };
}

const sourcesIn = (inputs: Inputs) =>
  Object.keys(inputs).map((path) => ({ path, file: path, listed: false, size: undefined }));

/**
 * One thread, or several with these settings. Behind the first input nothing is read before the
 * gate is open.
 */
async function leftBy(
  inputs: Inputs,
  flags: RecordFlags,
  extractor: SharedExtractor,
  settings?: Partial<BatchesSettings>,
  gate?: Promise<unknown>,
): Promise<Left> {
  const { terminal, told, out } = terminalOf(inputs);
  const asked = { ...flags, input: "ndjson", format: "ndjson" } as const;
  const print = await printer({ flags: asked, from: provenance(extractor), extractor, terminal });
  const answers = settings
    ? answersInBatches(flags, extractor, terminal, print, { jobs: 3, paysFrom: 0, ...settings })
    : answersOneByOne(flags, extractor, terminal, print);
  async function* gated() {
    for (const source of sourcesIn(inputs)) {
      yield source;
      await gate;
    }
  }
  const result = await streamRecords(gated(), flags, terminal.open, answers);
  return { out: out(), told, result };
}

/** Threads that are none: they answer later, and not in the order in which they were asked. */
function pretended(
  extractor: SharedExtractor,
  flags: RecordFlags,
): StartThread & { posts: number } {
  const start = (watcher: Parameters<StartThread>[0]) => {
    const answer = batchAnswerer({ flags, debug: false }, extractor);
    const delay = start.threads++ === 0 ? 3 : 0;
    setImmediate(() => watcher.ready());
    let last = Promise.resolve();
    return {
      post(batch: Batch) {
        start.posts++;
        last = last.then(async () => {
          for (let turn = 0; turn < delay; turn++)
            await new Promise((resolve) => setImmediate(resolve));
          watcher.answered(answer(structuredClone(batch) as Batch));
        });
      },
      stop: async () => {},
    };
  };
  start.threads = 0;
  start.posts = 0;
  return start;
}

/**
 * Threads of the built program, when one of them has begun or died, and what they have answered.
 */
function watched(extractor: SharedExtractor, flags: RecordFlags) {
  const real = threadStarter({ recipe: extractor.recipe(), options: { flags, debug: false } });
  let open: (value?: unknown) => void = () => {};
  const gate = new Promise((resolve) => {
    open = resolve;
  });
  const seen = { answered: 0 };
  const start: StartThread = (watcher) =>
    real({
      ready() {
        watcher.ready();
        open();
      },
      answered(batch) {
        seen.answered++;
        watcher.answered(batch);
      },
      died(error) {
        watcher.died(error);
        open();
      },
    });
  return { start, gate, seen };
}

const LONG = `{"id":"long","text":"${"Syria said. ".repeat(3000)}"}`;
const LINES: readonly (string | Buffer)[] = [
  '{"id":"a","text":"Sergey Shoygu visited Damascus.","url":"u1","n":12345678901234567890}',
  '{"id":7,"text":"Министр обороны Сергей Шойгу прибыл в Дамаск 😀.","language":"ru"}',
  '{"id":{"$oid":"5f"},"text":"قال وزير الدفاع الروسي سيرغي شويغو في دمشق","url":null}',
  '{"id":"w","text":"Syria","language":"xx"}',
  "",
  "  \r",
  "not json",
  "[1]",
  '{"id":"c"}',
  '{"id":"d","text":5,"url":"u"}',
  Buffer.from('{"id":"e","text":"caf\xe9"}', "latin1"),
  '{"id":"\\ud800","text":"Syria \\ud800 Syria"}\r',
  LONG,
];

const joined = (lines: readonly (string | Buffer)[]) =>
  Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")]));

/** Lines of the output to their ids and errors. */
const lines = (out: string) =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line))
    .map(({ id, error }) => [id, error]);
const records = (count: number) =>
  Array.from({ length: count }, (_, i) => `{"id":${i + 1},"text":"Syria"}\n`).join("");

/** Every line many times, in an order that has no pattern; the same each time. */
function mixture(count: number): Buffer {
  return joined(
    Array.from({ length: count }, (_, i) => LINES[(i * i * 7 + i * 3) % LINES.length] as string),
  );
}

const FLAGS: readonly (readonly [string, RecordFlags])[] = [
  ["no flags", {}],
  ["--keep url", { keep: "url" }],
  ["--keep all", { keep: "all" }],
  ["--provenance none", { provenance: "none" }],
  ["--provenance header", { provenance: "header" }],
  ["--on-error record", { onError: "record" }],
  ["--text-field", { textField: "url", idField: "n" }],
  ["--language", { language: "ru" }],
  ["--invalid replace", { invalid: "replace" }],
  ["--encoding", { encoding: "windows-1252" }],
];

let extractor: SharedExtractor;
beforeAll(async () => {
  extractor = await openExtractor();
});

describe("several threads give what one gives", () => {
  it.each(FLAGS)("with %s, whoever is ready first", async (_what, flags) => {
    const inputs = { "a.ndjson": mixture(120), "-": mixture(40), "b.ndjson": "[\n", none: "" };
    const one = await leftBy(inputs, flags, extractor);
    const start = pretended(extractor, flags);
    const many = await leftBy(inputs, flags, extractor, { start, batch: 3000 });
    expect(many).toEqual(one);
    expect(start.posts).toBeGreaterThan(3);
    expect(one.out.length).toBeGreaterThan(10_000);
  });

  it("for any lines, batches and beginnings", async () => {
    const line = fc.constantFrom(...LINES.filter((one) => one !== LONG));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 40 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 2, max: 5 }),
        async (lines, batch, paysFrom, jobs) => {
          const inputs = { "-": joined(lines), "b.ndjson": joined(lines.slice(0, 7)) };
          const start = pretended(extractor, {});
          const settings = { start, batch, paysFrom, jobs };
          expect(await leftBy(inputs, {}, extractor, settings)).toEqual(
            await leftBy(inputs, {}, extractor),
          );
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });

  it("with worker threads of the built program", async () => {
    const inputs = { first: records(1), "a.ndjson": mixture(60), "-": mixture(30) };
    for (const flags of [{ keep: "url" }, { onError: "record", provenance: "none" }] as const) {
      const { start, gate, seen } = watched(extractor, flags);
      const many = await leftBy(inputs, flags, extractor, { start, batch: 2000 }, gate);
      expect(many).toEqual(await leftBy(inputs, flags, extractor));
      expect(seen.answered).toBeGreaterThan(1);
    }
  });

  it("with lexicons that were compiled for the run, and the lines of the lexicons", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "en"));
    writeFileSync(join(folder, "en", "places.yaml"), "places:\n  syria: [Quuxland]\n");
    const own = await openExtractor({ lexicons: [folder], rules: "full", offsets: "bytes" });
    const inputs = {
      first: records(1),
      "-": '{"text":"Il a dit: ça. Quuxland and Damascus, they said."}\n'.repeat(20),
    };
    const flags = { language: "en" };
    const one = await leftBy(inputs, flags, own);
    expect(one.out).toContain("en/places.yaml:2");
    const { start, gate, seen } = watched(own, flags);
    expect(await leftBy(inputs, flags, own, { start, batch: 300 }, gate)).toEqual(one);
    expect(seen.answered).toBeGreaterThan(1);
  });

  it("tells in the order of the lines, what is said of sources too", async () => {
    const { terminal, told } = terminalOf({ "-": "[\nx\n" });
    const start = pretended(extractor, {});
    const settings = { jobs: 2, paysFrom: 0, batch: 1, start };
    const answers = answersInBatches({}, extractor, terminal, {} as Printer, settings);
    async function* sources() {
      yield { path: "-", file: "-", listed: false, size: undefined };
      answers.say("missing.ndjson: gone");
      yield { path: "-", file: "-", listed: false, size: undefined };
    }
    await streamRecords(sources(), {}, terminal.open, answers);
    expect(told.map((one) => one.split(/[:;] /).slice(1, 3).join(" "))).toEqual([
      "stdin this is a JSON array, not NDJSON",
      "stdin:1 not JSON",
      "stdin:2 not JSON",
      "missing.ndjson gone",
      "stdin this is a JSON array, not NDJSON",
      "stdin:1 not JSON",
      "stdin:2 not JSON",
    ]);
  });

  it("tells the first ten of each sort, and how many more", async () => {
    const inputs = {
      "-": `${"x\n".repeat(35)}${'{"id":1,"text":"Syria","language":"xx"}\n'.repeat(31)}`,
    };
    for (const batch of [1, 3000, 1e9]) {
      const start = pretended(extractor, {});
      const { told, result } = await leftBy(inputs, {}, extractor, { start, batch });
      expect(told.slice(9, 11)).toEqual([
        'error: stdin:10: not JSON; write {"id": "…", "text": "…"} on one line',
        expect.stringContaining("warning: stdin:36: "),
      ]);
      expect(told.slice(20)).toEqual([
        "error: … and 25 more bad lines",
        "warning: … and 21 more warnings",
      ]);
      expect(result).toEqual({ failed: true, warned: true, lines: 66 });
    }
  });
});

describe("a thread that dies", () => {
  /** One line a batch; the first thread dies of its second batch, with others waiting for it. */
  const mortal = (): StartThread => {
    let threads = 0;
    return (watcher) => {
      const first = threads++ === 0;
      const answer = batchAnswerer({ flags: {}, debug: false }, extractor);
      let posts = 0;
      let dead = false;
      setImmediate(() => watcher.ready());
      return {
        post(batch) {
          const fatal = first && ++posts === 2;
          setImmediate(() => {
            if (dead) return;
            dead = fatal;
            if (fatal) watcher.died(new RangeError("out of memory"));
            else watcher.answered(answer(batch));
          });
        },
        stop: async () => {},
      };
    };
  };

  it("loses the batch that it was at, line by line, and no other", async () => {
    const inputs = { "-": `${records(30)}x\n` };
    const { out, told, result } = await leftBy(inputs, {}, extractor, {
      start: mortal(),
      batch: 1,
    });
    const bad = lines(out).filter(([, error]) => error !== undefined);
    expect(lines(out).map(([id]) => id)).toEqual([
      ...Array.from({ length: 30 }, (_, i) => i + 1),
      null,
    ]);
    expect(bad).toEqual([
      [expect.any(Number), "internal error"],
      [null, "not JSON"],
    ]);
    expect(told).toEqual([
      `error: stdin:${bad[0]?.[0]}: internal error: RangeError: out of memory; please report it (EXTRACT_DEBUG=1 prints more)`,
      expect.stringContaining("stdin:31: not JSON"),
    ]);
    expect(result).toMatchObject({ failed: true, lines: 31 });
  });

  it("is not replaced: this one answers the rest", async () => {
    const one: StartThread = mortal();
    const { out } = await leftBy({ "-": records(40) }, {}, extractor, {
      jobs: 2,
      start: one,
      batch: 1,
    });
    expect(lines(out).filter(([, error]) => error)).toHaveLength(1);
    expect(lines(out)).toHaveLength(40);
  });

  it("before it began costs nothing but a warning", async () => {
    const { recipe } = extractor;
    const broken = { ...extractor, recipe: () => ({ ...recipe(), index: undefined as never }) };
    const { start, gate } = watched(broken, {});
    const inputs = { first: records(1), "-": records(39) };
    const settings = { jobs: 2, start, batch: 1 };
    const { out, told, result } = await leftBy(inputs, {}, extractor, settings, gate);
    expect(out).toBe((await leftBy(inputs, {}, extractor)).out);
    expect(told).toEqual([expect.stringMatching(/^warning: a thread of --jobs did not start: /)]);
    expect(result).toEqual({ failed: false, warned: false, lines: 40 });
  });

  it("says so, when it is a worker thread", async () => {
    const task = { recipe: extractor.recipe(), options: { flags: {}, debug: false } };
    const events: unknown[] = [];
    await new Promise<void>((resolve) => {
      const thread = threadStarter(task)({
        ready: () => thread.post([{ source: "-", line: 1, content: null as never }]),
        answered: () => events.push("answered"),
        died(error) {
          events.push(error);
          resolve();
        },
      });
    });
    expect(events).toEqual([expect.any(TypeError)]);
  });
});

describe("what is under way", () => {
  it("is bounded: nothing is read that cannot be written", async () => {
    const LINES_IN_ALL = 1000;
    let read = 0;
    const many = function* () {
      for (; read < LINES_IN_ALL; read++) yield Buffer.from(records(1));
    };
    let open: () => void = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { terminal } = terminalOf({});
    const stuck = {
      ...terminal,
      open: () => Readable.from(many(), { highWaterMark: 1 }),
      writeData: () => opened,
    } as unknown as Terminal;
    const start = pretended(extractor, {});
    const settings = { jobs: 2, paysFrom: 0, batch: 300, held: 5000, start };
    const answers = answersInBatches({}, extractor, stuck, {} as Printer, settings);
    const ended = streamRecords(sourcesIn({ "-": "" }), {}, stuck.open, answers);
    // Turns of the event loop, many times as many as the whole stream needs when nobody waits.
    for (let turn = 0; turn < 5 * LINES_IN_ALL || read === 0; turn++)
      await new Promise((resolve) => setImmediate(resolve));
    expect(read).toBeGreaterThan(5);
    expect(read).toBeLessThan(100);
    open();
    expect(await ended).toMatchObject({ lines: LINES_IN_ALL, failed: false });
  });

  it("is given up when the output is closed, and every thread is stopped", async () => {
    const { terminal } = terminalOf({});
    let written = 0;
    const closed = {
      ...terminal,
      open: () => Readable.from([Buffer.from(records(400))]),
      async writeData() {
        if (++written > 3)
          throw new OutputError("standard output", Object.assign(new Error(), { code: "EPIPE" }));
      },
    } as unknown as Terminal;
    let stopped = 0;
    const pretend = pretended(extractor, {});
    const start: StartThread = (watcher) => ({
      ...pretend(watcher),
      stop: async () => void stopped++,
    });
    const settings = { jobs: 3, paysFrom: 0, batch: 1, start };
    const answers: Answers = answersInBatches({}, extractor, closed, {} as Printer, settings);
    await expect(
      streamRecords(sourcesIn({ "-": "" }), {}, closed.open, answers),
    ).rejects.toMatchObject({ quiet: true });
    expect([written, stopped]).toEqual([4, 2]);
  });

  it("does not wait for a batch to fill when lines come slowly", async () => {
    const { terminal, out } = terminalOf({});
    let more: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      more = resolve;
    });
    async function* slowly() {
      yield Buffer.from(records(2));
      await asked;
      yield Buffer.from(records(1));
    }
    const slow = { ...terminal, open: slowly } as unknown as Terminal;
    const start = pretended(extractor, {});
    const settings = { jobs: 2, paysFrom: 0, start };
    const answers = answersInBatches({}, extractor, slow, {} as Printer, settings);
    const ended = streamRecords(sourcesIn({ "-": "" }), {}, slow.open, answers);
    while (lines(out()).length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    more();
    await ended;
    expect(lines(out()).map(([id]) => id)).toEqual([1, 2, 1]);
  });
});

describe("--jobs", () => {
  it.each(["0", "two", "1000", "-1", "1.5", ""])(
    "refuses %j, and says what may be",
    async (given) => {
      const { code, err, out } = await run([...STREAM, `--jobs=${given}`], records(1));
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/--jobs.*a whole number from 1 to 64; this machine has \d+ cores/);
    },
  );

  it.each([
    [["--jobs", "2"], "--jobs is about records; add --input ndjson"],
    [["-j2", "--input", "ndjson"], "--jobs is about lines; add --format ndjson"],
  ])("without records and lines is refused: %s", async (args, message) => {
    const { code, err, out } = await run(args, records(1));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  const BIG = `{"id":1,"text":"${"\\n".repeat(30_000)}"}\n`;
  const debug = { env: { EXTRACT_DEBUG: "1" } };

  it("starts no thread for a stream where it cannot pay, and for one job", () => {
    const small = extract([...STREAM, "--jobs", "4"], { input: records(100), ...debug });
    expect([small.code, small.err, lines(small.out).length]).toEqual([0, "", 100]);
    const one = extract([...STREAM, "--jobs", "1"], { input: BIG.repeat(100), ...debug });
    expect([one.code, one.err]).toEqual([0, ""]);
  });

  it("starts them for a larger one, from the command line", () => {
    const input = `${BIG.repeat(100)}x\n${records(50)}`;
    const one = extract(STREAM, { input });
    const many = extract([...STREAM, "-j", "3"], { input, ...debug });
    expect(many.err).toBe(`extract: --jobs: 2 worker threads are started\n${one.err}`);
    expect([many.code, many.out === one.out]).toEqual([2, true]);
  });

  it("is two, not asked for, from so many bytes of files on, and never for a pipe", () => {
    const file = join(temporaryFolder(), "large.ndjson");
    const large = `${BIG.repeat(Math.ceil(LARGE / BIG.length))}x\n${records(50)}`;
    writeFileSync(file, large);
    const one = extract([...STREAM, "--jobs", "1", file]);
    const unasked = extract([...STREAM, file], debug);
    // not on a machine that has other things to do
    const started = "extract: --jobs: 1 worker threads are started\n";
    expect([one.err, `${started}${one.err}`]).toContain(unasked.err);
    expect([unasked.code, unasked.out === one.out]).toEqual([2, true]);
    expect(extract(STREAM, { input: large, ...debug }).err).not.toContain("--jobs");
    expect(extract([...STREAM, "-f", "json", file], debug).err).not.toContain("--jobs");
  });

  it("is one for smaller files, folders, what cannot be read and a busy machine", async () => {
    const folder = temporaryFolder();
    const [file, other] = [join(folder, "one"), join(folder, "other")] as const;
    writeFileSync(file, "");
    truncateSync(file, LARGE - 1);
    const free = async () => 8;
    expect(await jobsFor([file, folder, join(folder, "none"), "-"], free)).toBe(1);
    writeFileSync(other, "x");
    expect(await jobsFor([file, other], free)).toBe(2);
    expect(await jobsFor([file, other], async () => -3)).toBe(1);
    expect(await jobsFor([file, other])).toBeLessThanOrEqual(availableParallelism());
  });

  it("ends quietly when its reader has seen enough", () => {
    const file = join(temporaryFolder(), "big.ndjson");
    writeFileSync(file, BIG.repeat(300));
    const command = `"${process.execPath}" "${PROGRAM}" ${STREAM.join(" ")} --keep text --jobs 2 "${file}" | head -c 8000000 | wc -c; echo \${PIPESTATUS[0]}`;
    const { stdout, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
    expect([stdout.trim().split(/\s+/), stderr]).toEqual([["8000000", "0"], ""]);
  });
});
