import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../../src/index.ts";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

const extractor = await createExtractor();

function linksIn(text: string, from = extractor) {
  const { entities } = from.extract(text, { language: "en" });
  return Object.fromEntries(entities.map(({ id, links }) => [id, links]));
}

describe("links", () => {
  it("lead from ministries, with an entry of their own or composed, where a package knows them", () => {
    expect(linksIn("The Pentagon and the Slovak Interior Ministry answered.")).toMatchObject({
      "us-defence": { wikidata: "Q11209" },
      "sk-interior": { wikidata: "Q13450147" },
    });
  });

  it("lead from countries to ISO 3166, GeoNames and Wikidata", () => {
    expect(linksIn("He left Syria.")).toEqual({
      syria: { iso3166: "SY", geonames: 163843, wikidata: "Q858" },
    });
  });

  it("are not there where nothing confirms them, but for places", () => {
    const { entities } = extractor.extract(
      "John Qorvathi of the Syrian tourism ministry said that two Su-99s left Hmeimim.",
      { language: "en" },
    );
    for (const entity of entities)
      expect([entity.kind, entity.links]).toEqual([
        entity.kind,
        entity.kind === "place" ? {} : undefined,
      ]);
    expect(entities).toHaveLength(4);
  });

  it("of a folder on top are taken, and stand in the columns", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "mul"));
    writeFileSync(
      join(folder, "mul/people.yaml"),
      "people: { sergei-shoigu: { links: { wikidata: Q42, geonames: 7 }, source: a test } }\n",
    );
    const { out } = await run(
      ["--lexicons", folder, "--format", "tsv", "-l", "en", "-"],
      "Shoigu spoke.",
    );
    const [, row = ""] = out.split("\r\n");
    expect(row.split("\t").slice(-3)).toEqual(["", "7", "Q42"]);
  });
});
