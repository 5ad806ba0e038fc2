/** E117: an entry without something that it cannot do without. */

import type { ReadingCheck } from "./check.ts";

export const partMissing: ReadingCheck<[problem: string, repair: string]> = {
  code: "E117",
  severity: "error",
  at: "reading",
  title: "an entry lacks a part",
  reason: "Entries without their name, words or text say nothing and are left out.",
  bad: {
    "mul/places.yaml": `places:
  zzyzx: { type: village, country: US }
`,
  },
  good: {
    "mul/places.yaml": `places:
  zzyzx: { name: Zzyzx, type: village, country: US }
`,
  },
  find: (problem, repair) => ({ problem, repair }),
};
