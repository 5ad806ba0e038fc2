/** `neighbours.yaml` of the catalogue: languages without a pack that detection tells ours from. */

import { partMissing } from "../checks/E117.ts";
import { unknownScript } from "../checks/E118.ts";
import type { Reader } from "./builder.ts";
import { top } from "./declare.ts";

export const neighbours: Reader = (fields, pack) => {
  const data = top(fields, ["neighbours"]);
  for (const [code, value] of Object.entries(fields.map(data["neighbours"], ["neighbours"]))) {
    const path = ["neighbours", code];
    const neighbour = fields.map(value, path);
    fields.knownKeys(neighbour, path, ["script", "letters", "likely", "words", "note"]);
    const script = fields.text(neighbour["script"], [...path, "script"]) ?? "";
    const words = fields.texts(neighbour["words"], [...path, "words"]);
    fields.report([...path, "script"], unknownScript, script);
    if (words.length === 0)
      fields.report(path, partMissing, "no words", "add words: [its frequent words]");
    const letters = fields.text(neighbour["letters"], [...path, "letters"]) ?? "";
    const likely = fields.text(neighbour["likely"], [...path, "likely"]) ?? "";
    pack.language.neighbours = {
      ...pack.language.neighbours,
      [code]: { script, letters, likely, words },
    };
  }
};
