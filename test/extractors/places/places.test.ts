import { beforeAll, describe, expect, it } from "vitest";
import { TOY_FILES, type ToyFiles, toyDocument } from "../../toyPack.ts";

const CUES = {
  village: { before: ["village of", "villages of", "villages"] },
  district: { after: ["district", "districts"] },
  province: { after: ["province"] },
  sea: { after: ["bay"] },
  building: { before: ["street"], after: ["street", "hospital"] },
  tied: { after: ["based"] },
};
const PLACES: ToyFiles = {
  "xx/places": {
    ...TOY_FILES["xx/places"],
    prepositions: { place: ["near", "residents of"], gazetteer: ["in"], other: ["shares near"] },
    parts: { alone: ["Deir"], before: ["Lower", "kafr", "grand"], behind: ["minor", "grand"] },
    cues: CUES,
  },
  "xx/common": { words: ["the", "house", "near", "and", "of", "lower"] },
};

async function placesIn(text: string, changes: ToyFiles = PLACES): Promise<string[]> {
  const { document } = await toyDocument(text, changes);
  return document.entities
    .filter(({ kind }) => kind === "place")
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
    .map(({ text: found }) => found);
}

// Compiling a lexicon is slow on a machine that is busy.
beforeAll(async () => {
  await placesIn("", withArticle);
}, 60_000);

describe("a place in quotes", () => {
  const quoted: ToyFiles = { ...PLACES, "xx/other": { "quoted-names": true } };
  it.each<[name: string, text: string, expected: string[]]>([
    ["is the name of a thing", 'The ship "Cetown" sank', []],
    ["with a few words", 'The ship "Old Cetown Star" sank', []],
    ["in a saying it is a place", 'He called it "a cry from Cetown" and left', ["Cetown"]],
    ["in what somebody says", '"Cetown wins", - he said', ["Cetown"]],
    ["between two quotes", 'The "Zork" of Cetown "Zunk" sank', ["Cetown"]],
    ["behind a quote that closes", 'The "Zork" Cetown" sank', ["Cetown"]],
    ["before one that opens", 'The "Cetown "Zork" sank', ["Cetown"]],
    ["among more words", 'The ship "Old Zork Zunk Cetown Star" sank', ["Cetown"]],
  ])("%s: %s", async (_, text, expected) => {
    expect(await placesIn(text, quoted)).toEqual(expected);
  });
});

describe("a town before a province of another country", () => {
  const facts = {
    aland: { name: "Aland", type: "country", country: "AD" },
    beland: { name: "Beland", type: "country", country: "BB" },
    cetown: { name: "Cetown", type: "city", country: "AD" },
    "detown-here": { name: "Detown", type: "city", country: "AD" },
    "detown-there": { name: "Detown", type: "city", country: "BB" },
    bemark: { name: "Bemark", type: "province", country: "BB" },
    almark: { name: "Almark", type: "province", country: "AD" },
    bothmark: { name: "Bothmark", type: "province", country: "BB" },
    "bothmark-here": { name: "Bothmark", type: "province", country: "AD" },
  };
  const files: ToyFiles = {
    "mul/places": { places: facts },
    "xx/places": {
      places: {
        aland: ["Aland"],
        beland: ["Beland"],
        cetown: ["Cetown"],
        "detown-here": [{ form: "Detown", shared: true }],
        "detown-there": [{ form: "Detown", shared: true }],
        bemark: ["Bemark"],
        almark: ["Almark"],
        bothmark: [{ form: "Bothmark", shared: true }],
        "bothmark-here": [{ form: "Bothmark", shared: true }],
      },
    },
    "xx/other": { heads: { before: ["School of"], after: ["Club"] } },
  };
  const ids = async (text: string) =>
    (await toyDocument(text, files)).document.entities
      .filter(({ kind }) => kind === "place")
      .flatMap(({ id, mentions }) => mentions.map(({ start }) => ({ id, start })))
      .sort((a, b) => a.start - b.start)
      .map(({ id }) => id);

  it.each<[string, string, (string | null)[]]>([
    ["is not the one abroad", "the Cetown, Bemark, house.", [null, "bemark"]],
    ["at the end", "the Cetown, Bemark.", [null, "bemark"]],
    ["at the end of all", "the Cetown, Bemark", [null, "bemark"]],
    ["but its namesake there", "the Detown, Bemark, house.", ["detown-there", "bemark"]],
    ["in its own country it is itself", "the Cetown, Almark, house.", ["cetown", "almark"]],
    ["before a country it is itself", "the Cetown, Beland, house.", ["cetown", "beland"]],
    ["without a comma", "the Cetown Bemark house.", ["cetown", "bemark"]],
    ["in another line", "the Cetown,\n\nBemark, house.", ["cetown", "bemark"]],
    ["in a list", "the Cetown, Bemark and Ochat.", ["cetown", "bemark"]],
    ["in a list with a comma", "the Cetown, Bemark, and Ochat.", ["cetown", "bemark"]],
    ["in a list of places", "the Cetown, Bemark, Beland.", ["cetown", "bemark", "beland"]],
    ["behind a place", "the Beland, Cetown, Bemark.", ["beland", "cetown", "bemark"]],
    [
      "behind a place and a conjunction",
      "Beland and Cetown, Bemark.",
      ["beland", "cetown", "bemark"],
    ],
    ["where the sentence goes on", "the Cetown, Bemark, and house.", [null, "bemark"]],
    ["where the words go on", "the Cetown, Bemark house.", [null, "bemark"]],
  ])("%s", async (_, text, found) => {
    expect(await ids(text)).toEqual(found);
  });

  it("says nothing where a province of that name lies in its own country", async () => {
    expect((await ids("the Cetown, Bothmark, house."))[0]).toBe("cetown");
  });

  it("is nothing inside another name", async () => {
    expect(await ids("the School of Cetown, Bemark.")).toEqual(["bemark"]);
  });
});

