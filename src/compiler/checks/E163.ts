/** E163: aliases stand for too much. */

import type { ReadingCheck } from "./check.ts";

export const aliasBomb: ReadingCheck<[most: number]> = {
  code: "E163",
  severity: "error",
  at: "reading",
  title: "aliases stand for too much",
  reason:
    "A few lines of aliases of aliases can stand for billions of values and fill all memory. No " +
    "lexicon needs them; lists that conditions share are contexts.",
  bad: {
    "en/places.yaml": `a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
f: [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
`,
  },
  good: {
    "en/places.yaml": `contexts: { club: [team, coach] }
places:
  syria: [Syria, { form: Zyria, not-before: $club }]
`,
  },
  find: (most) => ({
    problem: `its aliases stand for more than ${most} values`,
    repair: "write out what they stand for; for conditions there are contexts",
  }),
};
