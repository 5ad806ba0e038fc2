/** E152: a form that the gazetteer gives to other places. */

import { TAG_TABLE } from "../../lexicon/tags.ts";
import { type CheckedForm, isFree, type Located, placeOf, type SourceCheck } from "./check.ts";

export const formOfAnotherTown: SourceCheck = {
  code: "E152",
  severity: "error",
  at: "source",
  title: "a place bears the name of another in the gazetteer",
  reason:
    "A form written by hand counts wherever it stands, one of the generated gazetteer beside a " +
    "cue only. Where the gazetteer has the form for another place and not for this one, the " +
    "hand has most often taken the wrong id. That the place is the better known of two that " +
    "share their name is said by shared: true.",
  bad: {
    "en/places.yaml": `places:
  syria: [Bachatskiy]
`,
  },
  good: {
    "en/places.yaml": `places:
  bachatskiy: [Bachatskiy]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const pack of packs) {
      if (!pack.pack.declarations.some(({ tag }) => TAG_TABLE[tag].value === "place")) continue;
      const owners = new Map<string, CheckedForm[]>();
      for (const form of [...pack.forms, ...pack.belowForms()]) {
        if (form.declaration.tag !== "place-gated") continue;
        owners.set(keyOf(form), [...(owners.get(keyOf(form)) ?? []), form]);
      }
      for (const form of pack.forms) {
        const { declaration } = form;
        if (declaration.tag !== "place" || !isFree(declaration) || declaration.shared) continue;
        if (declaration.origin.how === "gazetteer") continue;
        const others = (owners.get(keyOf(form)) ?? []).map((one) => one.declaration);
        const other = others[0];
        if (!other || others.some(({ value }) => value === declaration.value)) continue;
        yield {
          where: declaration,
          problem: `"${declaration.form}" is ${other.value} in the gazetteer (${placeOf(other)})`,
          repair: "correct the id, give it a condition (after, before), or say shared: true",
        };
      }
    }
  },
};

function keyOf({ key, spellings: [first] }: CheckedForm): string {
  return `${key} ${first?.capital}`;
}
