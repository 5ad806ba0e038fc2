/** E124: a template with a slot that nothing fills, or that cannot be read. */

import { SLOTS } from "../../lexicon/tags.ts";
import { readTemplate } from "../compiling/templates.ts";
import type { ReadingCheck } from "./check.ts";

export const unknownSlot: ReadingCheck<[template: string]> = {
  code: "E124",
  severity: "error",
  at: "reading",
  title: "a template names no slot that there is, or cannot be read",
  reason:
    "A template is a row of slots and of words in quotes, of which some may be left out (`?`) or " +
    "stand for each other (`(… | …)`). With a slot that nothing can fill it never matches.",
  bad: {
    "en/ministries.yaml": `templates: [head of complement]
`,
  },
  good: {
    "en/ministries.yaml": `templates: ['head "of" complement']
`,
  },
  find(template) {
    const read = readTemplate(template, (text) => text);
    if ("rows" in read) return undefined;
    if ("unknown" in read)
      return {
        problem: `no slot is called "${read.unknown}"`,
        repair: `use one of: ${SLOTS.join(", ")}, or a word in quotes`,
      };
    if ("unclosed" in read)
      return { problem: `${read.unclosed} is never closed`, repair: "close it" };
    return {
      problem:
        "empty" in read ? "nothing of it must stand" : `${read.misplaced} has no place there`,
      repair: "write slots, words in quotes, (a | b) for either and ? behind what may be left out",
    };
  },
};
