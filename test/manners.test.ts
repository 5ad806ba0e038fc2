/** Manners of the command line: help, slips of the hand, lists of names, quiet and colour. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { main } from "../src/main.ts";
import { extract, temporaryFolder } from "./program.ts";

const files = (run: { out: string }) =>
  JSON.parse(run.out).documents.map(({ file }: { file: string }) => file);
const SEED = "seeds/004_785e3220f7482af8.txt";

function folderWith(...names: string[]): string {
  const folder = temporaryFolder();
  for (const name of names) writeFileSync(join(folder, name), "Syria");
  return folder;
}

describe("--help", () => {
  const help = extract(["--help"]).out;
  it("shows the arguments in the usage, and every option under a heading that says what it is for", () => {
    expect(help).toMatch(/^Usage: extract \[options\] \[inputs\.\.\.\]\n +extract <command>/);
    const sections = help.split(/\n(?=[A-Z][a-z ]+:\n)/);
    const optionsUnder = (heading: string) =>
      [
        ...(sections.find((section) => section.startsWith(heading)) ?? "").matchAll(
          /^ +(?:-\w, )?(--[\w-]+)/gm,
        ),
      ].map((match) => match[1]);
    expect(optionsUnder("Input:")).toEqual([
      "--input",
      "--encoding",
      "--invalid",
      "--files-from",
      "--null",
      "--as-of",
    ]);
    expect(optionsUnder("Records:")).toEqual([
      "--id-field",
      "--text-field",
      "--date-field",
      "--keep",
      "--on-error",
      "--line-numbers",
      "--jobs",
    ]);
    expect(optionsUnder("Output:")).toEqual([
      "--format",
      "--output",
      "--compact",
      "--text",
      "--bom",
      "--offsets",
      "--rules",
      "--facts",
      "--provenance",
      "--color",
      "--hyperlinks",
      "--context",
    ]);
    expect(optionsUnder("Language and lexicons:")).toEqual(["--language", "--lexicons"]);
    expect(optionsUnder("Messages:")).toEqual(["--quiet", "--verbose", "--strict"]);
    expect(optionsUnder("Other:")).toEqual(["--version", "--help"]);
    expect(help.indexOf("Input:")).toBeLessThan(help.indexOf("Commands:"));
  });
  it.each([
    "check",
    "coverage",
    "init",
    "compile",
    "lexicon",
    "score",
    "diff",
    "explain",
    "trace",
    "schema",
  ])("of %s has an example", (command) => {
    for (const args of [
      [command, "--help"],
      ["help", command],
    ]) {
      const run = extract(args);
      expect([run.code, run.err]).toEqual([0, ""]);
      expect(run.out).toContain(`Usage: extract ${command}`);
      expect(run.out).toMatch(new RegExp(`Examples?:\\n  extract ${command}`));
    }
  });
  it("names no command that is not there, and every one that is", () => {
    const commands = help.slice(help.indexOf("Commands:"), help.indexOf("Examples:"));
    expect([...commands.matchAll(/^ {2}(\w+)/gm)].map((match) => match[1])).toEqual([
      "report",
      "summary",
      "check",
      "coverage",
      "init",
      "compile",
      "lexicon",
      "score",
      "diff",
      "explain",
      "trace",
      "schema",
      "help",
    ]);
  });
});

describe("a slip of the hand", () => {
  it.each([
    [["chekc"], "chekc: no such file or folder, and no such command; did you mean extract check?"],
    [
      ["Trace", "Putin"],
      "Trace: no such file or folder, and no such command; did you mean extract trace?",
    ],
    [["hlep"], "did you mean extract help?"],
    [["help", "chekc"], "chekc: no such command; did you mean check?"],
    [
      ["help", "nothing"],
      "nothing: no such command; there are: report, summary, check, coverage, init, compile, lexicon, score, diff, explain, trace, schema, help",
    ],
    [["--frmat", "text", "seeds"], "unknown option '--frmat'\n(Did you mean --format?)"],
    [["-format", "text", "seeds"], "unknown option '-format'; did you mean --format?"],
    [["check", "--frmt", "json"], "(Did you mean --format?)"],
    [["--format", "JSON", "seeds"], "Did you mean json?"],
    [["--format", "jsonl", "seeds"], "Did you mean ndjson?"],
    [["--format", "xlsx", "seeds"], "Did you mean csv?"],
    [
      ["--format", "xml", "seeds"],
      "Allowed choices are json, ndjson, text, csv, tsv, geojson, iob2, brat, w3c, label-studio, displacy, html.",
    ],
    [["-f", "text", "--context", "two", "seeds"], "It must be a number of lines, as 2."],
    [["-f", "text", "-C", "-1", "seeds"], "It must be a number of lines, as 2."],
    [["--input", "nd-json", "seeds"], "Did you mean ndjson?"],
    [["--color", "nevr", "seeds"], "Did you mean never?"],
    [["--language", "english", "seeds"], "did you mean en?"],
    [
      ["--language", "xx", "seeds"],
      'no lexicon for the language "xx"; there are: ar (Arabic), en (English), fa (Persian), ru (Russian)',
    ],
    [["--encoding", "windows1251x", "seeds"], "did you mean windows-1251?"],
    [["--encoding", "klingon", "seeds"], "some that are: utf-8, utf-16le"],
    [["--encoding", "utf-32", "seeds"], 'the encoding "utf-32" is not known'],
    [["--files-from", "no-such-list"], "no-such-list: no such file or folder"],
    [
      ["--files-from", "-", "-"],
      "standard input cannot be a text (-) and the list of files (--files-from -) at once",
    ],
    [
      ["--lexicons", "no-such-folder", "seeds"],
      "no-such-folder: no such folder; --lexicons takes a folder",
    ],
    [
      ["-o", "no/such/folder/out.json", "seeds"],
      "no/such/folder/out.json: no such folder; make it first",
    ],
    [["-o", "", "seeds"], "--output needs the name of a file"],
    [["-o", "no-such-folder/", "seeds"], "no-such-folder/: a folder, not a file; name a file"],
    [["--csv", "seeds"], "unknown option '--csv'; did you mean --format csv?"],
    [["seeds", "--ndjson"], "unknown option '--ndjson'; did you mean --format ndjson?"],
    [["--lang=en", "seeds"], "unknown option '--lang'; did you mean --language?"],
    [["--files", "list"], "unknown option '--files'; did you mean --files-from?"],
    [["--on", "seeds"], "unknown option '--on'; did you mean --on-error?"],
    [["--no-color", "seeds"], "unknown option '--no-color'; did you mean --color never?"],
    [["-v", "seeds"], "unknown option '-v'; did you mean -V for versions, or --verbose?"],
    [["-r", "seeds"], "unknown option '-r'; leave it away: folders are read with all"],
    [["--null", "seeds"], "--null needs --files-from, whose names it is about"],
    [["-l"], "option '-l, --language <code>' argument missing"],
    [["trace"], "missing required argument 'words'"],
    [["schema", "x"], "too many arguments"],
  ])("%j is answered before anything is read", (args, answer) => {
    const run = extract(args);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(answer);
    expect(run.err.startsWith("extract: ")).toBe(true);
    expect(run.err).not.toContain("    at ");
  });

  it("is none when a file is called so, or when the word is no first argument", () => {
    const folder = folderWith("chekc", "check");
    expect(files(extract(["chekc"], { cwd: folder }))).toEqual(["chekc"]);
    expect(files(extract(["./check"], { cwd: folder }))).toEqual(["./check"]);
    const run = extract(["chekc", "trac"], { cwd: folder });
    expect([run.code, files(run), run.err]).toEqual([
      2,
      ["chekc"],
      "extract: trac: no such file or folder; check the name\n",
    ]);
  });

  it("names the neighbour of a file that is missing, and the rest is read", () => {
    const run = extract(["seeds/004_785e3220f7482af.txt", SEED]);
    expect([run.code, files(run)]).toEqual([2, [SEED]]);
    expect(run.err).toBe(
      `extract: seeds/004_785e3220f7482af.txt: no such file or folder; did you mean ${SEED}?\n`,
    );
  });
});

describe("a language", () => {
  it.each(["EN", "en-GB", "en_US", "eng"])("may be written %s", (code) => {
    const [document] = JSON.parse(extract(["-l", code, SEED]).out).documents;
    expect([document.language, document.detection.evidence]).toEqual(["en", "given"]);
  });
  it("that is empty is detected", () => {
    expect(JSON.parse(extract(["--language", "", SEED]).out).documents[0].detection.source).toBe(
      "auto",
    );
  });
});

describe("--files-from", () => {
  const names = ["a.txt", "b c.txt", "-", " d.txt"];
  const folder = folderWith(...names);
  const expected = ["a.txt", "b c.txt", "./-", " d.txt"];
  it.each([
    ["lines", "\n", []],
    ["Windows' lines", "\r\n", []],
    ["NULs", "\0", ["--null"]],
    ["NULs, in short", "\0", ["-0"]],
  ] as const)(
    "reads names between %s, from a file and from standard input",
    (_, separator, flags) => {
      for (const end of ["", separator, separator + separator]) {
        const list = names.join(separator) + end;
        expect(
          files(extract(["--files-from", "-", ...flags], { cwd: folder, input: list })),
        ).toEqual(expected);
        writeFileSync(join(folder, ".list"), list);
        expect(
          files(extract(["b c.txt", "--files-from", ".list", ...flags], { cwd: folder })),
        ).toEqual(["b c.txt", ...expected]);
      }
    },
  );
  it("with NULs keeps a line feed in a name", () => {
    const odd = folderWith("a\nb.txt");
    expect(files(extract(["--files-from", "-", "-0"], { cwd: odd, input: "a\nb.txt\0" }))).toEqual([
      "a\nb.txt",
    ]);
  });
  it("without --null says that there are NULs", () => {
    const run = extract(["--files-from", "-"], { cwd: folder, input: "a.txt\0b c.txt\0" });
    expect([run.code, run.out, run.err]).toEqual([
      2,
      "",
      "extract: -: the names end in a NUL; say --null\n",
    ]);
  });
  it("that is empty is no input, and standard input is not read", () => {
    writeFileSync(join(folder, ".empty"), "\n\n");
    const run = extract(["--files-from", ".empty"], { cwd: folder, input: "Iran" });
    expect([run.code, run.err, files(run)]).toEqual([0, "", []]);
  });
});

it("a pattern in quotes is expanded by the program", () => {
  expect(files(extract(["seeds/00{0,4}*.txt"]))).toEqual(["seeds/000_2d15f9caa2e79d27.txt", SEED]);
  const run = extract(["seeds/*.nothing"]);
  expect([run.code, run.err]).toEqual([
    2,
    "extract: seeds/*.nothing: no file matches; check the pattern\n",
  ]);
});

it("folders and patterns are sources of records too", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "r"));
  writeFileSync(join(folder, "r", "a.ndjson"), '{"id":"a","text":"Syria"}');
  writeFileSync(join(folder, "r", "b.ndjson"), '{"id":"b","text":"Iraq"}\n');
  for (const name of ["r", "r/*.ndjson"]) {
    const run = extract(["--input", "ndjson", name], { cwd: folder });
    expect(JSON.parse(run.out).documents.map(({ id }: { id: string }) => id)).toEqual(["a", "b"]);
  }
});

it("--quiet leaves errors, and drops warnings and notes", () => {
  const german =
    "Der Minister sprach gestern in der Hauptstadt mit seinen Kollegen über die Lage und die Folgen für die Wirtschaft.";
  expect(extract(["--quiet", "-"], { input: german }).err).toBe("");
  expect(extract(["-q", "--strict"], { input: german }).code).toBe(1);
  expect(extract(["--quiet", "missing"]).err).toContain("missing: no such file or folder");
});

it.each([
  [["--color", "always"], {}, true],
  [["--color", "always"], { NO_COLOR: "1" }, true],
  [["--color", "never"], { FORCE_COLOR: "1" }, false],
  [[], { FORCE_COLOR: "1" }, true],
  [[], { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
  [[], {}, false],
] as const)("text on a pipe with %j and %j has colours: %s", (flags, env, expected) => {
  expect(extract(["--format", "text", ...flags, SEED], { env }).out.includes("\u001b[")).toBe(
    expected,
  );
});

describe("on a terminal", () => {
  class Screen extends Writable {
    readonly isTTY = true;
    readonly columns = 50;
    text = "";
    override _write(chunk: Buffer, _encoding: string, done: () => void): void {
      this.text += chunk.toString();
      done();
    }
  }
  const run = async (
    argv: readonly string[],
    stdin: Readable & { isTTY?: boolean } = Readable.from([]),
  ) => {
    const [stdout, stderr] = [new Screen(), new Screen()];
    const code = await main(argv, "0", { stdin, stdout, stderr, env: {} });
    return { code, out: stdout.text, err: stderr.text };
  };

  it("without input says so, and how it is used", async () => {
    const { code, out, err } = await run([], Object.assign(Readable.from([]), { isTTY: true }));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(
      /^extract: no input; name files or folders, or pipe text in\n\nUsage: extract/,
    );
  });
  it("shows no progress between results, and all of it when results go to a file", async () => {
    expect((await run([SEED])).err).toBe("");
    const { code, out, err } = await run([
      SEED,
      "seeds/000_2d15f9caa2e79d27.txt",
      "-o",
      join(temporaryFolder(), "out.json"),
    ]);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain("2/2 files");
    expect(err).toContain("100%");
    expect(err.endsWith("\r\u001b[K")).toBe(true);
  });
  it("shows progress of records by their bytes", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.ndjson"), '{"id":"a","text":"Syria"}\n'.repeat(100));
    const { err } = await run([
      "--input",
      "ndjson",
      join(folder, "a.ndjson"),
      "-o",
      join(folder, "out.json"),
    ]);
    expect(err).toContain("100%");
  });
  it("escapes in JSON what would disturb it", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a\u202e.txt"), "Syria");
    const { out } = await run([folder]);
    expect(out).toContain("a\\u202e.txt");
    expect(JSON.parse(out).documents[0].file).toBe(`${folder}/a\u202e.txt`);
  });
  it("breaks text at its width", async () => {
    const { out } = await run(["--format", "text", "--color", "never", SEED]);
    expect(out).toMatch(
      /\n {2}seeds\S+:7:19\n {4}person {9}Vladimir Putin {2}vladimir-putin\n {6}president, RU\n/,
    );
  });
});
