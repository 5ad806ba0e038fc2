/**
 * What the world does to a run: each gives one line, the rest is read, and what was printed is
 * valid.
 */

import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { extract, LIMIT, PROGRAM, type Run, temporaryFolder } from "./program.ts";
import { encoded, PARAGRAPHS } from "./text/alphabets.ts";

interface Found {
  readonly file?: string;
  readonly id?: string;
  readonly language: string;
  readonly segments: readonly {
    readonly start: number;
    readonly end: number;
    readonly language: string;
  }[];
  readonly entities: readonly {
    readonly id: string | null;
    readonly mentions: readonly {
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }[];
  }[];
  readonly warnings: readonly string[];
}
const documents = (run: Run): Found[] => JSON.parse(run.out).documents;
const idsOf = (document: Found | undefined) => document?.entities.map((entity) => entity.id);
const lines = (text: string) => text.split("\n").filter((line) => line !== "");

/**
 * Another user, who may not do everything: nobody, where tests run as root and nobody can run the
 * program.
 */
const root = process.getuid?.() === 0;
const NOBODY = 65534;
const nobodyRuns =
  root &&
  spawnSync(process.execPath, [PROGRAM, "--version"], { uid: NOBODY, gid: NOBODY, timeout: LIMIT })
    .status === 0;
const other = root ? { uid: NOBODY } : {};
const full = existsSync("/dev/full");

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  chmodSync(folder, 0o755);
  return folder;
}

describe("what cannot be read", () => {
  it.runIf(!root || nobodyRuns)(
    "locked files and folders are reported, and the rest is read",
    () => {
      const folder = folderWith({ "a.txt": "Syria", "locked.txt": "Iran", "z.txt": "Iraq" });
      mkdirSync(join(folder, "closed"));
      writeFileSync(join(folder, "closed", "b.txt"), "Iran");
      chmodSync(join(folder, "locked.txt"), 0);
      chmodSync(join(folder, "closed"), 0);
      const run = extract([folder, join(folder, "closed"), join(folder, "closed", "b.txt")], other);
      chmodSync(join(folder, "closed"), 0o755);
      expect(run.code).toBe(2);
      expect(lines(run.err).map((line) => line.replaceAll(`${folder}/`, ""))).toEqual([
        "extract: closed: permission denied; make it readable",
        "extract: locked.txt: permission denied; make it readable",
        "extract: closed: permission denied; make it readable",
        "extract: closed/b.txt: permission denied; make it readable",
      ]);
      expect(documents(run).map(idsOf)).toEqual([["syria"], ["iraq"]]);
    },
  );

  it.runIf(!root || nobodyRuns)("a locked lexicon is one line", () => {
    const folder = folderWith({});
    mkdirSync(join(folder, "en"));
    writeFileSync(join(folder, "en", "places.yaml"), "places:\n  syria: [Zyria]\n");
    chmodSync(join(folder, "en", "places.yaml"), 0);
    for (const args of [
      ["check", folder],
      ["--lexicons", folder, "seeds"],
    ]) {
      const run = extract(args, other);
      expect([run.code, run.out, lines(run.err).length]).toEqual([2, "", 1]);
      expect(run.err).toContain("places.yaml: permission denied; make it readable");
    }
  });

  it("a text larger than one may be is refused at once, and the next is read", () => {
    const folder = folderWith({ "big.txt": "", "good.txt": "Syria" });
    truncateSync(join(folder, "big.txt"), 540_000_000);
    const run = extract([join(folder, "big.txt"), join(folder, "good.txt")]);
    expect([run.code, lines(run.err).length]).toEqual([2, 1]);
    expect(run.err).toContain(
      "big.txt: too large (515 MB): one text may have 511 MB; split it, or give it as records (--input ndjson)",
    );
    expect(documents(run).map(idsOf)).toEqual([["syria"]]);
  });

  it.runIf(existsSync("/dev/zero"))("a device without end is left, and the next is read", () => {
    const folder = folderWith({ "good.txt": "Syria" });
    const run = extract(["/dev/zero", join(folder, "good.txt")]);
    expect([run.code, run.err]).toEqual([
      2,
      "extract: /dev/zero: binary data, not text (a NUL at byte 0); give text files\n",
    ]);
    expect(documents(run).map(idsOf)).toEqual([["syria"]]);
  });

  it("standard input that is a folder is one line", () => {
    const fd = openSync(temporaryFolder(), "r");
    for (const args of [[], ["--input", "ndjson"], ["--files-from", "-"]]) {
      const run = extract(args, { stdin: fd });
      expect([run.code, run.err]).toEqual([
        2,
        "extract: stdin: a folder, not a file; name the files in it\n",
      ]);
    }
    closeSync(fd);
  });

  it("a named pipe is read, and its writer is not disturbed", async () => {
    if (process.platform === "win32") return;
    const folder = temporaryFolder();
    const pipe = join(folder, "pipe");
    spawnSync("mkfifo", [pipe]);
    const child = spawn(
      "sh",
      [
        "-c",
        `(printf 'Moscow '; sleep 0.3; printf 'and Syria') > "${pipe}" & exec "${process.execPath}" "${PROGRAM}" "${pipe}"`,
      ],
      {
        timeout: LIMIT,
        killSignal: "SIGKILL",
      },
    );
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(0);
    expect(idsOf(JSON.parse(out).documents[0])).toEqual(["moscow", "syria"]);
    // In a folder it is no file that anybody meant.
    expect(extract([folder]).err).toBe(
      "extract: not read in folders: 1 special file; --verbose names them\n",
    );
  });
});

