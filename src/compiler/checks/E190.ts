/** E190: an id elsewhere of which nothing says what confirms it. */

import type { ReadingCheck } from "./check.ts";

export const linksUnsourced: ReadingCheck<[source: unknown]> = {
  code: "E190",
  severity: "error",
  at: "reading",
  title: "links without a source",
  reason:
    "A wrong id leads to another thing, and nobody sees it: it is worse than none. Ids are not " +
    "written from memory; `source` names the data package, or the two sources that know nothing of " +
    "each other, by which anybody can check them.",
  bad: {
    "en/people.yaml": `people:
  zed-nemo: { given: [Zed], family: [Nemo] }
`,
    "mul/people.yaml": `people:
  zed-nemo: { name: Zed Nemo, country: US, links: { wikidata: Q42 } }
`,
  },
  good: {
    "en/people.yaml": `people:
  zed-nemo: { given: [Zed], family: [Nemo] }
`,
    "mul/people.yaml": `people:
  zed-nemo: { name: Zed Nemo, country: US, links: { wikidata: Q42 }, source: "names-package 1.0, MIT" }
`,
  },
  find(source) {
    if (source !== undefined && source !== "") return undefined;
    return {
      problem: "nothing says what confirms the ids",
      repair: "add source: the data package and its version, or two sources",
    };
  },
};
