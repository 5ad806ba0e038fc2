/** E115: a key that is not known. */

import { nearest } from "../../text/nearest.ts";
import type { ReadingCheck } from "./check.ts";

export const unknownKey: ReadingCheck<
  [key: string, known: readonly string[], under?: string | undefined]
> = {
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
  /** `under`: the key under which it would be an entry. */
  find(key, known, under) {
    if (known.includes(key)) return undefined;
    const near = nearest(key, known);
    return {
      problem: `unknown key "${key}"`,
      repair: near
        ? `did you mean "${near}"?`
        : under
          ? `write "${under}:" above it, and it two blanks to the right`
          : `use one of: ${known.join(", ")}`,
    };
  },
};
