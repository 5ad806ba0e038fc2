import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComparedDocument, DocumentPair } from "../../src/comparing/documents.ts";
import { OutOfStep, paired } from "../../src/comparing/pairing.ts";

const document = (key: string, at = 0): ComparedDocument => ({
  key,
  name: `${key}${at}`,
  language: "en",
  length: 1,
  error: undefined,
  mentions: [],
});
async function* stream(keys: readonly string[]) {
  for (const [at, key] of keys.entries()) yield document(key, at);
}
async function pairsOf(old: readonly string[], now: readonly string[], most?: number) {
  const pairs: DocumentPair[] = [];
  for await (const pair of paired(stream(old), stream(now), most)) pairs.push(pair);
  return pairs;
}
const shown = (pairs: readonly DocumentPair[]) =>
  pairs.map((pair) => [pair.old?.name ?? null, pair.new?.name ?? null]);

describe("documents of two runs", () => {
  const keys = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 8 });
  it("are paired by key, the first with the first, in whatever order they come", async () => {
    await fc.assert(
      fc.asyncProperty(keys, keys, async (old, now) => {
        const wanted = ["a", "b", "c", "d"].flatMap((key) => {
          const of = (list: readonly string[]) =>
            list.flatMap((one, at) => (one === key ? [`${one}${at}`] : []));
          const [a, b] = [of(old), of(now)];
          return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [
            a[i] ?? null,
            b[i] ?? null,
          ]);
        });
        const found = shown(await pairsOf(old, now));
        expect(found.map(String).sort()).toEqual(wanted.map(String).sort());
      }),
      { numRuns: 2000 },
    );
  });

  it("in one order wait for nothing", async () => {
    const many = Array.from({ length: 1000 }, (_, i) => `d${i}`);
    expect(await pairsOf(many, many, 0)).toHaveLength(1000);
    expect(await pairsOf(many, many.slice(1), 2)).toHaveLength(1000);
    expect(await pairsOf(many.slice(1), many, 2)).toHaveLength(1000);
  });

  it("are refused where too many would have to wait", async () => {
    const many = Array.from({ length: 100 }, (_, i) => `d${i}`);
    await expect(pairsOf(many, [...many].reverse(), 50)).rejects.toThrow(OutOfStep);
    expect(await pairsOf(many, [...many].reverse(), 101)).toHaveLength(100);
  });
});
