import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { CHECKS } from "../../../src/compiler/checks/index.ts";
import type { Finding } from "../../../src/errors.ts";
import { CHECK_FORMAT_TABLE, type CheckFormatName } from "../../../src/output/check/index.ts";
import { relativeName, uriOf } from "../../../src/output/check/names.ts";
import {
  type CheckReport,
  type FormatOptions,
  summaryOf,
} from "../../../src/output/check/report.ts";
import { checkSchema } from "../../../src/output/check/schema.ts";

const error: Finding = {
  code: "E102",
  severity: "error",
  file: "my/en/places.yaml",
  line: 3,
  column: 12,
  entry: "places.zz-two",
  problem: '"Zzyzx" already means zz-one',
  repair: "remove it from one",
};
const warning: Finding = {
  code: "W211",
  severity: "warning",
  file: "my/xx/language.yaml",
  problem: "no frequent words",
  repair: "add some",
};
/** Everything that a name or a form may try on a terminal, a log, a page or a parser. */
const HOSTILE = "a\u001b[2J\r\n::error::x%0A,:\u202e\u2066<b>&\"'\ud800\uffff\u0000]]>";
const hostile: Finding = {
  ...error,
  file: `my/${HOSTILE}.yaml`,
  entry: HOSTILE,
  problem: HOSTILE,
  repair: HOSTILE,
};
const report = (...findings: Finding[]): CheckReport => ({
  folders: ["my"],
  onBuiltIn: true,
  languages: ["en", "xx"],
  forms: 2,
  examples: 1,
  tried: false,
  findings,
});
const options: FormatOptions = {
  rules: CHECKS,
  version: "1.2.3",
  cwd: "/home/ann",
  colour: false,
  quiet: false,
  replacementsOf: () => [],
};
const format = (name: CheckFormatName, of: CheckReport, more: Partial<FormatOptions> = {}) =>
  CHECK_FORMAT_TABLE[name](of, { ...options, ...more });

describe("a report as text", () => {
  it("is a finding a line, then a summary", () => {
    expect(format("text", report(error, warning))).toMatchInlineSnapshot(`
      "my/en/places.yaml:3:12: error E102: entry "places.zz-two": "Zzyzx" already means zz-one; remove it from one
      my/xx/language.yaml: warning W211: no frequent words; add some
      my: 1 error, 1 warning; en xx, 2 forms, 1 example (not run while there are errors); on the built-in lexicons
      "
    `);
  });

  it("says what is sound, on what it stands, and what was warned of", () => {
    const sound = { ...report(), tried: true };
    expect(summaryOf(sound)).toBe("my: sound; en xx, 2 forms, 1 example; on the built-in lexicons");
    expect(summaryOf({ ...sound, onBuiltIn: false, findings: [warning, warning] })).toBe(
      "my: sound, 2 warnings; en xx, 2 forms, 1 example",
    );
  });

  it("says how much of it can be mended by the program", () => {
    const fix = { replaceWith: "x" } as const;
    const unsorted = { ...error, fix };
    const elsewhere = { ...error, file: "my/en", fix };
    expect(summaryOf(report(unsorted, elsewhere, warning))).toMatch(/; --fix mends 1$/);
  });

  it("is only errors when it is to be quiet, and then nothing when there are none", () => {
    const quiet = { quiet: true };
    expect(format("text", report(warning), quiet)).toBe("");
    expect(format("text", report(error, warning), quiet).split("\n")).toHaveLength(3);
    expect(format("text", report(error, warning), quiet)).not.toContain("W211");
  });

  it("has a colour for each severity, and without colours no escape", () => {
    const coloured = format("text", report(error, warning), { colour: true });
    expect(coloured).toContain("\u001b[31m\u001b[1merror E102");
    expect(coloured).toContain("\u001b[33m\u001b[1mwarning W211");
    expect(format("text", report(error, warning))).not.toContain("\u001b");
  });
});

describe("a report as JSON", () => {
  const validate = new Ajv2020({ strict: true }).compile(checkSchema);

  it.each([
    ["with findings", report(error, warning, hostile)],
    ["without", report()],
    ...[
      { remove: true },
      { replaceWith: "x" },
      { replaceListWith: "x" },
      { rewrite: { from: "x", to: "" } },
      { compose: true },
      { sort: "items" },
      { fill: true },
    ].map(
      (fix) => [`mended by ${JSON.stringify(fix)}`, report({ ...error, fix } as Finding)] as const,
    ),
  ] as const)("is as its schema says: %s", (_, given) => {
    const data = JSON.parse(format("json", given));
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
    expect(data.findings).toEqual(JSON.parse(JSON.stringify(given.findings)));
  });

  it("is refused by its schema when something else stands in it", () => {
    const data = JSON.parse(format("json", report(error)));
    expect(validate({ ...data, findings: [{ ...error, host: "x" }] })).toBe(false);
    expect(validate({ ...data, findings: [{ ...error, line: 0 }] })).toBe(false);
  });

  it("counts by severity", () => {
    expect(JSON.parse(format("json", report(error, warning, warning))).summary).toEqual({
      errors: 1,
      warnings: 2,
    });
  });
});

