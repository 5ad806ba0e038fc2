/**
 * Faults of the program itself: one line, the next input is read, and what was printed is valid.
 */

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it, vi } from "vitest";
import * as lists from "../src/input/lists.ts";
import { main } from "../src/main.ts";
import { LIMIT, PROGRAM } from "./program.ts";

vi.mock("../src/extractor.ts", async (original) => {
  const real = await original<typeof import("../src/extractor.ts")>();
  return {
    ...real,
    async openExtractor() {
      const extractor = await real.openExtractor();
      return {
        ...extractor,
        extract(text: string, options: object) {
          if (text.includes("boom")) throw new RangeError("Maximum call\nstack \u202e exceeded");
          return extractor.extract(text, options);
        },
      };
    },
  };
});

async function run(argv: readonly string[], input = "", env: Record<string, string> = {}) {
  const texts = { out: "", err: "" };
  const sink = (name: "out" | "err") =>
    new Writable({
      write(chunk, _encoding, done) {
        texts[name] += chunk;
        done();
      },
    });
  const code = await main(argv, "0", {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: sink("out"),
    stderr: sink("err"),
    env,
  });
  return { code, ...texts };
}

const folder = mkdtempSync(join(tmpdir(), "extract-test-"));
for (const [name, text] of [
  ["a.txt", "Syria"],
  ["b.txt", "boom"],
  ["c.txt", "Iraq"],
] as const)
  writeFileSync(join(folder, name), text);

describe("a document at which the program fails", () => {
  const said =
    "internal error: RangeError: Maximum call\\nstack \\u202e exceeded; please report it (EXTRACT_DEBUG=1 prints more)\n";
  it.each([["json"], ["ndjson"], ["text"]])(
    "is one line, and the others are printed as %s",
    async (format) => {
      const { code, out, err } = await run(["--format", format, folder]);
      expect([code, err]).toEqual([2, `extract: ${folder}/b.txt: ${said}`]);
      expect(out).toContain("a.txt");
      expect(out).toContain("c.txt");
      if (format === "json") expect(JSON.parse(out).documents).toHaveLength(2);
      if (format === "ndjson") for (const line of out.trim().split("\n")) JSON.parse(line);
    },
  );
  it("is the same for records", async () => {
    const { code, out, err } = await run(
      ["--input", "ndjson"],
      '{"id":"a","text":"Syria"}\n{"id":"b","text":"boom"}\n{"id":"c","text":"Iraq"}\n',
    );
    expect([code, err]).toEqual([2, `extract: stdin:2: ${said}`]);
    expect(JSON.parse(out).documents.map(({ id }: { id: string }) => id)).toEqual(["a", "c"]);
  });
  it("shows where when it is asked to", async () => {
    const { err } = await run([folder], "", { EXTRACT_DEBUG: "1" });
    expect(err.split("\n")[1]).toMatch(
      /^extract: RangeError: Maximum call\\nstack .*faults\.test\.ts/,
    );
  });
});

it.each(['throw new Error("bo\\nom")', 'Promise.reject(new Error("bo\\nom"))'])(
  "an error that nobody waits for is one line and exit 2: %s",
  async (fault) => {
    const late = `const timer=setInterval(()=>{if(process.listenerCount("uncaughtException")){clearInterval(timer);${fault}}},1)`;
    const env = {
      ...process.env,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(late)}`,
    };
    // Its standard input stays open: the run waits until the fault comes.
    const child = spawn(process.execPath, [PROGRAM], {
      env,
      timeout: LIMIT,
      killSignal: "SIGKILL",
    });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([
      2,
      "extract: internal error: Error: bo\\nom; please report it (EXTRACT_DEBUG=1 prints more)\n",
    ]);
  },
);

describe("a fault outside of any document", () => {
  it("is one line and exit 2, and an output file is not made", async () => {
    const fault = vi.spyOn(lists, "namesFrom").mockRejectedValue(new TypeError("x is\nundefined"));
    try {
      const { code, err } = await run(["--files-from", "x", "-o", join(folder, "out.json")]);
      expect([code, err]).toEqual([
        2,
        "extract: internal error: TypeError: x is\\nundefined; please report it (EXTRACT_DEBUG=1 prints more)\n",
      ]);
      expect(readdirSync(folder)).toEqual(["a.txt", "b.txt", "c.txt"]);
      expect((await run(["--files-from", "x"], "", { EXTRACT_DEBUG: "1" })).err).toContain(
        "    at ",
      );
    } finally {
      fault.mockRestore();
    }
  });
});
