/** W202: a name that another thing hides. */

import { TAG_TABLE } from "../../lexicon/tags.ts";
import type { Declaration } from "../sources/source.ts";
import {
  type CheckedForm,
  isFree,
  isName,
  type Located,
  placeOf,
  type SourceCheck,
} from "./check.ts";

export const hiddenByAnother: SourceCheck = {
  code: "W202",
  severity: "warning",
  at: "source",
  title: "a name is also that of another thing",
  reason:
    "Names of other things (other.yaml: agencies, ships, clubs) hide what is inside them. A " +
    "person, place, ministry, aircraft or missile with the very same name is hidden wherever " +
    "it is written, unless a condition tells them apart. That this is meant is said by " +
    "shared: true.",
  bad: {
    "en/other.yaml": `names:
  club: [Zzyzx]
`,
    "en/places.yaml": `places:
  syria: [Zzyzx]
`,
  },
  good: {
    "en/other.yaml": `names:
  club: [{ form: Zzyzx, after: [club] }]
`,
    "en/places.yaml": `places:
  syria: [Zzyzx]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const pack of packs) {
      const asked = pack.pack.declarations.some(({ tag }) => tag === "other" || canBeHidden(tag));
      const all = asked ? [...pack.forms, ...pack.belowForms()] : [];
      const others = new Map<string, Declaration>();
      for (const form of all)
        if (form.declaration.tag === "other" && isFree(form.declaration))
          others.set(keyOf(form), form.declaration);
      const own = new Set(pack.forms);
      for (const form of all) {
        const { declaration } = form;
        if (!canBeHidden(declaration.tag) || !isFree(declaration) || declaration.shared) continue;
        const other = others.get(keyOf(form));
        if (!other || !(own.has(form) || pack.pack.declarations.includes(other))) continue;
        const kind = TAG_TABLE[declaration.tag].value;
        yield {
          where: own.has(form) ? declaration : other,
          problem: own.has(form)
            ? `"${declaration.form}" is also another thing, of the sort ${other.value} (${placeOf(other)})`
            : `"${other.form}" is also the ${kind} ${declaration.value} (${placeOf(declaration)})`,
          repair:
            "remove it from one, give one a condition (after, before, not-after, not-before), " +
            "or let the name say shared: true",
        };
      }
    }
  },
};

function canBeHidden(tag: Declaration["tag"]): boolean {
  return isName(tag) || tag === "missile-model";
}

function keyOf({ key, spellings: [first] }: CheckedForm): string {
  return `${key} ${first?.allCapitals}`;
}
