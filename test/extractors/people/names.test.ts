import { describe, expect, it } from "vitest";
import type { NameReading } from "../../../src/extractors/names/nameParts.ts";
import { nameGrammar, unlistedPerson } from "../../../src/extractors/people/nameGrammar.ts";
import { type ToyFiles, toyView } from "../../toyPack.ts";

/** What is read at a word: `how: text`, a reason, or nothing. */
async function read(text: string, at: string, changes: ToyFiles): Promise<string | undefined> {
  const view = await toyView(text, changes);
  const start = text.indexOf(at);
  const i = view.tokens.start.indexOf(start);
  if (i < 0) throw new Error(`no token begins at "${at}"`);
  const name = nameGrammar(view.pack)(view, i);
  if (typeof name !== "object") return name;
  const { tokens } = view;
  const [from, to] = [tokens.start[name.from], tokens.end[name.to - 1]];
  return `${name.how}: ${text.slice(from, to)}`;
}

/** A row: where reading begins, if not at the first word, and what is read there. */
type Row = readonly [name: string, text: string, at: string, expected: string | undefined];

const ENDINGS: ToyFiles = { "xx/names": { "surname-endings": ["ov"] } };

describe("names with capitals", () => {
  it.each<Row>([
    ["a given name and an unknown word", "Tom Qorvath left", "Tom", "given-name: Tom Qorvath"],
    ["two surnames", "Tom Qorvath Belkost left", "Tom", "given-name: Tom Qorvath Belkost"],
    [
      "three surnames",
      "Tom Qorvath Belkost Zunk left",
      "Tom",
      "given-name: Tom Qorvath Belkost Zunk",
    ],
    ["no fourth", "Tom Qorvath Belkost Zunk Arv", "Tom", "given-name: Tom Qorvath Belkost Zunk"],
    ["two given names", "Tom Tom Qorvath left", "Tom", "given-name: Tom Tom Qorvath"],
    ["given names alone", "Tom Lia left", "Tom", "given-name: Tom Lia"],
    ["a middle initial", "Tom F. Qorvath left", "Tom", "given-name: Tom F. Qorvath"],
    ["a particle", "Tom van Qorvath left", "Tom", "given-name: Tom van Qorvath"],
    ["a particle with a hyphen", "Tom bin-Qorvath left", "Tom", "given-name: Tom bin-Qorvath"],
    ["no particle at the end", "Tom Qorvath van left", "Tom", "given-name: Tom Qorvath"],
    ["six parts", "Tom van bin van bin Zork", "Tom", "given-name: Tom van bin van bin Zork"],
    ["eight parts at most", "Tom van bin van bin van bin van Zork", "Tom", "alone"],
    ["a hyphen", "Tom Qorvath-Belkost left", "Tom", "given-name: Tom Qorvath-Belkost"],
    ["a short tail in small letters", "Tom Min-seok left", "Tom", "given-name: Tom Min-seok"],
    ["a tail of two letters", "Tom Min-se left", "Tom", "given-name: Tom Min-se"],
    ["a tail of five", "Tom Min-seoko left", "Tom", "given-name: Tom Min-seoko"],
    ["no longer one", "Tom Min-seokoo left", "Tom", "given-name: Tom Min"],
    ["no shorter one", "Tom Min-s left", "Tom", "given-name: Tom Min"],
    ["no listed tail", "Tom Min-house left", "Tom", "given-name: Tom Min"],
    ["no possessive", "Tom Qorvath'sa left", "Tom", "given-name: Tom Qorvath"],
    ["an apostrophe", "Tom O'Zork left", "Tom", "given-name: Tom O'Zork"],
    ["letters behind one", "Tom Qor'vath left", "Tom", "given-name: Tom Qor'vath"],
    ["no contracted verb", "Tom Qorvath'll leave", "Tom", "given-name: Tom Qorvath"],
    ["one letter", "Tom O left", "Tom", "alone"],
    ["one letter and an apostrophe apart", "Tom O 'Zork left", "Tom", "alone"],
    ["four ties at most", "Tom Ab-Cd-Ef-Gh-Ij-Kl", "Tom", "given-name: Tom Ab-Cd-Ef-Gh-Ij"],
    ["no hyphen behind a blank", "Tom Qorvath -Belkost", "Tom", "given-name: Tom Qorvath"],
    ["nor before one", "Tom Qorvath- Belkost", "Tom", "given-name: Tom Qorvath"],
    ["no other mark", "Tom Qorvath.Belkost", "Tom", "given-name: Tom Qorvath"],
    ["no digits", "Tom Qorvath-7 left", "Tom", "given-name: Tom Qorvath"],
    ["a listed person's name", "Tom van Ana Bel left", "Tom", "given-name: Tom van Ana Bel"],
    ["no hyphen with blanks", "Tom Qorvath - Belkost", "Tom", "given-name: Tom Qorvath"],
    ["a line end", "Tom\nQorvath left", "Tom", "alone"],
    ["a comma", "Tom, Qorvath left", "Tom", "alone"],
    ["a place as surname, with a cue", "Tom Cetown said so", "Tom", "given-name: Tom Cetown"],
    ["an age as the cue", "Tom Cetown, 44, left", "Tom", "given-name: Tom Cetown"],
    ["none without one", "Tom Cetown left", "Tom", "alone"],
    ["no place behind a surname", "Tom Qorvath Cetown said", "Tom", "given-name: Tom Qorvath"],
    ["no part of a longer place", "Tom Port Tom said so", "Tom", "alone"],
    ["a listed surname", "Tom Bel left", "Tom", "given-name: Tom Bel"],
    ["a common surname", "Tom Stone left", "Tom", "given-name: Tom Stone"],
    ["an acronym", "Tom ZORK left", "Tom", "alone"],
    ["all in capitals", "TOM ZORK LEFT", "TOM", "given-name: TOM ZORK LEFT"],
    ["another script", "Tom Корват left", "Tom", "alone"],
    ["an ordinary word", "Tom House left", "Tom", "alone"],
    ["a portfolio", "Tom Peace left", "Tom", "alone"],
    ["a listed person behind it", "Tom Ana Bel left", "Tom", "alone"],
    ["a given name that is a common word", "Lia Qorvath left", "Lia", "given-name: Lia Qorvath"],
  ])("by a given name: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, {})).toBe(expected);
  });

  it.each<Row>([
    ["one word", "Captain Qorvath left", "Qorvath", "title: Qorvath"],
    ["two words", "Captain Qorvath Belkost left", "Qorvath", "title: Qorvath Belkost"],
    ["a given name alone", "Captain Tom left", "Tom", "title: Tom"],
    ["a given name and a hyphen", "Captain Tom-commanded men", "Tom", "title: Tom"],
    ["a country between", "Captain Aland Qorvath left", "Qorvath", "title: Qorvath"],
    ["its people between", "Captain Alish Qorvath left", "Qorvath", "title: Qorvath"],
    ["a building between", "Captain Tall Gate Qorvath left", "Qorvath", "title: Qorvath"],
    ["an ordinary word between", "Captain house Qorvath left", "Qorvath", "alone"],
    ["a particle first", "Captain van Qorvath left", "van", "title: van Qorvath"],
    ["an unlisted place first", "Captain Zunk Tom Qorvath", "Zunk", "title: Tom Qorvath"],
    ["two of them", "Captain Zunk Dar Tom Qorvath", "Zunk", "title: Tom Qorvath"],
    ["a listed surname", "Captain Bel left", "Bel", "title: Bel"],
    ["one of somebody addressed", "Mister Bel left", "Bel", "title: Bel"],
    ["a common one", "Captain Stone left", "Stone", "title: Stone"],
    ["an adjective", "Captain Alish left", "Alish", undefined],
    ["a word with a hyphen", "Captain Qorvath-commanded men", "Qorvath", "adjective-of-next"],
    ["a hyphen behind a blank", "Captain Qorvath - he left", "Qorvath", "title: Qorvath"],
    ["an ordinary word", "Captain House left", "House", undefined],
    ["a line end", "Captain\nQorvath left", "Qorvath", "title: Qorvath"],
    ["a listed person", "Captain Ana Bel left", "Ana", "listed"],
    ["a part of a listed name", "Captain Tom Ana Bel", "Tom", "title: Tom"],
  ])("by a title: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, {})).toBe(expected);
  });

  it.each<Row>([
    ["a small word follows", "Captain Sevenish fleet left", "Sevenish", "adjective-of-next"],
    ["an acronym", "Captain Sevenish NATO left", "Sevenish", "adjective-of-next"],
    ["a verb of saying", "Captain Sevenish said so", "Sevenish", "title: Sevenish"],
    ["a capital", "Captain Sevenish Fleet left", "Sevenish", "title: Sevenish Fleet"],
    ["a mark", "Captain Sevenish, he said", "Sevenish", "title: Sevenish"],
    ["the end", "Captain Sevenish", "Sevenish", "title: Sevenish"],
    ["another ending", "Captain Sevenil fleet left", "Sevenil", "title: Sevenil"],
  ])("no adjective behind a title: %s: %s", async (_, text, at, expected) => {
    const paradigms = [{ of: ["adjective"], ends: "ish", forms: ["ish"] }];
    expect(await read(text, at, { "xx/language": { paradigms } })).toBe(expected);
  });

  it.each<Row>([
    ["a verb of saying", "Zork Qorvath said so", "Zork", "cue: Zork Qorvath"],
    ["a title behind a comma", "Zork Qorvath, captain of", "Zork", "cue: Zork Qorvath"],
    ["what follows a name", "Zork Qorvath, speaker of", "Zork", "cue: Zork Qorvath"],
    ["an age", "Zork Qorvath, 44, left", "Zork", "cue: Zork Qorvath"],
    ["an age at the end", "Zork Qorvath, 44.", "Zork", "cue: Zork Qorvath"],
    ["a number of three digits", "Zork Qorvath, 144, left", "Zork", "no-cue"],
    ["a word of two letters", "Zork Qorvath, ab, left", "Zork", "no-cue"],
    ["a number that goes on", "Zork Qorvath, 44 men", "Zork", "no-cue"],
    ["a title without a comma", "Zork Qorvath captain", "Zork", "no-cue"],
    ["said behind a quotation", '"Yes," said Zork Qorvath.', "Zork", "cue: Zork Qorvath"],
    ["said behind a comma", "Yes, said Zork Qorvath.", "Zork", "cue: Zork Qorvath"],
    ["said behind a word", "They said Zork Qorvath left", "Zork", "no-cue"],
    ["a known surname", "Zork Stone left", "Zork", "family-name: Zork Stone"],
    ["a known surname before", "Stone Zork left", "Stone", "no-cue"],
    ["a listed surname", "Zork Bel left", "Zork", "family-name: Zork Bel"],
    ["one word", "Zork said so", "Zork", "alone"],
    ["a listed word", "House said so", "House", undefined],
    ["a known surname alone", "Stone left", "Stone", "alone"],
    ["a given name behind", "Zork Tom said so", "Zork", "alone"],
    ["a small word", "zork Qorvath said", "zork", undefined],
    ["a particle first", "van Qorvath said so", "van", undefined],
    ["a particle between", "Zork van Qorvath said so", "Zork", "cue: Zork van Qorvath"],
    ["an initial between", "Zork F. Qorvath said so", "Zork", "cue: Zork F. Qorvath"],
    ["a hyphen and a cue", "Zork-Qorvath said so", "Zork", "alone"],
    ["an apostrophe", "O'Zork Qorvath said so", "O", "cue: O'Zork Qorvath"],
    ["what hides it before", "School of Zork Qorvath said", "Zork", "part-of-other-name"],
    ["what hides it behind", "Zork Stone Club left", "Zork", "part-of-other-name"],
    ["not on the next line", "Zork Stone\nClub left", "Zork", "family-name: Zork Stone"],
  ])("by a cue: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, {})).toBe(expected);
  });

  it.each<Row>([
    ["a nickname", 'Tom "Zork" Qorvath left', "Tom", 'given-name: Tom "Zork" Qorvath'],
    ["in single quotes", "Tom 'Zork' Qorvath left", "Tom", "given-name: Tom 'Zork' Qorvath"],
    ["of three words", 'Tom "A Dar B" Qorvath', "Tom", 'given-name: Tom "A Dar B" Qorvath'],
    ["none of four", 'Tom "A Dar B Dar" Qorvath', "Tom", "alone"],
    ["none in small letters", 'Tom "zork" Qorvath left', "Tom", "alone"],
    ["none that is not closed", 'Tom "Zork Qorvath left', "Tom", "alone"],
    ["with a number", 'Tom "Zork 7" Qorvath left', "Tom", 'given-name: Tom "Zork 7" Qorvath'],
    ["none on two lines", 'Tom "Zork\nDar" Qorvath left', "Tom", "alone"],
    ["none with nothing behind it", 'Tom "Zork" left', "Tom", "alone"],
    ["none before a line's end", 'Tom "Zork"\nQorvath left', "Tom", "alone"],
    ["none written onto the name", 'Tom" Zork" Qorvath left', "Tom", "alone"],
    ["none before a word", '"Zork" Qorvath left', "Qorvath", "alone"],
  ])("with %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, {})).toBe(expected);
  });

  it.each<Row>([
    ["the son", "Tom Qorvath Jr left", "Tom", "given-name: Tom Qorvath Jr"],
    ["with a point", "Tom Qorvath Jr. left", "Tom", "given-name: Tom Qorvath Jr."],
    ["with a comma", "Tom Qorvath, Jr., left", "Tom", "given-name: Tom Qorvath, Jr."],
    ["a number", "Tom Qorvath III. They left", "Tom", "given-name: Tom Qorvath III"],
    ["an age behind it", "Zork Qorvath Jr., 44, left", "Zork", "cue: Zork Qorvath Jr."],
    ["another word", "Tom Qorvath, Dar, left", "Tom", "given-name: Tom Qorvath"],
    ["in small letters", "Tom Qorvath jr left", "Tom", "given-name: Tom Qorvath"],
    ["on the next line", "Tom Qorvath\nJr left", "Tom", "given-name: Tom Qorvath"],
    ["a point apart", "Tom Qorvath Jr . left", "Tom", "given-name: Tom Qorvath Jr"],
    ["alone", "Jr Qorvath left", "Jr", "no-cue"],
  ])("of a generation: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, { "xx/names": { generations: ["Jr", "III"] } })).toBe(expected);
  });

  it.each<Row>([
    ["behind a title and a comma", "the captain, Tom, left", "Tom", "title: Tom"],
    ["and a colon", "the captain: Tom and a dog", "Tom", "title: Tom"],
    ["at the end", "with the captain, Tom.", "Tom", "title: Tom"],
    ["a common surname", "the captain, Stone, left", "Stone", "title: Stone"],
    ["before a bracket", "(the captain, Tom)", "Tom", "title: Tom"],
    ["before a word", "the captain, Tom left", "Tom", "alone"],
    ["an unknown word", "the captain, Zork, left", "Zork", "alone"],
    ["behind another word", "the house, Tom, left", "Tom", "alone"],
    ["a shared surname", "then Tom and Lia Qorvath left", "Tom", "list: Tom"],
    ["no shared one", "then Tom and Lia left", "Tom", "alone"],
    ["of a second without a given name", "then Tom and Zork Qorvath left", "Tom", "alone"],
    ["on the next line", "then Tom\nand Lia Qorvath left", "Tom", "alone"],
    ["before a quotation's speaker", '"Yes," Stone said', "Stone", "cue: Stone"],
    ["behind a question", '"Yes?" Stone said', "Stone", "cue: Stone"],
    ["behind the verb", '"Yes," said Stone.', "Stone", "cue: Stone"],
    ["behind the verb, going on", '"Yes," said Stone left', "Stone", "alone"],
    ["no quotation", "Stone said so", "Stone", "alone"],
    ["a word in quotes", 'the "house" Stone said', "Stone", "alone"],
    ["no verb", '"Yes," Stone left', "Stone", "alone"],
    ["an unknown speaker", '"Yes," Zork said', "Zork", "alone"],
    ["an age", "Zork, 44, left", "Zork", "cue: Zork"],
    ["a given name's age", "Tom, 9, left", "Tom", "cue: Tom"],
    ["no number of a table", "Dar, 46, Zork, 44, Bor", "Zork", "alone"],
    ["nor the first of one", "Zork, 44, Dar, 46.", "Zork", "alone"],
    ["but an age before a name", "Zork, 44, Dar left", "Zork", "cue: Zork"],
    ["and behind a comma", "left, Zork, 44, Dar, left", "Zork", "cue: Zork"],
    ["no age of one digit", "Zork, 9, left", "Zork", "alone"],
    ["nor of three", "Tom, 144, left", "Tom", "alone"],
    ["nor without a comma", "Zork 44, left", "Zork", "alone"],
    ["a surname of a country", "Stone (Aland) left", "Stone", "cue: Stone"],
    ["an unknown one", "Zork (Aland) left", "Zork", "alone"],
    ["one of a city", "Stone (Cetown) left", "Stone", "alone"],
    ["who tells", "Stone told them so", "Stone", "cue: Stone"],
    ["an unknown one who tells", "Zork told them so", "Zork", "alone"],
  ])("of one word: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, { "xx/names": { "sayings-of-persons": ["told"] } })).toBe(expected);
  });

  it.each([
    ["a comma", "Ana Bel, Tom, Ben.", "title-less: Tom"],
    ["a conjunction", "Ana Bel and Tom.", "title-less: Tom"],
    ["both", "Ana Bel, and Tom, left", "title-less: Tom"],
    ["no list", "Ana Bel: Tom.", "alone"],
    ["a word that goes on", "Ana Bel and Tom left", "alone"],
    ["the next line", "Ana Bel,\nTom, Ben.", "alone"],
  ])("of one word that goes on a list of names: %s: %s", async (_, text, expected) => {
    const view = await toyView(text, {});
    const i = view.tokens.start.indexOf(text.indexOf("Tom"));
    const name = nameGrammar(view.pack)(view, i, 2);
    const found =
      typeof name === "object"
        ? `title-less: ${text.slice(text.indexOf("Tom"), view.tokens.end[name.to - 1])}`
        : name;
    expect(found).toBe(expected);
    expect(nameGrammar(view.pack)(view, i)).toBe("alone");
  });

  it.each<Row>([
    ["a place", "Mister Cetown left", "Cetown", "title: Cetown"],
    ["a place as a given name", "Mister Cetown Qorvath left", "Cetown", "title: Cetown Qorvath"],
    ["behind an office", "Captain Cetown left", "Cetown", undefined],
    ["of two words", "Mister Port Tom left", "Port", undefined],
  ])("of somebody addressed: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, {})).toBe(expected);
  });

  it.each<Row>([
    ["a country", "Zork Qorvath (Aland) left", "Zork", "cue: Zork Qorvath"],
    ["a country and a team", "Zork Qorvath (Aland/Dar) left", "Zork", "cue: Zork Qorvath"],
    ["a city", "Zork Qorvath (Cetown) left", "Zork", "no-cue"],
    ["more than a country", "Zork Qorvath (Aland left)", "Zork", "no-cue"],
    ["something else", "Zork Qorvath (a house) left", "Zork", "no-cue"],
  ])("by what brackets hold: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, {})).toBe(expected);
  });

  it.each<Row>([
    ["a surname that is a word as well", "Zork House left", "Zork", "no-cue"],
    ["behind a given name it is one", "Tom House left", "Tom", "given-name: Tom House"],
    ["behind a word of places", "San Stone left", "San", "no-cue"],
    ["behind a place", "Cetown Stone left", "Cetown", "no-cue"],
    ["behind a place's cue", "the town of Zork Stone", "Zork", "place"],
  ])("but by no surname alone: %s: %s", async (_, text, at, expected) => {
    const changes = {
      "xx/names": { families: ["Stone", "House", "Cetown"] },
      "xx/places": {
        places: { cetown: ["Cetown"] },
        parts: { before: ["San"] },
        cues: { city: { before: ["town of"] } },
      },
    };
    expect(await read(text, at, changes)).toBe(expected);
  });

  it.each<Row>([
    ["a common surname", "Ana Bel Stone left", "Ana", "given-name: Ana Bel Stone"],
    ["an unknown word", "Ana Bel Zork left", "Ana", "given-name: Ana Bel Zork"],
    ["of a headline", "Ana Bel Zork Left", "Ana", "listed"],
    ["an ordinary word", "Ana Bel House left", "Ana", "listed"],
    ["a short word", "Ana Bel Zo left", "Ana", "listed"],
    ["an acronym", "Ana Bel ZORK left", "Ana", "listed"],
    ["on the next line", "Ana Bel\nStone left", "Ana", "listed"],
    ["behind a mark", "Ana Bel, Stone left", "Ana", "listed"],
    ["tied", "Ana Bel-Stone left", "Ana", "listed"],
  ])("of more than a listed person's: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, { "xx/names": { given: { f: ["Ana"] } } })).toBe(expected);
  });

  it.each<Row>([
    ["the ending of a surname", "Zork Qorvathov left", "Zork", "surname-ending: Zork Qorvathov"],
    ["another", "Zork Qorvathev left", "Zork", "not-a-surname-ending"],
    ["of one word", "Qorvathov left", "Qorvathov", "alone"],
    ["of the first of two", "Qorvathov Zork left", "Qorvathov", "not-a-surname-ending"],
  ])("by %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, ENDINGS)).toBe(expected);
  });

  it.each<Row>([
    ["a surname that begins a place", "Tom Port Tom said so", "Tom", "alone"],
    ["a surname that is a place", "Tom Stone left", "Tom", "given-name: Tom Stone"],
    ["one that is an adjective", "Tom Hill left", "Tom", "given-name: Tom Hill"],
    ["but not behind a title", "Captain Hill left", "Hill", undefined],
    ["a surname of two words", "Tom Oak Hill Zork Dar", "Tom", "given-name: Tom Oak Hill Zork Dar"],
    ["behind initials", "H. Hill left", "H", "initials: H. Hill"],
  ])("whose words are other things too: %s: %s", async (_, text, at, expected) => {
    const changes = {
      "xx/names": { families: ["Port", "Stone", "Hill", "Oak Hill"] },
      "xx/places": { places: { cetown: ["Port Tom", "Stone"] } },
      "xx/demonyms": { demonyms: { aland: ["Hill"] } },
    };
    expect(await read(text, at, changes)).toBe(expected);
  });

  it("is no place of which the words could be one", async () => {
    const places = { "xx/places": { places: { cetown: ["Tom Zork"] } } };
    expect(await read("Tom Zork left", "Tom", places)).toBe("place");
    expect(await read("Tom Zork Qorvath left", "Tom", places)).toBe("given-name: Tom Zork Qorvath");
  });

  it.each<Row>([
    ["one", "H. Zork left", "H", "initials: H. Zork"],
    ["two", "H. K. Zork left", "H", "initials: H. K. Zork"],
    ["without blanks", "H.K.Zork left", "H", "initials: H.K.Zork"],
    ["four", "A. B. C. D. Zork left", "A", "initials: A. B. C. D. Zork"],
    ["no five", "A. B. C. D. E. Zork left", "A", "alone"],
    ["behind a slash", "H. Qorvath/K. Zork", "K", "initials: K. Zork"],
    ["behind a bracket", "they (K. Zork)", "K", "initials: K. Zork"],
    ["behind a quote", '"K. Zork"', "K", "initials: K. Zork"],
    ["written onto something", "no.K. Zork", "K", "alone"],
    ["on another line", "H.\nZork left", "H", "alone"],
    ["two on two lines", "H.\nK. Zork left", "H", "alone"],
    ["of a listed surname", "H. Bel left", "H", "initials: H. Bel"],
    ["of an ordinary word", "H. House left", "H", "alone"],
    ["a word of two letters", "Hx. Zork left", "Hx", "alone"],
    ["a small letter", "h. Zork left", "h", undefined],
    ["a listed letter", "Y. Zork left", "Y", undefined],
    ["a place of one letter", "X. Zork left", "X", undefined],
    ["another thing of one letter", "W. Zork left", "W", undefined],
  ])("by initials: %s: %s", async (_, text, at, expected) => {
    const demonyms = { demonyms: { aland: ["Y"] } };
    const places = { places: { cetown: ["X"] } };
    const other = { names: { club: ["W"] } };
    const changes = { "xx/demonyms": demonyms, "xx/places": places, "xx/other": other };
    expect(await read(text, at, changes)).toBe(expected);
  });

  it("takes tails of the letters that a language says", async () => {
    const tails = { "xx/language": { "small-tails": "6-7" } };
    expect(await read("Tom Min-seokoo left", "Tom", tails)).toBe("given-name: Tom Min-seokoo");
    expect(await read("Tom Min-seok left", "Tom", tails)).toBe("given-name: Tom Min");
  });
});

