import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FORMATS, formatRow, isResult } from "../../src/commands/formats.ts";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

const folder = temporaryFolder();
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const ARTICLE = file("a.txt", "Two Su-24s flew from Hmeimim to Aleppo, Moscow said.\n");
const OTHER = file("b.txt", "В Алеппо вошли войска, сообщили в Москве.\n");
const SHORT = file("c.txt", "zz\n");

describe("tables of mentions", () => {
  it.each([
    ["csv", ","],
    ["tsv", "\t"],
  ])("%s has one head and the rows of all documents", async (format, separator) => {
    const { out, err, code } = await run(["--format", format, ARTICLE, OTHER]);
    expect([code, err]).toEqual([0, ""]);
    const rows = out.split("\r\n").map((row) => row.split(separator));
    expect(rows[0]?.slice(0, 4)).toEqual(["document", "language", "kind", "id"]);
    expect(rows.slice(1, -1).map(([name, language, , id]) => [name, language, id])).toEqual([
      [ARTICLE, "en", "su-24"],
      [ARTICLE, "en", "hmeimim"],
      [ARTICLE, "en", "aleppo"],
      [ARTICLE, "en", "moscow"],
      [OTHER, "ru", "aleppo"],
      [OTHER, "ru", "moscow"],
    ]);
  });

  it("begin with a mark only where rows are asked for", async () => {
    expect((await run(["-f", "csv", "--bom", ARTICLE])).out).toMatch(/^\ufeffdocument,/);
    const refused = await run(["--bom", ARTICLE]);
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toContain("--bom has no place in json; --format may be csv, tsv");
  });

  it("are of records, too", async () => {
    const records = file(
      "r.ndjson",
      '{"id":"a,b","text":"Moscow said so."}\n{"id":7,"text":"=1"}\n',
    );
    const { out } = await run(["-i", "ndjson", "-f", "csv", "-l", "en", records]);
    expect(out.split("\r\n")[1]).toMatch(/^"a,b",en,place,moscow,Moscow,Moscow,0,6,1,1,/);
    expect(out.split("\r\n")).toHaveLength(3);
  });
});

describe("a map of places", () => {
  it("is one object of all documents", async () => {
    const { out, code } = await run(["--format", "geojson", ARTICLE, OTHER]);
    expect(code).toBe(0);
    const { features } = JSON.parse(out);
    const summed = features.map(({ id, properties }: never) => [
      id,
      (properties as { documents: number }).documents,
    ]);
    expect(summed).toEqual([
      ["hmeimim", 1],
      ["aleppo", 2],
      ["moscow", 2],
    ]);
  });
});

describe("what is warned of a document", () => {
  it.each(["csv", "tsv", "geojson"])("is told beside %s", async (format) => {
    const json = JSON.parse((await run([SHORT])).out);
    const [warning] = json.documents[0].warnings;
    expect(warning).toEqual(expect.any(String));
    const { err } = await run(["--format", format, SHORT]);
    expect(err.split(`${SHORT}: ${warning}`)).toHaveLength(2);
    expect((await run(["--format", format, "--quiet", SHORT])).err).toBe("");
  });
});

