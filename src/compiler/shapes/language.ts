/**
 * `language.yaml`: how the language is written, folded and inflected. No words but the frequent
 * ones.
 */

import { SIGNS } from "../../candidate.ts";
import type { Prefix } from "../../lexicon/pack.ts";
import { partMissing } from "../checks/E117.ts";
import { unknownScript } from "../checks/E118.ts";
import { notAPrefix } from "../checks/E127.ts";
import type { Fields } from "../fields.ts";
import { INFLECTION_CLASSES, type LanguageSource, type Paradigm } from "../source.ts";
import type { Reader } from "./builder.ts";
import { top, wordLists } from "./declare.ts";

const KEYS = [
  "name",
  "codes",
  "script",
  "direction",
  "letters",
  "frequent",
  "fold",
  "latin",
  "prefixes",
  "article",
  "paradigms",
  "given-names",
  "adjectives-lead",
  "cased",
  "small-tails",
  "capitals-tell",
  "weights",
  "capitals-only",
  "shared-heads",
];

export const language: Reader = (fields, pack) => {
  const data = top(fields, KEYS);
  const target = pack.language;
  for (const key of ["name", "given-names"] as const) {
    const text = fields.text(data[key], [key]);
    if (text) target[key] = text;
  }
  const script = fields.text(data["script"], ["script"]);
  if (script && !fields.report(["script"], unknownScript, script)) target.script = script;
  if (data["adjectives-lead"] === true) target["adjectives-lead"] = true;
  const cased = fields.flag(data["cased"], ["cased"]);
  if (cased !== undefined) target.cased = cased;
  if (data["capitals-tell"] === true) target["capitals-tell"] = true;
  const tails = fields.range(data["small-tails"], ["small-tails"]);
  if (tails) target["small-tails"] = tails;
  if (data["weights"] !== undefined)
    target.weights = { ...target.weights, ...readWeights(fields, data["weights"]) };
  const direction = fields.oneOf(data["direction"], ["direction"], ["rtl", "ltr"]);
  if (direction) target.direction = direction;
  wordLists(fields, pack, data, ["codes", "frequent", "article", "capitals-only", "shared-heads"]);
  const prefixes = readPrefixes(fields, data["prefixes"]);
  if (prefixes.length > 0) target.prefixes = prefixes;
  if (data["letters"]) target.letters = readLetters(fields, data["letters"]);
  for (const key of ["fold", "latin"] as const) {
    if (!data[key]) continue;
    const table: Record<string, string> = {};
    for (const [from, to] of Object.entries(fields.map(data[key], [key])))
      table[from] = fields.text(to, [key, from]) ?? "";
    target[key] = table;
  }
  const paradigms = readParadigms(fields, data["paradigms"]);
  if (paradigms.length > 0) target.paradigms = [...(target.paradigms ?? []), ...paradigms];
};

/** Written `cut>put`, or the cut alone where nothing takes its place. */
function readPrefixes(fields: Fields, value: unknown): Prefix[] {
  return fields.texts(value, ["prefixes"]).flatMap((text, i) => {
    if (fields.report(["prefixes", i], notAPrefix, text)) return [];
    const [cut = "", put = ""] = text.split(">");
    return [{ cut, put }];
  });
}

function readLetters(fields: Fields, value: unknown): Required<LanguageSource>["letters"] {
  const letters = fields.map(value, ["letters"]);
  fields.knownKeys(letters, ["letters"], ["own", "foreign", "likely"]);
  const read = (key: string) => fields.text(letters[key], ["letters", key]) ?? "";
  return { own: read("own"), foreign: read("foreign"), likely: read("likely") };
}

/** A paradigm of several ends is one for each. */
function readParadigms(fields: Fields, value: unknown): Paradigm[] {
  const list = Array.isArray(value) ? value : [];
  return list.flatMap((item, i) => {
    const path = ["paradigms", i];
    const paradigm = fields.map(item, path);
    fields.knownKeys(paradigm, path, ["of", "gender", "ends", "forms", "note"]);
    const forms = fields.texts(paradigm["forms"], [...path, "forms"]);
    if (forms.length === 0)
      fields.report(
        path,
        partMissing,
        "a paradigm without forms",
        "add forms: [ending, ending, …]",
      );
    const gender = fields.text(paradigm["gender"], [...path, "gender"]);
    const of = fields
      .texts(paradigm["of"], [...path, "of"])
      .flatMap((one) => fields.oneOf(one, [...path, "of"], INFLECTION_CLASSES) ?? []);
    return fields
      .texts(paradigm["ends"] ?? "", [...path, "ends"])
      .map((ends) => ({ of, ends, forms, ...(gender && { gender }) }));
  });
}

/** `weights: { ordinary-word: -1 }`: signs that the language weighs otherwise. */
function readWeights(fields: Fields, value: unknown): Record<string, number> {
  const weights = fields.map(value, ["weights"]);
  fields.knownKeys(weights, ["weights"], SIGNS);
  const read = Object.entries(weights).map(([sign, weight]) => [
    sign,
    fields.number(weight, ["weights", sign]) ?? 0,
  ]);
  return Object.fromEntries(read);
}
