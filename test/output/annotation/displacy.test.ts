import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/index.ts";
import { wellFormed } from "../../../src/output/annotation/carriedText.ts";
import { displacyDocument } from "../../../src/output/annotation/displacy.ts";
import { labelOf } from "../../../src/output/annotation/labels.ts";
import { placedMentions, withoutOverlaps } from "../../../src/output/annotation/placed.ts";
import { renderDisplacy } from "./renderDisplacy.ts";
import { hostileText } from "./texts.ts";

const extractor = await createExtractor();

function displacy(text: string, file = "a.txt", language = "en") {
  const document = extractor.extract(text, { language, file });
  return { document, read: JSON.parse(displacyDocument(document, text, extractor)) };
}

describe("a document for displaCy", () => {
  it("is marked as it reads, with links where something leads somewhere", () => {
    const { read } = displacy("Ahmed Qorvathi\nflew a Su-24 to Aleppo.");
    expect(renderDisplacy(read)).toBe(
      [
        "<h2>a.txt</h2><div><mark>Ahmed Qorvathi<span>PERSON</span></mark><br>flew a ",
        '<mark>Su-24<span>AIRCRAFT<a href="#">su-24</a></span></mark> to ',
        '<mark>Aleppo<span>PLACE<a href="https://sws.geonames.org/170063/">aleppo</a></span></mark>.</div>',
      ].join(""),
    );
    expect(read.ents[1].details).toMatchObject({ manufacturer: "Sukhoi" });
    expect(read).toMatchObject({ format: "extract-displacy/1", lexicons: extractor.lexicons });
  });

  it("has a title that its page can hold, and the name as it is beside it", () => {
    const name = `<img src=x onerror='alert("1")'>&.txt`;
    const { read } = displacy("Moscow", name);
    expect(read.document).toBe(name);
    expect(read.title).toBe("&lt;img src=x onerror=&#39;alert(&quot;1&quot;)&#39;&gt;&amp;.txt");
    const document = { ...extractor.extract(""), file: undefined };
    expect(JSON.parse(displacyDocument(document as never, "", extractor)).title).toBe(null);
  });

  it.each([
    ["ar", "rtl"],
    ["fa", "rtl"],
    ["ru", "ltr"],
    ["en", "ltr"],
  ])("in %s is read %s", (language, direction) => {
    expect(displacy("", "a", language).read.settings).toEqual({ lang: language, direction });
  });

  it("in a language that is none is read ltr", () => {
    const document = { ...extractor.extract(""), language: "x" };
    expect(JSON.parse(displacyDocument(document, "", extractor)).settings.direction).toBe("ltr");
  });

  it("shows the mentions of any text but those that overlap longer ones, which it holds apart", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { document, read } = displacy(text);
        const { kept, left } = withoutOverlaps(placedMentions(document));
        renderDisplacy(read);
        const points = Array.from(read.text as string);
        const shown = ({ start, end, label }: { start: number; end: number; label: string }) => [
          label,
          points.slice(start, end).join(""),
        ];
        for (const [list, placed] of [
          [read.ents, kept],
          [read.overlapping, left],
        ])
          expect(list.map(shown)).toEqual(
            placed.map(({ entity, mention }: (typeof kept)[number]) => [
              labelOf(entity.kind),
              wellFormed(mention.text),
            ]),
          );
      }),
    );
  });
});
