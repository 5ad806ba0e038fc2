import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNamer } from "../../../src/output/annotation/fileNames.ts";

describe("names of files for documents", () => {
  it.each([
    ["a.txt", "a"],
    ["notes.TXT", "notes"],
    ["сводка 12.txt", "сводка_12"],
    ["https://news.example/1?x=2", "https_news.example_1_x_2"],
    ["../../etc/passwd", "etc_passwd"],
    ["..", "document"],
    ["", "document"],
    ["con.txt", "con_"],
    ["NUL.a", "NUL_a_"],
    ["-rf", "rf"],
    [".bashrc", "bashrc"],
    ["a\u202egpj.txt", "a_gpj"],
    ["<b>.txt", "b"],
  ])("of %s is %s", (called, name) => {
    expect(fileNamer()(called)).toBe(name);
  });

  it("are there once, in whatever case and however composed", () => {
    const namer = fileNamer();
    expect(["a", "A.txt", "a", "a-2", "é", "e\u0301"].map(namer)).toEqual([
      ...["a", "A-2", "a-3", "a-2-2", "é", "é-2"],
    ]);
  });

  it("are safe on every system, whatever documents are called", () => {
    const called = fc.array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom(
          "..",
          "/",
          "\\",
          "con",
          "a".repeat(300),
          "نص".repeat(99),
          ".txt",
          "\0",
          "A",
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(called.map((pieces) => pieces.join(""))), (names) => {
        const namer = fileNamer();
        const made = names.map(namer);
        for (const name of made) {
          expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*$/u);
          expect(name).not.toMatch(/\.\.|\.$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(Buffer.byteLength(name)).toBeLessThan(240);
        }
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length);
      }),
    );
  });
});
