import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExtractedDocument } from "../../src/entity.ts";
import { extractorFrom, openExtractor } from "../../src/extractor.ts";
import { createExtractor, schema } from "../../src/index.ts";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

const plain = await createExtractor();
const extractor = await createExtractor({ facts: true });
const SEEDS = readdirSync("seeds").map((name) => readFileSync(`seeds/${name}`, "utf8"));
const TEXT =
  "The Russian defence minister, Sergei Shoigu, told John Qorvathi that two Su-24Ms fired 26 Kalibr missiles near Aleppo, the Pentagon said.";

const factsOf = (id: string, asOf?: string, text = TEXT) =>
  extractor.extract(text, { language: "en", asOf }).entities.find((one) => one.id === id)?.facts;

function without(document: ExtractedDocument): ExtractedDocument {
  const entities = document.entities.map(({ facts: _, ...entity }) => entity);
  return { ...document, entities: entities as ExtractedDocument["entities"] };
}

describe("facts of what is listed", () => {
  it("are how every language writes it, and when somebody held which office", () => {
    const facts = factsOf("sergei-shoigu");
    expect(Object.keys(facts?.aliases ?? {})).toEqual(["ar", "en", "fa", "ru", "tr", "uk"]);
    expect(facts?.aliases?.["en"]?.slice(0, 2)).toEqual(["Sergei Shoigu", "Sergei Shoygu"]);
    expect(facts?.aliases?.["ru"]?.at(-1)).toBe("Шойгу");
    expect(facts?.roles?.[0]).toEqual({
      role: "defence minister",
      office: "minister",
      portfolio: "defence",
      country: "RU",
      from: "2012",
      to: "2024",
    });
    // What is no office has its words alone.
    expect(facts?.roles?.[1]).toEqual({
      role: "secretary of the Security Council",
      country: "RU",
      from: "2024",
    });
  });

  it("are what the catalogue has of aircraft, missiles, ministries and places", () => {
    expect(factsOf("su-24m")).toEqual({ country: "RU" });
    expect(factsOf("kalibr")).toMatchObject({ country: "RU", platforms: ["ship", "submarine"] });
    expect(factsOf("us-defence")?.aliases?.["en"]).toContain("Pentagon");
    expect(factsOf("aleppo")).toMatchObject({ aliases: { ru: ["Алеппо", "Халеб"] } });
    expect(factsOf("aleppo")?.population).toBeGreaterThan(1_000_000);
    // Adjectives are about a place, and no names of it.
    expect(factsOf("russia", undefined, "Moscow is in Russia.")?.aliases?.["en"]).not.toContain(
      "Russian",
    );
  });

  it.each([
    [undefined, []],
    ["2011", []],
    // He took office in that year, and it is not known on which day.
    ["2012-12-31", []],
    ["2015-10-07", ["defence minister"]],
    ["2024-06", []],
    ["2026", ["secretary of the Security Council"]],
  ])("say which roles were surely held as of %s", (date, held) => {
    const roles = factsOf("sergei-shoigu", date)?.roles ?? [];
    expect(roles.filter((role) => role.held).map(({ role }) => role)).toEqual(held);
  });

  it("are not there for what is not listed, or when nobody asks", () => {
    const { entities } = extractor.extract(TEXT, { language: "en" });
    expect(entities.filter(({ facts }) => !facts).map(({ name }) => name)).toEqual([
      "John Qorvathi",
    ]);
    for (const entity of plain.extract(TEXT, { language: "en" }).entities)
      expect(entity).not.toHaveProperty("facts");
    // A designation that is derived and a ministry that is composed have no entry.
    expect(factsOf("su-99", undefined, "A Su-99 took off.")).toBeUndefined();
  });

  it("are all that is different, and stand before the mentions", () => {
    const words = [
      "Putin",
      "Aleppo",
      "the Pentagon",
      "26 Kalibr missiles",
      "F-16s",
      "صاروخين",
      ".",
    ];
    const texts = fc.oneof(
      fc.constantFrom(...SEEDS),
      fc.array(fc.constantFrom(...words, "said", "in")).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const document = extractor.extract(text, { asOf: "2015-10-07" });
        expect(without(document)).toEqual(plain.extract(text, { asOf: "2015-10-07" }));
        for (const entity of document.entities)
          expect(Object.keys(entity).slice(-1)).toEqual(["mentions"]);
      }),
      { numRuns: 40 },
    );
  });

  it("fit the schema, as documents and as lines", async () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const { out } = await run(["--facts", "--as-of", "2015-10-07", "seeds"]);
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
    const line = new Ajv2020({ allowUnionTypes: true }).compile({
      $defs: schema["$defs"],
      $ref: "#/$defs/line",
    } as object);
    const lines = (await run(["--facts", "-f", "ndjson", "seeds"])).out.trimEnd().split("\n");
    for (const one of lines) expect(line(JSON.parse(one))).toBe(true);
    const entity = JSON.parse(out).documents[0].entities[0];
    entity.facts.rumour = "x";
    expect(validate({ ...JSON.parse(out), documents: [{ entities: [entity] }] })).toBe(false);
  });
});

