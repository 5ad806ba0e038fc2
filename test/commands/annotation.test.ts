/** Formats of other tools: what they are asked for with, and what they are made of. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../inProcess.ts";
import { readBrat, readConfiguration } from "../output/annotation/readBrat.ts";
import { readIob2 } from "../output/annotation/readIob2.ts";
import { readWebAnnotations } from "../output/annotation/readWebAnnotations.ts";
import { temporaryFolder } from "../program.ts";

const folder = temporaryFolder();
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const ENGLISH = file(
  "a.txt",
  "The Russian and US defence ministries met in Aleppo.\r\nMoscow agreed.\n",
);
const MIXED = file(
  "b.txt",
  "В Алеппо вошли войска, сообщили в Москве в понедельник.\n\nTroops moved into the city of Aleppo, officials in Moscow said on Monday.\n",
);
const OVERLAPPING = "extract: 1 mention overlaps a longer one and has no tag\n";

describe("documents of several languages, files and standard input", () => {
  const inputs = [ENGLISH, MIXED, "-"];
  const STDIN = "Ahmed Qorvathi left Syria.";

  it("are sentences in columns; what overlaps is told", async () => {
    const { out, err, code } = await run(["-f", "iob2", ...inputs], STDIN);
    expect([code, err]).toEqual([0, OVERLAPPING]);
    const sentences = readIob2(out);
    expect(sentences.flatMap(({ comments }) => comments.get("id") ?? [])).toEqual([
      ...[ENGLISH, MIXED, "stdin"],
    ]);
    expect(sentences.flatMap(({ entities }) => entities.map(({ label }) => label))).toEqual([
      ...["MINISTRY", "PLACE", "PLACE", "PLACE", "PLACE", "PLACE", "PLACE", "PERSON", "PLACE"],
    ]);
    expect((await run(["-q", "-f", "iob2", ENGLISH])).err).toBe("");
  });

  it("are one collection of web annotations", async () => {
    const { out, code } = await run(["-f", "w3c", ...inputs], STDIN);
    const { annotations } = await readWebAnnotations(out);
    expect(code).toBe(0);
    expect(annotations.map(({ target }) => target.source)).toEqual([
      ...new Array(4).fill(`file://${ENGLISH}`),
      ...new Array(4).fill(`file://${MIXED}`),
      ...new Array(2).fill("stdin"),
    ]);
  });

  it.each(["label-studio", "displacy"])("are one list for %s", async (format) => {
    const { out, code } = await run(["-f", format, ...inputs], STDIN);
    const read = JSON.parse(out) as { data?: { text: string }; text?: string }[];
    expect(code).toBe(0);
    expect(read.map(({ data, text }) => data?.text ?? text)[2]).toBe(STDIN);
    expect(read).toHaveLength(3);
    expect(JSON.parse((await run(["-f", format], "")).out)).toHaveLength(1);
  });

  it("are files for brat in a folder that is made, with what brat is to know", async () => {
    const made = join(temporaryFolder(), "made");
    const { code, out, err } = await run(["-f", "brat", "-o", `${made}/`, ...inputs], STDIN);
    expect([code, out, err]).toEqual([0, "", ""]);
    expect(readdirSync(made)).toEqual(
      ["a", "b", "stdin"]
        .flatMap((name) => [`${name}.ann`, `${name}.txt`])
        .concat(["annotation.conf", "documents.ndjson"])
        .sort(),
    );
    const text = (name: string) => readFileSync(join(made, name), "utf8");
    const conf = readConfiguration(text("annotation.conf"));
    expect(text("annotation.conf")).toBe((await run(["schema", "--of", "brat"])).out);
    expect(text("a.txt")).not.toContain("\r");
    expect(readBrat(text("a.ann"), text("a.txt"), conf).map(({ text }) => text)).toEqual([
      ...["Russian and US defence ministries", "US defence ministries", "Aleppo", "Moscow"],
    ]);
    const [head, ...documents] = text("documents.ndjson")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(head).toMatchObject({ format: "extract/1", offsets: "code-points" });
    expect(documents.map(({ name, document }) => [name, document])).toEqual([
      ["a", ENGLISH],
      ["b", MIXED],
      ["stdin", "stdin"],
    ]);
  });
});

describe("a folder for results", () => {
  const brat = (...args: string[]) => run(["-f", "brat", ...args]);

  it("that has files in it is left as it is", async () => {
    const there = temporaryFolder();
    writeFileSync(join(there, "a.ann"), "mine");
    const { code, err } = await brat(ENGLISH, "-o", there);
    expect(code).toBe(2);
    expect(err).toBe(
      `extract: ${there}: there are files in it; name a folder that is new or empty\n`,
    );
    expect(readdirSync(there)).toEqual(["a.ann"]);
    expect((await brat(ENGLISH, "-o", join(there, "a.ann", "x"))).code).toBe(2);
    const asFile = await brat(ENGLISH, "-o", ENGLISH);
    expect(asFile.err).toBe(
      `extract: ${ENGLISH}: a file, not a folder; name a folder that is new or empty\n`,
    );
  });

  it("that is empty is filled", async () => {
    const empty = temporaryFolder();
    expect((await brat(ENGLISH, "-o", empty)).code).toBe(0);
    expect(readdirSync(empty)).toContain("a.ann");
  });

  it("does not appear, nor anything beside it, when nothing could be read", async () => {
    const around = temporaryFolder();
    const { code } = await brat(join(around, "no.txt"), "-o", join(around, "out"));
    expect([code, readdirSync(around)]).toEqual([2, []]);
    const refused = await brat(ENGLISH, "-l", "xx", "-o", join(around, "out"));
    expect([refused.code, readdirSync(around)]).toEqual([2, []]);
    const nowhere = await brat(ENGLISH, "-o", join(around, "no", "out"));
    expect(nowhere.err).toContain("no such folder; make it first");
  });

  it("has each document once, whatever they are called", async () => {
    const twice = temporaryFolder();
    for (const name of ["x", "y"]) {
      mkdirSync(join(twice, name));
      writeFileSync(join(twice, name, "A.txt"), "Moscow");
    }
    writeFileSync(join(twice, "a"), "Moscow");
    const out = join(temporaryFolder(), "out");
    expect((await brat(twice, "-o", out)).code).toBe(0);
    expect(readdirSync(out).filter((name) => name.endsWith(".ann"))).toEqual([
      ...["A-2.ann", "A-3.ann", "a.ann"],
    ]);
  });
});

describe("brat's annotations of one text", () => {
  it("go to standard output, or to a file that is called so", async () => {
    const { out, err, code } = await run(["-f", "brat", ENGLISH]);
    expect(code).toBe(0);
    expect(out).toMatch(/^T1\tMINISTRY 4 37\tRussian and US defence ministries\n/);
    expect(err).toBe(
      `extract: warning: ${ENGLISH}: its lines end in two characters, which brat may count as one; -o FOLDER writes a text that fits\n`,
    );
    const one = join(temporaryFolder(), "a.ann");
    expect((await run([ENGLISH, "-o", one])).code).toBe(0);
    expect(readFileSync(one, "utf8")).toBe(out);
  });

  it.each<[string, string[], string]>([
    ["two files", [ENGLISH, MIXED], ""],
    ["a folder", [folder], ""],
    ["records", ["-i", "ndjson"], '{"text":"Moscow"}\n{"text":"Moscow"}\n'],
  ])("are not those of %s", async (_, inputs, stdin) => {
    const { err, code } = await run(["-q", "-f", "brat", ...inputs], stdin);
    expect([code, err]).toEqual([
      2,
      "extract: --format brat: a file is of one document, and there are more; add -o FOLDER\n",
    ]);
    const one = join(temporaryFolder(), "a.ann");
    await run(["-q", "-f", "brat", "-o", one, ...inputs], stdin);
    expect(existsSync(one)).toBe(false);
  });
});

describe("what a format has no place for", () => {
  it.each(["brat", "w3c", "label-studio", "displacy"])(
    "%s counts in code points",
    async (format) => {
      const { code, err } = await run(["-f", format, "--offsets", "utf-16", ENGLISH]);
      expect([code, err]).toEqual([
        2,
        `extract: --offsets: ${format} always counts in code-points\n`,
      ]);
      expect(
        (await run(["-q", "-f", format, "--offsets", "code-points", "--text", ENGLISH])).code,
      ).toBe(0);
    },
  );

  it("iob2 has no offsets, and others no text", async () => {
    expect((await run(["-f", "iob2", "--offsets", "bytes", ENGLISH])).err).toContain(
      "--offsets has no place in iob2; --format may be json, ndjson, csv, tsv, brat",
    );
    expect((await run(["-f", "csv", "--text", ENGLISH])).err).toContain(
      "--text has no place in csv; --format may be iob2, brat, w3c, label-studio, displacy",
    );
  });

  it("a bad record is told, and the rest is printed", async () => {
    for (const format of ["iob2", "w3c", "label-studio", "displacy"]) {
      const { code, out, err } = await run(
        ["-i", "ndjson", "-f", format, "-l", "en"],
        '{"id":1,"text":"Moscow"}\noops\n{"id":2,"text":"Aleppo"}\n',
      );
      expect(code).toBe(2);
      expect(err).toContain("stdin:2: not JSON");
      expect(out).toContain("aleppo");
      if (format !== "iob2") JSON.parse(out);
    }
  });
});

it("the interface of Label Studio is printed on request", async () => {
  const { out, code } = await run(["schema", "--of", "label-studio"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^<View>\n {2}<Labels name="label" toName="text">\n/);
  expect((await run(["schema", "--of", "labelstudio"])).err).toContain(
    "Did you mean label-studio?",
  );
});
