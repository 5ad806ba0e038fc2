/** W205: a form that folding gives. */

import { type Located, placeOf, type SourceCheck } from "./check.ts";

export const foldingGives: SourceCheck = {
  code: "W205",
  severity: "warning",
  at: "source",
  title: "folding gives a form anyway",
  reason:
    "Case, accents, ё, harakat, hamza, the shapes of kaf and yeh, a hyphen for a space and a " +
    "missing apostrophe are seen through when a text is read. Forms that differ in nothing " +
    "else are one form: the list says more when each of them is another spelling.",
  bad: {
    "en/places.yaml": `places:
  syria: [Zzyzx-Town, Zzýzx Town]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Zzyzx-Town]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { declaration, by, because } of packs.flatMap((pack) => pack.needless()))
      if (because === "folded")
        yield {
          where: declaration,
          problem: `"${declaration.form}" is read as "${by.form}" (${placeOf(by)}) is`,
          repair: "remove it: folding gives it",
          fix: { remove: true },
        };
  },
};
