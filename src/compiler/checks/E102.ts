/** E102: one spelling that means two things. */

import { TAG_TABLE } from "../../lexicon/tags.ts";
import {
  type CheckedForm,
  isFree,
  type Located,
  ownersElsewhere,
  placeOf,
  type SourceCheck,
} from "./check.ts";

export const oneFormTwoIds: SourceCheck = {
  code: "E102",
  severity: "error",
  at: "source",
  title: "one form means two ids",
  reason:
    "Where one spelling names two things, which of them is meant would depend on the order " +
    "of the lexicon. A condition says in which context it is the one or the other.",
  bad: {
    "en/places.yaml": `places:
  zz-one: [Zzyzx]
  zz-two: [Zzyzx]
`,
    "mul/places.yaml": `places:
  zz-one: { name: Zzyzx One, type: village, country: US }
  zz-two: { name: Zzyzx Two, type: village, country: US }
`,
  },
  good: {
    "en/places.yaml": `places:
  zz-one: [Zzyzx]
  zz-two: [{ form: Zzyzx, after: [Lake] }]
`,
    "mul/places.yaml": `places:
  zz-one: { name: Zzyzx One, type: village, country: US }
  zz-two: { name: Zzyzx Two, type: village, country: US }
`,
  },
  *find({ packs }): Generator<Located> {
    for (const pack of packs) {
      const owners = ownersElsewhere(pack, (tag) => TAG_TABLE[tag].one, keyOf);
      for (const form of pack.forms) {
        const key = keyOf(form);
        if (key === undefined) continue;
        const { declaration } = form;
        const other = owners.get(key);
        const bothShare = other?.shared === true && declaration.shared === true;
        if (!other || other.value === declaration.value || bothShare) owners.set(key, declaration);
        else
          yield {
            where: declaration,
            problem: `"${declaration.form}" already means ${other.value} (${placeOf(other)})`,
            repair:
              "remove it from one, give both a condition (after, before), " +
              "or let both say shared: true, so that the document chooses",
          };
      }
    }
  },
};

/** What may have one meaning only; undefined where several are allowed. */
function keyOf({ declaration, spellings: [first], key }: CheckedForm): string | undefined {
  const { tag } = declaration;
  const row = TAG_TABLE[tag];
  if (!row.one || !isFree(declaration) || !first) return undefined;
  return `${tag} ${key} ${row.case === "any" ? "" : first.capital}`;
}
