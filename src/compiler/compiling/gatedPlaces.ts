/**
 * Places whose names count only behind certain words are names of a gazetteer elsewhere: in a list
 * of towns, or behind a preposition where the text speaks of their country.
 */

import type { CharacterTables } from "../../text/characters.ts";
import type { Declaration } from "../sources/source.ts";
import { allSpellings, folded } from "./spellings.ts";

/** Types whose names stand in lists of towns. */
const LISTED = new Set(["city", "village", "district", "camp", "province"]);

/** What is added to some declarations, for a language that has no capitals to tell names by. */
export function gatedPlaces(
  declarations: readonly Declaration[],
  types: ReadonlyMap<string, string>,
  tables: CharacterTables,
): Declaration[] {
  // A name that means a place anywhere needs no second reading, and the commonest words (كان, was)
  // are none.
  const taken = new Set<string>();
  const asked = declarations.filter(
    ({ tag, after, before, affixes }) =>
      (tag === "place" && !after && !before) ||
      (tag === "common" && !affixes) ||
      tag === "place-gated",
  );
  const read = allSpellings(
    asked.map(({ form }) => form),
    tables,
  );
  asked.forEach(({ tag, value }, i) => {
    const words = read[i]?.[0]?.words.join(" ") ?? "";
    taken.add(tag === "place-gated" ? `${value} ${words}` : words);
  });
  const added: Declaration[] = [];
  for (const declaration of declarations) {
    const { tag, value, form, after, before, exact } = declaration;
    if (tag !== "place" || (!after && !before) || exact) continue;
    if (!LISTED.has(types.get(value) ?? "")) continue;
    const words = folded(form, tables);
    const owned = `${value} ${words}`;
    if (taken.has(words) || taken.has(owned)) continue;
    taken.add(owned);
    const { after: _, before: __, ...anywhere } = declaration;
    const origin = { ...declaration.origin, how: "gazetteer" } as const;
    added.push({ ...anywhere, origin, tag: "place-gated" });
  }
  return added;
}