/** A language in which a surname may stand first. */
const ORDER: ToyFiles = {
  "xx/language": { paradigms: [{ of: ["adjective"], ends: "ish", forms: ["ish"] }] },
  "xx/names": {
    "surname-endings": ["ov"],
    patronymics: ["ovich", "ovna"],
    "name-tails": ["junior", "zade"],
    "syllabic-families": ["Kim"],
    particles: ["van", "bin"],
    "particles-inside": ["zade"],
  },
};

describe("the order of a name's words", () => {
  it.each<Row>([
    [
      "a patronymic says it",
      "then Belan Tom Zorkovich left",
      "Belan",
      "given-name: Belan Tom Zorkovich",
    ],
    ["at the head too", "Belan Tom Zorkovich left", "Belan", "given-name: Belan Tom Zorkovich"],
    ["no adjective", "Latish Tom Zorkovich left", "Latish", "alone"],
    ["a surname behind it", "Belan Tom Zorkovich Dar left", "Belan", "alone"],
    ["the end of the clause", "then Belov Tom, both", "Belov", "given-name: Belov Tom"],
    ["the end of the text", "then Belov Tom", "Belov", "given-name: Belov Tom"],
    ["the end of the line", "Belov Tom\nleft", "Belov", "given-name: Belov Tom"],
    ["a bracket", "Belov Tom (Aland)", "Belov", "given-name: Belov Tom"],
    ["no hyphen", "then Belov Tom-Zork", "Belov", "alone"],
    ["the sentence goes on", "then Belov Tom said", "Belov", "alone"],
    ["no surname by its looks", "then Belan Tom, both", "Belan", "alone"],
    ["behind a title", "Captain Belov Tom Zorkovich", "Belov", "title: Belov Tom Zorkovich"],
    ["a place behind it", "Captain Belan Tom Zorkovich", "Belan", "title: Tom Zorkovich"],
    ["a title and no more", "Captain Belov Tom, both", "Belov", "title: Tom"],
    ["a short word is no patronymic", "Belan Tom Ovich left", "Belan", "alone"],
    ["nothing more", "Belov Tom, Zorkovich", "Belov", "given-name: Belov Tom"],
  ])("a surname first: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, ORDER)).toBe(expected);
  });

  it.each<Row>([
    ["two", "then Belov A. B. left", "Belov", "initials: Belov A. B."],
    ["one", "then Belov A. left", "Belov", "initials: Belov A."],
    ["before the next sentence", "saw Belov A. Zork left", "Belov", "initials: Belov A."],
    ["a listed surname", "then Stone A. left", "Stone", "initials: Stone A."],
    ["one of an unknown word", "then Zork A. left", "Zork", "alone"],
    ["two of one", "then Zork A. B. left", "Zork", "initials: Zork A. B."],
    ["two at the head", "Zork A. B. left", "Zork", "alone"],
    ["another's", "then Zork A. B. Dar left", "Zork", "not-a-surname-ending"],
    ["behind a title", "Captain Zork A. left", "Zork", "title: Zork A."],
    ["of a given name", "then Tom K. left", "Tom", "given-name: Tom K."],
    ["two of a given name", "then Tom K. L. left", "Tom", "alone"],
    ["on the next line", "saw Belov\nA. B. Dar", "Belov", "alone"],
    ["a middle initial", "then Tom K. Zork left", "Tom", "given-name: Tom K. Zork"],
  ])("initials behind: %s: %s", async (_, text, at, expected) => {
    const surnames = { ...ORDER["xx/names"], "surname-endings": ["elov"] };
    expect(await read(text, at, { ...ORDER, "xx/names": surnames })).toBe(expected);
  });

  it.each<Row>([
    ["a surname parts", "Tom Belov Lia Dar left", "Tom", "given-name: Tom Belov"],
    ["no known one", "Tom Belan Lia Dar left", "Tom", "given-name: Tom Belan Lia Dar"],
    ["nothing behind", "Tom Belov Lia left", "Tom", "given-name: Tom Belov Lia"],
    ["a particle", "Tom Belov bin Lia Dar", "Tom", "given-name: Tom Belov bin Lia Dar"],
    ["a patronymic", "Tom Belovich Lia Dar", "Tom", "given-name: Tom Belovich Lia Dar"],
  ])("two names side by side: %s: %s", async (_, text, at, expected) => {
    const surnames = { ...ORDER["xx/names"], "surname-endings": ["ov", "ich"] };
    expect(await read(text, at, { ...ORDER, "xx/names": surnames })).toBe(expected);
  });

  it.each<Row>([
    ["ordinary words are", "Kim House The left", "Kim", "family-name: Kim House The"],
    ["a place is", "Kim Aland Dar left", "Kim", "family-name: Kim Aland Dar"],
    ["one letter is", "Kim U Dar left", "Kim", "family-name: Kim U Dar"],
    ["of five letters", "Kim Chung Dar left", "Kim", "family-name: Kim Chung Dar"],
    ["no longer first one", "Kim Qorvat Dar left", "Kim", "not-a-surname-ending"],
    ["a last one of seven", "Kim Dar Qorvath left", "Kim", "family-name: Kim Dar Qorvath"],
    ["no longer last one", "Kim Dar Qorvathe left", "Kim", "not-a-surname-ending"],
    ["no small word", "Kim Dar left", "Kim", "not-a-surname-ending"],
    ["no acronym", "Kim Dar DAR left", "Kim", "not-a-surname-ending"],
    ["no next line", "Kim Dar\nZork left", "Kim", "not-a-surname-ending"],
    ["another surname", "Zim Dar Zork left", "Zim", "not-a-surname-ending"],
  ])("syllables: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, ORDER)).toBe(expected);
  });

  it.each<Row>([
    ["behind a hyphen", "Tom Zork-junior left", "Tom", "given-name: Tom Zork-junior"],
    ["behind a blank it is none", "Tom Zork junior left", "Tom", "given-name: Tom Zork"],
    ["a particle at the end", "Tom Zork zade left", "Tom", "given-name: Tom Zork zade"],
    ["a particle first", "Captain van Zork left", "van", "title: van Zork"],
    ["never one that stands inside", "Captain zade Zork left", "zade", undefined],
    ["nothing behind it", "Tom Zork zade Dar left", "Tom", "given-name: Tom Zork zade"],
    ["a number", "then Tom Zork II left", "Tom", "given-name: Tom Zork II"],
    ["and a name", "Tom Lia XVI Zork left", "Tom", "given-name: Tom Lia XVI Zork"],
    ["behind a title", "Captain Zork II left", "Zork", "title: Zork II"],
    ["a type", "Tom IV left", "Tom", "alone"],
    ["a pronoun", "Tom Zork I left", "Tom", "given-name: Tom Zork"],
    ["another number", "Tom Zork LII left", "Tom", "given-name: Tom Zork"],
    ["a small one", "Tom Zork ii left", "Tom", "given-name: Tom Zork"],
    ["on the next line", "Tom Zork\nII left", "Tom", "given-name: Tom Zork"],
    ["of no given name", "Dar Zork II said", "Dar", "not-a-surname-ending"],
  ])("what ends a name: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, ORDER)).toBe(expected);
  });

  it("knows the surname, wherever it stands", async () => {
    const surnameOf = async (text: string) => {
      const view = await toyView(text, ORDER);
      const name = nameGrammar(view.pack)(view, 0);
      if (typeof name !== "object") throw new Error(String(name));
      const { surname, parts } = unlistedPerson(view, name);
      return [surname, ...(parts ?? [])];
    };
    expect(await surnameOf("Belan Tom Zorkovich left")).toEqual(["belan", "tom", "zorkovich"]);
    expect(await surnameOf("Belov A. B. left")).toEqual(["belov"]);
    expect(await surnameOf("Kim Dar Zork left")).toEqual(["kim", "dar", "zork"]);
  });
});

