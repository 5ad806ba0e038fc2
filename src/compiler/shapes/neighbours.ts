/** `neighbours.yaml` of the catalogue: languages without a pack, which detection tells ours from. */

import type { Reader } from "./builder.ts";
import { top } from "./declare.ts";
import { isScript } from "./script.ts";

export const neighbours: Reader = (fields, pack) => {
  const data = top(fields, ["neighbours"]);
  for (const [code, value] of Object.entries(fields.map(data["neighbours"], ["neighbours"]))) {
    const path = ["neighbours", code];
    const neighbour = fields.map(value, path);
    fields.knownKeys(neighbour, path, ["script", "letters", "likely", "words", "note"]);
    const script = fields.text(neighbour["script"], [...path, "script"]) ?? "";
    const words = fields.texts(neighbour["words"], [...path, "words"]);
    if (!isScript(script))
      fields.report(
        [...path, "script"],
        `"${script}" is no script`,
        "write the name of a Unicode script (Latin, Arabic, Cyrillic)",
      );
    if (words.length === 0) fields.report(path, "no words", "add words: [its frequent words]");
    const letters = fields.text(neighbour["letters"], [...path, "letters"]) ?? "";
    const likely = fields.text(neighbour["likely"], [...path, "likely"]) ?? "";
    pack.language.neighbours = {
      ...pack.language.neighbours,
      [code]: { script, letters, likely, words },
    };
  }
};
