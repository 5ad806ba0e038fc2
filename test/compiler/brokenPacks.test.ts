import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../inProcess.ts";
import { extract } from "../program.ts";

/**
 * Each folder is one small wrong lexicon, named for its mistake; expected.txt is all that must be
 * reported, with what options.txt gives the command where it is there. What others say (a parser,
 * the JavaScript engine) is cut off at an ellipsis.
 */
const folders = readdirSync("test/broken-packs").sort();

describe("extract check", () => {
  it.each(folders)("reports %s, and nothing else", async (name) => {
    const folder = `test/broken-packs/${name}`;
    const options = existsSync(`${folder}/options.txt`)
      ? readFileSync(`${folder}/options.txt`, "utf8").trim().split(" ")
      : [];
    const { out, code } = await run(["check", ...options, `${folder}/lexicons`]);
    const expected = readFileSync(`${folder}/expected.txt`, "utf8");
    const wanted = expected.trim().split("\n");
    const reported = out.trim().split("\n").slice(0, -1);
    expect(reported.map((line, i) => cut(line, wanted[i]))).toEqual(wanted);
    expect(code).toBe(wanted.some((line) => line.includes(": error ")) ? 1 : 0);
  });

  it("gives the findings as JSON too", () => {
    const { out } = extract([
      "check",
      "--format",
      "json",
      "test/broken-packs/dangling-id/lexicons",
    ]);
    const { findings } = JSON.parse(out);
    expect(findings[0]).toMatchObject({
      code: "E107",
      severity: "error",
      line: 2,
      entry: "places.untied-states",
    });
  });

  it("refuses a broken lexicon at extraction with the same words", () => {
    const refused = extract(["--lexicons", "test/broken-packs/unknown-key/lexicons"], {
      input: "Syria",
    });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("did you mean");
    expect(refused.out).toBe("");
  });

  it("names a folder that does not exist", () => {
    const { code, err } = extract(["check", "no-such-folder"]);
    expect([code, err.trim()]).toEqual([
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
