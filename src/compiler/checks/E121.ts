/** E121: a file whose name is no kind of file. */

import type { ReadingCheck } from "./check.ts";

export const unknownKind: ReadingCheck<[kind: string, known: readonly string[]]> = {
  code: "E121",
  severity: "error",
  at: "reading",
  title: "a file is of no kind that there is",
  reason:
    "What a file means is said by its name, or by the name of its folder " +
    "(`people/rulers.yaml`). One of another name is not read.",
  bad: {
    "en/plces.yaml": `places:
  syria: [Syria]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  find: (kind, known) => ({
    problem: `no kind is called "${kind}"`,
    repair: `name the file after one of: ${known.join(", ")}`,
  }),
};