/** A language in which a capital inside a sentence says a name. */
const TELLING: ToyFiles = {
  "xx/language": { "capitals-tell": true },
  "xx/names": {
    families: ["Stonov", "Rock"],
    "surname-endings": ["ov"],
    "verb-endings": ["ed"],
    bynames: ["callsign"],
  },
  "xx/numbers": { conjunctions: ["and"] },
  "xx/other": { heads: { before: ["School of"], after: ["club"], "named-before": ["ship"] } },
  "xx/places": {
    places: { cetown: ["Cetown"] },
    cues: { building: { before: ["street"], after: ["tower"] }, city: { before: ["town of"] } },
    prepositions: { place: ["near"] },
  },
};

describe("surnames alone", () => {
  it.each<Row>([
    ["listed, inside a sentence", "they saw Stonov there", "Stonov", "family-name: Stonov"],
    ["tied", "they saw Stonov-Zork there", "Stonov", "alone"],
    ["at the head", "Stonov there", "Stonov", "alone"],
    ["and a verb", "Stonov scored", "Stonov", "family-name: Stonov"],
    ["and a verb of saying", "Stonov said", "Stonov", "family-name: Stonov"],
    ["and a score", "Stonov (12)", "Stonov", "family-name: Stonov"],
    ["and a bracket", "Stonov (so)", "Stonov", "alone"],
    ["said behind a quotation", '"Yes," said Rock there', "Rock", "family-name: Rock"],
    ["said without one", "they said Rock there", "Rock", "alone"],
    ["and a short verb", "Stonov led", "Stonov", "alone"],
    ["and a verb on the next line", "Stonov\nscored", "Stonov", "alone"],
    ["and a verb in capitals", "Stonov Scored", "Stonov", "not-a-surname-ending"],
    ["listed without the ending", "they saw Rock there", "Rock", "alone"],
    ["and a verb behind it", "they saw Rock scored", "Rock", "family-name: Rock"],
    ["the ending alone", "they saw Qorvathov there", "Qorvathov", "alone"],
    ["the ending and a verb", "Qorvathov scored", "Qorvathov", "family-name: Qorvathov"],
    ["a verb alone", "Zork scored", "Zork", "alone"],
    ["a short word", "they saw Lov scored", "Lov", "alone"],
    ["in capitals", "they saw STONOV there", "STONOV", "alone"],
    ["a place", "they saw Cetown scored", "Cetown", undefined],
    ["behind a capital", "they saw Zork Stonov there", "Stonov", "alone"],
    ["behind a hyphen", "they saw zork-Stonov there", "Stonov", "alone"],
    ["in quotation marks", 'they saw "Stonov" there', "Stonov", "alone"],
    ["in short ones", 'they saw "Stonov so" there', "Stonov", "alone"],
    ["in wide ones", 'they: "Stonov scored all there is', "Stonov", "family-name: Stonov"],
    ["at their end", 'they: "saw Stonov" there', "Stonov", "alone"],
    ["of a thing behind", "they saw Stonov club", "Stonov", "alone"],
    ["of a building", "they saw Stonov tower", "Stonov", "alone"],
    ["of a street", "in street Stonov there", "Stonov", "alone"],
    ["of a ship", "the ship Stonov left", "Stonov", "part-of-other-name"],
    ["of streets", "in street Rockov, Qorvathov and Stonov there", "Stonov", "alone"],
    ["of people", "saw Rockov, Qorvathov and Stonov there", "Stonov", "family-name: Stonov"],
    ["behind a verb", "Scored Stonov there", "Stonov", "family-name: Stonov"],
    ["which is no given name", "Scored Stonov there", "Scored", "not-a-surname-ending"],
    ["behind a name", "Scorer Stonov there", "Stonov", "alone"],
    ["before a dash", "they saw Stonov - 4", "Stonov", "family-name: Stonov"],
    ["near one", "near Stonov there", "Stonov", "alone"],
    ["a town", "town of Stonov there", "Stonov", "alone"],
  ])("%s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, TELLING)).toBe(expected);
  });

  it.each([
    ["the ending of one nobody listed", "they saw Qorvathenko there", "family-name: Qorvathenko"],
    ["behind the first word", "The Qorvathenko left", "family-name: Qorvathenko"],
    ["behind an unknown one", "They Qorvathenko left", "alone"],
  ])("by %s: %s", async (_, text, expected) => {
    const endings = { ...TELLING["xx/names"], "lone-endings": ["enko"] };
    expect(await read(text, "Qorvathenko", { ...TELLING, "xx/names": endings })).toBe(expected);
  });

  it.each<Row>([
    ["of a club", 'captain "Zork" Qorvath left', "Qorvath", "title: Qorvath"],
    ["of a club of three", 'captain "Zork the Dar" Qorvath', "Qorvath", "title: Qorvath"],
    ["of no longer one", 'captain "Zork the Dar so" Qorvath', "Qorvath", "alone"],
    ["of a word in small letters", 'captain "zork" Qorvath', "Qorvath", "alone"],
    ["of no club", 'captain, "Zork" Qorvath left', "Qorvath", "alone"],
    ["of more than a name", 'captain "Zork, Dar" Qorvath', "Qorvath", "alone"],
    ["of a club on another line", 'captain "Zork"\nQorvath left', "Qorvath", "alone"],
    ["of a town", "captain town of Cetown Qorvath", "Qorvath", "title: Qorvath"],
    ["of a town, with no title", "the town of Cetown Qorvath", "Qorvath", "alone"],
    ["of a district", "captain Zork district Qorvath", "Qorvath", "title: Qorvath"],
    ["of a listed one", "captain Cetown district Qorvath", "Qorvath", "title: Qorvath"],
    ["of a district without a name", "captain zork district Qorvath", "Qorvath", "alone"],
    ["of an acronym", "captain DAR Qorvath left", "Qorvath", "title: Qorvath"],
    ["of an acronym, in capitals", "captain DAR QORVATH left", "QORVATH", "alone"],
    ["of an acronym, without one", "saw DAR Qorvath left", "Qorvath", "alone"],
    ["that is a head's, of a club", 'head "Zork" Qorvath left', "Qorvath", "title: Qorvath"],
    ["that is a head's, of a country", "head Cetown Qorvath left", "Qorvath", "title: Qorvath"],
    ["that is a head's, of nothing", "head Qorvath left", "Qorvath", "alone"],
    ["that is a people's noun", "the Alisher Qorvath left", "Qorvath", "title: Qorvath"],
    ["that is its adjective", "the Alish Qorvath left", "Qorvath", "alone"],
    ["that is such a noun, on another line", "the Alisher\nQorvath left", "Qorvath", "alone"],
  ])("behind a title %s: %s", async (_, text, at, expected) => {
    const places = {
      ...TELLING["xx/places"],
      cues: { city: { before: ["town of"] }, district: { after: ["district"] } },
    };
    const changes = {
      ...TELLING,
      "xx/places": places,
      "xx/names": {
        ...TELLING["xx/names"],
        titles: ["captain"],
        heads: ["head"],
        "demonym-endings": ["er"],
      },
      "xx/demonyms": { demonyms: { aland: ["Alish", "Alisher"] } },
    };
    expect(await read(text, at, changes)).toBe(expected);
  });

  it.each<Row>([
    ["an ordinary word", "saw Tom House there", "Tom", "given-name: Tom House"],
    ["one of two letters", "saw Tom Ab there", "Tom", "alone"],
    ["an acronym", "saw Tom HOUSE there", "Tom", "alone"],
    ["behind a title", "captain Zork House left", "Zork", "title: Zork House"],
    ["behind nothing", "saw Zork House left", "Zork", "alone"],
    ["a place with a tie", "saw Tom Cetown-Dar there", "Tom", "given-name: Tom Cetown-Dar"],
    ["behind a title too", "captain Zork Cetown-Dar left", "Zork", "title: Zork Cetown-Dar"],
    ["no place behind a title", "captain Zork Cetown said", "Zork", "title: Zork"],
    ["behind an article", "saw Tom bin-Alish there", "Tom", "given-name: Tom bin-Alish"],
    ["behind one with a blank", "saw Tom bin Alish there", "Tom", "alone"],
    ["what fills quotation marks", 'the film "Tom Qorvath" ran', "Tom", "part-of-other-name"],
    ["with its title", 'the film "Captain Qorvath" ran', "Qorvath", "part-of-other-name"],
    ["what does not", 'he: "Tom Qorvath ran"', "Tom", "given-name: Tom Qorvath"],
  ])("a name of other words: %s: %s", async (_, text, at, expected) => {
    const changes = {
      ...TELLING,
      "xx/names": { ...TELLING["xx/names"], titles: ["captain", "Captain"] },
      "xx/common": { words: ["the", "house", "ab"] },
      "xx/other": { "quoted-names": true },
    };
    expect(await read(text, at, changes)).toBe(expected);
  });

  it.each([
    ["behind a conjunction", "saw Zork and Qorvathov there", 2, "family-name"],
    ["behind a comma", "saw Zork, Qorvathov there", 2, "family-name"],
    ["behind no name", "saw Zork and Qorvathov there", 1, "alone"],
    ["behind another word", "saw Zork near Qorvathov there", 2, "alone"],
    ["on the next line", "saw Zork and\nQorvathov there", 2, "alone"],
    ["without the ending", "saw Zork and Qorvath there", 2, "alone"],
  ])("in a list with a name: %s", async (_, text, ended, expected) => {
    const view = await toyView(text, TELLING);
    const name = nameGrammar(view.pack)(view, 3, ended);
    expect(typeof name === "object" ? name.how : name).toBe(expected);
  });

  it.each<Row>(
    [
      ["a conjunction", "captain Sevenish and others", "title: Sevenish"],
      ["a verb", "captain Sevenish scored", "title: Sevenish"],
      ["another word", "captain Sevenish fleets", "adjective-of-next"],
    ].map(([name, text, expected]) => [name, text, "Sevenish", expected] as Row),
  )("no adjective before %s: %s", async (_, text, at, expected) => {
    const changes = {
      ...TELLING,
      "xx/language": {
        "capitals-tell": true,
        paradigms: [{ of: ["adjective"], ends: "ish", forms: ["ish"] }],
      },
      "xx/names": { ...TELLING["xx/names"], titles: ["captain"] },
    };
    expect(await read(text, at, changes)).toBe(expected);
  });

  it("are none where capitals tell nothing", async () => {
    const changes = { ...TELLING, "xx/language": { "capitals-tell": false } };
    expect(await read("they saw Stonov there", "Stonov", changes)).toBe("alone");
  });

  it.each<Row>([
    ["one word", 'callsign "House"', "House", "title: House"],
    ["three", 'callsign "House the Zork"', "House", "title: House the Zork"],
    ["no four", 'callsign "House the Zork so"', "House", undefined],
    ["no small letter", 'callsign "house"', "house", undefined],
    ["no open end", 'callsign "House, so"', "House", undefined],
    ["behind another title", 'captain "House"', "House", undefined],
    ["without marks", "callsign Zork left", "Zork", "title: Zork"],
  ])("bynames: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, TELLING)).toBe(expected);
  });
});