describe("what is in a folder and is no text", () => {
  it("is counted at the end, and named with --verbose", () => {
    const folder = folderWith({
      "a.txt": "Syria",
      "b.bin": Uint8Array.of(1, 0, 2),
      "c.bin": Uint8Array.of(0),
      "d.txt": "Iraq\0 said",
    });
    mkdirSync(join(folder, "node_modules"));
    symlinkSync("a.txt", join(folder, "e.txt"));
    const run = extract([folder]);
    expect([run.code, run.err]).toEqual([
      0,
      "extract: not read in folders: 3 binary files, 1 node_modules folder, 1 symbolic link; --verbose names them\n",
    ]);
    expect(documents(run)).toHaveLength(1);
    const verbose = extract(["--verbose", folder]);
    expect(lines(verbose.err).map((line) => line.replaceAll(`${folder}/`, ""))).toEqual(
      [
        "extract: e.txt: not read: symbolic link",
        "extract: node_modules: not read: node_modules folder",
        "extract: b.bin: not read: binary file",
        "extract: c.bin: not read: binary file",
        "extract: d.txt: not read: binary file",
        "extract: not read in folders: 3 binary files, 1 node_modules folder, 1 symbolic link",
      ].sort(
        (a, b) =>
          Number(a.includes("not read in")) - Number(b.includes("not read in")) ||
          (a.slice(9) < b.slice(9) ? -1 : 1),
      ),
    );
    expect(extract(["--quiet", folder]).err).toBe("");
  });

  it("in another encoding is reported each, with the encoding", () => {
    const text = PARAGRAPHS["Russian"] as string;
    const folder = folderWith({
      "a.txt": encoded(text, "koi8-r"),
      "b.txt": encoded(text, "utf-16be"),
      "c.txt": Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]),
    });
    const run = extract([folder]);
    expect(run.code).toBe(2);
    expect(run.err).toContain("a.txt: not valid UTF-8 at byte 0, probably koi8-r");
    expect(run.err).toContain(
      "c.txt: UTF-32LE is not read; convert it: iconv -f UTF-32LE -t UTF-8 ",
    );
    expect(documents(run)[0]?.warnings).toEqual([
      "read as UTF-16BE, which it looks like; it has no byte-order mark",
    ]);
    expect(idsOf(documents(run)[0])).toContain("ru-defence");
  });
});