describe("a format without a place for what is asked", () => {
  it.each([
    [["--keep", "url", "-i", "ndjson", "-f", "csv"], "--keep has no place in csv; --format may be"],
    [["--compact", "-f", "tsv"], "--compact has no place in tsv; --format may be json, ndjson"],
    [["--offsets", "bytes", "-f", "text"], "--offsets has no place in text; --format may be json"],
    [["--rules", "full", "-f", "geojson"], "--rules has no place in geojson; --format may be json"],
    [["--provenance", "none", "-f", "csv"], "--provenance is about lines; add --format ndjson"],
    [["--context", "2"], "--context has no place in json; --format may be text"],
    [["--hyperlinks", "always", "-f", "csv"], "--hyperlinks has no place in csv"],
    [["--bom", "-f", "geojson"], "--bom has no place in geojson; --format may be csv, tsv"],
  ])("is refused before anything is read: %j", async (args, message) => {
    const { code, out, err } = await run([...args, "missing"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`extract: ${message}`);
    expect(err).not.toContain("missing");
  });

  it("takes what is so by default", async () => {
    expect((await run(["--offsets", "code-points", "-f", "text", ARTICLE])).code).toBe(0);
  });
});

describe("the name of the output file", () => {
  const printed = async (name: string, ...args: string[]) => {
    const file = join(temporaryFolder(), name);
    const { code, err } = await run([ARTICLE, ...args, "-o", file]);
    return { code, err, text: existsSync(file) ? readFileSync(file, "utf8") : undefined };
  };

  it.each([
    ["a.csv", "csv"],
    ["a.TSV", "tsv"],
    ["a.tab", "tsv"],
    ["a.geojson", "geojson"],
    ["a.ndjson", "ndjson"],
    ["a.jsonl", "ndjson"],
    ["a.jsonld", "w3c"],
    ["a.conll", "iob2"],
    ["a.ANN", "brat"],
    ["a.txt", "text"],
    ["a.json", "json"],
    ["a", "json"],
    ["a.out", "json"],
  ])("%s says the format: %s", async (name, format) => {
    const { code, text } = await printed(name);
    expect(code).toBe(0);
    expect(text).toBe((await run([ARTICLE, "-f", format])).out);
  });

  it("gives way to --format", async () => {
    const { text } = await printed("a.csv", "-f", "json");
    expect(JSON.parse(text ?? "").documents).toHaveLength(1);
  });

  it.each([
    ["a.xlsx", "a.xlsx: spreadsheets are not written; name it .csv"],
    ["a.json.gz", "a.json.gz: results are not packed"],
    ["a.md", "a.md: there is no format for such a file; name it .json, or say --format: json, nd"],
  ])("%s that promises what is not there is refused", async (name, message) => {
    const { code, err, text } = await printed(name);
    expect([code, text]).toEqual([2, undefined]);
    expect(err).toContain(message);
    expect((await printed(name, "-f", "json")).code).toBe(0);
  });

  it("of a report is that of a page", async () => {
    for (const name of ["a.json", "a.csv", "a.pdf"]) {
      const file = join(temporaryFolder(), name);
      const { code, err } = await run(["report", ARTICLE, "-o", file]);
      expect([code, existsSync(file)]).toEqual([2, false]);
      expect(err).toBe(`extract: ${file}: a report is a page; name it .html\n`);
    }
    const named = join(temporaryFolder(), "report");
    expect((await run(["report", ARTICLE, "-o", named])).code).toBe(0);
    expect(isResult(readFileSync(named, "utf8"))).toBe(true);
  });

  it("is no second format", () => {
    const all = FORMATS.flatMap((format) => formatRow(format).extensions);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("results of an earlier run", () => {
  const told = FORMATS.filter((format) => formatRow(format).begins);
  const READ = "Moscow said so.\n";

  it.each(told)("in a folder are passed over and counted: %s", async (format) => {
    const texts = temporaryFolder();
    writeFileSync(join(texts, "a.txt"), READ);
    const result = join(texts, formatRow(format).folder ? "result.ann" : "result");
    expect((await run([texts, "-f", format, "-o", result])).code).toBe(0);
    const before = readFileSync(result, "utf8");
    const { out, err } = await run([texts]);
    expect(JSON.parse(out).documents).toHaveLength(1);
    expect(err).toBe("extract: not read in folders: 1 earlier result; --verbose names them\n");
    // They give way to new ones, and are read where they are named.
    expect((await run([texts, "-f", format, "-o", result])).code).toBe(0);
    expect(readFileSync(result, "utf8")).toBe(before);
    const named = await run([result]);
    expect(named.err).toContain("this is a result of this program, and is read as one text");
  });

  it("are known with lines of the text around, too, and a text with numbers is none", async () => {
    expect(isResult((await run(["-f", "text", "-C", "2", ARTICLE])).out)).toBe(true);
    expect(isResult("At 10:15:30: place your bets.\n12:30:45: person of the year\n")).toBe(false);
  });

  it("of records are known too", async () => {
    const { out } = await run(
      ["-i", "ndjson", "-f", "ndjson", "--keep", "all", "--provenance", "none"],
      '{"id":"x","text":"Syria","u":{"v":1}}\n',
    );
    expect(isResult(out)).toBe(true);
    expect(isResult('{"text":"\\"detection\\":{\\"source\\":\\"auto\\""}')).toBe(false);
  });

  it.each([
    ["a text in the folder", "a.txt", READ],
    ["a table of others", "a.csv", "document,who\nx,y\n"],
    ["JSON of others", "a.json", '{"format":"other"}'],
  ])("are not %s: it is no place for new ones", async (_, name, text) => {
    const texts = temporaryFolder();
    mkdirSync(join(texts, "in"));
    const dear = join(texts, "in", name);
    writeFileSync(dear, text);
    writeFileSync(join(texts, "in", "0.txt"), READ);
    for (const input of [texts, join(texts, "*", "*")]) {
      const { code, out, err } = await run([input, "-o", dear]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(`${name}: both an input and where results go; name another file`);
      expect(readFileSync(dear, "utf8")).toBe(text);
      expect(readdirSync(join(texts, "in"))).toEqual(["0.txt", name]);
    }
  });

  it("an empty file, and one that is no input, give way", async () => {
    const texts = temporaryFolder();
    writeFileSync(join(texts, "a.txt"), READ);
    writeFileSync(join(texts, "b.json"), "");
    expect((await run([texts, "-o", join(texts, "b.json")])).code).toBe(0);
    const other = join(temporaryFolder(), "c.json");
    writeFileSync(other, "old");
    expect((await run([texts, "-o", other])).code).toBe(0);
    expect(JSON.parse(readFileSync(other, "utf8")).documents).toHaveLength(1);
  });
});
