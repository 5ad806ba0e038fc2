import { describe, expect, it } from "vitest";
import { aircraft, designation } from "../../../src/extractors/aircraft/aircraft.ts";
import { type ToyFiles, toyView } from "../../toyPack.ts";

/** `text = id`, with the name of a type that is not listed, the marks and the signs behind it. */
async function found(text: string, changes: ToyFiles = {}): Promise<string[]> {
  const view = await toyView(text, changes);
  return aircraft(view.pack)(view).flatMap((one) => {
    if (one.kind !== "aircraft") return [];
    const more = [...(one.name === undefined ? [] : [one.name]), ...one.marks, ...one.signs];
    return [[`${text.slice(one.start, one.end)} = ${one.id}`, ...more].join(", ")];
  });
}

/** What is read at each designator: an id, or why there is none. */
async function readings(text: string): Promise<string[]> {
  const view = await toyView(text);
  const out: string[] = [];
  for (let i = 0; i < view.tokens.count; i++)
    for (const hit of view.hits.at(i))
      if (hit.tag === "designator") {
        const read = designation(view, hit);
        out.push(typeof read === "string" ? read : read.id);
      }
  return out;
}

const TYPES = { "zu-24": { name: "Zu-24" }, "qa-9": { name: "Qa-9" } };
const FAMILY: ToyFiles = {
  "mul/aircraft": { types: { ...TYPES, "zu-24m": { name: "Zu-24M", family: "zu-24" } } },
};
const NUMBERED: ToyFiles = { "xx/aircraft": { names: { "zu-24": ["Fencer 9"] } } };
const SMALL_VARIANT: ToyFiles = { "xx/aircraft": { variants: { m: ["Ks", "S"] } } };
const NICKNAMES: ToyFiles = {
  "xx/aircraft": {
    nicknames: { "zu-24": ["Lynx"], "qa-9": ["Atlas"] },
    company: { before: ["the"], words: ["pilot"] },
  },
};

