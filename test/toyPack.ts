/**
 * A toy language in memory, so that a test of code depends on no real word: some thirty lines of
 * lexicon as plain objects, compiled as the build compiles YAML. It is written in Latin letters,
 * with capitals unless a test says otherwise.
 */

import { compileAlone } from "../src/compiler/overlay.ts";
import type { PlainFile } from "../src/compiler/reading/yaml.ts";
import { emptyPack } from "../src/compiler/shapes/builder.ts";
import { addFile, kindOfFile, type PackBuilder } from "../src/compiler/shapes/index.ts";
import { detectorOver } from "../src/detection.ts";
import type { Finding } from "../src/errors.ts";
import type { View } from "../src/extractors/view.ts";
import type { Lexicons } from "../src/lexicon/load.ts";
import { phraseMatcher } from "../src/matching/phrases.ts";
import { createPipeline, type Inspection } from "../src/pipeline.ts";
import { tokenize } from "../src/text/tokenize.ts";

/** Files of a lexicon as the data that YAML means: `xx/names` → its keys. */
export type ToyFiles = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The code of the toy language. */
export const TOY = "xx";

export const TOY_FILES: ToyFiles = {
  "mul/people": { people: { "ana-bel": { name: "Ana Bel", country: "AD" } } },
  "mul/places": {
    places: {
      aland: { name: "Aland", type: "country", country: "AD" },
      beland: { name: "Beland", type: "country", country: "BB" },
      cetown: { name: "Cetown", type: "city", country: "AD" },
    },
  },
  "mul/offices": {
    offices: {
      chief: { name: "Chief", state: true },
      deputy: { name: "Deputy", bare: false },
      "deputy-chief": { name: "Deputy chief" },
      former: { name: "Former", past: true },
      reeve: { name: "Reeve", bare: false, region: "town-reeve" },
      "town-reeve": { name: "Reeve of a town", regional: true },
      warden: { name: "Warden", office: "chief", portfolio: "sea", country: "BB" },
    },
  },
  "mul/ministries": {
    portfolios: { peace: { name: "Peace" }, sea: { name: "Sea" }, war: { name: "War" } },
    ministries: { "ad-guild": { name: "Guild", country: "AD", portfolio: "sea" } },
  },
  "mul/aircraft": {
    designators: { qa: {}, zu: { open: true } },
    types: { "qa-9": { name: "Qa-9" }, "zu-24": { name: "Zu-24" }, "zu-24m": { name: "Zu-24M" } },
  },
  "mul/missiles": {
    classes: {
      "cruise-missile": { name: "Cruise missile", class: "cruise" },
      missile: { name: "Missile" },
      rocket: { name: "Rocket", class: "rocket" },
    },
    models: {
      orb: { name: "Orb", class: "rocket", noun: true },
      pik: { name: "Pik", class: "cruise" },
    },
  },
  "xx/language": {
    name: "Toy",
    codes: ["xxx"],
    script: "Latin",
    frequent: ["the", "of"],
    latin: {
      а: "a",
      б: "b",
      в: "v",
      з: "z",
      с: "s",
      т: "t",
      р: "r",
      м: "m",
      د: "d",
      ت: "t",
      س: "s",
    },
  },
  "xx/names": {
    titles: ["Captain", "captain"],
    addresses: ["Mister"],
    "titles-after": ["speaker"],
    given: { m: ["Tom", "tom"], f: ["Lia", "lia"] },
    families: ["Stone", "stone"],
    particles: ["van", "bin"],
    sayings: ["said"],
  },
  "xx/common": { words: ["the", "house", "lia"] },
  "xx/people": { people: { "ana-bel": { given: ["Ana"], family: ["Bel"] } } },
  "xx/places": { places: { aland: ["Aland"], beland: ["Beland"], cetown: ["Cetown", "Port Tom"] } },
  "xx/demonyms": { demonyms: { aland: ["Alish"], beland: ["Belish"] } },
  "xx/other": { heads: { before: ["School of"], after: ["Club"] } },
  "xx/ministries": {
    heads: { singular: ["Ministry"], plural: ["Ministries"] },
    portfolios: {
      peace: { attributive: ["Peace"], complement: ["Peace"] },
      war: { attributive: ["War"], complement: ["War"], names: ["Warry"] },
    },
    ministries: { "ad-guild": { names: ["Guild"], metonyms: ["Tall Gate"] } },
    templates: ['head "of" complement "of" place', 'head "of" complement', "adjective names"],
  },
  "xx/offices": {
    offices: {
      chief: ["chief"],
      deputy: ["deputy"],
      former: ["former", "ex"],
      reeve: ["reeve"],
      warden: ["warden"],
    },
    templates: [
      "office",
      "adjective office",
      'office "of" place',
      'office "of" region',
      "attributive office",
      "adjective attributive office",
      "office office",
      "adjective office office",
      "office ministry",
    ],
    leads: ["the"],
    owners: ["of"],
  },
  "xx/aircraft": {
    designators: { qa: [{ form: "Qa", spaced: false }], zu: ["Zu"] },
    makers: { Zukhoi: ["Zukhoi"] },
    variants: { m: ["em"] },
    names: { "zu-24": ["Fencer"] },
    plurals: ["s"],
  },
  "xx/missiles": {
    nouns: {
      missile: { singular: ["missile"], plural: ["missiles"] },
      rocket: { singular: ["rocket"], plural: ["rockets"] },
    },
    modifiers: { cruise: ["cruise"] },
    fillers: ["heavy"],
    counters: ["pieces of"],
    links: ["of type"],
    models: { orb: ["Orb"], pik: ["Pik"] },
  },
  "xx/numbers": {
    words: { 2: ["two"], 3: ["three"], 20: ["twenty"], 1000: ["thousand"], 1000000: ["million"] },
    conjunctions: ["and"],
    bounds: {
      about: { before: ["about"] },
      "at-least": { before: ["at least"], after: ["or more"] },
      "more-than": { before: ["over"] },
      "at-most": { before: ["up to"] },
      "less-than": { before: ["under"] },
    },
    ranges: { open: ["between"], link: ["to", "and"] },
    vague: { dozens: { min: 24, forms: ["dozens of", "dozens"] } },
    exact: { 12: ["a dozen"] },
    units: ["km", "mm"],
    months: ["March"],
    suffixes: ["th"],
    "month-first": true,
  },
};

