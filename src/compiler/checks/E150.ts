/** E150: a form that needs no introduction and is somebody else's. */

import { TAG_TABLE } from "../../lexicon/tags.ts";
import type { Declaration } from "../sources/source.ts";
import {
  type CheckedForm,
  type CheckedPack,
  isFree,
  type Located,
  placeOf,
  type SourceCheck,
} from "./check.ts";

export const loneFormOfAnother: SourceCheck = {
  code: "E150",
  severity: "error",
  at: "source",
  title: "a form that stands alone is another person's name",
  reason:
    "What stands under `alone` means its person wherever it is met. Where it is no surname of " +
    "that person and one of somebody else, or the full name of somebody else, every mention " +
    "of the other would be printed as this one.",
  bad: {
    "en/people.yaml": `people:
  bashar-al-assad: { family: [Zzyzx] }
  vladimir-putin: { alone: [Zzyzx] }
`,
  },
  good: {
    "en/people.yaml": `people:
  bashar-al-assad: { family: [Zzyzx] }
`,
  },
  *find({ packs }): Generator<Located> {
    for (const pack of packs) {
      const { lone, names } = namesOf(pack);
      if (lone.length === 0 && names.size === 0) continue;
      const own = new Set(pack.forms);
      for (const form of lone) {
        const others = names.get(keyOf(form)) ?? [];
        if (others.some(({ declaration }) => isOf(form, declaration))) continue;
        const other = others.find((one) => own.has(one) || own.has(form))?.declaration;
        if (!other) continue;
        const [where, means] = own.has(form)
          ? [form.declaration, other]
          : [other, form.declaration];
        yield {
          where,
          problem: `"${where.form}" is a name of ${means.value} (${placeOf(means)})`,
          repair:
            "remove it from the one whose name it is not, or give it a condition (after, before)",
        };
      }
    }
  },
};

interface Names {
  /** Forms that need no introduction. */
  readonly lone: readonly CheckedForm[];
  /** Surnames and full names, by what they are read as. */
  readonly names: ReadonlyMap<string, readonly CheckedForm[]>;
}

function namesOf(pack: CheckedPack): Names {
  const asked = pack.pack.declarations.some(({ tag }) => TAG_TABLE[tag].value === "person");
  const all = asked ? [...pack.forms, ...pack.belowForms()] : [];
  const lone: CheckedForm[] = [];
  const names = new Map<string, CheckedForm[]>();
  for (const form of all) {
    const { declaration } = form;
    if (declaration.tag === "person-alone" && isFree(declaration)) lone.push(form);
    if (declaration.tag !== "person-family" && declaration.tag !== "person") continue;
    if (!isFree(declaration)) continue;
    const key = keyOf(form);
    names.set(key, [...(names.get(key) ?? []), form]);
  }
  return { lone, names };
}

function keyOf({ key, spellings: [first] }: CheckedForm): string {
  return `${key} ${first?.capital}`;
}

function isOf({ declaration }: CheckedForm, { value }: Declaration): boolean {
  return declaration.value === value;
}
