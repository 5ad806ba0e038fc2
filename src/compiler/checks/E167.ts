/** E167: a file is empty. */

import type { ReadingCheck } from "./check.ts";

export const emptyFile: ReadingCheck<[]> = {
  code: "E167",
  severity: "error",
  at: "reading",
  title: "a file is empty",
  reason: "An empty file says nothing; most often it was not saved, or its contents were cut off.",
  bad: {
    "en/places.yaml": "",
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  find: () => ({ problem: "the file is empty", repair: "write something into it, or remove it" }),
};
