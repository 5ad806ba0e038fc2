/** W242: a file is not read. */

import type { ReadingCheck } from "./check.ts";

export const fileUnread: ReadingCheck<[why: string]> = {
  code: "W242",
  severity: "warning",
  at: "reading",
  title: "a file is not read",
  reason:
    "Files are read when their names end in .yaml or .yml, in the folder of a language or one folder " +
    "below it. What stands in any other is without effect, and nobody would notice.",
  bad: {
    "en/places.YAML": `places:
  syria: [Zyria]
`,
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  find: (why) => ({
    problem: `it is not read: ${why}`,
    repair: "rename or move it, or take it out of the lexicons",
  }),
};
