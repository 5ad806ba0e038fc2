/** E114: a value of another shape than its key takes. */

import type { ReadingCheck } from "./check.ts";

export const wrongShape: ReadingCheck<[wanted: string, found: unknown, repair: string]> = {
  code: "E114",
  severity: "error",
  at: "reading",
  title: "a value has the wrong shape",
  reason:
    "What is no text, list or map where one is wanted is read as if it were not there. A " +
    "common cause is YAML that reads NO, ON or 1.0 as something else than text.",
  bad: {
    "en/places.yaml": `places: [Syria]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  find: (wanted, found, repair) => ({
    problem: `expected ${wanted}, found ${nameOf(found)}`,
    repair,
  }),
};

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a map" : `${typeof value} ${String(value)}`;
}
