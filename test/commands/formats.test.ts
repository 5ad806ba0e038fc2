import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
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
    expect(refused.err).toContain("--bom is about rows; add --format csv or --format tsv");
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
