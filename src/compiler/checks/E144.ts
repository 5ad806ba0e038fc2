/** E144: an example that is there already. */

import type { ExampleSource } from "../sources/source.ts";
import type { Located, SourceCheck } from "./check.ts";

export const exampleTwice: SourceCheck = {
  code: "E144",
  severity: "error",
  at: "source",
  title: "an example stands twice",
  reason:
    "The second says nothing new where they agree; where they do not, one of them fails whatever is " +
    "written.",
  bad: {
    "en/examples.yaml": `examples:
  - text: Syria said so.
    finds: [[place, Syria, syria]]
    why: a country as a speaker
  - text: Syria said so.
    finds: [[place, Syria, syria]]
    why: a country that says something
`,
  },
  good: {
    "en/examples.yaml": `examples:
  - text: Syria said so.
    finds: [[place, Syria, syria]]
    why: a country as a speaker
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { pack } of packs) {
      const first = new Map<string, ExampleSource>();
      for (const where of pack.examples) {
        const before = first.get(where.text);
        if (!before) first.set(where.text, where);
        else
          yield {
            where,
            problem: `the text is that of an example before (${before.file}:${before.line})`,
            repair: "take one of them out",
          };
      }
    }
  },
};
