import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { type Store, storeIn } from "../../../src/cache/store.ts";
import { readChangedPacks } from "../../../src/compiler/checking/changedPacks.ts";
import { checkFolders } from "../../../src/compiler/checking/checkFolders.ts";
import { selectChecks } from "../../../src/compiler/checks/select.ts";
import { readerOver } from "../../../src/compiler/reading/parsedFiles.ts";
import { readYaml } from "../../../src/compiler/reading/yaml.ts";
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

  it("are what they were: data, places and findings", () => {
    write(FILE, "a: [1, 2.5, true, null, x]\na: {}\n__proto__: { b: [] }\n");
    const first = readerOver(store);
    const before = first.read(path(FILE), FILE);
    first.keep();
    expect(before.findings).toHaveLength(1);
    const second = readerOver(store);
    expect(second.read(path(FILE), FILE)).toEqual(before);
    expect(readYaml(path(FILE), FILE)).toEqual(before);
  });

  it("are read again under another name, and when their bytes are others", () => {
    const first = readerOver(store);
    first.read(path(FILE), FILE);
    first.keep();
    expect(readerOver(store).read(path(FILE), "other.yaml").file).toBe("other.yaml");
    write(FILE, "a: 1\n");
    expect(readerOver(store).read(path(FILE), FILE).data).toEqual({ a: 1 });
  });

  it.each([".inf", "-.INF", ".nan", "1e400", "1E+400"])(
    "are not kept with %s in them",
    (number) => {
      write(FILE, `a: ${number}\n`);
      const first = readerOver(store);
      const { data } = first.read(path(FILE), FILE);
      first.keep();
      expect(readerOver(store).read(path(FILE), FILE).data).toEqual(data);
      expect(readFileSync(path(FILE), "utf8")).toContain(number);
    },
  );
});