describe("encodings", () => {
  it.each([
    ["windows-1251", "Russian"],
    ["koi8-r", "Russian"],
    ["ibm866", "Russian"],
    ["iso-8859-5", "Russian"],
    ["windows-1256", "Arabic"],
    ["iso-8859-6", "Arabic"],
    ["windows-1256", "Persian"],
    ["windows-1252", "English"],
  ])("the command that a refused %s (%s) is answered with reads it", (encoding, name) => {
    const folder = folderWith({
      "it's a text.txt": encoded(PARAGRAPHS[name] as string, encoding),
      "utf8.txt": PARAGRAPHS[name] as string,
    });
    const refused = extract([join(folder, "it's a text.txt")]);
    expect(refused.code).toBe(2);
    const command = /to read it: extract (.*)\n/.exec(refused.err)?.[1] as string;
    const run = spawnSync("sh", ["-c", `"${process.execPath}" "${PROGRAM}" ${command}`], {
      encoding: "utf8",
      timeout: LIMIT,
    });
    expect(run.status).toBe(0);
    const [read] = JSON.parse(run.stdout).documents as Found[];
    const [utf8] = documents(extract([join(folder, "utf8.txt")]));
    // The same document, to the last offset: they count characters, whatever the bytes.
    expect({ ...read, file: "" }).toEqual({ ...utf8, file: "" });
    expect(utf8?.segments[0]?.end).toBe(Array.from(PARAGRAPHS[name] as string).length);
  });

  it("broken UTF-8 is refused, or read with U+FFFD and a warning that the document has too", () => {
    const folder = folderWith({
      "a.txt": Buffer.concat([
        Buffer.from("Moscow said: “"),
        Uint8Array.of(0xff),
        Buffer.from("” – Syria, „Iraq“"),
      ]),
    });
    const refused = extract([folder]);
    expect([refused.code, documents(refused)]).toEqual([2, []]);
    expect(refused.err).toContain(
      "a.txt: damaged UTF-8 at byte 16; to read it with U+FFFD for what is damaged: extract --invalid replace ",
    );
    const run = extract(["--invalid", "replace", folder]);
    expect(run.code).toBe(0);
    expect(run.err).toContain("a.txt: 1 place is not valid UTF-8 and reads U+FFFD");
    expect(idsOf(documents(run)[0])).toEqual(["moscow", "syria", "iraq"]);
    expect(documents(run)[0]?.warnings).toEqual(["1 place is not valid UTF-8 and reads U+FFFD"]);
  });

  it("text that was spoilt before it came is called so", () => {
    const folder = folderWith({
      "a.txt": Buffer.from(Buffer.from(PARAGRAPHS["Russian"] as string).toString("latin1")),
    });
    expect(extract([folder]).err).toContain("warning: ");
    expect(documents(extract([folder]))[0]?.warnings[0]).toBe(
      "looks like UTF-8 that was read as windows-1252 before it was saved; get it from where it came from",
    );
  });

  it("gzip is read as what it holds: texts, records, lists of names, standard input", () => {
    const text = "Moscow said so.";
    const folder = folderWith({
      "a.txt.gz": gzipSync(text),
      "r.ndjson.gz": gzipSync(`{"id":"r","text":"${text}"}\n`),
      "cut.gz": gzipSync(text).subarray(0, 20),
    });
    writeFileSync(join(folder, "list.gz"), gzipSync(`${join(folder, "a.txt.gz")}\n`));
    expect(idsOf(documents(extract([join(folder, "a.txt.gz")]))[0])).toEqual(["moscow"]);
    expect(idsOf(documents(extract([], { input: gzipSync(text) }))[0])).toEqual(["moscow"]);
    expect(
      idsOf(documents(extract(["--input", "ndjson", join(folder, "r.ndjson.gz")]))[0]),
    ).toEqual(["moscow"]);
    expect(idsOf(documents(extract(["--files-from", join(folder, "list.gz")]))[0])).toEqual([
      "moscow",
    ]);
    for (const args of [[], ["--input", "ndjson"]])
      expect(extract([...args, join(folder, "cut.gz")]).err).toContain(
        "cut.gz: gzip data that ends too early; pack it again",
      );
  });

  it("an empty input is an empty document, without a word", () => {
    const folder = folderWith({
      "empty.txt": "",
      "blank.txt": " \n\n",
      "mark.txt": "\ufeff",
      "numbers.txt": "1, 2, 3\n",
    });
    for (const name of readdirSync(folder)) {
      const run = extract(["--strict", join(folder, name)]);
      expect([run.code, run.err]).toEqual([0, ""]);
      const [document] = documents(run);
      expect(document).toMatchObject({ language: "und", entities: [], warnings: [] });
      expect(document?.segments.map(({ language }) => language)).toEqual(["und"]);
    }
    for (const options of [{ input: "" }, { stdin: openSync("/dev/null", "r") }]) {
      const run = extract([], options);
      expect([run.code, run.err, documents(run)[0]?.segments]).toEqual([
        0,
        "",
        [{ start: 0, end: 0, language: "und" }],
      ]);
    }
    expect(documents(extract(["-l", "en"], { input: "" }))[0]).toMatchObject({
      language: "en",
      segments: [{ start: 0, end: 0, language: "en" }],
    });
  });

  it("a record that is not UTF-8 is called so, and the others are read", () => {
    const input = Buffer.concat([
      Buffer.from('{"id":"a","text":"Syria"}\n{"id":"b","text":"'),
      encoded("Министерство обороны России сообщило", "windows-1251"),
      Buffer.from('"}\n{"id":"c","text":"Iraq"}\n'),
    ]);
    const run = extract(["--input", "ndjson"], { input });
    expect([run.code, run.err]).toEqual([
      2,
      "extract: stdin:2: not valid UTF-8, probably windows-1251; to read it: extract --input ndjson --encoding windows-1251 -\n",
    ]);
    expect(documents(run).map(({ id }) => id)).toEqual(["a", "c"]);
    const read = extract(["--input", "ndjson", "--encoding", "windows-1251", "-"], { input });
    expect([read.code, idsOf(documents(read)[1])?.[0]]).toEqual([0, "ru-defence"]);
  });
});

