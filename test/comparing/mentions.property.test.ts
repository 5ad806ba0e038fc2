import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Change,
  type ComparedMention,
  compareMentions,
} from "../../src/comparing/mentions.ts";

/** Few values, so that much of it meets. */
const mention: fc.Arbitrary<ComparedMention> = fc
  .record({
    kind: fc.constantFrom("person", "place"),
    id: fc.constantFrom("a", "b", null),
    name: fc.constantFrom("A", "B"),
    start: fc.nat(12),
    length: fc.integer({ min: 1, max: 5 }),
    text: fc.constantFrom("x", "y"),
    facts: fc.constantFrom({}, { country: "RU" }, { country: "US" }),
  })
  .map(({ length, ...rest }) => ({
    ...rest,
    end: rest.start + length,
    line: 1,
    column: rest.start + 1,
  }));
const mentions = fc.array(mention, { maxLength: 12 });
const RUNS = { numRuns: 3000 };

function mirrored(change: Change): unknown {
  if (change.change === "gained") return { change: "lost", old: change.new };
  if (change.change === "lost") return { change: "gained", new: change.old };
  const { old, new: now } = change;
  const fields = change.change === "changed" && { fields: [...change.fields].sort() };
  return { change: change.change, ...fields, old: now, new: old };
}

function plain(change: Change): unknown {
  return change.change === "changed" ? { ...change, fields: [...change.fields].sort() } : change;
}

const sorted = (changes: readonly unknown[]) => changes.map((change) => canonical(change)).sort();
const canonical = (value: unknown) =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

describe("two lists of mentions", () => {
  it("do not differ when they are the same, in whatever order", () => {
    fc.assert(
      fc.property(mentions, fc.boolean(), (list, sameText) => {
        const other = [...list].reverse().map((one) => ({ ...one }));
        const { changes, same } = compareMentions(list, other, sameText);
        expect([changes, same]).toEqual([[], list.length]);
      }),
      RUNS,
    );
  });

  it("give, the other way round, the same with gained and lost exchanged", () => {
    fc.assert(
      fc.property(mentions, mentions, fc.boolean(), (old, now, sameText) => {
        const there = compareMentions(old, now, sameText);
        const back = compareMentions(now, old, sameText);
        expect(back.same).toBe(there.same);
        expect(sorted(back.changes.map(plain))).toEqual(sorted(there.changes.map(mirrored)));
      }),
      RUNS,
    );
  });

  it("have each mention in one change or among the same", () => {
    fc.assert(
      fc.property(mentions, mentions, fc.boolean(), (old, now, sameText) => {
        const { changes, same } = compareMentions(old, now, sameText);
        const olds = changes.flatMap((change) => (change.change === "gained" ? [] : [change.old]));
        const news = changes.flatMap((change) => (change.change === "lost" ? [] : [change.new]));
        expect([olds.length + same, news.length + same]).toEqual([old.length, now.length]);
        expect([new Set(olds).size, new Set(news).size]).toEqual([olds.length, news.length]);
        expect(olds.every((one) => old.includes(one))).toBe(true);
        expect(news.every((one) => now.includes(one))).toBe(true);
      }),
      RUNS,
    );
  });

  it("in one text pair only what overlaps, and lose nothing that overlaps one of its kind", () => {
    fc.assert(
      fc.property(mentions, mentions, (old, now) => {
        const { changes } = compareMentions(old, now, true);
        const overlap = (a: ComparedMention, b: ComparedMention) =>
          a.kind === b.kind && a.start < b.end && b.start < a.end;
        const lost = changes.flatMap((one) => (one.change === "lost" ? [one.old] : []));
        const gained = changes.flatMap((one) => (one.change === "gained" ? [one.new] : []));
        for (const a of lost) for (const b of gained) expect(overlap(a, b)).toBe(false);
        for (const one of changes)
          if (one.change === "moved" || one.change === "changed")
            expect(overlap(one.old, one.new)).toBe(true);
      }),
      RUNS,
    );
  });
});