describe("--facts", () => {
  it("is refused where the format has no place for them", async () => {
    const { code, err } = await run(["--facts", "--format", "csv", "seeds"]);
    expect(code).toBe(2);
    expect(err).toContain("--facts has no place in csv; --format may be json, ndjson");
  });

  it("reads the date of each record", async () => {
    const records = ["2013", "2025"].map((date) => JSON.stringify({ text: "Shoigu left.", date }));
    const { out } = await run(
      ["-i", "ndjson", "-f", "ndjson", "--facts", "--date-field", "date", "-l", "en"],
      records.join("\n"),
    );
    const held = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).entities[0].facts.roles)
      .map((roles) =>
        roles.filter((one: { held?: true }) => one.held).map((one: { role: string }) => one.role),
      );
    expect(held).toEqual([["defence minister"], ["secretary of the Security Council"]]);
  });

  it("is the same in another thread, and knows what a folder adds", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "en"));
    writeFileSync(
      join(folder, "en/people.yaml"),
      "people: { sergei-shoigu: { family: [Shoigoo] } }\n",
    );
    const own = await openExtractor({ lexicons: [folder], facts: true });
    const document = own.extract(TEXT, { language: "en" });
    const [person] = document.entities;
    expect(person?.facts?.aliases?.["en"]).toContain("Sergei Shoigoo");
    const other = await extractorFrom(own.recipe());
    expect(other.extract(TEXT, { language: "en" })).toEqual(document);
  });
});

describe("extract lexicon show --facts", () => {
  it("says what a run would say", async () => {
    const { out } = await run([
      "lexicon",
      "show",
      "--facts",
      "--as-of",
      "2015-10-07",
      "-f",
      "json",
      "sergei-shoigu",
    ]);
    expect(JSON.parse(out)).toMatchObject([
      { kind: "person", id: "sergei-shoigu", facts: factsOf("sergei-shoigu", "2015-10-07") },
    ]);
    const text = (await run(["lexicon", "show", "--facts", "syria"])).out;
    expect(text).toMatch(/^place syria: Syria\n(?: {2}.*\n)* {2}wikidata: Q858\n/);
    expect(text).toContain("\n  ru: Сирия");
  });

  it("has a date only for roles, and an id that there is", async () => {
    const date = await run(["lexicon", "show", "--as-of", "2015", "sergei-shoigu"]);
    expect(date).toMatchObject({ code: 2 });
    expect(date.err).toContain("--as-of is about the dates of roles; add --facts");
    expect((await run(["lexicon", "show", "--facts", "sergei-shoygu"])).err).toContain(
      "did you mean sergei-shoigu?",
    );
  });
});