describe("places that nobody listed, in capitals", () => {
  it.each([
    ["a preposition", "it fell near Ochat.", ["Ochat"]],
    ["a preposition of several words", "residents of Ochat fled.", ["Ochat"]],
    ["a word that begins nothing but places' names", "it saw Deir Ochat burn.", ["Deir Ochat"]],
    ["a list behind it", "near Ochat and Belmar it burnt.", ["Ochat", "Belmar"]],
    ["a part that is another word elsewhere", "near Lower Ochat it burnt.", ["Lower Ochat"]],
    ["an article", "near al-Ochat it burnt.", ["al-Ochat"]],
    ["an apostrophe inside", "near Kam'yanka it burnt.", ["Kam'yanka"]],
    [
      "a list of a cue",
      "the villages of Ochat, Belmar and Cordu burnt.",
      ["Ochat", "Belmar", "Cordu"],
    ],
    ["a head behind", "the Ochat district burnt.", ["Ochat"]],
    ["a head in capitals that belongs to the name", "the Ochat Bay froze.", ["Ochat Bay"]],
    ["a head tied by a hyphen", "the Ochat-based band fled.", ["Ochat"]],
    ["a country behind a comma", "it fell on Ochat, Aland.", ["Ochat", "Aland"]],
    ["a dateline", "OCHAT, Aland (AB) - it fell.", ["OCHAT", "Aland"]],
    ["a dateline without a country", "OCHAT - it fell.", ["OCHAT"]],
    ["the name again", "it fell near Ochat. the house saw Ochat burn.", ["Ochat", "Ochat"]],
  ])("finds one by %s", async (_, text, found) => {
    expect(await placesIn(text, withArticle)).toEqual(found);
  });

  it.each([
    ["nothing beside it", "the Ochat burnt."],
    ["a preposition behind which a name may be anything", "shares near Ochat fell."],
    ["the first word of such a name alone", "it saw Deir burn."],
    ["a given name", "near Tom it burnt."],
    ["a surname", "near Stone it burnt."],
    ["a longer name in capitals", "near Ochat Mogul it burnt the Ochat.", ["Ochat Mogul"]],
    ["a building behind it", "near Ochat hospital it burnt."],
    ["a possessive", "near Ochat's car it burnt."],
    ["a number behind it", "near Ochat 7 it burnt."],
    ["an acronym", "it fell near OCH."],
    ["an apposition", "it fell near the house, Ochat, a boy."],
    ["a short head in capitals", "OCH - it fell."],
  ])("finds none with %s", async (_, text, found: string[] = []) => {
    expect(await placesIn(text, withArticle)).toEqual(found);
  });

  it.each([
    ["an ordinary word behind a settlement's cue", "they saw village of House burn.", ["House"]],
    ["no acronym", "they saw village of HOUSE burn.", []],
    ["no small one", "they saw village of house burn.", []],
    ["not behind another cue", "they saw port of House burn.", []],
    ["no person behind the name", "the village of Ochat Tom Qorvath left.", ["Ochat"]],
    ["a given name inside", "the village of Ochat Tom burnt.", ["Ochat Tom"]],
    ["not what stands behind a head", "the Ochatish district Belmar left.", ["Ochatish"]],
    ["nor behind one of a place", "the Cetown district Belmar left.", ["Cetown"]],
    ["behind the cue of another", "they saw district Belmar burn.", ["Belmar"]],
  ])("where capitals tell: %s", async (_, text, found) => {
    const paradigms = [{ of: ["adjective"], ends: "ish", forms: ["ish"] }];
    const cues = {
      ...CUES,
      district: { before: ["district"], after: ["district"] },
      city: { before: ["port of"] },
    };
    const changes = {
      ...PLACES,
      "xx/language": { "capitals-tell": true, paradigms },
      "xx/places": { ...PLACES["xx/places"], cues },
    };
    expect(await placesIn(text, changes)).toEqual(found);
  });

  it("is none in Latin letters in another script", async () => {
    const found = async (script: string) =>
      placesIn("it fell near Ochat.", { ...PLACES, "xx/language": { script, cased: true } });
    expect(await found("Latin")).toEqual(["Ochat"]);
    expect(await found("Cyrillic")).toEqual([]);
  });

  it("is a person who is named in full elsewhere", async () => {
    const text = "it fell near Belkost. Captain Lia Belkost said so.";
    expect(await placesIn(text)).toEqual([]);
  });
});

