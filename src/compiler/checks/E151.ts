/** E151: a name of things of two kinds. */

import { TAG_TABLE } from "../../lexicon/tags.ts";
import type { Declaration } from "../sources/source.ts";
import {
  type CheckedForm,
  isFree,
  isName,
  type Located,
  ownersElsewhere,
  placeOf,
  type SourceCheck,
} from "./check.ts";

export const nameOfTwoKinds: SourceCheck = {
  code: "E151",
  severity: "error",
  at: "source",
  title: "one name means things of two kinds",
  reason:
    "Where one form names a person and a place, or a ministry and an aircraft, and no condition " +
    "tells them apart, the one that is meant is found in half of the texts at best. That it " +
    "is known and left to the document is said by shared: true.",
  bad: {
    "en/people.yaml": `people:
  vladimir-putin: { alone: [Zzyzx] }
`,
    "en/places.yaml": `places:
  syria: [Zzyzx]
`,
  },
  good: {
    "en/people.yaml": `people:
  vladimir-putin: { alone: [Zzyzx] }
`,
    "en/places.yaml": `places:
  syria: [{ form: Zzyzx, after: [in] }]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const pack of packs) {
      const owners = ownersElsewhere(pack, isName, keyOf);
      for (const form of pack.forms) {
        const key = keyOf(form);
        if (key === undefined) continue;
        const { declaration } = form;
        const other = owners.get(key);
        const bothShare = other?.shared === true && declaration.shared === true;
        if (!other) owners.set(key, declaration);
        else if (kindOf(other) !== kindOf(declaration) && !bothShare)
          yield {
            where: declaration,
            problem:
              `"${declaration.form}" is also the ${kindOf(other)} ` +
              `${other.value} (${placeOf(other)})`,
            repair:
              "remove it from one, give one a condition (after, before), or let both say " +
              "shared: true",
          };
      }
    }
  },
};

/** What a name without a condition is read as, with the capitals that it asks for. */
function keyOf({ declaration, spellings: [first], key }: CheckedForm): string | undefined {
  if (!isName(declaration.tag) || !isFree(declaration) || !first) return undefined;
  return `${key} ${first.capital} ${first.allCapitals}`;
}

function kindOf({ tag }: Declaration): string {
  return TAG_TABLE[tag].value;
}