describe("where results and messages go", () => {
  const many = Array.from({ length: 3000 }, (_, i) => `{"id":"${i}","text":"Syria"}\nbad\n`).join(
    "",
  );
  const ndjson = ["--input", "ndjson", "--format", "ndjson"];

  it
    .runIf(full)
    .each(
      [
        ["seeds"],
        ["--format", "text", "seeds"],
        ["--format", "ndjson", "seeds"],
        ["schema"],
        ["--version"],
        ["trace", "Putin"],
        ["--help"],
        ["explain", "--help"],
        ["help", "check"],
        ["check", "test/broken-packs/unknown-key/lexicons"],
      ].map((args) => [args]),
    )("a full disk under standard output is one line and exit 2: %j", (args) => {
    const stdout = openSync("/dev/full", "w");
    const run = extract(args, { stdout });
    closeSync(stdout);
    expect([run.code, run.err]).toEqual([
      2,
      "extract: standard output: no space left on the device; free some, or write elsewhere with -o FILE\n",
    ]);
  });

  it.runIf(full)("a full disk under an output file is the same, and the file is not made", () => {
    const run = extract(["seeds", "-o", "/dev/full"]);
    expect([run.code, run.err]).toEqual([
      2,
      "extract: /dev/full: no space left on the device; free some, or write elsewhere with -o FILE\n",
    ]);
  });

  it.runIf(process.platform === "linux")(
    "a file that may not grow is one line, and an output file keeps what it had",
    () => {
      const folder = folderWith({ "out.json": "old" });
      const limited = (rest: string) =>
        spawnSync(
          "bash",
          ["-c", `ulimit -f 8; exec "${process.execPath}" "${PROGRAM}" seeds ${rest}`],
          { encoding: "utf8", timeout: LIMIT },
        );
      const stdout = limited(`> "${folder}/stdout.json"`);
      expect([stdout.status, stdout.stderr]).toEqual([
        2,
        "extract: standard output: the file would be larger than the system allows; raise the limit (ulimit -f), or write less\n",
      ]);
      expect(statSync(join(folder, "stdout.json")).size).toBe(8192);
      const file = limited(`-o "${folder}/out.json"`);
      expect(file.status).toBe(2);
      expect(file.stderr).toContain("out.json: the file would be larger than the system allows");
      expect(readFileSync(join(folder, "out.json"), "utf8")).toBe("old");
      expect(readdirSync(folder).sort()).toEqual(["out.json", "stdout.json"]);
    },
  );

  it.runIf(full)("a full disk under messages loses them, and no document", () => {
    const stderr = openSync("/dev/full", "w");
    const run = extract(ndjson, { input: many, stderr });
    closeSync(stderr);
    expect([run.code, lines(run.out).length]).toEqual([2, 6000]);
  });

  it.each(["destroyed at once", "closed"])(
    "messages whose reader is %s are lost, and no document",
    async (how) => {
      const child =
        how === "closed"
          ? spawn(
              "sh",
              ["-c", `exec "${process.execPath}" "${PROGRAM}" ${ndjson.join(" ")} 2>&-`],
              { timeout: LIMIT, killSignal: "SIGKILL" },
            )
          : spawn(process.execPath, [PROGRAM, ...ndjson], {
              timeout: LIMIT,
              killSignal: "SIGKILL",
            });
      child.stderr.destroy();
      let out = "";
      child.stdout.on("data", (chunk) => {
        out += chunk;
      });
      child.stdin.end(many);
      const code = await new Promise((resolve) => child.on("close", resolve));
      expect([code, lines(out).length]).toEqual([2, 6000]);
    },
  );

  it("the reader of results closes them while standard input is still open: a quiet end", async () => {
    const child = spawn(process.execPath, [PROGRAM, ...ndjson], {
      timeout: LIMIT,
      killSignal: "SIGKILL",
    });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdin.on("error", () => {});
    child.stdin.write(many.replaceAll("bad\n", ""));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([0, ""]);
  });

  it("an output file appears when it is complete, also when something could not be read", () => {
    const folder = folderWith({ "a.txt": "Syria", "b.bin": Uint8Array.of(0) });
    const run = extract([
      join(folder, "a.txt"),
      join(folder, "b.bin"),
      "-o",
      join(folder, "out.json"),
    ]);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(
      documents({ ...run, out: readFileSync(join(folder, "out.json"), "utf8") }).map(idsOf),
    ).toEqual([["syria"]]);
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "b.bin", "out.json"]);
  });

  it("a run that is asked to end leaves no half an output file", async () => {
    const folder = folderWith({ "out.json": "old" });
    const child = spawn(process.execPath, [PROGRAM, ...ndjson, "-o", join(folder, "out.json")], {
      timeout: LIMIT,
    });
    child.stdin.write('{"id":"a","text":"Syria"}\n');
    while (readdirSync(folder).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGTERM");
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on("close", (...end) => resolve(end as never)),
    );
    expect([code, signal]).toEqual([null, "SIGTERM"]);
    expect(readdirSync(folder)).toEqual(["out.json"]);
    expect(readFileSync(join(folder, "out.json"), "utf8")).toBe("old");
  });

  it("the files that the run writes are not read by it", () => {
    const folder = folderWith({ "a.txt": "Syria", "out.json": "Iran" });
    const EARLIER = '{\n  "format": "extract/1",\n';
    const shell = (command: string) =>
      spawnSync("sh", ["-c", command], {
        cwd: folder,
        encoding: "utf8",
        timeout: LIMIT,
        env: { ...process.env, E: `"${process.execPath}" "${PROGRAM}"` },
      });
    for (const redirected of [
      "eval $E . '>' out.json",
      "eval $E . '>>' out.json",
      "eval $E . -o out.json",
    ]) {
      writeFileSync(join(folder, "out.json"), redirected.includes(">>") ? "" : EARLIER);
      const run = shell(redirected);
      expect(run.status).toBe(0);
      expect(run.stderr).toContain(
        "extract: warning: out.json: not read, since this run writes it\n",
      );
      expect(
        documents({ code: 0, err: "", out: readFileSync(join(folder, "out.json"), "utf8") }).map(
          ({ file }) => file,
        ),
      ).toEqual(["a.txt"]);
    }
    writeFileSync(join(folder, "out.json"), "Iran");
    const messages = shell("eval $E . '2>' log.txt");
    expect(JSON.parse(messages.stdout).documents.map(({ file }: Found) => file)).toEqual([
      "a.txt",
      "out.json",
    ]);
  });

  it("what is in a name, an id or a lexicon reaches no terminal as it is", () => {
    const evil = "\u202e\x1b[31m\n";
    const folder = folderWith({ [`a${evil}.txt`]: Uint8Array.of(0), [`b${evil}.txt`]: "Syria" });
    mkdirSync(join(folder, "lexicons", "en"), { recursive: true });
    writeFileSync(
      join(folder, "lexicons", "en", "places.yaml"),
      `places: { "x\\u202e\\e[31m": [Zyria] }\n`,
    );
    const runs = [
      extract([join(folder, `a${evil}.txt`), join(folder, `none${evil}`)]),
      extract(["--format", "text", join(folder, `b${evil}.txt`)]),
      extract(["--input", "ndjson", "--format", "text"], {
        input: `{"id":"a\\u202e\\u001b[31m","text":"Syria"}\n{"id":"b","language":"\\u202e\\u001b[31m","text":"x"}`,
      }),
      extract(["check", join(folder, "lexicons")]),
      extract(["check", join(folder, `none${evil}`)]),
      extract(["trace", "zzqq\u202e\x1b\n"]),
      extract(["--lexicons", join(folder, "lexicons"), "--format", "text", "-l", "en"], {
        input: "Zyria said so.",
      }),
      extract([`--${evil}`]),
      extract(["--language", evil, "seeds"]),
      extract(["--format", evil, "seeds"]),
    ];
    for (const run of runs) {
      const shown = run.out + run.err;
      expect(shown).toMatch(/\\u202e|\\u001b/);
      expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    }
  });
});

