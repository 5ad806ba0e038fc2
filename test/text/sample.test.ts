import { describe, expect, it } from "vitest";
import { sampleOf } from "../../src/text/sample.ts";

const bare = (text: string) => sampleOf(text).replace(/\s+/g, " ").trim();

describe("the sample that a language is read from", () => {
  it.each([
    ["<p>Moscow, <a href='https://example.org/x'>Lavrov</a></p>", "Moscow, Lavrov"],
    ["a < b and c > d", "a < b and c > d"],
    ["Tom &amp; Jerry&nbsp;&#x27;s", "Tom & Jerry 's"],
    ["AT&T and R&D", "AT&T and R&D"],
    ["see https://example.org/a?b=c#d, www.example.org and me@example.org now", "see , and now"],
    ["@tass said #Syria src=tass,ria here", "said here"],
    ["<!-- und --><style>der{die:das}</style>text", "text"],
  ])("%s", (text, expected) => {
    expect(bare(text)).toBe(expected);
  });

  it("is the whole text where nothing else is there", () => {
    expect(bare("#Syria #Aleppo")).toBe("#Syria #Aleppo");
  });

  it("is bounded, and begins behind the scripts of a page", () => {
    expect(sampleOf("word ".repeat(10_000)).length).toBe(3000);
    expect(bare(`<head><script>${"der die das ".repeat(5000)}</script></head><p>Moscow said`)).toBe(
      "Moscow said",
    );
  });

  it("takes no longer on a text made to be slow", () => {
    for (const sign of ["<", "&", "@", "#", "=", "<script>", "<!--", "a@", "http:", "&#", "<a "]) {
      expect(sampleOf(sign.repeat(200_000)).length).toBeLessThanOrEqual(3000);
    }
  });
});
