/**
 * The parts of the benchmarks that can be wrong without a clock: corpora, order, medians, tables.
 */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../program.ts";
import { Corpora, documents, MIXED, records } from "./corpora.ts";
import { madeUpWords, writtenForms } from "./forms.ts";
import { interleaved, median } from "./interleaved.ts";
import { type Material, materials } from "./material.ts";
import { occurrences, ourAnswer, peerAnswer } from "./processes.ts";
import { seeded } from "./random.ts";
import { SCENARIOS } from "./scenarios/index.ts";
import { asMarkdown, asText, replaced } from "./table.ts";

const sentence = (text: string, ...places: string[]) => ({
  text,
  names: places.map((place) => ({ kind: "place", text: place })),
});
const TOY: Material[] = [
  {
    language: "aa",
    codes: ["aaa"],
    sentences: [sentence("Anna saw 25 ships near Abo.", "Abo"), sentence("Nobody came.")],
    names: new Map([["place", ["Abo", "Åland"]]]),
  },
  { language: "bb", codes: ["bbb"], sentences: [sentence("Бо, 31 мая.", "Бо")], names: new Map() },
];
const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const made = (materialsOf: readonly Material[], language: string, bytes: number) =>
  [...records(materialsOf, language, bytes)].join("");

describe("a corpus", () => {
  it("has the same bytes on every machine", () => {
    expect(hash(made(TOY, MIXED, 20_000))).toBe("0e44570ddfa710fd");
    expect(hash(made(TOY, "aa", 20_000))).toBe("8f52eeccadba8c6f");
  });
  it("begins with the smaller one, and is as large as it was asked to be", () => {
    const all = materials();
    for (const language of [MIXED, ...all.map((one) => one.language)]) {
      const [small, large] = [made(all, language, 30_000), made(all, language, 90_000)];
      expect(large.startsWith(small)).toBe(true);
      for (const [text, bytes] of [
        [small, 30_000],
        [large, 90_000],
      ] as const) {
        expect(Buffer.byteLength(text)).toBeGreaterThanOrEqual(bytes);
        expect(Buffer.byteLength(text)).toBeLessThan(bytes + 8_000);
      }
    }
  });
  it("is in the language asked for, or in all of them", () => {
    const languages = (wanted: string) => {
      const texts = documents(materials(), wanted);
      return new Set(Array.from({ length: 60 }, () => texts.next().value?.language));
    };
    expect(languages("ru")).toEqual(new Set(["ru"]));
    expect(languages(MIXED)).toEqual(new Set(materials().map(({ language }) => language)));
    expect(() => languages("xx")).toThrow("no material for the language xx");
  });
  it("exchanges names of one kind and figures, and nothing else", () => {
    const text = made(TOY, "aa", 20_000);
    expect(text).toContain("near Åland.");
    expect(text).toMatch(/saw (?!25)\d\d ships/);
    expect(text.replaceAll("Åland", "Abo").replace(/saw \d\d/g, "saw 25")).toMatch(
      /^(\{"id":\d+,"url":"[^"]*","text":"((Anna saw 25 ships near Abo\.|Nobody came\.)( |\\n\\n)?)+"\}\n)+$/,
    );
  });
  it("is one text as well, and is made once", () => {
    const folder = temporaryFolder();
    const first = new Corpora(TOY, folder).get("aa", 0.01);
    const texts = readFileSync(first.records, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).text);
    expect(readFileSync(first.text, "utf8")).toBe(texts.map((text) => `${text}\n\n`).join(""));
    expect(new Corpora(TOY, folder).get("aa", 0.01)).toEqual(first);
    expect(new Corpora(TOY.slice(1), folder).get("bb", 0.01).records).not.toContain(first.records);
    expect(() => readFileSync(first.records)).toThrow("ENOENT");
  });
  it("has the sentences of the seeds too, and names that stand in their sentences", () => {
    for (const { language, sentences } of materials()) {
      expect(sentences.length, language).toBeGreaterThan(150);
      for (const { text, names } of sentences)
        for (const name of names) expect(text).toContain(name.text);
    }
    const english = materials().find(({ language }) => language === "en");
    expect(english?.sentences.map(({ text }) => text).join(" ")).toContain("Dmitriy Vinogradov");
  });
});

