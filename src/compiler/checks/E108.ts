/** E108: a pattern that nothing tests. */

import type { ReadingCheck } from "./check.ts";

export const patternUntested: ReadingCheck<[name: string, finds: number, skips: number]> = {
  code: "E108",
  severity: "error",
  at: "reading",
  title: "a pattern has no texts that test it",
  reason:
    "A regular expression is easily too wide or too narrow. Each says one text that it must " +
    "find something in, and one that it must pass over.",
  bad: {
    "en/patterns.yaml": `patterns:
  - name: callsign
    kind: person
    at: [callsign]
    match: 'callsign [ ] (?<mention> [A-Z][a-z]+ )'
    finds: [{ text: "callsign Badger", mention: Badger }]
`,
  },
  good: {
    "en/patterns.yaml": `patterns:
  - name: callsign
    kind: person
    at: [callsign]
    match: 'callsign [ ] (?<mention> [A-Z][a-z]+ )'
    finds: [{ text: "callsign Badger", mention: Badger }]
    skips: [a callsign was heard]
`,
  },
  find(name, finds, skips) {
    if (finds > 0 && skips > 0) return undefined;
    return {
      problem: `pattern "${name}" has no ${finds === 0 ? "finds" : "skips"}`,
      repair: "give at least one text of each",
    };
  },
};
