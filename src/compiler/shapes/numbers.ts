/** `numbers.yaml`: words of numbers, bounds, ranges and vague quantities. */

import { QUALIFIERS } from "../../entity.ts";
import { NUMBERED, YEAR } from "../../lexicon/tags.ts";
import { notWhole } from "../checks/E120.ts";
import type { Fields } from "../fields.ts";
import type { PackBuilder, Reader } from "./builder.ts";
import { type DeclareOptions, declare, idForms, top, wordLists } from "./declare.ts";

const KEYS = [
  "words",
  "conjunctions",
  "joined",
  "bounds",
  "ranges",
  "vague",
  "exact",
  "units",
  "months",
  "decimal",
  "grouping",
  "postposed",
  "singular",
  "suffixes",
  "years",
  "years-after",
  "numbered",
  "juxtaposed",
  "inverted",
  "month-first",
  "times",
  "negations",
  "shares",
];

/** 0.5 and 1.5 are numbers as well, though they count nothing without a scale. */
const HALVES = /^\d+\.5$/;

const OPTIONS: DeclareOptions = { room: "missiles", how: "count" };

export const numbers: Reader = (fields, pack) => {
  const data = top(fields, KEYS);
  for (const [value, forms] of Object.entries(fields.map(data["words"], ["words"]))) {
    if (HALVES.test(value) || !fields.report(["words", value], notWhole, value))
      declare(fields, pack, ["words", value], forms, "number", value, OPTIONS);
  }
  readQuantities(fields, pack, data);
  idForms(fields, pack, "exact", "exact", OPTIONS);
  for (const [key, tag] of [
    ["conjunctions", "conjunction"],
    ["units", "unit"],
    ["months", "month"],
    ["suffixes", "suffix"],
  ] as const)
    declare(fields, pack, [key], data[key], tag, "", OPTIONS);
  declare(fields, pack, ["years-after"], data["years-after"], "month", YEAR, OPTIONS);
  declare(fields, pack, ["numbered"], data["numbered"], "month", NUMBERED, OPTIONS);
  readTimes(fields, pack, data);
  readNegations(fields, pack, data);
  for (const key of ["juxtaposed", "inverted", "month-first"] as const) {
    const flag = fields.flag(data[key], [key]);
    if (flag !== undefined) pack.language[key] = flag;
  }
  const joined = fields.oneOf(data["joined"], ["joined"], ["required", "optional", "never"]);
  if (joined) pack.language.joined = joined;
  const decimal = fields.text(data["decimal"], ["decimal"]);
  if (decimal) pack.language.decimal = decimal;
  wordLists(fields, pack, data, ["shares", "grouping"]);
  if (data["years"] !== undefined)
    pack.language.years = fields
      .texts(data["years"], ["years"])
      .map((years, i) => fields.range(years, ["years", i]))
      .filter((range) => range !== undefined);
  for (const key of ["postposed", "singular"] as const) {
    const values = fields.texts(data[key], [key]).map(Number);
    if (values.length > 0) pack.language[key] = values;
  }
};

/** Bounds, ranges and vague quantities: words beside a number, or in its place. */
function readQuantities(fields: Fields, pack: PackBuilder, data: Record<string, unknown>): void {
  for (const [qualifier, value] of Object.entries(fields.map(data["bounds"], ["bounds"]))) {
    const path = ["bounds", qualifier];
    const { before, after, ...others } = fields.map(value, path);
    fields.knownKeys(others, path, ["before", "after"]);
    if (!fields.oneOf(qualifier, path, QUALIFIERS, "qualifier")) continue;
    declare(fields, pack, [...path, "before"], before, "bound-before", qualifier, OPTIONS);
    declare(fields, pack, [...path, "after"], after, "bound-after", qualifier, OPTIONS);
  }
  const ranges = fields.map(data["ranges"], ["ranges"]);
  fields.knownKeys(ranges, ["ranges"], ["open", "link"]);
  declare(fields, pack, ["ranges", "open"], ranges["open"], "range-open", "", OPTIONS);
  declare(fields, pack, ["ranges", "link"], ranges["link"], "range-link", "", OPTIONS);
  for (const [qualifier, value] of Object.entries(fields.map(data["vague"], ["vague"]))) {
    const path = ["vague", qualifier];
    const { min, forms, ...others } = fields.map(value, path);
    fields.knownKeys(others, path, ["min", "forms"]);
    const known = fields.oneOf(qualifier, path, QUALIFIERS, "qualifier");
    const least = min ?? 0;
    if (!known || fields.report([...path, "min"], notWhole, String(least))) continue;
    pack.language.leasts = { ...pack.language.leasts, [known]: Number(least) };
    declare(fields, pack, [...path, "forms"], forms, "vague", known, OPTIONS);
  }
}

/** Signs of so many pieces, before the digits or behind them. */
function readTimes(fields: Fields, pack: PackBuilder, data: Record<string, unknown>): void {
  const times = fields.map(data["times"], ["times"]);
  fields.knownKeys(times, ["times"], ["before", "after"]);
  for (const side of ["before", "after"] as const)
    declare(fields, pack, ["times", side], times[side], "times", side, OPTIONS);
}

/** Number words that say no as well, and the words that answer them. */
function readNegations(fields: Fields, pack: PackBuilder, data: Record<string, unknown>): void {
  const negations = fields.map(data["negations"], ["negations"]);
  fields.knownKeys(negations, ["negations"], ["words", "answers"]);
  for (const part of ["words", "answers"] as const)
    declare(fields, pack, ["negations", part], negations[part], "negation", part, OPTIONS);
}
