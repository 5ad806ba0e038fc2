import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { applyPatch } from "diff";
import { describe, expect, it } from "vitest";
import { contentOf } from "../../src/cache/folderContent.ts";
import { type Store, storeIn } from "../../src/cache/store.ts";
import { checkFolders } from "../../src/compiler/checking/checkFolders.ts";
import { selectChecks } from "../../src/compiler/checks/select.ts";
import { run } from "../inProcess.ts";
import { extract, temporaryFolder } from "../program.ts";

const UNKNOWN = "places:\n  untied-states: [Zzyzx]\n";
const NO_WORDS = "name: Zzyzx\ncodes: [zzy]\nscript: Latin\n";

function lexicons(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), "my");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe("extract check", () => {
  const wrong = lexicons({ "en/places.yaml": UNKNOWN });
  const warned = lexicons({ "zz/language.yaml": NO_WORDS });

  it("takes folders as arguments and behind --lexicons alike", async () => {
    const named = await run(["check", wrong]);
    expect(named.out).toContain("places.yaml:2:19: error E107");
    expect(await run(["check", "--lexicons", wrong])).toEqual(named);
  });

  it("exits 1 for errors, 0 for warnings, 1 for more of them than are allowed", async () => {
    expect((await run(["check", wrong])).code).toBe(1);
    expect(await run(["check", warned])).toMatchObject({ code: 0, err: "" });
    expect((await run(["check", "--max-warnings", "1", warned])).code).toBe(0);
    expect(await run(["check", "--max-warnings", "0", warned])).toMatchObject({
      code: 1,
      err: "extract: 1 warnings; --max-warnings allows 0\n",
    });
  });

  it("exits 2 for what is no folder, no number, no code, no format", async () => {
    const refusals = [
      ["no-such-folder"],
      ["--max-warnings", "few", wrong],
      ["--select", "E1022", wrong],
      ["--ignore", "E101,,E102", wrong],
      ["--format", "xml", wrong],
      ["--format", "sarif", "--explain", "E102"],
      ["--format", "github", "--list"],
    ];
    for (const refused of refusals)
      expect([refused, (await run(["check", ...refused])).code]).toEqual([refused, 2]);
  });

  it("looks for what is asked for only", async () => {
    const none = await run(["check", "--ignore", "E1", wrong]);
    expect([none.code, none.out.split("\n")[0]]).toEqual([
      0,
      expect.stringContaining(": nothing else found, 1 error ignored; en"),
    ]);
    expect((await run(["check", "--select", "E102,W", wrong])).code).toBe(0);
    expect((await run(["check", "--select", "E102", "--select", "e107", wrong])).code).toBe(1);
  });

  it("says how much was left out where something was ignored", async () => {
    const verdict = async (...args: string[]) =>
      /: (.*?);/.exec((await run(["check", ...args])).out.trim().split("\n").at(-1) ?? "")?.[1];
    const tried = lexicons({
      "zz/language.yaml": NO_WORDS,
      "zz/places.yaml": "places: { syria: [Zyria] }\n",
      "zz/examples.yaml": "examples: [{ text: Zyria., finds: [], why: wrong }]\n",
    });
    expect(await verdict("--ignore", "E", tried)).toBe(
      "nothing else found, 1 warning, not tried: E106",
    );
    expect(await verdict("--ignore", "E138", warned)).toBe("sound, 1 warning");
    expect(await verdict("--ignore", "W", warned)).toBe("sound, 1 warning ignored");
    expect(await verdict("--select", "E102", "--ignore", "E107", wrong)).toBe("sound");
    const { out } = await run(["check", "-f", "json", "--ignore", "E107", wrong]);
    expect(JSON.parse(out).summary).toEqual({
      errors: 0,
      warnings: 0,
      ignored: { errors: 1, warnings: 0, untried: [] },
    });
  });

  it("is quiet when it is asked to be", async () => {
    expect(await run(["check", "-q", warned])).toEqual({ code: 0, out: "", err: "" });
    expect((await run(["check", "-q", wrong])).out.split("\n")).toHaveLength(3);
  });

  it.each(["json", "github", "sarif", "junit"])("prints %s", async (format) => {
    const { code, out } = await run(["check", "--format", format, wrong]);
    expect(code).toBe(1);
    expect(out).toContain("E107");
  });

  it("says a thing once, in the order of files and lines", async () => {
    const folder = lexicons({
      "en/places.yaml": "places:\n  untied-states: [B\u200f, A\u200f, Zzyzx]\n  nowhere: [X]\n",
      "ar/places.yaml": UNKNOWN,
    });
    const { out } = await run(["check", folder]);
    const lines = out.trim().split("\n").slice(0, -1);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines[0]).toContain("ar/places.yaml:2");
  });

  it("shows what it would mend as a diff, and writes nothing", async () => {
    const text = 'people:\n  vladimir-putin: { full: ["Vladi\u200Bmir P", 007, Vlad] }\n';
    const folder = lexicons({ "en/people.yaml": text });
    const file = join(folder, "en/people.yaml");
    symlinkSync(join(folder, "gone"), join(folder, "en/places.yaml"));
    const args = ["check", "--select", "E123,E170", "--fix"];
    const shown = await run([...args, "--diff", folder]);
    expect(readFileSync(file, "utf8")).toBe(text);
    expect([shown.code, shown.err]).toEqual([1, ""]);
    expect(shown.out).toBe(
      `--- a${file}\n+++ b${file}\n@@ -1,2 +1,2 @@\n people:\n` +
        `-${text.split("\n")[1]}\n` +
        `+  vladimir-putin: { full: ["Vladimir P", "007", Vlad] }\n`,
    );
    await run([...args, folder]);
    expect(applyPatch(text, shown.out)).toBe(readFileSync(file, "utf8"));
    expect(await run([...args, "--diff", folder])).toEqual({
      code: 0,
      out: "",
      err: "extract: nothing to mend without a person\n",
    });
    expect((await run(["check", "--diff", folder])).code).toBe(2);
  });

  it("shows it as git applies it: from the working directory, with blanks in names", () => {
    const text = "places:\n  syria: [007]\n";
    const folder = lexicons({ "a b/en/places.yaml": text, "other/kept": "" });
    const args = ["check", "--no-cache", "--select", "E170", "--fix"];
    for (const [named, cwd] of [
      ["a b", folder],
      [".", join(folder, "a b")],
      ["../a b", join(folder, "other")],
    ] as const) {
      const { out } = extract([...args, "--diff", named], { cwd });
      const root = named.startsWith("..") ? ["-C", "/"] : [];
      const applied = spawnSync("git", [...root, "apply", "--numstat", "-"], { cwd, input: out });
      expect([named, applied.status, `${applied.stderr}`]).toEqual([named, 0, ""]);
      expect(out).toMatch(/^--- a\/.*en\/places\.yaml/);
      if (out.split("\n")[0]?.includes(" b/")) expect(out).toMatch(/^--- .*yaml\t\n/);
    }
  });

  it("takes no folder twice, nothing away from nothing, and no file for a folder", async () => {
    expect(await run(["check", wrong, wrong])).toEqual(await run(["check", wrong]));
    expect((await run(["check", "--select", "E107", "--ignore", "E1", wrong])).err).toContain(
      "--ignore takes away all that --select asks for",
    );
    expect((await run(["check", join(wrong, "en/places.yaml")])).err).toContain("a file;");
  });

  it("mends what needs no judgement, says so, and reports what is left", async () => {
    const empty = '"\u200f\u200f"';
    const folder = lexicons({
      "en/places.yaml": `# ours\nplaces:\n  syria: [Zzyzx, ${empty}, Zzyzy] # why\n  iraq: [${empty}]\n`,
    });
    const file = join(folder, "en", "places.yaml");
    const before = await run(["check", "--select", "E103", folder]);
    expect(before.out.match(/E103/g)).toHaveLength(2);
    const first = await run(["check", "--select", "E103", "--fix", folder]);
    expect(first.err).toBe(`extract: ${file}: 1 change\n`);
    expect(first).toMatchObject({
      code: 1,
      out: expect.stringContaining(`${file}:4:10: error E103`),
    });
    const mended = readFileSync(file, "utf8");
    expect(mended).toBe(`# ours\nplaces:\n  syria: [Zzyzx, Zzyzy] # why\n  iraq: [${empty}]\n`);
    const second = await run(["check", "--select", "E103", "--fix", folder]);
    expect(second.err).toBe("extract: nothing to mend without a person\n");
    expect(readFileSync(file, "utf8")).toBe(mended);
  });

  it("says to services how a finding is mended", async () => {
    const folder = lexicons({ "en/places.yaml": 'places:\n  syria: [Zzyzx, "\u200f"]\n' });
    const { out } = await run(["check", "--select", "E103", "--format", "sarif", folder]);
    const [{ fixes }] = JSON.parse(out).runs[0].results;
    expect(fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 16, endLine: 2, endColumn: 21 },
        insertedContent: { text: "" },
      },
    ]);
  });

  it("lists every check", async () => {
    const { out } = await run(["check", "--list"]);
    expect(out).toContain("E102  error    one form means two ids\n");
    const list = JSON.parse((await run(["check", "--list", "--format", "json"])).out);
    expect(list).toContainEqual({
      code: "W211",
      severity: "warning",
      title: "a language has no frequent words",
      optional: false,
    });
  });

  it("gives the schema of its JSON", async () => {
    const { out } = await run(["schema", "--of", "check"]);
    expect(JSON.parse(out).title).toBe("What extract check reports");
  });
});

