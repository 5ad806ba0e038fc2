/** `remove.yaml`: what the lexicons below have, and these do without. */

import { wrongShape } from "../checks/E114.ts";
import type { Fields } from "../fields.ts";
import { REMOVABLE_KINDS, REMOVED_LISTS, type Removal } from "../removals.ts";
import type { Where } from "../source.ts";
import type { PackBuilder, Reader } from "./builder.ts";
import { top } from "./declare.ts";

export const remove: Reader = (fields, pack) => {
  const data = top(fields, [...Object.keys(REMOVABLE_KINDS), ...REMOVED_LISTS]);
  for (const room of Object.keys(REMOVABLE_KINDS))
    for (const [id, forms] of Object.entries(fields.map(data[room], [room]))) {
      const path = [room, id];
      if (forms === "all") pack.removals.push(removal(fields, path, { from: room, of: id }));
      else if (forms === null)
        fields.report(
          path,
          wrongShape,
          "a list of spellings",
          forms,
          "write [spelling, …], or all",
        );
      else eachText(fields, pack, forms, path, { from: room, of: id });
    }
  for (const [list, words] of Object.entries(fields.map(data["words"], ["words"])))
    eachText(fields, pack, words, ["words", list], { from: "words", of: list });
  for (const from of ["patterns", "examples"] as const)
    eachText(fields, pack, data[from], [from], { from, of: "" });
};

type Path = readonly (string | number)[];
type What = Omit<Removal, keyof Where | "found">;

function eachText(
  fields: Fields,
  pack: PackBuilder,
  value: unknown,
  path: Path,
  what: Omit<What, "form">,
): void {
  fields.texts(value, path).forEach((form, i) => {
    pack.removals.push(removal(fields, [...path, i], { ...what, form }));
  });
}

function removal(fields: Fields, path: Path, what: What): Removal {
  const entry = path.filter((key) => typeof key === "string").join(".");
  return { ...what, ...fields.at(path), entry };
}