describe("forms", () => {
  it("are so many, each once, the same every time", () => {
    const forms = writtenForms("en", 10_000);
    expect(new Set(forms).size).toBe(10_000);
    expect(forms).toContain("Aleppo");
    expect(forms).toContain("Sergey Shoygu");
    expect(writtenForms("en", 10_000)).toEqual(forms);
    expect(() => writtenForms("en", 1e6)).toThrow("forms only");
  });
  it("that are made up begin with the smaller list", () => {
    const words = madeUpWords(3000);
    expect(new Set(words).size).toBe(3000);
    expect(words.slice(0, 1000)).toEqual(madeUpWords(1000));
    expect(words[0]).toMatch(/^[A-Z][a-z]{9}$/);
  });
});

describe("runs", () => {
  const print = (name: string, code: string) => ({
    name,
    program: process.execPath,
    args: ["-e", code],
    count: (output: Buffer) => ({ documents: 1, found: occurrences(output, "x") }),
  });
  const output = `${temporaryFolder()}/output`;
  const rounds = { rounds: 3, warmUp: 1, output };
  it("are counted by their answers", () => {
    const summaries = interleaved(
      [print("two", "process.stdout.write('xax')"), print("none", "")],
      rounds,
    );
    expect([...summaries.keys()]).toEqual(["two", "none"]);
    expect(summaries.get("two")?.answer).toEqual({ documents: 1, found: 2 });
    expect(summaries.get("none")?.answer).toEqual({ documents: 1, found: 0 });
    expect(summaries.get("two")?.hash).not.toBe(summaries.get("none")?.hash);
  });
  it("that fail, or print now this and now that, are no result", () => {
    expect(() => interleaved([print("bad", "process.exit(3)")], rounds)).toThrow(
      "bad ended with 3",
    );
    expect(() => interleaved([print("odd", "console.log(process.pid)")], rounds)).toThrow(
      /^odd printed \w{12}, then \w{12}$/,
    );
  });
  it("have a median", () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([5])]).toEqual([2, 2.5, 5]);
  });
  it("are in an order by chance that is the same every time", () => {
    const list = Array.from({ length: 20 }, (_, k) => k);
    const shuffled = seeded(1).shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
    expect(seeded(1).shuffled(list)).toEqual(shuffled);
    expect(seeded(2).shuffled(list)).not.toEqual(shuffled);
  });
  it("find documents and mentions in both kinds of output", () => {
    const ours = Buffer.from('{"mentions":[{"column":1},{"column":7}]}\n{"mentions":[]}\n');
    expect(ourAnswer(ours)).toEqual({ documents: 2, found: 2 });
    expect(peerAnswer(Buffer.from('{"found":["a","b"]}\n{"found":["c"]}\n'))).toEqual({
      documents: 2,
      found: 3,
    });
  });
});

describe("the table", () => {
  const row = {
    what: "a|b",
    ours: "1 s",
    other: "node: 2 s",
    ratio: "0.5 ×",
    goal: "≤ 1 ×",
    answer: "7",
  };
  it("says whether a goal is met, missed, or not judged", () => {
    expect(
      asMarkdown([row, { ...row, met: true }, { ...row, met: false }, { ...row, goal: "" }]),
    ).toBe(`|  | ours | beside | ratio | goal | answers |
| --- | --- | --- | --- | --- | --- |
| a\\|b | 1 s | node: 2 s | 0.5 × | ≤ 1 × | 7 |
| a\\|b | 1 s | node: 2 s | 0.5 × | ≤ 1 × ✓ | 7 |
| a\\|b | 1 s | node: 2 s | 0.5 × | ≤ 1 × ✗ | 7 |
| a\\|b | 1 s | node: 2 s | 0.5 × |  | 7 |`);
    expect(asText([row]).split("\n")[1]).toBe("a|b  1 s   node: 2 s  0.5 ×  ≤ 1 ×  7");
  });
  it("goes between its two marks, of which the README has one pair", () => {
    const readme = readFileSync("README.md", "utf8");
    const once = replaced(readme, "TABLE");
    expect(once).toContain("-->\n\nTABLE\n\n<!-- /bench -->");
    expect(replaced(once, "TABLE")).toBe(once);
    expect(readme.match(/<!-- \/bench -->/g)).toHaveLength(1);
    expect(() => replaced("no marks", "TABLE")).toThrow("no place for the table");
  });
  it("has a row's scenario by a name of its own, with a reason", () => {
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
    for (const { reason } of SCENARIOS) expect(reason).not.toContain("\n");
  });
});
