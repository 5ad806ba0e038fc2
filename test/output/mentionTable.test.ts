import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExtractedDocument } from "../../src/entity.ts";
import { createExtractor } from "../../src/index.ts";
import { csvRow, type Separator } from "../../src/output/csv.ts";
import { MENTION_COLUMNS, mentionTable } from "../../src/output/mentionTable.ts";

const extractor = await createExtractor();

/** Rows as RFC 4180 defines them. */
function parsed(text: string, separator: Separator = ","): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell =
    separator === "," ? /"((?:[^"]|"")*)"|([^",\r\n]*)/y : /"((?:[^"]|"")*)"|([^"\t\r\n]*)/y;
  for (let at = 0; at < text.length; ) {
    cell.lastIndex = at;
    const [whole, quoted, plain = ""] = cell.exec(text) as RegExpExecArray;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    at += (whole as string).length;
    if (text.startsWith(separator, at)) at++;
    else {
      expect(text.slice(at, at + 2)).toBe("\r\n");
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

function table(text: string, separator: Separator = ",") {
  const { head, rows } = mentionTable(separator);
  const document = extractor.extract(text, { file: "a.txt", language: "en" });
  const [names = [], ...cells] = parsed(head + rows(document), separator);
  return cells.map((row) => Object.fromEntries(row.map((cell, i) => [names[i], cell])));
}

describe("a mention a row", () => {
  const TEXT =
    "The Russian defence minister, Sergei Shoigu, said two Su-24s fired 26 to 30 Kalibr missiles near Aleppo.";

  it("has the same columns for every kind, in the order of the text", () => {
    const rows = table(TEXT);
    expect(rows.map(({ kind, id, text }) => [kind, id, text])).toEqual([
      ["person", "sergei-shoigu", "Sergei Shoigu"],
      ["aircraft", "su-24", "Su-24s"],
      ["missile-count", "kalibr", "26 to 30 Kalibr missiles"],
      ["place", "aleppo", "Aleppo"],
    ]);
    for (const row of rows) expect(Object.keys(row)).toEqual([...MENTION_COLUMNS]);
  });

  it("has what is said of the thing, and of the mention", () => {
    const [person, aircraft, missiles, place] = table(TEXT);
    expect(person).toMatchObject({
      document: "a.txt",
      language: "en",
      country: "RU",
      office: "minister",
      portfolio: "defence",
      officeCountry: "RU",
      role: "",
    });
    expect(aircraft).toMatchObject({
      count: "2",
      qualifier: "exact",
      family: "su-24",
      role: "bomber",
    });
    expect(missiles).toMatchObject({
      count: "",
      min: "26",
      max: "30",
      qualifier: "range",
      class: "cruise",
      event: "launched",
    });
    expect(place).toMatchObject({ type: "city", country: "SY", precision: "town" });
    const start = TEXT.indexOf("Aleppo");
    expect(place).toMatchObject({ start: `${start}`, end: `${start + 6}`, line: "1" });
  });

  it("counts of a thing that is named twice are those of each mention", () => {
    const rows = table("Two Su-24s took off. Later four Su-24s landed, and a Su-24 crashed.");
    expect(rows.map(({ count }) => count)).toEqual(["2", "4", ""]);
  });

  it("is called by its file, or as a record by its id, or by its line", () => {
    const { rows } = mentionTable(",");
    const document = extractor.extract("Moscow said so.", { language: "en" });
    const nameOf = (row: string) => parsed(row)[0]?.[0];
    expect(nameOf(rows(document, { id: '"a,b"', line: 3 }))).toBe("a,b");
    expect(nameOf(rows(document, { id: "17", line: 3 }))).toBe("17");
    expect(nameOf(rows(document, { id: "null", line: 3 }))).toBe("line 3");
    expect(nameOf(rows({ ...document, file: "b.txt" } as ExtractedDocument))).toBe("b.txt");
  });

  it("keeps the text of a mention as it is, line ends and tabs too", () => {
    for (const separator of [",", "\t"] as const) {
      const [row] = table('Near "Deir\nez-Zor" now.', separator);
      expect(row?.text).toBe("Deir\nez-Zor");
    }
  });

  it("begins with a mark where one is asked for", () => {
    expect(mentionTable(",", true).head).toMatch(/^\ufeffdocument,language,/);
    expect(mentionTable("\t").head).toMatch(/^document\tlanguage\t/);
  });

  it.each([
    "=1+1",
    "+1",
    "-1+1",
    "- 1",
    "@SUM(A1)",
    " =1",
    '"=1',
    "'=1",
    "\t=1",
    "\uff1d1",
    "|cmd",
    "%0A=1",
  ])("%j is no formula", (text) => {
    for (const separator of [",", "\t"] as const) {
      expect(parsed(csvRow([text, "b"], separator), separator)).toEqual([[`'${text}`, "b"]]);
    }
  });

  it.each(["-1", "-0.5"])("%j is a number, and no formula", (text) => {
    expect(csvRow([text])).toBe(`${text}\r\n`);
  });

  it("has a control as its picture, one sign for one, and nothing that ends a cell or a file", () => {
    const controls = String.fromCharCode(...Array(0x20).keys(), 0x7f);
    const [[cell = ""] = []] = parsed(csvRow([controls]));
    expect(cell).toHaveLength(controls.length);
    expect(cell).toMatch(/^[\t\n\r\u2400-\u2421]+$/);
    expect(parsed(csvRow(["a\0b\u001b[2J\x7f"]))).toEqual([["a\u2400b\u241b[2J\u2421"]]);
    expect(parsed(csvRow(["\0=1"]))).toEqual([["\u2400=1"]]);
  });

  it("is in the language of its part of the text", () => {
    const text =
      "Moscow said that the ministry was ready to help Ankara with the delivery of the aircraft.\n\n" +
      "Министр обороны Сергей Шойгу заявил в Москве, что ракеты сбиты.\n";
    const { head, rows } = mentionTable(",");
    const [, ...mentions] = parsed(head + rows(extractor.extract(text)));
    expect(mentions.map(([, language, , , , written]) => [language, written])).toEqual([
      ["en", "Moscow"],
      ["en", "Ankara"],
      ["ru", "Сергей Шойгу"],
      ["ru", "Москве"],
    ]);
  });

  it("is read back as it was written", () => {
    const plain = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[\0-\x1f\x7f]/.test(text))
      .filter((text) => !/^[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u.test(text));
    const cell = fc.oneof(plain, fc.constantFrom('"', ",", "\t", "\r\n", "a\nb", ' "x" '));
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 2 }),
        fc.constantFrom(",", "\t"),
        (cells, separator) => {
          expect(parsed(csvRow(cells, separator as Separator), separator as Separator)).toEqual([
            cells,
          ]);
        },
      ),
    );
  });
});
