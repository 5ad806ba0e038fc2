/** E120: a number that is not whole. */

import type { ReadingCheck } from "./check.ts";

export const notWhole: ReadingCheck<[key: string]> = {
  code: "E120",
  severity: "error",
  at: "reading",
  title: "a number is not whole",
  reason:
    "The words of numbers stand under the number they mean, in digits; what is not whole is " +
    "no number of things.",
  bad: {
    "en/numbers.yaml": `words:
  twelve: [dozen]
`,
  },
  good: {
    "en/numbers.yaml": `words:
  12: [dozen]
`,
  },
  find(key) {
    if (/^\d+$/.test(key)) return undefined;
    return { problem: `"${key}" is not a whole number`, repair: "write it in digits" };
  },
};
