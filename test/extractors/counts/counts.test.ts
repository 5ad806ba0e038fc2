import { describe, expect, it } from "vitest";
import type { Quantity } from "../../../src/entity.ts";
import { bound, boundedQuantity } from "../../../src/extractors/counts/quantities.ts";
import { counted, missiles } from "../../../src/extractors/missiles/missiles.ts";
import { TOY_FILES, type ToyFiles, toyView } from "../../toyPack.ts";

const told = ({ qualifier, count, min, max }: Quantity) => `${qualifier} ${count} ${min} ${max}`;

/** The quantity that begins at the first token and its text, or why there is none. */
async function quantity(text: string, changes: ToyFiles = {}, at = 0): Promise<string | undefined> {
  const view = await toyView(text, changes);
  const read = boundedQuantity(view, at);
  if (typeof read !== "object") return read;
  const end = view.tokens.end[read.to - 1];
  return `${text.slice(read.start, end)} = ${told(read.quantity)}`;
}

const VAGUE: ToyFiles = {
  "xx/numbers": { vague: { hundreds: { min: 2000, forms: ["thousand"] } } },
};

const { words } = TOY_FILES["xx/numbers"] as { words: Record<string, string[]> };
const SIGNS: ToyFiles = {
  "xx/numbers": {
    bounds: { about: { before: ["~"] }, "at-least": { after: ["+"] } },
    times: { before: ["x"], after: ["x"] },
  },
};
const HALF: ToyFiles = { "xx/numbers": { words: { ...words, 0.5: ["half"] } } };
const JUXTAPOSED: ToyFiles = { "xx/numbers": { juxtaposed: true } };
const TENS: ToyFiles = { "xx/numbers": { exact: { 30: ["3 tens"] } } };

