import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSource } from "../../../src/compiler/checking/check.ts";
import { listFolder } from "../../../src/compiler/reading/folder.ts";
import { readLexicons } from "../../../src/compiler/reading/read.ts";
import { temporaryFolder } from "../../program.ts";

const GOOD = "places:\n  one: [One]\n";

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ "xx/places.yaml": GOOD, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function said(folder: string): string[] {
  return listFolder(folder).findings.map(
    ({ code, file, problem, repair }) =>
      `${code} ${file.slice(folder.length + 1)}: ${problem}; ${repair}`,
  );
}

describe("a lexicon folder", () => {
  it("has a folder a language, and in it files and folders of files", () => {
    const folder = folderOf({ "xx/people/two.yml": GOOD, "ab/places.yaml": GOOD });
    const { languages, findings } = listFolder(folder);
    expect(findings).toEqual([]);
    expect(languages.map(({ code, files }) => [code, files.map(({ kind }) => kind)])).toEqual([
      ["ab", ["places"]],
      ["xx", ["people", "places"]],
    ]);
  });

  it.each([
    ["xx/people.YAML", "its name must end in .yaml, in small letters"],
    ["xx/places.yaml.bak", "its name does not end in .yaml"],
    ["xx/people/places.json", "its name does not end in .yaml"],
    ["places.yaml", "it stands in no folder of a language"],
  ])("tells of a file that is not read: %s", (name, why) => {
    expect(said(folderOf({ [name]: GOOD }))).toEqual([
      `W242 ${name}: it is not read: ${why}; rename or move it, or take it out of the lexicons`,
    ]);
  });

  it("has joined what the files of a kind say", () => {
    const folder = folderOf({
      "xx/names/a.yaml": "kin: [son]\nrespellings: { end: { iy: [y] } }\n",
      "xx/names/b.yaml": "kin: [wife]\nrespellings: { end: { ij: [y] } }\n",
      "xx/offices/a.yaml": "owners: [of]\n",
      "xx/offices/b.yaml": "owners: [to]\n",
      "xx/places/a.yaml": "locatives: [in]\nunlisted: { types: [village] }\n",
      "xx/places/b.yaml": "locatives: [at]\nunlisted: { types: [camp] }\n",
      "xx/aircraft/a.yaml": "company: { before: [the], words: [pilot] }\n",
      "xx/aircraft/b.yaml": "company: { words: [crew] }\n",
      "xx/ministries/a.yaml": "of-provinces: [regional]\n",
      "xx/ministries/b.yaml": "of-provinces: [local]\n",
    });
    const language = readLexicons([folder]).packs.get("xx")?.language;
    expect(language).toMatchObject({
      kin: ["son", "wife"],
      "office-owners": ["of", "to"],
      locatives: ["in", "at"],
      "unlisted-places": { types: ["village", "camp"] },
      company: { before: ["the"], words: ["pilot", "crew"] },
      "of-provinces": ["regional", "local"],
    });
    expect(language?.respellings).toHaveLength(2);
  });

  it("tells of a folder too deep", () => {
    expect(said(folderOf({ "xx/people/more/one.yaml": GOOD }))).toEqual([
      expect.stringContaining("W242 xx/people/more: it is not read: files stand in a language's"),
    ]);
  });

  it("tells of links to nothing, and reads the rest", () => {
    const folder = folderOf({});
    symlinkSync(join(folder, "gone"), join(folder, "ab"));
    symlinkSync(join(folder, "gone"), join(folder, "xx", "names.yaml"));
    symlinkSync(join(folder, "xx", "people.yaml"), join(folder, "xx", "people.yaml"));
    expect(said(folder)).toEqual(
      ["ab", "xx/names.yaml", "xx/people.yaml"].map((file) =>
        expect.stringContaining(`W242 ${file}: it is not read: it is a link to nothing`),
      ),
    );
    const { packs } = readLexicons([folder]);
    expect(packs.get("xx")?.declarations.map(({ form }) => form)).toEqual(["One"]);
  });

  it.skipIf(process.platform === "win32")("opens nothing but files", () => {
    const folder = folderOf({});
    spawnSync("mkfifo", [join(folder, "xx", "names.yaml")]);
    symlinkSync("/dev/zero", join(folder, "xx", "other.yaml"));
    expect(said(folder)).toEqual(
      ["xx/names.yaml", "xx/other.yaml"].map((file) =>
        expect.stringContaining(`W242 ${file}: it is not read: it is no file`),
      ),
    );
  });

  it("tells of links to folders, and reads links to files", () => {
    const folder = folderOf({ "xx/people/one.yaml": GOOD });
    symlinkSync(join(folder, "xx", "people"), join(folder, "xx", "names"));
    symlinkSync(join(folder, "xx"), join(folder, "ab"));
    symlinkSync(join(folder, "xx", "places.yaml"), join(folder, "xx", "demonyms.yaml"));
    expect(said(folder)).toEqual([
      expect.stringContaining("W242 ab: it is not read: links to folders are not followed"),
      expect.stringContaining("W242 xx/names: it is not read: links to folders are not followed"),
    ]);
    expect(listFolder(folder).languages[0]?.files.map(({ kind }) => kind)).toEqual([
      "demonyms",
      "people",
      "places",
    ]);
  });

  it.each([
    ["englsh", 'did you mean "en"?'],
    ["EN", 'did you mean "en"?'],
    ["russian", 'did you mean "ru"?'],
    ["zzzzzzz", "name it by its code: en, ru, ar, …"],
  ])("tells of a language that is called %s", (name, repair) => {
    expect(said(folderOf({ [`${name}/people/one.yaml`]: GOOD }))).toEqual([
      `E171 ${name}: "${name}" is no code of a language, and nothing in it is read; ${repair}`,
    ]);
  });

  it("says nothing of what else people keep there", () => {
    const files = ["README.md", ".git/x.yaml", "xx/README.md", "xx/.hidden", "notes/a.txt"];
    const others = ["schemas/places.json", "generated/x.yaml", "xx/notes.txt", "LICENSE"];
    expect(said(folderOf(Object.fromEntries([...files, ...others].map((f) => [f, ""]))))).toEqual(
      [],
    );
  });

  it("names the file that should say what a language is", () => {
    const folder = folderOf({ "ab/language.yaml": "name: Ab\n" });
    const about = (code: string) =>
      checkSource(readLexicons([folder]))
        .filter((finding) => finding.code === "E122" && finding.entry === code)
        .map(({ file, line, column }) => `${file.slice(folder.length + 1)}:${line}:${column}`);
    expect(new Set(about("ab"))).toEqual(new Set(["ab/language.yaml:1:1"]));
    expect(new Set(about("xx"))).toEqual(new Set(["xx/places.yaml:1:1"]));
  });
});
