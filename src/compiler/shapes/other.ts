/** `other.yaml`: names of other things, which hide what is inside them. */

import { fileKind } from "./builder.ts";
import { declare } from "./declare.ts";
import { fileOfForms, forms } from "./forms.ts";
import { fields, flag, may, named } from "./terms.ts";

const HEADS = {
  before: may(forms, "the name behind such a word is part of another thing's"),
  after: may(forms, "the name before such a word is part of another thing's"),
  "named-before": may(forms, "such a thing is named after people: nobody's name follows"),
  "named-after": may(forms, "likewise of the name before it"),
};

const TAGS = {
  before: "other-before",
  after: "other-after",
  "named-before": "named-before",
  "named-after": "named-after",
} as const;

const shape = fileOfForms({
  names: may(named(forms), "sort of thing → names, in which nothing else is found"),
  heads: may(fields(HEADS), "words that make the name beside them another thing's"),
  "quoted-names": may(flag, "true: a short quoted phrase is the name of a thing"),
});

export const other = fileKind(shape, (file, pack) => {
  const { data } = file;
  const room = "other";
  if (data["quoted-names"] === true) pack.language["quoted-names"] = true;
  for (const [sort, forms] of Object.entries(data.names ?? {}))
    declare(file, pack, ["names", sort], forms, "other", sort, { room, how: "thing", named: sort });
  for (const key of ["before", "named-before", "named-after", "after"] as const)
    declare(file, pack, ["heads", key], data.heads?.[key], TAGS[key], "", {
      room,
      how: "head",
      inflectAs: "noun",
    });
});
