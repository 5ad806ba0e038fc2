/** W212: entries that are not in the order of their ids. */

import type { Problem, ReadingCheck } from "./check.ts";

export const unsorted: ReadingCheck<[id: string, before: string]> = {
  code: "W212",
  severity: "warning",
  at: "reading",
  title: "entries are not in the order of their ids",
  reason:
    "Files of a kind are joined and their order means nothing, so that entries are in the order " +
    "of their ids: an author sees at once whether one is there, and two authors who add one " +
    "each do not write into the same line at the end.",
  bad: {
    "en/places.yaml": `places:
  syria: [Zzyzx]
  aleppo: [Zzyzy]
`,
  },
  good: {
    "en/places.yaml": `places:
  aleppo: [Zzyzy]
  syria: [Zzyzx]
`,
  },
  find(id, before): Problem | undefined {
    const numbers = /^\d+$/.test(before) && /^\d+$/.test(id);
    if (numbers ? Number(before) <= Number(id) : before <= id) return undefined;
    return {
      problem: `"${id}" stands behind "${before}"`,
      repair: "put the entries in the order of their ids",
      fix: { sort: "entries" },
    };
  },
};
