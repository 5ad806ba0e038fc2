import { describe, expect, it } from "vitest";
import { MENTION_COLUMNS } from "../../src/output/mentionTable.ts";
import { tableSchema } from "../../src/output/tableSchema.ts";
import { run } from "../inProcess.ts";

type Field = (typeof tableSchema.fields)[number];

/** What is wrong with a cell by its field, as Table Schema reads them; undefined: nothing. */
function faultOf({ name, type, constraints }: Field, cell: string): string | undefined {
  const said = `${name}: ${JSON.stringify(cell)}`;
  if ((tableSchema.missingValues as readonly string[]).includes(cell))
    return constraints?.required ? `${said} is required` : undefined;
  if (constraints?.enum && !constraints.enum.includes(cell)) return `${said} is none of them`;
  if (type === "string") return undefined;
  if (!(type === "integer" ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(cell))
    return `${said} is no ${type}`;
  const { minimum = -Infinity, maximum = Infinity } = constraints ?? {};
  return Number(cell) < minimum || Number(cell) > maximum ? `${said} is out of range` : undefined;
}

/** Rows of tsv whose cells are not quoted. */
const cellsOf = (line: string) => line.split("\t").map((cell) => cell.replace(/^"|"$/g, ""));

describe("the Table Schema of rows", () => {
  it("has the columns, in their order", async () => {
    const printed = JSON.parse((await run(["schema", "--of", "csv"])).out);
    expect(printed).toEqual(JSON.parse(JSON.stringify(tableSchema)));
    expect(printed.fields.map(({ name }: Field) => name)).toEqual([...MENTION_COLUMNS]);
    for (const { description } of tableSchema.fields) expect(description).not.toBe("");
  });

  it("is what rows are like", async () => {
    const { out } = await run(["--format", "tsv", "--as-of", "2015-10-07", "seeds"]);
    const [head = "", ...rows] = out.split("\r\n").filter((line) => line !== "");
    expect(cellsOf(head)).toEqual(tableSchema.fields.map(({ name }) => name));
    const faults = rows.flatMap((row) =>
      cellsOf(row).flatMap((cell, i) => faultOf(tableSchema.fields[i] as Field, cell) ?? []),
    );
    expect([rows.length > 200, faults]).toEqual([true, []]);
    // Of every type of field one is filled somewhere, or the test says little.
    for (const name of ["id", "count", "office", "latitude", "precision", "geonames", "wikidata"]) {
      const at = MENTION_COLUMNS.indexOf(name as (typeof MENTION_COLUMNS)[number]);
      expect([name, rows.some((row) => cellsOf(row)[at])]).toEqual([name, true]);
    }
  });

  it("refuses what is no such row", () => {
    const field = (name: string) => tableSchema.fields.find((one) => one.name === name) as Field;
    const wrong = [
      ["kind", "ship"],
      ["kind", ""],
      ["start", "1.5"],
      ["start", "-1"],
      ["line", "0"],
      ["latitude", "90.5"],
      ["longitude", "x"],
      ["qualifier", "some"],
      ["geonames", "Q1"],
    ] as const;
    for (const [name, cell] of wrong) expect(faultOf(field(name), cell), name).toBeDefined();
  });
});
