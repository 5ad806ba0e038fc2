import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createExtractor } from "../../src/index.ts";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

const extractor = await createExtractor();

function linksIn(text: string, from = extractor) {
  const { entities } = from.extract(text, { language: "en" });
  return Object.fromEntries(entities.map(({ id, links }) => [id, links]));
}

/** What is written of people by hand: id → facts. */
const people = readdirSync("lexicons/mul/people").flatMap((file) =>
  Object.entries<{ links?: { wikidata?: string }; source?: string }>(
    parse(readFileSync(`lexicons/mul/people/${file}`, "utf8")).people,
  ),
);

describe("links of people", () => {
  const linked = people.filter(([, { links }]) => links);

  it("have a source of which the guide says what it is", () => {
    const guide = readFileSync("lexicons/README.md", "utf8");
    expect(linked.length).toBeGreaterThan(150);
    for (const [id, { source }] of linked)
      expect([id, guide.includes(`\n| \`${source}\` | github.com/`)]).toEqual([id, true]);
  });

  it("lead nowhere twice", () => {
    const ids = linked.map(([, { links }]) => links?.wikidata);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it("stand in the output, and their source among the facts", async () => {
    const { entities } = (await createExtractor({ facts: true })).extract("Bashar al-Assad left.");
    expect(entities[0]).toMatchObject({
      id: "bashar-al-assad",
      links: { wikidata: "Q44329" },
      facts: { source: "world-leaders-2021" },
    });
  });
});

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
