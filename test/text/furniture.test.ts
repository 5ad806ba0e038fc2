import { describe, expect, it } from "vitest";
import { buildCharacterTables } from "../../src/text/characters.ts";
import { furnitureOf } from "../../src/text/findFurniture.ts";
import { plainText } from "../../src/text/furniture.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import {
  BREAK,
  foldedWord,
  has,
  NEW_LINE,
  NEW_PARAGRAPH,
  spelled,
  touches,
} from "../../src/text/words.ts";

const tables = buildCharacterTables();
const read = (text: string) => tokenize(text, tables, 0, text.length, furnitureOf(text));
/**
 * The folded tokens; a link is `@`, a token of a new line begins with `/`, of a new paragraph with
 * `//`, one that touches with `~`.
 */
const seen = (text: string): string => {
  const tokens = read(text);
  const all = Array.from({ length: tokens.count }, (_, i) => i);
  const written = all.filter((i) => tokens.kind[i] !== BREAK);
  return written
    .map((i) => {
      const sign =
        i === 0
          ? ""
          : has(tokens, i, NEW_PARAGRAPH)
            ? "//"
            : has(tokens, i, NEW_LINE)
              ? "/"
              : touches(tokens, i)
                ? "~"
                : "";
      return sign + foldedWord(tokens, i).replace("\ufffc", "@");
    })
    .join(" ");
};

describe("a link ends where its text ends", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["https://t.me/chan/1,Aleppo,Syria", "@ ~, ~aleppo ~, ~syria"],
    ["https://a.b/c?ll=33.5,36.3 Homs", "@ homs"],
    ["http://a.b/x;Homs", "@ ~; ~homs"],
    ["http://a.b/?x=1&amp;y=2 Homs", "@ homs"],
    ['"http://a.b"Homs', '" ~@ ~" ~homs'],
    ["'http://a.b'Homs", "' ~@ ~' ~homs"],
    ["<http://a.b>Homs", "< ~@ ~> ~homs"],
    ["(http://a.b)Homs", "( ~@ ~) ~homs"],
    ["http://a.b/Homs_(city) Homs", "@ homs"],
    ["[Homs](http://a.b/x)Hama", "homs hama"],
    ["http://a.b|Homs", "@ ~| ~homs"],
    ["http://a.b، حمص", "@ ~, حمص"],
    ["See http://a.b. Homs", "see @ ~. homs"],
    ["**http://a.b** Homs", "@ homs"],
    ["www.example.org/Homs, Hama", "@ ~, hama"],
    ["awww.example Homs", "awww ~. ~example homs"],
    ["tg://resolve?domain=x Homs", "@ homs"],
    ["://x Homs", ": ~/ ~/ ~x homs"],
    ["a: //x", "a ~: / ~/ ~x"],
    ["press@mid.ru, Homs", "@ ~, homs"],
    ["<press@mid.ru>Homs", "< ~@ ~> ~homs"],
    ["@mod_russia: Homs", "@ ~: homs"],
    ["@ Homs", "@ homs"],
    ["https://ru.wikipedia.org/wiki/Хомс Хама", "@ хама"],
  ];
  it.each(rows)("%s", (text, tokens) => {
    expect(seen(text)).toBe(tokens);
  });
  it("tells a sign from a link", () => {
    const tokens = read("@ Homs");
    expect(tokens.end[0]).toBe(1);
    expect(read("@x Homs").end[0]).toBe(2);
  });
});

