import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { type Store, storeIn } from "../../../src/cache/store.ts";
import { readChangedPacks } from "../../../src/compiler/checking/changedPacks.ts";
import { checkFolders, examplesOf } from "../../../src/compiler/checking/checkFolders.ts";
import { selectChecks } from "../../../src/compiler/checks/select.ts";
import { type FileReader, readerOver } from "../../../src/compiler/reading/keptFiles.ts";
import { addYaml } from "../../../src/compiler/reading/read.ts";
import { readYaml } from "../../../src/compiler/reading/yaml.ts";
import { emptyPack } from "../../../src/compiler/shapes/builder.ts";
import { extractorOver } from "../../../src/extractor.ts";
import { temporaryFolder } from "../../program.ts";

/** Lexicons that stand on their own: two languages, a sentence each. */
const FILES = {
  "mul/missiles.yaml": "classes:\n  missile: { name: Missile, class: missile }\n",
  "mul/ministries.yaml": "portfolios:\n  defence: { name: defence }\n",
  "mul/places.yaml": "places:\n  zyria: { name: Zyria, type: country, country: SY }\n",
  ...languageFiles("xa", "Zyria"),
  ...languageFiles("xb", "Zyriya"),
};

function languageFiles(code: string, form: string) {
  return {
    [`${code}/language.yaml`]: `name: Zz\ncodes: [zz${code.at(-1)}]\nscript: Latin\nfrequent: [zz]\n`,
    [`${code}/places.yaml`]: `places:\n  zyria: [${form}]\n`,
    [`${code}/examples.yaml`]: `examples:\n  - text: Near ${form} now.\n    finds: [[place, ${form}, zyria]]\n    why: a country\n`,
  };
}

let folder = "";
let store: Store;
const path = (name: string) => join(folder, name);
const write = (name: string, text: string) => {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
};

beforeEach(() => {
  folder = join(temporaryFolder(), "lexicons");
  for (const [name, text] of Object.entries(FILES)) write(name, text);
  store = storeIn(temporaryFolder(), { version: "1" });
});

/** What is found, and in which languages sentences were read for it. */
async function check(using = store, select: readonly string[] = ["E"]) {
  const read: string[] = [];
  const checked = await checkFolders([folder], {
    checks: selectChecks({ select }),
    store: using,
    extractorOver(lexicons) {
      const extractor = extractorOver(lexicons);
      return (text, language) => {
        read.push(language);
        return extractor.extract(text, { language });
      };
    },
  });
  const findings = checked.findings.map(({ code, file, line }) => `${code} ${file}:${line}`);
  return { read, findings };
}

describe("examples of several languages", () => {
  it("are read once, until their language changes", async () => {
    expect(await check()).toEqual({ read: ["xa", "xb"], findings: [] });
    expect(await check()).toEqual({ read: [], findings: [] });
    write("xb/places.yaml", "# ours\nplaces:\n  zyria: [Zyriya, Zzyria]\n");
    expect(await check()).toEqual({ read: ["xb"], findings: [] });
  });

  it("are read again when what all languages share changes", async () => {
    await check();
    write("mul/places.yaml", `${FILES["mul/places.yaml"]}# ours\n`);
    expect((await check()).read).toEqual(["xa", "xb"]);
  });

  it("are found to be wrong by a change elsewhere, and stay so in the next run", async () => {
    await check();
    write("xb/places.yaml", "places:\n  zyria: [Zzyria]\n");
    const wrong = [`E106 ${path("xb/examples.yaml")}:2`];
    expect((await check()).findings).toEqual(wrong);
    write("xa/places.yaml", "# ours\nplaces:\n  zyria: [Zyria]\n");
    expect(await check()).toEqual({ read: ["xa"], findings: wrong });
  });

  it("give the same with and without what is remembered", async () => {
    await check();
    write(
      "xa/examples.yaml",
      FILES["xa/examples.yaml" as keyof typeof FILES].replace("[[", "[[[").replace("]]", "]]]"),
    );
    write("xb/places.yaml", "places:\n  zyria: [Zyriya, Zyriya]\n  nowhere: [X]\n");
    const again = await check(storeIn(temporaryFolder(), { version: "1" }));
    expect((await check()).findings).toEqual(again.findings);
    expect(again.findings.length).toBeGreaterThan(1);
  });
});

