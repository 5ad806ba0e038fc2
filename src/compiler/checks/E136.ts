/** E136: a form with a quotation mark or bracket that has no other. */

import { unpaired } from "../letters/writing.ts";
import type { Located, SourceCheck } from "./check.ts";

export const unpairedSign: SourceCheck = {
  code: "E136",
  severity: "error",
  at: "source",
  title: "a form has a quotation mark or bracket that has no other",
  reason:
    "The signs of a form must stand in the text. With one of a pair missing the form is met only where " +
    "the other happens to be left out; mostly a part of it was lost, or a quotation mark of YAML got in.",
  bad: {
    "en/places.yaml": `places:
  tripoli: ["Tripoli (Lebanon"]
`,
  },
  good: {
    "en/places.yaml": `places:
  tripoli: ["Tripoli (Lebanon)"]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { declaration } of packs.flatMap(({ forms }) => forms)) {
      const sign = declaration.made ? undefined : unpaired(declaration.form);
      if (sign)
        yield {
          where: declaration,
          problem: `"${declaration.form}" has ${sign} without the other`,
          repair: "write both, or none",
        };
    }
  },
};
