/** W203: a name of one or two letters. */

import { isFree, isName, type Located, type SourceCheck } from "./check.ts";

export const shortName: SourceCheck = {
  code: "W203",
  severity: "warning",
  at: "source",
  title: "a name has one or two letters",
  reason:
    "So short a form is an initial, a word of another language or a part of an abbreviation " +
    "far more often than the name that is listed. Capitals alone are asked for nothing: UK.",
  bad: {
    "en/places.yaml": `places:
  syria: [Zz]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [{ form: Zz, after: [in] }]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { declaration, spellings } of packs.flatMap(({ forms }) => forms)) {
      const { tag, form, exact, origin } = declaration;
      if (!isName(tag) || !isFree(declaration) || exact || origin.how === "gazetteer") continue;
      const letters = spellings[0]?.words.join("") ?? "";
      if (letters.length === 0 || letters.length > 2 || !/^\p{L}+$/u.test(letters)) continue;
      if (spellings[0]?.allCapitals) continue;
      yield {
        where: declaration,
        problem: `"${form}" has ${letters.length === 1 ? "one letter" : "two letters"}`,
        repair:
          "give it a condition (after, before), or say exact: true: that it is known and meant",
      };
    }
  },
};
