/** E124: a template with a slot that nothing fills. */

import { SLOTS } from "../../lexicon/tags.ts";
import { parseTemplate } from "../compiling/templates.ts";
import type { ReadingCheck } from "./check.ts";

export const unknownSlot: ReadingCheck<[template: string]> = {
  code: "E124",
  severity: "error",
  at: "reading",
  title: "a template names no slot that there is",
  reason:
    "A template is a row of slots and of words in quotes. With a slot that nothing can fill " +
    "it never matches.",
  bad: {
    "en/ministries.yaml": `templates: [head of complement]
`,
  },
  good: {
    "en/ministries.yaml": `templates: ['head "of" complement']
`,
  },
  find(template) {
    const step = parseTemplate(template, (text) => text).find((one) => "unknown" in one);
    if (!step || !("unknown" in step)) return undefined;
    return {
      problem: `no slot is called "${step.unknown}"`,
      repair: `use one of: ${SLOTS.join(", ")}, or a word in quotes`,
    };
  },
};
