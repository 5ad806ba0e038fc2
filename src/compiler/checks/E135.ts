/** E135: a word that a line end parted at its hyphen. */

import { cutAtHyphen } from "../letters/writing.ts";
import type { Located, SourceCheck } from "./check.ts";

export const cutWord: SourceCheck = {
  code: "E135",
  severity: "error",
  at: "source",
  title: "a word is cut at its hyphen",
  reason:
    "YAML makes a blank of a line end. A list that was filled to a width ends a line at a hyphen, and " +
    "what is read is a word with a blank in it, which no text has.",
  bad: {
    "en/names.yaml": `titles: [editor-in-
  chief]
`,
  },
  good: {
    "en/names.yaml": `titles: [editor-in-chief]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const where of packs.flatMap(({ pack }) => pack.texts ?? [])) {
      const cut = where.role === "word" ? cutAtHyphen(where.text) : undefined;
      if (cut)
        yield {
          where,
          problem: `"${where.text}" is cut at the hyphen of "${cut}"`,
          repair: `write "${where.text.replace(/([-‐‑]) /u, "$1")}" in one line`,
        };
    }
  },
};
