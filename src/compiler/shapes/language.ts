/** `language.yaml`: how the language is written, folded and inflected. No words but the frequent ones. */

import { SIGNS } from "../../candidate.ts";
import { nearest } from "../../text/nearest.ts";
import type { Fields } from "../fields.ts";
import type { InflectionClass, Paradigm } from "../source.ts";
import type { Reader } from "./builder.ts";
import { top } from "./declare.ts";
import { COMMON_SCRIPTS, isScript } from "./script.ts";

export const language: Reader = (fields, pack) => {
  const keys = [
    "name",
    "codes",
    "script",
    "direction",
    "letters",
    "frequent",
    "fold",
    "prefixes",
    "article",
    "paradigms",
    "given-names",
    "adjectives-lead",
    "cased",
    "small-tails",
    "weights",
  ];
  const data = top(fields, keys);
  const target = pack.language;
  for (const key of ["name", "given-names"] as const) {
    const text = fields.text(data[key], [key]);
    if (text) target[key] = text;
  }
  const script = fields.text(data["script"], ["script"]);
  if (script && isScript(script)) target.script = script;
  else if (script) {
    const near = nearest(script, COMMON_SCRIPTS);
    const repair = near
      ? `did you mean "${near}"?`
      : `write it as Unicode does: ${COMMON_SCRIPTS.join(", ")}…`;
    fields.report(["script"], `"${script}" is no script of Unicode`, repair);
  }
  if (data["adjectives-lead"] === true) target["adjectives-lead"] = true;
  const cased = fields.flag(data["cased"], ["cased"]);
  if (cased !== undefined) target.cased = cased;
  const tails = fields.range(data["small-tails"], ["small-tails"]);
  if (tails) target["small-tails"] = tails;
  const weights = readWeights(fields, data["weights"]);
  if (weights) target.weights = { ...target.weights, ...weights };
  if (data["direction"] === "rtl" || data["direction"] === "ltr")
    target.direction = data["direction"];
  for (const key of ["codes", "frequent", "prefixes", "article"] as const) {
    const texts = fields.texts(data[key], [key]);
    if (texts.length > 0) target[key] = texts;
  }
  const letters = fields.map(data["letters"], ["letters"]);
  fields.knownKeys(letters, ["letters"], ["own", "foreign", "likely"]);
  if (data["letters"]) {
    target.letters = {
      own: fields.text(letters["own"], ["letters", "own"]) ?? "",
      foreign: fields.text(letters["foreign"], ["letters", "foreign"]) ?? "",
      likely: fields.text(letters["likely"], ["letters", "likely"]) ?? "",
    };
  }
  if (data["fold"]) {
    target.fold = {};
    for (const [from, to] of Object.entries(fields.map(data["fold"], ["fold"]))) {
      target.fold[from] = fields.text(to, ["fold", from]) ?? "";
    }
  }
  const paradigms = Array.isArray(data["paradigms"]) ? data["paradigms"] : [];
  const read: Paradigm[] = paradigms.flatMap((item, i) => {
    const paradigm = fields.map(item, ["paradigms", i]);
    fields.knownKeys(paradigm, ["paradigms", i], ["of", "gender", "ends", "forms", "note"]);
    const forms = fields.texts(paradigm["forms"], ["paradigms", i, "forms"]);
    if (forms.length === 0)
      fields.report(["paradigms", i], "a paradigm without forms", "add forms: [ending, ending, …]");
    const gender = fields.text(paradigm["gender"], ["paradigms", i, "gender"]);
    return fields.texts(paradigm["ends"] ?? "", ["paradigms", i, "ends"]).map((ends) => ({
      of: fields.texts(paradigm["of"], ["paradigms", i, "of"]) as InflectionClass[],
      ends,
      forms,
      ...(gender && { gender }),
    }));
  });
  if (read.length > 0) target.paradigms = [...(target.paradigms ?? []), ...read];
};

/** `weights: { ordinary-word: -1 }`: signs that the language weighs otherwise. */
function readWeights(fields: Fields, value: unknown): Record<string, number> | undefined {
  if (value === undefined) return undefined;
  const weights = fields.map(value, ["weights"]);
  fields.knownKeys(weights, ["weights"], SIGNS);
  const read = Object.entries(weights).filter(([sign, weight]) => {
    if (typeof weight === "number" && Number.isFinite(weight)) return true;
    fields.report(["weights", sign], `"${String(weight)}" is no weight`, "write a number");
    return false;
  });
  return Object.fromEntries(read) as Record<string, number>;
}
