/** E161: a merge key. */

import type { ReadingCheck } from "./check.ts";

export const mergeKey: ReadingCheck<[]> = {
  code: "E161",
  severity: "error",
  at: "reading",
  title: "a merge key",
  reason:
    "YAML 1.2 has no merge keys: << would be a key like any other, and what it points at would be " +
    "read in one program and lost in another.",
  bad: {
    "en/places.yaml": `places:
  syria: [Syria]
  <<: { turkey: [Turkey] }
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
  turkey: [Turkey]
`,
  },
  find: () => ({
    problem: "merge keys (<<) are not read",
    repair: "write out what it points at; for conditions there are contexts",
  }),
};
