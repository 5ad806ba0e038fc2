/** `numbers.yaml`: words of numbers, bounds, ranges and vague quantities. */

import { QUALIFIERS } from "../../entity.ts";
import { notWhole } from "../checks/E120.ts";
import type { Fields } from "../fields.ts";
import type { PackBuilder, Reader } from "./builder.ts";
import { type DeclareOptions, declare, idForms, top } from "./declare.ts";

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
];

const OPTIONS: DeclareOptions = { room: "missiles", how: "count" };

export const numbers: Reader = (fields, pack) => {
  const data = top(fields, KEYS);
  for (const [value, forms] of Object.entries(fields.map(data["words"], ["words"]))) {
    if (!fields.report(["words", value], notWhole, value))
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
  const joined = fields.oneOf(data["joined"], ["joined"], ["required", "optional", "never"]);
  if (joined) pack.language.joined = joined;
  const decimal = fields.text(data["decimal"], ["decimal"]);
  if (decimal) pack.language.decimal = decimal;
  const grouping = fields.texts(data["grouping"], ["grouping"]);
  if (grouping.length > 0) pack.language.grouping = grouping;
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
