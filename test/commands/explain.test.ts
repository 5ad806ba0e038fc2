/** `extract explain` at the command line: what it reads, what it prints, what it refuses. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable, Writable } from "node:stream";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { main } from "../../src/main.ts";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

const SEED = "seeds/004_785e3220f7482af8.txt";

describe("extract explain", () => {
  it("explains words, a file and standard input alike", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "a.txt");
    writeFileSync(file, "Moscow said that Shoigu had left.");
    const outs = [
      await run(["explain", "Moscow", "said", "that", "Shoigu", "had", "left."]),
      await run(["explain", file]),
      await run(["explain", "-"], "Moscow said that Shoigu had left."),
      await run(["explain"], "Moscow said that Shoigu had left."),
    ];
    for (const { code, out, err } of outs) {
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("1:1  Moscow  en");
      expect(out).toMatch(/result +person sergei-shoigu/);
    }
    expect(outs[1]?.out).toContain(file);
    expect(outs[2]?.out).toMatch(/^stdin {2}en/);
  });

  it("takes a word for a word though a file is called so", async () => {
    const { code, out } = await run(["explain", "-l", "en", "src", "left", "Moscow", "README.md"]);
    expect([code, out]).toEqual([0, expect.stringContaining("1:10  Moscow  en")]);
  });

  it("explains the one place that a mention names", async () => {
    const { code, out } = await run(["explain", "--at", `${SEED}:9:48`]);
    expect(code).toBe(0);
    expect(out).toMatch(/^9:48 {2}Sergey Shoygu/m);
    expect(out).toMatch(/lexicons\/en\/people\/\S+\.yaml:\d+/);
    expect(out.match(/^\d+:\d+ {2}/gm)).toHaveLength(1);
    expect((await run(["explain", "--at", "9:48", SEED])).out).toBe(out);
  });

  it("shows beside the reason only the place where an id failed", async () => {
    const text = "Moscow said that the turkey was cold in University of Aleppo.";
    const { out } = await run(["explain", "--why-not", "aleppo", text]);
    expect(out.match(/^\d+:\d+ {2}\S+/gm)).toEqual(["1:41  University"]);
    expect(out).toMatch(/^why not {2}place aleppo/m);
    expect((await run(["explain", "--why-not", "homs", text])).out).not.toMatch(/^\d+:\d+/m);
  });

  it("writes in pieces, and no more once nobody reads", async () => {
    const text = "Moscow said that Shoigu had left.\n".repeat(1000);
    const all = (await run(["explain", "-"], text)).out;
    const read = async (most: number) => {
      const pieces: string[] = [];
      const stdout = new Writable({
        write(piece: Buffer, _, done) {
          pieces.push(piece.toString());
          done(pieces.length < most ? null : Object.assign(new Error(), { code: "EPIPE" }));
        },
      });
      const stdin = Readable.from([Buffer.from(text)]);
      const streams = { stdin, stdout, stderr: new PassThrough(), env: {} };
      const code = await main(["explain", "-"], "0", streams);
      return { code, pieces };
    };
    const { pieces } = await read(Number.POSITIVE_INFINITY);
    expect(pieces.join("")).toBe(all);
    expect(pieces.length).toBeGreaterThan(3);
    expect(await read(2)).toEqual({ code: 0, pieces: pieces.slice(0, 2) });
  });

  it("answers for every kind that has the id", async () => {
    const { out } = await run(["explain", "--why-not", "jericho", "-l", "en", "He left Jericho."]);
    expect(out.match(/^(found|why not) .*/gm)).toEqual([
      "found  place jericho Jericho",
      "why not  missile-count jericho Jericho",
    ]);
    const text = "Five Jericho missiles fell. He left Jericho, and Moscow.";
    const both = (await run(["explain", "--why-not", "jericho", "-l", "en", text])).out;
    expect(both.match(/^\d+:\d+ /gm)).toEqual(["1:1 ", "1:37 "]);
  });

  it("prints JSON that its own schema knows", async () => {
    const schema = JSON.parse((await run(["schema", "--of", "explain"])).out);
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    const flags = ["--format", "json", "--offsets", "utf-16", "--why-not", "jericho"];
    const { out } = await run(["explain", ...flags, SEED]);
    const explanation = JSON.parse(out);
    expect([validate(explanation), validate.errors]).toEqual([true, null]);
    expect(explanation).toMatchObject({ format: "explain/1", file: SEED, offsets: "utf-16" });
  });

  it("takes a language and a user's lexicons, whose lines it names", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "en"));
    writeFileSync(join(folder, "en", "places.yaml"), "places:\n  moscow: [Zzqqburg]\n");
    const text = "They went to Zzqqburg and said so.";
    const { out } = await run(["explain", "--lexicons", folder, "-l", "en", text]);
    expect(out).toMatch(/Zzqqburg +place moscow +\S+\/en\/places\.yaml:2/);
    expect(out).toContain("en (given)");
  }, 120_000);

  it("reads other encodings when it is told", async () => {
    const file = join(temporaryFolder(), "a.txt");
    writeFileSync(file, Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0x2e]));
    const { out } = await run(["explain", "--encoding", "windows-1251", "-l", "ru", file]);
    expect(out).toContain("1:1  Москва  ru");
    expect((await run(["explain", file])).code).toBe(2);
  });

  it("reads a damaged file in the way that it recommends", async () => {
    const file = join(temporaryFolder(), "a.txt");
    const russian = Buffer.from("Он сказал, что Москва и Сирия договорились.");
    writeFileSync(file, Buffer.concat([russian, Buffer.from([0xd0])]));
    const refused = await run(["explain", file]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(`extract explain --invalid replace ${file}`);
    const { code, out, err } = await run(["explain", "--invalid", "replace", file]);
    expect([code, out]).toEqual([0, expect.stringContaining("1:16  Москва  ru")]);
    expect(err).toContain("U+FFFD");
  });

  it.each([
    [["--at", `${SEED}:999:1`], `${SEED}: there is no line 999; the text has`],
    [["--at", `${SEED}:9:9999`], "line 9 has no column 9999; it has"],
    [["--at", `${SEED}:2:1`], "line 2 is empty; name another"],
    [["--at", "9"], "--at 9: write FILE:LINE:COLUMN"],
    [["--at", "0:1", "x"], "both count from 1"],
    [["--at", `${SEED}:9:48`, "text"], "name one"],
    [["--at", "nowhere.txt:1:1"], "nowhere.txt: no such file"],
    [["nowhere.txt"], "nowhere.txt: no such file; name one that is there"],
    [["-", "x"], "explain reads one text; x is one too many"],
    [[SEED, "README.md"], "explain takes one text, and 2 files are named; name one"],
    [[SEED, "Moscow"], "explain takes one text"],
    [["README.md", "nowhere.txt", "src"], "3 files are named; name one (of README.md, nowhere.txt"],
    [["src", "README.md"], "explain takes one text"],
    [["--why-not", "", "Moscow"], "--why-not: no id; extract trace WORD"],
    [["--why-not", " ", "Moscow"], "--why-not: no id"],
    [["--why-not", "mosco", "Moscow"], "no lexicon has the id “mosco”; did you mean moscow"],
    [["--why-not", "defence", "Moscow"], "ask for one like us-defence"],
    [["--language", "xx", "Moscow"], 'no lexicon for the language "xx"'],
    [["--encoding", "klingon", SEED], 'the encoding "klingon" is not known'],
    [["seeds"], "seeds"],
  ])("refuses %o in a line that says what to do", async (args, message) => {
    const { code, out, err } = await run(["explain", ...args]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("--rules full", () => {
  it("names file and line, and leaves all else as it is", async () => {
    const short = (await run([SEED])).out;
    const full = (await run(["--rules", "full", SEED])).out;
    expect(full).toMatch(/"rule":"en\/people#alias lexicons\/en\/people\/\S+\.yaml:\d+"/);
    expect(full.replace(/("rule":"[^" ]*) [^"]*"/g, '$1"')).toBe(short);
    expect((await run(["--rules", "short", SEED])).out).toBe(short);
  });
});
