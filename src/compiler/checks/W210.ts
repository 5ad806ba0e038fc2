/** W210: a condition that is written out many times. */

import type { Problem, ReadingCheck } from "./check.ts";

/** So many words, written so many times in a file, are told of. */
const LEAST_WORDS = 3;
const LEAST_TIMES = 5;

export const repeatedCondition: ReadingCheck<
  [words: readonly string[], times: number, context: string | undefined]
> = {
  code: "W210",
  severity: "warning",
  at: "reading",
  title: "a condition is written out many times",
  reason:
    `The same words behind after, before, not-after or not-before, ${LEAST_TIMES} times and more ` +
    `in a file and ${LEAST_WORDS} of them at least, are one thing that has no name: who adds a ` +
    "word to it forgets a line. Under `contexts` it is written once, and called $name. So is " +
    "one that a context of the file holds already, however often.",
  bad: {
    "en/places.yaml": `places:
  syria: [
    { form: Zzaa, after: [near, from, in] }, { form: Zzab, after: [near, from, in] },
    { form: Zzac, after: [near, from, in] }, { form: Zzad, after: [near, from, in] },
    { form: Zzae, after: [near, from, in] },
    ]
`,
  },
  good: {
    "en/places.yaml": `contexts: { there: [near, from, in] }
places:
  syria: [
    { form: Zzaa, after: $there }, { form: Zzab, after: $there }, { form: Zzac, after: $there },
    { form: Zzad, after: $there }, { form: Zzae, after: $there },
    ]
`,
  },
  find(words, times, context): Problem | undefined {
    if (words.length < LEAST_WORDS || (times < LEAST_TIMES && context === undefined))
      return undefined;
    const shown = words.length > 4 ? [...words.slice(0, 3), "…"] : words;
    const list = `[${shown.join(", ")}]`;
    return context === undefined
      ? {
          problem: `${list}, ${words.length} words, is written out ${times} times`,
          repair: "give it a name under contexts, at the head of the file, and write $name",
        }
      : { problem: `${list} is the context "${context}"`, repair: `write $${context}` };
  },
};
