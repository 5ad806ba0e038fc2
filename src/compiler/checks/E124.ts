/** E124: a template with a slot that nothing fills. */

import { SLOTS } from "../../lexicon/tags.ts";
import { folded } from "../spellings.ts";
import { parseTemplate } from "../templates.ts";
import type { Located, SourceCheck } from "./check.ts";

export const unknownSlot: SourceCheck = {
  code: "E124",
  severity: "error",
  at: "source",
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
  *find({ packs }): Generator<Located> {
    for (const { pack, tables } of packs) {
      const { templates = [], "office-templates": ofOffices = [] } = pack.language;
      const written = [
        ...templates.map((template) => ["ministries", template] as const),
        ...ofOffices.map((template) => ["offices", template] as const),
      ];
      for (const [room, template] of written) {
        for (const step of parseTemplate(template, (text) => folded(text, tables))) {
          if (!("unknown" in step)) continue;
          yield {
            where: { file: `${pack.code}/${room}.yaml`, line: 1, column: 1, entry: template },
            problem: `no slot is called "${step.unknown}"`,
            repair: `use one of: ${SLOTS.join(", ")}, or a word in quotes`,
          };
        }
      }
    }
  },
};
