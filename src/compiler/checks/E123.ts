/** E123: a form with a character that cannot be seen. */

import type { Located, SourceCheck } from "./check.ts";

const INVISIBLE = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u00AD]/u;

export const invisibleCharacter: SourceCheck = {
  code: "E123",
  severity: "error",
  at: "source",
  title: "a form holds an invisible control character",
  reason:
    "Marks of direction and soft hyphens come along when text is copied. Folding takes them " +
    "out, so that the form works, but the next author cannot see or search it as it is.",
  bad: {
    "en/places.yaml": `places:
  syria: ["Syria‏"]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { declaration, spellings } of packs.flatMap(({ forms }) => forms))
      if (spellings.length > 0 && INVISIBLE.test(declaration.form))
        yield {
          where: declaration,
          problem: `"${declaration.form}" holds an invisible control character`,
          repair: "type the form again without it",
        };
  },
};
