import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { summarySchema } from "../../src/output/summarySchema.ts";
import { SUMMARY_COLUMNS } from "../../src/output/summaryTable.ts";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

const folder = temporaryFolder();
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const LATE = file(
  "2015-10-09.txt",
  "President Vladimir Putin said 26 Kalibr cruise missiles were fired from the Caspian Sea.\n",
);
const EARLY = file("2015-10-07.txt", "Владимир Путин и Джон Смитсон прибыли в Москву.\n");
const OTHER = file("report.txt", "Putin said that 4 Kalibr missiles hit Moscow. Putin left.\n");

const json = async (...args: string[]) => {
  const { out, code } = await run(["summary", "-f", "json", ...args]);
  return { code, summary: JSON.parse(out) };
};

describe("extract summary", () => {
  it("has every entity once, over the languages, with what the catalogue knows", async () => {
    const { code, summary } = await json(LATE, EARLY, OTHER);
    expect(code).toBe(0);
    expect(summary.format).toBe("extract-summary/1");
    expect(summary.documents).toEqual({
      count: 3,
      languages: { en: 2, ru: 1 },
      mentions: 10,
      from: "2015-10-07",
      to: "2015-10-09",
      withoutDate: 1,
    });
    const putin = summary.entities.find(({ id }: { id: string }) => id === "vladimir-putin");
    expect(putin).toMatchObject({
      kind: "person",
      name: "Vladimir Putin",
      country: "RU",
      roles: [{ office: "president", documents: 1 }],
      documents: 3,
      mentions: 4,
      languages: { en: 3, ru: 1 },
      spellings: [
        { language: "en", text: "Putin", mentions: 2 },
        { language: "en", text: "Vladimir Putin", mentions: 1 },
        { language: "ru", text: "Владимир Путин", mentions: 1 },
      ],
      first: { document: EARLY, date: "2015-10-07", line: 1, column: 1, text: "Владимир Путин" },
      last: { document: LATE, date: "2015-10-09", line: 1, column: 11, text: "Vladimir Putin" },
    });
    expect(putin).not.toHaveProperty("role");
    expect(putin.together[0]).toEqual({
      kind: "place",
      id: "moscow",
      name: "Moscow",
      documents: 2,
    });
  });

  it("says what an aircraft is for, which is no office", async () => {
    const { summary } = await json(file("su.txt", "A Su-34 left Moscow.\n"));
    expect(summary.entities[0]).toMatchObject({
      id: "su-34",
      manufacturer: "Sukhoi",
      role: "bomber",
    });
  });

  it("never adds numbers of missiles up", async () => {
    const { summary } = await json(LATE, OTHER);
    const kalibr = summary.entities.find(({ id }: { id: string }) => id === "kalibr");
    expect(kalibr).not.toHaveProperty("count");
    expect(
      kalibr.statements.map((one: Record<string, unknown>) => [one["document"], one["count"]]),
    ).toEqual([
      [LATE, 26],
      [OTHER, 4],
    ]);
    const { out } = await run(["summary", LATE, OTHER]);
    expect(out).toMatch(/not added up.*\n.*Kalibr.*26.*· 4/);
    expect(out).not.toContain("30");
  });

  it("is a table that spreadsheets read", async () => {
    const { out, code } = await run(["summary", "-f", "csv", LATE, EARLY, OTHER]);
    const rows = out.split("\r\n");
    expect([code, rows[0], rows.at(-1)]).toEqual([0, SUMMARY_COLUMNS.join(","), ""]);
    expect(rows[1]).toMatch(
      /^person,vladimir-putin,Vladimir Putin,RU,3,4,en ru,Putin; Vladimir Putin; Владимир Путин,/,
    );
    expect(rows[1]).toMatch(/,moscow; Джон Смитсон; caspian-sea$/);
    expect((await run(["summary", "-f", "tsv", LATE])).out).toMatch(/^kind\tid\tname\t/);
  });

  it("is text for people: those not listed are seen to be so, and the rest is counted", async () => {
    const { out } = await run(["summary", LATE, EARLY, OTHER]);
    expect(out).toMatch(
      /^3 documents · en 2, ru 1 · 10 mentions · 2015-10-07 to 2015-10-09 · 1 without a date\n/,
    );
    expect(out).toMatch(/Джон Смитсон.*\(unlisted\)/);
    const { out: few } = await run(["summary", "--limit", "1", LATE, EARLY, OTHER]);
    expect(few).toMatch(/People 2\n.*Putin.*\n {2}… 1 more/);
    expect(few).not.toMatch(/^ {2}Джон/m);
  });

  it("keeps as many companions as asked", async () => {
    const { summary } = await json("--together", "1", LATE, OTHER);
    expect(summary.entities[0].together).toHaveLength(1);
    expect((await json("--together", "0", LATE)).summary.entities[0].together).toEqual([]);
  });

  it("takes dates from records, and names them by their ids", async () => {
    const records = file(
      "r.ndjson",
      '{"id":"x","text":"Putin left Moscow.","on":"2014-01-02T10:00:00Z"}\nno\n{"text":"Putin came."}\n',
    );
    const args = ["-i", "ndjson", "--date-field", "on", "-l", "en", records];
    const { code, summary } = await json(...args);
    expect(code).toBe(2);
    expect(summary.entities[0]).toMatchObject({
      first: { document: "x", date: "2014-01-02" },
      last: { document: "x", date: "2014-01-02" },
    });
    expect((await json(...args, "--as-of", "2013")).summary.entities[0].first).toMatchObject({
      document: "line 3",
      date: "2013",
    });
  });

  it("says what it does not take", async () => {
    for (const [args, says] of [
      [["--limit", "-1", LATE], "It must be a whole number."],
      [["-f", "html", LATE], "Allowed choices are text, json, csv, tsv."],
      [["--id-field", "x", LATE], "--id-field is about records; add --input ndjson"],
    ] as const) {
      const { code, err } = await run(["summary", ...args]);
      expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    }
  });

  it("is in the format that its file is called after, and is known again", async () => {
    const sub = mkdtempSync(join(folder, "s"));
    writeFileSync(join(sub, "a.txt"), "Putin left Moscow.");
    for (const [name, begins] of [
      ["s.csv", "kind,id,"],
      ["s.json", "{"],
      ["s.txt", "1 document"],
    ] as const) {
      await run(["summary", join(sub, "a.txt"), "-o", join(sub, name)]);
      expect(readFileSync(join(sub, name), "utf8").startsWith(begins)).toBe(true);
    }
    rmSync(join(sub, "s.txt"));
    expect((await json(sub)).summary.documents.count).toBe(1);
    const { code, err } = await run(["summary", sub, "-o", join(sub, "s.geojson")]);
    expect([code, err]).toEqual([2, expect.stringContaining("a summary is no geojson")]);
  });

  it("is as its schema says", async () => {
    const validate = new Ajv2020({ strict: false }).compile(summarySchema);
    const own = file("f.txt", "President Barack Obama and 3 Su-34s; 20-30 missiles were launched.");
    for (const inputs of [[LATE, EARLY, OTHER, own], [file("none.txt", "")]]) {
      const { summary } = await json(...inputs);
      expect([validate(summary), validate.errors]).toEqual([true, null]);
    }
    expect(validate({ ...(await json(LATE)).summary, more: 1 })).toBe(false);
  });

  it("is no output that can be scored", async () => {
    const output = file("sum.json", (await run(["summary", "-f", "json", LATE])).out);
    const { code, err } = await run(["score", output, LATE]);
    expect([code, err]).toEqual([2, expect.stringContaining("not what extract prints")]);
  });

  it("fills names up to a width that a terminal has", async () => {
    const long = file("long.txt", `President Ahmed Qorv${"athi".repeat(50)} met Putin in Moscow.`);
    const { out } = await run(["summary", long]);
    const putin = out.split("\n").find((line) => line.startsWith("  Vladimir Putin"));
    expect(putin?.indexOf("1 document")).toBeLessThan(60);
  });

  it("of nothing is an empty summary", async () => {
    const { code, summary } = await json(file("empty.txt", ""));
    expect([code, summary.entities, summary.documents.count]).toEqual([0, [], 1]);
  });
});
