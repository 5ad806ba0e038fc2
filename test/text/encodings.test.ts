import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMON_ENCODINGS, encodingNamed, recogniseWide } from "../../src/text/encodings.ts";
import { guessEncoding } from "../../src/text/guess.ts";
import { decodeText, looksBinary } from "../../src/text/read.ts";
import { encoded, PARAGRAPHS } from "./alphabets.ts";

/**
 * Encoding, paragraph, and what is guessed where it is not the encoding itself: one that reads this
 * text alike.
 */
const WRITTEN = (
  [
    ["windows-1251", "Russian"],
    ["koi8-r", "Russian"],
    ["iso-8859-5", "Russian"],
    ["ibm866", "Russian"],
    ["x-mac-cyrillic", "Russian"],
    ["windows-1251", "Ukrainian"],
    ["koi8-u", "Ukrainian"],
    ["windows-1256", "Arabic"],
    ["iso-8859-6", "Arabic"],
    ["windows-1256", "Persian"],
    ["windows-1252", "English"],
    ["windows-1252", "French"],
    ["windows-1250", "Polish"],
    ["iso-8859-2", "Polish"],
    ["iso-8859-7", "Greek"],
    ["windows-1253", "Greek", "iso-8859-7"],
    ["windows-1255", "Hebrew", "iso-8859-8"],
    ["windows-1254", "Turkish"],
    ["gb18030", "Chinese"],
    ["gbk", "Chinese", "gb18030"],
    ["big5", "Taiwanese"],
    ["shift_jis", "Japanese"],
    ["euc-jp", "Japanese"],
    ["euc-kr", "Korean"],
  ] satisfies readonly (readonly [string, string, string?])[]
).map(([encoding, name, guess = encoding]) => ({ encoding, name, guess }));

describe("an encoding that is asked for", () => {
  it.each(WRITTEN)("$encoding reads $name", ({ encoding, name }) => {
    const text = PARAGRAPHS[name] as string;
    expect(decodeText(encoded(text, encoding), { encoding })).toMatchObject({
      ok: true,
      text,
      replaced: 0,
      assumed: false,
    });
  });

  it("reads Windows' quotation marks and dashes as those, in the encoding that Node reads wrongly", () => {
    const bytes = Buffer.from([0x93, 0x48, 0x69, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35, 0x92]);
    expect(decodeText(bytes, { encoding: "windows-1252" })).toMatchObject({ text: "“Hi” – €5’" });
    expect(decodeText(bytes, { encoding: encodingNamed("latin1") })).toMatchObject({
      text: "“Hi” – €5’",
    });
  });

  it("is refused where it does not fit", () => {
    expect(
      decodeText(encoded(PARAGRAPHS["Chinese"] as string, "gb18030").subarray(0, 21), {
        encoding: "gb18030",
      }),
    ).toMatchObject({
      ok: false,
      reason: "invalid",
      encoding: "gb18030",
    });
  });
});

describe("text that is not UTF-8", () => {
  it.each(WRITTEN)(
    "in $encoding ($name) is refused and its encoding guessed",
    ({ encoding, name, guess }) => {
      const bytes = encoded(PARAGRAPHS[name] as string, encoding);
      expect(decodeText(bytes)).toMatchObject({ ok: false, reason: "invalid", encoding: "utf-8" });
      expect(guessEncoding(bytes)).toBe(guess);
    },
  );

  it.each(WRITTEN)(
    "in $encoding ($name) is guessed among many lines in ASCII",
    ({ encoding, name, guess }) => {
      const ascii = Buffer.from(
        "Dateline: Moscow, 1999, in the capital of the country\n".repeat(4000),
      );
      const line = Buffer.concat([
        encoded(PARAGRAPHS[name] as string, encoding),
        Buffer.from("\n"),
      ]);
      expect(guessEncoding(Buffer.concat([ascii, line, ascii, line]))).toBe(guess);
    },
  );

  it.each(Object.keys(PARAGRAPHS))("is damaged UTF-8 when most of it is (%s)", (name) => {
    const bytes = Buffer.from(PARAGRAPHS[name] as string);
    const at = bytes.findIndex((byte, i) => i > 20 && byte >= 0xc0);
    expect(guessEncoding(Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at + 2)]))).toBe(
      "utf-8",
    );
  });

  it("is guessed by its words and not by its signs", () => {
    expect(
      guessEncoding(
        encoded("по данным № 5, № 7 и № 9 за декабрь было сорок пусков", "windows-1251"),
      ),
    ).toBe("windows-1251");
  });

  it("is in no encoding when it makes no words", () => {
    const bytes = Uint8Array.from(
      { length: 4096 },
      (_, i) => ((i * 7919) ^ (i >> 3) ^ 0xa5) & 0xff || 1,
    );
    expect(guessEncoding(bytes)).toBeUndefined();
  });
});