/** The toy language in small letters, with an article and a preposition that are written on. */
const SMALL: ToyFiles = {
  "xx/language": { cased: false },
  "xx/places": { places: { cetown: ["cetown", "port zork"] } },
  "xx/people": { people: { "ana-bel": { given: ["ana"], family: ["bel"] } } },
  "xx/other": { heads: { before: ["school of"], after: ["club"] } },
};
const ARTICLE: ToyFiles = {
  ...SMALL,
  "xx/language": { cased: false, prefixes: ["al", "b", "bal"], article: ["al"] },
};

describe("names without capitals", () => {
  it.each<Row>([
    ["a given name and an unknown word", "tom qorvath left", "tom", "given-name: tom qorvath"],
    ["only one", "tom qorvath belkost left", "tom", "given-name: tom qorvath"],
    ["two given names", "tom tom qorvath left", "tom", "given-name: tom tom qorvath"],
    ["a listed surname", "tom stone left", "tom", "given-name: tom stone"],
    ["an unknown and a listed one", "tom qorvath stone x", "tom", "given-name: tom qorvath stone"],
    ["a particle", "tom bin qorvath left", "tom", "given-name: tom bin qorvath"],
    ["a hyphen", "tom qorvath-belkost left", "tom", "given-name: tom qorvath-belkost"],
    ["a comma", "tom, qorvath left", "tom", "alone"],
    ["a line end", "tom\nqorvath left", "tom", "alone"],
    ["alone", "tom the so", "tom", "alone"],
    ["no given name behind a surname", "tom qorvath tom left", "tom", "given-name: tom qorvath"],
    ["a common word that is a name", "lia qorvath left", "lia", undefined],
    ["with a title", "captain lia qorvath left", "lia", "title: lia qorvath"],
    ["no given name at all", "zork qorvath said", "zork", "no-cue"],
    ["what hides it", "tom qorvath club left", "tom", "part-of-other-name"],
    ["a listed person", "ana bel left", "ana", "listed"],
    ["one letter", "tom q left", "tom", "alone"],
  ])("by a given name: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, SMALL)).toBe(expected);
  });

  it.each<Row>([
    ["a given name alone", "captain tom said", "tom", "title: tom"],
    ["and an unknown word", "captain tom qorvath left", "tom", "title: tom qorvath"],
    ["an unknown word alone", "captain qorvath left the", "qorvath", "alone"],
    [
      "two unknown words that a mark closes",
      "captain zork qorvath.",
      "zork",
      "title: zork qorvath",
    ],
    ["or the end", "captain zork qorvath", "zork", "title: zork qorvath"],
    ["or a verb", "captain zork qorvath said so", "zork", "title: zork qorvath"],
    ["or said by the bearer", "said captain zork qorvath the", "zork", "title: zork qorvath"],
    ["not said", "then captain zork qorvath the", "zork", "alone"],
    ["said, and an unknown word", "said captain zork qorvath went", "zork", "alone"],
    ["no third", "captain zork qorvath belkost.", "zork", "alone"],
    ["no second given name", "captain tom qorvath tom left", "tom", "title: tom qorvath"],
    ["an unlisted place before", "captain zunk tom qorvath", "zunk", "title: tom qorvath"],
    ["on the next line", "captain\nqorvath belkost.", "qorvath", "no-cue"],
    ["a particle first", "captain bin tom, left", "bin", "title: bin tom"],
  ])("by a title: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, SMALL)).toBe(expected);
  });

  it.each<Row>([
    ["an unknown word that may end it", "tom qorvathov left", "tom", "given-name: tom qorvathov"],
    ["one that may not", "tom qorvath left", "tom", "not-a-surname-ending"],
    ["with a cue behind", "tom qorvath said so", "tom", "given-name: tom qorvath"],
    ["with a cue before", "said tom qorvath then", "tom", "given-name: tom qorvath"],
    ["a listed surname", "tom stone left", "tom", "given-name: tom stone"],
    ["a given name at its end", "tom tom, he left", "tom", "given-name: tom tom"],
    ["a title", "captain tom qorvath left", "tom", "title: tom qorvath"],
  ])("whose surnames end alike: %s: %s", async (_, text, at, expected) => {
    const small = { ...SMALL, "xx/names": { "surname-endings": ["ov"] } };
    expect(await read(text, at, small)).toBe(expected);
  });

  it.each<Row>([
    ["an unknown word", "tom qorvath left", "tom", "given-name: tom qorvath"],
    ["a second with an article", "tom qorvath alzork", "tom", "given-name: tom qorvath alzork"],
    ["none without one", "tom qorvath zork", "tom", "given-name: tom qorvath"],
    ["none behind two given names", "tom tom qorvath zork", "tom", "given-name: tom tom"],
    ["a last one behind two", "tom tom qorvath, he left", "tom", "given-name: tom tom qorvath"],
    ["no third with two articles", "tom alqorvath alzork", "tom", "given-name: tom alqorvath"],
    ["an article behind a prefix", "tom balqorvath left", "tom", "alone"],
    ["a prefix before a name", "btom qorvath left", "btom", "given-name: btom qorvath"],
    ["an article before a name", "altom qorvath left", "altom", undefined],
    ["a prefix inside", "tom btom qorvath", "tom", "given-name: tom btom"],
    ["a word that is all article", "tom qorvath al", "tom", "given-name: tom qorvath"],
    ["an article and two", "tom qorvath alzo", "tom", "given-name: tom qorvath alzo"],
    ["an article and a letter", "tom qorvath alz", "tom", "given-name: tom qorvath"],
    ["a prefixed particle", "tom bbin qorvath", "tom", "given-name: tom bbin"],
    ["an article on a particle", "tom albin qorvath", "tom", "given-name: tom albin qorvath"],
    ["a prefixed surname", "tom bstone left", "tom", "given-name: tom bstone"],
  ])("with an article: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, ARTICLE)).toBe(expected);
  });

  it("with an article wants an ending only of a surname that has it", async () => {
    const endings = { ...ARTICLE, "xx/names": { "surname-endings": ["ov"] } };
    expect(await read("tom qorvath left", "tom", endings)).toBe("given-name: tom qorvath");
    expect(await read("tom alqorvath left", "tom", endings)).toBe("not-a-surname-ending");
    expect(await read("tom alqorvathov left", "tom", endings)).toBe("given-name: tom alqorvathov");
  });

  it.each<Row>([
    ["two words", "zork qorvath, captain of", "zork", "cue: zork qorvath"],
    ["short ones", "zo qu, captain of", "zo", "cue: zo qu"],
    ["three", "zork qorvath belkost, captain", "zork", "cue: zork qorvath belkost"],
    ["four", "zork qorvath belkost zunk, captain", "zork", "cue: zork qorvath belkost zunk"],
    ["no five", "zork qorvath belkost zunk zork, captain", "zork", undefined],
    ["one", "zork, captain of", "zork", undefined],
    ["what follows a name", "zork qorvath, speaker of", "zork", "cue: zork qorvath"],
    ["no title", "zork qorvath, house of", "zork", "no-cue"],
    ["no comma", "zork qorvath captain of", "zork", "no-cue"],
    ["behind a common word", "house zork qorvath, captain", "zork", "cue: zork qorvath"],
    ["behind a verb of saying", "said zork qorvath, captain", "zork", "cue: zork qorvath"],
    ["behind a conjunction", "and zork qorvath, captain", "zork", "cue: zork qorvath"],
    ["behind a mark", "so: zork qorvath, captain", "zork", "cue: zork qorvath"],
    ["behind a line end", "so\nzork qorvath, captain", "zork", "cue: zork qorvath"],
    ["behind an unknown word", "so zork qorvath, captain", "zork", undefined],
    ["an ordinary word in it", "zork house, captain", "zork", undefined],
    ["a line end in it", "zork\nqorvath, captain", "zork", undefined],
    ["a letter in it", "zork q, captain", "zork", undefined],
    ["a given name in it", "zork tom qorvath, captain", "zork", "cue: zork tom qorvath"],
    ["a given name at its end", "zork tom, captain", "zork", "cue: zork tom"],
    ["two given names in it", "zork tom tom, captain", "zork", "cue: zork tom tom"],
    ["a hyphen in it", "zork qorvath-bel, captain", "zork", "cue: zork qorvath-bel"],
    ["a common surname in it", "zork stone, captain", "zork", "cue: zork stone"],
  ])("by an apposition: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, SMALL)).toBe(expected);
  });

  it("takes the first piece of a word for no given name", async () => {
    const small = { ...SMALL, "xx/names": { given: { m: ["رسول"] } } };
    const name = "رسول\u200cاف stone";
    expect(await read(`${name} said so`, name, small)).toBe(`cue: ${name}`);
    expect(await read(`${name} left`, name, small)).toBe("no-cue");
  });

  it("ties the pieces between non-joiners", async () => {
    const text = "tom رسول\u200cاف left";
    expect(await read(text, "tom", SMALL)).toBe("given-name: tom رسول\u200cاف");
    const common = { ...SMALL, "xx/common": { words: ["رسول"] } };
    expect(await read(text, "tom", common)).toBe("given-name: tom رسول\u200cاف");
    expect(await read("tom رسول left", "tom", common)).toBe("alone");
    expect(await read("اف\u200cتاروین بلکوست, captain", "تاروین", SMALL)).toBe(undefined);
  });
});

