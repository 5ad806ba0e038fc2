/** E166: a time that ends before it begins. */

import type { ReadingCheck } from "./check.ts";

export const endsBeforeItBegins: ReadingCheck<[from: unknown, to: unknown]> = {
  code: "E166",
  severity: "error",
  at: "reading",
  title: "a time ends before it begins",
  reason:
    "The two dates say from when to when somebody held an office. Reversed, nobody ever held it.",
  bad: {
    "en/people.yaml": `people:
  zed-nemo: { given: [Zed], family: [Nemo] }
`,
    "mul/people.yaml": `people:
  zed-nemo: { name: Zed Nemo, country: US, roles: [{ role: president, from: 2012, to: 2008 }] }
`,
  },
  good: {
    "en/people.yaml": `people:
  zed-nemo: { given: [Zed], family: [Nemo] }
`,
    "mul/people.yaml": `people:
  zed-nemo: { name: Zed Nemo, country: US, roles: [{ role: president, from: 2008, to: 2012 }] }
`,
  },
  /** As exact as the less exact of the two: 2012 does not end before "2012-05" begins. */
  find(from, to) {
    const [first, last] = [String(from), String(to)];
    const exact = Math.min(first.length, last.length);
    if (first.slice(0, exact) <= last.slice(0, exact)) return undefined;
    return { problem: `it ends in ${last} and begins in ${first}`, repair: "swap or correct them" };
  },
};
