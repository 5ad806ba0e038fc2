/** E160: a condition that names a context that there is not. */

import { nearest } from "../../text/nearest.ts";
import type { ReadingCheck } from "./check.ts";

export const unknownContext: ReadingCheck<[name: string, known: readonly string[]]> = {
  code: "E160",
  severity: "error",
  at: "reading",
  title: "a condition names no context of its file",
  reason:
    "A word of a condition that begins with $ stands for a list under `contexts` at the top of " +
    "the same file. Without the list the condition would never be met, or always.",
  bad: {
    "en/places.yaml": `contexts: { club: [squad, coach] }
places:
  syria: [Syria, { form: Zzyria, not-before: $club }, { form: Zyria, not-before: $clubs }]
`,
  },
  good: {
    "en/places.yaml": `contexts: { club: [squad, coach] }
places:
  syria: [Syria, { form: Zyria, not-before: $club }]
`,
  },
  find(name, known) {
    if (known.includes(name)) return undefined;
    const near = nearest(name, known);
    return {
      problem: `no context is called "${name}"`,
      repair: near ? `did you mean "$${near}"?` : `add contexts: { ${name}: [word, word, …] }`,
    };
  },
};