describe("names by what stands beside them, without capitals", () => {
  const CUED: ToyFiles = {
    ...SMALL,
    "xx/names": {
      honorifics: ["mister"],
      "titles-after": ["speaker", "years"],
      "surname-tails": ["son"],
      "given-expected": { f: ["hope"] },
      "sayings-lead": true,
    },
    "xx/other": { heads: { before: ["street"] } },
    "xx/common": { words: ["house", "hope", "so", "that"] },
  };

  it.each<Row>([
    ["an unknown word that a mark closes", "mister zork, who", "zork", "title: zork"],
    ["or that is said to speak", "said mister zork so", "zork", "title: zork"],
    ["not one before an ordinary word", "so mister zork house", "zork", "alone"],
    ["a surname by its ending", "so mister zorkson house", "zorkson", "title: zorkson"],
    ["a name that is an ordinary word", "mister hope, who", "hope", "title: hope"],
    ["which is none elsewhere", "so hope, who", "hope", undefined],
    ["a title and a comma", "the captain, zork, said so", "zork", "cue: zork"],
    ["and a word between", "the captain zorky, tom, who", "tom", "cue: tom"],
    ["a street of that name", "street mister zork, who", "zork", "part-of-other-name"],
    ["a title is no name", "so tom, mister captain, who", "captain", undefined],
  ])("by a title: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, CUED)).toBe(expected);
  });

  it.each<Row>([
    ["years in brackets", "so, zork (44 years) left", "zork", "cue: zork"],
    ["years behind a comma", "so, zork, 44 years, left", "zork", "cue: zork"],
    ["years and no mark", "so qorvath zorkson 44 years x", "qorvath", "cue: qorvath zorkson"],
    ["and a word that is no name", "so zork 44 years left", "zork", undefined],
    ["other numbers", "so zork (44 house) left", "zork", undefined],
    ["no ordinary word before a number", "so hope 44 years left", "hope", undefined],
  ])("by an age: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, CUED)).toBe(expected);
  });

  it.each<Row>([
    ["a given name", "said tom so", "tom", "cue: tom"],
    ["a listed surname", "said stone so", "stone", "cue: stone"],
    ["a surname by its ending", "said zorkson so", "zorkson", "cue: zorkson"],
    ["an unknown word", "said zork so", "zork", undefined],
    ["a surname before an unknown word", "said stone zork so", "stone", "no-cue"],
    ["a given name before the verb", "so tom said", "tom", "cue: tom"],
  ])("by a verb of saying: %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, CUED)).toBe(expected);
  });

  it.each<Row>([
    ["behind a title", "captain zork qorvath house", "zork", "title: zork qorvath"],
    ["not three", "captain zork qorvath vint house", "zork", "alone"],
    ["nor one", "so captain zork house", "zork", "alone"],
    ["at the end of a sentence", "captain tom zork qorvath.", "tom", "title: tom zork qorvath"],
    ["where no title is: an adjective", "so tom zork qorvath.", "tom", "given-name: tom zork"],
    ["before what was said", "so tom that zork", "tom", "cue: tom"],
    [
      "a title, and what was said",
      "captain zork qorvath vint that",
      "zork",
      "title: zork qorvath vint",
    ],
  ])("of words that nobody knows: %s: %s", async (_, text, at, expected) => {
    const that = { ...CUED, "xx/names": { ...CUED["xx/names"], "said-that": ["that"] } };
    expect(await read(text, at, that)).toBe(expected);
  });

  it("is no pair of words that nobody knows where verbs stand behind", async () => {
    const last = { ...CUED, "xx/names": { ...CUED["xx/names"], "sayings-lead": false } };
    expect(await read("captain zork qorvath house", "zork", last)).toBe("alone");
  });

  it("does not end with a sentence where verbs do", async () => {
    const last = { ...CUED, "xx/names": { ...CUED["xx/names"], "sayings-lead": false } };
    expect(await read("captain tom zork qorvath.", "tom", last)).toBe("title: tom zork");
  });

  it("begins with no listed place of several words", async () => {
    const place = {
      ...CUED,
      "xx/names": { ...CUED["xx/names"], given: { m: ["Tom", "tom", "nur"] } },
      "xx/places": { places: { cetown: ["qor zork", "nur town"], aland: ["vint"] } },
    };
    expect(await read("captain qor zork tom so", "qor", place)).toBe("place");
    expect(await read("captain qor zork tom so", "tom", place)).toBe("title: tom");
    expect(await read("captain nur town tom so", "nur", place)).not.toBe("place");
  });

  it("takes a name behind a preposition for nobody's that a title means", async () => {
    const written = { ...CUED, "xx/language": { cased: false, prefixes: ["li", "wa"] } };
    expect(await read("captain litom qorvath house", "litom", written)).toBe(
      "given-name: litom qorvath",
    );
    expect(await read("captain litom house", "litom", written)).toBe("alone");
    expect(await read("captain tom house", "tom", written)).toBe("title: tom");
  });

  it("takes a verb before it for no cue where the verb stands behind", async () => {
    const behind = { ...CUED, "xx/names": { ...CUED["xx/names"], "sayings-lead": false } };
    expect(await read("said tom so", "tom", behind)).toBe("alone");
  });

  it.each<Row>([
    ["and a known surname", "so qorvath stone captain so", "qorvath", "cue: qorvath stone"],
    ["no two unknown words", "so qorvath zork speaker so", "qorvath", "no-cue"],
    ["no single word", "so stone captain so", "stone", undefined],
    ["one of them behind a comma", "so stone, one speaker", "stone", "cue: stone"],
    ["no two of them", "so stone, two speaker", "stone", undefined],
  ])("by a title without a mark: %s: %s", async (_, text, at, expected) => {
    const behind = {
      ...CUED,
      "xx/names": { ...CUED["xx/names"], "sayings-lead": false },
      "xx/numbers": { words: { 1: ["one"], 2: ["two"] } },
    };
    expect(await read(text, at, behind)).toBe(expected);
  });

  it("takes a title without a mark for no cue where verbs of saying lead", async () => {
    expect(await read("so qorvath stone captain so", "qorvath", CUED)).toBe("no-cue");
  });

  it.each<Row>([
    ["by what only surnames have", "so qorvathsson left", "qorvathsson", "given-name: qorvathsson"],
    [
      "with an unknown word before it",
      "so zork qorvathsson left",
      "zork",
      "given-name: zork qorvathsson",
    ],
    ["with two of them", "so bel zork qorvathsson left", "zork", "given-name: zork qorvathsson"],
    ["no ordinary word that ends so", "so zork housesson left", "zork", undefined],
    ["as a piece of its own", "so رسول\u200cاف left", "رسول", "given-name: رسول\u200cاف"],
    ["not as letters of a word", "so رسولاف left", "رسولاف", undefined],
    ["no adjective's", "so روس\u200cاف left", "روس", undefined],
    ["no number before it", "so 4 qorvathsson left", "qorvathsson", undefined],
    [
      "a name that is an ordinary word, with a surname",
      "so hope stone left",
      "hope",
      "given-name: hope stone",
    ],
    ["not with an unknown word", "so hope zork left", "hope", undefined],
    ["not what somebody has", "so word stone left", "word", undefined],
    ["whose first piece is a title", "so ملک\u200cاف left", "ملک", "given-name: ملک\u200cاف"],
  ])("a surname that nothing stands beside: %s: %s", async (_, text, at, expected) => {
    const sure = {
      ...CUED,
      "xx/names": {
        titles: ["captain", "ملک"],
        "given-expected": { f: ["hope", "word"] },
        "sure-tails": ["sson", "اف"],
        possessed: ["word"],
      },
      "xx/common": { words: ["so", "left", "hope", "word", "housesson"] },
      "xx/demonyms": { demonyms: { aland: ["روس"] } },
    };
    expect(await read(text, at, sure)).toBe(expected);
  });

  it.each<Row>([
    ["before a comma", "tom victim, who", "tom", "given-name: tom victim"],
    ["at the end", "tom victim", "tom", "given-name: tom victim"],
    ["before a verb of saying", "tom victim said", "tom", "given-name: tom victim"],
    ["before a title", "tom victim captain x", "tom", "given-name: tom victim"],
    ["before a conjunction", "tom victim and x", "tom", "given-name: tom victim"],
    ["before a small word", "tom victim in x", "tom", "given-name: tom victim"],
    ["before another word", "tom victim became", "tom", "alone"],
    ["not behind a surname", "tom stone victim, who", "tom", "given-name: tom stone"],
    ["behind a given name by its title", "so mister tom victim, who", "tom", "title: tom victim"],
    ["alone behind an address", "so mister victim, who", "victim", "title: victim"],
    ["not behind an office", "so captain victim, who", "victim", undefined],
    ["by its ending, before a mark", "tom millish, who", "tom", "given-name: tom millish"],
    ["and before a verb of saying", "tom millish said", "tom", "given-name: tom millish"],
    ["not before a small word", "tom millish in x", "tom", "alone"],
    ["not a short one", "tom ish, who", "tom", "alone"],
    ["no title", "tom captainish, who", "tom", "alone"],
    ["not alone", "so victim, who", "victim", undefined],
  ])("a surname that is an ordinary word: %s: %s", async (_, text, at, expected) => {
    const ordinary = {
      ...CUED,
      "xx/names": {
        honorifics: ["mister"],
        titles: ["captain", "captainish"],
        "families-expected": ["victim"],
        "ordinary-surname-endings": ["ish"],
        "surname-followers": ["in"],
      },
      "xx/common": { words: ["so", "victim", "in", "millish", "ish"] },
      "xx/numbers": { conjunctions: ["and"] },
    };
    expect(await read(text, at, ordinary)).toBe(expected);
  });

  it("goes on with a list of given names", async () => {
    const view = await toyView("tom qorvath, lia and tom so", CUED);
    const grammar = nameGrammar(view.pack);
    const first = grammar(view, 0) as NameReading;
    expect(first).toMatchObject({ from: 0, to: 2 });
    expect(grammar(view, 3, first.to)).toMatchObject({ from: 3, to: 4, how: "given-name" });
    expect(grammar(view, 3)).toBe("alone");
    expect(grammar(view, 5, 4)).toMatchObject({ from: 5, to: 6 });
  });

  it("takes a definite title for complete, and its adjective for no name", async () => {
    const article = {
      ...ARTICLE,
      "xx/names": { titles: ["captain", "alcaptain"], "sayings-lead": true },
    };
    const said = "said alcaptain qorvath the";
    expect(await read(said, "qorvath", article)).toBe("title: qorvath");
    expect(await read("said captain qorvath the", "qorvath", article)).not.toBe("title: qorvath");
    expect(await read("so alcaptain alzorky, x", "alzorky", article)).not.toBe("title: alzorky");
    expect(await read("so alcaptain alzorky tom qorvath, x", "tom", article)).toBe(
      "given-name: tom qorvath",
    );
  });
});

