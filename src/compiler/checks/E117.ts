/** E117: an entry without something that it cannot do without. */

import type { ReadingCheck } from "./check.ts";

export const partMissing: ReadingCheck<[problem: string, repair: string]> = {
  code: "E117",
  severity: "error",
  at: "reading",
  title: "an entry lacks a part",
  reason: "Entries without their words or text say nothing and are left out.",
  bad: {
    "en/vocabulary.yaml": `stems:
  - { ends: ["", s] }
`,
  },
  good: {
    "en/vocabulary.yaml": `stems:
  - { of: [zzyzx], ends: ["", s] }
`,
  },
  find: (problem, repair) => ({ problem, repair }),
};
