import { PassThrough, Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { progressLine } from "../../src/commands/progress.ts";
import { terminalOver, wantsColour } from "../../src/commands/terminal.ts";

class Screen extends Writable {
  readonly columns = 60;
  text = "";
  constructor(readonly isTTY = true) {
    super();
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

const streams = (stdout = new Screen(), stderr = new Screen()) => ({
  stdin: Readable.from([]),
  stdout,
  stderr,
  env: {},
});

describe("colours", () => {
  it.each([
    ["auto", {}, true, true],
    ["auto", {}, false, false],
    ["auto", { TERM: "dumb" }, true, false],
    ["auto", { NO_COLOR: "1" }, true, false],
    ["auto", { NO_COLOR: "" }, true, true],
    ["auto", { FORCE_COLOR: "1" }, false, true],
    ["auto", { FORCE_COLOR: "0" }, true, false],
    ["auto", { FORCE_COLOR: "false" }, true, false],
    ["auto", { FORCE_COLOR: "" }, false, false],
    ["auto", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    ["always", { NO_COLOR: "1" }, false, true],
    ["always", { TERM: "dumb" }, false, true],
    ["never", { FORCE_COLOR: "1" }, true, false],
  ] as const)("--color %s with %j on a terminal (%s): %s", (flag, env, isTTY, expected) => {
    expect(wantsColour(flag, env, isTTY)).toBe(expected);
  });
});

describe("messages", () => {
  it("are one line each and harmless", () => {
    const stderr = new Screen();
    terminalOver(streams(new Screen(), stderr)).complain("a\nb\u202e\x1b[2J", "warning");
    expect(stderr.text).toBe("extract: warning: a\\nb\\u202e\\u001b[2J\n");
  });
  it("under --quiet are errors only", () => {
    const stderr = new Screen();
    const terminal = terminalOver(streams(new Screen(), stderr), { quiet: true });
    for (const level of ["warning", "note", "error"] as const) terminal.complain(level, level);
    expect(stderr.text).toBe("extract: error\n");
  });
});

describe("JSON", () => {
  const json = `{"text":"\u202e\x9b"}\n`;
  it("on a terminal is escaped, and means the same", async () => {
    const stdout = new Screen();
    await terminalOver(streams(stdout)).writeData(json);
    expect(stdout.text).toBe('{"text":"\\u202e\\u009b"}\n');
    expect(JSON.parse(stdout.text)).toEqual(JSON.parse(json));
  });
  it("elsewhere has the bytes as they are", async () => {
    const stdout = new Screen(false);
    await terminalOver(streams(stdout)).writeData(json);
    expect(stdout.text).toBe(json);
  });
});

describe("the progress bar", () => {
  it.each([
    [
      { bytes: 4e6, files: 3, doneBytes: 1e6, doneFiles: 1, seconds: 2 },
      "[==        ] 25%  1/3 files  1.0 MB of 4.0 MB  0.5 MB/s  0:06 left",
    ],
    [
      { bytes: 4e6, files: 1, doneBytes: 4e6, doneFiles: 1, seconds: 2 },
      "[==========] 100%  4.0 MB of 4.0 MB  2.0 MB/s  0:00 left",
    ],
    [{ bytes: undefined, files: 1, doneBytes: 5e6, doneFiles: 0, seconds: 10 }, "5.0 MB  0.5 MB/s"],
    [
      { bytes: 0, files: 2, doneBytes: 0, doneFiles: 1, seconds: 1 },
      "1/2 files  0.0 MB of 0.0 MB  0.0 MB/s",
    ],
    [
      { bytes: 1e9, files: 1, doneBytes: 1e5, doneFiles: 0, seconds: 1 },
      "[          ] 0%  0.1 MB of 1000.0 MB  0.1 MB/s  2:46:39 left",
    ],
    [
      { bytes: 1e6, files: 1, doneBytes: 2e6, doneFiles: 0, seconds: 0 },
      "[==========] 100%  2.0 MB of 1.0 MB",
    ],
  ])("says how far it is: %j", (state, line) => {
    expect(progressLine(state)).toBe(line);
  });

  const totals = async () => ({ bytes: 10, files: 2 });
  it("is shown where a person watches messages and results go elsewhere", async () => {
    const stderr = new Screen();
    const terminal = terminalOver(streams(new Screen(false), stderr));
    const bar = await terminal.progress(totals);
    bar.add({ bytes: 5, files: 1 });
    terminal.complain("a message");
    bar.stop();
    expect(stderr.text).toContain("0/2 files");
    expect(stderr.text).toContain("\r\u001b[Kextract: a message\n");
    const longest = Math.max(...stderr.text.split(/[\r\n]|\u001b\[K/).map((line) => line.length));
    expect(longest).toBeLessThan(stderr.columns);
    expect(stderr.text.endsWith("\r\u001b[K")).toBe(true);
  });
  it.each([
    ["results are on the terminal", new Screen(true), new Screen(true), false],
    ["nobody watches", new Screen(false), new Screen(false), false],
    ["--quiet", new Screen(false), new Screen(true), true],
  ])("is not shown when %s", async (_, stdout, stderr, quiet) => {
    const bar = await terminalOver(streams(stdout, stderr), { quiet }).progress(() => {
      throw new Error("nobody must count");
    });
    bar.add({ bytes: 5 });
    bar.stop();
    expect(stderr.text).toBe("");
  });
});

it("standard input is not touched before it is read", () => {
  let asked = false;
  const all = {
    ...streams(),
    get stdin() {
      asked = true;
      return new PassThrough();
    },
  };
  terminalOver(all);
  expect(asked).toBe(false);
});
