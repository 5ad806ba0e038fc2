import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { broken, onOneLine } from "../../src/output/clusters.ts";
import { excerpts, type Mark } from "../../src/output/excerpt.ts";

const style = (room: number | undefined, extra = 1) => ({
  ...{ room, extra },
  mark: (text: string) => (extra ? `⟦${text}⟧` : text),
});
const shown = (line: string, marks: readonly Mark[], room?: number) =>
  excerpts(line, marks, style(room)).map(({ text }) => text);
const at = (line: string, ...names: readonly string[]): Mark[] =>
  names.map((name) => ({ start: line.indexOf(name), end: line.indexOf(name) + name.length }));

describe("an excerpt", () => {
  it("is the whole line where it fits", () => {
    const line = "to Moscow and on";
    expect(shown(line, at(line, "Moscow"), 18)).toEqual(["to ⟦Moscow⟧ and on"]);
    expect(shown(line, at(line, "Moscow"), 17)).toEqual(["to ⟦Moscow⟧ and…"]);
    expect(shown(line, at(line, "Moscow"))).toEqual(["to ⟦Moscow⟧ and on"]);
    expect(shown("", [], 10)).toEqual([""]);
  });

  it("begins at the head of a word, and ends behind one", () => {
    const line = "whoever thought that Moscow would ever answer";
    expect(shown(line, at(line, "Moscow"), 30)).toEqual(["…that ⟦Moscow⟧ would ever…"]);
  });

  it("of a line without a mark is its beginning", () => {
    expect(shown("one two three four", [], 10)).toEqual(["one two…"]);
    expect(shown("a".repeat(20), [], 10)).toEqual([`${"a".repeat(9)}…`]);
    expect(shown("北".repeat(20), [], 10)).toEqual(["北北北北…"]);
    expect(shown(`o ${"a".repeat(20)}`, [], 10)).toEqual(["o aaaaaaa…"]);
  });

  it("cuts a mark that is too wide for it, and then goes on to the next", () => {
    const line = `${"x".repeat(40)} Kyiv`;
    const marks = [{ start: 0, end: 40 }, ...at(line, "Kyiv")];
    expect(shown(line, marks, 20)).toEqual([`⟦${"x".repeat(17)}⟧…`, "…⟦Kyiv⟧"]);
  });

  it("counts what it opens in the middle of an earlier mark", () => {
    const line = `${"x".repeat(60)}${"y".repeat(9)} ${"z ".repeat(60)}`;
    const marks = [
      { start: 10, end: 60 },
      { start: 60, end: 69 },
    ];
    for (let room = 40; room < 90; room++)
      for (const text of shown(line, marks, room))
        expect(stringWidth(text)).toBeLessThanOrEqual(room);
  });

  it("begins with no part of a sign", () => {
    const line = `e${"\u0301".repeat(1000)}Moscow ${"and so on ".repeat(20)}`;
    expect(shown(line, at(line, "Moscow"), 20)).toEqual(["…⟦Moscow⟧ and so on…"]);
  });

  it("is broken between signs, of which one may be wider than there is room", () => {
    expect(broken("北京 a", 1)).toEqual(["北", "京", " ", "a"]);
    expect(broken("abc", 2)).toEqual(["ab", "c"]);
    expect(broken("", 2)).toEqual([""]);
  });

  const sign = fc.constantFrom(
    ...[
      "a",
      "b",
      " ",
      " ",
      "北",
      "é",
      "é",
      "👩‍👩‍👧‍👦",
      "🇷🇺",
      "م",
      "وَّ",
      "\t",
      "\u0000",
      "\u202e",
      "Z͑ͫ̓",
    ],
    ...["\u200d", "\u2066", "한", "a".repeat(30), "\ud800"],
  );
  it("never is too wide, shows every mark where it fits, and says each once", () => {
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 120 }),
        fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 })), { maxLength: 8 }),
        fc.integer({ min: 20, max: 60 }),
        fc.constantFrom(0, 1),
        (signs, gaps, room, extra) => {
          const line = signs.join("");
          const starts = signs.map((_, i) => signs.slice(0, i).join("").length);
          const marks: Mark[] = [];
          let next = 0;
          for (const [gap, length] of gaps) {
            const [from, to] = [next + gap, next + gap + length];
            if (to >= starts.length) break;
            marks.push({ start: starts[from] as number, end: starts[to] as number });
            next = to;
          }
          const parts = excerpts(line, marks, style(room, extra));
          expect(parts.flatMap((part) => part.marks)).toEqual(marks);
          for (const { text, marks: own } of parts) {
            expect(stringWidth(text), JSON.stringify(text)).toBeLessThanOrEqual(room);
            for (const { start, end } of own) {
              const written = onOneLine(line.slice(start, end));
              if (stringWidth(written) + 2 * extra + 2 <= room * 0.7)
                expect(text).toContain(extra ? `⟦${written}⟧` : written);
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
