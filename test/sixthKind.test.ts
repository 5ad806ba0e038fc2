import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { LIMIT, temporaryFolder } from "./program.ts";
import type { Result } from "./sixthKind/inCopy.ts";
import { inserted, NAMED, OWN, type Places, ROW } from "./sixthKind/ship.ts";

let copy = "";
beforeAll(() => {
  copy = temporaryFolder();
  for (const name of ["src", "test/sixthKind/inCopy.ts", "test/toyPack.ts", "tsconfig.json"])
    cpSync(name, join(copy, name), { recursive: true });
  cpSync("package.json", join(copy, "package.json"));
  for (const name of ["node_modules", "dist"]) symlinkSync(resolve(name), join(copy, name));
});

function put(places: Places): void {
  for (const [file, insertions] of Object.entries(places)) {
    const path = join(copy, file);
    writeFileSync(path, inserted(file, readFileSync(path, "utf8"), insertions));
  }
}

function node(...args: string[]) {
  return spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: "utf8",
    timeout: LIMIT,
    maxBuffer: 1 << 26,
  });
}

/** What the compiler says: it must complain of these files, and of no others. */
function expectComplaints(named: readonly string[]): string {
  const compiler = "node_modules/typescript/bin/tsc";
  const { stdout, stderr } = node(compiler, "--noEmit", "--pretty", "false");
  expect(stderr).toBe("");
  const files = [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error /gm)].map((match) => match[1]);
  expect([...new Set(files)].sort(), stdout).toEqual([...named].sort());
  return stdout;
}

// In this order: each begins with what the one before it left.
describe("a sixth kind of entity", () => {
  it("is a row, and the compiler names every other place", () => {
    put(ROW);
    const said = expectComplaints(Object.keys(NAMED));
    // The forms and the entries of the catalogue, each in a reader of its own.
    expect(said.match(/shapes\/index\.ts.*'ships' is missing/g)).toHaveLength(2);
  });

  it("compiles when those places have it", () => {
    put(NAMED);
    for (const [file, text] of Object.entries(OWN)) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
    }
    expectComplaints([]);
  });

  it("is then found, printed, described and explained as the others are", () => {
    const { stdout, stderr } = node("--import", "tsx", "test/sixthKind/inCopy.ts");
    expect(stderr).toBe("");
    const { json, schema, text, explained, coverage, help } = JSON.parse(stdout) as Result;

    const output = JSON.parse(json);
    const mention = { line: 1, text: "Pine", rule: "xx/ships#alias" };
    expect(output.documents[0].entities).toEqual([
      // The ship's country is the one that the document speaks of.
      expect.objectContaining({ kind: "ministry", id: "bb-war", country: "BB" }),
      {
        kind: "ship",
        id: "tall-pine",
        name: "Tall Pine",
        class: "frigate",
        country: "BB",
        ambiguousWith: ["white-pine"],
        mentions: [{ start: 4, end: 8, column: 5, ...mention }],
      },
      {
        kind: "ship",
        id: "Hull 7",
        name: "Hull 7",
        class: null,
        country: null,
        mentions: [
          { start: 13, end: 19, line: 1, column: 14, text: "Hull 7", rule: "xx/patterns#hull" },
        ],
      },
    ]);

    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
      schema,
    );
    expect([validate(output), validate.errors]).toEqual([true, null]);
    for (const wrong of [{ class: 7 }, { tons: 7 }, { id: null }]) {
      const [document] = output.documents;
      const entities = [{ ...document.entities[1], ...wrong }];
      const changed = { ...output, documents: [{ ...document, entities }] };
      expect([wrong, validate(changed)]).toEqual([wrong, false]);
    }

    expect(text).toContain("stdin:1:5: ship  Pine  → Tall Pine  tall-pine  or white-pine\n");
    expect(explained).toMatch(/result +ship tall-pine {2}Tall Pine {2}class frigate {2}country BB/);
    expect(explained).toContain("It was found");
    expect(coverage).toContainEqual({
      kind: "ship",
      entries: 2,
      handWritten: 2,
      covered: { xx: 2 },
      forms: { xx: 2 },
      missing: { xx: [] },
    });
    expect(help).toContain(" missile counts, places and ships in ");
  });

  it("has in its row the fields of its entities, as they are, and no others", () => {
    const path = join(copy, "src/kinds.ts");
    const text = readFileSync(path, "utf8");
    const right = 'fields: { class: "text or null", country: "text or null" }';
    for (const [from, to] of [
      [', country: "text or null"', ""],
      ['class: "text or null"', 'class: "text"'],
      [" }", ', tons: "number or null" }'],
    ] as const) {
      const wrong = text.replace(right, right.replace(from, to));
      expect(wrong).not.toBe(text);
      writeFileSync(path, wrong);
      expectComplaints(["src/kinds.ts"]);
    }
  });
});
