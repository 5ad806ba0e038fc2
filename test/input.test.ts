import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLines } from "../src/input.ts";

async function linesOf(pieces: readonly Buffer[], limit: number): Promise<[string, boolean][]> {
  const lines: [string, boolean][] = [];
  // Copied at once: a line is the reader's only until it asks for the next.
  for await (const { bytes, tooLong } of readLines(Readable.from(pieces), limit))
    lines.push([Buffer.from(bytes).toString("latin1"), tooLong]);
  return lines;
}

describe("lines", () => {
  it("are the same however the bytes arrive, and those that are too long are named in their place", async () => {
    const text = fc.array(fc.constantFrom("a", "b\r", "\n", "ccc", "dddddddd", "\u00e9"), { maxLength: 60 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 20 }), async (text, size, limit) => {
        const bytes = Buffer.from(text, "latin1");
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
        const wanted = text.split("\n");
        if (wanted.at(-1) === "") wanted.pop();
        const found = await linesOf(pieces, limit);
        expect(found.map(([, tooLong]) => tooLong)).toEqual(wanted.map((line) => line.length > limit));
        for (const [i, [line, tooLong]] of found.entries()) {
          expect(line).toBe(tooLong ? (wanted[i] as string).slice(0, Math.min(64, limit)) : wanted[i]);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it("come in time that is linear in their length, byte by byte too", async () => {
    const pieces = Array.from({ length: 100_000 }, () => Buffer.from("x"));
    expect(await linesOf(pieces, 1 << 20)).toEqual([["x".repeat(100_000), false]]);
  });
});
