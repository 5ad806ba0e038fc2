import { beforeAll, describe, expect, it } from "vitest";
import { TOY_FILES, type ToyFiles, toyDocument } from "../../toyPack.ts";

const SMALL: ToyFiles = {
  "xx/language": { ...TOY_FILES["xx/language"], cased: false },
  "xx/common": { words: ["the", "house", "water", "salt", "flour", "sugar", "left"] },
  "xx/names": { ...TOY_FILES["xx/names"], bynames: ["called"], rosters: ["lineup"] },
};

async function peopleIn(text: string, changes: ToyFiles = SMALL): Promise<string[]> {
  const { document } = await toyDocument(text, changes);
  return document.entities
    .filter(({ kind }) => kind === "person")
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
    .map(({ text: found }) => found);
}

// Compiling a lexicon is slow on a machine that is busy.
beforeAll(async () => {
  await peopleIn("");
}, 60_000);

describe("line-ups without capitals", () => {
  const five = ["ochat", "belmar", "cordu", "zork", "qorvath"];

  it.each([
    ["names behind a colon", "the lineup: ochat, belmar, cordu, zork, qorvath.", five],
    ["words between", "the lineup of the house: ochat, belmar, cordu, zork, qorvath", five],
    ["a conjunction", "lineup: ochat, belmar, cordu, zork and qorvath the house", five],
    ["no four", "the lineup: ochat, belmar, cordu, zork.", []],
    ["no colon", "the lineup ochat, belmar, cordu, zork, qorvath.", []],
    ["no word for it", "the house: ochat, belmar, cordu, zork, qorvath.", []],
    ["none in another sentence", "lineup. the: ochat, belmar, cordu, zork, qorvath.", []],
    ["no ordinary words", "the lineup: water, salt, flour, sugar, ochat.", []],
  ])("%s: %s", async (_, text, found) => {
    expect(await peopleIn(text)).toEqual(found);
  });

  it("are none behind no word that the language has for them", async () => {
    const names = { ...SMALL["xx/names"], rosters: ["eleven"] };
    const text = "the lineup: ochat, belmar, cordu, zork, qorvath.";
    expect(await peopleIn(text, { ...SMALL, "xx/names": names })).toEqual([]);
  });
});

describe("bynames in quotation marks without capitals", () => {
  it.each([
    ["behind a word that says so", 'the house called "salt" left', ["salt"]],
    ["behind a name", 'tom qorvath "zork" left', ["tom qorvath", "zork"]],
    ["no ordinary word behind a name", 'tom qorvath "salt" left', ["tom qorvath"]],
    ["no long saying behind a name", 'tom qorvath "zork ochat belmar" left', ["tom qorvath"]],
    ["none behind an ordinary word", 'the house "zork" left', []],
    ["none without an end", 'tom qorvath "zork left', ["tom qorvath"]],
  ])("%s: %s", async (_, text, found) => {
    expect(await peopleIn(text)).toEqual(found);
  });
});
