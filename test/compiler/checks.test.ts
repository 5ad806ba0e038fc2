import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkExamples, checkPatterns, checkSource } from "../../src/compiler/checking/check.ts";
import type { Check, Sample } from "../../src/compiler/checks/check.ts";
import { danglingId } from "../../src/compiler/checks/E107.ts";
import { CHECKS } from "../../src/compiler/checks/index.ts";
import { builtInSource, compileOver } from "../../src/compiler/overlay.ts";
import { readLexicons } from "../../src/compiler/reading/read.ts";
import type { LexiconSource } from "../../src/compiler/sources/source.ts";
import { extractorOver } from "../../src/extractor.ts";
import { extract, temporaryFolder } from "../program.ts";
import { sourceOf as toySource } from "../toySource.ts";

const under = builtInSource();

function sourceOf(sample: Sample): LexiconSource {
  const folder = join(temporaryFolder(), "lexicons");
  for (const [name, text] of Object.entries(sample)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return readLexicons([folder]);
}

/** The checks that are asked when nothing is said, and one more. */
async function codesOf(sample: Sample, more?: Check): Promise<string[]> {
  const source = sourceOf(sample);
  const checks = CHECKS.filter((check: Check) => !check.optional || check === more);
  const findings = [
    ...checkSource(source, under, checks),
    ...(await checkPatterns(source, checks)),
  ];
  const tested = [...source.packs.values()].some(
    ({ examples, patterns }) => examples.length + patterns.length > 0,
  );
  if (tested && findings.length === 0) {
    const extractor = extractorOver(compileOver(source, under));
    findings.push(
      ...checkExamples(source, (text, language) => extractor.extract(text, { language })),
    );
  }
  return [...new Set(findings.map(({ code }) => code))];
}

describe("the checks", () => {
  it("are a file each, named by its code", () => {
    const files = readdirSync("src/compiler/checks").filter((name) => /^[EW]\d/.test(name));
    expect(CHECKS.map(({ code }) => `${code}.ts`)).toEqual(files.sort());
    expect(new Set(CHECKS.map(({ title }) => title)).size).toBe(CHECKS.length);
  });

  it("are warnings where the code says so", () => {
    for (const { code, severity } of CHECKS)
      expect([code, severity]).toEqual([code, code.startsWith("W") ? "warning" : "error"]);
  });

  // A file in another encoding cannot be shown as text; test/broken-packs has one.
  it.each(
    CHECKS.filter(({ code }) => code !== "E111").map((check) => [check.code, check] as const),
  )("report their own example only, and not its repair: %s", async (code, check) => {
    expect(await codesOf(check.bad, check)).toEqual([code]);
    expect(await codesOf(check.good, check)).toEqual([]);
    if (check.optional) expect(await codesOf(check.bad)).toEqual([]);
  });

  it.each([
    ["share a form when both say so", "shared: true", "shared: true", []],
    ["do not share what the second does not", "shared: true", "shared: false", ["E102"]],
    ["do not share what the first does not", "shared: false", "shared: true", ["E102"]],
  ])("let two ids %s", async (_, one, two, codes) => {
    const sample = {
      "en/places.yaml": `places:
  zz-one: [{ form: Zzyzx, ${one} }]
  zz-two: [{ form: Zzyzx, ${two} }]
`,
      "mul/places.yaml": `places:
  zz-one: { name: Zzyzx One, type: village, country: US }
  zz-two: { name: Zzyzx Two, type: village, country: US }
`,
    };
    expect(await codesOf(sample)).toEqual(codes);
  });

  it.each([
    ["cruise", []],
    ["cruise-missile", ['did you mean "cruise"?']],
    ["balistic", ['did you mean "ballistic"?']],
    ["slingshot", [expect.stringMatching(/^add it .* \(there are air-defence, .*, rocket/)]],
  ])("know the classes of missiles: %s", (name, repairs) => {
    const model = { "mul/missiles": { models: { lancer: { name: "Lancer", class: name } } } };
    const findings = checkSource(toySource(model), under, [danglingId]);
    expect(findings.map(({ repair }) => repair)).toEqual(repairs);
  });

  it("tell once of an id that is mistyped", () => {
    const person = (id: string) => ({ [id]: { given: ["A"], family: ["B", "C"], alone: ["D"] } });
    const people = { ...person("sergei-shoygu"), ...person("vladimir-putn") };
    const findings = checkSource(toySource({ "en/people": { people } }), under, [danglingId]);
    expect(findings.map(({ repair }) => repair)).toEqual([
      'did you mean "sergei-shoigu"?',
      'did you mean "vladimir-putin"?',
    ]);
  });

  it("guess no other id for one of two or three letters alone", () => {
    const repairOf = (file: string, data: object) =>
      checkSource(toySource({ [file]: { ...data } }), under, [danglingId])[0]?.repair;
    expect(repairOf("en/aircraft", { designators: { kx: ["KX"] } })).toMatch(/^add it to mul.*\?$/);
    expect(repairOf("en/places", { places: { mosco: ["Mosco"] } })).toBe('did you mean "moscow"?');
    const office = { offices: { whip: { name: "Whip", portfolio: "foreign" } } };
    expect(repairOf("mul/offices", office)).toBe('did you mean "foreign-affairs"?');
  });

  it("take one meaning in any case for a word that is met in any case", async () => {
    const portfolios = (form: string) => ({
      "en/ministries.yaml": `portfolios:
  defence: { attributive: [zzyzx] }
  interior: { attributive: [${form}] }
`,
    });
    expect(await codesOf(portfolios("Zzyzx"))).toEqual(["E102"]);
    expect(await codesOf(portfolios("zzyzy"))).toEqual([]);
  });

  it("take an example of any language for a form of all of them (W214)", () => {
    const noExample = CHECKS.filter(({ code }) => code === "W214");
    const foundIn = (sample: Sample) => checkSource(sourceOf(sample), under, noExample).length;
    const forms = { "mul/aircraft-forms.yaml": "names: { su-27: [Zzyzx-Plane] }\n" };
    const examples = `examples:
  - text: A Zzyzx-Plane landed there.
    finds: [[aircraft, Zzyzx-Plane, su-27]]
`;
    expect(foundIn(forms)).toBe(1);
    expect(foundIn({ ...forms, "en/examples.yaml": examples })).toBe(0);
  });

  it("report in the order of files and lines", () => {
    const wrong = (file: string, line: number, form: string, column = 1) => ({
      tag: "place" as const,
      value: "syria",
      form,
      origin: { pack: "xx", room: "places", how: "alias" } as const,
      file,
      line,
      column,
      entry: "syria",
    });
    const declarations = [
      wrong("b.yaml", 2, "(Abc"),
      wrong("b.yaml", 1, "(Bbc", 9),
      wrong("b.yaml", 1, "(Cbc", 5),
      wrong("b.yaml", 3, " "),
      wrong("a.yaml", 9, " "),
    ];
    const pack = {
      code: "mul",
      language: {},
      people: [],
      catalogue: [],
      patterns: [],
      examples: [],
      removals: [],
    };
    const packs = new Map([["mul", { ...pack, declarations }]]);
    const findings = checkSource({ version: "", packs, findings: [] }, under);
    expect(findings.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      "a.yaml:9:1",
      "b.yaml:1:5",
      "b.yaml:1:9",
      "b.yaml:2:1",
      "b.yaml:3:1",
    ]);
  });

  it("have a broken pack each", () => {
    const reported = readdirSync("test/broken-packs")
      .map((name) => readFileSync(`test/broken-packs/${name}/expected.txt`, "utf8"))
      .join("\n");
    expect(
      CHECKS.map(({ code }) => code).filter((code) => !reported.includes(` ${code}: `)),
    ).toEqual([]);
  });

  it("are listed in the guide with their titles", () => {
    const guide = readFileSync("lexicons/README.md", "utf8");
    const rows = [...guide.matchAll(/^\| `([EW]\d+)` \| (.*) \|$/gm)];
    expect(rows.map(([, code, title]) => [code, title])).toEqual(
      CHECKS.map(({ code, title }) => [code, title]),
    );
  });
});

describe("extract check --explain", () => {
  it("says what, why, and shows the mistake and its repair", () => {
    const run = extract(["check", "--explain", "e102"]);
    expect(run.code).toBe(0);
    expect(run.out).toMatchInlineSnapshot(`
      "E102 (error): one form means two ids

      Where one spelling names two things, which of them is meant would depend on the
      order of the lexicon. A condition says in which context it is the one or the
      other.

      Reported:

          # en/places.yaml
          places:
            zz-one: [Zzyzx]
            zz-two: [Zzyzx]

          # mul/places.yaml
          places:
            zz-one: { name: Zzyzx One, type: village, country: US }
            zz-two: { name: Zzyzx Two, type: village, country: US }

      Right:

          # en/places.yaml
          places:
            zz-one: [Zzyzx]
            zz-two: [{ form: Zzyzx, after: [Lake] }]

          # mul/places.yaml
          places:
            zz-one: { name: Zzyzx One, type: village, country: US }
            zz-two: { name: Zzyzx Two, type: village, country: US }
      "
    `);
  });

  it("gives the same as JSON", () => {
    const run = extract(["check", "--explain", "W211", "--format", "json"]);
    expect(JSON.parse(run.out)).toMatchObject({ code: "W211", severity: "warning" });
  });

  it("names the nearest code for one that there is not", () => {
    const run = extract(["check", "--explain", "E1022"]);
    expect([run.code, run.err.trim()]).toEqual([
      2,
      "extract: E1022: no check has this code; did you mean E102?",
    ]);
  });
});