describe("UTF-16 without a mark", () => {
  const wide = ["utf-16le", "utf-16be"] as const;
  const cases = Object.keys(PARAGRAPHS).flatMap((name) =>
    wide.map((encoding) => [name, encoding] as const),
  );
  it.each(cases)("is recognised in %s as %s, also in a few letters of it", (name, encoding) => {
    const text = PARAGRAPHS[name] as string;
    for (const length of [text.length, 40, 12]) {
      const bytes = encoded(text.slice(0, length), encoding);
      expect(recogniseWide(bytes), `${length}`).toBe(encoding);
      expect(decodeText(bytes)).toMatchObject({
        ok: true,
        text: text.slice(0, length),
        encoding,
        assumed: true,
      });
      expect(looksBinary(bytes)).toBe(false);
    }
  });

  it("is not seen in UTF-8 of any alphabet, in ASCII of even length with a NUL, in numbers, in zeros", () => {
    for (const text of Object.values(PARAGRAPHS))
      expect(recogniseWide(Buffer.from(text))).toBeUndefined();
    for (const text of [
      "Bush hid the facts",
      "this app can break\0\0",
      "Syria\0 said that\n",
      "1 2 3\0\x01",
    ])
      expect(recogniseWide(Buffer.from(text)), text).toBeUndefined();
    expect(recogniseWide(new Uint8Array(8192))).toBeUndefined();
    expect(
      recogniseWide(new Uint8Array(Uint16Array.from({ length: 500 }, (_, i) => i).buffer)),
    ).toBeUndefined();
    expect(
      recogniseWide(new Uint8Array(Uint32Array.from({ length: 500 }, (_, i) => i).buffer)),
    ).toBeUndefined();
    expect(
      recogniseWide(
        new Uint8Array(Float64Array.from({ length: 500 }, (_, i) => Math.sqrt(i)).buffer),
      ),
    ).toBeUndefined();
  });

  it("goes by the mark when `utf-16` is asked for, by its looks without one, and is little-endian otherwise", () => {
    const [little, big] = [
      encoded("Путин в Москве", "utf-16le"),
      encoded("Путин в Москве", "utf-16be"),
    ];
    for (const bytes of [little, big, Buffer.concat([Buffer.from([0xfe, 0xff]), big])])
      expect(decodeText(bytes, { encoding: "utf-16" })).toMatchObject({
        ok: true,
        text: "Путин в Москве",
        assumed: false,
      });
    expect(decodeText(Buffer.from([0x1f, 0x04]), { encoding: "utf-16" })).toMatchObject({
      text: "П",
    });
  });
});

describe("decoding", () => {
  it("never throws, whatever the bytes and the encoding", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(undefined, "utf-16", ...COMMON_ENCODINGS),
        fc.boolean(),
        (bytes, encoding, replace) => {
          const result = decodeText(bytes, { encoding, invalid: replace ? "replace" : "refuse" });
          if (!result.ok) guessEncoding(bytes);
          looksBinary(bytes, encoding);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("reads valid UTF-8 as it is, but for one mark and what looks like UTF-16 or has a NUL", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (text) => {
        fc.pre(!/[\0-\x08]/.test(text));
        expect(decodeText(Buffer.from(text))).toMatchObject({
          ok: true,
          text: text.replace(/^\ufeff/, ""),
          encoding: "utf-8",
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe("names of encodings", () => {
  it.each([
    ["windows-1251", "windows-1251"],
    ["CP-1251", "windows-1251"],
    ["cp1251", "windows-1251"],
    ["win1256", "windows-1256"],
    ["Windows 1252", "windows-1252"],
    ["1251", "windows-1251"],
    ["CP866", "ibm866"],
    ["dos-866", "ibm866"],
    ["KOI8R", "koi8-r"],
    ["koi8_u", "koi8-u"],
    ["latin1", "windows-1252"],
    ["ISO8859-6", "iso-8859-6"],
    ["iso_8859_5", "iso-8859-5"],
    ["GB2312", "gbk"],
    ["Shift-JIS", "shift_jis"],
    ["EUC_KR", "euc-kr"],
    ["UTF8", "utf-8"],
    ["UTF16", "utf-16"],
    ["utf_16_le", "utf-16le"],
    ["UTF16BE", "utf-16be"],
    ["utf-32", undefined],
    ["windows-9999", undefined],
    ["", undefined],
    ["text", undefined],
  ])("%s is %s", (name, expected) => {
    expect(encodingNamed(name)).toBe(expected);
  });
  it("lists only what is read", () => {
    for (const name of COMMON_ENCODINGS) expect(encodingNamed(name)).toBe(name);
  });
});
