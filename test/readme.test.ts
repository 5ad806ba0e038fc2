import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { LINE_LIMIT } from "../src/commands/records/lines.ts";
import { RECORD_ERRORS } from "../src/entity.ts";
import { main } from "../src/main.ts";
import { firstLines, withGallery } from "./gallery/formats.ts";
import { extract, temporaryFolder } from "./program.ts";

const readme = readFileSync("README.md", "utf8");
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    (match) => match[1] as string,
  );
/** Those for databases are run by `test/recipes`. */
const recipes = blocks("sh").filter((block) => block.startsWith("jq "));
const hasJq = spawnSync("jq", ["--version"]).status === 0;

describe("the README", () => {
  // Where nobody has jq the recipes are not run; where landing is decided that must not be.
  it.runIf(process.env["CI"])("has its recipes run", () => {
    expect([hasJq, recipes.length > 3]).toEqual([true, true]);
  });

  it.runIf(hasJq).each(recipes)("runs its recipe: %s", (recipe) => {
    const folder = temporaryFolder();
    const run = extract(["seeds"]);
    writeFileSync(join(folder, "out.json"), run.out);
    const output = execFileSync(
      "bash",
      [
        "-c",
        recipe
          .replaceAll("seeds/", `${process.cwd()}/seeds/`)
          .replaceAll(`"${process.cwd()}/seeds/`, '"seeds/'),
      ],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    expect(output.trim().split("\n").length).toBeGreaterThan(1);
  });

  it("shows the output as it is", () => {
    const shown = JSON.parse((blocks("json")[0] as string).replaceAll("…", ""));
    const output = JSON.parse(extract(["seeds/004_785e3220f7482af8.txt"]).out);
    expect(Object.keys(shown)).toEqual(Object.keys(output));
    const [document] = output.documents;
    expect(Object.keys(shown.documents[0])).toEqual(Object.keys(document));
    expect(shown.documents[0].segments).toEqual(document.segments);
    const shoigu = document.entities.find(
      (entity: { id: string }) => entity.id === "sergei-shoigu",
    );
    expect(shown.documents[0].entities[0]).toEqual({
      ...shoigu,
      mentions: shoigu.mentions.slice(0, 1),
    });
  });

  /** Flags of other programs. */
  const OTHERS = new Set(
    "--slurpfile --csv --pipe --block --global --detach --body --edit --create".split(" "),
  );
  it("names every command and format there is", () => {
    const help = extract(["--help"]).out;
    for (const command of [
      "report",
      "summary",
      "check",
      "coverage",
      "diff",
      "explain",
      "trace",
      "schema",
    ])
      expect([
        command,
        help.includes(`  ${command}`),
        readme.includes(`extract ${command}`),
      ]).toEqual([command, true, true]);
    const helps = [
      help,
      ...["report", "summary", "check", "coverage", "diff", "explain", "schema"].map(
        (of) => extract(["help", of]).out,
      ),
    ].join("\n");
    for (const flag of readme.match(/--[a-z]+/g) ?? [])
      expect([flag, helps.includes(flag) || OTHERS.has(flag)]).toEqual([flag, true]);
  });

  it.each(
    blocks("console").flatMap((block) =>
      [...block.matchAll(/^\$ extract (.*)\n([^$]*)/gm)].map(
        ([, args, shown]) => [args, shown] as [string, string],
      ),
    ),
  )("shows what extract %s prints", (args, shown) => {
    const words = (args.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
    // Lines of lexicons move when somebody adds to them.
    const steady = (text: string) => text.replace(/(\.yaml|\.tsv):\d+/g, "$1:1").trimEnd();
    expect(steady(extract(words).out)).toBe(steady(shown));
  });

  it("shows text on a terminal as it is", async () => {
    let printed = "";
    const write = (chunk: unknown, _encoding: string, done: () => void) => {
      printed += chunk;
      done();
    };
    const stdout = Object.assign(new Writable({ write }), { isTTY: true, columns: 110 });
    const args = ["-f", "text", "-C", "0", "--color", "never", "seeds/004_785e3220f7482af8.txt"];
    const streams = { stdin: Readable.from([]), stdout, stderr: stdout, env: {} };
    expect(await main(args, "0", streams)).toBe(0);
    expect(printed).toContain(`\n${blocks("text")[0]}`);
  });

  it("shows lines of the formats of other tools as they are", () => {
    const [, input = ""] = /^Of `(.*)` they print/m.exec(readme) as RegExpExecArray;
    const sections = (blocks("annotations")[0] as string).split(/^(?=\S)/m);
    expect(sections).toHaveLength(5);
    for (const section of sections) {
      const [format = "", ...lines] = section.trimEnd().split("\n");
      const { out } = extract(["-f", format, "-l", "en"], { input });
      for (const line of lines) expect(out).toContain(line.slice(4).replace(/^…|…$/g, ""));
    }
  });

  it("shows the first lines of each format as they are", () => {
    expect(withGallery(readme, firstLines())).toBe(readme);
    for (const [, picture = ""] of readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g))
      expect([picture, existsSync(picture)]).toEqual([picture, true]);
  });

  it("shows a stream as it is", () => {
    const [, input, flags, shown] = readme.match(
      /^ +\$ printf '%s\\n' (.*) \| extract (.*)\n((?: {4}.*\n)+)/m,
    ) as RegExpMatchArray;
    const records = (input as string).replaceAll("'", "").replace(/ (?=\S+$)/, "\n");
    const { code, out, err } = extract((flags as string).split(" "), { input: records });
    expect(code).toBe(2);
    const wanted = (shown as string)
      .trimEnd()
      .split("\n")
      .map((line) => line.trim());
    const got = `${out}${err}`.trimEnd().split("\n");
    expect(got).toHaveLength(wanted.length);
    for (const [i, line] of got.entries()) {
      const pieces = (wanted[i] as string).replaceAll('{"id": "…", "text": "…"}', "").split("…");
      const pattern = pieces
        .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
        .join(".*");
      expect(line.replace('{"id": "…", "text": "…"}', "")).toMatch(new RegExp(`^${pattern}$`));
    }
  });

  it("names every word for a bad line, and the longest line", () => {
    const [, words] = readme.match(/`error` is one of: ([^;]*)\. These/) as RegExpMatchArray;
    expect((words?.match(/`[^`]+`/g) ?? []).map((word) => word.slice(1, -1))).toEqual([
      ...RECORD_ERRORS,
    ]);
    expect(words).toContain(`${LINE_LIMIT / 1024 / 1024} MiB`);
  });

  it("has a library example that works", async () => {
    const { createExtractor } = await import("../src/index.ts");
    const extractor = await createExtractor();
    const document = extractor.extract("Su-24M bombers took off from Hmeimim.", { language: "en" });
    expect(document.entities.map(({ kind, id }) => [kind, id])).toEqual([
      ["aircraft", "su-24m"],
      ["place", "hmeimim"],
    ]);
  });
});