describe("what was checked before", () => {
  /** Remembers how often the whole of a report was put into it. */
  const counted = (folder: string): Store & { puts: number } => {
    const store = storeIn(folder, { version: "1" });
    return {
      puts: 0,
      get: store.get,
      put(parts, bytes) {
        if (parts.kind === "check") this.puts++;
        store.put(parts, bytes);
      },
    };
  };
  const options = (store: Store) => ({
    checks: selectChecks({}),
    store,
    extractorOver: () => () => ({ entities: [] }),
  });
  const SOUND = "places:\n  syria: [Zzyzx]\n";

  it("is not worked out again, until something changes", async () => {
    const folder = lexicons({ "en/places.yaml": SOUND });
    const store = counted(temporaryFolder());
    const first = await checkFolders([folder], options(store));
    expect(await checkFolders([folder], options(store))).toEqual(first);
    expect(store.puts).toBe(1);
    writeFileSync(join(folder, "en", "places.yaml"), UNKNOWN);
    const second = await checkFolders([folder], options(store));
    expect(second.findings.map(({ code }) => code)).toEqual(["E107"]);
    writeFileSync(join(folder, "en", "places.yaml"), SOUND);
    expect(await checkFolders([folder], options(store))).toEqual(first);
    expect(store.puts).toBe(2);
  });

  it("is not what was asked for with other checks", async () => {
    const folder = lexicons({ "en/places.yaml": UNKNOWN });
    const store = counted(temporaryFolder());
    const without = { ...options(store), checks: selectChecks({ ignore: ["E107"] }) };
    expect((await checkFolders([folder], without)).findings).toEqual([]);
    expect((await checkFolders([folder], options(store))).findings).toHaveLength(1);
  });

  it("is worked out again where what is kept of it is damaged", async () => {
    const folder = lexicons({ "en/places.yaml": SOUND });
    const kept = temporaryFolder();
    const store = counted(kept);
    const first = await checkFolders([folder], options(store));
    for (const name of readdirSync(kept)) writeFileSync(join(kept, name), "damaged");
    expect(await checkFolders([folder], options(store))).toEqual(first);
    expect(store.puts).toBe(2);
  });

  it("is kept by the program, unless it is told not to", () => {
    const folder = lexicons({ "en/places.yaml": UNKNOWN });
    const env = { EXTRACT_CACHE_DIR: join(temporaryFolder(), "cache") };
    const first = extract(["check", "--no-cache", folder], { env });
    expect(() => readdirSync(env.EXTRACT_CACHE_DIR)).toThrow();
    expect(extract(["check", folder], { env })).toEqual(first);
    expect(readdirSync(env.EXTRACT_CACHE_DIR).length).toBeGreaterThan(0);
    expect(extract(["check", folder], { env })).toEqual(first);
  });
});