describe("an unlisted person", () => {
  async function person(text: string, at: string, changes: ToyFiles = {}) {
    const view = await toyView(text, changes);
    const i = view.tokens.start.indexOf(text.indexOf(at));
    const name = nameGrammar(view.pack)(view, i);
    if (typeof name !== "object") throw new Error(name);
    return { view, made: unlistedPerson(view, name) };
  }

  it("has a name as written, a surname, and says how it was found", async () => {
    const { made } = await person("Tom\tvan  Qorvath-Zork left", "Tom");
    expect(made).toMatchObject({
      kind: "person",
      id: null,
      start: 0,
      end: 21,
      how: "given-name",
      rule: "xx/people#given-name",
      name: "Tom van Qorvath-Zork",
      surname: "qorvath-zork",
      parts: ["tom"],
      namesakes: [],
      titled: false,
    });
  });

  it("begins behind a prefix, and rests on its given name", async () => {
    const { view, made } = await person("btom qorvath left", "btom", ARTICLE);
    expect(made).toMatchObject({ start: 1, name: "tom qorvath" });
    expect(made.senses).toEqual([view.hits.find(0, "given")?.sense]);
  });

  it("has the surname behind its initials", async () => {
    const { made } = await person("H. Zork left", "H");
    expect(made).toMatchObject({ how: "initials", name: "H. Zork", surname: "zork" });
  });

  it("names its title and its namesakes", async () => {
    const { view, made } = await person("Captain Tom Bel left", "Tom");
    expect(made).toMatchObject({ titled: true, namesakes: ["ana-bel"], surname: "bel" });
    expect(made.senses).toEqual([
      view.hits.find(0, "title")?.sense,
      view.hits.find(1, "given")?.sense,
    ]);
  });
});

