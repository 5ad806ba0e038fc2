/** W209: a form that says that it takes no endings, where none would be. */

import type { Located, SourceCheck } from "./check.ts";

export const noEndingsAnyway: SourceCheck = {
  code: "W209",
  severity: "warning",
  at: "source",
  title: "inflect: none says nothing",
  reason:
    "A form takes endings where a paradigm of language.yaml fits its last letters. Where none " +
    "does, inflect: none on every line hides the few lines on which it matters.",
  bad: {
    "en/places.yaml": `places:
  syria: [{ form: Zzyzx, inflect: none }]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Zzyzx]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { pack, met } of packs)
      for (const declaration of pack.declarations) {
        const { inflect, made, form } = declaration;
        if (inflect !== "none" || made) continue;
        const { inflect: _, ...free } = declaration;
        if (met(free).forms.length > 1) continue;
        yield {
          where: declaration,
          problem: `"${form}" takes no endings: no paradigm fits it`,
          repair: "remove inflect: none",
        };
      }
  },
};
