/** W240: a context that no condition names. */

import type { ReadingCheck } from "./check.ts";

export const unusedContext: ReadingCheck<[name: string]> = {
  code: "W240",
  severity: "warning",
  at: "reading",
  title: "a context is not used",
  reason:
    "A list under `contexts` does nothing by itself: conditions of the same file name it. One " +
    "that nothing names is left over, or its name is misspelt where it should stand.",
  bad: {
    "en/places.yaml": `contexts: { club: [squad, coach] }
places:
  syria: [Syria, { form: Zyria, not-before: [squad, coach] }]
`,
  },
  good: {
    "en/places.yaml": `contexts: { club: [squad, coach] }
places:
  syria: [Syria, { form: Zyria, not-before: $club }]
`,
  },
  find: (name) => ({
    problem: `nothing names the context "${name}"`,
    repair: `write $${name} in a condition, or remove it`,
  }),
};