describe("examples that are run elsewhere meanwhile", () => {
  const checks = selectChecks({ select: ["E"] });
  const elsewhere = (select = checks) =>
    examplesOf([folder], {
      checks: select,
      store,
      extractorOver(lexicons) {
        const extractor = extractorOver(lexicons);
        return (text, language) => extractor.extract(text, { language });
      },
    });
  const here = (examples: Awaited<ReturnType<typeof elsewhere>>) =>
    checkFolders([folder], {
      checks,
      store,
      examples: Promise.resolve(examples),
      extractorOver: () => (_, language) => {
        throw new Error(`an example in ${language} is run here`);
      },
    });

  it("are not run again, and what they give is kept", async () => {
    write("xb/places.yaml", "places:\n  zyria: [Zzyria]\n");
    const { findings, tried } = await here(await elsewhere());
    expect(tried).toBe(true);
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ["E106", path("xb/examples.yaml")],
    ]);
    write("xa/places.yaml", "# ours\nplaces:\n  zyria: [Zyria]\n");
    const later = await elsewhere();
    expect(later).toHaveLength(1);
    expect((await here(later)).findings).toEqual(findings);
  });

  it("are run here where what was run is of other files", async () => {
    const before = await elsewhere();
    write("xa/places.yaml", "places:\n  zyria: [Zyria, Zyriia]\n");
    await expect(here(before)).rejects.toThrow("an example in xa is run here");
  });

  it("give nothing with errors in what is read, on top of other lexicons, and across packs", async () => {
    expect(await elsewhere(selectChecks({ select: ["W215"] }))).toEqual([]);
    write("xa/places.yaml", "places: [\n");
    expect(await elsewhere()).toEqual([]);
    write("xa/places.yaml", "places:\n  zyria: [Zyria]\n");
    for (const name of ["missiles", "ministries", "places"]) rmSync(path(`mul/${name}.yaml`));
    expect(await elsewhere()).toEqual([]);
  });
});

describe("packs that were checked before", () => {
  const everything = async (using: Store) =>
    checkFolders([folder], {
      checks: selectChecks({}),
      store: using,
      extractorOver(lexicons) {
        const extractor = extractorOver(lexicons);
        return (text, language) => extractor.extract(text, { language });
      },
    });
  const person = (code: string, id: string) =>
    write(`${code}/people.yaml`, `people:\n  ${id}: { given: [Zed], family: [Zemo] }\n`);
  const catalogue = (...ids: string[]) =>
    write(
      "mul/people.yaml",
      `people:\n${ids.map((id) => `  ${id}: { name: Zed Zemo, country: SY }\n`).join("")}`,
    );
  const language = (code: string, more: string) =>
    write(
      `${code}/language.yaml`,
      `name: Zz\ncodes: [zz${code.at(-1)}]\nscript: Latin\nfrequent: [zz]\n${more}`,
    );

  it("are asked again where a check holds languages against each other", async () => {
    write("mul/places.yaml", `${FILES["mul/places.yaml"]}  zzother: { name: O, type: city }\n`);
    write("xb/places.yaml", "places:\n  zzother: [Zyria]\n");
    const asked = async () => (await check(store, ["W215"])).findings;
    expect(await asked()).toEqual([`W215 ${path("xb/places.yaml")}:2`]);
    write("xa/places.yaml", "places:\n  zyria: [Zyria-Land]\n");
    expect(await asked()).toEqual([]);
  });

  it("are as they are without what is remembered, after each change", async () => {
    const changes: readonly (() => void)[] = [
      () => catalogue("zed-zemo"),
      () => person("xa", "zed-zemo"),
      // Now another language says how he is written, and then none.
      () => person("xb", "zed-zemo"),
      () => write("xa/people.yaml", "people: {}\n"),
      () => write("xb/people.yaml", "people: {}\n"),
      () => catalogue("zed-zemo", "zee-zemo"),
      () => person("xa", "zed-zemo"),
      () => write("xb/names.yaml", "given:\n  any: [Zed, Zéd]\n"),
      // What a language types is held against what its sisters type.
      () => language("xb", "letters: { likely: é }\n"),
      () => language("xa", "letters: { likely: e }\n"),
      () => write("xa/stray.txt.yaml", ""),
      () => write("generated/places.tsv", "zyria\tZyria\n"),
      () => write("xb/places.yaml", "places:\n  zyria: [Zyriya]\n  nowhere: [X]\n"),
      () => write("xb/places.yaml", "places:\n  zyria: [Zyriya]\n"),
    ];
    const told: number[] = [];
    for (const change of changes) {
      change();
      const anew = await everything(storeIn(temporaryFolder(), { version: "1" }));
      expect(await everything(store)).toEqual(anew);
      told.push(anew.findings.length);
    }
    expect(new Set(told).size).toBeGreaterThan(3);
  });

  it("are not read again, unless something is not known of them", async () => {
    for (const [name, text] of Object.entries(languageFiles("xc", "Zyrija"))) write(name, text);
    await check();
    write("xb/places.yaml", "# ours\nplaces:\n  zyria: [Zyriya]\n");
    const codes = selectChecks({ select: ["E"] }).map(({ code }) => code);
    const read = (checks: readonly string[]) =>
      [...readChangedPacks([folder], checks, store).source.packs]
        .filter(([, { declarations, catalogue }]) => declarations.length + catalogue.length > 0)
        .map(([code]) => code);
    expect(read(codes)).toEqual(["mul", "xb"]);
    expect(read(codes.slice(1))).toEqual(["mul", "xa", "xb", "xc"]);
  });
});

