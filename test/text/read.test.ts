import { describe, expect, it } from "vitest";
import { positions } from "../../src/text/positions.ts";
import { decodeText } from "../../src/text/read.ts";
import { segment } from "../../src/text/segments.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8") =>
  new Uint8Array(Buffer.from(text, encoding));

describe("bytes to text", () => {
  it("keeps line ends and removes one byte-order mark", () => {
    expect(decodeText(bytes("\ufeff\ufeffa\r\nb"))).toMatchObject({
      ok: true,
      text: "\ufeffa\r\nb",
      encoding: "utf-8",
      assumed: false,
    });
  });
  it("reads UTF-16 by its mark, both ways", () => {
    const little = bytes("\ufeffПутин", "utf16le");
    const big = new Uint8Array(Buffer.from(little).swap16());
    expect(decodeText(little)).toMatchObject({
      ok: true,
      text: "Путин",
      encoding: "utf-16le",
      assumed: false,
    });
    expect(decodeText(big)).toMatchObject({
      ok: true,
      text: "Путин",
      encoding: "utf-16be",
      assumed: false,
    });
  });
  it("takes an empty text for a text", () => {
    expect(decodeText(new Uint8Array())).toMatchObject({ ok: true, text: "" });
  });
  it.each([
    ["binary", new Uint8Array([80, 75, 0, 1]), { reason: "binary", at: 2 }],
    ["ASCII with an early NUL", bytes("Syria\0 said that"), { reason: "binary", at: 5 }],
    [
      "Windows-1251",
      new Uint8Array([65, 66, 0xcf, 0xf3]),
      { reason: "invalid", encoding: "utf-8", at: 2 },
    ],
    ["a cut sequence", new Uint8Array([65, 0xd0]), { reason: "invalid", encoding: "utf-8", at: 1 }],
    [
      "an overlong sequence",
      new Uint8Array([65, 66, 67, 0xc0, 0xaf]),
      { reason: "invalid", encoding: "utf-8", at: 3 },
    ],
    [
      "a surrogate in UTF-8",
      new Uint8Array([65, 0xed, 0xa0, 0x80]),
      { reason: "invalid", encoding: "utf-8", at: 1 },
    ],
    [
      "half a character of UTF-16",
      new Uint8Array([0xff, 0xfe, 65, 0, 66]),
      { reason: "invalid", encoding: "utf-16le" },
    ],
    [
      "a lone surrogate of UTF-16",
      bytes("\ufeffa\ud800b", "utf16le"),
      { reason: "invalid", encoding: "utf-16le" },
    ],
  ])("refuses %s and says why", (_, input, expected) => {
    expect(decodeText(input)).toMatchObject({ ok: false, ...expected });
  });

  it("refuses UTF-32 by name, with a mark and without", () => {
    for (const marked of [true, false]) {
      for (const little of [true, false]) {
        const text = `${marked ? "\ufeff" : ""}Moscow said so. Москва.`;
        const view = new DataView(new ArrayBuffer(text.length * 4));
        for (let i = 0; i < text.length; i++) view.setUint32(i * 4, text.charCodeAt(i), little);
        expect(decodeText(new Uint8Array(view.buffer))).toEqual({
          ok: false,
          reason: "unknown",
          encoding: little ? "utf-32le" : "utf-32be",
        });
      }
    }
  });

  it("replaces each invalid sequence and counts them, but not the U+FFFD that the text has", () => {
    const input = Buffer.concat([
      bytes("a\ufffdb"),
      Uint8Array.of(0xff),
      bytes("ж"),
      Uint8Array.of(0xd0),
      bytes("\n"),
    ]);
    expect(decodeText(input, { invalid: "replace" })).toMatchObject({
      ok: true,
      text: "a\ufffdb\ufffdж\ufffd\n",
      replaced: 2,
    });
    expect(decodeText(bytes("a\ufffdb"), { invalid: "replace" })).toMatchObject({ replaced: 0 });
    expect(decodeText(bytes("a\ufffdb"))).toMatchObject({ ok: true, text: "a\ufffdb" });
  });

  it("lets a mark say more than the encoding that was asked for", () => {
    expect(decodeText(bytes("\ufeffМосква"), { encoding: "windows-1251" })).toMatchObject({
      text: "Москва",
      encoding: "utf-8",
    });
    expect(
      decodeText(bytes("\ufeffМосква", "utf16le"), { encoding: "windows-1251" }),
    ).toMatchObject({
      text: "Москва",
      encoding: "utf-16le",
    });
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
  const byLetter = (text: string, language: string | null) =>
    /[а-я]/.test(text) ? "ru" : language;
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
