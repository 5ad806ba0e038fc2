import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { storeIn } from "../src/cache/store.ts";
import { compiledFile } from "../src/compiledOverlays.ts";
import * as overlay from "../src/compiler/overlay.ts";
import { LexiconError } from "../src/errors.ts";
import { extractorOver, openExtractor } from "../src/extractor.ts";
import type { Lexicons } from "../src/lexicon/load.ts";
import { builtInLexicons, lexiconsWith } from "../src/overlays.ts";
import { LIMIT, PROGRAM, temporaryFolder } from "./program.ts";

vi.mock(import("../src/compiler/overlay.ts"), async (original) => {
  const real = await original();
  return { ...real, compileWith: vi.fn(real.compileWith) };
});
afterEach(() => vi.mocked(overlay.compileWith).mockClear());
const compiled = () => vi.mocked(overlay.compileWith).mock.calls.length;

/** A language of its own is compiled soonest. */
const MINE = {
  "xx/language.yaml": "name: X\ncodes: [xxx]\nscript: Latin\n",
  "xx/people.yaml": "people:\n  sergei-shoigu: { given: [Sergei], family: [Shoigoo] }\n",
  "mul/people.yaml": "people:\n  sergei-shoigu: { name: Sergej Shoigoo }\n",
};

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
const store = () => storeIn(temporaryFolder(), { version: "test" });
const found = (lexicons: Lexicons, text = "Sergei Shoigoo left.") =>
  extractorOver(lexicons).extract(text, { language: "xx" }).entities;
const PERSON = { kind: "person", id: "sergei-shoigu", name: "Sergej Shoigoo", country: "RU" };

describe("a user's lexicons", () => {
  it("combine with the built-in ones, and are compiled once", async () => {
    const [folder, kept] = [folderOf(MINE), store()];
    const first = await lexiconsWith([folder], async () => kept);
    const second = await lexiconsWith([folder], async () => kept);
    expect(compiled()).toBe(1);
    expect(found(first)).toMatchObject([PERSON]);
    expect(found(second)).toEqual(found(first));
    expect(second.index).toEqual(first.index);
    expect(second.own).toEqual(first.own);
    const lines = (
      await openExtractor({ lexicons: [folder], rules: "full" }, async () => kept)
    ).extract("Sergei Shoigoo left.", { language: "xx" });
    expect(lines.entities[0]?.mentions[0]?.rule).toContain(`${folder}/xx/people.yaml:2`);
    expect(compiled()).toBe(1);
  });

  it("say of what the built-in ones list only what is new", async () => {
    const folder = folderOf({
      ...MINE,
      "mul/people.yaml": "people:\n  sergei-shoigu: { country: KZ }\n",
      "mul/aircraft.yaml": "designators:\n  su: { manufacturer: Suchoj }\n",
      "mul/places.yaml": "places:\n  aleppo: { latitude: 36.21 }\n",
    });
    const lexicons = await lexiconsWith([folder]);
    expect(found(lexicons)).toMatchObject([{ ...PERSON, name: "Sergei Shoigu", country: "KZ" }]);
    const { catalogue } = builtInLexicons();
    expect(lexicons.catalogue.get("designator", "su")).toEqual({
      ...catalogue.get("designator", "su"),
      manufacturer: "Suchoj",
    });
    expect(lexicons.catalogue.get("place", "aleppo")).toEqual({
      ...catalogue.get("place", "aleppo"),
      latitude: 36.21,
    });
  });

  it("are compiled anew when a line has changed, or under another name", async () => {
    const [folder, kept] = [folderOf(MINE), store()];
    const { index } = await lexiconsWith([folder], async () => kept);
    writeFileSync(join(folder, "xx/people.yaml"), "people: { sergei-shoigu: { full: [X Y] } }");
    const changed = await lexiconsWith([folder], async () => kept);
    expect(found(changed, "X Y left.")).toMatchObject([PERSON]);
    expect(changed.index.sha256).not.toBe(index.sha256);
    await lexiconsWith([folderOf(MINE)], async () => kept);
    expect(compiled()).toBe(3);
  });

  it("are compiled anew when what was kept is damaged", async () => {
    const place = temporaryFolder();
    const folder = folderOf(MINE);
    const kept = storeIn(place, { version: "test" });
    await lexiconsWith([folder], async () => kept);
    const path = join(place, readdirSync(place)[0] as string);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    writeFileSync(path, bytes);
    expect(found(await lexiconsWith([folder], async () => kept))).toMatchObject([PERSON]);
    expect(compiled()).toBe(2);
  });

  it("are told apart by their fingerprint, from each other and from the built-in ones", async () => {
    const one = await lexiconsWith([folderOf(MINE)]);
    const same = await lexiconsWith([folderOf(MINE)]);
    const other = await lexiconsWith([folderOf({ ...MINE, "mul/people.yaml": "people: {}\n" })]);
    const prints = [one, same, other, builtInLexicons()].map(({ index }) => index.sha256);
    expect(prints[1]).toBe(prints[0]);
    expect(new Set(prints).size).toBe(3);
  });

  it("stop with every error but those of examples", async () => {
    const folder = folderOf({
      "en/places.yaml": "places:\n  mosco: [Mosco]\n",
      "en/patterns.yaml": `patterns:
  - { name: p, kind: person, at: [x], match: "(", finds: [{ text: x, mention: x }], skips: [y] }
`,
      "en/numbers.yaml": "bounds: { more-then: { before: [beyond] } }\n",
      "en/examples.yaml": "examples: [{ text: Nobody., finds: [[place, Nobody]], why: none }]\n",
    });
    const error = await openExtractor({ lexicons: [folder] }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LexiconError);
    const { findings } = error as LexiconError;
    expect(findings.map(({ code, file, line }) => [code, file.slice(folder.length), line])).toEqual(
      [
        ["E116", "/en/numbers.yaml", 1],
        ["E104", "/en/patterns.yaml", 2],
        ["E107", "/en/places.yaml", 2],
      ],
    );
    expect(findings.map(({ repair }) => repair)).toContain('did you mean "moscow"?');
  });

  it("stop where a name combined with a built-in part is another's", async () => {
    const people = "people:\n  sergei-lavrov: { family: [Shoigu] }\n";
    const folder = folderOf({ "en/people.yaml": people });
    await expect(lexiconsWith([folder])).rejects.toThrow(
      `${folder}/en/people.yaml:2:29: error E102: entry "people.sergei-lavrov.family": "Sergei Shoigu" already means sergei-shoigu`,
    );
  });

  it("may take the given names and words of a package", async () => {
    const { file } = await lexiconsWith([folderOf(MINE)]);
    const language = `${MINE["xx/language.yaml"]}given-names: compromise\n`;
    const asking = await lexiconsWith([folderOf({ ...MINE, "xx/language.yaml": language })]);
    expect(asking.file("xx.bin").length).toBeGreaterThan(file("xx.bin").length + 10_000);
  });
});

