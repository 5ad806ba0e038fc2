/** W201: a form that can never count. */

import { type Located, placeOf, type SourceCheck } from "./check.ts";

export const neverCounts: SourceCheck = {
  code: "W201",
  severity: "warning",
  at: "source",
  title: "a form can never count",
  reason:
    "A form that its entry has already adds nothing: written twice, in a language though the " +
    "forms of all languages have it, with a condition beside the same form without one, or " +
    "with the generic head of a place that is listed without it. Whoever mends one of them " +
    "later wonders why nothing changes.",
  bad: {
    "en/places.yaml": `places:
  syria: [Zzyzx, { form: Zzyzx, after: [in] }]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Zzyzx]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { declaration, by, because } of packs.flatMap((pack) => pack.needless())) {
      if (because !== "again" && because !== "head") continue;
      const how = because === "head" ? "counts without its head as" : "is given by";
      yield {
        where: declaration,
        problem: `"${declaration.form}" ${how} "${by.form}" (${placeOf(by)})`,
        repair: "remove it: nothing is found by it that is not found without",
        fix: { remove: true },
      };
    }
  },
};
