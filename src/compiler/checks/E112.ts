/** E112: a file that is no YAML. */

import type { ReadingCheck } from "./check.ts";

export const notYaml: ReadingCheck<[said: string, repair?: string | undefined]> = {
  code: "E112",
  severity: "error",
  at: "reading",
  title: "a file is not YAML",
  reason: "Nothing of a file that does not parse is used, so that no half of it is.",
  bad: {
    "en/places.yaml": `places:
  syria: [Syria
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  /** `said` is what the parser has to say. */
  find(said, repair = "correct the YAML") {
    const [first = ""] = said.split("\n");
    return {
      problem: first.replace(/ at line \d+, column \d+:?$/, "") || "not YAML",
      repair,
    };
  },
};
