import { describe, expect, it } from "vitest";
import { misreadAs } from "../../src/text/misread.ts";
import { decodeAs } from "../../src/text/read.ts";
import { PARAGRAPHS } from "./alphabets.ts";

const names = Object.keys(PARAGRAPHS);
const read = (text: string, encoding: string) => {
  const result = decodeAs(Buffer.from(text), encoding);
  return result.ok ? result.text : "";
};

describe("text that was spoilt before", () => {
  it.each(names)("is known: %s read as windows-1252, as Latin-1, as windows-1251", (name) => {
    const text = PARAGRAPHS[name] as string;
    for (const sample of [text, `Dateline: ${text.repeat(30)}`]) {
      expect(misreadAs(read(sample, "windows-1252"))).toBe("windows-1252");
      expect(misreadAs(Buffer.from(sample).toString("latin1"))).toBe("windows-1252");
      expect(misreadAs(read(sample, "windows-1251"))).toBe("windows-1251");
    }
  });
  it.each(names)("is not what is as it was written: %s", (name) => {
    expect(misreadAs(PARAGRAPHS[name] as string)).toBeUndefined();
  });
  it.each([
    "",
    "plain",
    "café",
    "Ã",
    "“Â«»”",
    "naïve Ñandú ÀÉ",
    "Р С Ш",
    "Ðe, Ñu",
    "the sign Ã© and no other",
    "Â© Â®",
  ])("is not %j", (text) => {
    expect(misreadAs(text)).toBeUndefined();
  });
});