describe("aircraft", () => {
  it.each<[name: string, text: string, expected: string[], changes?: ToyFiles]>([
    ["a hyphen", "The Zu-24 fell", ["Zu-24 = zu-24"]],
    ["a blank", "The Zu 24 fell", ["Zu 24 = zu-24"]],
    ["nothing between", "The Zu24 fell", ["Zu24 = zu-24"]],
    ["a hyphen with blanks", "The Zu - 24 fell", ["Zu - 24 = zu-24"]],
    ["at the end of the text", "a Zu-24", ["Zu-24 = zu-24"]],
    ["at its beginning", "Zu-24 fell", ["Zu-24 = zu-24"]],
    ["a listed variant", "The Zu-24M fell", ["Zu-24M = zu-24m"]],
    ["a listed variant behind a hyphen", "The Zu-24-M fell", ["Zu-24-M = zu-24m"]],
    ["a variant as the lexicon writes it", "The Zu-24 em fell", ["Zu-24 em = zu-24m"]],
    ["and written onto the number", "The Zu-24em fell", ["Zu-24em = zu-24m"]],
    ["an unlisted variant of a listed type", "The Zu-24KX fell", ["Zu-24KX = zu-24"]],
    ["no variant behind a blank", "The Zu-24 KX fell", ["Zu-24 = zu-24"]],
    ["not even a listed one", "The Zu-24 M fell", ["Zu-24 = zu-24"]],
    ["no value of another thing", "The Zu-24 Tom fell", ["Zu-24 = zu-24"]],
    ["no variant behind a hyphen and a blank", "The Zu-24 -M fell", ["Zu-24 = zu-24"]],
    ["no letters of a variant: too many", "The Zu-24ABCDEFG fell", ["Zu-24 = zu-24"]],
    ["six letters at most", "The Zu-24ABCDEF fell", ["Zu-24ABCDEF = zu-24"]],
    ["an unlisted number of an open designator", "A Zu-7 fell", ["Zu-7 = zu-7, Zu-7, derived"]],
    ["with its letters", "A Zu-7KX fell", ["Zu-7KX = zu-7kx, Zu-7KX, derived"]],
    ["without letters behind a blank", "A Zu-7 em fell", ["Zu-7 = zu-7, Zu-7, derived"]],
    ["its written name, not its blanks", "A Zu\n7 fell", ["Zu\n7 = zu-7, Zu 7, derived"]],
    ["four digits at most", "A Zu-1234 fell", ["Zu-1234 = zu-1234, Zu-1234, derived"]],
    ["several of a variant", "Two Zu-24Ms fell", ["Zu-24Ms = zu-24m"]],
    ["several of an unlisted variant", "Two Zu-7KXs fell", ["Zu-7KXs = zu-7kx, Zu-7KXs, derived"]],
    ["several of a type", "Two Zu-24s, they fell", ["Zu-24s = zu-24"]],
    ["no ending of several inside a word", "Two Zu-24s7 fell", ["Zu-24 = zu-24"]],
    ["a series", "A Zu-24-900 fell", ["Zu-24-900 = zu-24"]],
    ["and its letters", "A Zu-24-900F fell", ["Zu-24-900F = zu-24"]],
    ["a series behind letters", "A Zu-24M-2 fell", ["Zu-24M-2 = zu-24m"]],
    ["a listed variant in small letters", "A Zu-24ks fell", ["Zu-24ks = zu-24m"], SMALL_VARIANT],
    ["but not the ending of several", "The Zu-24s fell", ["Zu-24s = zu-24"], SMALL_VARIANT],
    ["nor an unlisted one", "A Zu-7ks fell", ["Zu-7 = zu-7, Zu-7, derived"], SMALL_VARIANT],
    ["no series of four digits", "A Zu-24-2020 fell", ["Zu-24 = zu-24"]],
    ["no date", "A Zu-24-12-20 fell", ["Zu-24 = zu-24"]],
    [
      "a name of the type behind it",
      "A Zu-24M Fencer fell",
      ["Zu-24M Fencer = zu-24m", "Fencer = zu-24"],
      FAMILY,
    ],
    [
      "a quoted one",
      'A Zu-24M "Fencer" fell',
      ['Zu-24M "Fencer" = zu-24m', "Fencer = zu-24"],
      FAMILY,
    ],
    [
      "not one on the next line",
      "A Zu-24M\nFencer fell",
      ["Zu-24M = zu-24m", "Fencer = zu-24"],
      FAMILY,
    ],
    ["nor of another type", "A Qa-9 Fencer fell", ["Qa-9 = qa-9", "Fencer = zu-24"]],
    [
      "a name before it",
      "A Fencer Zu-24M fell",
      ["Fencer Zu-24M = zu-24m", "Zu-24M = zu-24m"],
      FAMILY,
    ],
    [
      "a quoted one",
      'A "Fencer" Zu-24M fell',
      ['"Fencer" Zu-24M = zu-24m', "Zu-24M = zu-24m"],
      FAMILY,
    ],
    ["letters on a name", "A Fencer 9H fell", ["Fencer 9H = zu-24"], NUMBERED],
    ["a series of a name", "A Fencer 9-700 fell", ["Fencer 9-700 = zu-24"], NUMBERED],
    ["four letters of another word", "A Fencer 9HABC fell", ["Fencer 9 = zu-24"], NUMBERED],
    ["small letters", "two zu-24s fell, then a zu-24m", ["zu-24s = zu-24", "zu-24m = zu-24m"]],
    ["as the lexicon writes it too", "a zu-24em fell", ["zu-24em = zu-24m"]],
    ["in a sentence with capitals", "The zu-24 fell", ["zu-24 = zu-24"]],
    ["small letters without a hyphen", "a zu24 fell", ["zu24 = zu-24"]],
    ["not in a sentence with capitals", "The zu24 fell", []],
    ["nor with a blank", "a zu 24 fell", []],
    ["nor what is not listed", "a zu-25 fell", []],
    ["one digit behind two small letters", "a qa-9 fell", ["qa-9 = qa-9"]],
    ["no small letters behind capitals", "A Zu-24m fell", ["Zu-24 = zu-24"]],
    ["no plural that is not the language's", "Two Zu-24Mz fell", ["Zu-24Mz = zu-24"]],
    [
      "a plural of two letters",
      "Two Zu-24Mer fell",
      ["Zu-24Mer = zu-24m"],
      { "xx/aircraft": { plurals: ["en", "er"] } },
    ],
    [
      "no plural where the language has none",
      "Two Zu-24Ms fell",
      ["Zu-24Ms = zu-24"],
      { "xx/aircraft": { plurals: undefined } },
    ],
    ["no plural of a plural", "Two Zu-24Mss fell", ["Zu-24Mss = zu-24"]],
    ["a maker before it", "A Zukhoi Zu-24 fell", ["Zukhoi Zu-24 = zu-24"]],
    ["a maker before a name", "A Zukhoi Fencer fell", ["Zukhoi Fencer = zu-24"]],
    ["a proper name", "The Fencer fell", ["Fencer = zu-24"]],
    ["a name that is part of another", "A Fencer-9 fell", ["Fencer = zu-24, part-of-designation"]],
    ["a name and a number apart", "The Fencer -9 fell", ["Fencer = zu-24"]],
    ["a name and a hyphen", "The Fencer-class fell", ["Fencer = zu-24"]],
    ["the listed type of a closed designator", "A Qa-9 fell", ["Qa-9 = qa-9"]],
    ["which needs no hyphen", "A Qa9 fell", ["Qa9 = qa-9"]],
    ["decimal marks of the sentence", "by Zu-24, 7 fell", ["Zu-24 = zu-24"]],
    ["and at its end", "by Zu-24. 7 fell", ["Zu-24 = zu-24"]],
    ["a mark without digits", "by Zu-24,seven", ["Zu-24 = zu-24"]],
    ["a mark behind a blank", "by Zu-24 ,7", ["Zu-24 = zu-24"]],
  ])("are found: %s (%s)", async (_, text, expected, changes) => {
    expect(await found(text, changes)).toEqual(expected);
  });

  it.each([
    ["A Zu fell", "no-number"],
    ["A Zu", "no-number"],
    ["A Zu - fell", "no-number"],
    ["A Qa 9 fell", "spaced"],
    ["A Qa - 9 fell", "spaced"],
    ["A Qa- 9 fell", "spaced"],
    ["A Zu-12345 fell", "too-long"],
    ["A Zu-024 fell", "zero-first"],
    ["A Zu-24.5 fell", "decimal"],
    ["A Zu-24,500 fell", "decimal"],
    ["A Zu-24% fell", "percentage"],
    ["A Qa-7 fell", "unlisted-and-closed"],
    ["A Qa-7M fell", "unlisted-and-closed"],
    ["A Zu-24 fell", "zu-24"],
    ["The zu24 fell", "small"],
    ["The zu-25 fell", "small"],
  ])("are refused for a reason: %s: %s", async (text, reason) => {
    expect(await readings(text)).toEqual([reason]);
  });

  it.each([
    [
      "behind an article, where the passage speaks of aircraft",
      "The Lynx fell. A pilot died.",
      ["Lynx = zu-24"],
    ],
    ["behind a number", "3 Lynx fell with a pilot", ["Lynx = zu-24"]],
    ["behind a number in words", "Two Lynx fell with a pilot", ["Lynx = zu-24"]],
    ["in quotes", 'A pilot of "Lynx" fell', ["Lynx = zu-24"]],
    ["with an adjective between", "A pilot of the Alish Lynx fell", ["Lynx = zu-24"]],
    ["beside another type", "The Lynx and a Qa-9 fell", ["Qa-9 = qa-9", "Lynx = zu-24"]],
    [
      "of a type that the document names",
      "A Zu-24 fell.\n\nLynx crews said",
      ["Zu-24 = zu-24", "Lynx = zu-24"],
    ],
    ["behind its designation", "A Zu-24 Lynx fell", ["Zu-24 Lynx = zu-24", "Lynx = zu-24"]],
    ["not where nothing speaks of aircraft", "The Lynx fell", []],
    ["nor in another paragraph", "The Lynx fell.\n\nA pilot died.", []],
    ["nor without an article", "A pilot met Lynx", []],
    ["nor behind another word", "A pilot met the old Lynx", []],
    ["nor as part of a name", "A pilot met the Tom Lynx", []],
    ["nor of a longer one", "A pilot met the Lynx Stone", []],
    ["nor tied to another word", "A pilot of the Lynx-based", []],
    ["nor with a number of its own", "A pilot of the Lynx9", []],
  ])("are known by a nickname %s: %s", async (_, text, expected) => {
    expect(await found(text, NICKNAMES)).toEqual(expected);
  });

  it.each([
    ["a phrase", "The Lynx fell as it took off.", ["Lynx = zu-24"]],
    ["no half of one", "The Lynx fell as it took on.", []],
    ["nor its words apart", "The Lynx took some off.", []],
  ])("are known by %s around them", async (_, text, expected) => {
    const phrases: ToyFiles = {
      "xx/aircraft": {
        nicknames: { "zu-24": ["Lynx"] },
        company: { before: ["the"], words: ["took off", "took fuel"] },
      },
    };
    expect(await found(text, phrases)).toEqual(expected);
  });

  it.each([
    ["of a type that is named", "Zu-24 flew. The 24 fell.", ["Zu-24 = zu-24", "24 = zu-24"]],
    ["not as a bare number", "Zu-24 flew. Then 24 fell.", ["Zu-24 = zu-24"]],
    ["not of another type", "Qa-9 flew. The 24 fell.", ["Qa-9 = qa-9"]],
    ["nor where pilots are", "A pilot of the 24 fell.", []],
  ])("are known by a number %s: %s", async (_, text, expected) => {
    const changes: ToyFiles = {
      "xx/aircraft": {
        nicknames: { "zu-24": ["24"] },
        company: { before: ["the"], words: ["pilot"] },
      },
    };
    expect(await found(text, changes)).toEqual(expected);
  });

  it.each([
    ["behind a type and a conjunction", "a zu-24 and lynx fell", ["zu-24 = zu-24", "lynx = qa-9"]],
    ["or one written onto it", "a zu-24 wlynx fell", ["zu-24 = zu-24", "lynx = qa-9"]],
    ["or another", "a zu-24 and lynx and lynx", ["zu-24 = zu-24", "lynx = qa-9", "lynx = qa-9"]],
    ["or a comma", 'a "zu-24", "lynx" fell', ["zu-24 = zu-24", "lynx = qa-9"]],
    ["not with a word between", "lynx and a zu-24", ["zu-24 = zu-24"]],
    ["right before it", 'lynx, "zu-24" fell', ["zu-24 = zu-24", "lynx = qa-9"]],
    ["with its conjunction", "lynx wzu-24 fell", ["zu-24 = zu-24", "lynx = qa-9"]],
    ["behind a number", "a pilot of 3 lynx", ["lynx = qa-9"]],
    ["not in quotes", 'a pilot of "lynx"', []],
    ["with the article", "a pilot of 3 allynx", ["lynx = qa-9"]],
    ["not behind another prefix", "a pilot of 3 billynx", []],
    ["not alone, though its type is named", "a qa-9 fell and no lynx", ["qa-9 = qa-9"]],
  ])("are known by a nickname without capitals %s: %s", async (_, text, expected) => {
    const changes: ToyFiles = {
      "xx/language": { cased: false, prefixes: ["w", "al", "bil"], article: ["al"] },
      "xx/numbers": { conjunctions: ["and", "w"] },
      "xx/aircraft": { nicknames: { "qa-9": ["lynx"] }, company: { words: ["pilot"] } },
    };
    expect(await found(text, changes)).toEqual(expected);
  });
});