describe("tags and entities are seen through", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["<b>Homs</b>, <i class='x'>Hama</i>", "homs ~, hama"],
    ["Ho<wbr>ms", "homs"],
    ["<p>Homs</p><p>Hama</p>", "homs //hama"],
    ["<td>Homs</td><td>Hama</td>", "homs //hama"],
    ["Homs<br>Hama<br/><br />Idlib", "homs /hama //idlib"],
    ["Homs<img alt='Hama > Idlib'>Raqqa", "homs raqqa"],
    ["<script>if (a < b) Homs()</script>Hama", "hama"],
    ["<style>p { color: red }</style>Hama", "hama"],
    ["<script>Homs", "homs"],
    ["<a title=\"x>y\" rel='z>z'>Homs</a> <a title=it's>Hama</a>", "homs hama"],
    ["Homs<!-- Hama -->Idlib", "homs idlib"],
    ["<!-- Homs", "< ~! ~- ~- homs"],
    ["<Reuters> a < b > c", "< ~reuters ~> a < b > c"],
    ["<hedline>Homs</hedline>", "homs"],
    ['<hl1 id="x">Homs', "homs"],
    ["<x/>Homs", "homs"],
    ["<b Homs", "< ~b homs"],
    ["5 <b ut\n\nHoms> x", "5 < ~b ut //homs ~> x"],
    ["a <b\nclass='x'>Homs</b> <option selected>Hama", "a homs //hama"],
    ["a<b Sergei Shoigu b>c", "a ~< ~b sergei shoigu b ~> ~c"],
    ["&nbsp;Homs&nbsp;&nbsp;Hama", "homs hama"],
    ["Homs &amp; Hama", "homs & hama"],
    ["Deir ez&ndash;Zor&#x27;s", "deir ez ~- ~zor ~' ~s"],
    ["Ch&eacute;rif &#1061;&#1086;&#1084;&#1089;", "cherif хомс"],
    ["&#8220;Homs&#148;", '" ~homs ~"'],
    ["&bogus; &; &#; AT&T", "& ~bogus ~; & ~; & ~# ~; at ~& ~t"],
    ["&constructor;", "& ~constructor ~;"],
    ["&#128640; Homs", "@ homs"],
  ];
  it.each(rows)("%s", (text, tokens) => {
    expect(seen(text)).toBe(tokens);
  });
  it("gives the mark of an entity the offsets of all that was written", () => {
    const tokens = read("Ch&eacute;rif Homs");
    expect([tokens.start[0], tokens.end[0], tokens.start[1]]).toEqual([0, 13, 14]);
    expect(read("caf&eacute; x").end[0]).toBe(11);
  });
});

describe("signs of Markdown and hashtags are seen through", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["**Bashar** *al-Assad* ~~gone~~ __so__ _it_ ***is***", "bashar al ~- ~assad gone so it is"],
    ["*حلب*، _حمص_؟", "حلب ~, حمص ~?"],
    ["5*3 a_b * item ~30 Lavrov*", "5 ~* ~3 a ~_ ~b * item ~ ~30 lavrov"],
    ["**** a", "* ~* ~* ~* a"],
    ["#Bashar_al_Assad #Syria", "bashar al assad syria"],
    [
      "#BasharAlAssad #F16 #USArmy 26 #missiles # a",
      "bashar al assad f ~16 usarmy 26 missiles # a",
    ],
    [
      '26 [missiles](http://x.y/a_(b)) of [**Sergei** Shoigu](u "t")\'s',
      "26 missiles of sergei shoigu ~' ~s",
    ],
    ["[Homs] (Hama) [a](b", "[ ~homs ~] ( ~hama ~) [ ~a ~] ~( ~b"],
    ["a#b_c", "a ~# ~b ~_ ~c"],
    ["Su\\-24 \\*Homs\\* C:\\Homs", "su ~- ~24 * ~homs ~* c ~: ~\\ ~homs"],
    ["| Homs | Hama |", "| homs | hama |"],
  ];
  it.each(rows)("%s", (text, tokens) => {
    expect(seen(text)).toBe(tokens);
  });
});

