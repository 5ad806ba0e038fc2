/** E168: a list is empty. */

import type { ReadingCheck } from "./check.ts";

export const emptyList: ReadingCheck<[]> = {
  code: "E168",
  severity: "error",
  at: "reading",
  title: "a list is empty",
  reason:
    "A list without an item says nothing: what should stand there was forgotten, or the key is " +
    "left over.",
  bad: {
    "en/places.yaml": `places:
  syria: []
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  find: () => ({
    problem: "the list is empty",
    repair: "write something into it, or remove the key",
  }),
};
