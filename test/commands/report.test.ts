import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { main } from "../../src/main.ts";
import type { PageDocument } from "../../src/output/pageData.ts";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

const folder = temporaryFolder();
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const ARTICLE = file("2015-10-07 a.txt", "😀 Putin left Moscow.\n");
const OTHER = file("b.txt", "Путин прибыл в Алеппо.\n");

const documentsOf = (html: string): PageDocument[] =>
  [...html.matchAll(/data-is="document">([^<]*)</g)].map(([, json = ""]) => JSON.parse(json));
const headOf = (html: string) => JSON.parse(/data-is="head">([^<]*)</.exec(html)?.[1] ?? "");

describe("extract report", () => {
  it("is one page of all inputs, which asks for nothing", async () => {
    const { code, out, err } = await run(["report", ARTICLE, OTHER]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(out.replace(/<script[\s\S]*?<\/script>/g, "")).not.toMatch(/(src|href)=|url\(|@import/);
    expect(documentsOf(out).map(({ name, date, language }) => [name, date, language])).toEqual([
      [ARTICLE, "2015-10-07", "en"],
      [OTHER, undefined, "ru"],
    ]);
    expect((await run(["--format", "html", ARTICLE, OTHER])).out).toBe(out);
  });

  it("counts UTF-16 units, as browsers do", async () => {
    const [document] = documentsOf((await run(["report", ARTICLE])).out);
    const [start, end] = document?.entities[0]?.mentions[0] ?? [];
    expect(document?.text.slice(start, end)).toBe("Putin");
  });

  it("knows why, in the language that it was told", async () => {
    const [document] = documentsOf((await run(["report", "-l", "en", OTHER])).out);
    expect([document?.language, document?.entities]).toEqual(["en", []]);
    const [own] = documentsOf((await run(["report", "-l", "ru", OTHER])).out);
    expect(own?.reasons[0]?.rests[0]).toMatch(/^Путин — lexicons\/ru\//);
  });

  it("has the records that could be read, by their ids and dates", async () => {
    const records = file("r.ndjson", '{"id":"x","text":"Putin left.","on":"2014"}\noops\n');
    const { code, out } = await run(["report", "-i", "ndjson", "--date-field", "on", records]);
    expect(code).toBe(2);
    expect(documentsOf(out).map(({ name, date }) => [name, date])).toEqual([["x", "2014"]]);
  });

  it("is called as it is asked to be", async () => {
    expect(headOf((await run(["report", "--title", "<b>", ARTICLE])).out).title).toBe("<b>");
    expect(headOf((await run(["report", ARTICLE])).out)).not.toHaveProperty("title");
  });

  it("is nothing for a terminal", async () => {
    let told = "";
    const write = (chunk: unknown, _: string, done: () => void) => {
      told += chunk;
      done();
    };
    const stdout = Object.assign(new Writable({ write }), { isTTY: true, columns: 80 });
    const streams = { stdin: Readable.from([]), stdout, stderr: new Writable({ write }), env: {} };
    const message = "a page is nothing for a terminal; write it with -o report.html";
    const code = await main(["report", ARTICLE], "0", streams);
    expect([code, told]).toEqual([2, `extract: ${message}\n`]);
  });

  it("is known again in a folder that is read", async () => {
    const own = mkdtempSync(join(folder, "own"));
    writeFileSync(join(own, "a.txt"), readFileSync(ARTICLE));
    const page = join(own, "report.html");
    expect((await run(["report", own, "-o", page])).code).toBe(0);
    const { out, err } = await run(["report", own]);
    expect(documentsOf(out)).toHaveLength(1);
    expect(err).toMatch(/1 earlier result/);
  });
});
