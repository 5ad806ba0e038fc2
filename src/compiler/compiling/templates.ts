/** The templates of ministries' names, as written, to steps. Does not know what fills a slot. */

import type { TemplateSlot, TemplateStep, TemplateWords } from "../../lexicon/pack.ts";
import { SLOTS } from "../../lexicon/tags.ts";

/** A step that names a slot which there is not. */
export interface UnknownSlot {
  readonly unknown: string;
}

/** `attributive+ heads`, `short adjective~ة`, `head "of" complement` to steps. */
export function parseTemplate(
  template: string,
  fold: (text: string) => string,
): (TemplateStep | UnknownSlot)[] {
  return (template.match(/"[^"]*"|\S+/g) ?? []).map((part) =>
    part.startsWith('"') ? wordsOf(fold(part.slice(1, -1))) : slotOf(part, fold),
  );
}

function wordsOf(folded: string): TemplateWords {
  return { words: folded.split(" ") };
}

function slotOf(part: string, fold: (text: string) => string): TemplateSlot | UnknownSlot {
  const [name = "", ending] = part.split("~");
  const many = name.endsWith("+");
  const bare = many ? name.slice(0, -1) : name;
  const slot = SLOTS.find((one) => one === bare);
  if (!slot) return { unknown: bare };
  return { slot, many, ...(ending && { ending: fold(ending) }) };
}

/** The template, where every slot is one that there is; `check` reports the others. */
export function knownTemplate(
  steps: readonly (TemplateStep | UnknownSlot)[],
): readonly TemplateStep[] | undefined {
  const known = steps.filter((step): step is TemplateStep => !("unknown" in step));
  return known.length === steps.length ? known : undefined;
}
