/** The README's recipes for Python and databases, run as they stand there. */

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Extraction } from "../../src/entity.ts";
import { extract, LIMIT, PROGRAM, temporaryFolder } from "../program.ts";

const readme = readFileSync("README.md", "utf8");

/** The one block of a language that has a word in it. */
function recipe(language: string, word: string): string {
  const blocks = [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))];
  const [only, ...others] = blocks.map(([, text = ""]) => text).filter((one) => one.includes(word));
  expect([only === undefined, others]).toEqual([false, []]);
  return only as string;
}

/** The first of some programs that can do what the arguments ask of it. */
function having(args: readonly string[], ...programs: readonly string[]): string | undefined {
  const found = programs.find((program) => spawnSync(program, args).status === 0);
  if (!found)
    console.warn(`a recipe of the README is not run: no ${programs[0]} ${args.join(" ")}`);
  return found;
}

const python = having(["--version"], "python3");
const pandas = having(["-c", "import pandas"], "python3", "/usr/bin/python3");
const sqlite = having(["--version"], "sqlite3");
const hasDuckDb = existsSync("test/recipes/node_modules/@duckdb/node-api");
if (!hasDuckDb) console.warn("DuckDB is not asked: npm --prefix test/recipes ci");

/** A folder with the seeds, in which `extract` is the program that is tested. */
const folder = temporaryFolder();
symlinkSync(join(process.cwd(), "seeds"), join(folder, "seeds"));
mkdirSync(join(folder, "bin"));
writeFileSync(
  join(folder, "bin/extract"),
  `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`,
);
chmodSync(join(folder, "bin/extract"), 0o755);

function done(program: string, args: readonly string[], input = ""): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    input,
    encoding: "utf8",
    timeout: LIMIT,
    env: { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"]}` },
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}
const lines = (text: string) => text.trimEnd().split("\n");

/** What the recipes read, by the program itself. */
const found: Extraction = JSON.parse(extract(["seeds"]).out);
const entities = found.documents.flatMap((document) =>
  document.entities.map((entity) => ({ ...entity, file: document.file })),
);

/** The most mentioned, as `[kind, id, mentions, files]`. */
function mostMentioned() {
  const counts = new Map<string, { mentions: number; files: Set<string | undefined> }>();
  for (const { kind, id, file, mentions } of entities) {
    const key = `${kind}|${id ?? ""}`;
    const all = counts.get(key) ?? { mentions: 0, files: new Set() };
    all.mentions += mentions.length;
    all.files.add(file);
    counts.set(key, all);
  }
  return counts;
}

describe("the recipe for", () => {
  it.runIf(process.env["CI"])(
    "Python, SQLite and DuckDB has its tool where landing is decided",
    () => {
      expect([python, sqlite, hasDuckDb].map(Boolean)).toEqual([true, true, true]);
    },
  );

  it.runIf(python)("Python gives a document for each text, in order", () => {
    const script = recipe("python", "json.loads");
    expect(lines(done(python as string, ["-"], script))).toEqual([
      "ar sergei-shoigu سيرغي شويغو",
      "ar aleppo حلب",
      "en sergei-shoigu Sergei Shoigu",
      "en aleppo Aleppo",
      "ru sergei-shoigu Шойгу",
      "ru aleppo Алеппо",
    ]);
    // Line separators of Unicode, quotes, and signs beyond the first plane.
    const texts = 'texts = ["\\u2028Aleppo\\u2029\\x85 \\U0001f680 \\"Homs\\"\\n", "", "Idlib"]\n';
    const [begin, end] = [script.indexOf("texts = ["), script.indexOf("for text, document")];
    const other = script.slice(0, begin) + texts + script.slice(end);
    expect(
      lines(done(python as string, ["-"], other)).map((line) => line.split(" ").at(-1)),
    ).toEqual(["Aleppo", "Homs", "Idlib"]);
  });

  it.runIf(pandas)("pandas has whole numbers, and counts in documents", () => {
    const printed = done(pandas as string, ["-"], recipe("python", "pandas"));
    const missiles = entities.flatMap((one) => (one.kind === "missile-count" ? [one] : []));
    for (const { file, id, count } of missiles)
      expect(printed).toMatch(new RegExp(`${file}\\s+${id}\\s+${count ?? "<NA>"}\\s`));
    expect(printed).not.toMatch(/\d\.0\b/);
    expect(printed).toMatch(/^syria +5$/m);
    // Namibia is a country, and not a missing value.
    const script = recipe("python", "pandas")
      .split("missiles =")[0]
      ?.replace('"seeds"', '"namibia.txt"');
    writeFileSync(join(folder, "namibia.txt"), "He left Namibia for Windhoek.\n");
    expect(done(pandas as string, ["-"], `${script}print(list(mentions["country"]))\n`)).toBe(
      "['NA', 'NA']\n",
    );
  });

  it.runIf(sqlite)("SQLite reads documents with its JSON functions", () => {
    const rows = lines(done("bash", ["-c", recipe("sh", "news.db")]));
    const counts = mostMentioned();
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      const [kind, id, mentions, files] = row.split("|");
      const all = counts.get(`${kind}|${id}`);
      expect([row, Number(mentions), Number(files)]).toEqual([row, all?.mentions, all?.files.size]);
    }
    const linked = done("sqlite3", [
      "news.db",
      "select distinct wikidata from mentions where id = 'syria'",
    ]);
    expect(linked).toBe("Q858\n");
  });

  it.runIf(sqlite)("SQLite reads rows", () => {
    const rows = lines(done("bash", ["-c", recipe("sh", "rows.db")]));
    const counts = mostMentioned();
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      const [id, mentions] = row.split("|");
      expect([row, Number(mentions)]).toEqual([row, counts.get(`place|${id}`)?.mentions]);
    }
  });

  it.runIf(hasDuckDb)("DuckDB reads documents and rows", () => {
    done(process.execPath, [PROGRAM, "--format", "ndjson", "seeds", "-o", "documents.ndjson"]);
    done(process.execPath, [PROGRAM, "--format", "csv", "seeds", "-o", "mentions.csv"]);
    const runner = join(process.cwd(), "test/recipes/duckdb.mjs");
    const [, most, aircraft] = lines(
      done(process.execPath, [runner], recipe("sql", "read_ndjson")),
    ).map((line) => JSON.parse(line));
    const counts = mostMentioned();
    expect(most).toHaveLength(5);
    for (const [kind, id, documents] of most)
      expect([id, Number(documents)]).toEqual([id, counts.get(`${kind}|${id}`)?.files.size]);
    const counted = entities
      .flatMap((one) => (one.kind === "aircraft" ? [one] : []))
      .map(({ id, mentions }) => [id, mentions.reduce((sum, { count }) => sum + (count ?? 0), 0)]);
    const sums = new Map<unknown, number>();
    for (const [id, sum] of counted) sums.set(id, (sums.get(id) ?? 0) + Number(sum));
    expect(aircraft.length).toBeGreaterThan(2);
    for (const [id, sum] of aircraft) expect([id, Number(sum ?? 0)]).toEqual([id, sums.get(id)]);
  });
});