describe("standard output", () => {
  // Node puts /dev/null, open for both ways, in the place of a descriptor that is closed when it
  // starts; Python's subprocess.DEVNULL is the same, and means it.
  it.fails("that is closed is told", () => {
    const command = `"${process.execPath}" "${PROGRAM}" seeds >&-`;
    expect(spawnSync("sh", ["-c", command], { timeout: LIMIT }).status).toBe(2);
  });
});

describe("results and inputs", () => {
  it.each([
    ["a text", ["a.txt", "-o", "a.txt"]],
    ["under another name", ["./a.txt", "-o", "a.txt"]],
    ["a link to it", ["link.txt", "-o", "a.txt"]],
    ["records", ["-i", "ndjson", "-f", "ndjson", "a.txt", "-o", "a.txt"]],
  ])("never take each other's place: %s", (_, args) => {
    const folder = folderWith({ "a.txt": '{"id":1,"text":"Syria"}\n' });
    symlinkSync("a.txt", join(folder, "link.txt"));
    const run = extract(args, { cwd: folder });
    expect([run.code, run.err]).toEqual([
      2,
      expect.stringContaining(
        "both an input and where results go; name another file for the results",
      ),
    ]);
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe('{"id":1,"text":"Syria"}\n');
  });

  it("a good file stays when nothing could be read, and gives way when something could", () => {
    const folder = folderWith({ "keep.json": "old", "a.txt": "Syria" });
    expect(extract(["nope.txt", "-o", "keep.json"], { cwd: folder }).code).toBe(2);
    expect(readFileSync(join(folder, "keep.json"), "utf8")).toBe("old");
    expect(extract(["nope.txt", "a.txt", "-o", "keep.json"], { cwd: folder }).code).toBe(2);
    expect(JSON.parse(readFileSync(join(folder, "keep.json"), "utf8")).documents).toHaveLength(1);
  });

  it.each([
    ["records", '{"id":1,"text":"Syria"}\n{"id":2,"text":"Iraq"}', true],
    ["an array", '[{"id":1,"text":"Syria"}]', true],
    ["JSON over lines", '{\n  "documents": [\n', true],
    ["an array over lines", '[\n  {\n    "id": 1', true],
    ["a text in brackets", "[Damascus] Syria said so", false],
    ["a text in braces", "{Syria}", false],
    ["a number", "26", false],
  ])("JSON that is given as a text is named: %s", (_, input, named) => {
    expect(
      extract([], { input }).err.includes(
        "this is JSON, and is read as one text; --input ndjson reads a record a line",
      ),
    ).toBe(named);
  });
});
