/** E162: a value has a tag. */

import type { ReadingCheck } from "./check.ts";

export const customTag: ReadingCheck<[tag: string]> = {
  code: "E162",
  severity: "error",
  at: "reading",
  title: "a value has a tag",
  reason:
    "Tags give values types that other programs know. Here the fields say what a value is, and a " +
    "tag would change nothing, or not what its author thinks.",
  bad: {
    "en/places.yaml": `places:
  syria: [Syria, !city Syria City]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria, Syria City]
`,
  },
  find: (tag) => ({ problem: `the tag ${tag} means nothing here`, repair: "remove it" }),
};
