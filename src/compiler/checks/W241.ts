/** W241: a file begins with a byte-order mark. */

import type { ReadingCheck } from "./check.ts";

export const byteOrderMark: ReadingCheck<[]> = {
  code: "W241",
  severity: "warning",
  at: "reading",
  title: "a file begins with a byte-order mark",
  reason:
    "UTF-8 needs none. It is passed over here, but other programs take it for a letter of the first " +
    "key.",
  bad: {
    "en/places.yaml": `\ufeffplaces:
  syria: [Syria]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  find: () => ({ problem: "a byte-order mark", repair: "save it as UTF-8 without one" }),
};