const withArticle: ToyFiles = {
  ...PLACES,
  "xx/names": { ...TOY_FILES["xx/names"], particles: ["van", "bin", "al"] },
};

describe("places that nobody listed, without capitals", () => {
  const uncased: ToyFiles = {
    ...PLACES,
    "xx/language": { ...TOY_FILES["xx/language"], cased: false },
    "xx/common": { words: ["the", "house", "lia", "grand"] },
    "xx/places": {
      ...PLACES["xx/places"],
      unlisted: {
        types: ["village", "preposition"],
        "not-endings": ["ish"],
        plurals: ["villages"],
        endings: ["abad"],
        ways: ["road"],
      },
    },
  };
  it.each([
    ["both ends of a way", "road ochat - belmar the house", ["ochat", "belmar"]],
    ["the ends with a hyphen", "road ochat-belmar the house", ["ochat", "belmar"]],
    ["an unknown end behind a listed one", "road Cetown - belmar the house", ["Cetown", "belmar"]],
    ["an unknown word behind a cue", "the village of ochat the house", ["ochat"]],
    ["a list of a cue", "the villages ochat, belmar and cordu", ["ochat", "belmar", "cordu"]],
    ["a word that begins names", "the village of kafr tom the house", ["kafr tom"]],
    ["two such words", "the village of kafr kafr tom the house", ["kafr kafr tom"]],
    ["known words written as one", "the village of house\u200cnear the", ["house\u200cnear"]],
    ["a word that ends names", "the village of ochat minor the house", ["ochat minor"]],
    ["an unknown word behind a strong preposition", "near ochat the house", ["ochat"]],
    ["an ending of places behind any", "in ochabad the house", ["ochabad"]],
    ["a list that goes on with such an ending", "near ochat and belabad the", ["ochat", "belabad"]],
    ["a particle behind a first part", "the village of kafr bin ochat the", ["kafr bin ochat"]],
    ["a common word that ends names", "the village of kafr grand the", ["kafr grand"]],
    [
      "such an ending of known words, written as one",
      "near house\u200cabad the",
      ["house\u200cabad"],
    ],
  ])("finds %s", async (_, text, found) => {
    expect(await placesIn(text, uncased)).toEqual(found);
  });

  it("takes a person's whole name behind a sure cue", async () => {
    const certain = {
      ...uncased,
      "xx/names": { given: { m: ["tom", "izz al din"] } },
      "xx/places": {
        ...uncased["xx/places"],
        unlisted: { types: ["village"], certain: ["village"] },
      },
    };
    expect(await placesIn("the village of izz al din tom house", certain)).toEqual([
      "izz al din tom",
    ]);
    expect(await placesIn("the village of tom house", certain)).toEqual(["tom"]);
    expect(await placesIn("the village of tom ochat", certain)).toEqual(["tom"]);
  });

  it.each([
    ["an ordinary word", "the village of house the house"],
    ["an ending that names do not have", "the village of belgish the house"],
    ["an unknown word behind a preposition of the gazetteer", "in ochat the house"],
    ["known words with such an ending", "the village of house\u200cish the"],
    ["a building", "near street ochat the house"],
    ["a cue that is the first piece of a word", "the village of\u200cochat the"],
  ])("finds no place in %s", async (_, text) => {
    expect(await placesIn(text, uncased)).toEqual([]);
  });
});