describe("quantities", () => {
  it.each<[name: string, text: string, expected: string, changes?: ToyFiles, at?: number]>([
    ["digits", "20 men", "20 = exact 20 20 20"],
    ["one", "1 man", "1 = exact 1 1 1"],
    ["words", "twenty two men", "twenty two = exact 22 22 22"],
    ["digits and a scale", "3 thousand men", "3 thousand = exact 3000 3000 3000"],
    ["a word that states a number", "a dozen men", "a dozen = exact 12 12 12"],
    ["a vague one", "dozens of men", "dozens of = dozens null 24 null"],
    ["about", "about 20 men", "about 20 = about 20 null null"],
    ["at least", "at least 20 men", "at least 20 = at-least 20 20 null"],
    ["more than", "over 20 men", "over 20 = more-than 20 21 null"],
    ["at most", "up to 20 men", "up to 20 = at-most 20 null 20"],
    ["less than", "under 20 men", "under 20 = less-than 20 null 19"],
    [
      "two bounds, the first of which counts",
      "at least about 20",
      "at least about 20 = at-least 20 20 null",
    ],
    [
      "a bound of a vague one says nothing",
      "over dozens of",
      "over dozens of = dozens null 24 null",
    ],
    ["a vague word that is a number", "thousand men", "thousand = hundreds null 2000 null", VAGUE],
    ["not behind digits", "3 thousand men", "3 thousand = exact 3000 3000 3000", VAGUE],
    ["a bound behind", "20 or more men", "20 or more = at-least 20 20 null"],
    ["a range by a hyphen", "20-30 men", "20-30 = range null 20 30"],
    ["a range by a word", "2 to 3 men", "2 to 3 = range null 2 3"],
    ["a range with an opening", "between 2 and 3 men", "between 2 and 3 = range null 2 3"],
    ["of words", "between two and three", "between two and three = range null 2 3"],
    ["a shared scale", "2 to 3 thousand men", "2 to 3 thousand = range null 2000 3000"],
    [
      "a scale of each",
      "2 thousand to 3 million",
      "2 thousand to 3 million = range null 2000 3000000",
    ],
    [
      "a scale that is the second's",
      "20 to 3 thousand men",
      "20 to 3 thousand = range null 20 3000",
    ],
    [
      "a fraction of the shared scale",
      "2.5 to 3 thousand",
      "2.5 to 3 thousand = range null 2500 3000",
    ],
    ["no shared scale of equals", "3 to 3 thousand", "3 to 3 thousand = range null 3 3000"],
    ["no range downwards", "30-20 men", "30 = exact 30 30 30"],
    ["nor of equals", "20-20 men", "20 = exact 20 20 20"],
    ["nor by a conjunction alone", "2 and 3 men", "2 = exact 2 2 2"],
    ["an ending on the digits", "20-th men", "20-th = exact 20 20 20"],
    [
      "a prefix outside",
      "wtwenty men",
      "twenty = exact 20 20 20",
      { "xx/language": { prefixes: ["w"] } },
    ],
    ["a round year is a count", "2000 men", "2000 = exact 2000 2000 2000"],
    ["a grouped year is a count", "2,015 men", "2,015 = exact 2015 2015 2015"],
    [
      "a year of another calendar",
      "2015 men",
      "2015 = exact 2015 2015 2015",
      { "xx/numbers": { years: ["1300-1500"] } },
    ],
    ["again in brackets", "two (2) men", "two (2) = exact 2 2 2"],
    ["in words in brackets", "2 [two] men", "2 [two] = exact 2 2 2"],
    ["another in brackets", "2 (3) men", "2 = exact 2 2 2"],
    ["three digits behind a decimal mark", "1.200 men", "1.200 = exact 1200 1200 1200"],
    ["a sign of so many pieces", "3x men", "3x = exact 3 3 3", SIGNS],
    ["a sign of so many pieces before", "x3 men", "3 = exact 3 3 3", SIGNS, 1],
    ["a sign before", "~20 men", "~20 = about 20 null null", SIGNS],
    ["a sign behind", "20+ men", "20+ = at-least 20 20 null", SIGNS],
    ["half of a scale", "two half thousand men", "two half thousand = exact 2500 2500 2500", HALF],
    ["two words side by side", "two three men", "two three = range null 2 3", JUXTAPOSED],
    ["a range and its scale in one word", "2 to 3 tens", "2 to 3 tens = range null 20 30", TENS],
    ["no such scale that the first exceeds", "5 to 3 tens", "5 to 3 tens = range null 5 30", TENS],
    [
      "a number behind the month",
      "March 20 men",
      "20 = exact 20 20 20",
      { "xx/numbers": { "month-first": false } },
      1,
    ],
    ["a bound behind a hyphen", "20-or more men", "20-or more = at-least 20 20 null"],
    ["the year before the first", "1899 men", "1899 = exact 1899 1899 1899"],
    ["the year behind the last", "2101 men", "2101 = exact 2101 2101 2101"],
  ])("%s: %s", async (_, text, expected, changes, at) => {
    expect(await quantity(text, changes, at)).toBe(expected);
  });

  it.each<[text: string, reason: string | undefined, changes?: ToyFiles]>([
    ["men", undefined],
    ["between men", undefined],
    ["over the men", undefined],
    ["0 men", "not-whole"],
    ["2.5 men", "not-whole"],
    ["20% of men", "percentage"],
    ["0 to 3 men", "not-whole"],
    ["1.2345 to 3 thousand", "not-whole"],
    ["1301 men", "year", { "xx/numbers": { years: ["1301-1399"] } }],
    ["1399 men", "year", { "xx/numbers": { years: ["1301-1399"] } }],
    ["20km away", "word-written-onto"],
    ["twenty three twenty men", "not-whole"],
    ["half men", "not-whole", HALF],
    ["three two men", "not-whole", JUXTAPOSED],
    ["two men and the two", "negation", { "xx/numbers": { negations: { words: ["two"] } } }],
    ["two men. two men", "exact", { "xx/numbers": { negations: { words: ["two"] } } }],
    ["2015 men", "year"],
    ["1901 men", "year"],
    ["2099 men", "year"],
    ["1395 men", "year", { "xx/numbers": { years: ["1300-1500", "1900-2100"] } }],
    ["1300 men", "exact", { "xx/numbers": { years: ["1300-1500"] } }],
  ])("are refused for a reason: %s: %s", async (text, reason, changes) => {
    const read = await quantity(text, changes);
    if (reason === "exact") expect(read).toMatch(/exact/);
    else expect(read).toBe(reason);
  });

  it.each([
    ["Zu-24 men", 2, "written-onto"],
    ["No.7 men", 2, "written-onto"],
    ["ab.7 men", 2, "written-onto"],
    ["abc.7 men", 2, 7],
    ["abc .7 men", 2, "written-onto"],
    ["abc,7 men", 2, 7],
    ["(men).7 men", 4, 7],
    ["[men].7 men", 4, 7],
    ['"men".7 men', 4, 7],
    ["(7 men)", 1, 7],
    ["[7 men]", 1, 7],
    ['"7 men"', 1, 7],
    ["'7 men'", 1, 7],
    ["/7 men", 1, "written-onto"],
    ["5-7 men", 2, 7],
    ["the-7 men", 2, "written-onto"],
    ["1 234 men", 1, "end-of-group"],
    ["1\n234 men", 1, 234],
    ["1,\n234 men", 2, "end-of-group"],
    ["1, 234 men", 2, "end-of-group"],
    ["1 ,\n234 men", 2, 234],
    ["1234,\n234 men", 2, 234],
    ["1234 234 men", 1, 234],
    ["123 456 men", 1, "end-of-group"],
    ["1 23 men", 1, 23],
    ["the 234 men", 1, 234],
    ["1 the 234 men", 2, 234],
    ["-1 234 men", 2, 234],
    ["2w20 men", 2, "written-onto"],
    ["/two men", 1, 2],
    ["2.x to 3 men", 4, 3],
    ["2.5 3 men", 3, 3],
    ["1 2345 men", 1, 2345],
    ["Zu-1 234 men", 3, 234],
    ["2.5 to 3 men", 4, "end-of-fraction"],
    ["2.5-3 men", 4, "end-of-fraction"],
    ["2 .5 to 3 men", 4, 3],
    ["2. 5 to 3 men", 4, 3],
    ["2,5 to 3 men", 4, 3],
    ["the.5 to 3 men", 4, 3],
    ["March 20 men", 1, "date"],
    ["7 March 20 men", 2, 20],
    ["7th March 20 men", 3, 20],
    ["March 7 200 men", 2, 200],
    ["7 March 1400 men", 2, "year"],
    ["7:30 200 men", 3, 200],
    ["No 7 men", 1, "numbered"],
    ["w20 men", 1, 20],
    ["aw20 men", 1, "written-onto"],
    ["-w20 men", 2, 20],
    ["the-w 20 men", 3, 20],
  ])("what stands before %j at token %i makes it %s", async (text, i, expected) => {
    const view = await toyView(text, {
      "xx/language": { prefixes: ["w"] },
      "xx/numbers": { numbered: ["No"] },
    });
    const read = boundedQuantity(view, i);
    expect(typeof read === "object" ? read.quantity.count : read).toBe(expected);
  });

  it.each([
    ["at-least", { count: 20, min: 20, max: null, qualifier: "at-least" }],
    ["unknown", { count: 20, min: 20, max: 20, qualifier: "exact" }],
  ])("are bound by %s", (qualifier, expected) => {
    expect(bound({ count: 20, min: 20, max: 20, qualifier: "exact" }, qualifier)).toEqual(expected);
  });
});

