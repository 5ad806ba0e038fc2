/** `patterns.yaml`: regular expressions tried at trigger words, with their own examples. */

import { patternUntested } from "../checks/E108.ts";
import type { Reader } from "./builder.ts";
import { top } from "./declare.ts";

export const patterns: Reader = (fields, pack) => {
  const data = top(fields, ["patterns"]);
  const list = Array.isArray(data["patterns"]) ? data["patterns"] : [];
  list.forEach((item, i) => {
    const path = ["patterns", i];
    const pattern = fields.map(item, path);
    fields.knownKeys(pattern, path, [
      "name",
      "kind",
      "id",
      "at",
      "match",
      "finds",
      "skips",
      "note",
    ]);
    const name = fields.text(pattern["name"], [...path, "name"]) ?? `pattern-${i + 1}`;
    const finds = (Array.isArray(pattern["finds"]) ? pattern["finds"] : []).map((find, k) => {
      const map = fields.map(find, [...path, "finds", k]);
      return {
        text: fields.text(map["text"], [...path, "finds", k]) ?? "",
        mention: fields.text(map["mention"], [...path, "finds", k]) ?? "",
      };
    });
    const skips = fields.texts(pattern["skips"], [...path, "skips"]);
    const at = fields.texts(pattern["at"], [...path, "at"]);
    fields.report(path, patternUntested, name, finds.length, skips.length);
    pack.patterns.push({
      name,
      kind: fields.text(pattern["kind"], [...path, "kind"]) ?? "",
      id: fields.text(pattern["id"], [...path, "id"]) ?? null,
      at: at.map((form, k) => ({ form, ...fields.at([...path, "at", k]) })),
      match: fields.text(pattern["match"], [...path, "match"]) ?? "",
      finds,
      skips,
      ...fields.at(path),
      entry: name,
    });
  });
};
