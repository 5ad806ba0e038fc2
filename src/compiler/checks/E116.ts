/** E116: a value that is none of those its key takes. */

import { nearest } from "../../text/nearest.ts";
import type { ReadingCheck } from "./check.ts";

export const unknownValue: ReadingCheck<
  [key: string, value: unknown, known: readonly string[], repair?: string]
> = {
  code: "E116",
  severity: "error",
  at: "reading",
  title: "a value is none of those there are",
  reason: "Some keys take one of a few words. With any other the setting has no effect.",
  bad: {
    "en/places.yaml": `places:
  syria: [{ form: Syria, inflect: never }]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [{ form: Syria, inflect: last }]
`,
  },
  find(key, value, known, repair) {
    const text = String(value);
    if (known.includes(text)) return undefined;
    return { problem: `${key}: "${text}" is not known`, repair: repair ?? repairOf(text, known) };
  },
};

function repairOf(text: string, known: readonly string[]): string {
  const near = nearest(text, known);
  return near ? `did you mean "${near}"?` : `use one of: ${known.join(", ")}`;
}