/** `text = quantity id class model`, one a count. */
async function counts(text: string, changes: ToyFiles = {}): Promise<string[]> {
  const view = await toyView(text, changes);
  return missiles(view.pack)(view).flatMap((one) => {
    if (one.kind !== "missile-count") return [];
    const said = `${told(one.quantity)} ${one.id} ${one.missile.class} ${one.missile.model}`;
    const marks = one.marks.length > 0 ? ` ${one.marks}` : "";
    return [`${text.slice(one.start, one.end)} = ${said}${marks}`];
  });
}

const DUALS: ToyFiles = {
  "xx/missiles": {
    nouns: {
      missile: {
        singular: ["missile"],
        plural: ["missiles"],
        dual: ["missilen"],
        construct: ["missilei"],
      },
    },
  },
};
const POSTPOSED: ToyFiles = {
  "xx/numbers": { postposed: [1, 2], words: { 1: ["one"], 2: ["two"], 3: ["three"] } },
};
const OR: ToyFiles = {
  "xx/numbers": { ranges: { link: ["or"] }, words: { 1: ["one"], 2: ["two"] } },
};
const FIRED: ToyFiles = {
  "xx/missiles": {
    events: { launched: { before: ["fired"] }, delivered: { before: ["sent"] } },
  },
};
const DESIGNATIONS: ToyFiles = {
  "mul/missiles": {
    models: { pik: { name: "Pik", class: "cruise" }, orb: { name: "Orb", class: "cruise" } },
  },
  "xx/missiles": { models: { pik: ["Pik-9"], orb: ["Orb-8"] } },
};
const ARTICLE: ToyFiles = { "xx/language": { prefixes: ["al", "w"], article: ["al"] } };