const compiled = new Map<string, Promise<Lexicons>>();

/**
 * The toy lexicons, with keys of files put in the place of theirs; compiled once for a variation.
 */
export function toyLexicons(changes: ToyFiles = {}): Promise<Lexicons> {
  const key = JSON.stringify(changes);
  let lexicons = compiled.get(key);
  if (!lexicons) {
    lexicons = compileFiles(changes);
    compiled.set(key, lexicons);
  }
  return lexicons;
}

async function compileFiles(changes: ToyFiles): Promise<Lexicons> {
  const { packs, findings } = readToy(changes);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return compileAlone({ version: "toy", packs, findings });
}

/** What the shapes make of the toy files, with everything that is wrong in them. */
export function readToy(changes: ToyFiles = {}) {
  const packs = new Map<string, PackBuilder>();
  const findings: Finding[] = [];
  for (const name of new Set([...Object.keys(TOY_FILES), ...Object.keys(changes)])) {
    const [code = "", kind = ""] = name.split("/");
    const pack = packs.get(code) ?? emptyPack(code);
    packs.set(code, pack);
    const data = { ...TOY_FILES[name], ...changes[name] };
    const fileKind = kindOfFile(code, kind);
    if (!fileKind) throw new Error(`no kind is called "${kind}"`);
    findings.push(...addFile(plainFile(name, data), fileKind, pack));
  }
  return { packs, findings };
}

/** Data as if a file had them, all in its first line. */
export function plainFile(file: string, data: unknown): PlainFile {
  return { file, data, positions: 0, lineStarts: [0], numbers: [], findings: [] };
}

/** A text as extractors see it, in the toy language. */
export async function toyView(text: string, changes: ToyFiles = {}): Promise<View> {
  const pack = (await toyLexicons(changes)).pack(TOY);
  const tokens = tokenize(text, pack.tables);
  return { tokens, hits: phraseMatcher(pack)(tokens), pack };
}

/** A whole document in the toy language, from text to entities, and what came before the answer. */
export async function toyDocument(text: string, changes: ToyFiles = {}): Promise<Inspection> {
  const lexicons = await toyLexicons(changes);
  const pipeline = createPipeline(lexicons, detectorOver(lexicons));
  return pipeline.inspect(text, { language: TOY, source: "option" });
}
