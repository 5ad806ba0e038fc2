/** E170: a text that is read as a number, and loses something by it. */

import type { ReadingCheck } from "./check.ts";

export const textAsNumber: ReadingCheck<[written: string, read: number]> = {
  code: "E170",
  severity: "error",
  at: "reading",
  title: "a text is read as a number",
  reason:
    "YAML reads what looks like a number as one: 007 is 7, and 1.10 is 1.1. A form that was meant as it " +
    "is written would be found as something else; in quotation marks it stays as it is.",
  bad: {
    "en/other.yaml": `names:
  film: [007]
`,
  },
  good: {
    "en/other.yaml": `names:
  film: ["007"]
`,
  },
  find: (written, read) => ({
    problem: `${written} is read as the number ${read}`,
    repair: `put it in quotation marks: "${written}"`,
    fix: { replaceWith: `"${written}"` },
  }),
};
