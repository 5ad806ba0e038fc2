import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const TEXTS = folderOf({
  "a.txt":
    "The talks went on. President Johann Zorbatov told reporters on Monday that he had left Moscow. Zorbatov smiled.",
  "b.txt": "President Johann Zorbatov met General Ann Quibbleton. He left.",
});
const LEXICON = folderOf({
  "en/people.yaml":
    "people:\n  johann-zorbatov: { full: [Johann Zorbatov, Juan Zorbatow] }\n  sergei-shoigu: { family: [Shoygoo] }\n",
  "mul/people.yaml": "people:\n  johann-zorbatov: { name: Johann Zorbatov }\n",
});

describe("extract coverage of a folder", () => {
  it("is about that folder", async () => {
    const { code, out } = await run(["coverage", LEXICON]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ids with a form +entries +by hand +en\nperson +\d+ +\d+ +2\n/);
    expect(out).toMatch(/\nforms +en\nperson +[3-9]\n/);
    expect(out).not.toContain("place");
    expect(out).toContain(`\nevery entry of ${LEXICON} has a form in every language\n`);
    expect((await run(["coverage", "--lexicons", LEXICON])).out).toBe(out);
  });

  it("says what an entry of its own, or a language of its own, lacks", async () => {
    const lexicon = folderOf({
      "ru/people.yaml": "people: { vladimir-putin: { full: [Вова Путин] } }\n",
      "mul/people.yaml": "people: { john-doe: { name: John Doe } }\n",
    });
    const lacking = await run(["coverage", lexicon]);
    expect([lacking.code, lacking.out]).toEqual([
      1,
      expect.stringContaining("\nru lacks 1 of person: john-doe\n"),
    ]);
    const other = folderOf({
      "pl/language.yaml": "name: Polish\ncodes: [pol]\nscript: Latin\n",
      "pl/places.yaml": "places: { syria: [Syria] }\n",
    });
    const begun = await run(["coverage", "--format", "json", other]);
    expect(begun.code).toBe(1);
    const { kinds } = JSON.parse(begun.out);
    const place = kinds.find(({ kind }: { kind: string }) => kind === "place");
    expect(place.covered).toEqual({ pl: 1 });
    expect(place.missing.pl.length).toBeGreaterThan(1000);
    expect(place.missing.pl).not.toContain("syria");
  });
});

