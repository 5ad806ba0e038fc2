import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSource } from "../../../src/compiler/checking/check.ts";
import { readLexicons } from "../../../src/compiler/reading/read.ts";
import { temporaryFolder } from "../../program.ts";

/** Codes and places of what a folder with these files is told. */
function found(files: Readonly<Record<string, string>>): string[] {
  const folder = join(temporaryFolder(), "lexicons");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return checkSource(readLexicons([folder]))
    .filter(({ code }) => /^E1(23|3\d)$|^W221$/.test(code))
    .map(({ code, line, column }) => `${code} ${line}:${column}`);
}

const LATIN = "name: Zed\ncodes: [zzz]\nscript: Latin\nfrequent: [za]\n";

describe("texts of a file", () => {
  it("are looked at wherever they stand: conditions, word lists, keys, names of the catalogue", () => {
    expect(
      found({
        "zz/language.yaml": LATIN,
        "zz/places.yaml": 'places:\n  homs: [{ form: Homs, after: [city, "\u200btown"] }]\n',
        "zz/names.yaml": "kin: [uncle, a\u043ent]\n",
        "mul/places.yaml": 'places:\n  h\u043ems: { name: "Homs\u00a0City" }\n',
      }).sort(),
    ).toEqual(["E123 2:11", "E123 2:38", "E131 1:14", "E131 2:3"].sort());
  });

  it("may hold blanks where they are pieces of words, but no mixed words nor unseen characters where they are sentences", () => {
    expect(
      found({
        "zz/language.yaml": `${LATIN}letters: { own: "e\u0301\u200c" }\nparadigms: [{ of: [place], ends: "", forms: ["a\u200c", " b"] }]\n`,
        "zz/examples.yaml":
          'examples:\n  - text: "Ho\u200bms, H\u043ems"\n    finds: []\n    why: x\n',
        "zz/names.yaml": 'respellings: { begin: { "Abu ": Abu } }\n',
      }),
    ).toEqual(["E123 2:5", "E131 2:5"]);
  });
});
