/** E165: a date that is none. */

import type { ReadingCheck } from "./check.ts";

export const notADate: ReadingCheck<[value: unknown]> = {
  code: "E165",
  severity: "error",
  at: "reading",
  title: "a date is no year and no ISO date",
  reason:
    "By dates it is told who held an office when a text was written. A year stands as a number, " +
    "a month or a day as ISO 8601 in quotes, so that nothing takes it for something else.",
  bad: {
    "en/people.yaml": `people:
  zed-nemo: { given: [Zed], family: [Nemo] }
`,
    "mul/people.yaml": `people:
  zed-nemo: { name: Zed Nemo, country: US, roles: [{ role: president, from: "13.2.2012" }] }
`,
  },
  good: {
    "en/people.yaml": `people:
  zed-nemo: { given: [Zed], family: [Nemo] }
`,
    "mul/people.yaml": `people:
  zed-nemo: { name: Zed Nemo, country: US, roles: [{ role: president, from: "2012-02-13" }] }
`,
  },
  find(value) {
    if (isDate(value)) return undefined;
    return {
      problem: `"${String(value)}" is no date`,
      repair: 'write a year (2012), or in quotes "2012-02" or "2012-02-13"',
    };
  },
};

/** A year of four digits, and behind it a month and a day that there are. */
export function isDate(value: unknown): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(String(value)) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return date.getUTCMonth() === Number(month) - 1;
}
