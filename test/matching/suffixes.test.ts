import { describe, expect, it } from "vitest";
import { retokenizer } from "../../src/matching/retokenize.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import { foldedWord, has, SUFFIXED } from "../../src/text/words.ts";
import { TOY, TOY_FILES, type ToyFiles, toyDocument, toyLexicons, toyView } from "../toyPack.ts";

/** Endings as in Turkish: füze-ler-den, Aland-a, kitab-ı. */
const ENDINGS: ToyFiles = {
  "xx/language": {
    sounds: {
      vowels: "aeıiou",
      letters: {
        A: { a: "aıou", e: "ei" },
        I: { ı: "aı", i: "ei", u: "ou" },
        D: { t: "kst", d: "" },
      },
      changes: { b: "p", d: "t", g: "k" },
    },
    suffixes: {
      plural: { of: "words", forms: ["lAr"], next: ["case"] },
      case: { forms: ["(y)A", "DA", "DAn", "(n)In"], next: ["relative"] },
      relative: { forms: ["ki"], inside: true },
    },
  },
  "xx/common": { words: ["rocketa"] },
  "xx/places": {
    places: { aland: ["Aland", "Old Aland"], beland: ["Bek"], cetown: ["Cetowna"] },
  },
};

async function found(text: string, files = ENDINGS): Promise<string[]> {
  const { entities } = (await toyDocument(text, files)).document;
  return entities.flatMap(({ kind, id, mentions }) =>
    mentions.map((mention) => `${kind} ${id} ${mention.text}`),
  );
}

describe("suffixes", () => {
  it.each([
    ["of a name", "He came to Alanda by sea", ["place aland Alanda"]],
    ["of a maker, who is then no part", "Zukhoi'den Zu-24 came", ["aircraft zu-24 Zu-24"]],
    ["of none", "Zukhoi Zu-24 came", ["aircraft zu-24 Zukhoi Zu-24"]],
    ["that sounds otherwise", "He came to Alande by sea", []],
    ["with another inside", "the ships Alandadaki", []],
    ["chained", "the ships Alanddaki were seen", ["place aland Alanddaki"]],
    ["behind a changed letter", "He saw Begin there", ["place beland Begin"]],
    ["behind a letter that does not change so", "He saw Bekin there", ["place beland Bekin"]],
    ["of names alone", "He saw Alandlar there", []],
    [
      "on the last word of a phrase",
      "from Old Aland and Old Alandın",
      ["place aland Old Aland", "place aland Old Alandın"],
    ],
    ["on an inner word", "from Olda Aland", ["place aland Aland"]],
    ["of a word that is one as it stands", "He saw Cetowna there", ["place cetown Cetowna"]],
    [
      "of words",
      "twenty missilelerden and twenty missileler",
      ["missile-count missile twenty missilelerden", "missile-count missile twenty missileler"],
    ],
  ])("%s", async (_, text, expected) => {
    expect((await found(text)).sort()).toEqual([...expected].sort());
  });

  it("leave a stem of two letters at least", async () => {
    const changes = { ...ENDINGS, "xx/common": { words: ["o"] } };
    const { hits } = await toyView("oda", changes);
    expect(hits.any(0)).toBe(false);
  });

  it("hold conditions of one word", async () => {
    const places = {
      places: {
        beland: [
          { form: "Bek", before: ["ili"] },
          { form: "Gek", after: ["kent"] },
        ],
      },
    };
    const changes = { ...ENDINGS, "xx/places": places };
    const texts = ["Bek ilide", "Bek ildi", "kentde Gek", "kentle Gek"];
    const ids = await Promise.all(
      texts.map(async (text) =>
        (await toyDocument(text, changes)).document.entities.map(({ id }) => id),
      ),
    );
    expect(ids).toEqual([["beland"], [], ["beland"], []]);
  });
});

describe("suffixes behind an apostrophe", () => {
  const untied = async (text: string) => {
    const pack = (await toyLexicons(ENDINGS)).pack(TOY);
    const tokens = retokenizer(pack)(tokenize(text, pack.tables));
    return Array.from(
      { length: tokens.count },
      (_, i) => foldedWord(tokens, i) + (has(tokens, i, SUFFIXED) ? "+" : ""),
    ).join(" ");
  };

  it.each([
    ["are no words", "Aland'dan Bek'in", "aland+ bek+"],
    ["sound as they like", "Aland'den", "aland+"],
    ["stand behind numbers of designations", "Zu-24'te M2'de", "zu - 24+ m 2+"],
    ["not behind others", "24'te", "24 ' te"],
    ["nor behind grouped ones", "3.000'de", "3 . 000 ' de"],
    ["nor behind ranges", "20-30'da", "20 - 30 ' da"],
    ["in capitals behind capitals", "ALAND'DA A'DA", "aland+ a+"],
    ["not with a capital behind small letters", "Aland'Da", "aland ' da"],
    ["not where more follows", "Aland'da3", "aland ' da 3"],
    ["not apart", "Aland 'da, Bek' da", "aland ' da , bek ' da"],
    ["not when they are none", "Aland'xa, 'da", "aland ' xa , ' da"],
    ["not behind a mark", "(Aland)'da", "( aland ) ' da"],
  ])("%s", async (_, text, expected) => {
    expect(await untied(text)).toBe(expected);
  });

  it("stand outside the mention, and end a phrase and a name", async () => {
    expect(await found("They left Aland'dan and Old'da Aland today")).toEqual([
      "place aland Aland",
      "place aland Aland",
    ]);
    const { document } = await toyDocument("Mr Ana'nın Kovel came.", {
      ...ENDINGS,
      "xx/names": { honorifics: ["Mr"], given: { f: ["Ana"] } },
    });
    expect(document.entities.flatMap(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
      "Ana",
    ]);
  });

  it("part a name from that of its district, also where it is unlisted", async () => {
    const files = {
      ...ENDINGS,
      "xx/places": { ...TOY_FILES["xx/places"], cues: { district: { after: ["district"] } } },
    };
    expect(await found("In Aland'dan Pinarby district it burned.", files)).toEqual([
      "place aland Aland",
      "place null Pinarby",
    ]);
    expect(await found("They saw Kovelby'nin Pinarby district.", files)).toEqual([
      "place null Pinarby",
    ]);
  });

  it("are none in an adjective of a country that begins with its name", async () => {
    const files = { ...ENDINGS, "xx/demonyms": { demonyms: { aland: ["Aland'xi"] } } };
    expect(await found("They met Aland'xi guests from Aland today.", files)).toEqual([
      "place aland Aland",
    ]);
  });
});
