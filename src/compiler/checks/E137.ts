/** E137: a form without a letter or a digit. */

import type { Tag } from "../../lexicon/tags.ts";
import type { Located, SourceCheck } from "./check.ts";

/** What a sign may mean: what stands beside a number. */
const BESIDE_NUMBERS: ReadonlySet<Tag> = new Set([
  "unit",
  "times",
  "bound-before",
  "bound-after",
  "month",
]);

export const noWord: SourceCheck = {
  code: "E137",
  severity: "error",
  at: "source",
  title: "a form holds no letter and no digit",
  reason:
    "A name or a word of signs alone is met wherever the sign stands. Signs mean something only beside " +
    "numbers: bounds, units, so many pieces.",
  bad: {
    "en/places.yaml": `places:
  syria: [Syria, "-"]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  *find({ packs }): Generator<Located> {
    // Of an empty form nothing is left by folding, which is another finding.
    for (const { declaration, spellings } of packs.flatMap(({ forms }) => forms))
      if (
        spellings.length > 0 &&
        !/[\p{L}\p{N}]/u.test(declaration.form) &&
        !BESIDE_NUMBERS.has(declaration.tag)
      )
        yield {
          where: declaration,
          problem: `"${declaration.form}" holds no letter and no digit`,
          repair: "write the word, or remove it",
        };
  },
};
