/** W221: a word that is drawn out for the look of a line. */

import { characterName } from "../letters/characterNames.ts";
import { hasTatweel } from "../letters/writing.ts";
import type { Located, SourceCheck } from "./check.ts";

export const drawnOut: SourceCheck = {
  code: "W221",
  severity: "warning",
  at: "source",
  title: "a word is drawn out by a sign that says nothing",
  reason:
    "A tatweel fills a line and is no letter. Folding takes it out, so that the word works; the next " +
    "author searches for it as it is typed and does not find it.",
  bad: {
    "ar/places.yaml": `places:
  homs: [حمـص]
`,
  },
  good: {
    "ar/places.yaml": `places:
  homs: [حمص]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const where of packs.flatMap(({ pack }) => pack.texts ?? []))
      if ((where.role === "word" || where.role === "key") && hasTatweel(where.text))
        yield {
          where,
          problem: `"${where.text}" holds ${characterName("\u0640")}`,
          repair: `write "${where.text.replace(/\u0640+(?=\p{L})/gu, "")}"`,
        };
  },
};
