/**
 * The texts of a file of which something may be wrong, with what each is: a word of the language, a
 * sentence, a set of characters. They are few, so that a source can keep them.
 */

import { offsetOf, type Path, type Positions, partOf, placeAt } from "../reading/positions.ts";
import type { PlainFile } from "../reading/yaml.ts";
import type { TextRole, TextSource } from "../sources/source.ts";
import { hasMixedWord } from "./lookAlikes.ts";
import { isOfOneScript } from "./scripts.ts";
import { isOdd } from "./writing.ts";

/** `kind` is that of the file: people, places, language… */
export function oddTexts(
  { file, data, positions, lineStarts }: PlainFile,
  kind: string,
): TextSource[] {
  const odd: TextSource[] = [];
  const look = (text: string, path: Path, at: Positions, isKey: boolean) => {
    if (!isOdd(text) && (isOfOneScript(text) || !hasMixedWord(text))) return;
    const role = roleOf(path, isKey, kind);
    if (role === "characters") return;
    const entry = path.filter((key) => typeof key === "string").join(".");
    const where = { file, ...placeAt(lineStarts, offsetOf(at)), entry };
    odd.push({ text, role, ...where, ...(isKey && { isKey }) });
  };
  const walk = (value: unknown, path: Path, at: Positions) => {
    if (typeof value === "string") look(value, path, at, false);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        // What was written elsewhere is looked at there.
        const here = partOf(at, key);
        if (here === undefined) continue;
        const isItem = Array.isArray(value);
        const inside = [...path, isItem ? Number(key) : key];
        if (!isItem) look(key, inside, here, true);
        walk(inner, inside, here);
      }
  };
  walk(data, [], positions);
  return odd;
}

/** Keys under which stands no word of the language; `*` is any. */
const ROLES: readonly (readonly [kind: string, keys: readonly string[], role: TextRole])[] = [
  ["*", ["note", "source", "why"], "note"],
  ["examples", ["text", "finds"], "sentence"],
  ["patterns", ["finds", "skips"], "sentence"],
  ["patterns", ["match"], "expression"],
  ["language", ["letters", "fold", "latin"], "characters"],
  ["language", ["paradigms"], "piece"],
  ["neighbours", ["letters", "likely"], "characters"],
  ["numbers", ["grouping", "decimal"], "characters"],
  ["names", ["respellings"], "piece"],
  ["*", ["paradigms", "begins", "ends", "stems"], "piece"],
];

function roleOf(path: Path, isKey: boolean, kind: string): TextRole {
  const found = ROLES.find(
    ([of, keys]) => (of === "*" || of === kind) && path.some((key) => keys.includes(String(key))),
  );
  if (found) return found[2];
  return isKey ? "key" : "word";
}
