import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "../program.ts";

/**
 * Each folder is one small wrong lexicon, named for its mistake; expected.txt is all that must be
 * reported, with what options.txt gives the command where it is there. What others say (a parser,
 * the JavaScript engine) is cut off at an ellipsis.
 */
const folders = readdirSync("test/broken-packs").sort();

describe("extract check", () => {
  it.each(folders)("reports %s, and nothing else", (name) => {
    const folder = `test/broken-packs/${name}`;
    const options = existsSync(`${folder}/options.txt`)
      ? readFileSync(`${folder}/options.txt`, "utf8").trim().split(" ")
      : [];
    const run = extract(["check", ...options, `${folder}/lexicons`]);
    const expected = readFileSync(`${folder}/expected.txt`, "utf8");
    const wanted = expected.trim().split("\n");
    const reported = run.out.trim().split("\n").slice(0, -1);
    expect(reported.map((line, i) => cut(line, wanted[i]))).toEqual(wanted);
    expect(run.code).toBe(wanted.some((line) => line.includes(": error ")) ? 1 : 0);
  });

  it("gives the findings as JSON too", () => {
    const run = extract(["check", "--format", "json", "test/broken-packs/dangling-id/lexicons"]);
    const { findings } = JSON.parse(run.out);
    expect(findings[0]).toMatchObject({
      code: "E107",
      severity: "error",
      line: 2,
      entry: "places.untied-states",
    });
  });

  it("refuses a broken lexicon at extraction with the same words", () => {
    const run = extract(["--lexicons", "test/broken-packs/unknown-key/lexicons"], {
      input: "Syria",
    });
    expect(run.code).toBe(2);
    expect(run.err).toContain("did you mean");
    expect(run.out).toBe("");
  });

  it("names a folder that does not exist", () => {
    const run = extract(["check", "no-such-folder"]);
    expect([run.code, run.err.trim()]).toEqual([
      2,
      "extract: no-such-folder: no such folder; --lexicons takes a folder that holds one folder a language",
    ]);
  });
});

/** A line as far as the expected one goes, where that is cut off. */
function cut(line: string, wanted = ""): string {
  const begin = wanted.endsWith("…") ? wanted.slice(0, -1) : undefined;
  return begin !== undefined && line.startsWith(begin) ? wanted : line;
}
