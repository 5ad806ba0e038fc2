import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../../src/index.ts";
import { extract, LIMIT, PROGRAM, temporaryFolder } from "../program.ts";

const seeds = ["seeds/000_2d15f9caa2e79d27.txt", "seeds/004_785e3220f7482af8.txt"];

describe("extract", () => {
  it("prints one valid JSON object, the same bytes on two runs", () => {
    const first = extract(seeds);
    const second = extract(seeds);
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toBe(second.out);
    const output = JSON.parse(first.out);
    expect(Object.keys(output)).toEqual(["format", "lexicons", "offsets", "documents"]);
    expect(output.documents.map((document: { file: string }) => document.file)).toEqual(seeds);
  });

  it("gives the same results as the library", async () => {
    const extractor = await createExtractor();
    const output = JSON.parse(extract([seeds[1] as string, "--compact"]).out);
    expect(output.documents[0]).toEqual(
      extractor.extract(readFileSync(seeds[1] as string, "utf8"), { file: seeds[1] as string }),
    );
  });

  it("reads standard input with - and without arguments", () => {
    for (const args of [["-"], []]) {
      const { documents } = JSON.parse(extract(args, { input: "Moscow said so." }).out);
      expect(documents[0].file).toBe("stdin");
      expect(documents[0].entities[0].id).toBe("moscow");
    }
  });

  it("reads the text files of a folder and below, sorted, and passes over binary ones", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "b"));
    writeFileSync(join(folder, "b", "two.txt"), "Syria");
    writeFileSync(join(folder, "a.txt"), "Iraq");
    writeFileSync(join(folder, "c.bin"), Buffer.from([0, 1, 2]));
    writeFileSync(join(folder, ".hidden"), "Iran");
    const run = extract([folder]);
    expect([run.code, run.err]).toEqual([
      0,
      "extract: not read in folders: 1 binary file; --verbose names them\n",
    ]);
    const names = JSON.parse(run.out).documents.map((document: { file: string }) =>
      document.file.slice(folder.length + 1),
    );
    expect(names).toEqual(["a.txt", "b/two.txt"]);
  });

  it("reports what it cannot read, prints the rest and exits 2", () => {
    const folder = temporaryFolder();
    const path = (name: string) => join(folder, name);
    writeFileSync(path("empty.txt"), "");
    writeFileSync(path("binary.txt"), Buffer.from([80, 75, 3, 4, 0, 0]));
    writeFileSync(path("latin1.txt"), Buffer.from([0x50, 0xe9, 0x20]));
    writeFileSync(path("good.txt"), "\ufeffSyria\r\n");
    writeFileSync(path("utf16.txt"), Buffer.from("\ufeffIraq said", "utf16le"));
    const run = extract([
      "missing.txt",
      path("empty.txt"),
      path("binary.txt"),
      path("latin1.txt"),
      path("good.txt"),
      path("utf16.txt"),
    ]);
    expect(run.code).toBe(2);
    const lines = run.err.trim().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe("extract: missing.txt: no such file or folder; check the name");
    expect(lines[1]).toContain("binary.txt: binary data, not text (a NUL at byte 4)");
    expect(lines[2]).toContain(
      "latin1.txt: not valid UTF-8 at byte 1, probably windows-1252; to read it: extract --encoding windows-1252",
    );
    const ids = JSON.parse(run.out).documents.map(
      (document: { entities: { id: string }[] }) => document.entities[0]?.id,
    );
    expect(ids).toEqual([undefined, "syria", "iraq"]);
  });

  it("refuses a language without a pack and names those it has", () => {
    const run = extract(["--language", "xx", seeds[0] as string]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('no lexicon for the language "xx"; there are: ');
    expect(run.out).toBe("");
  });

  it.each([
    [["--frmat", "text"], "--format"],
    [["--format", "xml", "seeds"], "Allowed choices are json, ndjson, text"],
    [["check", "--frmt", "json"], "--format"],
  ])("explains a wrong flag: %s", (args, hint) => {
    const run = extract(args);
    expect(run.code).toBe(2);
    expect(run.err).toContain(hint);
    expect(run.out).toBe("");
  });

  it("prints help and version", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    const { lexicons } = JSON.parse(extract([], { input: "" }).out);
    expect(extract(["--version"]).out).toBe(
      `extract ${version}\nlexicons ${lexicons.version}, sha256 ${lexicons.sha256}\n`,
    );
    const help = extract(["--help"]);
    expect(help.code).toBe(0);
    for (const word of ["check", "coverage", "schema", "trace", "--lexicons", "Exit codes", "jq"])
      expect(help.out).toContain(word);
  });

  it("exits 1 under --strict when there was a warning, and 0 without", () => {
    const text =
      "Der Minister sprach gestern in der Hauptstadt mit seinen Kollegen über die Lage und die Folgen für die Wirtschaft des Landes.";
    const run = extract(["--strict"], { input: text });
    expect(run.code).toBe(1);
    expect(run.err).toContain("warning: stdin: the language is none of ours");
    expect(extract([], { input: text }).code).toBe(0);
  });

  it("is a filter with --input ndjson: a line out for a line in, in order, with ids as they are", () => {
    const input = [
      '{"id":"a","text":"Syria said"}',
      "not json",
      '{"id":7,"text":"موسكو","language":"ar"}',
      '{"id":"c"}\r',
      "\r",
      '{"id":12345678901234567890,"text":"Iraq said","language":"xx"}',
    ].join("\n");
    const run = extract(["--input", "ndjson", "--format", "ndjson"], { input });
    expect(run.code).toBe(2);
    const lines = run.out.trim().split("\n");
    expect(lines.map((line) => line.replace(/,"language":.*/, ",…"))).toEqual([
      '{"id":"a","line":1,…',
      '{"id":null,"line":2,"error":"not JSON"}',
      '{"id":7,"line":3,…',
      '{"id":"c","line":4,"error":"no text"}',
      '{"id":12345678901234567890,"line":6,…',
    ]);
    expect(run.err.trim().split("\n")).toEqual([
      'extract: stdin:2: not JSON; write {"id": "…", "text": "…"} on one line',
      'extract: stdin:4: no text; it has no "text"; --text-field names another field',
      'extract: warning: stdin:6: no lexicon for the record\'s language "xx": it was detected',
    ]);
  });

  it("prints text for people, without colour when it is piped", () => {
    const run = extract(["--format", "text", ...seeds]);
    expect(run.code).toBe(0);
    expect(run.out).toContain(": person  ");
    expect(run.out).toContain("\u2068وزارة الدفاع الروسية\u2069");
    expect(run.out).not.toContain("\u001b[");
  });

  it("ends quietly when its reader has seen enough", async () => {
    const child = spawn(process.execPath, [PROGRAM, ...Array<string>(40).fill("seeds")], {
      timeout: LIMIT,
      killSignal: "SIGKILL",
    });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([0, ""]);
  });
});
