/** The generator of `lexicons/generated` on a few places in the shapes of its sources. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { generatorFolder, LEXICONS, mo, NAMES, table, write } from "./sources.ts";

describe("the generator", () => {
  const { folder, generated, geonames, drafts, run } = generatorFolder(LEXICONS, NAMES);

  beforeAll(() => {
    const done = run(geonames, "--drafts", drafts);
    expect([done.status, done.stderr]).toEqual([
      0,
      expect.stringContaining("places: 11 (4 of them"),
    ]);
  });

  it("keeps every id that was published, the row and the names of one that is gone too", () => {
    const rows = table(join(generated, "places.tsv"));
    expect(rows.get("membij")?.slice(1, 4)).toEqual(["Manbij", "city", "SY"]);
    expect(rows.has("manbij")).toBe(false);
    expect(rows.get("old-town")?.slice(5, 9)).toEqual(["36.0000", "37.0000", "50000", "99"]);
    expect(table(join(generated, "en.tsv")).has("old-town")).toBe(true);
  });

  it("links what people wrote, and gives it no forms", () => {
    const rows = table(join(generated, "places.tsv"));
    expect(rows.get("aleppo")?.[8]).toBe("1");
    expect(rows.get("syria")?.slice(9, 11)).toEqual(["Q858", "SY"]);
    expect(rows.get("aleppo-governorate")?.slice(8, 11)).toEqual(["170062", "Q214064", "SY-HL"]);
    for (const code of ["en", "uk"]) {
      const forms = table(join(generated, `${code}.tsv`));
      for (const id of ["aleppo", "syria", "latakia-governorate"])
        expect(forms.has(id)).toBe(false);
    }
  });

  it("adds towns and countries that nobody wrote, and no ruins", () => {
    const rows = table(join(generated, "places.tsv"));
    expect(rows.get("malta")?.slice(1, 7)).toEqual([
      "Malta",
      "country",
      "MT",
      "",
      "35.50",
      "14.50",
    ]);
    expect(rows.get("valletta")?.[1]).toBe("Valletta");
    expect(rows.get("babor-ville")?.[1]).toBe("Babor-Ville");
    expect(rows.has("ruins")).toBe(false);
    expect(table(join(generated, "uk.tsv")).get("valletta")).toEqual(["valletta", "Валетта"]);
  });

  it("drafts forms for hand-written places where a language has none, their heads split off", () => {
    expect(parse(readFileSync(join(drafts, "uk.yaml"), "utf8"))).toEqual({
      places: { syria: ["Сирія"], aleppo: ["Алеппо"], "latakia-governorate": ["Латакія"] },
    });
    expect(existsSync(join(drafts, "en.yaml"))).toBe(false);
    expect(existsSync(join(folder, "lexicons", "uk", "places.yaml"))).toBe(false);
  });

  it("links countries and ministries to the one record that they surely are", () => {
    const rows = table(join(generated, "places.tsv"));
    expect([rows.get("syria")?.[8], rows.get("malta")?.[8]]).toEqual(["163843", ""]);
    // Of two records neither, so that what was published stays; one of several countries is nobody's.
    expect([...table(join(generated, "ministries.tsv")).values()]).toEqual([
      ["eg-justice", "Q9", "name-suggestion-index"],
      ["sy-justice", "Q4294874", "name-suggestion-index"],
    ]);
  });

  it("gives the same a second time", () => {
    const files = ["places.tsv", "ministries.tsv", "en.tsv", "uk.tsv"];
    const contents = () => files.map((file) => readFileSync(join(generated, file), "utf8"));
    const before = contents();
    expect(run(geonames).status).toBe(0);
    expect(contents()).toEqual(before);
  });

  it("refuses names that are not those that were read through, and to run on nothing", () => {
    write(join(geonames, "usr/share/locale/uk/LC_MESSAGES/geonames.mo"), mo({ 1: "x" }));
    const refused = run(geonames);
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining("is not of the pinned version"),
    ]);
    expect(run().status).toBe(2);
  });
});
