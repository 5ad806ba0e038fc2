import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExtractedDocument, PlaceEntity } from "../../../src/entity.ts";
import { createExtractor } from "../../../src/index.ts";
import {
  type Placed,
  placedMentions,
  withoutOverlaps,
} from "../../../src/output/annotation/placed.ts";

const extractor = await createExtractor();

/** A document of places at spans. */
function documentOf(spans: readonly (readonly [number, number])[]): ExtractedDocument {
  const document = extractor.extract("");
  const entities = spans.map(([start, length], i): PlaceEntity => {
    const mention = { start, end: start + length, line: 1, column: 1, text: "", rule: "" };
    return {
      ...{ kind: "place", id: `p${i}`, name: "", type: null, country: null },
      ...{ latitude: null, longitude: null, links: {}, mentions: [mention] },
    } as PlaceEntity;
  });
  return { ...document, entities };
}

const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })), { maxLength: 30 });
const overlap = ({ mention: a }: Placed, { mention: b }: Placed) =>
  a.start < b.end && b.start < a.end;
const length = ({ mention }: Placed) => mention.end - mention.start;

describe("mentions without overlaps", () => {
  it("are those that no longer one overlaps, and none is lost between both lists", () => {
    fc.assert(
      fc.property(spans, (made) => {
        const placed = placedMentions(documentOf(made));
        const { kept, left } = withoutOverlaps(placed);
        expect(new Set([...kept, ...left])).toEqual(new Set(placed));
        expect(kept.length + left.length).toBe(placed.length);
        for (const [i, one] of kept.entries())
          for (const other of kept.slice(i + 1)) expect(overlap(one, other)).toBe(false);
        for (const one of left)
          expect(kept.some((other) => overlap(one, other) && length(other) >= length(one))).toBe(
            true,
          );
        for (const list of [kept, left])
          expect(list.map(({ mention }) => mention.start)).toEqual(
            list.map(({ mention }) => mention.start).sort((a, b) => a - b),
          );
      }),
    );
  });

  it.each<[string, [number, number][], string[]]>([
    [
      "nested: the outer one stays",
      [
        [0, 3],
        [0, 9],
        [6, 3],
      ].map((s) => s as [number, number]),
      ["p1"],
    ],
    [
      "crossing: the longer one stays",
      [
        [0, 4],
        [2, 6],
      ],
      ["p1"],
    ],
    [
      "as long: the first one stays",
      [
        [2, 4],
        [0, 4],
      ],
      ["p1"],
    ],
    [
      "in one place: the one that the output has first stays",
      [
        [0, 4],
        [0, 4],
      ],
      ["p0"],
    ],
    [
      "a chain: both ends stay",
      [
        [0, 6],
        [5, 4],
        [8, 5],
      ],
      ["p0", "p2"],
    ],
    [
      "side by side: both stay",
      [
        [0, 4],
        [4, 4],
      ],
      ["p0", "p1"],
    ],
  ])("%s", (_, made, expected) => {
    const { kept } = withoutOverlaps(placedMentions(documentOf(made)));
    expect(kept.map(({ entity }) => entity.id)).toEqual(expected);
  });
});
