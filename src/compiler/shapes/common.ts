/** `common.yaml`: words that are never part of a name, as they are written and by stem. */

import { unknownValue } from "../checks/E116.ts";
import { partMissing } from "../checks/E117.ts";
import type { Fields } from "../fields.ts";
import type { Affixes } from "../source.ts";
import type { PackBuilder, Reader } from "./builder.ts";
import { declaration, declare, top } from "./declare.ts";

const WORD = { room: "common", how: "word" } as const;

export const common: Reader = (fields, pack) => {
  const data = top(fields, ["words", "paradigms", "stems"]);
  declare(fields, pack, ["words"], data["words"], "common", "", WORD);
  const paradigms = paradigmsOf(fields, data["paradigms"]);
  const stems = fields.map(data["stems"], ["stems"]);
  for (const [name, list] of Object.entries(stems)) {
    const path = ["stems", name];
    if (fields.report(path, unknownValue, "paradigm", name, [...paradigms.keys()])) continue;
    declareStems(fields, pack, path, list, paradigms.get(name) as Affixes);
  }
  for (const name of paradigms.keys()) {
    if (name in stems) continue;
    const repair = `add ${name}: [stem, …] under stems, or remove the paradigm`;
    fields.report(["paradigms", name], partMissing, "no stem takes this paradigm", repair);
  }
};

function paradigmsOf(fields: Fields, value: unknown): Map<string, Affixes> {
  const paradigms = new Map<string, Affixes>();
  for (const [name, item] of Object.entries(fields.map(value, ["paradigms"]))) {
    const path = ["paradigms", name];
    const affixes = fields.map(item, path);
    fields.knownKeys(affixes, path, ["begins", "ends"]);
    const list = (key: "begins" | "ends") => {
      const texts = fields.texts(affixes[key] ?? "", [...path, key]);
      if (texts.length === 0)
        fields.report([...path, key], partMissing, `${key} is empty`, 'write "" for nothing');
      return texts;
    };
    paradigms.set(name, { begins: list("begins"), ends: list("ends") });
  }
  return paradigms;
}

function declareStems(
  fields: Fields,
  pack: PackBuilder,
  path: readonly string[],
  list: unknown,
  affixes: Affixes,
): void {
  const stems = fields.texts(list, path);
  if (stems.length === 0)
    fields.report(path, partMissing, "no stems", "list them: [stem, stem, …]");
  stems.forEach((form, i) => {
    const stem = declaration(fields, pack, [...path, i], { form }, "common", "", WORD);
    pack.declarations.push({ ...stem, affixes });
  });
}
