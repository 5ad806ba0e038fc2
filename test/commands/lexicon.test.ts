import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

const folder = temporaryFolder();
mkdirSync(join(folder, "en"));
writeFileSync(join(folder, "en/people.yaml"), "people: { sergei-shoigu: { family: [Shoigoo] } }\n");
writeFileSync(
  join(folder, "en/examples.yaml"),
  `examples:
  - text: Sergei Shoigoo left.
    finds: [[person, Sergei Shoigoo, sergei-shoigu]]
    why: ours
`,
);
const mine = ["--lexicons", folder];
const less = temporaryFolder();

describe("extract lexicon", () => {
  it("lists the entries of a kind, or of a room, a line each", async () => {
    const { out, code } = await run(["lexicon", "list", "ministry"]);
    const lines = out.trimEnd().split("\n");
    expect(code).toBe(0);
    expect(lines.every((line) => /^ministry\t[a-z0-9-]+\t[^\t]+$/.test(line))).toBe(true);
    expect(lines).toContain("ministry\tus-state\tUnited States Department of State");
    expect(lines).toEqual([...lines].sort());
    const room = await run(["lexicon", "list", "missiles", "--format", "json"]);
    const kinds = JSON.parse(room.out).map(({ kind }: { kind: string }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["missile-class", "missile-model"]));
  });

  it("shows an entry: its facts, its forms with their lines, its examples", async () => {
    const { out } = await run(["lexicon", "show", "sergei-shoigu", ...mine]);
    expect(out).toMatch(/^person sergei-shoigu: Sergei Shoigu {2}lexicons\/mul\/people\/.*:\d+$/m);
    expect(out).toContain("\n  country: RU\n");
    expect(out).toContain("defence minister, from 2012, to 2024");
    expect(out).toContain(`  en  Sergey Shoigoo  (person; combined)  ${folder}/en/people.yaml:1\n`);
    expect(out).toMatch(/ {2}ar {2}شويغو {2}\(person-alone\) {2}lexicons\/ar\/people\/.*:\d+\n/);
    expect(out).toContain(`  en  Sergei Shoigoo left.  ${folder}/en/examples.yaml:2\n`);
    expect(out).toMatch(/ {2}fa {2}.* {2}lexicons\/fa\/examples\.yaml:\d+\n/);
  });

  it("shows no example that a folder takes away", async () => {
    const shown = async (...more: string[]) =>
      JSON.parse((await run(["lexicon", "show", "-f", "json", "kalibr", ...more])).out)[0].examples;
    const [first, ...others] = await shown();
    const removal = JSON.stringify({ examples: [first.text] });
    mkdirSync(join(less, first.language), { recursive: true });
    writeFileSync(join(less, first.language, "remove.yaml"), removal);
    expect(await shown("--lexicons", less)).toEqual(others);
  });

  it("shows the same as JSON", async () => {
    const { out } = await run(["lexicon", "show", "-f", "json", "person:sergei-shoigu", ...mine]);
    const [entry, ...others] = JSON.parse(out);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ kind: "person", id: "sergei-shoigu", facts: { country: "RU" } });
    const form = entry.forms.find((one: { form: string }) => one.form === "Shoigoo");
    const file = `${folder}/en/people.yaml`;
    expect(form).toEqual({ language: "en", form: "Shoigoo", as: "person-family", file, line: 1 });
    expect(entry.examples.at(-1)).toBeDefined();
  });

  it("shows a form's conditions, and every kind that has the id", async () => {
    const { out } = await run(["lexicon", "show", "place:jordan"]);
    expect(out).toMatch(/\(place; not-after .*\)/);
    expect((await run(["lexicon", "show", "ministry:jordan"])).code).toBe(2);
  });

  it.each([
    [["show", "alepo"], 'no entry has the id "alepo"; did you mean aleppo?'],
    [["list", "persn"], '"persn" is no kind of entry; did you mean person?'],
    [["list", "zzzzzz"], '"zzzzzz" is no kind of entry; there are: person, office,'],
  ])("says what was meant by %j", async (args, message) => {
    const { code, err } = await run(["lexicon", ...args]);
    expect(code).toBe(2);
    expect(err).toContain(`extract: ${message}`);
  });

  it("exports every entry and form, a JSON object a line", async () => {
    const { out } = await run(["lexicon", "export", ...mine]);
    const lines = out.trimEnd().split("\n");
    const rows = lines.map((line) => JSON.parse(line));
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(["entry", "form"]));
    const entries = new Set(
      rows.filter(({ type }) => type === "entry").map(({ kind, id }) => `${kind}:${id}`),
    );
    const forms = rows.filter(({ type }) => type === "form");
    expect(forms.length).toBeGreaterThan(50_000);
    expect(forms.filter(({ kind, id }) => !entries.has(`${kind}:${id}`))).toEqual([]);
    expect(lines.some((line) => line.includes('"form":"Sergei Shoigoo"'))).toBe(true);
  });

  it("exports the forms as a table", async () => {
    const { out } = await run(["lexicon", "export", "--format", "tsv"]);
    const rows = out.trimEnd().split("\n");
    expect(rows[0]).toBe("kind\tid\tname\tlanguage\tform\tas\tfile\tline");
    expect(rows.every((row) => row.split("\t").length === 8)).toBe(true);
    expect(out).toMatch(/^place\taleppo\tAleppo\ten\tAleppo\tplace\tlexicons\/en\/places.*\t\d+$/m);
  });
});