describe("a compiled file", () => {
  const write = (bytes: Uint8Array) => {
    const file = join(temporaryFolder(), "my.bin");
    writeFileSync(file, bytes);
    return file;
  };

  it("is what its folder is", async () => {
    const folder = folderOf(MINE);
    const file = write(await compiledFile([folder]));
    const [compiledOne, plain] = [await lexiconsWith([file]), await lexiconsWith([folder])];
    expect(found(compiledOne)).toEqual(found(plain));
    expect(compiledOne.index).toEqual(plain.index);
  });

  it("is refused damaged, beside others, and when it is something else", async () => {
    const folder = folderOf(MINE);
    const bytes = await compiledFile([folder]);
    const file = write(bytes);
    await expect(lexiconsWith([folder, file])).rejects.toThrow(/stand alone; compile all folders/);
    const damaged = write(bytes.subarray(0, bytes.length - 1));
    await expect(lexiconsWith([damaged])).rejects.toThrow(/my\.bin: damaged; make it again/);
    await expect(lexiconsWith([write(Buffer.from("places: {}"))])).rejects.toThrow(
      /a file; --lexicons takes a folder/,
    );
  });
});

describe("a run without lexicons of its own", () => {
  it("loads none of what hashes and decompresses those of others", () => {
    const hook = join(temporaryFolder(), "loaded.cjs");
    writeFileSync(
      hook,
      `process.on("exit", () => console.error(
        process.moduleLoadList.filter((name) => /^NativeModule (crypto|zlib)$/.test(name)).join()));`,
    );
    const run = spawnSync(process.execPath, ["-r", hook, PROGRAM], {
      input: "Syria",
      encoding: "utf8",
      timeout: LIMIT,
    });
    expect([run.status, run.stderr.trim()]).toEqual([0, ""]);
  });
});

describe("a run with lexicons that are compiled already", () => {
  it("loads neither commander nor the compiler", async () => {
    const file = join(temporaryFolder(), "my.bin");
    writeFileSync(file, await compiledFile([folderOf(MINE)]));
    const hook = join(temporaryFolder(), "loaded.cjs");
    writeFileSync(
      hook,
      `process.on("exit", () => console.error(Object.keys(require.cache)
        .map((path) => /(\\w+)-\\w+\\.cjs$/.exec(path)?.[1]).sort().join()));`,
    );
    const run = (args: readonly string[]) =>
      spawnSync(process.execPath, ["-r", hook, PROGRAM, ...args], {
        input: "Sergei Shoigoo left.",
        encoding: "utf8",
        timeout: LIMIT,
      });
    const { status, stderr, stdout } = run(["--lexicons", file, "--language", "xx"]);
    expect([status, stdout]).toEqual([0, expect.stringContaining("sergei-shoigu")]);
    expect(stderr).toContain("compiledOverlays");
    expect(stderr).not.toMatch(/commandLine|,overlay\b/);
    expect(run(["--help"]).stderr).toContain("commandLine");
  });
});
