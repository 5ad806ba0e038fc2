/** `vocabulary.yaml`: words that only detection asks for, by stem. */

import { partMissing } from "../checks/E117.ts";
import type { VocabularyGroup } from "../source.ts";
import type { Reader } from "./builder.ts";
import { top } from "./declare.ts";

export const vocabulary: Reader = (fields, pack) => {
  const data = top(fields, ["words", "stems", "package"]);
  const groups: VocabularyGroup[] = [
    { begins: [""], of: fields.texts(data["words"], ["words"]), ends: [""] },
  ];
  const stems = Array.isArray(data["stems"]) ? data["stems"] : [];
  stems.forEach((item, i) => {
    const path = ["stems", i];
    const group = fields.map(item, path);
    fields.knownKeys(group, path, ["begins", "of", "ends"]);
    const of = fields.texts(group["of"], [...path, "of"]);
    if (of.length === 0) fields.report(path, partMissing, "no stems", "add of: [stem, stem, …]");
    groups.push({
      begins: fields.texts(group["begins"] ?? "", [...path, "begins"]),
      of,
      ends: fields.texts(group["ends"] ?? "", [...path, "ends"]),
    });
  });
  pack.language.vocabulary = [...(pack.language.vocabulary ?? []), ...groups];
  const name = fields.oneOf(data["package"], ["package"], ["compromise"]);
  if (name) pack.language["vocabulary-package"] = name;
};