const DECOYS: ToyFiles = {
  "mul/missiles": { classes: { decoy: { name: "Decoy" } } },
  "xx/missiles": { nouns: { decoy: { plural: ["decoys"] } } },
};

describe("missile counts", () => {
  it.each<[name: string, text: string, expected: string[], changes?: ToyFiles]>([
    ["a plural", "20 missiles fell", ["20 missiles = exact 20 20 20 missile null null"]],
    ["a class by the noun", "3 rockets fell", ["3 rockets = exact 3 3 3 rocket rocket null"]],
    [
      "a modifier",
      "3 cruise missiles",
      ["3 cruise missiles = exact 3 3 3 cruise-missile cruise null"],
    ],
    [
      "a modifier behind",
      "3 missiles cruise fell",
      ["3 missiles cruise = exact 3 3 3 cruise-missile cruise null"],
    ],
    [
      "the modifier before is the class",
      "3 cruise rockets",
      ["3 cruise rockets = exact 3 3 3 cruise-missile cruise null"],
    ],
    ["a model before", "3 Pik missiles", ["3 Pik missiles = exact 3 3 3 pik cruise pik"]],
    [
      "a model behind",
      "3 missiles of type Pik fell",
      ["3 missiles of type Pik = exact 3 3 3 pik cruise pik"],
    ],
    [
      "a quoted model behind",
      '3 missiles "Pik" fell',
      ['3 missiles "Pik" = exact 3 3 3 pik cruise pik'],
    ],
    [
      "a quoted model before",
      '3 "Pik" missiles',
      ['3 "Pik" missiles = exact 3 3 3 pik cruise pik'],
    ],
    ["a model alone", "3 Pik fell", ["3 Pik = exact 3 3 3 pik cruise pik"]],
    ["a quoted model alone", '3 "Pik" fell', ['3 "Pik" = exact 3 3 3 pik cruise pik']],
    ["a quote that goes on", '3 "Pik fell"', ['3 "Pik = exact 3 3 3 pik cruise pik']],
    ["a quote that was closed before", '3 ""Pik" fell', ['3 ""Pik" = exact 3 3 3 pik cruise pik']],
    [
      "no second quote behind",
      '3 missiles "" Pik fell',
      ["3 missiles = exact 3 3 3 missile null null"],
    ],
    [
      "the model before the noun is the one",
      "3 Pik missiles Orb",
      ["3 Pik missiles Orb = exact 3 3 3 pik cruise pik"],
    ],
    ["the last model before", "3 Orb Pik fell", ["3 Orb Pik = exact 3 3 3 pik cruise pik"]],
    [
      "a model that needs a noun, with one",
      "3 Orb missiles",
      ["3 Orb missiles = exact 3 3 3 orb rocket orb"],
    ],
    ["a model that goes on", "3 PikH fell and 3 Pik2", []],
    ["a model and a mark", "3 Pik, they say", ["3 Pik = exact 3 3 3 pik cruise pik"]],
    [
      "a modifier before another word",
      "3 cruise heavy missiles",
      ["3 cruise heavy missiles = exact 3 3 3 cruise-missile cruise null"],
    ],
    [
      "no list over another word",
      "two cruise the three missiles",
      ["three missiles = exact 3 3 3 missile null null"],
    ],
    [
      "what follows a vague one",
      "dozens 3 missiles",
      ["3 missiles = exact 3 3 3 missile null null"],
    ],
    ["nor behind a word", '3 heavy Pik" fell', ["3 heavy Pik = exact 3 3 3 pik cruise pik"]],
    ["an apostrophe that ties", "3 Aland'missiles", []],
    ["a quote of something else", '3 Pik" fell', ["3 Pik = exact 3 3 3 pik cruise pik"]],
    [
      "a word that is filler and modifier",
      "3 cruise missiles",
      ["3 cruise missiles = exact 3 3 3 cruise-missile cruise null"],
      { "xx/missiles": { fillers: ["cruise"] } },
    ],
    ["a class of its own", "3 decoys", ["3 decoys = exact 3 3 3 decoy null null"], DECOYS],
    ["no scale from the middle of a number", "thousand million missiles", []],
    ["no end of a range", "1 to 2 missile", [], { "xx/numbers": { singular: [2] } }],
    [
      "what follows a number of no value",
      "zero 3 missiles",
      ["3 missiles = exact 3 3 3 missile null null"],
      { "xx/numbers": { words: { 0: ["zero"] } } },
    ],
    ["a filler", "3 heavy missiles", ["3 heavy missiles = exact 3 3 3 missile null null"]],
    ["a counter", "3 pieces of missiles", ["3 pieces of missiles = exact 3 3 3 missile null null"]],
    [
      "a filler behind",
      "3 missiles heavy Pik",
      ["3 missiles heavy Pik = exact 3 3 3 pik cruise pik"],
    ],
    ["an adjective", "3 Alish missiles", ["3 Alish missiles = exact 3 3 3 missile null null"]],
    [
      "an adjective behind",
      "3 missiles Alish Pik",
      ["3 missiles Alish Pik = exact 3 3 3 pik cruise pik"],
    ],
    [
      "a compound",
      "3 Alish-made missiles",
      ["3 Alish-made missiles = exact 3 3 3 missile null null"],
    ],
    [
      "a long compound",
      "3 a-b-c-d-e-f-g-h-i-j missiles",
      ["3 a-b-c-d-e-f-g-h-i-j missiles = exact 3 3 3 missile null null"],
    ],
    ["a compound that is too long", "3 a-b-c-d-e-f-g-h-i-j-k missiles", []],
    ["no compound with blanks", "3 sea - launched missiles", []],
    ["no compound with a number", "3 sea-2 missiles", []],
    ["a place", "3 Aland missiles", ["3 Aland missiles = exact 3 3 3 missile null null"]],
    ["a measure", "3 122-mm missiles", ["3 122-mm missiles = exact 3 3 3 missile null null"]],
    [
      "a measure with a blank",
      "3 heavy 122 mm missiles",
      ["3 heavy 122 mm missiles = exact 3 3 3 missile null null"],
    ],
    [
      "a comma before a modifier",
      "3 heavy, cruise missiles",
      ["3 heavy, cruise missiles = exact 3 3 3 cruise-missile cruise null"],
    ],
    [
      "joined modifiers",
      "3 heavy and cruise missiles",
      ["3 heavy and cruise missiles = exact 3 3 3 cruise-missile cruise null"],
    ],
    [
      "a hanging compound",
      "3 sea- and air-launched missiles",
      ["3 sea- and air-launched missiles = exact 3 3 3 missile null null"],
    ],
    [
      "two models",
      "3 Pik and Orb missiles",
      ["3 Pik and Orb missiles = exact 3 3 3 missile null null"],
    ],
    ["models and a slash", "3 Pik/7 missiles", ["3 Pik/7 missiles = exact 3 3 3 pik cruise pik"]],
    [
      "a model and a tied word",
      "3 Pik-type missiles and 3 Pik-armed men",
      ["3 Pik-type missiles = exact 3 3 3 pik cruise pik"],
    ],
    [
      "a model in small letters",
      "They fired 3 pik missiles and 3 pik men",
      ["3 pik missiles = exact 3 3 3 pik cruise pik"],
    ],
    [
      "an unlisted model",
      "3 Quon-7 missiles",
      ["3 Quon-7 missiles = exact 3 3 3 missile null null"],
    ],
    [
      "classes alone behind a count",
      "3 missiles, 2 cruise, they say",
      [
        "3 missiles = exact 3 3 3 missile null null",
        "2 cruise = exact 2 2 2 cruise-missile cruise null",
      ],
    ],
    [
      "not in the next sentence",
      "3 missiles. 2 cruise, they say",
      ["3 missiles = exact 3 3 3 missile null null"],
    ],
    ["no team", "3 Aland Missiles", []],
    ["no other comma", "3 heavy, heavy missiles", []],
    [
      "an apostrophe is no quote",
      "3 Aland' missiles",
      ["3 Aland' missiles = exact 3 3 3 missile null null"],
    ],
    ["an apostrophe inside", "3 Aland's missiles", []],
    [
      "seven words at most between",
      "3 heavy heavy heavy heavy heavy heavy missiles",
      ["3 heavy heavy heavy heavy heavy heavy missiles = exact 3 3 3 missile null null"],
    ],
    ["no eighth", "3 heavy heavy heavy heavy heavy heavy heavy missiles", []],
    ["a bound", "over 20 missiles", ["over 20 missiles = more-than 20 21 null missile null null"]],
    [
      "a bound behind the noun",
      "20 missiles or more and 3 rockets",
      [
        "20 missiles = at-least 20 20 null missile null null",
        "3 rockets = exact 3 3 3 rocket rocket null",
      ],
    ],
    [
      "no second bound behind",
      "over 20 missiles or more",
      ["over 20 missiles = more-than 20 21 null missile null null"],
    ],
    ["a range", "20–30 missiles", ["20–30 missiles = range null 20 30 missile null null"]],
    [
      "a vague one",
      "dozens of missiles",
      ["dozens of missiles = dozens null 24 null missile null null"],
    ],
    [
      "two in one list",
      "two cruise and three Pik missiles",
      [
        "two cruise = exact 2 2 2 cruise-missile cruise null",
        "three Pik missiles = exact 3 3 3 pik cruise pik",
      ],
    ],
    [
      "by a comma",
      "2 cruise, 3 cruise and 20 rockets",
      [
        "2 cruise = exact 2 2 2 cruise-missile cruise null",
        "3 cruise = exact 3 3 3 cruise-missile cruise null",
        "20 rockets = exact 20 20 20 rocket rocket null",
      ],
    ],
    ["a list that counts nothing", "2 cruise, 3 cruise and 20 men", []],
    [
      "what stands behind such a list",
      "2 cruise, 3 men, 20 rockets",
      ["20 rockets = exact 20 20 20 rocket rocket null"],
    ],
    [
      "no number from the middle of another",
      "20-30 the 1,093 missiles",
      ["1,093 missiles = exact 1093 1093 1093 missile null null"],
    ],
    ["nor of a range that counts nothing", "2 to 3 men", []],
    ["nor of words", "twenty two rocketeers", []],
    ["the singular", "1 missile", ["1 missile = exact 1 1 1 missile null null"]],
    [
      "the singular for any number",
      "20 missile",
      ["20 missile = exact 20 20 20 missile null null"],
    ],
    [
      "the singular for some numbers",
      "1 missile and 20 rocket",
      ["1 missile = exact 1 1 1 missile null null"],
      { "xx/numbers": { singular: [1] } },
    ],
    ["the singular of no vague one", "dozens of missile", [], { "xx/numbers": { singular: [1] } }],
    [
      "an article inside",
      "dozens of almissiles",
      ["dozens of almissiles = dozens null 24 null missile null null"],
      ARTICLE,
    ],
    ["no other prefix inside", "20 wmissiles", [], ARTICLE],
    ["no prefix on a filler", "20 alheavy missiles", [], ARTICLE],
    ["no prefix on a place", "20 alAland missiles", [], ARTICLE],
    ["a dual", "the missilen fell", ["missilen = dual 2 2 2 missile null null dual"], DUALS],
    [
      "a dual and its class",
      "missilen cruise fell",
      ["missilen cruise = dual 2 2 2 cruise-missile cruise null dual"],
      DUALS,
    ],
    [
      "a construct before its model",
      "missilei Pik fell",
      ["missilei Pik = dual 2 2 2 pik cruise pik dual"],
      DUALS,
    ],
    ["a construct alone", "missilei fell", [], DUALS],
    [
      "one behind the noun",
      "a missile one fell",
      ["missile one = exact 1 1 1 missile null null"],
      POSTPOSED,
    ],
    [
      "one behind the class",
      "a missile cruise two fell",
      ["missile cruise two = exact 2 2 2 cruise-missile cruise null"],
      POSTPOSED,
    ],
    [
      "one before the class",
      "a missile two cruise",
      ["missile two = exact 2 2 2 missile null null"],
      POSTPOSED,
    ],
    ["no other number behind", "a missile three fell", [], POSTPOSED],
    ["no number behind in another language", "a missile two fell", []],
    [
      "a vague one behind",
      "missiles dozens fell",
      ["missiles dozens = dozens null 24 null missile null null"],
      POSTPOSED,
    ],
    [
      "about so many behind",
      "missiles twenty, they say",
      ["missiles twenty = about 20 null null missile null null"],
      { "xx/numbers": { inverted: true } },
    ],
    ["not before another noun", "missiles twenty men", [], { "xx/numbers": { inverted: true } }],
    [
      "a dual or more",
      "missilen to three",
      ["missilen to three = range null 2 3 missile null null"],
      DUALS,
    ],
    [
      "one or two",
      "a missile or two, they say",
      ["missile or two = range null 1 2 missile null null"],
      OR,
    ],
    ["one or two of another thing", "a missile or two men", [], OR],
    [
      "a small model in a sentence without capitals",
      "Tom saw it. they fired 3 pik at",
      ["3 pik = exact 3 3 3 pik cruise pik"],
    ],
    [
      "several of a model at the end of a sentence",
      "They saw 14 Pik-9s.",
      ["14 Pik-9s = exact 14 14 14 pik cruise pik"],
      { "xx/missiles": { models: { pik: ["Pik-9"] } } },
    ],
    [
      "several of letters of a model",
      "They saw 14 Pik-Ks, 3 Pik-KABCs and 2 Pik-ms",
      ["14 Pik-Ks = exact 14 14 14 pik cruise pik"],
    ],
    [
      "a model that needs a noun, where it flies",
      "They fired 20 Orb and two Orb, and saw 3 Orb",
      ["20 Orb = exact 20 20 20 orb rocket orb", "two Orb = exact 2 2 2 orb rocket orb"],
      FIRED,
    ],
    ["not where it is delivered", "They sent 20 Orb", [], FIRED],
    [
      "several pieces of one compound",
      "They saw 3 air-, sea- and ground-launched missiles",
      ["3 air-, sea- and ground-launched missiles = exact 3 3 3 missile null null"],
    ],
    [
      "a noun tied to its number",
      "They saw a 20-missiles salvo, and 20-men",
      ["20-missiles = exact 20 20 20 missile null null"],
    ],
    [
      "a model in quotes in small letters",
      'They saw 6 "pik" and 2 "pik',
      ['6 "pik" = exact 6 6 6 pik cruise pik'],
    ],
    [
      "two designations that are joined",
      "They saw 20 Pik-9 and Orb-8, 3 Pik-9 and Tom",
      [
        "20 Pik-9 and Orb-8 = exact 20 20 20 cruise-missile cruise null",
        "3 Pik-9 = exact 3 3 3 pik cruise pik",
      ],
      DESIGNATIONS,
    ],
    [
      "two models with a stroke behind the noun",
      "They saw 20 missiles Pik-9/Orb-8",
      ["20 missiles Pik-9/Orb-8 = exact 20 20 20 cruise-missile cruise null"],
      DESIGNATIONS,
    ],
    [
      "a model that begins as a sign of so many pieces",
      "They saw 4 X-59, 4 x missiles and 4x missiles",
      [
        "4 X-59 = exact 4 4 4 pik cruise pik",
        "4 x missiles = exact 4 4 4 missile null null",
        "4x missiles = exact 4 4 4 missile null null",
      ],
      {
        "xx/missiles": { models: { pik: ["X-59"] } },
        "xx/numbers": { times: { after: ["x"] } },
      },
    ],
    [
      "one of two models",
      "They saw three Pik to Orb missiles",
      ["three Pik to Orb missiles = exact 3 3 3 missile null null"],
    ],
    [
      "pieces behind",
      "Pik x4 and missiles x3",
      ["Pik x4 = exact 4 4 4 pik cruise pik", "missiles x3 = exact 3 3 3 missile null null"],
      { "xx/numbers": { times: { before: ["x"] } } },
    ],
  ])("%s: %s", async (_, text, expected, changes) => {
    expect(await counts(text, changes)).toEqual(expected);
  });

  it.each([
    ["20 km missiles", "measures"],
    ["20 men", "counts-nothing"],
    ["20", "counts-nothing"],
    ["20 cruise men", "counts-nothing"],
    ["20 Orb men", "model-needs-noun"],
    ["2 cruise, 3 km missiles", "measures"],
    ["20% missiles", "percentage"],
    ["men", undefined],
  ])("%s counts nothing: %s", async (text, reason) => {
    expect(counted(await toyView(text), 0, new Set())).toBe(reason);
  });

  it("reads a list that counts nothing once", async () => {
    const view = await toyView("2 cruise, 3 cruise, 20 men");
    const hopeless = new Set<number>();
    expect(counted(view, 0, hopeless)).toBe("counts-nothing");
    expect([...hopeless]).toEqual([3, 6]);
    expect(counted(view, 3, hopeless)).toBe("list-counts-nothing");
  });
});
