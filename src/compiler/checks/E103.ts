/** E103: a form of which folding leaves nothing. */

import type { Located, SourceCheck } from "./check.ts";

export const emptyForm: SourceCheck = {
  code: "E103",
  severity: "error",
  at: "source",
  title: "a form is empty",
  reason:
    "Texts are searched for what folding leaves of a form (no marks, no vowel points, no " +
    "invisible characters). A form of which nothing is left is never found.",
  bad: {
    "en/places.yaml": `places:
  syria: [Syria, " "]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { declaration, spellings } of packs.flatMap(({ forms }) => forms))
      if (spellings.length === 0)
        yield {
          where: declaration,
          problem: `"${declaration.form}" is empty after folding`,
          repair: "remove it",
          fix: { remove: true },
        };
  },
};
