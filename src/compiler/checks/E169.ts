/** E169: a paradigm has too few or too many slots. */

import type { ReadingCheck } from "./check.ts";

export const shortParadigm: ReadingCheck<[slots: number, others: number]> = {
  code: "E169",
  severity: "error",
  at: "reading",
  title: "a paradigm has too few or too many slots",
  reason:
    "Words of one phrase are inflected together, slot by slot. A paradigm with a slot more or less " +
    "than the others puts one word into the genitive and the next into the dative.",
  bad: {
    "zz/language.yaml": `name: Zed
codes: [zzz]
script: Latin
frequent: [za, ze]
paradigms:
  - { of: [family], ends: a, forms: [a, e, i] }
  - { of: [family], ends: o, forms: [o, u] }
  - { of: [given], ends: o, forms: [o, u, y] }
`,
  },
  good: {
    "zz/language.yaml": `name: Zed
codes: [zzz]
script: Latin
frequent: [za, ze]
paradigms:
  - { of: [family], ends: a, forms: [a, e, i] }
  - { of: [family], ends: o, forms: [o, u, y] }
  - { of: [given], ends: o, forms: [o, u, y] }
`,
  },
  find(slots, others) {
    // One ending alone is what a word takes in every case.
    if (slots === others || slots === 1) return undefined;
    return {
      problem: `${slots} forms, where the other paradigms have ${others}`,
      repair: "write one form for each slot, the same where two are alike",
    };
  },
};
