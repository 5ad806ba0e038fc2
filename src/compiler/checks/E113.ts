/** E113: a key that a map has twice. */

import type { ReadingCheck } from "./check.ts";

export const keyTwice: ReadingCheck<[key: string, firstLine: number]> = {
  code: "E113",
  severity: "error",
  at: "reading",
  title: "a key stands twice in one map",
  reason:
    "Of two values under one key only one can be used, and the other would be lost without " +
    "a word.",
  bad: {
    "en/places.yaml": `places:
  syria: [Syria]
  syria: [Syrian Arab Republic]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria, Syrian Arab Republic]
`,
  },
  find: (key, firstLine) => ({
    problem: `the key "${key}" stands here for the second time (first in line ${firstLine})`,
    repair: "join the two, or correct one",
  }),
};