describe("who is listed by one word", () => {
  const listed: ToyFiles = {
    "mul/people": { people: { "ana-bel": { name: "Ana Bel" }, "tom-zed": { name: "Tom Zed" } } },
    "xx/people": {
      people: {
        "ana-bel": { given: ["Ana"], family: ["Bel"], alone: true },
        "tom-zed": { given: ["Tom"], family: ["Zed"], alone: true },
      },
    },
    "xx/names": { given: { m: ["Tom", "Zed"] } },
  };
  it.each<Row>([
    ["before another", "Captain Zed Bel left", "Zed", "title: Zed"],
    ["before a place", "Captain Zed Cetown left", "Zed", "title: Zed"],
  ])("is whole %s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, listed)).toBe(expected);
  });
});

describe("a town behind a given name", () => {
  const names: ToyFiles = {
    "xx/names": { "ordinary-endings": ["ly"] },
    "xx/common": { words: ["lia"] },
  };
  it.each<Row>([
    ["is a surname", "Tom Cetown left", "Tom", "given-name: Tom Cetown"],
    ["not before another capital", "Tom Cetown Beland left", "Tom", "alone"],
    ["not in capitals throughout", "Tom CETOWN left", "Tom", "alone"],
    ["a country is none", "Tom Aland left", "Tom", "alone"],
    ["nor behind an ordinary word", "Lia Cetown left", "Lia", "alone"],
    [
      "nor behind another word of the name",
      "Tom Qorvath Cetown left",
      "Tom",
      "given-name: Tom Qorvath",
    ],
  ])("%s: %s", async (_, text, at, expected) => {
    expect(await read(text, at, names)).toBe(expected);
  });

  const suffixes = { case: { forms: ["de"] } };
  it.each<[name: string, changes: ToyFiles]>([
    ["where a capital alone may tell", {}],
    [
      "where words take suffixes",
      { ...names, "xx/language": { suffixes, sounds: { vowels: "ae" } } },
    ],
  ])("is none %s", async (_, changes) => {
    expect(await read("Tom Cetown left", "Tom", changes)).toBe("alone");
  });
});
