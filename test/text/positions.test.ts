import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OFFSET_UNITS, type OffsetUnit } from "../../src/entity.ts";
import { positions } from "../../src/text/positions.ts";

/** The same said slowly: what each unit counts of a beginning of the text. */
const NAIVE: Readonly<Record<OffsetUnit, (before: string) => number>> = {
  "code-points": (before) => Array.from(before).length,
  "utf-16": (before) => before.length,
  bytes: (before) => Buffer.byteLength(before, "utf8"),
};

const piece = fc.oneof(
  fc.constantFrom(
    "a",
    "é",
    "س",
    "\u007f",
    "\u0080",
    "\u07ff",
    "\u0800",
    "\uffff",
    "€",
    "😀",
    "\ud800",
    "\udfff",
    "\n",
    "\r",
    "\r\n",
    "\u2028",
    "\u0000",
    "\ufeff",
  ),
  fc.string({ unit: "binary", maxLength: 300 }),
);

describe("positions", () => {
  it.each(OFFSET_UNITS)("are those of a slow count in %s", (unit) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, some) => {
        const text = pieces.join("");
        const at = positions(text, unit);
        for (const offset of [
          0,
          text.length,
          some % (text.length + 1),
          Math.floor(text.length / 2),
        ]) {
          const before = text.slice(0, offset);
          // Between the halves of a pair nothing begins or ends.
          if (/[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(text.slice(offset)))
            continue;
          const lines = before.split(/\r\n|\n|\r(?!\n)/);
          const cut = before.endsWith("\r") && text[offset] === "\n";
          expect(at(offset)).toEqual({
            offset: NAIVE[unit](before),
            line: cut ? at(offset).line : lines.length,
            column: cut ? at(offset).column : Array.from(lines.at(-1) ?? "").length + 1,
          });
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it("counts bytes over every boundary of what it keeps", () => {
    const text = "aس€😀".repeat(512); // ends on a boundary
    const at = positions(text, "bytes");
    let bytes = 0;
    let offset = 0;
    for (const char of text) {
      expect(at(offset).offset).toBe(bytes);
      bytes += Buffer.byteLength(char);
      offset += char.length;
    }
    expect(at(offset).offset).toBe(bytes);
  });
});
