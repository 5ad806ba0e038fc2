/** E134: blanks at an edge of a word, or several between two. */

import { hasStrayBlank } from "../letters/writing.ts";
import type { Located, SourceCheck } from "./check.ts";

export const strayBlank: SourceCheck = {
  code: "E134",
  severity: "error",
  at: "source",
  title: "a word has blanks too many",
  reason:
    "Folding makes one blank of several and none of those at the edges, so that the word works. It " +
    "is a sign that something was lost or joined when a list was edited.",
  bad: {
    "en/places.yaml": `places:
  homs: ["Homs  city"]
`,
  },
  good: {
    "en/places.yaml": `places:
  homs: [Homs city]
`,
  },
  *find({ packs }): Generator<Located> {
    // Of blanks alone nothing is left, which is another finding.
    for (const where of packs.flatMap(({ pack }) => pack.texts ?? []))
      if (where.role === "word" && hasStrayBlank(where.text) && where.text.trim() !== "")
        yield {
          where,
          problem: `"${where.text}" has blanks too many`,
          repair: `write "${where.text.trim().replace(/ +/g, " ")}", if that is one name`,
        };
  },
};
