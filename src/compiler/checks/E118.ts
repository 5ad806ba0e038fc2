/** E118: a script that Unicode does not know. */

import { nearest } from "../../text/nearest.ts";
import { COMMON_SCRIPTS, isScript } from "../skeleton/script.ts";
import type { ReadingCheck } from "./check.ts";

export const unknownScript: ReadingCheck<[script: string]> = {
  code: "E118",
  severity: "error",
  at: "reading",
  title: "a script is not one of Unicode",
  reason:
    "Languages are told apart by the scripts of their letters first, by the names that " +
    "Unicode has for them.",
  bad: {
    "mul/neighbours.yaml": `neighbours:
  uk: { script: Cyrilic, words: [та, це] }
`,
  },
  good: {
    "mul/neighbours.yaml": `neighbours:
  uk: { script: Cyrillic, words: [та, це] }
`,
  },
  find(script) {
    if (isScript(script)) return undefined;
    const near = nearest(script, COMMON_SCRIPTS);
    return {
      problem: `"${script}" is no script of Unicode`,
      repair: near
        ? `did you mean "${near}"?`
        : `write it as Unicode does: ${COMMON_SCRIPTS.join(", ")}…`,
    };
  },
};
