/** E115: a key that is not known. */

import { nearest } from "../../text/nearest.ts";
import type { ReadingCheck } from "./check.ts";

export const unknownKey: ReadingCheck<[key: string, known: readonly string[]]> = {
  code: "E115",
  severity: "error",
  at: "reading",
  title: "a key is not known",
  reason:
    "What stands under a key that nothing reads has no effect; nearly always it is " + "misspelt.",
  bad: {
    "en/people.yaml": `people:
  vladimir-putin: { givn: [Vladimir], family: [Putin] }
`,
  },
  good: {
    "en/people.yaml": `people:
  vladimir-putin: { given: [Vladimir], family: [Putin] }
`,
  },
  find(key, known) {
    if (known.includes(key)) return undefined;
    const near = nearest(key, known);
    return {
      problem: `unknown key "${key}"`,
      repair: near ? `did you mean "${near}"?` : `use one of: ${known.join(", ")}`,
    };
  },
};
