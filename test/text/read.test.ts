import { describe, expect, it } from "vitest";
import { positions } from "../../src/text/positions.ts";
import { decodeText } from "../../src/text/read.ts";
import { segment } from "../../src/text/segments.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => new Uint8Array(Buffer.from(text, encoding));

describe("bytes to text", () => {
  it("keeps line ends and removes one byte-order mark", () => {
    expect(decodeText(bytes("\ufeff\ufeffa\r\nb"))).toEqual({ ok: true, text: "\ufeffa\r\nb" });
  });
  it("reads UTF-16 by its mark, both ways", () => {
    const little = bytes("\ufeffПутин", "utf16le");
    const big = new Uint8Array(Buffer.from(little).swap16());
    expect(decodeText(little)).toEqual({ ok: true, text: "Путин" });
    expect(decodeText(big)).toEqual({ ok: true, text: "Путин" });
  });
  it.each([
    ["empty", new Uint8Array(), "empty"],
    ["binary", new Uint8Array([80, 75, 0, 1]), "binary"],
    ["Windows-1251", new Uint8Array([65, 66, 0xcf, 0xf3]), "not valid UTF-8 at byte 2"],
    ["a cut sequence", new Uint8Array([65, 0xd0]), "not valid UTF-8 at byte 1"],
  ])("refuses %s input and says why", (_, input, problem) => {
    const result = decodeText(input);
    expect(result.ok).toBe(false);
    expect(result.ok ? "" : result.problem).toContain(problem);
  });
});

describe("positions", () => {
  it("counts code points, lines by any line end, columns from one", () => {
    const text = "a😀b\r\nc\rd\ne";
    const at = positions(text);
    expect(at(text.indexOf("b"))).toEqual({ offset: 2, line: 1, column: 3 });
    expect(at(text.indexOf("c"))).toEqual({ offset: 5, line: 2, column: 1 });
    expect(at(text.indexOf("d"))).toEqual({ offset: 7, line: 3, column: 1 });
    expect(at(text.indexOf("e"))).toEqual({ offset: 9, line: 4, column: 1 });
  });
});

describe("segments", () => {
  const byLetter = (text: string, language: string | null) => (/[а-я]/.test(text) ? "ru" : language);
  it("covers the text and joins neighbours of one language", () => {
    const text = "one\n\nдва\nтри\nfour";
    const found = segment(text, "en", byLetter);
    expect(found.map(({ language }) => language)).toEqual(["en", "ru", "en"]);
    expect(found.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
  });
  it("gives an empty text one segment", () => {
    expect(segment("", null, byLetter)).toEqual([{ start: 0, end: 0, language: null }]);
  });
});