describe("a common surname as a place", () => {
  const settled: ToyFiles = {
    ...PLACES,
    "xx/places": {
      ...PLACES["xx/places"],
      prepositions: { place: ["near", "from"], settled: ["outside"], aged: ["of"] },
      places: { ...(TOY_FILES["xx/places"]?.["places"] as object), cetown: ["Cetown", "Captain"] },
    },
  };
  it.each([
    ["behind a word that nobody stands behind", "it fell outside Stone.", ["Stone"]],
    ["not behind another", "it fell near Stone.", []],
    ["but behind an occupation", "a captain from Stone left.", ["Stone"]],
    ["and not behind another thing", "a house from Stone left.", []],
    ["a place behind an age", "Tom Zork, 44, of Ochat, left.", ["Ochat"]],
    ["but not without one", "Tom Zork, of Ochat, left.", []],
    ["nor a given name", "it fell outside Tom.", []],
    ["nor a longer name", "it fell outside Stone Ochat.", []],
    ["a place that is a title before a name", "it saw Captain Tom Zork leave.", []],
    ["but not before another word", "it saw Captain burn.", ["Captain"]],
  ])("%s", async (_, text, found) => {
    expect(await placesIn(text, settled)).toEqual(found);
  });
});

describe("the other end of a way", () => {
  it.each([
    ["behind a word that opens it", "it went from Ochat to Belmar.", ["Ochat", "Belmar"]],
    [
      "behind one that says nothing but place",
      "it went near Ochat to Belmar.",
      ["Ochat", "Belmar"],
    ],
    ["not behind another", "it went by Ochat to Belmar.", []],
    ["not without its link", "it went from Ochat or Belmar.", ["Ochat"]],
    ["nor of a name that goes on", "it went from Ochat to Tom Zork.", ["Ochat"]],
  ])("%s", async (_, text, found) => {
    const way: ToyFiles = {
      ...PLACES,
      "xx/places": {
        ...PLACES["xx/places"],
        prepositions: { place: ["near", "from"] },
      },
      "xx/numbers": { ...TOY_FILES["xx/numbers"], ranges: { open: ["from"], link: ["to"] } },
    };
    expect(await placesIn(text, way)).toEqual(found);
  });
});

describe("an unlisted place of which something says what it is", () => {
  const said: ToyFiles = {
    ...PLACES,
    "xx/places": {
      ...PLACES["xx/places"],
      cues: { ...CUES, village: { ...CUES.village, after: ["town", "capital", "towns"] } },
      prepositions: { place: ["north of"], settled: ["from"] },
      unlisted: {
        apposed: ["a"],
        being: ["is"],
        "going-on": ["where"],
        apposing: ["capital", "towns"],
      },
    },
  };
  it.each([
    ["behind a comma", "Zork, a small old town, burned", ["Zork"]],
    ["behind a verb", "Zork is a town where it rains", ["Zork"]],
    ["before a preposition", "Zork is a town from which it came", ["Zork"]],
    ["not what is of a town", "Zork is a town clerk", []],
    ["nor after too many words", "Zork is a very old and small town, here", []],
    ["nor with another verb", "Zork saw a town", []],
    ["nor without an article", "Zork is town", []],
    ["by a distance", "Zork, some 40 miles north of Belk, burned", ["Zork", "Belk"]],
    ["not by one of no place", "Zork, 40 miles north of it", []],
    ["nor by a number alone", "Zork, 40, from here", []],
    ["behind what it is", "the capital, Zork, burned", ["Zork"]],
    ["several", "the towns, Zork and Belk, burned", ["Zork", "Belk"]],
    ["not before a verb", "in the capital, Zork burned", []],
    ["nor behind another word", "in the mill, Zork, it burned", []],
  ])("%s", async (_, text, found) => {
    expect(await placesIn(text, said)).toEqual(found);
  });
});

describe("a text in small letters throughout", () => {
  const small: ToyFiles = {
    ...PLACES,
    "xx/language": { ...TOY_FILES["xx/language"], "capitals-only": ["beland"] },
  };
  const mentions = async (text: string) =>
    (await toyDocument(text, small)).document.entities.flatMap((entity) =>
      entity.mentions.map(({ text: found }) => `${entity.kind} ${found}`),
    );
  it.each([
    ["a place", "it fell on cetown today", ["place cetown"]],
    ["of two words", "it fell on port tom today", ["place port tom"]],
    ["a person", "it saw ana bel leave", ["person ana bel"]],
    ["no surname", "it saw old bel leave", []],
    ["none with a capital elsewhere", "it fell on cetown Today", []],
    ["none that needs its capital", "it fell on beland today", []],
    ["none in three words", "it hit cetown", []],
  ])("has %s", async (_, text, found) => {
    expect(await mentions(text)).toEqual(found);
  });
});
