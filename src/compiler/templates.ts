/** The templates of ministries' names, as written, to slots. Does not know what fills a slot. */

import type { TemplateSlot } from "../lexicon/pack.ts";

/** `attributive+ heads`, `short adjective~ة`, `head "of" complement` to slots. */
export function parseTemplate(template: string, fold: (text: string) => string): TemplateSlot[] {
  return (template.match(/"[^"]*"|\S+/g) ?? []).map((part) => {
    if (part.startsWith('"')) return { slot: `"${fold(part.slice(1, -1))}`, many: false };
    const [name = "", ending] = part.split("~");
    const many = name.endsWith("+");
    return { slot: many ? name.slice(0, -1) : name, many, ...(ending && { ending: fold(ending) }) };
  });
}
