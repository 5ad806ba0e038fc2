/** The places that people wrote: their ids come first, and their spellings are never repeated. */

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fold, readYaml, words } from "./languages.mjs";

/** id → { id, name, type, country, of, forms: code → folded spellings }. */
export function readHandWritten(lexicons, languages) {
  const places = new Map();
  for (const [id, facts] of entries(lexicons, "mul")) places.set(id, { ...facts, id, forms: new Map() });
  for (const { code } of languages) {
    for (const [id, list] of entries(lexicons, code)) places.get(id)?.forms.set(code, new Set(words(list).map(fold)));
  }
  return places;
}

/** Folded spellings that a language writes by hand without a condition, of generated places too: spelling → ids. */
export function ownersOf(lexicons, code) {
  const owners = new Map();
  for (const [id, list] of entries(lexicons, code))
    for (const form of list ?? [])
      if (typeof form === "string") owners.set(fold(form), (owners.get(fold(form)) ?? new Set()).add(id));
  return owners;
}

/** Entries under `places:` of a pack: one file or a folder of files. */
function entries(lexicons, code) {
  const folder = join(lexicons, code, "places");
  const files =
    existsSync(folder) && statSync(folder).isDirectory()
      ? readdirSync(folder)
          .sort()
          .map((file) => join(folder, file))
      : [];
  return [`${folder}.yaml`, ...files]
    .filter((file) => file.endsWith(".yaml") && existsSync(file))
    .flatMap((file) => Object.entries(readYaml(file).places ?? {}));
}
