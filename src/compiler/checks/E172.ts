/** E172: a class of suffixes is followed by one that there is not. */

import { nearest } from "../../text/nearest.ts";
import type { ReadingCheck } from "./check.ts";

export const unknownClass: ReadingCheck<[name: string, known: readonly string[]]> = {
  code: "E172",
  severity: "error",
  at: "reading",
  title: "a class of suffixes is followed by one that there is not",
  reason:
    "`next` names the classes of `suffixes` that may stand behind a class. A name that is none of " +
    "them adds no ending.",
  bad: {
    "zz/language.yaml": `name: Zed
codes: [zzz]
script: Latin
frequent: [za, ze]
suffixes:
  plural: { forms: [ler], next: [cases] }
  case: { forms: [de, den] }
`,
  },
  good: {
    "zz/language.yaml": `name: Zed
codes: [zzz]
script: Latin
frequent: [za, ze]
suffixes:
  plural: { forms: [ler], next: [case] }
  case: { forms: [de, den] }
`,
  },
  find(name, known) {
    if (known.includes(name)) return undefined;
    const near = nearest(name, known);
    return {
      problem: `no class of suffixes is called "${name}"`,
      repair: near ? `did you mean "${near}"?` : `use one of: ${known.join(", ")}`,
    };
  },
};
