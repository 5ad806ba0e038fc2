import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createExtractor, type DocumentExtractor, type ExtractedDocument } from "../src/index.ts";

let extractor: DocumentExtractor;
beforeAll(async () => {
  extractor = await createExtractor();
});
const seeds = readdirSync("seeds").sort();
const read = (name: string) => extractor.extract(readFileSync(`seeds/${name}`, "utf8"));

/**
 * One line a mention, in order of text, then one line an entity with all that is said of it: what a
 * reviewer reads. UPDATE=1 writes the files anew; without it a seed without its file fails.
 */
function reviewed({ language, segments, entities }: ExtractedDocument): string {
  const parts = segments.map((one) => `${one.start}-${one.end}:${one.language}`);
  const mentions = entities.flatMap((entity) =>
    entity.mentions.map(({ start, end, text, rule }) => ({
      start,
      line: `${start}-${end} ${entity.kind} ${entity.id} ${JSON.stringify(text)} ${rule}`,
    })),
  );
  mentions.sort((a, b) => a.start - b.start || (a.line < b.line ? -1 : 1));
  const facts = entities.map(({ kind, id, mentions: of, ...rest }) => {
    return `${kind} ${id} ×${of.length} ${JSON.stringify(rest)}`;
  });
  const lines = [
    `${language} ${parts.join(" ")}`,
    ...mentions.map(({ line }) => line),
    "",
    ...facts,
  ];
  return `${lines.join("\n")}\n`;
}

describe("the seeds against reviewed expectations", () => {
  it.each(seeds)("%s", (name) => {
    const actual = reviewed(read(name));
    const file = `test/expected/${name}`;
    if (process.env["UPDATE"]) writeFileSync(file, actual);
    expect(actual).toBe(readFileSync(file, "utf8"));
  });
  it("have no expectation without a seed", () => {
    expect(readdirSync("test/expected").sort()).toEqual(seeds);
  });
});

describe("across languages", () => {
  it("gives the same ids to the same things in seeds 001 (Persian) and 004 (English)", () => {
    const [persian, english] = ["001_a0439da89940c6ff.txt", "004_785e3220f7482af8.txt"].map(
      (name) => read(name),
    );
    for (const document of [persian, english]) {
      const ids = document?.entities.map((entity) => entity.id);
      for (const id of ["sergei-shoigu", "vladimir-putin", "ash-carter", "syria", "caspian-sea"])
        expect(ids).toContain(id);
      const counts = document?.entities.filter((entity) => entity.kind === "missile-count");
      expect(counts).toHaveLength(1);
      expect(counts?.[0]).toMatchObject({
        count: 26,
        min: 26,
        max: 26,
        qualifier: "exact",
        class: "cruise",
      });
    }
    expect(english?.entities.find((entity) => entity.kind === "missile-count")).toMatchObject({
      id: "kalibr",
      model: "kalibr",
    });
  });

  it("reads two ministries out of the Arabic coordination of seed 000", () => {
    const ministries = read("000_2d15f9caa2e79d27.txt").entities.filter(
      (entity) => entity.kind === "ministry",
    );
    const spans = ministries.flatMap((entity) =>
      entity.mentions.filter(({ start }) => start === 933).map(({ text }) => [entity.id, text]),
    );
    expect(spans).toEqual([
      ["ru-defence", "وزارتي الدفاع الروسية"],
      ["us-defence", "وزارتي الدفاع الروسية والأمريكية"],
    ]);
  });

  it("reads the Russian line at the end of seed 003 with the Russian lexicon", () => {
    const { segments } = read("003_307fc1a73f51a9d5.txt");
    expect(segments.map(({ language }) => language)).toEqual(["en", "ru"]);
  });

  it.each([
    ["سيرغي شويغو", "ar"],
    ["سرگئی شویگو", "fa"],
    ["Сергея Шойгу", "ru"],
    ["Sergey Shoygu", "en"],
  ])("%s is sergei-shoigu", (text, language) => {
    expect(extractor.extract(text, { language }).entities.map(({ id }) => id)).toEqual([
      "sergei-shoigu",
    ]);
  });
});