describe("files that were read before", () => {
  const FILE = "xa/places.yaml";
  const file = (shown = FILE) => ({ path: path(FILE), shown, kind: "places" });
  /** What is said of a pack, by a run that begins with what the one before has kept. */
  const read = (of = file(), add?: FileReader["add"]) => {
    const pack = { ...emptyPack("xa"), describedIn: "xa/language.yaml", texts: [], words: [] };
    const files = readerOver(store);
    const findings = (add ?? files.add)(of, pack);
    files.keep();
    return { pack, findings };
  };
  const fromDisk: FileReader["add"] = ({ path, shown, kind }, pack) =>
    addYaml(readYaml(path, shown), kind, pack);

  it.each([
    [
      "lists only",
      "places:\n  zyria: [Zyria, {form: Zz, after: [at]}]\n  zyria: [Zo\u00ADria, 007]\n",
    ],
    ["something of the language", "locatives: [bridge]\nplaces:\n  zyria: [Zyria]\n"],
    ["nothing that has its shape", "places: [1, 2.5, true, null, x]\n__proto__: { b: [] }\n"],
  ])("say what they said: %s", (_, text) => {
    write(FILE, text);
    const before = read(file(), fromDisk);
    expect(read()).toEqual(before);
    expect(read()).toEqual(before);
  });

  it("are kept where they say nothing of the language, else parsed", () => {
    write(FILE, "places:\n  zyria: [Zyria]\n");
    const { pack } = read();
    expect(pack.declarations).toHaveLength(1);
    const twice = { ...emptyPack("xa"), language: { locatives: ["bridge"] } };
    readerOver(store).add(file(), twice);
    expect(twice).toMatchObject({ language: { locatives: ["bridge"] }, declarations: [{}] });
    write(FILE, "locatives: [dam]\n");
    read();
    readerOver(store).add(file(), twice);
    expect(twice.language.locatives).toEqual(["bridge", "dam"]);
  });

  it("are read again under another name, and when their bytes are others", () => {
    write(FILE, "places:\n  zyria: [Zyria]\n");
    read();
    expect(read(file("xa/other.yaml")).pack.declarations).toMatchObject([
      { file: "xa/other.yaml" },
    ]);
    write(FILE, "places:\n  zyria: [Zyria, Zz]\n");
    expect(read().pack.declarations).toHaveLength(2);
  });

  it.each([".inf", "-.INF", ".nan", "1e400", "1E+400"])(
    "are not kept with %s in them",
    (number) => {
      write(FILE, `places:\n  zyria: [${number}]\n`);
      const before = read(file(), fromDisk);
      read();
      expect(read()).toEqual(before);
      expect(readFileSync(path(FILE), "utf8")).toContain(number);
    },
  );
});
