/** `patterns.yaml`: regular expressions tried at trigger words, with their own examples. */

import { KINDS } from "../../kinds.ts";
import { patternUntested } from "../checks/E108.ts";
import { fileKind } from "./builder.ts";
import { textList } from "./formSources.ts";
import { anyList, anyTexts, fields, listOf, may, must, oneOf, text } from "./terms.ts";

/** A shield finds nothing itself. */
const FOUND = [...KINDS, "other"] as const;

const PATTERN = fields({
  name: must(text, "what the rule is called in the output"),
  kind: must(
    oneOf("kind", FOUND),
    "what it finds: a kind of entity, or `other` to hide what is inside",
  ),
  id: may(text, "the id of what it finds"),
  at: may(anyTexts, "trigger words, with which it begins"),
  match: must(text, "a regular expression in free spacing; the group `mention` is what is found"),
  finds: may(
    anyList(
      fields({
        text: must(text, "a text that it must find something in"),
        mention: must(text, "what it must find"),
      }),
    ),
    "texts in which it finds something",
  ),
  skips: may(anyTexts, "texts in which it finds nothing"),
  note: may(text, "a remark for other authors"),
});

const shape = fields({ patterns: may(listOf(PATTERN), "the patterns") });

export const patterns = fileKind(shape, (file, pack) => {
  file.data.patterns?.forEach((pattern, i) => {
    const path = ["patterns", i];
    const name = String(pattern.name);
    const finds = (pattern.finds ?? []).map(({ text, mention }) => ({
      text: String(text),
      mention: String(mention),
    }));
    const skips = textList(pattern.skips);
    file.report(path, patternUntested, name, finds.length, skips.length);
    pack.patterns.push({
      name,
      kind: pattern.kind,
      id: pattern.id === undefined ? null : String(pattern.id),
      at: textList(pattern.at).map((form, k) => ({ form, ...file.at([...path, "at", k]) })),
      match: String(pattern.match),
      finds,
      skips,
      ...file.at(path),
      entry: name,
    });
  });
});