describe("extract coverage --corpus", () => {
  it("lists the names that no lexicon lists, the most often found first", async () => {
    const { code, out, err } = await run(["coverage", "--corpus", TEXTS]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^2 documents, 5 mentions\n\nen person, not listed: 2\n/);
    expect(out.replaceAll(TEXTS, "DIR")).toContain(
      `     3 in    2  Johann Zorbatov
                DIR/a.txt:1:30  The talks went on. President [Johann Zorbatov] told reporters on Monday that he had left\n`,
    );
    expect(out.indexOf("Zorbatov")).toBeLessThan(out.indexOf("Quibbleton"));
    expect(out).toMatch(/\nforms never met \(--missing lists them\)\n/);
    expect(out).toMatch(/\n {2}en place +\d+ of \d+\n/);
  });

  it("says of a folder which of its forms never stand in the texts", async () => {
    const { out } = await run(["coverage", LEXICON, "--corpus", TEXTS]);
    expect(out.replaceAll(LEXICON, "DIR").split("forms never met\n")[1]).toBe(
      `  en person         2 of 3
    DIR/en/people.yaml:2  johann-zorbatov  Juan Zorbatow
    DIR/en/people.yaml:3  sergei-shoigu  Shoygoo
`,
    );
    expect(out).toContain("not listed: 1\n");
  });

  it("prints JSON, and --limit names of each kind", async () => {
    const { out } = await run(["coverage", "--corpus", TEXTS, "-f", "json", "--limit", "1"]);
    const { format, documents, unlisted, forms } = JSON.parse(out);
    expect([format, documents]).toEqual(["extract-coverage/1", 2]);
    expect(unlisted).toMatchObject([
      {
        kind: "person",
        language: "en",
        name: "Johann Zorbatov",
        mentions: 3,
        documents: 2,
        contexts: [
          {
            line: 1,
            column: 30,
            text: "Johann Zorbatov",
            sentence: "President Johann Zorbatov told reporters on Monday that he had left Moscow.",
          },
          { sentence: "President Johann Zorbatov met General Ann Quibbleton." },
        ],
      },
    ]);
    expect(forms.map(({ language }: { language: string }) => language)).not.toContain("ru");
  });

  it("prints CSV that no spreadsheet takes for a formula", async () => {
    const lexicon = folderOf({
      "en/places.yaml": "places: { moscow: ['=1+1', 'Mos, \"cow\"'] }\n",
    });
    const { out } = await run(["coverage", lexicon, "--corpus", TEXTS, "--format", "csv"]);
    const rows = out.split("\r\n");
    expect(rows[0]).toBe("what,language,kind,text,id,mentions,documents,where,before,after");
    expect(rows[1]).toContain("unlisted,en,person,Johann Zorbatov,,3,2,");
    expect(rows.some((row) => row.startsWith("unseen,en,place,'=1+1,moscow,0,0,"))).toBe(true);
    expect(rows.some((row) => row.startsWith('unseen,en,place,"Mos, ""cow""",moscow,'))).toBe(true);
    expect(rows.at(-1)).toBe("");
  });

  it("reads records as the main command does", async () => {
    const records = [
      JSON.stringify({ _id: "r1", body: "President Johann Zorbatov told reporters so." }),
      "oops",
      JSON.stringify({ body: "Президент Иоганн Зорбатов сказал это.", language: "ru" }),
    ].join("\n");
    const flags = ["-i", "ndjson", "--id-field", "_id", "--text-field", "body", "-f", "json"];
    const { code, out, err } = await run(["coverage", "--corpus", "-", ...flags], records);
    expect(code).toBe(2);
    expect(err).toContain("stdin:2: not JSON");
    const { unlisted } = JSON.parse(out);
    expect(
      unlisted.map((one: { language: string; contexts: { document: string }[] }) => [
        one.language,
        one.contexts[0]?.document,
      ]),
    ).toEqual([
      ["en", "r1"],
      ["ru", "line 3"],
    ]);
  });

  it("drafts a lexicon that is sound once the ids are filled in, and writes only where told", async () => {
    const target = temporaryFolder();
    const printed = await run(["coverage", "--corpus", TEXTS, "--draft"]);
    expect(printed.out).toContain("\n  FILL-IN-1: { given: [Johann], family: [Zorbatov] }\n");
    expect(printed.out).toContain("# President Johann Zorbatov told reporters on Monday");
    expect(readdirSync(target)).toEqual([]);
    const written = await run(["coverage", "--corpus", TEXTS, "--draft", "-o", target]);
    const files = ["en/people/draft.yaml", "mul/people/draft.yaml"].map((one) => join(target, one));
    expect([written.code, written.out]).toEqual([0, `${files.join("\n")}\n`]);

    const unfilled = await run(["check", target]);
    expect([unfilled.code, unfilled.out]).toEqual([1, expect.stringContaining("E119")]);
    for (const file of files)
      writeFileSync(
        file,
        readFileSync(file, "utf8")
          .replaceAll("FILL-IN-1", "johann-zorbatov")
          .replaceAll("FILL-IN-2", "ann-quibbleton"),
      );
    const filled = await run(["check", target]);
    expect([filled.code, filled.out]).toEqual([0, expect.stringContaining(": sound")]);
    const found = await run(["--lexicons", target, join(TEXTS, "b.txt")]);
    expect(found.out).toContain('"id":"ann-quibbleton"');

    const again = await run(["coverage", "--corpus", TEXTS, "--draft", "-o", target]);
    expect([again.code, again.err]).toEqual([
      2,
      expect.stringContaining("there is a draft already"),
    ]);
    expect(existsSync(join(target, "en", "people.yaml"))).toBe(false);
  });

  it("drafts names that YAML would take for something else as texts", async () => {
    const { draftOf } = await import("../../src/output/draft.ts");
    const { readYaml } = await import("../../src/compiler/reading/yaml.ts");
    const names = ["No", "A: b", "x # y", "@z", "- a", 'say "so"', "{a}", "a\nb", "Ann"];
    const contexts = [
      {
        document: "a\nb",
        line: 1,
        column: 1,
        before: "",
        text: "",
        after: "",
        sentence: "a\u2028b",
      },
    ];
    const drafted = draftOf(
      names.map((name) => ({
        kind: "place" as const,
        language: "en",
        name,
        mentions: 1,
        documents: 1,
        contexts,
      })),
    );
    for (const { path, text } of drafted) {
      const file = join(temporaryFolder(), "draft.yaml");
      writeFileSync(file, text);
      const { data } = readYaml(file, path) as { data: { places: Record<string, unknown> } };
      const read = Object.values(data.places).map((one) =>
        Array.isArray(one) ? one[0] : (one as { name: string }).name,
      );
      expect(read).toEqual(names);
    }
  });

  it.each([
    [["--draft"], "--draft is about a corpus; add --corpus FILES"],
    [["--format", "csv"], "--format csv is about a corpus"],
    [["--corpus", "x", "-o", "y"], "--output is the folder of a draft; add --draft"],
    [["--corpus", "x", "--id-field", "y"], "add --input ndjson"],
    [["--corpus", "x", "--limit", "0"], "It must be a whole number from 1."],
    [["--corpus", "x", "--language", "english"], "did you mean en?"],
  ])("refuses %j", async (args, message) => {
    const result = await run(["coverage", ...args]);
    expect([result.code, result.out]).toEqual([2, ""]);
    expect(result.err).toContain(message);
  });
});
