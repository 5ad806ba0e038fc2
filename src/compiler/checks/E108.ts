/** E108: a pattern that nothing tests. */

import { callsign } from "./callsign.ts";
import type { ReadingCheck } from "./check.ts";

export const patternUntested: ReadingCheck<[name: string, finds: number, skips: number]> = {
  code: "E108",
  severity: "error",
  at: "reading",
  title: "a pattern has no texts that test it",
  reason:
    "A regular expression is easily too wide or too narrow. Each says one text that it must " +
    "find something in, and one that it must pass over.",
  bad: callsign({ skips: false }),
  good: callsign(),
  find(name, finds, skips) {
    if (finds > 0 && skips > 0) return undefined;
    return {
      problem: `pattern "${name}" has no ${finds === 0 ? "finds" : "skips"}`,
      repair: "give at least one text of each",
    };
  },
};