describe("a report as workflow commands", () => {
  it("is a command a finding", () => {
    expect(format("github", report(error, warning)).split("\n").slice(0, 2)).toEqual([
      '::error file=my/en/places.yaml,line=3,col=12,title=E102::entry "places.zz-two": "Zzyzx" already means zz-one; remove it from one',
      "::warning file=my/xx/language.yaml,title=W211::no frequent words; add some",
    ]);
  });

  it("escapes what would end a property, a value or a line, and begins no other command", () => {
    const text = format("github", { ...report(hostile), folders: [`::stop-commands::${HOSTILE}`] });
    const [first = "", last = "", ...rest] = text.split("\n");
    expect(rest).toEqual([""]);
    expect(first.startsWith("::error file=my/a\\u001b[2J%0D%0A%3A%3Aerror%3A%3Ax%250A%2C%3A")).toBe(
      true,
    );
    expect(last.startsWith("extract check: ::stop-commands::")).toBe(true);
    expect([...text].filter((sign) => "\r\u001b\u202e\u2066\0".includes(sign))).toEqual([]);
  });

  it("names files from the folder that the job works in", () => {
    const absolute = { ...error, file: "/home/ann/my/en/places.yaml" };
    expect(format("github", report(absolute))).toContain("file=my/en/places.yaml,");
  });

  it("leaves warnings out when it is to be quiet", () => {
    expect(format("github", report(warning), { quiet: true })).toBe("");
  });
});

describe("a report as SARIF", () => {
  const schema = JSON.parse(
    readFileSync(
      join("node_modules", "@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json"),
      "utf8",
    ),
  );
  const validate = sarifValidator(schema);
  const sarif = (given: CheckReport, more: Partial<FormatOptions> = {}) => {
    const log = JSON.parse(format("sarif", given, more));
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    return log.runs[0];
  };

  it("is as the official schema says, with findings and without", () => {
    expect(sarif(report()).results).toEqual([]);
    expect(sarif(report(error, warning, hostile)).results).toHaveLength(3);
    expect(validate({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
  });

  it("has the place in UTF-16 units, the entry, the level", () => {
    const run = sarif(report(error));
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.results[0]).toMatchObject({
      ruleId: "E102",
      ruleIndex: 0,
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "my/en/places.yaml" },
            region: { startLine: 3, startColumn: 12 },
          },
          logicalLocations: [{ fullyQualifiedName: "places.zz-two" }],
        },
      ],
    });
  });

  it("has each rule that was broken, with reason and example", () => {
    const { rules } = sarif(report(error, warning, warning)).tool.driver;
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual(["E102", "W211"]);
    const [{ shortDescription, help, defaultConfiguration }] = rules;
    expect(shortDescription.text).toBe("one form means two ids");
    expect(help.text).toContain("zz-two: [Zzyzx]");
    expect(help.markdown).toContain("```yaml\n# en/places.yaml\n");
    expect(defaultConfiguration.level).toBe("error");
  });

  it("has what would mend it", () => {
    const replacementsOf = () => [
      { start: { line: 3, column: 12 }, end: { line: 3, column: 19 }, text: "" },
    ];
    expect(sarif(report(error), { replacementsOf }).results[0].fixes).toEqual([
      {
        description: { text: "remove it from one" },
        artifactChanges: [
          {
            artifactLocation: { uri: "my/en/places.yaml" },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 12, endLine: 3, endColumn: 19 },
                insertedContent: { text: "" },
              },
            ],
          },
        ],
      },
    ]);
  });

  it("names no folder of this machine", () => {
    const absolute = { ...error, file: "/home/ann/my/en/places.yaml" };
    expect(format("sarif", report(absolute))).not.toContain("/home/ann");
  });
});

describe("a report as JUnit", () => {
  it("is a suite a file, in which errors have failed", () => {
    expect(format("junit", report(error, warning))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="extract check" tests="2" failures="1" errors="0">
        <testsuite name="my/en/places.yaml" tests="1" failures="1" errors="0">
          <testcase name="E102 my/en/places.yaml:3:12" classname="my/en/places.yaml" file="my/en/places.yaml" line="3" column="12">
            <failure type="E102" message="&quot;Zzyzx&quot; already means zz-one">my/en/places.yaml:3:12: error E102: entry &quot;places.zz-two&quot;: &quot;Zzyzx&quot; already means zz-one; remove it from one</failure>
          </testcase>
        </testsuite>
        <testsuite name="my/xx/language.yaml" tests="1" failures="0" errors="0">
          <testcase name="W211 my/xx/language.yaml" classname="my/xx/language.yaml" file="my/xx/language.yaml">
            <system-out>my/xx/language.yaml: warning W211: no frequent words; add some</system-out>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it("has a case that went well when nothing was found", () => {
    expect(format("junit", report())).toContain('tests="1" failures="0" errors="0"');
    expect(format("junit", report())).toContain("<testcase name=");
  });

  it("holds nothing that XML cannot, and no markup of others", () => {
    const xml = format("junit", report(hostile));
    // What XML 1.0 allows, but for line ends of our own.
    expect(xml).toMatch(/^[\n\u0020-\ud7ff\ue000-\ufffd]*$/);
    expect(xml).not.toContain("<b>");
    expect(xml).not.toContain("]]>");
    expect(xml.match(/<testcase /g)).toHaveLength(1);
  });
});

describe("names of files", () => {
  it.each([
    ["./my/a.yaml", "my/a.yaml", "my/a.yaml"],
    ["../my/a b.yaml", "../my/a b.yaml", "../my/a%20b.yaml"],
    ["/home/ann/my/a.yaml", "my/a.yaml", "my/a.yaml"],
    ["/home/bob/a.yaml", "/home/bob/a.yaml", "file:///home/bob/a.yaml"],
    ["c:d/%#?.yaml", "c:d/%#?.yaml", "c%3Ad/%25%23%3F.yaml"],
    ["\ud800.yaml", "\ud800.yaml", "%EF%BF%BD.yaml"],
  ])("are relative: %j", (file, name, uri) => {
    expect(relativeName(file, "/home/ann")).toBe(name);
    expect(uriOf(file, "/home/ann")).toBe(uri);
  });
});

/** The schema is written in draft 4; for all that it uses of it only the key of its id has changed. */
function sarifValidator({ $schema: _, id: __, ...schema }: Record<string, unknown>) {
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}