describe("the thread that checks", () => {
  const SHOUT = `patterns:
  - name: shout
    kind: person
    at: [By]
    match: 'By \\s (?<mention> (\\w+\\s?)+ ) !'
    finds: [{ text: "By Badger!", mention: Badger }]
    skips: [By Badger]
`;

  it("is told how patterns were rated, one pattern of two languages as well", async () => {
    const folder = lexicons({ "en/patterns.yaml": SHOUT, "ru/patterns.yaml": SHOUT });
    const told = extract(["check", "--no-cache", "--select", "E138", folder]);
    expect(told.out.match(/: error E138: /g)).toHaveLength(2);
    // In the source there is none.
    expect(told).toEqual(await run(["check", "--no-cache", "--select", "E138", folder]));
  });

  it.runIf(process.getuid?.() === 0)("says what it may not read as the program does", () => {
    const folder = lexicons({ "en/places.yaml": UNKNOWN });
    chmodSync(join(folder, "en", "places.yaml"), 0o000);
    chmodSync(dirname(folder), 0o755);
    const told = extract(["check", "--no-cache", folder], { uid: 65534 });
    expect([told.code, told.out]).toEqual([2, ""]);
    expect(told.err).toMatch(/^extract: .*places\.yaml/);
  });
});

describe("the fingerprint of a folder", () => {
  const base = { "en/places.yaml": "a", "en/people/one.yaml": "b", "generated/en.tsv": "c" };
  const folder = lexicons(base);
  const inside = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return contentOf([folder]);
  };

  it("is of names and contents, not of times", () => {
    const first = contentOf([folder]);
    utimesSync(join(folder, "en", "places.yaml"), 1, 1);
    expect(contentOf([folder])).toBe(first);
    const changed = [
      inside({ "en/places.yaml": "A" }),
      inside({ "generated/en.tsv": "C" }),
      inside({ "en/people/one.yaml": "B" }),
      inside({ "en/people/two.yml": "" }),
      inside({ "en/README": "" }),
      inside({ "fa/places.YAML": "" }),
    ];
    expect(new Set([first, ...changed]).size).toBe(changed.length + 1);
    expect(inside({ ".git/HEAD": "x" })).toBe(changed.at(-1));
    expect(contentOf([folder, folder])).not.toBe(changed.at(-1));
  });

  it("is none where something cannot be read", () => {
    expect(contentOf([join(folder, "nowhere")])).toBeUndefined();
  });
});