describe("lines", () => {
  const wrapped =
    "The talks with Foreign Minister\nSergei Lavrov went on until the\nevening in Geneva.";
  const rows: readonly (readonly [string, string, string])[] = [
    [
      "broken at a width",
      wrapped,
      "the talks with foreign minister sergei lavrov went on until the evening in geneva ~.",
    ],
    ["and with carriage returns", wrapped.replaceAll("\n", "\r\n"), seen(wrapped)],
    ["and quoted", wrapped.replace(/^/gm, "> "), seen(wrapped)],
    ["and quoted twice", wrapped.replace(/^/gm, "> > "), seen(wrapped)],
    [
      "without a mark at the end, but with small letters",
      "Aleppo and Homs were hit\nby rockets",
      "aleppo and homs were hit by rockets",
    ],
    [
      "a list of names",
      "Karim Haddad Al\nSamer Nassar Al\nWalid Qabbani",
      "karim haddad al /samer nassar al /walid qabbani",
    ],
    [
      "a line with room for the next word",
      "Homs was hit\nat dawn by many rockets.",
      "homs was hit /at dawn by many rockets ~.",
    ],
    ["a short list", "Homs\nHama.", "homs /hama ~."],
    ["quoting with an empty line", "> Homs\n>\n> Hama", "homs //hama"],
    ["a bound at the head of a line", ">20 missiles", "> ~20 missiles"],
    ["a bound alone", "> 20 missiles", "> 20 missiles"],
    ["a number among quoted lines", "> they fired\n> 20 missiles", "they fired /20 missiles"],
    ["a word broken at a hyphen", "Alep-\npo", "alep ~- ~po"],
    ["behind a soft hyphen", "Alep\u00ad\npo", "aleppo"],
    ["behind the sign that character recognition writes", "Alep\u00ac\npo", "aleppo"],
    ["and quoted", "> Alep\u00ad\n> po", "aleppo"],
    ["a designation broken at its hyphen", "Su-\n24M", "su ~- ~24 ~m"],
    ["a dash is no hyphen", "Homs -\nHama", "homs - /hama"],
    ["a hyphen before a sign is none", "Homs-\n(Hama)", "homs ~- /( ~hama ~)"],
    ["a paragraph of long lines", `${"w".repeat(250)}\nof.`, `${"w".repeat(250)} /of ~.`],
    [
      "subtitles",
      "1\n00:00:01,000 --> 00:00:03,000\nForeign Minister Sergei\n\n2\n00:00:03,000 --> 00:00:05,000\nLavrov went on.",
      "foreign minister sergei lavrov went on ~.",
    ],
    [
      "subtitles of the web",
      "WEBVTT\n\n00:01.000 --> 00:02.000 align:start\nHoms\n\n00:02.000 --> 00:03.000\nHama",
      "webvtt homs hama",
    ],
    ["subtitles behind a text", "Homs\n\n\n7\n00:01:00,000 --> 00:01:02,000\nHama", "homs hama"],
    ["a cue without a number", "Homs 7\n00:01:00,000 --> 00:01:02,000\nHama", "homs 7 hama"],
    ["a bare quoting mark at the end", "Homs\n>", "homs"],
    ["marks with nothing between", ">> Homs\n>x", "homs /> ~x"],
    ["an arrow that is none", "Homs --> Hama", "homs - ~- ~> hama"],
  ];
  it.each(rows)("%s", (_, text, tokens) => {
    expect(seen(text)).toBe(tokens);
  });
});

describe("invisible characters", () => {
  const ignorable = Array.from({ length: 0x10ffff }, (_, code) => code).filter(
    (code) =>
      (code < 0xd800 || code > 0xdfff) &&
      /^\p{Default_Ignorable_Code_Point}$/u.test(String.fromCodePoint(code)),
  );
  it("are all of Unicode's, in words, numbers and at their edges", () => {
    expect(ignorable.length).toBeGreaterThan(4000);
    for (const code of ignorable) {
      const char = String.fromCodePoint(code);
      expect(
        seen(`${char}Al${char}eppo${char}, 2${char}6 Su${char}-${char}24`),
        code.toString(16),
      ).toBe("aleppo ~, 26 su ~- ~24");
    }
  });
  it("stay outside the token at its edges", () => {
    const tokens = read("\u2060Homs\u2060 x");
    expect([tokens.start[0], tokens.end[0]]).toEqual([1, 5]);
  });
  it("but a non-joiner between joining letters parts them", () => {
    expect(seen("موشک\u200cهای")).toBe("موشك هاي");
    expect(seen("Mos\u200ccow")).toBe("moscow");
    expect(seen("موشک\u200c 2\u200c6")).toBe("موشك 26");
    expect(seen("حاج&zwnj;زاده")).toBe("حاج زاده");
  });
  it("a hamza or madda written behind its letter makes the letter", () => {
    for (const text of ["إسرائيل", "الجزائرية", "قذائف", "مؤتمر", "آب"])
      expect(seen(text.normalize("NFD"))).toBe(seen(text));
  });
});

describe("what a reader sees", () => {
  it("is the text without furniture", () => {
    const text = "<p>See https://a.b/c, <b>Ch&eacute;rif</b><br>Homs";
    expect(plainText(text, furnitureOf(text))).toBe("\nSee  , Chérif\nHoms");
    expect(plainText(text, furnitureOf(text), 22, 40)).toBe("Chérif");
  });
  it("is how names are given", () => {
    const text = "<b>Karim</b>\u00a0<b>Had\u00addad</b>";
    expect(spelled(read(text), 3, 32)).toBe("Karim Haddad");
  });
});
