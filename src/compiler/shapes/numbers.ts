/** `numbers.yaml`: words of numbers, bounds, ranges and vague quantities. */

import type { Reader } from "./builder.ts";
import { declare, top } from "./declare.ts";

export const numbers: Reader = (fields, pack) => {
  const keys = [
    "words",
    "conjunctions",
    "joined",
    "bounds",
    "ranges",
    "vague",
    "exact",
    "units",
    "months",
  ];
  const data = top(fields, [
    ...keys,
    "decimal",
    "grouping",
    "postposed",
    "singular",
    "suffixes",
    "years",
  ]);
  const options = { room: "missiles", how: "count" } as const;
  for (const [value, forms] of Object.entries(fields.map(data["words"], ["words"]))) {
    if (!/^\d+$/.test(value))
      fields.report(["words", value], `"${value}" is not a whole number`, "use digits as the key");
    else declare(fields, pack, ["words", value], forms, "number", value, options);
  }
  declare(fields, pack, ["conjunctions"], data["conjunctions"], "conjunction", "", options);
  const joined = data["joined"];
  if (joined === "required" || joined === "optional" || joined === "never")
    pack.language.joined = joined;
  for (const [qualifier, value] of Object.entries(fields.map(data["bounds"], ["bounds"]))) {
    const bound = fields.map(value, ["bounds", qualifier]);
    fields.knownKeys(bound, ["bounds", qualifier], ["before", "after"]);
    declare(
      fields,
      pack,
      ["bounds", qualifier, "before"],
      bound["before"],
      "bound-before",
      qualifier,
      options,
    );
    declare(
      fields,
      pack,
      ["bounds", qualifier, "after"],
      bound["after"],
      "bound-after",
      qualifier,
      options,
    );
  }
  const ranges = fields.map(data["ranges"], ["ranges"]);
  fields.knownKeys(ranges, ["ranges"], ["open", "link"]);
  declare(fields, pack, ["ranges", "open"], ranges["open"], "range-open", "", options);
  declare(fields, pack, ["ranges", "link"], ranges["link"], "range-link", "", options);
  for (const [qualifier, value] of Object.entries(fields.map(data["vague"], ["vague"]))) {
    const vague = fields.map(value, ["vague", qualifier]);
    fields.knownKeys(vague, ["vague", qualifier], ["min", "forms"]);
    declare(
      fields,
      pack,
      ["vague", qualifier, "forms"],
      vague["forms"],
      "vague",
      `${qualifier} ${Number(vague["min"] ?? 0)}`,
      options,
    );
  }
  for (const [value, forms] of Object.entries(fields.map(data["exact"], ["exact"]))) {
    declare(fields, pack, ["exact", value], forms, "exact", value, options);
  }
  declare(fields, pack, ["units"], data["units"], "unit", "", options);
  declare(fields, pack, ["months"], data["months"], "month", "", options);
  declare(fields, pack, ["suffixes"], data["suffixes"], "suffix", "", options);
  const decimal = fields.text(data["decimal"], ["decimal"]);
  if (decimal) pack.language.decimal = decimal;
  const grouping = fields.texts(data["grouping"], ["grouping"]);
  if (grouping.length > 0) pack.language.grouping = grouping;
  if (data["years"] !== undefined)
    pack.language.years = fields.texts(data["years"], ["years"]).flatMap((years, i) => {
      const range = fields.range(years, ["years", i]);
      return range ? [range] : [];
    });
  for (const key of ["postposed", "singular"] as const) {
    const values = fields.texts(data[key], [key]).map(Number);
    if (values.length > 0) pack.language[key] = values;
  }
};
