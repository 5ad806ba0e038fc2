/** E111: a file in another encoding. */

import type { ReadingCheck } from "./check.ts";

export const notUtf8: ReadingCheck<[byte: number]> = {
  code: "E111",
  severity: "error",
  at: "reading",
  title: "a file is not UTF-8",
  reason:
    "Lexicons are read as UTF-8. In any other encoding their letters would become other " +
    "letters.",
  bad: {
    "en/places.yaml": `places:
  syria: [�]   # saved as Windows-1251
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  find: (byte) => ({
    problem: `the file is not UTF-8 (byte ${byte})`,
    repair: "save it as UTF-8",
  }),
};
