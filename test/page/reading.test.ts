/** What the page works out before it draws anything. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../src/page/blocks.ts";
import { contextOf } from "../../src/page/context.ts";
import type { MarkedMention } from "../../src/page/corpus.ts";
import { type Filters, NO_FILTERS, type Sort, visible } from "../../src/page/filters.ts";
import { matrixOf } from "../../src/page/matrix.ts";
import { daysOf, periodsOf } from "../../src/page/periods.ts";
import { linesOf, type Piece } from "../../src/page/pieces.ts";
import { namedSpots, type Spot, spotsOf, viewOf } from "../../src/page/spots.ts";
import { corpusFrom } from "./page.ts";

const corpus = await corpusFrom([
  { name: "a.txt", date: "2015-10-07", text: "Putin spoke of Syria. Putin left Moscow." },
  { name: "b.txt", date: "2015-11", text: "Мэр Джон Смитсон прибыл в Москву и Алеппо." },
  { name: "c.txt", text: "The Pentagon sent 4 Kalibr missiles to Aleppo, Moscow said." },
]);
const seen = (filters: Partial<Filters>, sort: Sort = "name") => {
  const { documents, entities } = visible(corpus, { ...NO_FILTERS, ...filters }, sort);
  return [documents, entities.map(({ one }) => one.entity.id ?? one.entity.name)];
};

describe("filters", () => {
  it("leave all when there are none", () => {
    const [documents, entities] = seen({});
    expect(documents).toEqual([0, 1, 2]);
    expect(entities).toEqual([
      "aleppo",
      "kalibr",
      "moscow",
      "syria",
      "us-defence",
      "vladimir-putin",
      "Джон Смитсон",
    ]);
  });

  it.each<[Partial<Filters>, number[], string[]]>([
    [{ kinds: new Set(["person"]) }, [0, 1, 2], ["vladimir-putin", "Джон Смитсон"]],
    [{ language: "ru" }, [1], ["aleppo", "moscow", "Джон Смитсон"]],
    [{ country: "RU" }, [0, 1, 2], ["moscow", "vladimir-putin"]],
    [{ listed: "unlisted" }, [0, 1, 2], ["Джон Смитсон"]],
    [{ listed: "listed", kinds: new Set(["person"]) }, [0, 1, 2], ["vladimir-putin"]],
    [{ document: 2 }, [2], ["aleppo", "kalibr", "moscow", "us-defence"]],
    [
      { having: ["place:aleppo", "place:moscow"] },
      [1, 2],
      ["aleppo", "kalibr", "moscow", "us-defence", "Джон Смитсон"],
    ],
    [{ having: ["place:syria", "place:aleppo"] }, [], []],
    [{ from: "2015-10-08" }, [1], ["aleppo", "moscow", "Джон Смитсон"]],
    [{ to: "2015-10-31" }, [0], ["moscow", "syria", "vladimir-putin"]],
    [{ from: "2015-10-07", to: "2015-10-07" }, [0], ["moscow", "syria", "vladimir-putin"]],
    [{ from: "2015-11-20" }, [1], ["aleppo", "moscow", "Джон Смитсон"]],
  ])("%o", (filters, documents, entities) => {
    expect(seen(filters)).toEqual([documents, entities]);
  });

  it("search names, ids, spellings in any language, names of documents and texts", () => {
    expect(seen({ query: "АЛЕП" })).toEqual([[1, 2], ["aleppo"]]);
    expect(seen({ query: "us-def" })).toEqual([[2], ["us-defence"]]);
    expect(seen({ query: " spoke " })).toEqual([[0], []]);
    expect(seen({ query: "B.TXT" })).toEqual([[1], []]);
    expect(seen({ query: "nowhere" })).toEqual([[], []]);
  });

  it("count what the documents that stay have", () => {
    const { entities } = visible(corpus, { ...NO_FILTERS, document: 0 }, "mentions");
    expect(
      entities.map(({ one, documents, mentions }) => [one.entity.id, documents, mentions]),
    ).toEqual([
      ["vladimir-putin", 1, 2],
      ["moscow", 1, 1],
      ["syria", 1, 1],
    ]);
  });

  it("order: what nobody lists first, or by documents, mentions, name", () => {
    expect(seen({}, "unlisted")[1]?.slice(0, 3)).toEqual(["Джон Смитсон", "moscow", "aleppo"]);
    expect(seen({}, "documents")[1]?.slice(0, 3)).toEqual(["moscow", "aleppo", "vladimir-putin"]);
    expect(seen({}, "mentions")[1]?.slice(0, 3)).toEqual(["moscow", "aleppo", "vladimir-putin"]);
  });
});

const marked = (start: number, end: number, key = `${start}-${end}`) =>
  ({ start, end, key }) as MarkedMention;
const drawn = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      typeof piece === "string"
        ? piece
        : `[${piece.mentions.map(({ key }) => key).join("+")}:${drawn(piece.pieces)}]`,
    )
    .join("");

describe("a text in lines and marks", () => {
  const lines = (text: string, ...mentions: MarkedMention[]) =>
    linesOf(text, mentions).map(({ pieces }) => drawn(pieces));

  it("marks what was found, one in another, two at one place", () => {
    expect(lines("abc def", marked(0, 3), marked(4, 7))).toEqual(["[0-3:abc] [4-7:def]"]);
    expect(lines("abcdef", marked(0, 6), marked(1, 3), marked(4, 5))).toEqual([
      "[0-6:a[1-3:bc]d[4-5:e]f]",
    ]);
    expect(lines("abc", marked(0, 2, "x"), marked(0, 2, "y"))).toEqual(["[x+y:ab]c"]);
  });

  it("shows those that cross an end in parts", () => {
    expect(lines("abcdef", marked(0, 3), marked(2, 5))).toEqual(["[0-3:ab[2-5:c]][2-5:de]f"]);
    expect(lines("ab\ncd\nef", marked(1, 7))).toEqual(["a[1-7:b]", "[1-7:cd]", "[1-7:e]f"]);
  });

  it("keeps empty lines", () => {
    expect(lines("\na\n\n", marked(1, 2))).toEqual(["", "[1-2:a]", "", ""]);
  });

  it("loses and doubles nothing, whatever is marked", () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(12)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.stringMatching(/^[ab\n]{0,30}$/), spans, (text, ends) => {
        const mentions = ends
          .map(([start, length]) => marked(start, Math.min(text.length, start + length + 1)))
          .filter(({ start, end }) => start < end)
          .sort((a, b) => a.start - b.start || b.end - a.end);
        const all = linesOf(text, mentions);
        const plain = (pieces: readonly Piece[]): string =>
          pieces.map((piece) => (typeof piece === "string" ? piece : plain(piece.pieces))).join("");
        expect(all.map(({ pieces }) => plain(pieces)).join("\n")).toBe(text);
        const shown = all.map(({ pieces }) => drawn(pieces)).join("\n");
        for (const { start, end, key } of mentions)
          if (/[ab]/.test(text.slice(start, end))) expect(shown).toContain(`${key}`);
      }),
    );
  });
});

describe("a text in blocks", () => {
  const blocks = (text: string, ...mentions: MarkedMention[]) =>
    blocksOf(text, linesOf(text, mentions));
  const all = (text: string, ...mentions: MarkedMention[]) =>
    blocks(text, ...mentions).flatMap(({ lines }) => lines);

  it("is one block while it is short, and has what the lines have", () => {
    const [block, ...more] = blocks("abc\n\ndef", marked(0, 3));
    expect([more, block?.start, block?.end]).toEqual([[], 0, 9]);
    expect(block?.lines.map(({ pieces }) => drawn(pieces))).toEqual(["[0-3:abc]", "", "def"]);
  });

  it("has the direction of the first letter of each line", () => {
    expect(all("12 abc سلام\n12 سلام abc\n12\nab").map(({ rightToLeft }) => rightToLeft)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it("cuts what is long: many lines, long lines, many marks in a line", () => {
    expect(blocks("a\n".repeat(1000)).length).toBeGreaterThan(5);
    expect(blocks(`${"a".repeat(30_000)}\n`.repeat(3)).length).toBeGreaterThan(2);
    const marks = Array.from({ length: 1000 }, (_, i) => marked(2 * i, 2 * i + 1));
    const text = "س ".repeat(1000);
    const parts = blocks(text, ...marks);
    expect(parts.length).toBeGreaterThan(5);
    for (const { start, end, lines } of parts) {
      expect(lines).toHaveLength(1);
      expect([lines[0]?.start, lines[0]?.rightToLeft]).toEqual([start, true]);
      const [piece] = lines[0]?.pieces ?? [];
      expect(
        typeof piece === "object" ? piece.mentions[0]?.start : text.indexOf(piece ?? "", start),
      ).toBe(start);
      expect(end).toBeGreaterThan(start);
    }
    expect(parts.map(({ start }) => start).slice(1)).toEqual(
      parts.map(({ end }) => end).slice(0, -1),
    );
  });
});

describe("what stands around a mention", () => {
  const long = `${"word ".repeat(40)}HERE${" word".repeat(40)}`;
  it("is one line of whole words", () => {
    const { before, text, after } = contextOf(long, { start: 200, end: 204 });
    expect([text, before.startsWith("…word"), after.endsWith("word…")]).toEqual([
      "HERE",
      true,
      true,
    ]);
    expect(before.length + after.length).toBeLessThan(150);
    expect(contextOf("a\n b\tc", { start: 3, end: 4 })).toEqual({
      before: "a ",
      text: "b",
      after: " c",
    });
  });

  it("cuts no character in half", () => {
    const text = "😀".repeat(100);
    const { before, after } = contextOf(text, { start: 101 - 1, end: 102 });
    expect(`${before}${after}`).not.toMatch(/\p{Cs}/u);
  });
});

describe("who is named with whom", () => {
  it("counts documents that name both, of those most documents name", () => {
    const { documents, entities } = visible(corpus, NO_FILTERS, "name");
    const { entities: chosen, shared, most } = matrixOf(corpus, entities, documents, 3);
    expect(chosen.map(({ one }) => one.entity.id)).toEqual(["moscow", "aleppo", "vladimir-putin"]);
    expect(shared).toEqual([
      [3, 2, 1],
      [2, 2, 0],
      [1, 0, 1],
    ]);
    expect(most).toBe(2);
    expect(matrixOf(corpus, entities, [0], 3).shared[0]).toEqual([1, 0, 1]);
    expect(matrixOf(corpus, entities, documents, 99).entities).toHaveLength(6);
  });
});

describe("documents over time", () => {
  const periods = (...dates: (string | undefined)[]) =>
    periodsOf(dates.map((date) => ({ date }))).map(({ date, documents }) => [
      date,
      documents.length,
    ]);

  it("are by day while there is room, those without a document among them", () => {
    expect(periods("2015-10-07", "2015-10-09", undefined, "2015-10-07")).toEqual([
      ["2015-10-07", 2],
      ["2015-10-08", 0],
      ["2015-10-09", 1],
    ]);
    expect(periods("2015-10-01", "2015-12-01")).toHaveLength(62);
  });

  it("are by month, then by year", () => {
    expect(periods("2015-10-01", "2015-12-02")).toEqual([
      ["2015-10", 1],
      ["2015-11", 0],
      ["2015-12", 1],
    ]);
    expect(periods("2015-01-31", "2015-05-31").map(([month]) => month)).toContain("2015-02");
    expect(periods("1990", "2015-12-02").slice(0, 2)).toEqual([
      ["1990", 1],
      ["1991", 0],
    ]);
    expect(periods("1990", "2015-12-02")).toHaveLength(26);
    // No room for the years between.
    expect(periods("1015-10-07", "2015-10-07", "2015")).toEqual([
      ["1015", 1],
      ["2015", 2],
    ]);
  });

  it("have a first and a last day", () => {
    expect(daysOf("2015")).toEqual({ from: "2015-01-01", to: "2015-12-31" });
    expect(daysOf("2016-02")).toEqual({ from: "2016-02-01", to: "2016-02-29" });
    expect(daysOf("2015-12-31")).toEqual({ from: "2015-12-31", to: "2015-12-31" });
  });

  it("stand in the first period that they may belong to", () => {
    expect(periods("2015", "2015-01-03")).toEqual([
      ["2015-01-01", 1],
      ["2015-01-02", 0],
      ["2015-01-03", 1],
    ]);
    expect(periods("2015-01-03", "2015")).toEqual(periods("2015", "2015-01-03"));
    expect(periods(undefined)).toEqual([]);
  });

  it("lose no document, whatever their dates", () => {
    const date = fc
      .tuple(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom(4, 7, 10),
      )
      .map(([year, month, day, length]) =>
        [
          String(year).padStart(4, "0"),
          String(month).padStart(2, "0"),
          String(day).padStart(2, "0"),
        ]
          .join("-")
          .slice(0, length),
      );
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 5 }), (dates) => {
        const all = periods(...dates);
        expect(all.reduce((sum, [, count]) => sum + (count as number), 0)).toBe(dates.length);
        expect(all.map(([name]) => name)).toEqual(all.map(([name]) => name).sort());
      }),
    );
  });
});

describe("places on the map", () => {
  const { entities } = visible(corpus, NO_FILTERS, "name");
  const flat = ([longitude, latitude]: [number, number]): [number, number] => [
    longitude,
    -latitude,
  ];
  const { spots, elsewhere } = spotsOf(entities, flat);

  it("stand where they are, the largest first, in areas that say how often", () => {
    expect(spots.map(({ key }) => key)).toEqual(["place:moscow", "place:aleppo", "place:syria"]);
    const [moscow, aleppo] = spots as [Spot, Spot];
    expect(moscow.x).toBeCloseTo(37.6, 0);
    expect(moscow.y).toBeCloseTo(-55.75, 0);
    expect((moscow.radius / aleppo.radius) ** 2).toBeCloseTo(moscow.mentions / aleppo.mentions);
    expect(elsewhere).toEqual([]);
    expect(spotsOf(entities, () => null).elsewhere).toHaveLength(3);
  });

  it("are all in the window", () => {
    const size = { width: 960, height: 500 };
    const { k, x, y } = viewOf(spots, size);
    expect(k).toBeGreaterThan(1);
    for (const spot of spots) {
      expect(k * spot.x + x).toBeGreaterThanOrEqual(0);
      expect(k * spot.x + x).toBeLessThanOrEqual(size.width);
      expect(k * spot.y + y).toBeGreaterThanOrEqual(0);
      expect(k * spot.y + y).toBeLessThanOrEqual(size.height);
    }
    expect(viewOf([], size)).toEqual({ k: 1, x: 0, y: 0 });
  });

  it("have names where there is room, the first before the others", () => {
    const at = (key: string, x: number, y: number) =>
      ({ key, x, y, radius: 3, place: { name: "Somewhere" } }) as unknown as Spot;
    const named = (...all: Spot[]) => [
      ...namedSpots(all, { k: 1, x: 0, y: 0 }, { width: 300, height: 100 }),
    ];
    expect(named(at("a", 10, 50), at("b", 12, 52), at("c", 10, 80))).toEqual(["a", "c"]);
    expect(named(at("a", 290, 50), at("b", 10, -50))).toEqual([]);
  });
});
