/** `other.yaml`: names of other things, which hide what is inside them. */

import type { Reader } from "./builder.ts";
import { declare, top } from "./declare.ts";

export const other: Reader = (fields, pack) => {
  const data = top(fields, ["names", "heads", "quoted-names"]);
  if (data["quoted-names"] === true) pack.language["quoted-names"] = true;
  for (const [sort, forms] of Object.entries(fields.map(data["names"], ["names"]))) {
    declare(fields, pack, ["names", sort], forms, "other", sort, {
      room: "other",
      how: "thing",
      named: sort,
    });
  }
  const heads = fields.map(data["heads"], ["heads"]);
  fields.knownKeys(heads, ["heads"], ["before", "after", "named-before", "named-after"]);
  declare(fields, pack, ["heads", "before"], heads["before"], "other-before", "", {
    room: "other",
    how: "head",
    inflectAs: "noun",
  });
  for (const side of ["named-before", "named-after"] as const) {
    declare(fields, pack, ["heads", side], heads[side], side, "", {
      room: "other",
      how: "head",
      inflectAs: "noun",
    });
  }
  declare(fields, pack, ["heads", "after"], heads["after"], "other-after", "", {
    room: "other",
    how: "head",
    inflectAs: "noun",
  });
};
