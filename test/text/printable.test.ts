import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, printableData, shellQuoted } from "../../src/text/printable.ts";

/** One of each kind that a terminal acts upon. */
const HARMFUL: Readonly<Record<string, string>> = {
  "line feed": "\n",
  "carriage return": "\r",
  backspace: "\b",
  bell: "\x07",
  escape: "\x1b[31m",
  delete: "\x7f",
  "C1 control sequence": "\x9b2J",
  "right-to-left override": "\u202e",
  "closing of an isolate": "\u2069",
  "left-to-right mark": "\u200e",
  "Arabic letter mark": "\u061c",
  "line separator": "\u2028",
  "zero-width space": "\u200b",
  "byte-order mark": "\ufeff",
  "tag letter": "\u{e0041}",
  "lone surrogate": "\ud800",
};

describe("what a person reads", () => {
  it.each(Object.keys(HARMFUL))("shows a %s and does not obey it", (name) => {
    const sign = HARMFUL[name] as string;
    const shown = printable(`a${sign}b`);
    expect(shown).not.toContain(sign[0]);
    expect(shown).toMatch(/^a(\\[nrt]|\\u[0-9a-f]{4})+[[\w]*b$/);
    expect(printableData(JSON.stringify(sign)).includes(sign)).toBe(false);
  });

  it("is on one line and ends nothing, for any text", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(printable(text)).not.toMatch(
          /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u,
        );
        const json = JSON.stringify({ text }, null, 2);
        expect(JSON.parse(printableData(json))).toEqual({ text });
        expect(printableData(json).split("\n")).toHaveLength(3);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["می‌خواهد", "👩‍👩‍👧", "إسرائيل", "back\\slash.txt", "é", "\u0601١٢", "C:\\new"])(
    "leaves %s as it is",
    (text) => {
      expect(printable(text)).toBe(text);
    },
  );
});

describe("rows on a terminal", () => {
  it("keep their line ends and the tabs between cells", () => {
    expect(printableData("a,b\r\nc\td\r\n")).toBe("a,b\r\nc\td\r\n");
    expect(printableData('"two\nlines"\r\n')).toBe('"two\nlines"\r\n');
  });

  it.each(["\u001b", "\r", "\u202e", "\u0007", "\u0085"])("do not obey %j", (sign) => {
    expect(printableData(`a${sign}b,c\r\n`)).toMatch(/^a\\[ru][0-9a-f]*b,c\r\n$/);
  });
});

describe("an argument for a shell", () => {
  it.each([
    "plain.txt",
    "with space.txt",
    "it's",
    '"quoted"',
    "$HOME",
    "a;b",
    "شويغو.txt",
    "*.txt",
    "back\\slash",
    "`x`",
    "",
  ])("%s comes back", (argument) => {
    expect(
      execFileSync("sh", ["-c", `printf %s ${shellQuoted(argument)}`], { encoding: "utf8" }),
    ).toBe(argument);
  });
  it("does not begin as an option does", () => {
    expect(shellQuoted("-f")).toBe("'./-f'");
  });
});
